r"""Everything that is wrong in a glossary file, all at once.

>>> [(f.line, f.severity.value, f.rule) for f in lint("terms:\n- en: no\n  bn: কিa\n- en:Un\n".encode())]
[(2, 'warning', 'ambiguous-text'), (3, 'error', 'mixed-scripts'), (4, 'error', 'colon-without-space')]
"""

from collections.abc import Mapping
from types import MappingProxyType

from glossary.collector import collector_paused
from glossary.model import Finding, Severity
from glossary.termfile import leaves, rules, waivers
from glossary.termfile.structure import structure

__all__ = ["LINT_ONLY", "lint"]

LINT_ONLY: Mapping[str, Severity] = MappingProxyType({**leaves.RULES, **rules.RULES, **waivers.RULES})
"""The rules that stop no other command. Every other finding is an error of the structure: such a file isn't loaded,
and such a finding can't be waived."""


@collector_paused()
def lint(content: bytes) -> tuple[Finding, ...]:
    """Return everything that is wrong in a glossary, in the order of the file."""
    found = structure(content)
    root = found.tree.root
    judged = {*leaves.misread(found.text, root), *rules.judged(found.text, root)}
    waived = [w for w in waivers.waivers(found.text, root) if not any(w.line in part for part in found.broken)]
    return tuple(sorted({*found.findings, *waivers.unwaived(judged, waived, LINT_ONLY)}))
