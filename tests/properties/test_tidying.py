"""The laws of `tidy`: the same entries, all comments with theirs, and nothing left to do afterwards.

The judge of meaning is the pure Python loader of PyYAML. Whose a comment is, is written in it: `# 3 …`
stands where a person would take it for a word on entry 3.
"""

import json
import re

import yaml
from hypothesis import assume, given
from hypothesis import strategies as st

from glossary.model import Entry, Kind
from glossary.termfile import load, tidied, updated

WORDS = st.sampled_from(
    ["Kim", "the Kims", "কিম জং উন", "র‍্যাব", "no", "2023-08-15", "12:30", "it is", "😀", "a,b", "ক" * 90]
)
QUOTED = st.one_of(WORDS, WORDS.map(lambda word: f'"{word}"'), WORDS.map(lambda word: f"'{word}'"))
BLANKS = st.sampled_from(["", "", "\n", "  \n\n"])
BLOCKS = [
    "|\n{0}  two\n{0}    lines\n",
    ">-   # {1} header\n{0}  folded\n\n{0}  text\n\n",
    "|+\n{0}   kept\n\n",
    "|2\n{0}   deep\n",
    "|\n{0}    right\n{0} # {1} left\n",
]
AUTOS = [
    " {{}}\n",
    " ~   # {1} nothing\n",
    "\n",
    "\n{0}  seen: {{articles: 1, count: 2}}  # {1} seen\n{0}  # {1} example\n{0}  example: old\n",
    " {{seen: {{count: 7,\n{0}  articles: 2}}}}  # {1} its own\n",
    "\n{0}  proposals:   # {1} list\n{0}  - from: [a, b]\n{0}    # {1} which\n{0}    bn: ক\n{0}  # {1} the end\n",
]
AVOIDS = [
    " [ক, {{why: ok, bn: খ}}]   # {1} both\n",
    "\n{0}- ক   # {1} one\n{0}# {1} two\n{0}-  bn: খ\n{0}   why: so\n{0}   # {1} below\n",
    "\n{0}  -   {{bn: ক}}\n{0}  -   # {1} dash\n{0}      bn: গ   # {1} ga\n",
]


@st.composite
def values(draw: st.DrawFn, key: str, indent: str, number: int) -> str:
    if key == "auto":
        return draw(st.sampled_from(AUTOS)).format(indent, number)
    if key == "avoid":
        return draw(st.sampled_from(AVOIDS)).format(indent, number)
    if key == "note" and draw(st.booleans()):
        return " " + draw(st.sampled_from(BLOCKS)).format(indent, number)
    comment = draw(st.sampled_from(["", "", f"  # {number} by hand", f" # {number} হাতে লেখা"]))
    if key == "variants":
        items = draw(st.lists(WORDS.map(lambda word: f'"{word}"'), min_size=1, max_size=3))
        if draw(st.booleans()):
            return f" [{', '.join(items)}]{comment}\n"
        return "\n" + "".join(f"{indent}- {item}{comment}\n" for item in items)
    return f" {draw(QUOTED)}{comment}\n"


@st.composite
def entries(draw: st.DrawFn, number: int, dash: str) -> str:
    gap = " " * draw(st.sampled_from([1, 3]))
    indent = dash + " " + gap
    keys = ["en", *draw(st.permutations(["bn", "variants", "note", "avoid", "auto"]))[: draw(st.integers(0, 5))]]
    first, *rest = draw(st.permutations(keys))
    text = f"{dash}-{gap}{first}:" + draw(values(first, indent, number))
    for key in rest:
        text += draw(BLANKS) + draw(
            st.sampled_from(["", "", f"{indent}# {number} above a key\n", f"# {number} far left\n"])
        )
        text += f"{indent}{key}:" + draw(values(key, indent, number))
    if [first, *rest][-1] == "note":  # further to the right it would be a part of the text
        return text
    ends = ["", "", f"{indent}# {number} the end\n", f"{indent}   # {number} right\n{indent}# {number} left\n"]
    return text + draw(st.sampled_from(ends))


@st.composite
def documents(draw: st.DrawFn) -> str:
    dash = " " * draw(st.sampled_from([0, 2, 4]))
    text = (
        draw(st.sampled_from(["", "# heading\n", "source_language: en\n", "---\n"]))
        + "terms:"
        + draw(st.sampled_from(["\n", "   # all\n"]))
    )
    for number in range(draw(st.integers(1, 5))):
        if draw(st.booleans()):
            text += draw(BLANKS) + f"{dash}# {number} a heading\n" + draw(BLANKS)
        text += draw(BLANKS) + (draw(st.sampled_from(["", f"{dash}# {number} above\n"])))
        text += draw(entries(number, dash))
    text += draw(st.sampled_from(["", "\n\n", "\n# to do\n", "# far left\nregion: BD\n"]))
    if draw(st.booleans()):
        text = text.replace("\n", "\r\n")
    return draw(st.sampled_from(["", "\ufeff"])) + text


def meaning(text: str) -> list[str]:
    data = yaml.load(text.removeprefix("\ufeff"), Loader=yaml.BaseLoader)
    assume(data["terms"])
    return sorted(json.dumps(entry, sort_keys=True) for entry in data["terms"])


def tidy(text: str, by: str = "term") -> str:
    return tidied(load("t", text.encode()), by).content.decode()


def comments(text: str) -> list[str]:
    return sorted(comment.rstrip() for comment in re.findall(r"# [^\r\n]+", text))


@given(documents(), st.sampled_from(["term", "kind"]))
def test_the_entries_are_the_same(text: str, by: str) -> None:
    assert meaning(tidy(text, by)) == meaning(text)


@given(documents())
def test_no_comment_is_lost(text: str) -> None:
    assert comments(tidy(text)) == comments(text)


@given(documents())
def test_tidy_twice_is_tidy_once(text: str) -> None:
    once = tidy(text)
    assert tidy(once) == once


@given(documents(), st.permutations(range(5)))
def test_a_comment_stays_with_its_entry(text: str, names: list[int]) -> None:
    numbers = iter(names)
    named = re.sub(r"\ben:.*?(?=  ?#|\r?\n)", lambda _: f"en: {next(numbers)}", text)
    body = tidy(named).split("terms:", 1)[1]
    # A heading begins in the column of the dashes; every other comment is further to the right.
    entries = re.findall(r"((?:  #.*\s+)*)  - en: (\d)((?:.*\r?\n(?!  [#-]))*.*)", body)
    assert [en for _, en, _ in entries] == sorted(str(names[n]) for n in range(len(entries)))
    found = [(en, owner) for heading, en, lines in entries for owner in re.findall(r"# (\d)", heading + lines)]
    assert len(found) == len(re.findall(r"# \d", text))
    assert [(en, owner) for en, owner in found if en != str(names[int(owner)])] == []


@given(st.lists(st.builds(Entry, en=WORDS, bn=WORDS, kind=st.sampled_from(Kind), note=WORDS, also=st.just(("ক", "খ")))))
def test_what_the_program_wrote_changes_in_order_only(added: list[Entry]) -> None:
    text = updated(load("t", b"terms:\n"), added, {}).content.decode()
    assert sorted(tidy(text).split("\n")) == sorted(text.split("\n"))
