"""What a rule of `check` finds, before it has a line and a column."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from glossary.aids.checks.comparing import Pair
from glossary.model import Entry, Severity

__all__ = ["Flaw", "Rule", "write"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Flaw:
    """Something wrong in a segment."""

    pair: Pair

    start: int = 0
    end: int = 0
    """Offsets in the target of the segment; equal where something is missing."""

    severity: Severity = Severity.ERROR

    message: str
    """What is wrong, in words that a journalist understands."""

    hint: str
    """What to do about it."""

    en: str = ""
    """What it is about in the source: a term, a figure."""

    expected: tuple[str, ...] = ()
    """What may stand there instead, the best first."""

    replacement: str | None = None
    """What to put in its place, where that is beyond doubt."""

    entry: Entry | None = None
    """The entry that it is about, if it is about one; that entry may waive it."""


Rule = Callable[[Sequence[Pair]], Iterator[Flaw]]
"""Finds what one rule is about in all segments of a text, in any order."""


def write(forms: Sequence[str]) -> str:
    """Say what to write: one form, or one of several.

    >>> write(["পুতিন"]), write(["পুতিন", "ভ্লাদিমির পুতিন"])
    ('write “পুতিন”', 'write “পুতিন” or “ভ্লাদিমির পুতিন”')
    """
    return "write " + " or ".join(f"“{form}”" for form in forms)
