"""An Excel workbook for editors who revise there: text only, the header fixed, lists to choose from.

>>> termbase = Termbase(entries=(Entry(en="Kim", bn="কিম", note="=1+1"),))
>>> found = load(dump(termbase).content)
>>> found.termbase == termbase, found.base == termbase
(True, True)

The glossary as it was exported is kept in a hidden sheet, so that reading the workbook again tells what
an editor changed from what changed in the glossary meanwhile. Dates in the file are the first that a zip
archive can hold: the same glossary always gives the same bytes.
"""

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from io import BytesIO
from typing import TYPE_CHECKING, Any

from glossary import data
from glossary.errors import FormatError
from glossary.formats import archives, cells
from glossary.formats.dumped import Dumped, Loaded, changed
from glossary.model import Entry, Kind, Status, Termbase

if TYPE_CHECKING:
    from openpyxl import Workbook
    from openpyxl.cell import Cell
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

__all__ = ["dump", "load"]

_SHEET, _HELP, _BASE = "Glossary", "How to | নির্দেশিকা", "exported"
_MOST = 32_767
"""Characters of a cell, as Excel counts them: code units of UTF-16."""

_PIECE = _MOST // 2
_CUT = "…"
_WIDTHS = {"en": 30, "bn": 30, "variants": 24, "also": 24, "avoid": 34, "note": 50, "sense": 16, "domain": 16}
_WIDTH = 12
_IN_BENGALI = frozenset({"bn", "also", "avoid", "note"})
_FONT = "Nirmala UI"
"""Comes with Windows and has Bengali; elsewhere another font takes its place."""

_TEXT = "@"
"""The number format of text: what is typed into the cell never becomes a formula or a date."""

_CHOICES = {"status": tuple(Status), "kind": tuple(Kind), "match": tuple(cells.Match)}
_SPARE_ROWS = 1000
"""Empty rows below the last in which the lists work, too."""

_UNHELD = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_LIKE_ESCAPE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")
_ESCAPED = "_x005F_"
"""Excel reads _x000D_ in a cell as a line break; this is how it writes the underline."""

_KINDS = {"f": "formula", "e": "error"}
"""What a type of cell is called."""

_MODIFIED = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*")


def dump(termbase: Termbase) -> Dumped:
    """Write a glossary as a workbook."""
    from openpyxl import Workbook

    rows = [cells.row(entry) for entry in termbase.entries]
    shown = [[_held(cell) for cell in row] for row in rows]
    book = Workbook(write_only=True)
    book.properties.creator = "newsroom-glossary"
    _write_glossary(book, cells.header(termbase), shown)
    _write_help(book)
    _write_base(book, cells.header(termbase), shown)
    out = BytesIO()
    book.save(out)
    lost = (
        *changed(f"with a text cut at {_MOST:,} characters", _marked(termbase, rows, _is_long)),
        *changed("without control characters", _marked(termbase, rows, _UNHELD.search)),
        *changed("with line breaks of another kind", _marked(termbase, rows, lambda cell: "\r" in cell)),
    )
    return Dumped(content=archives.same_bytes(out.getvalue(), _without_time), lost=lost)


def _marked(termbase: Termbase, rows: Iterable[Sequence[str]], mark: Any) -> list[Entry]:
    return [entry for entry, row in zip(termbase.entries, rows, strict=True) if any(map(mark, row))]


def _is_long(text: str) -> bool:
    return len(text) * 2 > _MOST and len(text.encode("utf-16-le")) // 2 > _MOST


def _held(text: str) -> str:
    """Return a text as a cell can hold it."""
    plain = _UNHELD.sub("", text).replace("\r\n", "\n").replace("\r", "\n")
    if _is_long(plain):
        plain = plain.encode("utf-16-le")[: 2 * (_MOST - 1)].decode("utf-16-le", "ignore") + _CUT
    return plain


def _write_glossary(book: "Workbook", header: Sequence[str], rows: Sequence[Sequence[str]]) -> None:
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    sheet = book.create_sheet(_SHEET)
    sheet.freeze_panes = "C2"
    last = get_column_letter(len(cells.COLUMNS))
    for number, field in enumerate(cells.COLUMNS, 1):
        column = sheet.column_dimensions[get_column_letter(number)]
        column.width, column.number_format = _WIDTHS.get(field, _WIDTH), _TEXT
    _write_rows(sheet, header, rows)
    count = len(rows)
    sheet.auto_filter.ref = f"A1:{last}{count + 1}"
    for field, words in _CHOICES.items():
        letter = get_column_letter(cells.COLUMNS.index(field) + 1)
        rule = DataValidation(type="list", formula1=f'"{",".join(words)}"', allow_blank=True, showErrorMessage=True)
        rule.error, rule.errorTitle = f"Choose one of: {', '.join(words)}", field
        rule.add(f"{letter}2:{letter}{count + 1 + _SPARE_ROWS}")
        sheet.data_validations.append(rule)


def _write_rows(sheet: "WriteOnlyWorksheet", header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Write the rows of a sheet through one set of cells, which is much faster than a cell for each text."""
    from openpyxl.styles import Font

    heads = [_cell(sheet, Font(bold=True)) for _ in header]
    sheet.append([_filled(cell, text) for cell, text in zip(heads, header, strict=True)])
    styled = [_cell(sheet, Font(name=_FONT) if field in _IN_BENGALI else None) for field in cells.COLUMNS]
    for row in rows:
        sheet.append([_filled(cell, text) for cell, text in zip(styled, row, strict=True)])


def _cell(sheet: "WriteOnlyWorksheet", font: Any) -> "Cell":
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment

    cell = WriteOnlyCell(sheet, "")
    cell.number_format = _TEXT
    cell.alignment = Alignment(wrap_text=True, vertical="top")
    if font:
        cell.font = font
    return cell


def _filled(cell: "Cell", text: str) -> "Cell":
    """Put a text into a cell, as text whatever it begins with."""
    cell.value = _LIKE_ESCAPE.sub(_ESCAPED, text) if "_x" in text else text or None
    cell.data_type = "s" if text else "n"
    return cell


def _write_help(book: "Workbook") -> None:
    sheet = book.create_sheet(_HELP)
    sheet.column_dimensions["A"].width = sheet.column_dimensions["B"].width = 70
    wrapped = _cell(sheet, None)
    for line in data.read("workbook_help.tsv").splitlines():
        english, bengali = line.split("\t")
        sheet.append([_filled(wrapped, english), _filled(_cell(sheet, None), bengali)])


def _write_base(book: "Workbook", header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Keep the rows in a sheet that nobody sees, as JSON in pieces that fit into cells."""
    sheet = book.create_sheet(_BASE)
    sheet.sheet_state = "veryHidden"
    for row in (header, *rows):
        text = json.dumps(row, ensure_ascii=False).replace("_x", r"\u005fx")
        sheet.append([text[start : start + _PIECE] for start in range(0, len(text), _PIECE)])


def _without_time(name: str, content: bytes) -> bytes:
    return _MODIFIED.sub(rb"\g<1>1980-01-01T00:00:00Z", content) if name == "docProps/core.xml" else content


def load(content: bytes) -> Loaded:
    """Read a workbook: its first sheet, or the one called Glossary. Raises `FormatError` with row or cell.

    Nothing is computed: a formula is refused, and so are macros.
    """
    archives.check(content)
    try:
        sheets = _sheets(content)
    except FormatError:
        raise
    except Exception as error:  # noqa: BLE001 - a damaged file makes openpyxl raise anything
        what = f"this workbook can't be read ({type(error).__name__}: {error})"
        raise FormatError(where="the file", what=what, remedy="save it again in Excel") from None
    base = sheets.pop(_BASE, None)
    shown = sheets.get(_SHEET) or next(iter(sheets.values()), [])
    return replace(_read(shown), base=_read(map(_unpacked, base)).termbase if base else None)


Row = tuple[int, list[str]]
"""The number of a row, and the texts of its cells."""


def _sheets(content: bytes) -> dict[str, list[Row]]:
    """Return the rows of each sheet that hold anything."""
    from openpyxl import load_workbook

    with closing(load_workbook(BytesIO(content), read_only=True, keep_links=False)) as book:
        wanted = [name for name in (_SHEET, _BASE) if name in book.sheetnames] or book.sheetnames[:1]
        return {name: list(_rows(book[name], name)) for name in wanted}


def _rows(sheet: Any, name: str) -> Iterator[Row]:
    sheet.reset_dimensions()  # a file may claim any number of rows
    for number, row in enumerate(sheet.iter_rows(), 1):
        texts = [_text(cell, name) for cell in row]
        while texts and not texts[-1]:
            texts.pop()
        if texts:
            yield number, texts


def _text(cell: Any, sheet: str) -> str:
    """Return what stands in a cell; a number as it was typed."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, str) and cell.data_type not in _KINDS:
        return value.replace(_ESCAPED, "_") if _ESCAPED in value else value
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int | float):
        return f"{value:.15g}"
    where = f"cell {cell.coordinate}"
    what = f"a {_KINDS.get(cell.data_type, 'date')} stands here, in the sheet {sheet}"
    raise FormatError(where=where, what=what, remedy="format the cell as text, and type the text")


def _unpacked(row: Row) -> Row:
    """Return a row of the hidden sheet as the row that it keeps."""
    number, pieces = row
    return number, json.loads("".join(pieces))


def _read(rows: Iterable[Row]) -> Loaded:
    found = iter(rows)
    number, names = next(found, (1, []))
    if not names:
        raise FormatError(where="row 1", what="this sheet is empty", remedy="export it again")
    termbase, fields = cells.columns(names, f"row {number}")
    entries = tuple(_entry(fields, row, number) for number, row in found)
    unknown = [name for name, field in zip(names, fields, strict=True) if not field and name.strip()]
    ignored = (f"columns that a glossary hasn't: {', '.join(unknown)}",) if unknown else ()
    return Loaded(termbase=replace(termbase, entries=entries), ignored=ignored)


def _entry(fields: Sequence[str], row: Sequence[str], number: int) -> Entry:
    if len(row) > len(fields):
        what = f"there is a text to the right of the last column, {fields[-1]}"
        raise FormatError(where=f"row {number}", what=what, remedy="name its column in the first row, or delete it")
    filled = [*row, *[""] * (len(fields) - len(row))]
    return cells.read(fields, filled, number, f"row {number}")
