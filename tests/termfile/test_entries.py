"""What is wrong in terms.yaml is found, all of it, with its place and a remedy."""

import itertools

import pytest

from glossary.errors import TermfileError
from glossary.model import Avoid, Entry, Kind, Status
from glossary.termfile import lint, load


def only(text: str) -> tuple[int, int, str, str, str]:
    [finding] = lint(text.encode())
    return finding.line, finding.column, finding.rule, finding.message, finding.hint


def test_every_field_is_read() -> None:
    text = """\
terms:
  - en: Kim Jong Un
    bn: কিম জং উন
    status: approved
    kind: person
    sense: leader
    variants: [Kim]
    also: কিম জং-উন
    avoid:
      - {bn: কিম জং আন, why: wrong vowel}
      - কিম জং ইউন
    note: "born: 1984"
    domain: [politics, war]
    match: exact
"""
    [entry] = load("terms.yaml", text.encode()).termbase.entries
    assert entry == Entry(
        en="Kim Jong Un", bn="কিম জং উন", status=Status.APPROVED, kind=Kind.PERSON, sense="leader",
        variants=("Kim",), also=("কিম জং-উন",),
        avoid=(Avoid(bn="কিম জং আন", why="wrong vowel"), Avoid(bn="কিম জং ইউন")),
        note="born: 1984", domain=("politics", "war"), match="exact",
    )  # fmt: skip
    assert entry.line == 2


@pytest.mark.parametrize("word", ["no", "2023-08-15", "12:30", "007", "1_000", "on"])
def test_every_scalar_is_text(word: str) -> None:
    assert load("t", f"terms:\n- en: {word}\n".encode()).termbase.entries[0].en == word


@pytest.mark.parametrize("nothing", ["", " ~", " null", ' ""'])
def test_nothing_can_be_written_in_several_ways(nothing: str) -> None:
    assert load("t", f"terms:\n- en: Kim\n  bn:{nothing}\n".encode()).termbase.entries[0].bn == ""


@pytest.mark.parametrize("text", ["", "# nothing yet\n", "terms:\n", "terms: []\n", "terms: ~\n", "region: IN\n"])
def test_an_empty_glossary_is_a_glossary(text: str) -> None:
    assert load("t", text.encode()).termbase.entries == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "terms:\n- en: Kim\n  stauts: approved\n",
            (3, 3, "unknown-key", "unknown key `stauts`", "did you mean `status`?"),
        ),
        (
            "terms:\n- en: Kim\n  status: aproved\n  bn: কিম\n",
            (3, 11, "wrong-status", "`aproved` is no status", "did you mean `approved`?"),
        ),
        (
            "terms:\n- en: Kim\n  kind: xyz\n",
            (
                3, 9, "wrong-kind", "`xyz` is no kind",
                "write one of person, place, organization, demonym, event, title, phrase, other",
            ),
        ),
        (
            "terms:\n- en: Kim\n  bn: কিম\n  bn: খিম\n",
            (
                4, 3, "duplicate-key", "`bn` stands twice (first on line 3)", "keep one",
            ),
        ),
        (
            "terms:\n- en: Kim\n  status: approved\n",
            (
                3, 11, "approved-without-bn", "this entry is approved but has no `bn`",
                "write the rendering, or `status: proposed`",
            ),
        ),
        ("terms:\n- bn: কিম\n", (2, 3, "missing-en", "this entry has no `en`", "write the English term as `en: …`")),
        (
            "terms:\n- en: Kim\n  note: [a, b]\n",
            (
                3, 9, "not-text", "a list stands where a text is expected",
                "write one text; if the brackets belong to it, in quotes",
            ),
        ),
        ("terms: Kim\n", (1, 8, "not-a-list", "`terms` must be a list", "begin each entry with `- en: …`")),
        (
            "- en: Kim\n",
            (1, 1, "not-a-glossary", "this file isn't a glossary", "begin it with `terms:` and a list of entries"),
        ),
        (
            'terms:\n- en: "Kim\n  bn: কিম\n',
            (2, 7, "unclosed-quote", "this quote is never closed", "add the closing quote at the end of the text"),
        ),
        (
            "terms:\n- en: Budget: the facts\n",
            (
                2, 13, "colon-in-text",
                "a colon followed by a space stands inside unquoted text", 'write `en: "Budget: the facts"`',
            ),
        ),
        (
            "terms:\n- en: Kim\n  note: !important\n",
            (3, 9, "tag", "`!` means something else in YAML", "put the text in quotes"),
        ),
        (
            "terms:\n- en: @kim\n",
            (2, 7, "reserved-sign", "a value may not begin with @", "put the text in quotes"),
        ),
        (
            "terms:\n- en: Kim\n---\nterms:\n",
            (3, 1, "second-document", "a second document starts here", "delete the line with `---`"),
        ),
        ("terms:\n- en: K\x07m\n", (2, 8, "control-character", "invisible character U+0007", "delete it")),
    ],
)  # fmt: skip
def test_a_mistake_is_found_where_it_is(text: str, expected: tuple[int, int, str, str, str]) -> None:
    assert only(text) == expected


def test_all_mistakes_are_found_at_once() -> None:
    text = "terms:\n- en: Kim\n  stauts: x\n  kind: xyz\n- bn: জ\n"
    assert [(f.line, f.rule) for f in lint(text.encode())] == [
        (3, "unknown-key"), (4, "wrong-kind"), (5, "missing-en"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("content", "place", "message"),
    [
        (b"terms:\n- en: Caf\xe9\n", (2, 10), "byte 0xE9 is not UTF-8 (probably “é”)"),
        ("terms:\n".encode("utf-16"), (1, 1), "the file is saved as UTF-16"),
    ],
)
def test_another_encoding_is_named(content: bytes, place: tuple[int, int], message: str) -> None:
    [finding] = lint(content)
    assert ((finding.line, finding.column), finding.message) == (place, message)


def test_an_alias_bomb_is_refused() -> None:
    names = "abcdefghij"
    lines = ["terms:", "- en: &a [x, x, x, x, x, x, x, x, x, x]"]
    for before, name in itertools.pairwise(names):
        tenfold = ", ".join([f"*{before}"] * 10)
        lines.append(f"- en: &{name} [{tenfold}]")
    assert only("\n".join(lines))[2] == "alias-bomb"


def test_an_alias_to_itself_is_refused() -> None:
    assert only("terms: &x [*x]\n")[2] == "alias"


def test_deep_nesting_is_refused() -> None:
    assert only("terms: " + "[" * 1000)[2] == "too-deep"


def test_a_broken_glossary_is_not_loaded() -> None:
    with pytest.raises(TermfileError) as caught:
        load("terms.yaml", b"terms:\n- en: Kim\n  stauts: approved\n  knd: person\n")
    assert str(caught.value) == (
        "terms.yaml:3:3: unknown key `stauts` (and 1 more; see `glossary lint`); did you mean `status`?"
    )
