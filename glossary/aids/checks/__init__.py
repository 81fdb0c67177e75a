"""Check a translation against the glossary: what is missing, wrong, left in English, or another figure.

    source, target ─▶ Segments (aligning) ─▶ Pairs, with the glossary's terms in them (comparing)
                   ─▶ Flaws (rules) ─▶ Findings with line and column, but for what is waived (checker)

>>> from glossary.model import Entry, Status, Termbase
>>> putin = Entry(en="Putin", bn="পুতিন", status=Status.APPROVED)
>>> [(f.rule, f.expected) for f in check(Termbase(entries=(putin,)), "Putin’s talks", "আলোচনা")]
[('missing', ('পুতিন',))]
"""

from glossary.aids.checks.checker import Checker, changes, check, fixed, segments, wrong_ignores
from glossary.aids.checks.rules import RULES

__all__ = ["RULES", "Checker", "changes", "check", "fixed", "segments", "wrong_ignores"]
