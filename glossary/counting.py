"""Count one part of a collection, and put what came of it on a shelf: a file for each part.

A part has a name made of its articles and of the program, so what stands on a shelf from an earlier run is taken as
it is if, and only if, counting again would give the same bytes.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import astuple, dataclass
from functools import partial
from hashlib import blake2b
from typing import TYPE_CHECKING

from glossary import collection, extraction, files
from glossary.articles import Broken, Piece
from glossary.collection import Part
from glossary.collector import collector_paused
from glossary.extraction import packing
from glossary.fingerprints import fingerprint
from glossary.model import Document

if TYPE_CHECKING:
    from glossary.errors import GlossaryError

__all__ = ["BUCKETS", "EXAMPLES", "Head", "Outcome", "Shelf", "counted"]

BUCKETS, EXAMPLES = 1, -1
"""Where a packed file of a part has its buckets and its examples; in front is the head."""


@dataclass(frozen=True, slots=True)
class Head:
    """What is known of a part besides the counts."""

    broken: tuple[Broken, ...]
    """What was left out, in the order of the part."""

    failed: tuple[int, ...]
    """Fingerprints of the pieces that could not be read."""

    newest: str
    """The latest day of its articles, `YYYY-MM-DD`; empty when none says its day."""

    documents: int
    """How many articles were counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of a part."""

    number: int
    read: int
    """Both as the part has them."""

    head: Head

    content: bytes
    """A packed file: the head, then the counts."""


def counted(part: Part, *, field: str | None, phrases: bool) -> Outcome:
    """Count one part."""
    unread: list[GlossaryError] = []
    failed: list[Piece] = []
    days = [""]
    with collector_paused():
        documents = collection.documents(part.pieces, field, unread.append, failed.append)
        scanned = extraction.scan_all(_dated(documents, days), phrases=phrases)
        broken = tuple(Broken(error.where, error.what, error.remedy) for error in unread)
        numbers = tuple(fingerprint(piece.content) for piece in failed)
        head = Head(broken, numbers, max(days), scanned.documents)
        content = files.packed([json.dumps(astuple(head)).encode(), *packing.dumped(scanned)])
    return Outcome(number=part.number, read=part.read, head=head, content=content)


def _dated(documents: Iterable[Document], days: list[str]) -> Iterator[Document]:
    """Yield documents, and note their days."""
    for document in documents:
        days.append(document.date or "")
        yield document


class Shelf:
    """The parts that are done, each in a file of a directory."""

    def __init__(self, room: str, field: str | None, show: Callable[[int], None], *, phrases: bool) -> None:
        """Take a directory, what decides the counts beside the articles, and what is told how far it is."""
        self._room = room
        self._settings = json.dumps([files.program(), field, phrases]).encode()
        self._show = show
        self.task = partial(counted, field=field, phrases=phrases)
        """Counts one part of those that are waiting; in a process of its own, perhaps on another machine."""
        self._places: dict[int, str] = {}

    def waiting(self, parts: Iterable[Part]) -> Iterator[Part]:
        """Yield the parts that are not done yet."""
        for part in parts:
            place = self._places[part.number] = f"{self._room}/{part.number:06}-{self._name(part)}.part"
            if files.is_file(place):
                self._show(part.read)
            else:
                yield part

    def _name(self, part: Part) -> str:
        digest = blake2b(self._settings, digest_size=12)
        for piece in part.pieces:
            size = len(piece.content) if isinstance(piece, Piece) else -1
            name = piece.name if isinstance(piece, Piece) else json.dumps([piece.where, piece.what, piece.remedy])
            digest.update(json.dumps([name, size]).encode())
            digest.update(piece.content if isinstance(piece, Piece) else b"")
        return digest.hexdigest()

    def put(self, outcome: Outcome) -> None:
        """Put a part on the shelf that is done."""
        files.write_part(self._places[outcome.number], outcome.content)
        self._show(outcome.read)

    def heads(self) -> list[Head]:
        """Return what is known of each part, in the order of the collection."""
        return [_head(files.unpacked(place, slice(1))[0]) for place in self.places()]

    def places(self) -> list[str]:
        """Return the files of the parts, in the order of the collection."""
        return [self._places[number] for number in sorted(self._places)]


def _head(content: bytes) -> Head:
    broken, failed, newest, documents = json.loads(content)
    return Head(tuple(Broken(*each) for each in broken), tuple(failed), newest, documents)
