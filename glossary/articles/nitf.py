"""NITF, the News Industry Text Format of the IPTC: the XML of many news agencies' wires.

>>> page = b'''<nitf><head><docdata><date.issue norm="20230815T0647Z"/></docdata></head><body>
... <body.head><hedline><hl1>Kim Writes</hl1></hedline></body.head>
... <body.content><p>Kim wrote to Putin.</p></body.content></body></nitf>'''
>>> [story] = parse("item.xml", page, None)
>>> list(story.paragraphs), story.date
(['Kim Writes', 'Kim wrote to Putin.'], '2023-08-15')

NITF 3.x: https://iptc.org/standards/nitf/. The headline, the body and captions count; what is about the story
(keywords, rights, bylines) doesn't.
"""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from glossary.articles import markup, wire
from glossary.model import Document

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["day", "is_nitf", "parse", "story"]

_ROOT = "nitf"
_DAY = re.compile(r"(\d{4})-?(\d{2})-?(\d{2})")


def is_nitf(content: bytes) -> bool:
    """Tell whether the first element is that of NITF."""
    return markup.root_name(content) == _ROOT


def parse(name: str, content: bytes, _field: str | None) -> Iterator[Document]:
    """Read the story of a NITF file. Raises `ArticleError` for XML that is broken."""
    root = markup.tree(name, content)
    dates = (element.get("norm", "") for element in root.iterfind(".//{*}date.issue"))
    yield wire.story(name, story(root), next(filter(None, map(day, dates)), None))


def story(root: "_Element") -> str:
    """Return headline and body as text, a blank line between paragraphs."""
    parts = [*root.iterfind(".//{*}hedline"), *root.iterfind(".//{*}body.content")]
    return "\n\n".join(block for part in parts for block in markup.blocks(part))


def day(text: str) -> str | None:
    """Return the day with which a date and time of ISO 8601 begins.

    >>> day("20230815T064700Z"), day("2023-08-15"), day("soon")
    ('2023-08-15', '2023-08-15', None)
    """
    found = _DAY.match(text)
    return "-".join(found.groups()) if found else None
