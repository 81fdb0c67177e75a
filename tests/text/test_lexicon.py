"""The lexicon is clean: right script, right spelling rules, no line that contradicts another."""

import re
import unicodedata
from collections import Counter, defaultdict

import pytest

from glossary import data
from glossary.model import Kind, Region
from glossary.text import bengali, english, lexicon

LATIN = re.compile(r"[A-Za-z]")
ALLOWED = re.compile("[\u0980-\u09ff\u200c\u200d .,()’‘'–:/-]+")


def test_every_file_is_a_topic() -> None:
    assert {name.removeprefix("lexicon/").removesuffix(".tsv") for name in data.names("lexicon")} == set(lexicon.TOPICS)


@pytest.mark.parametrize("topic", lexicon.TOPICS)
def test_every_file_begins_with_the_columns(topic: str) -> None:
    assert tuple(data.read(f"lexicon/{topic}.tsv").splitlines()[0].split("\t")) == lexicon.COLUMNS


@pytest.mark.parametrize("topic", lexicon.TOPICS)
def test_every_line_is_well_formed(topic: str) -> None:
    wrong = [
        (number, cells)
        for number, cells in lexicon.rows(topic)
        if len(cells) != len(lexicon.COLUMNS)
        or not LATIN.search(cells[0])
        or cells[2] not in set(Kind)
        or any(cell != cell.strip() for cell in cells)
    ]
    assert wrong == []


@pytest.mark.parametrize("topic", lexicon.TOPICS)
def test_every_bengali_form_is_bengali_and_well_spelt(topic: str) -> None:
    wrong = [
        (number, form, bengali.problem(form))
        for number, cells in lexicon.rows(topic)
        for form in "|".join([cells[1], *cells[4:8]]).split("|")
        if form and (not ALLOWED.fullmatch(form) or bengali.problem(form) or form != unicodedata.normalize("NFC", form))
    ]
    assert wrong == []


@pytest.mark.parametrize("topic", lexicon.TOPICS)
def test_no_english_term_stands_twice_in_a_topic(topic: str) -> None:
    seen = Counter(key for _, cells in lexicon.rows(topic) for key in {english.key(form) for form in _english(cells)})
    assert [key for key, count in seen.items() if count > 1] == []


@pytest.mark.parametrize("topic", lexicon.TOPICS)
def test_no_form_is_both_good_and_to_avoid(topic: str) -> None:
    wrong = [
        (number, cells[0])
        for number, cells in lexicon.rows(topic)
        if set(filter(None, cells[6].split("|"))) & set("|".join([cells[1], cells[4], cells[5]]).split("|"))
    ]
    assert wrong == []


def test_topics_agree_on_the_terms_that_they_share() -> None:
    by_key: dict[tuple[str, str], list[set[str]]] = defaultdict(list)
    for topic in lexicon.TOPICS:
        for _, cells in lexicon.rows(topic):
            forms = {bengali.key(form) for form in "|".join([cells[1], *cells[4:6], cells[7]]).split("|") if form}
            for key in {english.key(form) for form in _english(cells)}:
                by_key[key, cells[2]].append(forms)
    assert [key for key, found in by_key.items() if not set.union(*found) or _disagree(found)] == []


def test_case_tells_an_acronym_from_a_word() -> None:
    assert lexicon.lookup("US")[0].en == "United States"
    assert lexicon.lookup("us") == ()


def test_the_region_decides_which_spelling_comes_first() -> None:
    china = lexicon.lookup("China")[0]
    assert china.forms(Region.BD)[0] == "চীন"
    assert china.forms(Region.IN)[0] == "চিন"


def _english(cells: list[str]) -> list[str]:
    return [cells[0], *filter(None, cells[3].split("|"))]


def _disagree(found: list[set[str]]) -> bool:
    return any(not left & right for left in found for right in found)


@pytest.mark.parametrize(
    ("plural", "singular"),
    [("Israelis", "Israeli"), ("Iraqis", "Iraqi"), ("Pakistanis", "Pakistani"), ("sanctions regimes", ""), ("Davis", "")],
)  # fmt: skip
def test_of_words_in_is_only_nationalities_are_plurals(plural: str, singular: str) -> None:
    assert [word.en for word in lexicon.of_singular(plural)][:1] == [singular][: bool(singular)]
