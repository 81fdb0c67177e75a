"""Saved web pages: the story is found by trafilatura, which comes with the extra `html`.

>>> is_page(b"<!DOCTYPE html><html><body>Kim</body></html>"), is_page(b"Kim met Putin.")
(True, False)
"""

from collections.abc import Iterator
from typing import Any

from glossary.articles import markup, nitf, wire
from glossary.errors import ArticleError
from glossary.model import Document

__all__ = ["is_page", "parse"]

_BEGINS = frozenset({"html", "head", "body"})


def is_page(content: bytes) -> bool:
    """Tell whether bytes begin as a web page does."""
    return (markup.root_name(content) or "").casefold() in _BEGINS


def parse(name: str, content: bytes, _field: str | None) -> Iterator[Document]:
    """Read the story of a page, without what is around it. Raises `ArticleError` when it has none."""
    try:
        from trafilatura import bare_extraction
    except ImportError:
        what = "this is a web page, and trafilatura, which reads those, isn't installed"
        remedy = 'run `pip install "newsroom-glossary[html]"`, or save the story alone, as text'
        raise ArticleError(where=name, what=what, remedy=remedy) from None
    page: Any = bare_extraction(content, include_comments=False, include_tables=False, with_metadata=True)
    if page is None or not page.text:
        raise ArticleError(
            where=name, what="there is no story on this web page", remedy="save the story alone, as text"
        )
    parts = [page.title if page.title and page.title not in page.text else "", *page.text.splitlines()]
    yield wire.story(name, "\n\n".join(filter(None, parts)), nitf.day(page.date or ""))
