r"""Plain wire text: one story a file, saved from a news page, with some of the page around it.

>>> page = " date 2023-08-15     বাংলা\n\n    Kim writes to Putin\n\n    Reuters\n    Published : 15 August 2023\n"
>>> document = parse("page.txt", page.encode())
>>> list(document.paragraphs), document.date, document.has_bengali_page
(['Kim writes to Putin'], '2023-08-15', True)

The story is what is left when the page furniture is taken off: the date line, the link to the
Bengali page, times of publication, credits. Nothing is cut from `Document.text`; the furniture is
merely in none of the spans of `Document.story`. Of the credits the names are kept apart.
"""

import datetime as dt
import re
from collections.abc import Iterator

from glossary.articles.furniture import DATELINE, STAMP, credited, is_furniture
from glossary.errors import ArticleError
from glossary.model import Document, Span
from glossary.text import bengali
from glossary.text.english import MONTHS

__all__ = ["parse", "read", "story"]

_BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"

_DATE_LINE = re.compile(r"\s*date\s+(\d{4}-\d{2}-\d{2})\b", re.IGNORECASE)
_STAMP_DATE = re.compile(
    r"\b([0-9]{1,2})\s+([A-Za-z]{3,9})\.?,?\s+([0-9]{4})|\b([A-Za-z]{3,9})\.?\s+([0-9]{1,2}),?\s+([0-9]{4})"
)

_LABEL = re.compile(r"\s*(?:file\s+)?(?:photo|image|picture)s?\s*:\s*(?=[A-Z])", re.IGNORECASE)
_HTML = re.compile(r"\s*<(?:!doctype\s+html|html|head|body|\?xml)\b", re.IGNORECASE)
_CLOSING_TAG = re.compile(r"</(?:p|div|span|a|li|td|article|section)>", re.IGNORECASE)
_FEW_TAGS = 3
_LATIN = re.compile(r"[A-Za-z]")
_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")

_WRAPPED_AT_LEAST = 50
_WRAPPED_AT_MOST = 100


def parse(name: str, content: bytes) -> Document:
    """Read a story from UTF-8 bytes, with or without a byte order mark.

    Raises `ArticleError` for bytes that are not UTF-8 text, and for web pages.
    """
    text = _decode(name, content)
    if _is_web_page(text):
        raise ArticleError(
            where=name, what=f"this is {_markup(text)}, not plain text", remedy="save the story alone, as text"
        )
    return story(name, text)


def _markup(text: str) -> str:
    """Say which markup a text is; a page with a head of its own has another reader."""
    return "XML of no kind that is known here" if text.lstrip().startswith("<?xml") else "a web page"


def read(name: str, content: bytes, _field: str | None) -> Iterator[Document]:
    """Read a story, as the registry of readers wants it."""
    yield parse(name, content)


def story(name: str, text: str, date: str | None = None) -> Document:
    """Find the story in a text, and its day unless *date* is known."""
    lines = [(m.start(), m.group()) for m in _LINE.finditer(text)]
    told, named = _divided(lines)
    return Document(
        name=name,
        text=text,
        story=tuple(_unwrapped(text, told)),
        credits=tuple(named),
        date=date or _date(line for _, line in lines),
        has_bengali_page=any(_is_language_link(line) for _, line in lines),
    )


def _decode(name: str, content: bytes) -> str:
    remedy = "give plain text saved as UTF-8"
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise ArticleError(where=name, what="this file is saved as UTF-16", remedy=remedy)
    if b"\0" in content:
        raise ArticleError(where=name, what="this is a binary file, not text", remedy=remedy)
    try:
        return content.decode("utf-8").removeprefix(_BOM)
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        what = f"byte 0x{content[error.start]:02X} is not UTF-8"
        raise ArticleError(where=f"{name}:{line}", what=what, remedy=remedy) from None


def _is_web_page(text: str) -> bool:
    """Tell whether a text is HTML: it says so, or its paragraphs are between tags."""
    return "</" in text and (_HTML.match(text) is not None or len(_CLOSING_TAG.findall(text)) >= _FEW_TAGS)


def _divided(lines: list[tuple[int, str]]) -> tuple[list[Span], list[Span]]:
    """Return the stretch of each line that tells the story, and the names in credits and beside datelines."""
    told: list[Span] = []
    named: list[Span] = []
    for offset, line in lines:
        begin = _story_begin(line)
        if dateline := DATELINE.match(line):
            told.append(_at(offset, dateline.span("place")))
            named.append(_at(offset, dateline.span("agency")))
            begin = dateline.end()
        elif begin == len(line):
            named += [_at(offset, name) for name in credited(line)]
        rest = line[begin:]
        if _LATIN.search(rest):
            lead = len(rest) - len(rest.lstrip())
            told.append(Span(start=offset + begin + lead, end=offset + len(line.rstrip())))
    return told, named


def _story_begin(line: str) -> int:
    """Return where the story begins in *line*; its length when the whole line is furniture."""
    if date := _DATE_LINE.match(line):
        return date.end()
    if is_furniture(line):
        return len(line)
    label = _LABEL.match(line)
    return label.end() if label else 0


def _at(offset: int, place: tuple[int, int]) -> Span:
    return Span(start=offset + place[0], end=offset + place[1])


def _unwrapped(text: str, lines: list[Span]) -> Iterator[Span]:
    """Join the lines of paragraphs that were broken at a fixed width."""
    block: list[Span] = []
    for line in lines:
        if block and text[block[-1].end : line.start].count("\n") == 1:
            block.append(line)
            continue
        yield from _paragraphs(text, block)
        block = [line]
    yield from _paragraphs(text, block)


def _paragraphs(text: str, block: list[Span]) -> Iterator[Span]:
    """Yield one span for a block that looks wrapped, else one for each of its lines."""
    if len(block) > 1 and _looks_wrapped(text, block):
        yield Span(start=block[0].start, end=block[-1].end)
    else:
        yield from block


def _looks_wrapped(text: str, block: list[Span]) -> bool:
    widths = [span.end - _line_start(text, span.start) for span in block[:-1]]
    goes_on = any(text[span.start].islower() for span in block[1:])
    return goes_on and all(_WRAPPED_AT_LEAST <= width <= _WRAPPED_AT_MOST for width in widths)


def _line_start(text: str, offset: int) -> int:
    """Return where the line begins, past its indentation: a dateline that was cut off counts for its width."""
    start = text.rfind("\n", 0, offset) + 1
    return start + len(text[start:offset]) - len(text[start:offset].lstrip())


def _date(lines: Iterator[str]) -> str | None:
    """Return the day that the date line gives, or else the first time of publication."""
    stamped = None
    for line in lines:
        if found := _DATE_LINE.match(line):
            return found.group(1)
        if stamped is None and STAMP.fullmatch(line):
            stamped = _stamp_date(line)
    return stamped


def _stamp_date(line: str) -> str | None:
    found = _STAMP_DATE.search(line)
    if not found:
        return None
    day, month, year = found.group(1, 2, 3) if found.group(1) else found.group(5, 4, 6)
    number = next((n for n, name in enumerate(MONTHS, 1) if name.startswith(month.casefold())), 0)
    try:
        return dt.date(int(year), number, int(day)).isoformat()
    except ValueError:
        return None


def _is_language_link(line: str) -> bool:
    """Tell whether the line, without its date, is a word of Bengali and nothing else."""
    date = _DATE_LINE.match(line)
    rest = line[date.end() :].strip() if date else line.strip()
    return bool(rest) and bengali.is_bengali(rest) and len(rest.split()) == 1
