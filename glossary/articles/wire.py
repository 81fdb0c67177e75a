r"""Plain wire text: one story a file, saved from a news page, with some of the page around it.

>>> page = " date 2023-08-15     বাংলা\n\n    Kim writes to Putin\n\n    Reuters\n    Published : 15 August 2023\n"
>>> document = parse("page.txt", page.encode())
>>> list(document.paragraphs), document.date, document.has_bengali_page
(['Kim writes to Putin'], '2023-08-15', True)

The story is what is left when the page furniture is taken off: the date line, the link to the
Bengali page, agency lines, times of publication, credits. Nothing is cut from `Document.text`;
the furniture is merely in none of the spans of `Document.story`.
"""

import datetime as dt
import re
from collections.abc import Iterator

from glossary.errors import ArticleError
from glossary.model import Document, Span
from glossary.text import bengali
from glossary.text.english import MONTHS

__all__ = ["parse", "read", "story"]

_BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"

_DATE_LINE = re.compile(r"\s*date\s+(\d{4}-\d{2}-\d{2})\b", re.IGNORECASE)
_STAMP = re.compile(
    r"\s*(?:first\s+|last\s+)?(?:published|updated|posted|modified)(?:\s+(?:on|at))?\s*[:|-]"
    r"[^.]{0,60}?(?:\b(?:19|20)\d\d\b|\d:\d\d|\d\s*(?:min|hour|day)s?\b)[^.]{0,40}",
    re.IGNORECASE,
)
_STAMP_DATE = re.compile(
    r"\b([0-9]{1,2})\s+([A-Za-z]{3,9})\.?,?\s+([0-9]{4})|\b([A-Za-z]{3,9})\.?\s+([0-9]{1,2}),?\s+([0-9]{4})"
)

_AGENCIES = (
    r"reuters|ap|afp|agence france-presse|associated press|the associated press|upi|bloomberg|dpa|xinhua|tass|bbc"
    r"|bbc news|unb|bss|ani|pti|al jazeera|agencies|news agencies|staff (?:reporter|correspondent|writer)"
    r"|(?:news|online|international|world) desk|(?:own|special|diplomatic|senior) correspondent"
)
_AGENCY_LINE = re.compile(rf"\s*(?:by\s+)?(?:{_AGENCIES})(?:\s*[,/|&-]\s*(?:[\w .]{{1,30}}))?\s*", re.IGNORECASE)
_BYLINE = re.compile(
    r"\s*(?:by|By|BY)\s+[A-Z][\w.'’-]+(?:\s+(?:and\s+)?[A-Z][\w.'’-]+){1,6}(?:\s*,\s*[\w .]{1,40})?\s*"
)
_FURNITURE = re.compile(
    r"""\s*(?:
      \((?:additional\s+)?(?:reporting|writing|editing|compiled)\ by\b.*\)\.?
    | (?:additional\s+)?(?:reporting|writing|editing|compiled)\ by\b[^.]{0,100}
    | (?:©|copyright\ (?:©|\(c\)|[0-9])).*
    | (?:also\ |must\ )?read(?:\ (?:more|also|next|full\ story))?\s*:.*
    | related(?:\ (?:stories|articles|news|topics|content))?\s*:?
    | (?:file\ )?(?:photo|image|picture|illustration|video)(?:\ (?:credit|courtesy|by))?\s*[:/](?!\s*(?:\S+\s+){7}).*
    | (?:photo|image|picture|video)\ (?:credit|courtesy|by)\b.*
    | (?:advertisements?|share|share\ this|print|comments?|follow\ us[^.]{0,60}|subscribe(?:[^.s][^.]{0,60})?
      |sign\ up[^.]{0,60}|most\ read|more\ news|trending|top\ stories|all\ rights\ reserved\.?)
    | slideshow\ \(\d+\ images?\)
    | to\ read\ the\ full\ story\b.*
    | \d+\s+min(?:ute)?s?\s+read
    )\s*""",
    re.IGNORECASE | re.VERBOSE,
)
_DATELINE = re.compile(
    r"""\s*(?P<place>[A-Z][A-Z'’.-]+(?:[ /,]+[A-Z][A-Za-z'’.-]*){0,5}?),?\s*
        (?:[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:,?\s+\d{4})?\s*)?
        \((?:Reuters|AP|AFP|UPI|dpa|Xinhua|TASS|Bloomberg|UNB|BSS|ANI|PTI)[^)]{0,40}\)\s*[-–—:]+\s*""",
    re.VERBOSE,
)
_CREDIT = re.compile(
    r"""\s*(?:
      .{0,80}(?:\bvia\ |/\ ?)(?:reuters|ap|afp|getty\ images|epa)(?:\ ?/.{0,40})?
    | (?:reuters|ap|afp|getty\ images|epa)\ ?/.{0,60}
    | .{0,80}/\ ?(?:file\ photo|handout|pool)
    )\s*""",
    re.IGNORECASE | re.VERBOSE,
)
_LABEL = re.compile(r"\s*(?:file\s+)?(?:photo|image|picture)s?\s*:\s*(?=[A-Z])", re.IGNORECASE)
_HTML = re.compile(r"\s*<(?:!doctype\s+html|html|head|body|\?xml)\b", re.IGNORECASE)
_CLOSING_TAG = re.compile(r"</(?:p|div|span|a|li|td|article|section)>", re.IGNORECASE)
_FEW_TAGS = 3
_LATIN = re.compile(r"[A-Za-z]")
_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")

_LONGEST_CREDIT = 200
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
    return Document(
        name=name,
        text=text,
        story=tuple(_unwrapped(text, tuple(_story_lines(lines)))),
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


def _story_lines(lines: list[tuple[int, str]]) -> Iterator[Span]:
    """Yield the stretch of each line that tells the story; blank lines and furniture give none."""
    for offset, line in lines:
        begin = _story_begin(line)
        if dateline := _DATELINE.match(line):
            yield Span(start=offset + dateline.start("place"), end=offset + dateline.end("place"))
            begin = dateline.end()
        told = line[begin:]
        if _LATIN.search(told):
            lead = len(told) - len(told.lstrip())
            yield Span(start=offset + begin + lead, end=offset + len(line.rstrip()))


def _story_begin(line: str) -> int:
    """Return where the story begins in *line*; its length when the whole line is furniture."""
    if date := _DATE_LINE.match(line):
        return date.end()
    if _FURNITURE.fullmatch(line) or (len(line) < _LONGEST_CREDIT and _is_credit(line)):
        return len(line)
    label = _LABEL.match(line)
    return label.end() if label else 0


def _is_credit(line: str) -> bool:
    """Tell whether a short line says only who made the story or the picture, or when."""
    if _AGENCY_LINE.fullmatch(line) or _BYLINE.fullmatch(line) or _STAMP.fullmatch(line):
        return True
    return ("/" in line or "via" in line) and _CREDIT.fullmatch(line) is not None


def _unwrapped(text: str, lines: tuple[Span, ...]) -> Iterator[Span]:
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
        if stamped is None and _STAMP.fullmatch(line):
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
