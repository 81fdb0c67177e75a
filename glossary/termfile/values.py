r"""Set the value of one key of an entry, as a person would type it over.

>>> from glossary.termfile.splice import apply
>>> from glossary.termfile.tree import parse
>>> text = "- en: Kim   # sic\n  status: proposed  # ask\n"
>>> entry = parse(text).root.items[0]
>>> print(apply(text, set_value(text, entry, "status", "approved")), end="")
- en: Kim   # sic
  status: approved  # ask
>>> print(apply(text, set_value(text, entry, "bn", "কিম")), end="")
- en: Kim   # sic
  status: proposed  # ask
  bn: কিম
>>> print(apply(text, set_value(text, entry, "also", ["কিম জং"])), end="")
- en: Kim   # sic
  status: proposed  # ask
  also: [কিম জং]
"""

from glossary.termfile.edits import has_comment, is_anchored, text_end
from glossary.termfile.nodes import List, Map, Node, Plain, Scalar, last_leaf, plain
from glossary.termfile.render import flow, scalar
from glossary.termfile.splice import Cut, after_point, line_end, line_start, newline_above, refuse

__all__ = ["set_value"]


def set_value(text: str, entry: Map, key: str, value: Plain) -> list[Cut]:
    """Return the cuts that make *value*, a text or a list, the value of *key*; none if it is so already.

    A list is written in brackets. Raises `TermfileError` where that can't be done without disturbing what
    a person wrote.
    """
    old = entry.get(key)
    if entry.anchored or (old is not None and old.anchored):
        raise refuse(old or entry, "an anchor or alias stands here", "write the value out")
    if old is None:
        return _add_to_braces(text, entry, key, value) if entry.flow else [_add_line(text, entry, key, value)]
    if not isinstance(value, str):
        return _replace_list(text, entry, key, value)
    if not isinstance(old, Scalar):
        raise refuse(old, f"the value of `{key}` is no single text", "change it by hand")
    if old.value == value and not (old.is_none and value):
        return []
    return [_replace(text, old, value)]


def _replace(text: str, old: Scalar, value: str) -> Cut:
    if old.start == old.end:
        return Cut(old.start, old.end, " " + scalar(value))
    if old.style in {"|", ">"}:
        return _replace_block(text, old, value)
    return Cut(old.start, old.end, _in_style(old.style, value))


def _replace_list(text: str, entry: Map, key: str, value: Plain) -> list[Cut]:
    """Write a list over the list or the text that was there, if nobody has commented in it."""
    name, old = next((name, node) for name, node in entry.pairs if name.value == key)
    if plain(old) == value:
        return []
    if has_comment(text, name, old) or is_anchored(old):
        raise refuse(old, f"a comment or an anchor stands in the list under `{key}`", "change it by hand")
    if isinstance(old, List) and not old.flow:
        return _replace_block_list(text, name, old, value)
    if isinstance(old, Scalar) and old.style in {"|", ">"}:
        raise refuse(old, f"a text block stands under `{key}`", "change it by hand")
    return [Cut(old.start, old.end, (" " if old.start == old.end else "") + flow(value))]


def _replace_block_list(text: str, name: Scalar, old: List, value: Plain) -> list[Cut]:
    """Write the items on lines of their own, as they were; an empty list stands behind its key."""
    start, end = line_end(text, name.end), line_end(text, text_end(text, last_leaf(old)))
    if text[name.end : name.end + 1] != ":" or old.start < start:
        raise refuse(old, "this list begins in an unusual place", "change it by hand")
    if not value:
        return [Cut(name.end + 1, name.end + 1, " []"), Cut(start, end, "")]
    gap = newline_above(text, end) + " " * (old.column - 1) + "- "
    return [Cut(start, end, "".join(gap + flow(item) for item in value if item))]


def _in_style(style: str, value: str) -> str:
    """Write *value* in the quotes that were there, when they can hold it."""
    if style == "'" and value.isprintable():
        return "'" + value.replace("'", "''") + "'"
    plain = scalar(value)
    if style == '"' and not plain.startswith('"'):
        return f'"{plain}"'
    return plain


def _replace_block(text: str, old: Scalar, value: str) -> Cut:
    """Replace a text block up to its last line of text; the blank lines below it stay."""
    body = text[old.start : old.end]
    header = body.splitlines()[0]
    if "+" in header or "#" in header:
        raise refuse(old, "this text block can't be replaced without disturbing what is below it", "change it by hand")
    return Cut(old.start, old.start + len(body.rstrip()), scalar(value))


def _add_line(text: str, entry: Map, key: str, value: Plain) -> Cut:
    """Add a key below the last one, before an `auto:` block."""
    column = entry.column - 1
    before = text[line_start(text, entry.start) : entry.start]
    if before.strip(" -"):
        raise refuse(entry, "this entry begins in an unusual place", "begin it on a line of its own, with `- `")
    program = _auto_line(text, entry)
    if program is not None:
        return Cut(program, program, f"{' ' * column}{key}: {flow(value)}{newline_above(text, program)}")
    point = after_point(text, entry, column)
    return Cut(point, point, f"{newline_above(text, point)}{' ' * column}{key}: {flow(value)}")


def _auto_line(text: str, entry: Map) -> int | None:
    """Return where the line of the last key begins, when that is `auto:` and nothing stands between."""
    (name, _), *above = reversed(entry.pairs)
    if name.value != "auto" or not above:
        return None
    start = line_start(text, name.start)
    between = text[_end(above[0][1]) : start]
    return start if not between.strip() and between.count("\n") == 1 else None


def _end(node: Node) -> int:
    return node.end if isinstance(node, Scalar) or node.flow else node.start


def _add_to_braces(text: str, entry: Map, key: str, value: Plain) -> list[Cut]:
    last = entry.pairs[-1][1]
    end = last.end
    rest = text[end : entry.end - 1]
    if "#" in rest or (isinstance(last, Map | List) and not last.flow):
        raise refuse(entry, "a comment stands at the end of the braces", "change it by hand")
    comma = rest.find(",")
    if comma >= 0:
        return [Cut(end + comma + 1, end + comma + 1, f" {key}: {flow(value)}")]
    gap = " " if last.start == last.end and text[end - 1] == ":" else ""
    return [Cut(end, end, f"{gap}, {key}: {flow(value)}")]
