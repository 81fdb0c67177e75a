r"""Turn the bytes of an article into a `Document`; one module per input format.

>>> document = parse("wire.txt", b"Kim met Putin.\n\nUpdated : 15 August 2023, 06:47 AM\n")
>>> list(document.paragraphs), document.date
(['Kim met Putin.'], '2023-08-15')

To add a format: one module with a function like `wire.parse`, and one line in `READERS`.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from glossary.articles import wire
from glossary.model import Document

__all__ = ["READERS", "Reader", "parse"]

Reader = Callable[[str, bytes], Document]
"""Takes a document's name and its bytes; raises `ArticleError` when they aren't of its format."""

READERS: Mapping[str, Reader] = MappingProxyType({".txt": wire.parse})
"""File name endings in lower case, and what reads such a file."""


def parse(name: str, content: bytes) -> Document:
    """Read one article; a name with an unknown ending is read as plain wire text."""
    ending = name[name.rfind(".") :].casefold()
    return READERS.get(ending, wire.parse)(name, content)
