"""The laws of annotating: the article stays as it is, uses are what they say, the order of entries means nothing."""

import re
import sys
from dataclasses import replace
from itertools import pairwise

import pytest
import regex
from annotated_articles import ENTRIES, READERS, lines_as_story
from hypothesis import given
from hypothesis import strategies as st

from glossary.aids import ANNOTATIONS, Finder, first_uses
from glossary.model import Annotated, Entry, Form, Match
from glossary.text import bengali

PIECES = [
    form
    for entry in ENTRIES
    for form in (entry.en, entry.bn, *entry.variants, *entry.also, *(a.bn for a in entry.avoid))
]
SIGNS = [
    " ", " ", "\n", "\r\n", "\n\n", "\t", ". ", ", ", "’s", "ের", "কে", "-", "‘", "’", "(", ")", "[", "]", "*", "_", "`", "~~",
    "\\", "<b>", "&amp;", "&", "#", "1. ", "- ", "+", "=", "|", "!", "$", "]]>", "\x1b[31m", "\0", "\x0b", "\x7f", "\x9b",
    "\N{RIGHT-TO-LEFT OVERRIDE}", "\N{POP DIRECTIONAL ISOLATE}", "\N{ZERO WIDTH JOINER}", "\ud800", "\uffff", "😀", "é",
    "ক", "a", "7", "৭", "।", "http://a.b", "[→ ",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from([*PIECES, *SIGNS]), max_size=30).map("".join)
ENTRY_LISTS = st.permutations(ENTRIES)


def annotated(text: str) -> Annotated:
    return Annotated(document=lines_as_story(text), matches=Finder(ENTRIES).find(text))


def seen(text: str) -> str:
    """Return what a reader sees of a text: no blanks, no control characters, nothing in their place."""
    return re.sub("[\\s\0-\x1f\x7f-\x9f\u2400-\u2426\ufffd\ud800-\udfff\ufffe\uffff]", "", text)


@pytest.mark.parametrize("name", ANNOTATIONS)
@given(text=TEXTS.map(lambda text: f"x {text} x"))
def test_annotating_leaves_the_text_as_it_is(name: str, text: str) -> None:
    article = annotated(text)
    assert seen(READERS[name](ANNOTATIONS[name](article)).text) == seen(text)


@pytest.mark.parametrize("name", sorted(set(ANNOTATIONS) - {"xliff"}))
@given(text=TEXTS)
def test_what_is_marked_are_the_uses(name: str, text: str) -> None:
    article = annotated(text)
    marked = READERS[name](ANNOTATIONS[name](article)).marked
    assert list(map(seen, marked)) == [seen(match.text) for match in article.matches]


@given(TEXTS)
def test_xliff_marks_the_english_uses(text: str) -> None:
    article = annotated(f"x {text}")
    english = [seen(match.text) for match in article.matches if match.form is Form.TERM]
    assert list(map(seen, READERS["xliff"](ANNOTATIONS["xliff"](article)).marked)) == english


@given(TEXTS)
def test_a_use_is_where_it_says(text: str) -> None:
    matches = Finder(ENTRIES).find(text)
    assert [match.text for match in matches] == [text[match.start : match.end] for match in matches]
    assert all(left.end <= right.start for left, right in pairwise(matches))


@given(TEXTS)
def test_no_use_begins_or_ends_inside_a_grapheme_cluster(text: str) -> None:
    between = {0, len(text), *(offset for found in regex.finditer(r"\X", text) for offset in found.span())}
    assert {offset for match in Finder(ENTRIES).find(text) for offset in (match.start, match.end)} <= between


@given(TEXTS)
def test_the_key_of_a_bengali_use_begins_with_the_key_of_a_form(text: str) -> None:
    for match in Finder(ENTRIES).find(text):
        if match.form is not Form.TERM:
            assert bengali.key(match.text).startswith(tuple(bengali.key(form) for form in bengali_forms(match)))


def bengali_forms(match: Match) -> list[str]:
    return [match.entry.bn, *match.entry.also, *(avoid.bn for avoid in match.entry.avoid)]


@given(TEXTS, ENTRY_LISTS)
def test_the_order_of_entries_changes_no_span(text: str, shuffled: list[object]) -> None:
    finder = Finder(shuffled)  # type: ignore[arg-type]
    assert [(m.start, m.end, m.form) for m in finder.find(text)] == [
        (m.start, m.end, m.form) for m in Finder(ENTRIES).find(text)
    ]


@given(TEXTS)
def test_first_uses_are_some_of_the_uses_and_stay_when_asked_again(text: str) -> None:
    matches = Finder(ENTRIES).find(text)
    once = list(first_uses(matches))
    assert [match for match in matches if match in once] == once
    assert list(first_uses(once)) == once


def test_an_article_is_marked_without_a_story_too() -> None:
    article = replace(annotated("Kim"), document=replace(lines_as_story("Kim"), story=()))
    assert READERS["html"](ANNOTATIONS["html"](article)).marked == ["Kim"]


@pytest.mark.parametrize("name", ANNOTATIONS)
@pytest.mark.parametrize(
    "unit", ["Kim ", "a ", "ক ", "Kim\n", "a. B", "কিম জং আনের।\n\n", "\N{RIGHT-TO-LEFT OVERRIDE}Kim", "x\0"]
)
def test_work_grows_with_the_text_only(name: str, unit: str) -> None:
    """Ten times the text is at most some twenty times the steps: counted, not timed. One-letter terms are there, too."""
    finder = Finder([*ENTRIES, Entry(en="a", bn="অ"), Entry(en="B", bn="ক")])
    steps = [counted(name, finder, f"x {unit * size}") for size in (100, 1000)]
    assert steps[1] <= 20 * steps[0] + 1000


def counted(name: str, finder: Finder, text: str) -> int:
    """Return how many functions are called to annotate a text."""
    calls = 0

    def count(*_: object) -> None:
        nonlocal calls
        calls += 1

    document = lines_as_story(text)
    sys.setprofile(count)
    try:
        ANNOTATIONS[name](Annotated(document=document, matches=finder.find(text)))
    finally:
        sys.setprofile(None)
    return calls
