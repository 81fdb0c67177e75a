"""The law of terms.yaml: what a person wrote is the same after a command, byte for byte.

The judge is the pure Python loader of PyYAML, never this project's own reader.
"""

import re

import pytest
import yaml
from hypothesis import assume, event, given, reject
from hypothesis import strategies as st

from glossary.errors import TermfileError
from glossary.model import Auto, Entry, Proposal, Seen
from glossary.termfile import load, updated

WORDS = st.sampled_from(
    ["Kim Jong Un", "কিম জং উন", "র‍্যাব", "no", "2023-08-15", "12:30", "it is", "a #b", "😀", "ক" * 90, "x", "কোরিয়া"]
)
QUOTED = st.one_of(
    WORDS.filter(lambda word: "#" not in word),
    WORDS.map(lambda word: f'"{word}"'),
    WORDS.map(lambda word: f"'{word}'"),
    WORDS.map(lambda word: f"&a '{word}'"),
)
COMMENT = st.sampled_from(["", "", "", "  # by hand", " # হাতে লেখা"])
COMMENT_LINE = st.sampled_from(["", "", "", "{}# a note\n", "{}# দেখুন\n", "\n", "  \n"])
TEXT_BLOCK = st.sampled_from(["|\n{0}  two\n{0}  lines\n", ">-\n{0}  folded\n{0}  text\n\n", "|+\n{0}  kept\n\n"])


@st.composite
def values(draw: st.DrawFn, key: str, indent: str) -> str:
    if key in {"variants", "also", "domain"}:
        items = draw(st.lists(WORDS.map(lambda word: f'"{word}"'), min_size=1, max_size=3))
        if draw(st.booleans()):
            return f" [{', '.join(items)}]{draw(COMMENT)}\n"
        return "\n" + "".join(f"{indent}- {item}{draw(COMMENT)}\n" for item in items)
    if key == "note" and draw(st.booleans()):
        return " " + draw(TEXT_BLOCK).format(indent)
    if key == "auto":
        block = f"\n{indent}  seen: {{count: 1, articles: 1}}\n{indent}  example: old\n"
        return draw(st.sampled_from([" {}\n", " ~\n", "\n", block, " {seen: {count: 7, articles: 2}}  # its own\n"]))
    return f" {draw(QUOTED)}{draw(COMMENT)}\n"


@st.composite
def documents(draw: st.DrawFn) -> str:
    dash = " " * draw(st.sampled_from([0, 2, 4]))
    gap = " " * draw(st.sampled_from([1, 3]))
    indent = dash + " " + gap
    text = draw(st.sampled_from(["", "# heading\n", "region: BD\n", "\n"])) + "terms:\n"
    for _ in range(draw(st.integers(1, 4))):
        keys = [
            "en",
            *draw(st.permutations(["bn", "variants", "also", "domain", "note", "auto"]))[: draw(st.integers(0, 6))],
        ]
        first, *rest = draw(st.permutations(keys))
        text += draw(COMMENT_LINE).format(dash) + f"{dash}-{gap}{first}:" + draw(values(first, indent))
        for key in rest:
            text += draw(COMMENT_LINE).format(indent) + f"{indent}{key}:" + draw(values(key, indent))
    text += draw(st.sampled_from(["", "", f"{indent}# the end\n", "\n\n", "# the very end\n"]))
    if draw(st.booleans()):
        text = text.rstrip("\n")
    if draw(st.booleans()):
        text = text.replace("\n", "\r\n")
    return draw(st.sampled_from(["", "\ufeff"])) + text


ENTRIES = st.lists(st.builds(Entry, en=WORDS, bn=WORDS), min_size=1, max_size=3)
AUTOS = st.builds(
    Auto,
    seen=st.builds(Seen, count=st.integers(1, 9), articles=st.integers(1, 9)),
    example=WORDS,
    proposals=st.lists(st.builds(Proposal, bn=WORDS, sources=st.just(("lexicon",))), max_size=2).map(tuple),
)


def meaning(text: str) -> object:
    try:
        return yaml.load(text.removeprefix("\ufeff"), Loader=yaml.BaseLoader)
    except yaml.YAMLError:
        reject()


def comments(text: str) -> list[str]:
    return re.findall(r"# [^\r\n]+", text)


@given(documents())
def test_no_change_changes_nothing(text: str) -> None:
    meaning(text)
    assert updated(load("t", text.encode()), [], {}).content == text.encode()


@given(documents(), ENTRIES)
def test_appending_only_inserts_one_run_of_text(text: str, entries: list[Entry]) -> None:
    before = meaning(text)
    new = changed(text, entries, {})
    kept = next(n for n in range(len(text), -1, -1) if new.startswith(text[:n]) and new.endswith(text[n:]))
    assert new[:kept] + new[len(new) - (len(text) - kept) :] == text
    after = meaning(new)
    assert after["terms"][: len(before["terms"])] == before["terms"]  # type: ignore[index]
    assert [item["en"] for item in after["terms"][len(before["terms"]) :]] == [e.en for e in entries]  # type: ignore[index]
    assert comments(new) == comments(text)


@given(documents(), AUTOS)
def test_rewriting_touches_nothing_but_the_value_of_auto(text: str, auto: Auto) -> None:
    before = meaning(text)
    new = changed(text, [], {0: auto})
    first = before["terms"][0]  # type: ignore[index]
    after = meaning(new)
    assert {**after["terms"][0], "auto": 0} == {**first, "auto": 0}  # type: ignore[index]
    assert after["terms"][1:] == before["terms"][1:]  # type: ignore[index]
    if "auto" not in first:
        assert new == text
    else:
        assert load("t", new.encode()).termbase.entries[0].auto == auto
    assert new.count("\r\n") in {0, new.count("\n")}
    assert new.endswith("\n") == text.endswith("\n")
    assert new.startswith("\ufeff") == text.startswith("\ufeff")


@given(documents(), ENTRIES, AUTOS)
def test_a_second_run_writes_nothing(text: str, entries: list[Entry], auto: Auto) -> None:
    meaning(text)
    new = changed(text, entries, {0: auto})
    again = load("t", new.encode())
    assert updated(again, [], {0: auto}).content == new.encode()


def changed(text: str, entries: list[Entry], autos: dict[int, Auto]) -> str:
    try:
        return updated(load("t", text.encode()), entries, autos).content.decode()
    except TermfileError as refusal:
        event("refused: " + refusal.what)
        assume("press Enter" not in refusal.remedy)
        raise


@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_many_entries_keep_their_order(ending: str) -> None:
    text = ending.join(["terms:", "- en: first", ""])
    entries = [Entry(en=f"term {number}") for number in range(20)]
    found = load("t", updated(load("t", text.encode()), entries, {}).content).termbase.entries
    assert [entry.en for entry in found] == ["first", *(entry.en for entry in entries)]
