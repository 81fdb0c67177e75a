"""Text from markup: XML parsed without entities and network, and its blocks as paragraphs.

>>> list(blocks(fragment("<p>Kim met <b>Putin</b>.</p><p>He left.</p>")))
['Kim met Putin.', 'He left.']
"""

import html
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from glossary.errors import ArticleError

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["blocks", "fragment", "local", "root_name", "tree"]

_BLOCKS = frozenset(
    "p h1 h2 h3 h4 h5 h6 hl1 hl2 div section article blockquote bq li dd dt tr td th br pre lead note caption"
    " figcaption media-caption ul ol dl table".split()
)
"""Elements of HTML and NITF that begin a new paragraph."""

_NO_TEXT = frozenset("script style head template noscript media-metadata media-producer media-reference".split())
_ROOT = re.compile(
    r"\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*|<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>\s*)*<(?:[\w.-]+:)?([A-Za-z_][\w.-]*)",
    re.DOTALL | re.IGNORECASE,
)
_UTF16 = (b"\xff\xfe", b"\xfe\xff")


def root_name(head: bytes) -> str | None:
    """Return the name of the first element, without its prefix; None for what doesn't begin with markup."""
    encoding = "utf-16" if head.startswith(_UTF16) else "utf-8-sig"
    found = _ROOT.match(head.decode(encoding, "replace"))
    return found.group(1) if found else None


def tree(name: str, content: bytes) -> "_Element":
    """Parse XML. Raises `ArticleError` with the line for what is not well-formed."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=False)
    try:
        return etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        line = getattr(error, "lineno", None) or 1
        what = f"this XML is broken ({str(error).split(', line')[0]})"
        raise ArticleError(where=f"{name}:{line}", what=what, remedy="ask for the file anew") from None


def fragment(text: str) -> "_Element":
    """Parse a piece of HTML, however it is written."""
    from lxml import html as lxml_html

    parser = lxml_html.HTMLParser(no_network=True, remove_comments=True, remove_pis=True)
    return lxml_html.fragment_fromstring(text, create_parent="div", parser=parser)


def local(element: "_Element") -> str:
    """Return the name of an element without its namespace; of a comment and the like, nothing."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def blocks(root: "_Element") -> Iterator[str]:
    """Yield the paragraphs of an element, without blanks around; none is empty."""
    return filter(None, (" ".join(block.split()) for block in "".join(_told(root)).split("\0")))


def _told(root: "_Element") -> Iterator[str]:
    """Yield the text of an element in order, and a NUL where a block begins or ends: no markup can hold one."""
    from lxml import etree

    skipped: _Element | None = None
    for event, element in etree.iterwalk(root, events=("start", "end", "comment", "pi")):
        name = local(element)
        if event == "start" and skipped is None:
            if name in _NO_TEXT:
                skipped = element
            else:
                yield from _opened(name, element)
        elif event == "end" and (skipped is None or skipped is element):
            skipped = None
            yield "\0" if name in _BLOCKS else ""
        if event != "start" and skipped is None and element is not root:
            yield element.tail or ""


def _opened(name: str, element: "_Element") -> Iterator[str]:
    if not isinstance(element.tag, str):  # a reference to an entity: comments and instructions don't start
        yield html.unescape(element.text or "")  # as in NITF, whose DTD isn't read
        return
    yield "\0" if name in _BLOCKS else ""
    yield element.text or ""
