r"""Which part of a glossary each comment is about, as a person would say from where it stands.

>>> from glossary.termfile.tree import parse
>>> text = "terms:\n# People\n- en: Kim   # the leader\n  bn: কিম\n  # ask\n"
>>> found = comments(text, parse(text).root.get("terms"), 6, len(text))
>>> found.above, found.beside, found.below
({(0,): ('# People',)}, {(0, 'en'): '   # the leader'}, {(0,): ('# ask',)})

A part is named by its path from the list of entries: `(0,)` is the first entry, `(0, "avoid", 1)` the
second form that it avoids. A comment on a line is about that line. One on a line of its own is about
what follows, unless it stands directly below something, no blank line between, and further to the
right than what follows: then it is about that.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise, takewhile
from typing import NamedTuple

from glossary.errors import TermfileError
from glossary.termfile.nodes import List, Map, Node, Scalar, items
from glossary.termfile.splice import line_start, refuse

__all__ = ["Comments", "Path", "comments", "header_comment"]

Path = tuple[str | int, ...]
"""Keys and places, from the list of entries down."""

_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_COMMENT = re.compile("#[^\n\r\x85\u2028\u2029]*")
_HEADER = re.compile("[|>][0-9+-]*([ \t]+#[^\n\r\x85\u2028\u2029]*)?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Comments:
    """The comments of a list of entries, each under the path of what it is about."""

    above: Mapping[Path, tuple[str, ...]]
    """On lines of their own before it; above an entry, an empty text stands for blank lines."""

    beside: Mapping[Path, str]
    """On its line, with the blanks before the `#`."""

    below: Mapping[Path, tuple[str, ...]]
    """On lines of their own directly after it."""

    @property
    def parents(self) -> frozenset[Path]:
        """All that has a part with a comment, so that it can't stand on one line."""
        places = (path for kind in (self.above, self.beside, self.below) for path in kind)
        return frozenset(path[:length] for path in places for length in range(len(path)))

    def by_entry(self) -> dict[int | str, list[str]]:
        """Return all comments about an entry and its parts, sorted, under the entry's number."""
        found: dict[int | str, list[str]] = defaultdict(list)
        for path, lines in (*self.above.items(), *self.below.items()):
            found[path[0]] += filter(None, lines)
        for path, words in self.beside.items():
            found[path[0]].append(words.strip())
        return {number: sorted(lines) for number, lines in found.items()}


class _Leaf(NamedTuple):
    """Something with an exact end, between which comments can stand."""

    path: Path
    start: int
    end: int
    is_key: bool
    is_text_block: bool = False


class _Found(NamedTuple):
    """What is collected on the way, and the columns of all block collections."""

    above: dict[Path, list[str]]
    beside: dict[Path, str]
    below: dict[Path, list[str]]
    columns: dict[Path, int]


def comments(text: str, entries: List, start: int, end: int) -> Comments:
    """Return the comments between *start*, where the line of `terms:` ends, and *end*.

    Raises `TermfileError` for a comment inside brackets, and for anchors and aliases.
    """
    found = _Found(defaultdict(list), {}, defaultdict(list), {})
    leaves = list(_leaves(text, entries, (), found))
    head, tail = _Leaf((), start, start, is_key=True), _Leaf((), end, end, is_key=False)
    for before, after in pairwise([head, *leaves, tail]):
        _read_gap(text, before, after, found)
    return Comments(
        above={path: tuple(lines) for path, lines in found.above.items()},
        beside=found.beside,
        below={path: tuple(lines) for path, lines in found.below.items()},
    )


def _leaves(text: str, node: Node, path: Path, found: _Found) -> Iterator[_Leaf]:
    """Yield the keys, scalars and bracketed values below *node*, in the order of the file."""
    if node.anchored:
        raise refuse(node, "there is an anchor or alias here", "write the value out")
    if isinstance(node, Scalar):
        if comment := header_comment(text, node):
            found.beside[path] = comment
        yield _Leaf(path, node.start, _end(text, node), is_key=False, is_text_block=node.style in {"|", ">"})
    elif node.flow:
        _check_brackets(text, node)
        yield _Leaf(path, node.start, node.end, is_key=False)
    else:
        found.columns[path] = node.column - 1
        yield from _children(text, node, path, found)


def _children(text: str, node: List | Map, path: Path, found: _Found) -> Iterator[_Leaf]:
    if isinstance(node, List):
        for number, item in enumerate(node.items):
            yield from _leaves(text, item, (*path, number), found)
        return
    for key, value in node.pairs:
        yield _Leaf((*path, key.value), key.start, key.end, is_key=True)
        yield from _leaves(text, value, (*path, key.value), found)


def header_comment(text: str, node: Scalar) -> str:
    """Return the comment on the first line of a text block, with the blanks before it."""
    header = _HEADER.match(text, node.start) if node.style in {"|", ">"} else None
    return header.group(1) or "" if header else ""


def _end(text: str, node: Scalar) -> int:
    """Return the end of a scalar; blank lines at the end of a text block don't count."""
    return node.start + len(text[node.start : node.end].rstrip()) if node.style in {"|", ">"} else node.end


def _check_brackets(text: str, node: Node) -> None:
    inner = sorted(_scalars(node), key=lambda scalar: scalar.start)
    ends = [node.start, *(scalar.end for scalar in inner)]
    starts = [*(scalar.start for scalar in inner), node.end]
    for end, start in zip(ends, starts, strict=True):
        if "#" in text[end:start]:
            sign = text.index("#", end)
            line = node.line + len(_BREAK.findall(text, node.start, sign))
            where = f"{line}:{_column(text, sign) + 1}"
            raise TermfileError(where=where, what="a comment stands inside brackets", remedy="move it above the key")


def _column(text: str, offset: int) -> int:
    return offset - line_start(text, offset)


def _scalars(node: Node) -> Iterator[Scalar]:
    if node.anchored:
        raise refuse(node, "there is an anchor or alias here", "write the value out")
    if isinstance(node, Scalar):
        yield node
    for item in items(node):
        yield from _scalars(item)


def _read_gap(text: str, before: _Leaf, after: _Leaf, found: _Found) -> None:
    """Give each comment between two leaves to what it is about."""
    position, owner, is_above = before.end, before.path, False
    for comment in _COMMENT.finditer(text, before.end, after.start):
        start, words = comment.start(), comment.group().rstrip()
        touches = not is_above and (not after.path or _is_next_line(text, position, start))
        if before.path and not _BREAK.search(text, before.end, start):
            between = text[before.end : start]
            _put_beside(found, before.path, (between[len(between.rstrip(" \t")) :] or " ") + words)
        elif touches and (part := _owner_above(before, after, _column(text, start), found.columns)):
            owner = min(part, owner, key=len)  # what has been said of a whole isn't followed by more on its part
            found.below[owner].append(words)
        else:
            owner = _owner_below(before, after)
            _put_above(found, owner, words, after_blank=_has_blank_line(text, position, start))
            is_above = True
        position = comment.end()
    if is_above and len(owner) == 1 and _has_blank_line(text, position, after.start):
        found.above[owner].append("")


def _is_next_line(text: str, end: int, start: int) -> bool:
    """Tell whether one line break and nothing but blanks stand between."""
    between = text[end:start]
    return not between.strip() and len(_BREAK.findall(between)) == 1


def _has_blank_line(text: str, end: int, start: int) -> bool:
    return any(not line.strip() for line in _BREAK.split(text[end:start])[1:-1])


def _put_beside(found: _Found, path: Path, words: str) -> None:
    """A line holds one comment: that of a key goes above it when its value has one, too."""
    path = (*path, "en") if len(path) == 1 else path
    if path in found.beside:
        found.above[path].append(found.beside[path].strip())
    found.beside[path] = words


def _put_above(found: _Found, owner: Path, words: str, *, after_blank: bool) -> None:
    lines = found.above[owner]
    if after_blank and lines and len(owner) == 1:
        lines.append("")
    lines.append(words)


def _shared(before: Path, after: Path) -> int:
    """Return how many steps two paths have in common."""
    return sum(1 for _ in takewhile(lambda steps: steps[0] == steps[1], zip(before, after, strict=False)))


def _owner_above(before: _Leaf, after: _Leaf, column: int, columns: Mapping[Path, int]) -> Path:
    """Return the smallest part that ends with *before* and that a comment in this column belongs to.

    The empty path if it belongs to none: it begins as far to the left as what follows. Below a text block
    a comment can't be indented as its lines are, for it would become one of them: it is about the whole.
    """
    shared = _shared(before.path, after.path)
    is_outside = bool(after.path) and column <= columns.get(before.path[:shared], column)
    if is_outside or _is_key_of(before, after):
        return ()
    path, longest = before.path[: shared + 1], len(before.path) - before.is_text_block
    while len(path) < longest and column > columns.get(path, column):
        path = before.path[: len(path) + 1]
    return path if len(path) <= longest else ()


def _owner_below(before: _Leaf, after: _Leaf) -> Path:
    """Return the part that begins with *after*: a key, an item, an entry."""
    return after.path[: _shared(before.path, after.path) + 1]


def _is_key_of(before: _Leaf, after: _Leaf) -> bool:
    return before.is_key and after.path[: len(before.path)] == before.path
