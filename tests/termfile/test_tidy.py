"""A glossary in order: what moves, what is laid out anew, what is refused."""

from collections.abc import Callable

import pytest
from support import ASSETS

from glossary.errors import TermfileError
from glossary.model import Entry
from glossary.termfile import Tidied, load, new, tidied, updated


def tidy(text: str, by: str = "term") -> str:
    return tidied(load("t", text.encode()), by).content.decode()


def test_every_comment_of_a_messy_file_finds_its_place(golden: Callable[[str, bytes], None]) -> None:
    golden("tidy/messy.yaml", tidied(load("t", (ASSETS / "messy.yaml").read_bytes())).content)


def test_entries_are_sorted_as_a_reader_looks_for_them() -> None:
    text = tidy("terms:\n- en: United States\n- en: The Hague\n- en: arms deal\n- en: É\n- en: ফল\n")
    assert [entry.en for entry in load("t", text.encode()).termbase.entries] == [
        "arms deal", "É", "The Hague", "United States", "ফল",
    ]  # fmt: skip


def test_senses_are_sorted_within_a_term() -> None:
    text = tidy("terms:\n- {en: bank, sense: river}\n- {en: Bank, sense: money}\n")
    assert [entry.sense for entry in load("t", text.encode()).termbase.entries] == ["money", "river"]


def test_kinds_are_sorted_in_their_usual_order() -> None:
    text = tidy("terms:\n- {en: a, kind: phrase}\n- {en: b, kind: place}\n- {en: c, kind: person}\n", "kind")
    assert [entry.en for entry in load("t", text.encode()).termbase.entries] == ["c", "b", "a"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("terms:\n- en: b\n- en: a\n", "terms:\n  - en: a\n\n  - en: b\n"),
        ("terms:\n- en: a", "terms:\n  - en: a\n"),
        ("terms:\n\n- en: a\n\n\n", "terms:\n  - en: a\n"),
        ("terms:\n- en: a\n\n# to do\n", "terms:\n  - en: a\n\n# to do\n"),
        ("terms:\n- en: b\n# about b\n- en: a\n", "terms:\n  # about b\n  - en: a\n\n  - en: b\n"),
        ("terms:\n- en: b\n  # about b\n- en: a\n", "terms:\n  - en: a\n\n  - en: b\n    # about b\n"),
        ("terms:\n- en: b\n\n# A\n\n# a\n- en: a\n", "terms:\n  # A\n\n  # a\n  - en: a\n\n  - en: b\n"),
        ("terms:\n- en: a\n# next\nregion: BD\n", "terms:\n  - en: a\n\n# next\nregion: BD\n"),
        ("terms:\n- bn: ক # k\n  # e\n  en: a\n", "terms:\n  # e\n  - en: a\n    bn: ক # k\n"),
        ("terms:\n- en: a\n  note: # why\n    text # so\n", "terms:\n  - en: a\n    # why\n    note: text # so\n"),
        ("terms:\n- en: a\n  note: |+\n    x\n\n- en: b\n", 'terms:\n  - en: a\n    note: "x\\n\\n"\n\n  - en: b\n'),
        (
            "terms:\n- en: a\n  note: |\n      x\n    # c\n  match: exact\n",
            "terms:\n  - en: a\n    note: |\n      x\n    # c\n    match: exact\n",
        ),
        ("terms:\n- en: a\n  note: |\n      x\n    # c\n", "terms:\n  - en: a\n    note: |\n      x\n    # c\n"),
        (
            "terms:\n- en: a\n  auto:\n    # a\n    example: |\n       x\n      # c\n    seen: {count: 1, articles: 2}\n",
            "terms:\n  - en: a\n    auto:\n      # c\n      seen: {count: 1, articles: 2}\n      # a\n      example: |\n        x\n",
        ),
        ("terms:\n- ? en\n  : 'no'\n", "terms:\n  - en: 'no'\n"),
        ("terms:\r\n- en: b\r\n- en: a\r\n", "terms:\r\n  - en: a\r\n\r\n  - en: b\r\n"),
        ("\ufeffterms:\n- en: a\n", "\ufeffterms:\n  - en: a\n"),
        ("---\nterms:\n- en: a\n...\n", "---\nterms:\n  - en: a\n...\n"),
        ("terms: []   # none\n", "terms: []   # none\n"),
        ("# nothing\n", "# nothing\n"),
    ],
)
def test_the_file_is_laid_out_anew(before: str, after: str) -> None:
    assert tidy(before) == after
    assert tidy(after) == after


def test_a_file_that_the_program_made_is_in_order() -> None:
    made = updated(new("t"), [Entry(en="Kim", bn="কিম", variants=("K",)), Entry(en="Putin", note="no")], {}).content
    assert tidied(load("t", made)) == Tidied(content=made, line=None)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("terms:\n- en: a\n  also: [ক,  # one\n    খ]\n", "t:3:14: a comment stands inside brackets; move it above the key"),
        ("terms:\n- {en: a,\n   # why\n   bn: ক}\n", "t:3:4: a comment stands inside brackets; move it above the key"),
        ("terms:\n- en: &x a\n", "t:2:7: there is an anchor or alias here; write the value out"),
        ("terms:\n- en: a\n  also: [&x ক, *x]\n", "t:3:10: there is an anchor or alias here; write the value out"),
        ("terms:\n- &x\n  en: a\n- *x\n", "t:2:3: there is an anchor or alias here; write the value out"),
        ("terms: [{en: a}]\n", "t:1:8: the entries are written in brackets; write each entry on lines of its own, after `- `"),
        ("{terms: [{en: a}]}\n", "t:1:9: the entries are written in brackets; write each entry on lines of its own, after `- `"),
        ("? terms\n: - en: a\n", "t:2:3: the first dash doesn't begin its line; put the list below `terms:`"),
        ("terms:\n- en: a\n  note: |\n    x", "t:3:9: this text block ends the file without a line break; press Enter at the end of the file"),
    ],
)  # fmt: skip
def test_what_cannot_be_kept_safely_is_refused(text: str, message: str) -> None:
    with pytest.raises(TermfileError) as caught:
        tidy(text)
    assert str(caught.value) == message


@pytest.mark.parametrize(
    ("text", "line"),
    [("terms:\n  - en: b\n\n  - en: a\n", 2), ("terms:\n  - en: a\n  - en: b\n", 3), ("terms:\n  - en: a\n\n", 3), ("terms:\n  - en: a", 2)],
)  # fmt: skip
def test_the_first_line_that_changes_is_named(text: str, line: int) -> None:
    assert tidied(load("t", text.encode())).line == line


@pytest.mark.parametrize(
    ("lines", "reason"),
    [(["- en: b"], "without disturbing what is there"), (["- en: a"], "the comments can't be kept with their entries")],
)
def test_what_was_written_wrongly_is_noticed(monkeypatch: pytest.MonkeyPatch, lines: list[str], reason: str) -> None:
    monkeypatch.setattr("glossary.termfile.tidy.entry_lines", lambda *_: lines)
    with pytest.raises(TermfileError, match="^t: the .*nothing was written; please report it") as caught:
        tidy("terms:\n- en: a   # about a\n")
    assert reason in str(caught.value)
