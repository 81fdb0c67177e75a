"""What `lint` says beyond YAML: the rules, the waivers, and what stops a file from being loaded."""

import csv

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import PROJECT
from traps import TRAPS

from glossary.errors import TermfileError
from glossary.model import Severity
from glossary.termfile import lint, load
from glossary.termfile.lint import LINT_ONLY
from glossary.termfile.structure import structure

DATA = PROJECT / "glossary" / "data" / "lexicon"


def said(text: str) -> list[tuple[int, int, str, str]]:
    return [(f.line, f.column, f.severity.value[0].upper(), f.rule) for f in lint(text.encode())]


def is_loaded(content: bytes) -> bool:
    try:
        load("t", content)
    except TermfileError:
        return False
    return True


@pytest.mark.parametrize(
    ("bn", "expected"),
    [
        ("কিম", []),
        ("কিa", [(9, "E", "mixed-scripts")]),
        ("কিम", [(9, "E", "mixed-scripts")]),
        ("কিаম", [(9, "E", "mixed-scripts")]),
        ("কাि", [(9, "E", "mixed-scripts")]),
        ("किम", [(7, "E", "foreign-letters")]),
        ("Ким", [(7, "E", "foreign-letters")]),
        ("অ্যাপ iPhone", [(13, "W", "latin-letters")]),
        ("টি-টোয়েন্টি ২০২৪ (পুরুষ)", []),
        ("ৰাশিয়া", [(7, "E", "assamese-letter")]),
        ("পুতিন ৱ", [(13, "E", "assamese-letter")]),
        ("কিাম", [(7, "E", "malformed")]),
        ("জং িকিম", [(10, "E", "malformed")]),
        ("্কিম", [(7, "E", "malformed")]),
        ("জং কর্", [(10, "E", "malformed")]),
        ("'কিম|'", [(11, "E", "wrong-danda")]),
        ("কিম॥", [(10, "E", "wrong-danda")]),
        ("দু:খ", [(9, "E", "colon-for-visarga")]),
        ("১২:৩০", []),
        ("দুঃখ", []),
        ("' কিম'", [(8, "W", "outer-blank")]),
        ('"কিম "', [(11, "W", "outer-blank")]),
        ("কিম  জং", [(10, "W", "double-blank")]),
        ("কিম (জং", [(11, "W", "unbalanced")]),
        ("কিম জং)", [(13, "W", "unbalanced")]),
        ("'কিম \"জং'", [(12, "W", "unbalanced")]),
        ("কিম “জং”", []),
        ("র‍্যাব", []),
        ("ক'রে", []),
    ],
)  # fmt: skip
def test_a_slip_in_bengali_is_found(bn: str, expected: list[tuple[int, str, str]]) -> None:
    assert said(f"terms:\n- en: Kim\n  bn: {bn}\n") == [(3, *finding) for finding in expected]


@pytest.mark.parametrize(
    ("en", "expected"),
    [
        ("Kim's “best” (so far)", []),
        ("Beyoncé Müller", []),
        ("কিম", [(7, "E", "bengali-in-english")]),
        ("Kіm", [(8, "E", "mixed-scripts")]),
        ("Kim (Un", [(11, "W", "unbalanced")]),
        ("'Kim '", [(11, "W", "outer-blank")]),
    ],
)
def test_a_slip_in_english_is_found(en: str, expected: list[tuple[int, str, str]]) -> None:
    assert said(f"terms:\n- en: {en}\n") == [(2, *finding) for finding in expected]


def test_a_slip_names_the_letter_to_write() -> None:
    hints = [finding.hint for finding in lint("terms:\n- en: Kim\n  bn: কিम\n  also: [किम, ৰা, দু:খ]\n".encode())]
    assert hints == ["write “ম”", "write “কিম”", "write “র”", "write “দুঃখ”"]


def test_a_form_to_avoid_may_be_misspelled_on_purpose() -> None:
    assert said("terms:\n- en: Kim\n  avoid: [কিাম, {bn: ৰা}]\n") == [
        (3, 11, "W", "malformed"),
        (3, 22, "W", "assamese-letter"),
    ]


def test_place_of_a_slip_in_text_with_escapes_is_where_the_text_begins() -> None:
    assert said('terms:\n- en: Kim\n  bn: "\\u0995িa"\n') == [(3, 7, "E", "mixed-scripts")]


@pytest.mark.parametrize(
    ("entries", "expected"),
    [
        ("- en: Kim\n- en: the kim\n", [(3, 7, "E", "duplicate-term")]),
        ("- en: Kim\n- {en: Kim, sense: other}\n", []),
        ("- {en: Kim, sense: a}\n- {en: Kim, sense: a}\n", [(3, 8, "E", "duplicate-term")]),
        ("- en: Kim\n- {en: Kim, status: rejected}\n", []),
        ("- en: US\n- en: us\n", []),
        ("- {en: Kim Jong Un, variants: [Kim]}\n- {en: Kim Yo Jong, variants: [Kim]}\n", [(3, 32, "W", "shared-variant")]),
        ("- {en: Kim Jong Un, variants: [Kim]}\n- en: Kim\n", [(3, 7, "W", "shared-variant")]),
        ("- {en: Kim, variants: [kim, Kim's]}\n", []),
        ("- {en: A, variants: [B, C]}\n- {en: A, variants: [B, C]}\n", [(3, 8, "E", "duplicate-term")]),
        ("- {en: Kim, bn: কিম, avoid: [কিম]}\n", [(2, 30, "E", "good-and-avoided")]),
        ("- {en: Kim, also: কিম, avoid: {bn: কিম, why: old}}\n", [(2, 36, "E", "good-and-avoided")]),
        ("- {en: Kim, bn: কিম জং, avoid: [কিম-জং]}\n", []),
        ("- {en: Kim, bn: কিম, sense: a}\n- {en: Kim, avoid: [কিম], sense: b}\n", [(3, 21, "W", "avoided-in-another-sense")]),
        (
            "- {en: Kim Jong Un, variants: Kim, bn: কিম}\n- {en: Kim, avoid: [কিম]}\n",
            [(3, 8, "W", "shared-variant"), (3, 21, "E", "avoided-elsewhere")],
        ),
        ("- {en: Kim, bn: কিম}\n- {en: Un, avoid: [কিম]}\n", []),
    ],
)  # fmt: skip
def test_entries_that_contradict_each_other_are_found(entries: str, expected: list[tuple[int, int, str, str]]) -> None:
    assert said(f"terms:\n{entries}") == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("bn: Kim   # glossary: ignore latin-letters", []),
        ("bn: Kim   # glossary: ignore", []),
        ("bn: Kim   #glossary:ignore latin-letters", []),
        ("bn: no   # glossary: ignore latin-letters, ambiguous-text", []),
        ("bn: Kim   # a brand; glossary: ignore latin-letters because the desk says so", [(3, 7, "W", "latin-letters")]),
        ("bn: Kim   # glossary: ignore latin-letters because the desk says so", []),
        ("bn: Kim   # glossary: ignore ambiguous-text", [(3, 7, "W", "latin-letters"), (3, 13, "W", "unused-waiver")]),
        ("bn: কিম   # glossary: ignore", [(3, 13, "W", "unused-waiver")]),
        ("bn: কিম   # glossary: ignore nonsense", [(3, 13, "W", "unused-waiver")]),
        ("note: '# glossary: ignore'", []),
        ("stauts: x   # glossary: ignore unknown-key", [(3, 3, "E", "unknown-key"), (3, 15, "W", "unused-waiver")]),
        ("bn: @x   # glossary: ignore", [(3, 7, "E", "reserved-sign")]),
    ],
)  # fmt: skip
def test_a_comment_waives_findings_of_its_line(line: str, expected: list[tuple[int, int, str, str]]) -> None:
    assert said(f"terms:\n- en: Kim\n  {line}\n") == expected


def test_the_lexicon_raises_no_alarm() -> None:
    words = []
    for path in sorted(DATA.glob("*.tsv")):
        lines = (line for line in path.read_text("utf-8").splitlines() if not line.startswith("#"))
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
        words += [row["bn"].split("|")[0].strip() for row in rows[:: max(1, len(rows) // 40)]]
    assert len(words) > 400
    text = "terms:\n" + "".join(f'- en: term {number}\n  bn: "{bn}"\n' for number, bn in enumerate(words))
    assert [finding.message for finding in lint(text.encode())] == []


def test_the_glossary_of_the_project_is_quiet() -> None:
    assert lint((PROJECT / "terms.yaml").read_bytes()) == ()


PIECES = st.sampled_from(
    ["terms:\n", "- en: Kim\n", "  bn: কিম\n", "- en:Un\n", "  kind: planet\n", "  note: |\n", "    text\n", "  bn: কিa\n",
     "\t", "  also: [a, ", "]\n", '"', "'", "- ", ": ", "#x\n", "@", "&a ", "*a", "!t ", "\u00a0", "\ufeff", "---\n", "...\n",
     "<<<<<<< a\n", "=======\n", ">>>>>>> b\n", "\r", "\r\n", "\x85", "\u2028", "\x07", "{", "}\n", "  – x\n", "? x\n", "%a\n",
     "# glossary: ignore\n", "region: BD\n", "  auto: {seen: 1}\n", "কিম", "\\", "|\n", ">-\n", "  status: approved\n", "\x00"]
)  # fmt: skip
DOCUMENTS = st.one_of(
    st.lists(PIECES, max_size=25).map(lambda pieces: "".join(pieces).encode()),
    st.lists(PIECES, max_size=12).map(lambda pieces: ("terms:\n- en: Kim\n  " + "".join(pieces)).encode()),
)


def agree(content: bytes) -> bool:
    blocking = [f for f in lint(content) if f.severity is Severity.ERROR and f.rule not in LINT_ONLY]
    return is_loaded(content) == (not blocking)


@given(DOCUMENTS)
def test_a_file_is_loaded_exactly_when_lint_finds_no_error_of_structure(content: bytes) -> None:
    assert agree(content)


@pytest.mark.parametrize("content", [case[1] for case in TRAPS], ids=[case[0] for case in TRAPS])
def test_load_and_lint_agree_about_every_trap(content: str | bytes) -> None:
    assert agree(content if isinstance(content, bytes) else content.encode())


@given(st.one_of(st.binary(max_size=300), DOCUMENTS, st.text(max_size=200).map(lambda text: text.encode())))
def test_bytes_of_any_kind_end_in_findings(content: bytes) -> None:
    assert list(lint(content)) == sorted(lint(content))


@given(DOCUMENTS)
def test_structure_only_knows_errors(content: bytes) -> None:
    findings = structure(content).findings
    assert {finding.severity for finding in findings} <= {Severity.ERROR}
    assert {finding.rule for finding in findings}.isdisjoint(LINT_ONLY)


@given(DOCUMENTS)
def test_a_place_is_in_the_file(content: bytes) -> None:
    lines = (
        content.decode("utf-8", "replace").count("\n")
        + 1
        + sum(content.decode("utf-8", "replace").count(c) for c in "\r\x85\u2028")
    )
    assert all(1 <= finding.line <= lines and finding.column >= 1 for finding in lint(content))


def test_load_says_what_lint_says_first() -> None:
    with pytest.raises(TermfileError) as caught:
        load("terms.yaml", "terms:\n- en: no\n  bn:কিম\n- en: @x\n".encode())
    assert str(caught.value) == (
        "terms.yaml:3:5: there is no space after the colon (and 1 more; see `glossary lint`); write `bn: কিম`"
    )
