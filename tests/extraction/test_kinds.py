import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.articles import parse
from glossary.extraction import candidates, counted, scan
from glossary.extraction.clues import FORMS, PATTERNS, clues
from glossary.extraction.kinds import POINTS, decide, decide_together, relations
from glossary.model import Kind
from glossary.text import lexicon

PERSON, PLACE, ORGANIZATION = Kind.PERSON, Kind.PLACE, Kind.ORGANIZATION
DEMONYM, EVENT, OTHER = Kind.DEMONYM, Kind.EVENT, Kind.OTHER

# One name for each clue, with the kind that it then has.
EXAMPLES = [
    ("one name part", "Chowdhury", PERSON),
    ("one name part or place", "Hamilton", PLACE),
    ("one name part or body", "Suzuki", ORGANIZATION),
    ("one unknown word", "Ericpol", ORGANIZATION),
    ("one common word", "Liberty", OTHER),
    ("one place word", "Strait", PLACE),
    ("one organization word", "Secretariat", ORGANIZATION),
    ("one event word", "Marathon", EVENT),
    ("given name first", "Mahmudur Rahman Manna", PERSON),
    ("family name last", "Wasfia Nazreen Chowdhury", PERSON),
    ("initials or Jr", "A. K. Azad", PERSON),
    ("initials or Jr", "PV Sindhura", PERSON),
    ("initials or Jr", "Ken Griffey Jr.", PERSON),
    ("unknown words", "Bjarne Hjelde", PERSON),
    ("place word first", "Lake Toba", PLACE),
    ("place word last", "Korail Bazar", PLACE),
    ("San or Saint first", "San Miguelito", PLACE),
    ("direction first", "Greater Manchester", PLACE),
    ("place first", "Manila Bulletin", ORGANIZATION),
    ("company word", "Novoair Airlines", ORGANIZATION),
    ("club word", "FC Sheriff", ORGANIZATION),
    ("organization word last", "Kuwait Fund", ORGANIZATION),
    ("organization word first", "Ministry of Happiness", ORGANIZATION),
    ("organization word inside", "University Grants Panel", ORGANIZATION),
    ("acronym", "KXYZ", ORGANIZATION),
    ("acronym inside", "CSO Forum", ORGANIZATION),
    ("joined by of", "Voice of Bihar", ORGANIZATION),
    ("common word inside", "Rapid Action", ORGANIZATION),
    ("demonym first", "Dutch Bangla", ORGANIZATION),
    ("only demonyms", "Turkish Kurds", DEMONYM),
    ("only demonyms", "Malaysians", DEMONYM),
    ("event word first", "Cyclone Remal", EVENT),
    ("event word last", "Lahore Accord", EVENT),
    ("document word last", "Digital Security Act", OTHER),
    ("number", "Apollo 11", OTHER),
    ("personal form", "Paddy O’Rourke", PERSON),
    ("personal form", "Hwang In-beom", PERSON),
    ("place form", "Khanpur", PLACE),
    ("company form", "Marks & Spencer", ORGANIZATION),
    ("company form", "ShebaPay", ORGANIZATION),
    ("demonym form", "Abkhazian", DEMONYM),
    ("compound", "pro-Kyiv", OTHER),
    ("compound", "Dhaka-based", OTHER),
    ("year last", "Rio 2016", EVENT),
]  # fmt: skip


@pytest.mark.parametrize(("clue", "name", "kind"), EXAMPLES)
def test_a_name_has_the_kind_that_its_words_say(clue: str, name: str, kind: Kind) -> None:
    assert clue in clues(name)
    assert decide(name) is kind


def test_every_clue_has_an_example() -> None:
    assert {clue for clue, _, _ in EXAMPLES} == {*PATTERNS, *FORMS}


# A word that says nothing by itself, beside each of the cues.
@pytest.mark.parametrize(
    ("cue", "kind"),
    [
        ("role", PERSON), ("quoted", PERSON), ("life", PERSON), ("who", PERSON), ("age", PERSON),
        ("ends a person", PERSON), ("begins a person", PERSON),
        ("in", PLACE), ("site", PLACE), ("country", PLACE), ("local", PLACE),
        ("the", ORGANIZATION), ("at", ORGANIZATION), ("body", ORGANIZATION), ("staff", ORGANIZATION),
        ("member", ORGANIZATION), ("head of", ORGANIZATION), ("said", ORGANIZATION),
        ("begins an organization", ORGANIZATION), ("noun", ORGANIZATION),
    ],
)  # fmt: skip
def test_a_word_has_the_kind_that_its_surroundings_say(cue: str, kind: Kind) -> None:
    assert decide("Zorbel", {cue: 3}) is kind


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("United States", PLACE), ("Dhaka", PLACE), ("BNP", ORGANIZATION), ("Sheikh Hasina", PERSON),
        ("Bangladeshi", DEMONYM), ("World Cup", EVENT), ("World War II", EVENT), ("Rohingyas", DEMONYM),
    ],
)  # fmt: skip
def test_what_the_lexicon_knows_no_surroundings_change(name: str, kind: Kind) -> None:
    assert decide(name, {"role": 9, "in": 5, "body": 9}) is kind


def test_a_town_that_is_a_given_name_too_follows_its_surroundings() -> None:
    assert [decide("Austin", {"in": 2}), decide("Austin", {"said": 3, "who": 2})] == [PLACE, PERSON]


def test_a_title_is_one_by_its_rule() -> None:
    assert decide("Crown Prince", {"in": 3}, "title") is Kind.TITLE
    assert decide_together([("Crown Prince", {}), ("Prince", {})], "title") is Kind.TITLE


def test_one_word_against_many_does_not_decide() -> None:
    assert decide("Zorbel", {"in": 1, "role": 4}) is PERSON


def test_a_kind_is_that_of_all_forms_together() -> None:
    assert decide_together([("Zorbel Wankat", {}), ("Zorbel", {"body": 6, "staff": 2})]) is ORGANIZATION


def test_the_lexicon_knows_a_thing_by_another_of_its_forms() -> None:
    assert decide_together([("Nippon-koku Shiten", {}), ("Japan", {})]) is PLACE


def test_a_shouted_form_is_no_acronym() -> None:
    assert decide_together([("Qumbo", {"in": 2}), ("QUMBO", {})]) is PLACE


def test_a_surname_ends_a_full_name() -> None:
    related = relations({"Bjarne Hjelde": PERSON, "Liv Hjelde": PERSON, "Hjelde Shipping": ORGANIZATION})
    assert related["Hjelde"] == {"ends a person": 2, "begins an organization": 1}
    assert "Dhaka" not in relations({"Dhaka": PLACE})


@given(st.text(alphabet="Aa b.-'’&1Éé", min_size=1).map(str.strip).filter(bool))
def test_any_name_has_a_kind(name: str) -> None:
    assert decide(" ".join(name.split())) in set(Kind) - {Kind.TITLE, Kind.PHRASE}


@given(st.dictionaries(st.sampled_from(sorted(POINTS)), st.integers(1, 10**6)))
def test_the_order_of_the_cues_makes_no_difference(cues: dict[str, int]) -> None:
    assert decide("Zorbel", cues) is decide("Zorbel", dict(reversed(cues.items())))


@pytest.mark.parametrize("topic", ["countries", "demonyms", "events"])
def test_every_country_demonym_and_event_is_what_the_lexicon_says(topic: str) -> None:
    names = [cells[0] for _, cells in lexicon.rows(topic)]
    assert [name for name in names if decide(name, {"role": 1}) is not lexicon.kind(name)] == []


STORY = """The fire broke out in the town of Zorbel, Bangladesh, on Monday. Residents of Zorbel fled.

Spokesman Tor Brekstad, 43, said that the carrier Qantro had stopped its flights. Brekstad, who lives near the airport,
said Qantro shares fell. The Hjelders beat Leeds. The Hjelders were glad.
"""


def test_the_kinds_of_a_story() -> None:
    found = {each.text: each.kind for each in candidates(counted(scan(parse("a.txt", STORY.encode()))), 2)}
    assert {name: found[name] for name in ("Zorbel", "Tor Brekstad", "Qantro", "Hjelders")} == {
        "Zorbel": PLACE, "Tor Brekstad": PERSON, "Qantro": ORGANIZATION, "Hjelders": ORGANIZATION,
    }  # fmt: skip
