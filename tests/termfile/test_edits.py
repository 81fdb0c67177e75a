"""What a person wrote stays, to the byte; what the program adds lands where a person would put it."""

import pytest

from glossary.errors import TermfileError
from glossary.model import Auto, Entry, Proposal, Seen
from glossary.termfile import load, updated

NEW = Entry(en="Putin", bn="পুতিন")
AUTO = Auto(seen=Seen(count=2, articles=1))


def append(text: str) -> str:
    return updated(load("t", text.encode()), [NEW], {}).content.decode()


def rewrite(text: str, auto: Auto = AUTO) -> str:
    return updated(load("t", text.encode()), [], {0: auto}).content.decode()


ADDED = "- en: Putin\n  bn: পুতিন\n  status: proposed\n  kind: other"


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("terms:\n- en: Kim\n", f"terms:\n- en: Kim\n\n{ADDED}\n"),
        ("terms:\n- en: Kim", f"terms:\n- en: Kim\n\n{ADDED}"),
        ("terms:\n- en: Kim\n- en: Un\n", f"terms:\n- en: Kim\n- en: Un\n{ADDED}\n"),
        ("terms:\n- en: Kim\n  # his\n", f"terms:\n- en: Kim\n  # his\n\n{ADDED}\n"),
        ("terms:\n- en: Kim\n# his\n", f"terms:\n- en: Kim\n# his\n\n{ADDED}\n"),
        ("terms:\n- en: Kim\n# next\nregion: BD\n", f"terms:\n- en: Kim\n\n{ADDED}\n# next\nregion: BD\n"),
        ("terms:\n- en: Kim\n\n# far away\n", f"terms:\n- en: Kim\n\n{ADDED}\n\n# far away\n"),
        ("terms:\n- en: Kim\n\n  # still his\n", f"terms:\n- en: Kim\n\n  # still his\n\n{ADDED}\n"),
        ("terms:\n- en: Kim\n# his\n\n# not his\n", f"terms:\n- en: Kim\n# his\n\n{ADDED}\n\n# not his\n"),
        ("terms:\n- en: Kim\n  variants: &v\n    - a\n\n# tail\n", f"terms:\n- en: Kim\n  variants: &v\n    - a\n\n{ADDED}\n\n# tail\n"),
        ("terms:\n- en: Kim\n  note: &n |+\n    a\n\n", f"terms:\n- en: Kim\n  note: &n |+\n    a\n\n{ADDED}\n"),
        ("terms:\n- en: Kim\n  note: |\n    a  \n\n", f"terms:\n- en: Kim\n  note: |\n    a  \n\n{ADDED}\n\n"),
        ("terms: []#c\n", f"terms: #c\n  {ADDED.replace(chr(10), chr(10) + '  ')}\n"),
        ("# ours", f"# ours\nterms:\n  {ADDED.replace(chr(10), chr(10) + '  ')}"),
        ("terms:\n- en: Kim   # why\n", f"terms:\n- en: Kim   # why\n\n{ADDED}\n"),
        ("terms:\n- {en: Kim, bn: কিম}\n", f"terms:\n- {{en: Kim, bn: কিম}}\n\n{ADDED}\n"),
        ("terms:\n- en: Kim\n  note: |\n    text\n\n", f"terms:\n- en: Kim\n  note: |\n    text\n\n{ADDED}\n\n"),
        ("terms:\n- en: Kim\n  note: |+\n    text\n\n", f"terms:\n- en: Kim\n  note: |+\n    text\n\n{ADDED}\n"),
        ("", f"terms:\n  {ADDED.replace(chr(10), chr(10) + '  ')}\n"),
        ("# ours\n", f"# ours\nterms:\n  {ADDED.replace(chr(10), chr(10) + '  ')}\n"),
        ("region: IN\n", f"region: IN\nterms:\n  {ADDED.replace(chr(10), chr(10) + '  ')}\n"),
        ("terms:\n", f"terms:\n  {ADDED.replace(chr(10), chr(10) + '  ')}\n"),
        ("terms: []\n", f"terms:\n  {ADDED.replace(chr(10), chr(10) + '  ')}\n"),
        ("terms: ~   # none yet\n", f"terms:   # none yet\n  {ADDED.replace(chr(10), chr(10) + '  ')}\n"),
        ("terms:\n-   en: Kim\n", f"terms:\n-   en: Kim\n\n{ADDED.replace('- en', '-   en').replace('  bn', '    bn').replace('  st', '    st').replace('  ki', '    ki')}\n"),
    ],
)  # fmt: skip
def test_an_entry_is_added_at_the_end_of_the_list(before: str, after: str) -> None:
    assert append(before) == after


def test_windows_line_ends_and_the_byte_order_mark_are_kept() -> None:
    before = "\ufeffterms:\r\n- en: Kim\r\n"
    assert append(before) == before + "\r\n" + ADDED.replace("\n", "\r\n") + "\r\n"


@pytest.mark.parametrize(
    ("before", "reason"),
    [
        ("terms: [{en: Kim}]\n", "the entries are written in brackets"),
        ("terms:\n- en: Kim\n  note: |\n    text", "ends the file without a line break"),
        ("x: &t [{en: Kim}]\nterms: *t\n", "unknown key"),
        ("{terms: [{en: Kim}]}\n", "written in braces"),
        ("terms:\r- en: Kim\r", "the lines of this file end in an unusual way"),
    ],
)
def test_what_cannot_be_changed_safely_is_refused(before: str, reason: str) -> None:
    with pytest.raises(TermfileError, match="t:[0-9]") as caught:
        append(before)
    assert reason in str(caught.value)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            "terms:\n- en: Kim\n  auto:\n    seen: {count: 1, articles: 1}\n",
            "terms:\n- en: Kim\n  auto:\n    seen: {count: 2, articles: 1}\n",
        ),
        (
            "terms:\n- auto:   # the program's\n    seen:\n      count: 1\n      articles: 1\n  # mine\n  en: Kim\n",
            "terms:\n- auto:   # the program's\n    seen: {count: 2, articles: 1}\n  # mine\n  en: Kim\n",
        ),
        ("terms:\n- en: Kim\n  auto: {}\n", "terms:\n- en: Kim\n  auto:\n    seen: {count: 2, articles: 1}\n"),
        (
            "terms:\n- en: Kim\n  auto: {seen: {count: 1, articles: 1}}  # its\n  bn: কিম\n",
            "terms:\n- en: Kim\n  auto:  # its\n    seen: {count: 2, articles: 1}\n  bn: কিম\n",
        ),
        ("terms:\n- en: Kim\n  auto:\n", "terms:\n- en: Kim\n  auto:\n    seen: {count: 2, articles: 1}\n"),
        (
            "terms:\n- en: Kim\n  auto: ~\n- en: Un\n",
            "terms:\n- en: Kim\n  auto:\n    seen: {count: 2, articles: 1}\n- en: Un\n",
        ),
        (
            "terms:\n- en: Kim\n  auto:\n      seen: {count: 1, articles: 1}\n\n\n- en: Un\n",
            "terms:\n- en: Kim\n  auto:\n      seen: {count: 2, articles: 1}\n\n\n- en: Un\n",
        ),
    ],
)
def test_only_the_value_of_auto_is_rewritten(before: str, after: str) -> None:
    assert rewrite(before) == after


@pytest.mark.parametrize(
    "auto",
    [
        "{seen: {count: 1, articles: 1} # mine\n    }",
        "{  # mine\n    }",
        "\n    proposals: [\n    # mine\n    ]",
        "\n    example: |  # mine\n      a\n    seen: {count: 1, articles: 1}",
        "\n    seen: {count: 1, articles: 1}  # mine",
        "\n    seen:\n      # mine\n      count: 1\n      articles: 1",
    ],
)
def test_a_comment_anywhere_in_auto_is_never_lost(auto: str) -> None:
    text = f"terms:\n- en: Kim\n  auto: {auto}\n  bn: ক\n"
    update = updated(load("t", text.encode()), [], {0: AUTO})
    assert update.content.decode() == text
    assert len(update.warnings) == 1


@pytest.mark.parametrize("sign", ["|", ">", "|-", ">-", "|+"])
@pytest.mark.parametrize("behind", ["  bn: ক\n", "- en: Un\n", "", "\n\n- en: Un\n", "  # mine\n- en: Un\n"])
def test_a_text_block_in_auto_is_cut_where_its_text_ends(sign: str, behind: str) -> None:
    text = f"terms:\n- en: Kim\n  auto:\n    example: {sign}\n      a\n{behind}"
    assert rewrite(text) == f"terms:\n- en: Kim\n  auto:\n    seen: {{count: 2, articles: 1}}\n{behind}"


def test_rewriting_and_appending_in_one_run() -> None:
    text = "terms:\n- en: Kim\n  auto:\n    example: |-\n      a\n"
    update = updated(load("t", text.encode()), [NEW], {0: AUTO})
    assert update.content.decode() == (f"terms:\n- en: Kim\n  auto:\n    seen: {{count: 2, articles: 1}}\n\n{ADDED}\n")


def test_a_line_separator_in_a_comment_is_no_line_end() -> None:
    text = "terms:\r\n- en: Kim # a\u2028# b\r\n"
    assert append(text) == text + "\r\n" + ADDED.replace("\n", "\r\n") + "\r\n"


def test_equal_data_is_left_as_it_is_written() -> None:
    text = "terms:\n- en: Kim\n  auto: { seen: {articles: 1,   count: 2} }\n"
    assert rewrite(text) == text


def test_an_entry_without_auto_gets_none() -> None:
    assert rewrite("terms:\n- en: Kim\n") == "terms:\n- en: Kim\n"


def test_a_block_with_a_comment_in_it_is_left_alone_with_a_warning() -> None:
    text = "terms:\n- en: Kim\n  auto:\n    # look here\n    seen: {count: 1, articles: 1}\n"
    update = updated(load("t", text.encode()), [NEW], {0: AUTO})
    assert update.content.decode() == text.rstrip("\n") + f"\n\n{ADDED}\n"
    assert [str(warning) for warning in update.warnings] == [
        "t:5:5: there is a comment in the `auto:` block, so it is left as it is;"
        " move it above the entry, and the block is updated again"
    ]


@pytest.mark.parametrize(
    "word",
    ["no", "2023-08-15", "12:30", "x: y", "# hash", "a #b", "- dash", "it's", '"quoted"', "@at", "*s", "&a", "!t",
     "tab\there", "trailing ", "[a, b]", "a:", "\u2028", "\x85", "\ufeff", "---", "~", "=", "<<", "null", "x" * 2000,
     "কিম জং উন", "র‍্যাব", "😀", "line\nbreak", "back\\slash", "007", "1e3", "{a}", "| y", "> z", "%p", "? x", "`a"],
)  # fmt: skip
def test_hard_words_survive_writing_and_reading(word: str) -> None:
    entry = Entry(
        en=word, bn="কিম", variants=(word,),
        auto=Auto(example=word, proposals=(Proposal(bn=word, sources=("lexicon",), score=-0.5, evidence=word),)),
    )  # fmt: skip
    assert load("t", updated(load("t", b""), [entry], {}).content).termbase.entries == (entry,)
