r"""Tables as text: rows of cells with commas or tabs, out and in, whoever wrote them.

>>> comma_separated([["en", "bn"], ["a, b", "ক"]])
'en,bn\r\n"a, b",ক\r\n'
>>> list(rows("en;bn\na;ক\n", ";"))
[(1, ['en', 'bn']), (2, ['a', 'ক'])]

Lines end in CR LF, as RFC 4180 says.
"""

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence

from glossary.errors import FormatError

__all__ = ["LINE_END", "comma_separated", "decoded", "delimiter", "line_of", "rows", "tab_separated"]

LINE_END = "\r\n"

_DELIMITERS = ",;\t"
_BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


def comma_separated(table: Iterable[Sequence[str]]) -> str:
    """Return a table as CSV."""
    out = io.StringIO()
    csv.writer(out, lineterminator=LINE_END).writerows(table)
    return out.getvalue()


def tab_separated(table: Iterable[Sequence[str]]) -> str:
    """Return a table whose cells hold no tab and no line break as lines of text; there are no quotes in it."""
    return "".join("\t".join(cells) + "\n" for cells in table)


def decoded(content: bytes) -> str:
    """Return the text of a file in UTF-8 or, with its byte order mark, in UTF-16.

    Raises `FormatError` for other bytes, with the line.
    """
    encoding = next((name for mark, name in _BYTE_ORDER_MARKS if content.startswith(mark)), "utf-8")
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        what = f"this is not text in {encoding.removesuffix('-sig').upper()} (byte 0x{content[error.start]:02X})"
        remedy = "save it as UTF-8 (in Excel: CSV UTF-8)"
        raise FormatError(where=line_of(line), what=what, remedy=remedy) from None


def delimiter(text: str) -> str:
    """Return what stands between the cells of the first row that holds anything: the commonest of , ; and tab."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    bare = re.sub(r'"[^"]*"', "", first)
    return max(_DELIMITERS, key=bare.count)


def rows(text: str, between: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the rows that hold anything, each with the line on which it starts.

    Raises `FormatError` for a quote that is never closed, and other broken CSV.
    """
    csv.field_size_limit(max(csv.field_size_limit(), len(text)))
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=between, strict=True)
    line = 1
    try:
        for cells in reader:
            if any(cells):
                yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        remedy = "close the quotes, and write a quote inside a cell twice"
        raise FormatError(where=line_of(line), what=f"this row is broken ({error})", remedy=remedy) from None


def line_of(number: int) -> str:
    """Return how an error names a line."""
    return f"line {number}"
