r"""Turn bytes into `Document`s; one module per input format, recognised by content.

    a file, as a stream ─▶ CONTAINERS ─▶ pieces, each the bytes of an article ─▶ READERS ─▶ Documents

>>> document = parse("wire.txt", b"Kim met Putin.\n\nUpdated : 15 August 2023, 06:47 AM\n")
>>> list(document.paragraphs), document.date
(['Kim met Putin.'], '2023-08-15')

A container (an archive, a packed file, a file of many articles) may hold others; it is read from start to end, and
of what it holds one article at a time is in memory. To add a format: one module, and one line in `CONTAINERS`
or `READERS`.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from types import MappingProxyType

from glossary.articles import compressed, json, lines, newsml, nitf, stories, tars, webpage, wire, zips
from glossary.articles.source import LARGEST, Broken, Found, Piece, Source, whole
from glossary.articles.wire import parse
from glossary.model import Document

__all__ = [
    "CONTAINERS",
    "ENDINGS",
    "LARGEST",
    "READERS",
    "Broken",
    "Container",
    "Piece",
    "Reader",
    "Source",
    "documents",
    "parse",
    "pieces",
]


@dataclass(frozen=True, slots=True)
class Container:
    """A format that holds several articles, or other containers."""

    endings: tuple[str, ...]
    """Of the names of such files, in lower case; in a directory only files with known ones are looked at."""

    recognises: Callable[[bytes], bool]
    """Is given the first bytes of a file."""

    members: Callable[[Source], Iterator[Found]]
    """Yields what it holds, in its order; each must be read before the next one is asked for."""


@dataclass(frozen=True, slots=True)
class Reader:
    """A format of one article, or of a few that belong together."""

    endings: tuple[str, ...]

    recognises: Callable[[bytes], bool]
    """Is given all bytes."""

    parse: Callable[[str, bytes, str | None], Iterator[Document]]
    """Takes a name, bytes, and the field of the text, if somebody named one; raises `ArticleError`."""


CONTAINERS: Mapping[str, Container] = MappingProxyType(
    {
        "gzip": Container((".gz", ".tgz"), compressed.is_gzip, compressed.unzipped),
        "zstd": Container((".zst",), compressed.is_zstd, compressed.unstandard),
        "zip": Container((".zip",), zips.is_zip, zips.members),
        "jsonl": Container((".jsonl", ".ndjson"), lines.are_lines, lines.records),
        "stories": Container((".txt",), stories.are_stories, stories.stories),
        "tar": Container((".tar",), tars.is_tar, tars.members),
    }
)
"""The first that recognises a file takes it."""

READERS: Mapping[str, Reader] = MappingProxyType(
    {
        "ninjs": Reader((".json",), json.is_ninjs, json.parse_ninjs),
        "json": Reader((".json",), json.is_object, json.parse),
        "newsml": Reader((".xml",), newsml.is_newsml, newsml.parse),
        "nitf": Reader((".xml", ".nitf"), nitf.is_nitf, nitf.parse),
        "html": Reader((".html", ".htm", ".xhtml"), webpage.is_page, webpage.parse),
        "text": Reader((".txt", ".text"), lambda _: True, wire.read),
    }
)
"""The first that recognises an article reads it."""

_ALL = (*(reader.endings for reader in READERS.values()), *(each.endings for each in CONTAINERS.values()))
ENDINGS = tuple(sorted(set(chain.from_iterable(_ALL))))
"""Of all files that may hold articles."""

_DEEPEST = 4
"""Containers inside each other: a zip of packed tars of files of lines. One that holds itself stops here."""

_DAMAGE = (*compressed.DAMAGE, *tars.DAMAGE, *zips.DAMAGE)


def pieces(source: Source, depth: int = 0) -> Iterator[Piece | Broken]:
    """Yield the articles of a stream, each as bytes, and what can't be read, by name."""
    container = next((each for each in CONTAINERS.values() if each.recognises(source.head)), None)
    try:
        if container:
            yield from _members(source, container, depth)
        else:
            yield whole(source)
    except compressed.Trap:
        yield Broken(source.name, "a few bytes of this unpack to very many, as in a trap", "unpack it by hand and look")
    except _DAMAGE as error:
        before = "; what stands before is read" if container else ""
        what = f"this is damaged ({str(error) or 'it ends too early'}){before}"
        yield Broken(source.name, what, "get the file anew")


def _members(source: Source, container: Container, depth: int) -> Iterator[Piece | Broken]:
    if depth == _DEEPEST:
        yield Broken(source.name, "here are too many archives inside each other", "unpack it by hand and look")
        return
    is_empty = True
    for member in container.members(source):
        is_empty = False
        if isinstance(member, Source):
            yield from pieces(member, depth + 1)
        else:
            yield member
    if is_empty:
        yield Broken(source.name, "there is no article in this file", "give one that holds English text")


def documents(piece: Piece, field: str | None = None) -> Iterator[Document]:
    """Read the articles that a piece holds; a text of JSON stands in *field*.

    Raises `ArticleError` for what is none.
    """
    reader = next(reader for reader in READERS.values() if reader.recognises(piece.content))
    return reader.parse(piece.name, piece.content, field)
