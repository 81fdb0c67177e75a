r"""Comments that say: this finding is meant. `# glossary: ignore RULE, RULE`, on the line of the finding.

>>> from glossary.termfile.tree import parse
>>> text = "terms:\n- en: no   # glossary: ignore ambiguous-text\n"
>>> [(waiver.line, waiver.rules) for waiver in waivers(text, parse(text).root)]
[(2, ('ambiguous-text',))]
"""

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from glossary.model import Finding, Severity
from glossary.termfile.findings import warning
from glossary.termfile.leaves import comments
from glossary.termfile.lines import Lines
from glossary.termfile.nodes import Node

__all__ = ["RULES", "Waiver", "unwaived", "waivers"]

RULES: Mapping[str, Severity] = MappingProxyType({"unused-waiver": Severity.WARNING})

_WAIVER = re.compile(r"#\s*glossary:\s*ignore\b(?P<rules>\s+[a-z-]+(?:\s*,\s*[a-z-]+)*)?")
_WORD = re.compile("[a-z-]+")


class Waiver(NamedTuple):
    """A comment that waives findings on its line."""

    line: int
    column: int

    rules: tuple[str, ...]
    """Which; all, when none is named."""


def waivers(text: str, root: Node | None) -> Iterator[Waiver]:
    """Yield the waivers of a file. Text in quotes that looks like one is none."""
    if "glossary:" not in text:
        return
    lines = Lines.of(text)
    for comment in comments(text, root):
        if match := _WAIVER.search(text, comment.start, comment.end):
            line, column = lines.place(match.start())
            yield Waiver(line, column, tuple(_WORD.findall(match["rules"] or "")))


def unwaived(findings: Iterable[Finding], waived: Iterable[Waiver], known: Container[str]) -> Iterator[Finding]:
    """Yield the findings that no waiver is for, and a warning for each waiver that is for none of the *known* rules."""
    allowed = {(waiver.line, rule) for waiver in waived for rule in waiver.rules or ("",)}
    used: set[tuple[int, str]] = set()
    for finding in findings:
        hits = {(finding.line, finding.rule), (finding.line, "")} & allowed
        used |= hits
        if not hits:
            yield finding
    for waiver in waived:
        for rule in waiver.rules or ("",):
            if (waiver.line, rule) not in used:
                yield _unused(waiver, rule, is_known=not rule or rule in known)


def _unused(waiver: Waiver, rule: str, *, is_known: bool) -> Finding:
    message = f"nothing on this line breaks the rule `{rule}`" if rule else "there is nothing to ignore on this line"
    if not is_known:
        message = f"`{rule}` is no rule that can be ignored"
    return warning((waiver.line, waiver.column), "unused-waiver", message, "delete the comment")
