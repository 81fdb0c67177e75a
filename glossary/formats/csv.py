"""CSV with one row an entry and one column a field, for spreadsheets and scripts.

>>> from glossary.model import Avoid, Entry
>>> wrong = Avoid(bn="কিম জং আন", why="wrong vowel")
>>> entry = Entry(en="Kim Jong Un", bn="কিম জং উন", variants=("Kim",), avoid=(wrong,))
>>> print(dump(Termbase(entries=(entry,))).content.decode("utf-8-sig"))
en,bn,status,kind,sense,variants,also,avoid,note,domain,match
Kim Jong Un,কিম জং উন,proposed,other,,Kim,,কিম জং আন (wrong vowel),,,inflected
<BLANKLINE>

`|` stands between several values of one cell. The file begins with a byte order mark, without which
Excel takes Bengali for another alphabet. A cell that a spreadsheet would run as a formula gets an
apostrophe in front.
"""

import csv
import io

from glossary.formats.dumped import Dumped
from glossary.model import Avoid, Entry, Termbase
from glossary.text.english import plural

__all__ = ["COLUMNS", "dump"]

COLUMNS = ("en", "bn", "status", "kind", "sense", "variants", "also", "avoid", "note", "domain", "match")
_BETWEEN = " | "
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def dump(termbase: Termbase) -> Dumped:
    """Write a glossary as CSV."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(COLUMNS)
    changed = 0
    for entry in termbase.entries:
        row = _row(entry)
        safe = [f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in row]
        changed += row != safe
        writer.writerow(safe)
    lost: tuple[str, ...] = (
        (f"{plural(changed, 'row')} got a cell with an apostrophe in front, so that no spreadsheet runs it",)
        if changed
        else ()
    )
    if count := sum(bool(entry.ignore) for entry in termbase.entries):
        lost += (f"rules to ignore of {plural(count, 'entry')} are not in the file",)
    return Dumped(content=out.getvalue().encode("utf-8-sig"), lost=lost)


def _row(entry: Entry) -> list[str]:
    lists = (entry.variants, entry.also, tuple(map(_avoided, entry.avoid)))
    return [
        entry.en, entry.bn, entry.status.value, entry.kind.value, entry.sense,
        *map(_BETWEEN.join, lists),
        entry.note, _BETWEEN.join(entry.domain), entry.match,
    ]  # fmt: skip


def _avoided(avoid: Avoid) -> str:
    return f"{avoid.bn} ({avoid.why})" if avoid.why else avoid.bn
