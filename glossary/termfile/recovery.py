r"""Read a broken file as far as can be: each broken entry is named, left out, and the rest is read.

>>> recovered = recover('terms:\n- en: "Kim\n- en: Un\n- en: @x\n')
>>> [(broken.finding.line, broken.finding.rule) for broken in recovered.broken]
[(2, 'unclosed-quote'), (4, 'reserved-sign')]
>>> [item.pairs[0][1].value for item in recovered.tree.root.get("terms").items]
['Un']
"""

from dataclasses import dataclass, replace

from glossary.model import Finding
from glossary.termfile import syntax
from glossary.termfile.lines import BREAK, Lines, entry_starts, scope
from glossary.termfile.tree import TOO_MUCH, Tree, TreeError, Trouble, parse

__all__ = ["Broken", "Recovered", "recover"]

_TRIES = 20
_HEADING = "terms:"


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """A part of the file that can't be read."""

    finding: Finding

    lines: range
    """Its lines, numbered from 1: they were left out. None, when nothing helps."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recovered:
    """What could be read."""

    tree: Tree
    """Places in it are places in the whole text."""

    broken: tuple[Broken, ...] = ()


def recover(text: str) -> Recovered:
    """Read *text*; after an error blank the lines of the entry that has it, and read again, up to 20 times."""
    try:
        return Recovered(tree=parse(text))
    except TreeError as stop:
        trouble = stop.trouble
    lines = Lines.of(text)
    starts = entry_starts(lines)
    broken: list[Broken] = []
    for _ in range(_TRIES):
        part = _broken(trouble, lines, starts, {number for other in broken for number in other.lines})
        broken.append(part)
        if trouble.said == TOO_MUCH or not part.lines:
            break  # reading on would cost as much again, or there is nothing left to leave out
        text = _without(text, lines, part.lines)
        try:
            return Recovered(tree=parse(text), broken=tuple(broken))
        except TreeError as stop:
            trouble = stop.trouble
    return Recovered(tree=Tree(None, ()), broken=tuple(broken))


def _broken(trouble: Trouble, lines: Lines, starts: tuple[int, ...], gone: set[int]) -> Broken:
    """Find the part to leave out: where the mistake is, or else where reading stopped, or what stands above."""
    finding = syntax.explained(trouble, lines)
    if finding.line > len(lines):  # libyaml counts a line after the last one that doesn't end
        finding = replace(finding, line=len(lines), column=len(lines[len(lines)]) + 1)
    stopped = trouble.here[0]
    candidates = (finding.line, stopped, trouble.began[0], *lines.above(stopped))
    left = (number for number in candidates if number not in gone and lines[number].strip())
    number = next(left, None)
    return Broken(finding=finding, lines=scope(lines, starts, number) if number else range(0))


def _without(text: str, lines: Lines, part: range) -> str:
    """Return *text* with the lines of *part* blanked; the heading of the entries stays in its simplest form."""
    start, end = lines.starts[part.start - 1], lines.starts[part.stop - 1] if part.stop <= len(lines) else len(text)
    blank = "".join(c if BREAK.match(c) else " " for c in text[start:end])
    is_heading = len(part) == 1 and text.startswith(_HEADING[:-1], start) and len(blank.rstrip("\r\n")) >= len(_HEADING)
    return text[:start] + (_HEADING + blank[len(_HEADING) :] if is_heading else blank) + text[end:]
