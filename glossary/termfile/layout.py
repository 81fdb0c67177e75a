r"""Write an entry in the layout of the program, with a person's own words: quotes, text blocks, comments.

>>> from glossary.termfile.comments import comments
>>> from glossary.termfile.tree import parse
>>> text = "terms:\n- {bn: 'কিম', en:   Kim, variants: [ K ]}  # sic\n"
>>> terms = parse(text).root.get("terms")
>>> ordered = in_order(terms)
>>> whole = page(text, comments(text, terms, 6, len(text)), ordered)
>>> print("\n".join(entry_lines(whole, ordered.items[0], 0)))
- en: Kim  # sic
  bn: 'কিম'
  variants: [K]

The rules of what stands on one line are those of `render.block`; only what holds a comment is kept
on lines of its own.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from glossary.termfile.comments import Comments, Path, header_comment
from glossary.termfile.entries import KEY_ORDER
from glossary.termfile.nodes import List, Map, Node, Scalar
from glossary.termfile.render import scalar

__all__ = ["Page", "entry_lines", "in_order", "page"]

_PLACES = {key: place for place, key in enumerate(KEY_ORDER)}
_ODD_BREAKS = re.compile("[\x85\u2028\u2029]")
_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_KEPT_HEADER = re.compile("[|>]-?(?=[ \t\r\n])")
_NUMBER = re.compile("-?[0-9.]+")
_NOTHING = "~"
_STEP = "  "


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """The file as it is, from which entries are written anew."""

    text: str
    comments: Comments

    parents: frozenset[Path]
    """What has a comment in it."""


def in_order(node: Node) -> Node:
    """Return a node with all keys below it in the order in which the program writes them."""
    if isinstance(node, List):
        return node._replace(items=tuple(map(in_order, node.items)))
    if isinstance(node, Map):
        pairs = [(key, in_order(value)) for key, value in node.pairs]
        return node._replace(pairs=tuple(sorted(pairs, key=lambda pair: _PLACES.get(pair[0].value, len(_PLACES)))))
    return node


def entry_lines(page: Page, entry: Node, number: int) -> list[str]:
    """Return the lines of an entry whose keys are in order, with its comments."""
    return list(_item(page, entry, (number,)))


def page(text: str, comments: Comments, entries: Node) -> Page:
    """Return what is needed to write *entries*, whose keys are in order.

    What is above the first key of an item goes above its dash.
    """
    above = dict(comments.above)
    for path in comments.above:
        item = _at(entries, path[:-1]) if len(path) > 1 and isinstance(path[-2], int) else None
        if isinstance(item, Map) and item.pairs[0][0].value == path[-1]:
            above[path[:-1]] = above.get(path[:-1], ()) + above.pop(path)
    lifted = replace(comments, above=above)
    return Page(text=text, comments=lifted, parents=lifted.parents)


def _at(node: Node | None, path: Path) -> Node | None:
    for step in path:
        if isinstance(node, List) and isinstance(step, int):
            node = node.items[step]
        elif isinstance(node, Map):
            node = node.get(str(step))
    return node


def _item(page: Page, node: Node, path: Path) -> Iterator[str]:
    """Yield the lines of a list's item."""
    yield from page.comments.above.get(path, ())
    if isinstance(node, Map) and (len(path) == 1 or path in page.parents):
        first, *rest = _children(page, node, path)
        yield f"- {first}"
        yield from map(_indented, rest)
    else:
        yield f"- {_on_one_line(page.text, node)}".rstrip() + page.comments.beside.get(path, "")
    yield from map(_indented, page.comments.below.get(path, ()))


def _pair(page: Page, key: Scalar, value: Node, path: Path) -> Iterator[str]:
    """Yield the lines of a key and its value."""
    name, beside = f"{scalar(key.value)}:", page.comments.beside.get(path, "")
    yield from page.comments.above.get(path, ())
    if isinstance(value, Scalar) and _keeps_lines(page.text, value):
        header, *body = _text_block(page.text, value)
        yield f"{name} {header}{beside}"
        yield from body
    elif _is_block(page, value, path):
        yield name + beside
        yield from map(_indented, _children(page, value, path))
    else:
        yield f"{name} {_on_one_line(page.text, value)}".rstrip() + beside
    yield from map(_indented, page.comments.below.get(path, ()))


def _children(page: Page, node: Node, path: Path) -> Iterator[str]:
    if isinstance(node, List):
        for number, item in enumerate(node.items):
            yield from _item(page, item, (*path, number))
    if isinstance(node, Map):
        for key, value in node.pairs:
            yield from _pair(page, key, value, (*path, key.value))


def _is_block(page: Page, node: Node, path: Path) -> bool:
    """Tell whether a value stands on lines of its own below its key."""
    if isinstance(node, List):
        return path in page.parents or any(not isinstance(item, Scalar) for item in node.items)
    if isinstance(node, Map) and node.pairs:
        is_deep = any(not isinstance(value, Scalar) for _, value in node.pairs)
        return is_deep or len(path) == 2 or path in page.parents
    return False


def _indented(line: str) -> str:
    return _STEP + line if line else line


def _keeps_lines(text: str, node: Scalar) -> bool:
    """Tell whether a text block can be moved as it is: its indentation isn't counted, its end isn't kept."""
    return bool(_KEPT_HEADER.match(text, node.start)) and not _ODD_BREAKS.search(text, node.start, node.end)


def _text_block(text: str, node: Scalar) -> Iterator[str]:
    """Yield the header of a text block without its comment, and its lines indented by one step."""
    written = text[node.start : node.end]
    header, *lines = _BREAK.split(written)
    yield header.split("#", maxsplit=1)[0].rstrip() if header_comment(text, node) else header.rstrip()
    while lines and not lines[-1].strip(" "):
        lines.pop()
    indent = next((len(line) - len(line.lstrip(" ")) for line in lines if line.strip(" ")), 0)
    yield from (_indented(line[indent:]) for line in lines)


def _on_one_line(text: str, node: Node, *, in_brackets: bool = False) -> str:
    """Return a value on one line; a scalar with its own quotes, unless it can't stand there with them."""
    if isinstance(node, List):
        return "[" + ", ".join(_on_one_line(text, item, in_brackets=True) for item in node.items) + "]"
    if isinstance(node, Map):
        pairs = (f"{scalar(key.value)}: {_on_one_line(text, value, in_brackets=True)}" for key, value in node.pairs)
        return "{" + ", ".join(pairs) + "}"
    written = text[node.start : node.end]
    if node.is_none:
        return (written or _NOTHING) if in_brackets else written
    is_safe = node.style or not in_brackets or scalar(written) == written or _NUMBER.fullmatch(written)
    return written if node.style not in {"|", ">"} and is_safe and not _BREAK.search(written) else scalar(node.value)
