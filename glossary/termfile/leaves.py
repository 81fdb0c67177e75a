r"""Values that YAML takes for something else than their writer or another program does: warnings.

>>> from glossary.termfile.tree import parse
>>> text = "terms:\n- en: team #1 wins\n  bn: no\n"
>>> for finding in misread(text, parse(text).root):
...     print(finding.line, finding.column, finding.message)
3 7 this is read as a text here; other programs read it as yes or no
2 12 the text after # is a comment; the value is only “team”

The `auto:` blocks are the program's own, and left out.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from glossary.model import Finding, Severity
from glossary.termfile.entries import INVISIBLE
from glossary.termfile.findings import warning
from glossary.termfile.lines import BREAK, Lines
from glossary.termfile.nodes import List, Node, Scalar, items
from glossary.termfile.traps import BLANKS, DASHES

__all__ = ["RULES", "Comment", "comments", "misread", "values"]

RULES: Mapping[str, Severity] = MappingProxyType(
    {
        "ambiguous-text": Severity.WARNING,
        "comment-in-text": Severity.WARNING,
        "empty-text-block": Severity.WARNING,
        "invisible-character": Severity.WARNING,
        "several-lines": Severity.WARNING,
        "typographic-quote": Severity.WARNING,
    }
)
"""The rules of this module, and how much they matter."""

_QUOTES = "“”‘’„«»"
_UNSEEN = re.compile(f"[{INVISIBLE}{BLANKS}]")

# What a text without quotes may be taken for, by programs that guess.
_READ_AS = (
    (re.compile("y|n|yes|no|on|off|true|false", re.IGNORECASE), "yes or no"),
    (re.compile(r"\d{4}-\d\d?-\d\d?"), "a date"),
    (re.compile(r"\d+(?::[0-5]\d)+"), "a number of seconds"),
    (re.compile(r"0[0-9]+|0[ox][0-9a-fA-F]+|\d+(?:_\d+)+"), "another number"),
    (re.compile("="), "a sign of its own"),
)
_SWALLOWED = re.compile(r"#(?=[^\s#!])(?!glossary:)")
_HASH = re.compile(r"""(?:(?<=[\s"'\]}])|^)#""")
_MAYBE = re.compile(r"[0-9=][0-9:_xoa-fA-F-]*|[a-zA-Z]{1,5}")


class Comment(NamedTuple):
    """Where a comment stands, from its `#` to the end of its line."""

    start: int
    end: int


def misread(text: str, root: Node | None) -> Iterator[Finding]:
    """Yield a warning for each value of the tree that may not be what was meant."""
    has_unseen = bool(_UNSEEN.search(text))
    for leaf in values(root, text):
        raw = text[leaf.start : leaf.end]
        if leaf.style in {"|", ">"}:
            yield from _empty_block(leaf)
        elif raw[:1] in DASHES and not leaf.style and BREAK.search(raw):
            continue  # a list without its dashes, which is an error already
        elif BREAK.search(raw):
            message = "this value goes on on the next line"
            yield _warn(leaf, 0, "several-lines", message, "check the indentation and the closing quote")
        else:
            yield from _plain(leaf) if not leaf.style else ()
            yield from _unseen(leaf, raw) if has_unseen else ()
    yield from _swallowed(text, root)


def values(node: Node | None, text: str) -> Iterator[Scalar]:
    """Yield the texts under *node* that stand where they are written: no keys, no aliases, nothing of `auto:`."""
    if node is None or text.startswith("*", node.start):
        return
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, List):
        for item in node.items:
            yield from values(item, text)
    else:
        for key, value in node.pairs:
            if key.value != "auto":
                yield from values(value, text)


def _warn(leaf: Scalar, offset: int, rule: str, message: str, hint: str) -> Finding:
    return warning((leaf.line, leaf.column + offset), rule, message, hint)


def _empty_block(leaf: Scalar) -> Iterator[Finding]:
    if not leaf.value.strip():
        message = f"there is no text under `{leaf.style}`"
        yield _warn(leaf, 0, "empty-text-block", message, 'indent the text below it, or write `""`')


def _plain(leaf: Scalar) -> Iterator[Finding]:
    if leaf.value[:1] in _QUOTES and leaf.value:
        message = "this typographic quote is a part of the text, not a quote of YAML"
        yield _warn(leaf, 0, "typographic-quote", message, 'write `"` instead, or leave it if it is meant')
    elif _MAYBE.fullmatch(leaf.value):
        for pattern, meaning in _READ_AS:
            if pattern.fullmatch(leaf.value):
                message = f"this is read as a text here; other programs read it as {meaning}"
                yield _warn(leaf, 0, "ambiguous-text", message, f'write `"{leaf.value}"`')


def _unseen(leaf: Scalar, raw: str) -> Iterator[Finding]:
    for match in _UNSEEN.finditer(raw):
        message = f"there is an invisible character in the text (U+{ord(match.group()):04X})"
        yield _warn(leaf, match.start(), "invisible-character", message, "retype the text there")


def _swallowed(text: str, root: Node | None) -> Iterator[Finding]:
    """Yield comments after a value that look as if they belonged to it, such as `team #1`."""
    if not _SWALLOWED.search(text):
        return
    lines = Lines.of(text)
    leaves = {leaf.end: leaf for leaf in values(root, text) if leaf.style not in {"|", ">"}}
    for comment in comments(text, root):
        before = leaves.get(_back(text, comment.start, " \t")) or leaves.get(_back(text, comment.start, " \t]}"))
        if before is None or not _SWALLOWED.match(text, comment.start):
            continue
        what = f"; the value is only “{before.value}”" if before.value else ", so there is no value"
        hint = "put all of it in quotes; or, if it is a comment, write `# ` before it"
        yield warning(lines.place(comment.start), "comment-in-text", f"the text after # is a comment{what}", hint)


def _back(text: str, offset: int, over: str) -> int:
    while offset and text[offset - 1] in over:
        offset -= 1
    return offset


def comments(text: str, root: Node | None) -> Iterator[Comment]:
    """Yield the comments of a text whose tree is *root*, in their order."""
    spans = sorted(_spans(root))
    end = 0
    for match in _HASH.finditer(text):
        place = bisect_right(spans, (match.start(), len(text)))
        if match.start() >= end and not (place and match.start() < spans[place - 1][1]):
            line_end = BREAK.search(text, match.start())
            end = line_end.start() if line_end else len(text)
            yield Comment(match.start(), end)


def _spans(node: Node | None) -> Iterator[tuple[int, int]]:
    """Yield start and end of every text under *node*, keys included."""
    if isinstance(node, Scalar):
        yield node.start, node.end
    elif node is not None:
        for child in items(node):
            yield from _spans(child)
