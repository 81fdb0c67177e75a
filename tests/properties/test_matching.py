"""The laws of finding terms: whole characters, honest spans, no order, no text too odd."""

import sys
import unicodedata
from itertools import pairwise

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

from glossary.text import bengali
from glossary.text.endings import Case
from glossary.text.inflection import inflect
from glossary.text.matching import Hit, Matcher, Term

BENGALI = (
    "রাশিয়া চীন কিম উত্তর কোরিয়া জং উন পুতিন ভবিষ্যৎ পিয়ংইয়ং র‍্যাব জি২০ মাখোঁ দুঃখ এ. কে. আজাদ ঢাকা মুম্বাই জাতিসংঘ পরিষদ কর".split()
)
ENGLISH = (
    "North Korea US U.S. us Putin sanction policy John F. Kennedy St. OPEC+ Málaga can O'Brien G20 who WHO".split()
)
ENDINGS = "ের র ে কে য় তে দের রা ও ই গুলোর -এর ’র সহ া ী 's s ies ' ’s s’".split()
SIGNS = [
    " ", " ", "-", "–", " – ", "·", "\n", "\n\n", "\r\n", ".", ",", "।", "‘", "’", "“", "”", "(", "২", "7", "a", "é",
    *map(unicodedata.lookup, ["ZERO WIDTH JOINER", "ZERO WIDTH NON-JOINER", "ZERO WIDTH SPACE", "SOFT HYPHEN", "RIGHT-TO-LEFT MARK"]),
    "\u09bc", "\u09cd", "\u09df", "\u09fe", "\u0301", "\u0915\u094d", "\ufe0f", "\u0600", "\U0001f3fb", "😀", "\ud800", "\0", "\u0e33",
]  # fmt: skip
NAMES = st.sampled_from([*BENGALI, *ENGLISH])
OTHERS = st.one_of(st.sampled_from(ENDINGS), st.sampled_from(SIGNS), st.just(" "), NAMES)
TERMS = st.lists(NAMES, min_size=1, max_size=3).map(" ".join)
ENTRIES = st.builds(
    Term,
    text=TERMS,
    match=st.sampled_from(["inflected", "exact"]),
    approved=st.booleans(),
    plural=st.booleans(),
    compounds=st.booleans(),
    inner=st.booleans(),
    aligned=st.booleans(),
)


@st.composite
def texts(draw: st.DrawFn, *terms: str) -> str:
    """Return a text that holds some of the terms, with whatever may stand beside them."""
    if draw(st.integers(0, 9)) == 0:
        return draw(st.text(st.characters(), max_size=12))
    pieces = st.one_of(st.sampled_from(terms), OTHERS) if terms else OTHERS
    return "".join(draw(st.lists(pieces, max_size=25)))


@st.composite
def cases(draw: st.DrawFn) -> tuple[list[Term], str]:
    terms = draw(st.lists(ENTRIES, min_size=1, max_size=6))
    return terms, draw(texts(*(term.text for term in terms)))


@st.composite
def single(draw: st.DrawFn) -> tuple[str, str]:
    term = draw(TERMS)
    return term, draw(texts(term))


def clusters(text: str) -> set[int]:
    """Return the offsets between grapheme clusters."""
    return {offset for found in regex.finditer(r"\X", text) for offset in found.span()}


@given(cases())
def test_no_use_begins_or_ends_inside_a_character(case: tuple[list[Term], str]) -> None:
    terms, text = case
    found = {offset for hit in Matcher(terms).find(text) for offset in (hit.start, hit.end)}
    assert found <= clusters(text)


@given(single().filter(lambda case: bengali.is_bengali(case[0])), st.booleans())
def test_the_key_of_a_use_begins_with_the_key_of_its_term(case: tuple[str, str], aligned: bool) -> None:
    term, text = case
    # ৎ may have become ত, and stands at the end of the term then.
    key = bengali.key(term).removesuffix("ৎ")
    for start, end in bengali.find(term, text, aligned=aligned):
        assert bengali.key(text[start:end]).startswith(key)


@given(cases())
def test_uses_are_in_order_and_do_not_overlap(case: tuple[list[Term], str]) -> None:
    terms, text = case
    hits = Matcher(terms).find(text)
    assert all(0 <= hit.start < hit.end <= len(text) for hit in hits)
    assert all(left.end <= right.start for left, right in pairwise(hits))


@given(cases(), st.randoms())
def test_the_order_of_terms_changes_no_span(case: tuple[list[Term], str], random: object) -> None:
    terms, text = case
    shuffled = sorted(terms, key=lambda _: random.random())  # type: ignore[attr-defined]
    assert spans(Matcher(terms).find(text)) == spans(Matcher(shuffled).find(text))


@given(cases())
def test_what_is_found_of_many_terms_is_found_of_the_one(case: tuple[list[Term], str]) -> None:
    """There, or overlapping it: চীন চীন stands twice in চীন চীন চীন."""
    terms, text = case
    for hit in Matcher(terms).find(text):
        alone = Matcher([terms[hit.term]]).find(text)
        assert any(other.start < hit.end and hit.start < other.end for other in alone)


@given(cases())
def test_the_short_way_and_the_long_way_find_the_same(case: tuple[list[Term], str]) -> None:
    terms, text = case
    assert spans(Matcher(terms + terms).find(text)) == spans(Matcher(terms).find(text))


@given(st.data(), NAMES)
def test_an_exact_use_is_an_inflected_use_too(data: st.DataObject, term: str) -> None:
    text = data.draw(texts(term))
    exact = Matcher([Term(text=term, match="exact")]).find(text)
    starts = {hit.start for hit in Matcher([Term(text=term)]).find(text)}
    assert {hit.start for hit in exact} <= starts


@given(st.sampled_from([word for word in BENGALI if "." not in word]), st.sampled_from(Case), st.booleans())
def test_what_is_inflected_is_found(word: str, case: Case, animate: bool) -> None:
    form = inflect(word, case, animate=animate)
    assert bengali.find(word, f"আজ {form}, কাল", aligned=True) == [(3, 3 + len(form))]


@given(single())
def test_canonically_equal_texts_hold_the_same_uses(case: tuple[str, str]) -> None:
    word, text = case
    composed, decomposed = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert len(bengali.find(word, composed)) == len(bengali.find(word, decomposed))


@given(st.text(st.characters(), max_size=8), texts())
def test_no_term_and_no_text_is_too_odd(term: str, text: str) -> None:
    Matcher([Term(text=term), Term(text=term, inner=True)]).find(text + term + text)


@pytest.mark.parametrize(
    "unit", ["a", "a ", "ক", "ক ", "কে ", "-", "\n", "'", "\u0301", "\u200d", "য\u09bc", "a.", "A' ", "ক-"]
)
def test_work_grows_with_the_text_only(unit: str) -> None:
    """Ten times the text is at most some twenty times the steps: counted, not timed."""
    matcher = Matcher([Term(text=unit * size) for size in (1, 2, 3, 5, 8)])
    steps = [counted(matcher, unit * size) for size in (300, 3000)]
    assert steps[1] <= 20 * steps[0] + 1000


def spans(hits: list[Hit]) -> list[tuple[int, int]]:
    return [(hit.start, hit.end) for hit in hits]


def counted(matcher: Matcher, text: str) -> int:
    """Return how many functions are called to search a text."""
    calls = 0

    def count(*_: object) -> None:
        nonlocal calls
        calls += 1

    sys.setprofile(count)
    try:
        matcher.find(text)
    finally:
        sys.setprofile(None)
    return calls
