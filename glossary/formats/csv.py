r"""CSV with one row an entry and one column a field: holds all of a glossary, and can be read again.

>>> from glossary.model import Avoid, Entry
>>> wrong = Avoid(bn="কিম জং আন", why="wrong vowel")
>>> entry = Entry(en="Kim Jong Un", bn="কিম জং উন", variants=("Kim",), avoid=(wrong,))
>>> file = dump(Termbase(entries=(entry,))).content
>>> print(file.decode("utf-8-sig").replace("\r\n", "\n"), end="")
en,bn,status,kind,sense,variants,also,avoid,note,domain,match,ignore
Kim Jong Un,কিম জং উন,proposed,other,,Kim,,কিম জং আন (wrong vowel),,,inflected,
>>> load(file).termbase.entries == (entry,)
True

The file begins with a byte order mark, without which Excel takes Bengali for another alphabet. Texts
stand as they are, so one that a spreadsheet would run as a formula is said to be there.
"""

from dataclasses import replace

from glossary.errors import FormatError
from glossary.formats import cells, tables
from glossary.formats.dumped import Dumped, Loaded, changed
from glossary.model import Entry, Termbase
from glossary.text.english import plural

__all__ = ["FORMULA", "dump", "load"]

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a cell begins with that a spreadsheet runs as a formula."""


def dump(termbase: Termbase) -> Dumped:
    """Write a glossary as CSV."""
    rows = [cells.row(entry) for entry in termbase.entries]
    text = tables.comma_separated([cells.header(termbase), *rows])
    risky = [
        entry
        for entry, row in zip(termbase.entries, rows, strict=True)
        if any(cell.startswith(FORMULA) for cell in row)
    ]
    lost = changed("kept as written, but a spreadsheet would run a cell of it as a formula: give out xlsx", risky)
    return Dumped(content=text.encode("utf-8-sig"), lost=lost)


def load(content: bytes) -> Loaded:
    """Read a table with a first row of column names, whatever program wrote it.

    Cells may stand between commas, semicolons or tabs. Raises `FormatError` with the line.
    """
    text = tables.decoded(content)
    rows = tables.rows(text, tables.delimiter(text))
    first = next(rows, None)
    if first is None:
        raise FormatError(where="line 1", what="this file is empty", remedy="export it again")
    line, names = first
    termbase, fields = cells.columns(names, tables.line_of(line))
    entries = tuple(_entry(fields, row, line) for line, row in rows)
    unknown = [name for name, field in zip(names, fields, strict=True) if not field and name.strip()]
    ignored = (f"columns that a glossary hasn't: {', '.join(unknown)}",) if unknown else ()
    return Loaded(termbase=replace(termbase, entries=entries), ignored=ignored)


def _entry(fields: list[str], row: list[str], line: int) -> Entry:
    where = tables.line_of(line)
    if len(row) != len(fields):
        what = f"this row has {plural(len(row), 'cell')}, the first row {len(fields)}"
        raise FormatError(where=where, what=what, remedy="put texts with commas or line breaks in quotes")
    return cells.read(fields, row, line, where)
