r"""Change a text at some places, and leave every other code point alone.

>>> apply("en: a\nbn: b\n", [Cut(4, 5, "x"), Cut(12, 12, "c: d\n")])
'en: x\nbn: b\nc: d\n'

Where to cut is decided by what a person would take for the end of an entry: its last line, and the
comments below it that belong to it.
"""

import re
from collections.abc import Iterable
from typing import NamedTuple

from glossary.errors import TermfileError
from glossary.termfile.nodes import List, Map, Scalar, last_leaf

__all__ = ["Cut", "after_point", "apply", "blanks_before", "line_end", "line_start", "newline_above", "refuse"]

_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_REST_OF_LINE = re.compile("[ \t]*(?:#[^\n\r\x85\u2028\u2029]*)?")
_COMMENT_LINE = re.compile("([ \t]*)#[^\n\r\x85\u2028\u2029]*")


class Cut(NamedTuple):
    """Replace the text from `start` to `end` by `text`."""

    start: int
    end: int
    text: str


def apply(text: str, cuts: Iterable[Cut]) -> str:
    """Make all cuts at once. Inserts at one point keep their order; overlaps are a bug of the caller."""
    pieces, position = [], 0
    for cut in sorted(cuts, key=lambda cut: (cut.start, cut.end)):
        if cut.start < position:
            raise ValueError(f"overlapping cuts at {cut.start}")
        pieces += [text[position : cut.start], cut.text]
        position = cut.end
    return "".join([*pieces, text[position:]])


def line_start(text: str, offset: int) -> int:
    """Return where the line that holds *offset* begins."""
    start = 0
    for match in _BREAK.finditer(text, max(0, text.rfind("\n", 0, offset)), offset):
        if match.end() <= offset:
            start = match.end()
    return start


def line_end(text: str, offset: int) -> int:
    """Return where the line that holds *offset* ends, before its line break."""
    match = _BREAK.search(text, offset)
    return match.start() if match else len(text)


def next_line(text: str, offset: int) -> int:
    """Return where the line after the one that holds *offset* begins; the text's length if there is none."""
    match = _BREAK.search(text, offset)
    return match.end() if match else len(text)


def blanks_before(text: str, offset: int, first: int = 0) -> int:
    """Return where the spaces and tabs that end at *offset* begin, but not before *first*."""
    while offset > first and text[offset - 1] in " \t":
        offset -= 1
    return offset


def newline_above(text: str, offset: int) -> str:
    """Return the line break to write at *offset*: that of the line above, else the file's first, else LF."""
    above = [match.group() for match in _BREAK.finditer(text, max(0, text.rfind("\n", 0, offset) - 1), offset)]
    first = _BREAK.search(text)
    found = above[-1] if above else first.group() if first else "\n"
    return found if found in {"\n", "\r\n"} else "\n"


def refuse(node: Scalar | List | Map, what: str, remedy: str) -> TermfileError:
    """Return the error that says why the place of *node* can't be changed safely; the caller names the file."""
    return TermfileError(where=f"{node.line}:{node.column}", what=what, remedy=remedy)


def after_point(text: str, node: List | Map, column: int) -> int:
    """Return where text may be added after a block collection whose dashes or keys stand in *column*.

    That is the end of the line of its last leaf, or of the comments directly below it that belong to it:
    those indented at least as far as the collection, but not the heading of what follows.
    Raises `TermfileError` when something that isn't a comment follows in the last line, or when a text
    block ends the file without a line break.
    """
    leaf = last_leaf(node)
    end = _end_of_leaf(text, leaf)
    taken = _comments_below(text, end, column)
    return taken[-1][1] if taken else end


def _end_of_leaf(text: str, leaf: Scalar | List | Map) -> int:
    if isinstance(leaf, Scalar) and leaf.style in {"|", ">"}:
        return _end_of_block_scalar(text, leaf)
    rest = _REST_OF_LINE.match(text, leaf.end)
    end = rest.end() if rest else leaf.end
    if end != line_end(text, leaf.end):
        raise refuse(leaf, "something follows this value in its line", "put it on a line of its own")
    return end


def _end_of_block_scalar(text: str, leaf: Scalar) -> int:
    """Return the end of the last line of a text block; blank lines below are its own only with `|+`."""
    header = text[leaf.start : line_end(text, leaf.start)].split("#", maxsplit=1)[0]
    body = text[leaf.start : leaf.end]
    if not _BREAK.search(body[-2:]) and "-" not in header:
        remedy = "press Enter at the end of the file"
        raise refuse(leaf, "this text block ends the file without a line break", remedy)
    if "+" in header:
        return leaf.start + len(_without_last_break(body))
    return leaf.start + len(body.rstrip(" \t\r\n\x85\u2028\u2029"))


def _without_last_break(body: str) -> str:
    return body.removesuffix("\n").removesuffix("\r")


def _comments_below(text: str, end: int, column: int) -> list[tuple[int, int]]:
    """Return column and end of the comment lines directly below *end* that belong to the collection."""
    taken: list[tuple[int, int]] = []
    position = next_line(text, end)
    while position < len(text) and (comment := _COMMENT_LINE.match(text, position)):
        indent = len(comment.group(1))
        if indent < column:
            break
        taken.append((indent, comment.end()))
        position = next_line(text, comment.end())
    following = re.compile("[ \t]*").match(text, position)
    if following and following.end() < line_end(text, position):
        content_column = following.end() - position
        while taken and taken[-1][0] <= content_column:
            taken.pop()
    return taken
