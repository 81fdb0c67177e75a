r"""Put a glossary in order: entries sorted, each in the layout of the program, every comment with its entry.

>>> from glossary.termfile.file import load
>>> messy = "terms:\n# Leaders\n- {en: Putin, bn: পুতিন}\n\n-   bn: 'কিম'   # sic\n    en: Kim\n"
>>> print(tidied(load("terms.yaml", messy.encode())).content.decode())
terms:
  - en: Kim
    bn: 'কিম'   # sic
<BLANKLINE>
  # Leaders
  - en: Putin
    bn: পুতিন
<BLANKLINE>

Only the list of entries is laid out anew: what stands before it and after it stays as it is. Nothing
runs this but the command that is called so.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import takewhile
from types import MappingProxyType

from glossary.errors import TermfileError
from glossary.model import Entry, Kind
from glossary.termfile.change import check
from glossary.termfile.comments import Comments, comments
from glossary.termfile.file import BOM, Termfile, load
from glossary.termfile.layout import entry_lines, in_order, page
from glossary.termfile.nodes import List, Map, plain
from glossary.termfile.splice import after_point, line_end, line_start, newline_above, next_line, refuse
from glossary.text import english

__all__ = ["ORDERS", "Tidied", "tidied"]

_KINDS = tuple(Kind)


def _by_term(entry: Entry) -> tuple[object, ...]:
    return english.key(entry.en) or entry.en.casefold(), english.key(entry.sense)


def _by_kind(entry: Entry) -> tuple[object, ...]:
    return _KINDS.index(entry.kind), *_by_term(entry)


ORDERS: Mapping[str, Callable[[Entry], tuple[object, ...]]] = MappingProxyType({"term": _by_term, "kind": _by_kind})
"""What entries can be sorted by; equal ones keep their order."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tidied:
    """A file in order."""

    content: bytes
    """The whole new file."""

    line: int | None
    """The first line of the old file that is another one now; None when it was in order."""


def tidied(termfile: Termfile, by: str = "term") -> Tidied:
    """Return the file in order.

    Raises `TermfileError` when a comment or a value can't be kept where it belongs.
    """
    root = termfile.tree.root
    terms = root.get("terms") if isinstance(root, Map) else None
    if not (isinstance(root, Map) and isinstance(terms, List) and terms.items):
        return Tidied(content=termfile.content, line=None)
    try:
        content = _laid_out(termfile, root, terms, by)
    except TermfileError as error:
        if error.where == termfile.name:
            raise
        raise TermfileError(where=f"{termfile.name}:{error.where}", what=error.what, remedy=error.remedy) from None
    return Tidied(content=content, line=_first_difference(termfile.content, content))


def _laid_out(termfile: Termfile, root: Map, terms: List, by: str) -> bytes:
    text = termfile.text
    start, end = _bounds(text, root, terms)
    kept = comments(text, terms, start, end)
    entries = termfile.termbase.entries
    order = sorted(range(len(entries)), key=lambda number: ORDERS[by](entries[number]))
    nodes = [in_order(node) for node in terms.items]
    old = page(text, kept, terms._replace(items=tuple(nodes)))
    newline = newline_above(text, terms.start)
    margin = " " * (root.column + 1)
    chunks = [[margin + line if line else "" for line in entry_lines(old, nodes[n], n)] for n in order]
    written = f"{newline}{newline}".join(newline.join(chunk) for chunk in chunks)
    changed = text[:start] + newline + written + _rest(text, end, newline)
    check(termfile, changed, [plain(nodes[number]) for number in order])
    content = ((BOM if termfile.has_bom else "") + changed).encode()
    _check_comments(termfile, kept, load(termfile.name, content), order)
    return content


def _bounds(text: str, root: Map, terms: List) -> tuple[int, int]:
    """Return where the line of `terms:` ends, and where the last entry ends with its comments."""
    if root.flow or terms.flow:
        raise refuse(terms, "the entries are written in brackets", "write each entry on lines of its own, after `- `")
    if root.anchored or text[line_start(text, terms.start) : terms.start].strip(" "):
        raise refuse(terms, "the first dash doesn't begin its line", "put the list below `terms:`")
    key = next(key for key, _ in root.pairs if key.value == "terms")
    return line_end(text, key.end), after_point(text, terms, terms.column - 1)


def _rest(text: str, end: int, newline: str) -> str:
    """Return what follows the entries; a comment that belongs to none of them stands apart."""
    rest = text[end:]
    if not rest.strip(" \t\r\n"):
        return newline
    is_comment = text[next_line(text, end) :].lstrip(" \t").startswith("#")
    return newline + rest if is_comment else rest


def _check_comments(termfile: Termfile, kept: Comments, again: Termfile, order: list[int]) -> None:
    """Refuse to go on unless every comment is found again with its entry."""
    root = again.tree.root
    terms = root.get("terms") if isinstance(root, Map) else None
    if isinstance(root, Map) and isinstance(terms, List):
        found = comments(again.text, terms, *_bounds(again.text, root, terms)).by_entry()
        before = kept.by_entry()
        if found == {new: before[old] for new, old in enumerate(order) if old in before}:
            return
    raise TermfileError(
        where=termfile.name,
        what="the comments can't be kept with their entries (this is a fault of the program)",
        remedy="nothing was written; please report it with the file",
    )


def _first_difference(old: bytes, new: bytes) -> int | None:
    """Return the number of the first line of *old* that is another one in *new*, None if they are the same."""
    left, right = old.splitlines(keepends=True), new.splitlines(keepends=True)
    same = sum(1 for _ in takewhile(lambda lines: lines[0] == lines[1], zip(left, right, strict=False)))
    return None if old == new else min(same + 1, len(left))
