"""NewsML-G2, the IPTC's wrapper for news: one item, or a message with several.

>>> page = b'''<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:1">
... <itemMeta><versionCreated>2023-08-15T06:47:00Z</versionCreated></itemMeta>
... <contentMeta><headline>Kim Writes</headline></contentMeta>
... <contentSet><inlineData>Kim wrote to Putin.</inlineData></contentSet></newsItem>'''
>>> [story] = parse("item.xml", page, None)
>>> list(story.paragraphs), story.date
(['Kim Writes', 'Kim wrote to Putin.'], '2023-08-15')

https://iptc.org/standards/newsml-g2/. The story is NITF or XHTML in `inlineXML`, or plain text in `inlineData`;
pictures and packages, which hold none, are passed over, unless there is nothing else.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from glossary.articles import markup, nitf, wire
from glossary.errors import ArticleError
from glossary.model import Document

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["is_newsml", "parse"]

_ROOTS = frozenset({"newsMessage", "newsItem", "packageItem"})


def is_newsml(content: bytes) -> bool:
    """Tell whether the first element is that of NewsML-G2."""
    return markup.root_name(content) in _ROOTS


def parse(name: str, content: bytes, _field: str | None) -> Iterator[Document]:
    """Read the stories of a file. Raises `ArticleError` for broken XML, and for a file with no text."""
    items = list(markup.tree(name, content).iter("{*}newsItem"))
    told = [(item, text) for item in items if (text := _body(item))]
    if not told:
        what = "no item of this NewsML file holds a text"
        raise ArticleError(where=name, what=what, remedy="give items with inlineXML or inlineData")
    for number, (item, text) in enumerate(told, 1):
        full = name if len(items) == 1 else f"{name}#{item.get('guid') or number}"
        yield wire.story(full, "\n\n".join(filter(None, (_headline(item), text))), _date(item))


def _headline(item: "_Element") -> str:
    found = item.find("{*}contentMeta/{*}headline")
    return "" if found is None else " ".join(markup.blocks(found))


def _date(item: "_Element") -> str | None:
    found = item.findtext("{*}itemMeta/{*}versionCreated") or item.findtext("{*}contentMeta/{*}contentCreated")
    return nitf.day(found.strip()) if found else None


def _body(item: "_Element") -> str:
    """Return the first version of the text: others tell the same in another form."""
    for inline in item.iterfind("{*}contentSet/{*}inlineXML"):
        body = inline.find(".//{*}body.content")
        if body is None:
            body = inline.find(".//{*}body")
        if text := "\n\n".join(markup.blocks(inline if body is None else body)):
            return text
    for data in item.iterfind("{*}contentSet/{*}inlineData"):
        if data.get("encoding") is None and data.text and data.text.strip():
            return data.text
    return ""
