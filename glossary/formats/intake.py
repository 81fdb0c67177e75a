"""What of a file that was read may go into the glossary: terms on one line, of its languages, complete.

>>> theirs = Termbase(entries=(Entry(en=" Kim ", bn="কিম", line=2),))
>>> [entry.en for entry in taken(theirs, Termbase())]
['Kim']
"""

from collections.abc import Iterable

from glossary.errors import FormatError
from glossary.formats.choice import composed
from glossary.formats.languages import primary
from glossary.formats.oneline import cleaned
from glossary.formats.tables import line_of
from glossary.model import Entry, Status, Termbase

__all__ = ["taken", "tidy"]


def taken(theirs: Termbase, ours: Termbase) -> list[Entry]:
    """Return the entries of *theirs*, as they can stand in the glossary *ours*.

    Raises `FormatError` for another pair of languages, and with its line for an entry that is approved
    without a rendering.
    """
    if list(map(primary, _pair(theirs))) != list(map(primary, _pair(ours))):
        what = f"its languages are {' and '.join(_pair(theirs))}, those of the glossary {' and '.join(_pair(ours))}"
        raise FormatError(where="the file", what=what, remedy="give one of the same languages")
    entries = tidy(theirs.entries)
    for entry in entries:
        if entry.status is Status.APPROVED and not entry.bn:
            where = line_of(entry.line) if entry.line else f"“{entry.en}”"
            what = f"{entry.en} is approved, but has no Bengali rendering"
            raise FormatError(where=where, what=what, remedy="write it, or make the status `proposed`")
    return entries


def _pair(termbase: Termbase) -> tuple[str, str]:
    return termbase.source_language, termbase.target_language


def tidy(entries: Iterable[Entry]) -> list[Entry]:
    """Return entries with each text on one line, and canonically equal texts in one form."""
    return cleaned(map(composed, entries))[0]
