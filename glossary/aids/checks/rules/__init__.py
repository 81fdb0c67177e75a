"""The rules by which a translation is checked.

>>> list(RULES)
['missing', 'avoided', 'untranslated', 'inconsistent', 'number', 'script']

To add a rule: one module here with a function `find(pairs)` that yields a `Flaw` for each thing it finds, one line
in `RULES`, one row in the README. The tests in tests/contracts then run on it by themselves.
"""

from collections.abc import Mapping
from types import MappingProxyType

from glossary.aids.checks.flaws import Rule
from glossary.aids.checks.rules import avoided, inconsistent, missing, number, script, untranslated

__all__ = ["RULES"]

RULES: Mapping[str, Rule] = MappingProxyType(
    {
        "missing": missing.find,
        "avoided": avoided.find,
        "untranslated": untranslated.find,
        "inconsistent": inconsistent.find,
        "number": number.find,
        "script": script.find,
    }
)
"""By the name that findings have, and that waivers give."""
