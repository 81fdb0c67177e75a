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

__all__ = [
    "Cut",
    "after_point",
    "apply",
    "blanks_before",
    "check_line_breaks",
    "end_of_text",
    "header_of",
    "line_end",
    "line_start",
    "newline_above",
    "next_line",
    "refuse",
]

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
    above = text.rfind("\n", 0, offset)
    if above < 0:
        above = text.find("\n")
    return "\r\n" if above > 0 and text[above - 1] == "\r" else "\n"


def check_line_breaks(text: str) -> None:
    """Refuse a file whose lines end in none of the breaks that the program writes."""
    if "\n" not in text and _BREAK.search(text):
        what = "the lines of this file end in an unusual way (CR, or a Unicode line separator)"
        raise TermfileError(where="1:1", what=what, remedy="save it with LF or CRLF line ends")


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


def header_of(text: str, leaf: Scalar) -> str:
    """Return the line of a text block's `|` or `>`, from that sign on, with its comment."""
    line = text[leaf.start : line_end(text, leaf.start)]
    return line[re.match(r"(?:[&!]\S*\s+)*", line).end() :]  # type: ignore[union-attr] # it matches nothing, too


def _end_of_block_scalar(text: str, leaf: Scalar) -> int:
    """Return the end of the last line of a text block; blank lines below are its own only with `|+`."""
    header = header_of(text, leaf).split("#")[0]
    body = text[leaf.start : leaf.end]
    if not _BREAK.search(body[-2:]) and "-" not in header:
        remedy = "press Enter at the end of the file"
        raise refuse(leaf, "this text block ends the file without a line break", remedy)
    if "+" in header:
        return leaf.start + len(_without_last_break(body))
    return end_of_text(text, leaf)


def end_of_text(text: str, leaf: Scalar) -> int:
    """Return the end of the last line of a text block that is part of its text.

    A blank line is, when it is longer than the text is indented.
    """
    end = line_end(text, leaf.start)
    lines = []
    position = next_line(text, leaf.start)
    while position < leaf.end:
        lines.append((position, line_end(text, position)))
        position = next_line(text, position)
    indents = [len(line) - len(line.lstrip(" ")) for line in (text[a:b] for a, b in lines) if line.strip(" ")]
    for start, stop in lines:
        if text[start:stop].strip(" ") or stop - start > min(indents, default=stop):
            end = stop
    return end


def _without_last_break(body: str) -> str:
    return body.removesuffix("\n").removesuffix("\r")


def _comments_below(text: str, end: int, column: int) -> list[tuple[int, int]]:
    """Return column and end of the comment lines below *end* that belong to the collection in *column*.

    They are the ones directly below and, behind blank lines, the ones that are indented further.
    """
    taken: list[tuple[int, int]] = []
    position, after_blank = next_line(text, end), False
    while position < len(text):
        if comment := _COMMENT_LINE.match(text, position):
            indent = len(comment.group(1))
            if indent < column + after_blank:
                break
            taken.append((indent, comment.end()))
        elif _blank_end(text, position) < line_end(text, position):
            break
        else:
            after_blank = True
        position = next_line(text, line_end(text, position))
    content_column = _blank_end(text, position) - position
    while position < len(text) and taken and not after_blank and taken[-1][0] <= content_column:
        taken.pop()
    return taken


def _blank_end(text: str, position: int) -> int:
    """Return where the blanks that begin at *position* end."""
    while text[position : position + 1] in {" ", "\t"}:
        position += 1
    return position
