"""CSV for a glossary of Weblate: drafts need editing there, the sense is the context.

>>> from glossary.model import Entry
>>> file = dump(Termbase(entries=(Entry(en="Kim", bn="কিম", note="=1+1"),))).content
>>> print(file.decode().splitlines()[1])
Kim,কিম,,'=1+1,True

Weblate refuses texts that begin like a formula, so such terms are left out, and a comment gets an
apostrophe in front.
"""

from glossary.formats import cells, labels, tables
from glossary.formats.csv import FORMULA
from glossary.formats.dumped import Dumped, changed, left_out
from glossary.formats.oneline import cleaned
from glossary.model import Entry, Status, Termbase

__all__ = ["dump"]

_HEADER = ("source", "target", "context", "developer_comments", "fuzzy")
_NOTED = ("avoid", "variants", "also", "kind", "match", "ignore", "domain", "note")
_PROHIBITED = (*FORMULA, "|", "%")


def dump(termbase: Termbase) -> Dumped:
    """Write a glossary as CSV for Weblate."""
    entries, mended = cleaned(termbase.entries, notes=True)
    first: dict[tuple[str, str], Entry] = {}
    for entry in entries:
        first.setdefault((entry.en, entry.sense), entry)
    twice = [entry for entry in entries if first[entry.en, entry.sense] is not entry]
    refused = [entry for entry in first.values() if _is_refused(entry)]
    kept = [entry for entry in first.values() if not _is_refused(entry)]
    rows = [_row(entry) for entry in kept]
    guarded = [entry for entry, row in zip(kept, rows, strict=True) if row[3].startswith("'")]
    lost = (
        *left_out("the same term in the same sense stands there before", twice),
        *left_out("Weblate refuses texts that begin like a formula", refused),
        *mended,
        *changed("with an apostrophe before a comment that begins like a formula", guarded),
    )
    return Dumped(content=tables.comma_separated([_HEADER, *rows]).encode(), lost=lost)


def _is_refused(entry: Entry) -> bool:
    return any(text.startswith(_PROHIBITED) for text in (entry.en, entry.bn, entry.sense))


def _row(entry: Entry) -> tuple[str, ...]:
    comment = cells.joined(labels.written(entry, *_NOTED))
    guard = "'" if comment.startswith(_PROHIBITED) else ""
    return entry.en, entry.bn, entry.sense, guard + comment, str(entry.status is not Status.APPROVED)
