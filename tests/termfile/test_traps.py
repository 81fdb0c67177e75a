"""What people do to YAML is found where it is, all of it in one run; what is meant is left in peace."""

import pytest
from traps import TRAPS

from glossary.termfile import lint


def said(content: str | bytes) -> list[str]:
    findings = lint(content if isinstance(content, bytes) else content.encode())
    return [f"{f.line}:{f.column} {f.severity.value[0].upper()} {f.rule}: {f.message}; {f.hint}" for f in findings]


def places(text: str) -> list[tuple[int, str]]:
    return [(finding.line, finding.rule) for finding in lint(text.encode())]


@pytest.mark.parametrize(("content", "expected"), [case[1:] for case in TRAPS], ids=[case[0] for case in TRAPS])
def test_a_trap_is_named_with_its_place_and_a_remedy(content: str | bytes, expected: list[str]) -> None:
    assert said(content) == expected


@pytest.mark.parametrize(("content", "expected"), [case[1:] for case in TRAPS], ids=[case[0] for case in TRAPS])
def test_a_trap_is_found_in_a_file_with_windows_line_ends(content: str | bytes, expected: list[str]) -> None:
    assert said(content if isinstance(content, bytes) else content.replace("\n", "\r\n")) == expected


@pytest.mark.parametrize(
    "text",
    [
        "terms:\n- en: Kim\n  note: |\n    so:\n    \tbn:x\n    \u00a0en: y\n    – no list\n    -x\n    bn = a # b #c\n    ---\n",
        "terms:\n- en: Kim\n  note: >-\n    bnঃ কিম\n    “quoted”: @x\n",
        "terms:\n- en: Kim\n  note: it's team#1 - x? *no* & co! [draft] {x} 5 > 3 | 2 50% a:b @x\n",
        'terms:\n- en: Kim   # by hand\n  # bn:x\n  note: "a #1 b"   # see #1\n  #commented: out\n',
        "terms:\n- en: \"Budget: the facts\"\n  variants: ['no', \"12:30\", 'it''s', \"“x”\"]\n",
        "# heading\n\n---\nterms:\n- &k {en: Kim, bn: কিম}\n...\n",
        "terms:\r\n- en: Kim\r\n  bn:\tকিম\t\r\n",
    ],
)  # fmt: skip
def test_what_is_meant_is_left_in_peace(text: str) -> None:
    assert said(text) == []


def test_line_rules_are_silent_in_quoted_text_over_several_lines() -> None:
    assert places('terms:\n- en: Kim\n  note: "see\n    bn:x\n    – this\n    \tthat"\n') == [(3, "several-lines")]


def test_line_rules_are_silent_in_a_text_block_of_a_broken_entry() -> None:
    text = "terms:\n- note: |\n    bn:x\n\n    – no list\n  bn:কিম\n  en: @kim\n"
    assert places(text) == [(6, "colon-without-space")]


def test_four_broken_entries_are_four_places() -> None:
    text = (
        'terms:\n- en: "Kim\n  bn: কিম\n\n- en: Un\n  bn: @উন\n\n# a comment\n- en: Putin\n  variants: [Vladimir\n'
        "  status: approved\n- en: Moscow\n  bn: মস্কো\n  note: see: here\n- en: Tokyo\n  stauts: approved\n"
    )
    assert places(text) == [
        (2, "unclosed-quote"), (6, "reserved-sign"), (10, "unclosed-bracket"), (14, "colon-in-text"), (16, "unknown-key"),
    ]  # fmt: skip


def test_a_broken_entry_does_not_hide_the_others() -> None:
    text = "terms:\n  - en: Kim\n    bn: কিa\n  - en: 'Un'x\n    bn: উন\n  - en: kim\n    knd: person\n"
    assert places(text) == [(3, "mixed-scripts"), (4, "apostrophe"), (6, "duplicate-term"), (7, "unknown-key")]


def test_a_broken_heading_is_one_finding() -> None:
    assert places("region = BD\nterms:\n- en: Kim\n  stauts: x\n") == [(1, "equals"), (4, "unknown-key")]
    assert places("terms\n- en: Kim\n  stauts: x\n") == [(1, "no-colon")]


def test_reading_goes_on_after_twenty_broken_entries_but_no_more() -> None:
    assert len(lint(("terms:\n" + "- en: @x\n" * 20 + "- enn: Kim\n").encode())) == 21
    assert len(lint(("terms:\n" + "- en: @x\n" * 30).encode())) == 20


def test_a_conflict_leaves_the_first_side_to_be_checked() -> None:
    text = "terms:\n- en: Kim\n<<<<<<< HEAD\n  kind: planet\n=======\n  kind: star\n>>>>>>> theirs\n"
    assert places(text) == [(3, "merge"), (4, "wrong-kind"), (5, "merge"), (7, "merge")]
