import pytest

from glossary.model import Candidate, Kind, Proposal, Region
from glossary.sources import SOURCES, Setting, propose
from glossary.sources.hypotheses import usable
from glossary.sources.merging import merge


def term(text: str, kind: Kind = Kind.OTHER) -> Candidate:
    return Candidate(text=text, kind=kind, count=1, documents=1, score=0.0, rule="asked")


def first(text: str, source: str, region: Region = Region.BD) -> str | None:
    asked = term(text)
    proposals = propose([asked], Setting(region=region), [source])[asked]
    return proposals[0].bn if proposals else None


@pytest.mark.parametrize(
    ("text", "bn"),
    [
        ("Vladimir Putin", "ভ্লাদিমির পুতিন"),
        ("North Korea", "উত্তর কোরিয়া"),
        ("sanctions", "নিষেধাজ্ঞা"),
        ("World War II", "দ্বিতীয় বিশ্বযুদ্ধ"),
        ("defence minister", "প্রতিরক্ষামন্ত্রী"),
        ("ballistic missiles", "ব্যালিস্টিক ক্ষেপণাস্ত্র"),
        ("NATO", "ন্যাটো"),
        ("UN", "জাতিসংঘ"),
        ("Chattogram", "চট্টগ্রাম"),
        ("state media", "রাষ্ট্রীয় গণমাধ্যম"),
        ("Turkey", "তুরস্ক"),
        ("turkey", "টার্কি"),
        ("General", "জেনারেল"),
        ("general", "সাধারণ"),
        ("COVID-19", "কোভিড-১৯"),
        ("MAGA", "মাগা"),
    ],
)
def test_the_lexicon_knows_what_the_press_prints(text: str, bn: str) -> None:
    assert first(text, "lexicon") == bn


@pytest.mark.parametrize(
    ("text", "bn"),
    [
        ("Israel", "ইসরায়েল"),
        ("Myanmar", "মিয়ানমার"),
        ("United States", "যুক্তরাষ্ট্র"),
        ("Sunday", "রোববার"),
        ("January", "জানুয়ারি"),
        ("Pyongyang", "পিয়ংইয়ং"),
        ("15 August 2023", "১৫ আগস্ট ২০২৩"),
        ("Aug. 18", "১৮ আগস্ট"),
        ("August 18, 2023", "১৮ আগস্ট ২০২৩"),
        ("1939-45", "১৯৩৯–৪৫"),
        ("Zzyzx", None),
        ("may", None),
        ("99 August", None),
        ("Feb 30", None),
        ("31 April 2023", None),
        ("29 February 2023", None),
        ("29 February", "২৯ ফেব্রুয়ারি"),
        ("2023-08-15", "১৫ আগস্ট ২০২৩"),
        ("2023-13-01", None),
        ("Sept. 2021", "সেপ্টেম্বর ২০২১"),
    ],
)
def test_cldr_speaks_as_the_press_does(text: str, bn: str | None) -> None:
    assert first(text, "cldr") == bn


def test_west_bengal_gets_its_own_spelling() -> None:
    assert first("Sunday", "cldr", Region.IN) == "রবিবার"


@pytest.mark.parametrize(
    ("text", "bn"),
    [
        ("KXNA", "কেএক্সএনএ"),
        ("G-9", "জি-৯"),
        ("A320", "এ-৩২০"),
        ("F-16", "এফ-১৬"),
        ("U.X.Q.", "ইউএক্সকিউ"),
        ("NATO", None),
        ("Kim", None),
    ],
)
def test_acronyms_are_spelled_unless_the_press_has_a_word(text: str, bn: str | None) -> None:
    assert first(text, "acronym") == bn


def test_one_rendering_from_two_sources_is_one_proposal() -> None:
    asked = term("North Korea")
    assert propose([asked], Setting(), ["cldr", "lexicon"])[asked][0].sources == ("lexicon", "cldr")


def test_equal_by_key_is_equal() -> None:
    one, two = Proposal(bn="কিম জং উন", sources=("a",)), Proposal(bn="কিম জং-উন", sources=("b",), score=-1.0)
    assert merge([[one], [two]]) == (Proposal(bn="কিম জং উন", sources=("a", "b"), score=-1.0),)


def test_a_form_to_avoid_is_never_proposed() -> None:
    wrong = Proposal(bn="অনুমোদন", sources=("machine",))
    assert merge([[wrong]], frozenset({"অনুমোদন"})) == ()


@pytest.mark.parametrize("name", [name for name in SOURCES if name != "machine"])
@pytest.mark.parametrize("text", ["Zzyzx", "<b>", '"', "৳", "x" * 400, "a\nb", "😀", "THE", "the", "০"])
def test_no_source_stumbles_over_a_strange_term(name: str, text: str) -> None:
    asked = term(text)
    assert all(p.bn and p.sources == (name,) for p in propose([asked], Setting(), [name])[asked])


@pytest.mark.parametrize(
    ("text", "hypothesis", "kept"),
    [
        ("France", "ফ্রান্স", "ফ্রান্স"),
        ("France", "ফ্রান্স।", "ফ্রান্স"),
        ("France", "France", None),
        ("France", "", None),
        ("France", "ফ্রান্স France", None),
        ("very long", "খুব খুব", None),
        ("X", "হাহাহাহাহাহা", None),
        ("X", "িকম", None),
        ("U", "একটি খুব লম্বা বাক্য যা কোনো শব্দ নয়", None),
        ("G20", "জি", None),
        ("G20", "জি২০", "জি২০"),
        ("France", "ফ্রান্স ⁇", None),
    ],
)
def test_noise_from_a_model_is_dropped(text: str, hypothesis: str, kept: str | None) -> None:
    assert usable(text, hypothesis) == kept


def test_guesses_that_agree_come_first_and_what_is_known_before_them() -> None:
    def made(source: str, *renderings: str) -> list[Proposal]:
        return [Proposal(bn=bn, sources=(source,)) for bn in renderings]

    answers = [made("lexicon", "ক", "খ"), made("transliteration", "গ", "ঘ"), made("machine", "ঘ", "খ", "ঙ")]
    assert [proposal.bn for proposal in merge(answers)] == ["ক", "খ", "ঘ", "গ", "ঙ"]
