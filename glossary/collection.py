r"""The articles of a collection, one after the other, whatever they are packed in; and their division into parts.

    names ─▶ files ─▶ streams ─▶ pieces, one for each article ─▶ parts of some megabytes

Nothing is counted here, and an article isn't looked into: that is the work of the processes that get the
parts. In memory are the articles of one part, and some 30 bytes for each article: to know copies.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from glossary import articles, files
from glossary.articles import Broken, Piece
from glossary.errors import ArticleError, FileError, GlossaryError
from glossary.fingerprints import Fingerprints
from glossary.model import Document
from glossary.text.english import plural

__all__ = ["Part", "Tell", "documents", "error", "find", "parts", "pieces"]

Tell = Callable[[GlossaryError], None]
"""Is told of something that was left out, while the rest goes on."""

_PART_PIECES = 10_000


@dataclass(frozen=True, slots=True)
class Part:
    """Some articles that are counted in one go."""

    number: int
    """From 0, in the order of the collection."""

    pieces: tuple[Piece | Broken, ...]
    """In the order of the collection; what can't be read stands where it would be."""

    read: int
    """Bytes of the files that were read up to its end, from the start of the collection."""


def find(names: Iterable[str], tell: Tell | None = None) -> list[tuple[str, int]]:
    """Return the files that *names* mean, each with its size; a copy of an earlier one is reported, and left out."""
    return files.distinct(files.find(names, articles.ENDINGS), tell)


def pieces(
    sized: Sequence[tuple[str, int]], tell: Tell | None = None, known: Fingerprints | None = None
) -> Iterator[tuple[Piece | Broken, int]]:
    """Yield the articles of files, each as bytes, with the bytes of files that were read so far.

    The same bytes count once, and not at all if they are *known*, which grows; how many were left out so is
    reported to *tell*, in one sentence for each file.
    """
    known = Fingerprints() if known is None else known
    before = 0
    for path, size in sized:
        copies = 0
        for piece, read in _pieces(path):
            if isinstance(piece, Piece) and not known.add(piece.content):
                copies += 1
            else:
                yield piece, before + min(read, size)
        before += size
        if copies and tell:
            what = f"{plural(copies, 'article')} here {'are copies' if copies > 1 else 'is a copy'} of earlier ones"
            tell(ArticleError(where=path, what=what, remedy="each is counted once"))


def _pieces(path: str) -> Iterator[tuple[Piece | Broken, int]]:
    try:
        with files.opened(path) as stream:
            source = articles.Source(path, stream, can_seek=path != files.STDIN and stream.seekable())
            for piece in articles.pieces(source):
                yield piece, stream.tell() if source.can_seek else 0
    except FileError as found:
        yield Broken(found.where, found.what, found.remedy), 0


def parts(found: Iterable[tuple[Piece | Broken, int]], most: int) -> Iterator[Part]:
    """Divide a collection into parts of up to *most* bytes, but at least an article each."""
    held: list[Piece | Broken] = []
    size = read = number = 0
    for piece, so_far in found:
        more = len(piece.content) if isinstance(piece, Piece) else 0
        if held and (size + more > most or len(held) == _PART_PIECES):
            yield Part(number, tuple(held), read)
            held, size, number = [], 0, number + 1
        held.append(piece)
        size += more
        read = so_far
    if held:
        yield Part(number, tuple(held), read)


def documents(
    found: Iterable[Piece | Broken], field: str | None, tell: Tell, failed: Callable[[Piece], None] | None = None
) -> Iterator[Document]:
    """Read pieces; what is no article is reported to *tell*, which may raise it, and a piece to *failed*."""
    for piece in found:
        if isinstance(piece, Broken):
            tell(error(piece))
            continue
        try:
            yield from map(_with_story, articles.documents(piece, field))
        except ArticleError as wrong:
            tell(wrong)
            if failed:
                failed(piece)


def _with_story(document: Document) -> Document:
    if not document.story:
        raise ArticleError(where=document.name, what="there is no story in this file", remedy="give English text")
    return document


def error(broken: Broken) -> ArticleError:
    """Return the error that says what is broken."""
    return ArticleError(where=broken.where, what=broken.what, remedy=broken.remedy)
