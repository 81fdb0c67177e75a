"""The changes that commands make to terms.yaml, as cuts: add entries, rewrite `auto:` blocks.

Everything is decided on the tree of the file as a person left it; its own indentation, spacing and
line breaks are copied.
"""

from collections.abc import Sequence

from glossary.termfile.nodes import List, Map, Node, Plain, Scalar, last_leaf, plain
from glossary.termfile.render import block
from glossary.termfile.splice import (
    Cut,
    after_point,
    blanks_before,
    line_end,
    line_start,
    newline_above,
    next_line,
    refuse,
)

__all__ = ["append_entries", "replace_auto"]

_STEP = 2


def append_entries(text: str, root: Map | None, entries: Sequence[dict[str, Plain]]) -> list[Cut]:
    """Return the cuts that add *entries* at the end of the list under `terms`.

    Raises `TermfileError` where that can't be done without disturbing what stands there.
    """
    if not entries:
        return []
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
    if isinstance(leaf, Scalar) and leaf.style in {"|", ">"} and "+" in text[leaf.start : leaf.start + 3]:
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
        if isinstance(value, Map) and not value.flow and value.pairs and value.column > key.column:
            step = value.column - key.column
            step, dash_offset = _steps(value, step, dash_offset)
        elif isinstance(value, List) and not value.flow and value.items:
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
    if root is not None and (root.flow or root.anchored):
        raise refuse(root, "the file is written in braces", "write one key a line")
    point = len(text) if root is None else after_point(text, root, root.column - 1)
    newline = newline_above(text, point)
    column = root.column - 1 if root else 0
    lines = newline.join(_entry(entry, column + _STEP, (1, _STEP, _STEP), newline) for entry in entries)
    written = " " * column + f"terms:{newline}{lines}"
    if root is None:
        before = "" if not text or text.endswith(("\n", "\r")) else newline
        return Cut(point, point, before + written + newline)
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
    removed = [Cut(blanks_before(text, terms.start), terms.end, "")] if terms.end > terms.start else []
    return [*removed, Cut(point, point, newline + lines)]


def replace_auto(text: str, entry: Map, value: dict[str, Plain]) -> list[Cut]:
    """Return the cuts that make *value* the value of an entry's `auto:` key; none if it is so already.

    Raises `TermfileError` for a value that a person has touched: a comment in it, an anchor, an odd place.
    """
    key, old = next((key, node) for key, node in entry.pairs if key.value == "auto")
    if plain(old) == value or (not value and plain(old) in (None, {}, [])):
        return []
    _check_untouched(text, entry, key, old)
    newline = newline_above(text, next_line(text, key.end))
    if entry.flow:
        raise refuse(old, "the entry is written in braces", "write one key a line")
    indent = key.column - 1
    step, dash_offset = _steps(entry, _STEP, _STEP)
    lines = [" " * (indent + step) + line for line in block(value, step, dash_offset, depth=1)]
    written = "".join(newline + line for line in lines)
    if isinstance(old, Scalar) or old.flow:
        point = line_end(text, old.end)
        removed = [Cut(blanks_before(text, old.start, key.end + 1), old.end, "")] if old.end > old.start else []
        return [*removed, Cut(point, point, written)]
    start = line_end(text, key.end)
    leaf = last_leaf(old)
    return [Cut(start, line_end(text, leaf.end), written)]


def _check_untouched(text: str, entry: Map, key: Scalar, old: Node) -> None:
    if entry.anchored or _is_anchored(old):
        raise refuse(old, "the `auto:` value has an anchor or alias", "delete the `auto:` key; it is written again")
    if _has_comment(text, key, old):
        raise refuse(
            old, "there is a comment in the `auto:` block", "move it above the entry, and the block is updated again"
        )
    begins_line = not text[line_start(text, key.start) : key.start].strip(" -")
    if not begins_line or text[key.end : key.end + 1] != ":":
        raise refuse(key, "the `auto:` key stands in an unusual place", "write it on a line of its own")


def _is_anchored(node: Node) -> bool:
    if isinstance(node, Scalar):
        return node.anchored
    children = node.items if isinstance(node, List) else tuple(child for pair in node.pairs for child in pair)
    return node.anchored or any(map(_is_anchored, children))


def _has_comment(text: str, key: Scalar, old: Node) -> bool:
    """Tell whether a `#` stands between the nodes of a value; one on the key's own line doesn't count."""
    leaves = sorted(_leaves(old), key=lambda leaf: leaf.start)
    position = line_end(text, key.end) if not (isinstance(old, Scalar) or old.flow) else key.end
    for leaf in leaves:
        if leaf.start > position and "#" in text[position : leaf.start]:
            return True
        position = max(position, leaf.end)
    return "#" in text[position : line_end(text, position)] if not (isinstance(old, Scalar) or old.flow) else False


def _leaves(node: Node) -> list[Scalar]:
    if isinstance(node, Scalar):
        return [node]
    children = node.items if isinstance(node, List) else tuple(child for pair in node.pairs for child in pair)
    return [leaf for child in children for leaf in _leaves(child)]
