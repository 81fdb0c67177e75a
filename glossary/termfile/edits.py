"""The changes that commands make to terms.yaml, as cuts: add entries, rewrite `auto:` blocks.

Everything is decided on the tree of the file as a person left it; its own indentation, spacing and
line breaks are copied.
"""

import re
from collections.abc import Sequence

from glossary.termfile.nodes import List, Map, Node, Plain, Scalar, last_leaf, plain
from glossary.termfile.render import block
from glossary.termfile.splice import (
    Cut,
    after_point,
    blanks_before,
    check_line_breaks,
    end_of_text,
    header_of,
    line_end,
    line_start,
    newline_above,
    next_line,
    refuse,
)

__all__ = ["append_entries", "has_comment", "is_anchored", "replace_auto", "text_end"]

_STEP = 2
_COMMENT = re.compile("[ \t]#")


def append_entries(text: str, root: Map | None, entries: Sequence[dict[str, Plain]]) -> list[Cut]:
    """Return the cuts that add *entries* at the end of the list under `terms`.

    Raises `TermfileError` where that can't be done without disturbing what stands there.
    """
    if not entries:
        return []
    check_line_breaks(text)
    if root is not None and root.flow:
        raise refuse(root, "the file is written in braces", "write one key a line")
    terms = root.get("terms") if root else None
    if terms is None:
        return [_add_terms_key(text, root, entries)]
    if terms.anchored:
        raise refuse(terms, "the list of entries has an anchor or alias", "write the list out under `terms:`")
    if isinstance(terms, List) and terms.items:
        return [_append_to_list(text, terms, entries)]
    return _fill_empty_list(text, terms, entries)


def _append_to_list(text: str, terms: List, entries: Sequence[dict[str, Plain]]) -> Cut:
    if terms.flow:
        raise refuse(terms, "the entries are written in brackets", "write each entry on lines of its own, after `- `")
    dash = terms.column - 1
    if text[line_start(text, terms.start) : terms.start].strip(" "):
        raise refuse(terms, "the first dash doesn't begin its line", "put the list below `terms:`")
    point = after_point(text, terms, dash)
    newline = newline_above(text, point)
    layout = _layout(text, terms)
    blank = newline if _has_blank_lines(text, terms) else ""
    written = "".join(f"{newline}{blank}{_entry(entry, dash, layout, newline)}" for entry in entries)
    return Cut(point, point, _after_keep(text, terms, written, newline + blank))


def _after_keep(text: str, terms: List, written: str, gap: str) -> str:
    """Leave out the blank line after a `|+` text block: it would become part of the text."""
    leaf = last_leaf(terms)
    if isinstance(leaf, Scalar) and _is_block(leaf) and "+" in header_of(text, leaf).split("#")[0]:
        newline = newline_above(text, leaf.end)
        return written.replace(gap, newline, 1)
    return written


def _layout(text: str, terms: List) -> tuple[int, int, int]:
    """Return the gap after a dash, the step of nested keys and the offset of nested dashes, as last used."""
    gap, step, dash_offset = 1, _STEP, _STEP
    for item in terms.items:
        if isinstance(item, Map) and not item.flow and not item.anchored:
            if item.start > 0 and text[line_start(text, item.start) : item.start].strip():
                gap = item.column - terms.column - 1
            step, dash_offset = _steps(item, step, dash_offset)
    return gap, step, dash_offset


def _steps(item: Map, step: int, dash_offset: int) -> tuple[int, int]:
    for key, value in item.pairs:
        if isinstance(value, Scalar) or value.flow or value.anchored:
            continue
        if isinstance(value, Map) and value.pairs and value.column > key.column:
            step = value.column - key.column
            step, dash_offset = _steps(value, step, dash_offset)
        elif isinstance(value, List) and value.items:
            dash_offset = value.column - key.column
    return step, dash_offset


def _entry(entry: dict[str, Plain], dash: int, layout: tuple[int, int, int], newline: str) -> str:
    gap, step, dash_offset = layout
    lines = list(block(entry, step, dash_offset))
    first = " " * dash + "-" + " " * gap + lines[0]
    indent = " " * (dash + 1 + gap)
    return newline.join([first, *(indent + line for line in lines[1:])])


def _has_blank_lines(text: str, terms: List) -> bool:
    """Tell whether the last two entries have a blank line between them; yes, if there is only one."""
    if len(terms.items) < 2:
        return True
    start = line_start(text, terms.items[-1].start)
    between = text[terms.items[-2].start : start]
    return any(not line.strip() for line in between.splitlines()[1:])


def _add_terms_key(text: str, root: Map | None, entries: Sequence[dict[str, Plain]]) -> Cut:
    """Write `terms:` with the entries at the end of a file that has none."""
    if root is not None and root.anchored:
        raise refuse(root, "the file begins with an anchor", "delete it")
    point = len(text) if root is None else after_point(text, root, root.column - 1)
    newline = newline_above(text, point)
    column = root.column - 1 if root else 0
    lines = newline.join(_entry(entry, column + _STEP, (1, _STEP, _STEP), newline) for entry in entries)
    written = " " * column + f"terms:{newline}{lines}"
    if root is None:
        if text and not text.endswith("\n"):
            return Cut(point, point, newline + written)
        return Cut(point, point, written + newline)
    return Cut(point, point, newline + written)


def _fill_empty_list(text: str, terms: Node, entries: Sequence[dict[str, Plain]]) -> list[Cut]:
    """Write the entries below `terms:`, where nothing, `[]` or `~` stands."""
    is_empty = (isinstance(terms, List) and terms.flow) or (isinstance(terms, Scalar) and terms.is_none)
    if not is_empty:
        raise refuse(terms, "`terms` must be a list", "begin each entry with `- en: …`")
    if "#" in text[terms.start : terms.end]:
        raise refuse(terms, "a comment stands inside the brackets", "delete `[` and `]`")
    point = line_end(text, terms.end)
    newline = newline_above(text, next_line(text, point))
    before = text[line_start(text, terms.start) : terms.start]
    column = len(before) - len(before.lstrip(" "))
    lines = f"{newline}{newline}".join(_entry(entry, column + _STEP, (1, _STEP, _STEP), newline) for entry in entries)
    gap = " " if text[terms.end : terms.end + 1] == "#" else ""
    removed = [Cut(blanks_before(text, terms.start), terms.end, gap)] if terms.end > terms.start else []
    return [*removed, Cut(point, point, newline + lines)]


def replace_auto(text: str, entry: Map, value: dict[str, Plain]) -> list[Cut]:
    """Return the cuts that make *value* the value of an entry's `auto:` key; none if it is so already.

    Raises `TermfileError` for a value that a person has touched: a comment in it, an anchor, an odd place.
    """
    key, old = next((key, node) for key, node in entry.pairs if key.value == "auto")
    if plain(old) == value or (not value and plain(old) in (None, {}, [])):
        return []
    if entry.flow:
        raise refuse(old, "the entry is written in braces", "write one key a line")
    check_line_breaks(text)
    _check_untouched(text, entry, key, old)
    newline = newline_above(text, next_line(text, key.end))
    indent = key.column - 1
    step, dash_offset = _steps(entry, _STEP, _STEP)
    lines = [" " * (indent + step) + line for line in block(value, step, dash_offset, depth=1)]
    written = "".join(newline + line for line in lines)
    if isinstance(old, Scalar) or old.flow:
        point = line_end(text, old.end)
        gap = " " if text[old.end : old.end + 1] == "#" else ""
        removed = [Cut(blanks_before(text, old.start, key.end + 1), old.end, gap)] if old.end > old.start else []
        return [*removed, Cut(point, point, written)]
    start = line_end(text, key.end)
    leaf = last_leaf(old)
    return [Cut(start, line_end(text, text_end(text, leaf)), written)]


def _check_untouched(text: str, entry: Map, key: Scalar, old: Node) -> None:
    if entry.anchored or is_anchored(old):
        raise refuse(old, "the `auto:` value has an anchor or alias", "delete the `auto:` key; it is written again")
    if has_comment(text, key, old):
        raise refuse(
            old, "there is a comment in the `auto:` block", "move it above the entry, and the block is updated again"
        )
    begins_line = not text[line_start(text, key.start) : key.start].strip(" -")
    if not begins_line or text[key.end : key.end + 1] != ":":
        raise refuse(key, "the `auto:` key stands in an unusual place", "write it on a line of its own")


def is_anchored(node: Node) -> bool:
    """Tell whether a node, or one in it, has an anchor or is an alias."""
    if isinstance(node, Scalar):
        return node.anchored
    children = node.items if isinstance(node, List) else tuple(child for pair in node.pairs for child in pair)
    return node.anchored or any(map(is_anchored, children))


def has_comment(text: str, key: Scalar, old: Node) -> bool:
    """Tell whether a comment stands in a value; one behind the key, or behind a value on its line, doesn't count."""
    is_inline = isinstance(old, Scalar) or old.flow
    position = key.end if is_inline else line_end(text, key.end)
    for leaf in sorted(_leaves(old), key=lambda leaf: leaf.start):
        if "#" in text[position : leaf.start] or (_is_block(leaf) and _COMMENT.search(header_of(text, leaf))):
            return True
        position = max(position, text_end(text, leaf))
    last = last_leaf(old)
    if not _is_block(last) and "#" in text[position : last.end]:
        return True
    end = max(position, text_end(text, last))
    return not is_inline and "#" in text[end : line_end(text, end)]


def _is_block(leaf: Node) -> bool:
    return isinstance(leaf, Scalar) and leaf.style in {"|", ">"}


def text_end(text: str, leaf: Node) -> int:
    """Return the end of a leaf; of a text block, that of its last line of text."""
    return end_of_text(text, leaf) if isinstance(leaf, Scalar) and _is_block(leaf) else leaf.end


def _leaves(node: Node) -> list[Scalar]:
    if isinstance(node, Scalar):
        return [node]
    children = node.items if isinstance(node, List) else tuple(child for pair in node.pairs for child in pair)
    return [leaf for child in children for leaf in _leaves(child)]
