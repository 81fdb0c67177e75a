r"""XML out and in: texts escaped, nothing fetched, no entities, one element at a time.

>>> escaped("a < b & c\r")
'a &lt; b &amp; c&#13;'
>>> [element.text for element in elements(b"<a><b>1</b><c/><b>2</b></a>", "b")]
['1', '2']

Reading refuses declared entities: with ten of them a page of text becomes gigabytes. A DOCTYPE alone is
read over; nothing is ever fetched.
"""

import re
from collections.abc import Iterable, Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Literal

from glossary.errors import FormatError
from glossary.formats.dumped import Loss, changed
from glossary.formats.tables import line_of
from glossary.model import Entry

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["DECLARATION", "LANGUAGE", "elements", "escaped", "line", "local", "root", "slugs", "text_of", "unheld"]

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"

_UNHELD = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SPECIAL = re.compile("[^\t\n\x20-\x25\x27-\x3b\x3d\x3f-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NOT_IN_ID = re.compile("[^a-z0-9]+")


def escaped(text: str) -> str:
    """Return a text as it stands in XML, without the characters that XML can't hold."""
    if not _SPECIAL.search(text):
        return text
    bare = _UNHELD.sub("", text).replace("&", "&amp;").replace("<", "&lt;")
    return bare.replace(">", "&gt;").replace('"', "&quot;").replace("\r", "&#13;")


def unheld(entries: Iterable[Entry]) -> tuple[Loss, ...]:
    """Return which entries hold characters that XML can't."""
    return changed(
        "without control characters", (entry for entry in entries if any(map(_UNHELD.search, _texts(entry))))
    )


def _texts(entry: Entry) -> Iterator[str]:
    yield from (entry.en, entry.bn, entry.sense, entry.note, *entry.variants, *entry.also, *entry.domain)
    yield from (text for avoid in entry.avoid for text in (avoid.bn, avoid.why))


def slugs(entries: Iterable[Entry]) -> Iterator[str]:
    """Yield a name for each entry that XML takes as an id, made of its term, so that it lasts.

    >>> list(slugs([Entry(en="UN"), Entry(en="U.N."), Entry(en="বাংলা")]))
    ['t-un', 't-u-n', 't-entry']
    """
    taken: dict[str, int] = {}
    for entry in entries:
        base = "t-" + (_NOT_IN_ID.sub("-", f"{entry.en} {entry.sense}".casefold()).strip("-") or "entry")
        name = base
        while name in taken:
            taken[base] += 1
            name = f"{base}-{taken[base]}"
        taken[name] = 1
        yield name


def root(content: bytes) -> "_Element":
    """Return the outermost element, of which nothing but the start has been read."""
    return next(_events(content, "start", None))


def elements(content: bytes, *names: str) -> Iterator["_Element"]:
    """Yield the elements with these local names, whole; each is gone when the next one comes.

    Raises `FormatError` with the line for broken XML, and for entities.
    """
    root(content)
    for element in _events(content, "end", [f"{{*}}{name}" for name in names]):
        _refuse_entities(element)
        yield element
        element.clear()
        parent = element.getparent()
        while parent is not None and element.getprevious() is not None:
            del parent[0]


def _events(content: bytes, event: Literal["start", "end"], tags: list[str] | None) -> Iterator["_Element"]:
    from lxml import etree

    parsed = etree.iterparse(
        BytesIO(content), events=(event,), tag=tags, load_dtd=False, no_network=True, resolve_entities=False,
        huge_tree=False, remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        for _, element in parsed:
            dtd = element.getroottree().docinfo.internalDTD if event == "start" else None
            if dtd is not None and any(True for _ in dtd.iterentities()):
                _refuse(line(element))
            yield element
    except etree.XMLSyntaxError as error:
        what = f"this XML is broken ({(error.msg or 'empty').split(', ')[0]})"
        raise FormatError(where=line_of(error.lineno or 1), what=what, remedy="export it again") from None


def _refuse_entities(element: "_Element") -> None:
    from lxml import etree

    if next(element.iter(etree.Entity), None) is not None:
        _refuse(line(element))


def _refuse(number: int) -> None:
    what = "this file has entities of its own, which may hide anything"
    raise FormatError(where=line_of(number), what=what, remedy="write the texts out")


def line(element: "_Element") -> int:
    """Return the line on which an element starts."""
    return element.sourceline or 1


def local(element: "_Element") -> str:
    """Return the name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def text_of(element: "_Element") -> str:
    """Return the text of an element, without that of inline codes in it."""
    inner = "".join((text_of(child) if local(child) == "hi" else "") + (child.tail or "") for child in element)
    return (element.text or "") + inner
