r"""The articles of a collection, one after the other, whatever they are packed in; and their division into parts.

    names ─▶ files ─▶ streams ─▶ pieces, one for each article ─▶ parts of some megabytes

Nothing is counted here, and an article isn't looked into: that is the work of the processes that get the
parts. In memory are the articles of one part, some 30 bytes for each article, to know copies, and the listing of
the files: the bare name and 9 bytes for each.
"""

import io
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import BinaryIO

from glossary import articles, files
from glossary.articles import Broken, Piece
from glossary.errors import ArticleError, FileError, GlossaryError
from glossary.files import Listing
from glossary.fingerprints import Fingerprints, fingerprint
from glossary.model import Document
from glossary.text.english import plural

__all__ = ["Part", "Tell", "documents", "error", "find", "parts", "pieces"]

Tell = Callable[[GlossaryError], None]
"""Is told of something that was left out, while the rest goes on."""

_PART_PIECES = 10_000

_SMALL = 1_000_000
"""Bytes of a file that is read at once."""

_LINES = 10
"""How many files with copies are reported each: more lines nobody reads."""

_NAMES = 10_000
"""How many articles are kept in mind by name, to say which one something is a copy of; some 300 bytes each."""


@dataclass(frozen=True, slots=True)
class Part:
    """Some articles that are counted in one go."""

    number: int
    """From 0, in the order of the collection."""

    pieces: tuple[Piece | Broken, ...]
    """In the order of the collection; what can't be read stands where it would be."""

    read: int
    """Bytes of the files that were read up to its end, from the start of the collection."""


def find(names: Iterable[str]) -> Listing:
    """Return the files that *names* mean, each once; they aren't opened yet."""
    return files.find(names, articles.ENDINGS)


def pieces(
    found: Listing, tell: Tell | None = None, known: Fingerprints | None = None
) -> Iterator[tuple[Piece | Broken, int]]:
    """Yield the articles of files, each as bytes, with the bytes of files that were read so far.

    The same bytes count once, and not at all if they are *known*, which grows. The first files in which something was
    left out so are reported to *tell* one by one, all others in one sentence at the end.
    """
    seen = _Seen(Fingerprints() if known is None else known)
    copies = _Copies(tell or (lambda _: None))
    before = 0
    for path, size in found.sized():
        for piece, read in _pieces(path, size):
            if isinstance(piece, Broken) or not piece.content or seen.add(piece):
                yield piece, before + min(read, size)
            else:
                copies.add(piece.name, seen.original(piece))
        before += size
        copies.end_file(path)
    copies.end()


class _Seen:
    """The articles that were there, by the number of their bytes; the first ones of a run by name, too."""

    def __init__(self, known: Fingerprints) -> None:
        self._known = known
        self._names: dict[int, str] = {}

    def add(self, piece: Piece) -> bool:
        """Add an article; tell whether it is new."""
        number = fingerprint(piece.content)
        is_new = self._known.add_number(number)
        if is_new and len(self._names) < _NAMES:
            self._names[number] = piece.name
        return is_new

    def original(self, piece: Piece) -> str | None:
        """Return the name of what this is a copy of, if that is one of the first."""
        return self._names.get(fingerprint(piece.content))


class _Copies:
    """Tells a person of articles that were left out, in a few lines however many there are."""

    def __init__(self, tell: Tell) -> None:
        self._tell = tell
        self._here = self._lines = self._files = self._articles = 0
        self._last: tuple[str, str | None] = ("", None)

    def add(self, name: str, original: str | None) -> None:
        self._here += 1
        self._last = (name, original)

    def end_file(self, path: str) -> None:
        if not self._here:
            return
        if self._lines < _LINES:
            self._lines += 1
            self._tell(self._copies(path))
        else:
            self._files += 1
            self._articles += self._here
        self._here = 0

    def _copies(self, path: str) -> ArticleError:
        name, original = self._last
        if original and self._here == 1 and name == path:
            return ArticleError(where=path, what=f"this is a copy of {original}", remedy="it is counted once")
        return _again(path, self._here)

    def end(self) -> None:
        if self._files:
            self._tell(_again(plural(self._files, "more file"), self._articles))


def _again(where: str, count: int) -> ArticleError:
    what = f"{plural(count, 'article')} here {'are copies' if count > 1 else 'is a copy'} of earlier ones"
    return ArticleError(where=where, what=what, remedy="each is counted once")


def _pieces(path: str, size: int) -> Iterator[tuple[Piece | Broken, int]]:
    try:
        with _opened(path, size) as stream:
            source = articles.Source(path, stream, can_seek=path != files.STDIN and stream.seekable())
            for piece in articles.pieces(source):
                yield piece, stream.tell() if source.can_seek else 0
    except FileError as error:
        yield Broken(error.where, error.what, error.remedy), 0


def _opened(path: str, size: int) -> AbstractContextManager[BinaryIO]:
    """Open a file; a small one is read at once, for making room for the longest article costs more than reading it."""
    return io.BytesIO(files.read(path)) if 0 < size <= _SMALL else files.opened(path)


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
        raise ArticleError(where=document.name, what="there is no story here", remedy="give English text")
    return document


def error(broken: Broken) -> ArticleError:
    """Return the error that says what is broken."""
    return ArticleError(where=broken.where, what=broken.what, remedy=broken.remedy)
