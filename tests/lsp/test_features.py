"""What an editor is offered, without an editor."""

import pytest

from glossary.lsp import features, names
from glossary.model import Entry, Finding, Severity, Span
from glossary.text.lines import Lines

MOSCOW = Entry(en="Moscow", bn="মস্কো", note="the city")
MACRON = Entry(en="Macron", bn="মাখোঁ", also=("মাকরোঁ",), variants=("Emmanuel Macron",))


def finding(start: int, end: int, *expected: str, replacement: str | None = None) -> Finding:
    return Finding(
        line=1, column=start + 1, severity=Severity.ERROR, rule="r", message="m", hint="h",
        span=Span(start=start, end=end), expected=expected, replacement=replacement,
    )  # fmt: skip


def test_what_is_missing_is_shown_at_the_word_behind_its_place() -> None:
    text = "তিনি যান"
    assert features.span(finding(0, 0), text, Lines(text)) == Span(start=0, end=4)
    assert features.span(finding(8, 8), text, Lines(text)) == Span(start=8, end=8)


def test_each_form_that_is_right_is_a_fix() -> None:
    found = list(features.fixes([finding(0, 3, "ক", "খ")], Span(start=3, end=3)))
    assert [(fix.title, fix.is_certain) for fix in found] == [("Write “ক”", False), ("Write “খ”", False)]


def test_a_fix_is_offered_only_where_one_is() -> None:
    found = features.fixes([finding(0, 3, "ক", replacement="ক")], Span(start=7, end=9))
    assert [fix.title for fix in found] == ["Mend all that is certain"]


def test_what_nobody_sees_is_deleted() -> None:
    first, _ = features.fixes([finding(0, 1, replacement="")], Span(start=0, end=0))
    assert (first.title, first.edits[0].text, first.is_certain) == ("Delete it", "", True)


def test_nothing_is_put_where_something_is_missing() -> None:
    assert list(features.fixes([finding(0, 0, "ক")], Span(start=0, end=0))) == []


@pytest.mark.parametrize(
    ("text", "word"), [("তিনি মস্", "মস্"), ("তিনি ", ""), ("‘Mos", "Mos"), ("", ""), ("ক" * 99, "ক" * 60)]
)
def test_the_word_being_typed(text: str, word: str) -> None:
    where = features.typed(text, len(text))
    assert text[where.start : where.end] == word


def test_the_renderings_of_the_source_come_first_and_once() -> None:
    found = features.choices([MOSCOW, MACRON], [MACRON], "ম")
    assert [(choice.word, choice.is_near) for choice in found] == [("মাখোঁ", True), ("মস্কো", False)]


def test_without_a_word_only_those_of_the_source_are_offered() -> None:
    assert [choice.word for choice in features.choices([MOSCOW, MACRON], [MACRON], "")] == ["মাখোঁ"]


def test_any_form_of_either_language_is_enough() -> None:
    assert [choice.word for choice in features.choices([MACRON], [], "emm")] == ["Emmanuel Macron"]
    assert [choice.word for choice in features.choices([MACRON], [], "মাক")] == ["মাকরোঁ"]


def test_a_list_of_renderings_ends() -> None:
    many = [Entry(en=f"a{number}", bn="ক") for number in range(1000)]
    assert len(features.choices(many, [], "a")) == 50


@pytest.mark.parametrize(("path", "answer"), [("a.XLF", True), ("a.tsv", True), ("a.bn.txt", False)])
def test_bilingual_files_are_told_by_their_names(path: str, answer: bool) -> None:
    assert names.is_bilingual(path) is answer


def test_a_glossary_is_looked_for_in_the_directories_above() -> None:
    assert [place.replace("\\", "/") for place in names.above("a/b/c.txt", "t")] == ["a/b/t", "a/t", "t"]
