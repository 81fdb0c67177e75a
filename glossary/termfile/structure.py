r"""All that keeps a file from being read as a glossary: its bytes, its YAML, its keys and their values.

>>> found = structure(b"terms:\n- en: Kim\n  stauts: approved\n- en:Un\n").findings
>>> [(f.line, f.column, f.rule) for f in found]
[(3, 3, 'unknown-key'), (4, 5, 'colon-without-space')]

These are the errors that stop every command, and all errors here do; `load` and `lint` both call this. What
may be read but shouldn't be printed, such as a letter of another script, is for `lint` alone.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from glossary.collector import collector_paused
from glossary.model import Finding, Termbase
from glossary.termfile import entries
from glossary.termfile.decoding import decoded
from glossary.termfile.lines import BREAK, Lines
from glossary.termfile.nodes import Node, Scalar, items
from glossary.termfile.recovery import Broken, Recovered, recover
from glossary.termfile.traps import DASHES, traps, without_conflicts
from glossary.termfile.tree import Tree

__all__ = ["Structure", "structure"]

_MISSING = frozenset({"missing-en", "missing-bn"})
"""What may be missing because of another mistake on its line."""

_BLOCK_HEADER = re.compile(r"[:-]\s+[|>][-+0-9]*\s*(?:#.*)?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Structure:
    """A glossary file as far as it could be read."""

    text: str
    """Decoded, without a byte order mark."""

    tree: Tree
    termbase: Termbase

    findings: tuple[Finding, ...]
    """Errors only, in the order of the file. When there are none, all of the file was read."""

    broken: tuple[range, ...]
    """Lines that were left out of the tree."""


@collector_paused()
def structure(content: bytes) -> Structure:
    """Read a file as far as can be, and say what is wrong in it."""
    text, unreadable = decoded(content)
    clean, conflicts = without_conflicts(text)
    recovered = recover(clean)
    termbase, meaningless = entries.read(recovered.tree.root)
    hidden = _Continuations(recovered, clean)
    causes = {*unreadable, *conflicts, *traps(clean, hidden)}
    if recovered.broken:
        meaningless = tuple(finding for finding in meaningless if finding.rule != "not-a-glossary")
    causes |= set(_elsewhere(recovered.tree.findings, causes))
    missing = {finding for finding in meaningless if finding.rule in _MISSING}
    causes |= set(_elsewhere(set(meaningless) - missing, causes))
    unexplained = {*_not_caused(recovered.broken, causes), *_elsewhere(missing, causes)}
    return Structure(
        text=text, tree=recovered.tree, termbase=termbase, findings=tuple(sorted(causes | unexplained)),
        broken=tuple(part.lines for part in recovered.broken),
    )  # fmt: skip


def _not_caused(broken: Iterable[Broken], causes: Iterable[Finding]) -> Iterator[Finding]:
    """Yield what stopped the reading, unless a cause stands above it in the same entry."""
    lines = {cause.line for cause in causes}
    for part in broken:
        if lines.isdisjoint(range(part.lines.start, part.finding.line + 1)):
            yield part.finding


def _elsewhere(symptoms: Iterable[Finding], causes: Iterable[Finding]) -> Iterator[Finding]:
    """Yield the symptoms on lines that have no cause."""
    lines = {cause.line for cause in causes}
    return (symptom for symptom in symptoms if symptom.line not in lines)


class _Continuations:
    """The lines on which a value goes on that began above; gathered when they are first asked for."""

    def __init__(self, recovered: Recovered, text: str) -> None:
        self.recovered, self.text = recovered, text
        self.lines: set[int] | None = None

    def __contains__(self, line: object) -> bool:
        if self.lines is None:
            lines = Lines.of(self.text)
            self.lines = set(_continuations(self.recovered.tree.root, lines))
            for part in self.recovered.broken:
                self.lines.update(_text_blocks(part.lines, lines))
        return line in self.lines


def _continuations(node: Node | None, lines: Lines) -> Iterator[int]:
    if isinstance(node, Scalar):
        raw = lines.text[node.start : node.end]
        is_list = not node.style and raw[:1] in DASHES
        if BREAK.search(raw) and not is_list:
            last, _ = lines.place(node.end - 1)
            yield from range(node.line + 1, last + 1)
    elif node is not None:
        for child in items(node):
            yield from _continuations(child, lines)


def _text_blocks(part: range, lines: Lines) -> Iterator[int]:
    """Yield the lines of text blocks by the look of them: deeper than a line that ends in `|` or `>`."""
    margin: int | None = None
    for number in part:
        line = lines[number]
        indent = len(line) - len(line.lstrip(" "))
        if margin is not None and (indent > margin or not line.strip()):
            yield number
        else:
            margin = len(line) - len(line.lstrip(" -")) if _BLOCK_HEADER.search(line) else None
