"""Count one part of a collection, and put what came of it on a shelf: a file for each part.

A part has a name made of its articles and of the program, so what stands on a shelf from an earlier run is taken as
it is if, and only if, counting again would give the same bytes.
"""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from hashlib import blake2b
from itertools import chain
from typing import TYPE_CHECKING

from glossary import collection, extraction, files
from glossary.articles import Broken, Piece
from glossary.collection import Part
from glossary.collector import collector_paused

if TYPE_CHECKING:
    from glossary.errors import GlossaryError

__all__ = ["Outcome", "Shelf", "counted"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of a part."""

    number: int
    read: int
    """Both as the part has them."""

    broken: tuple[Broken, ...]
    """What was left out, in the order of the part."""

    content: bytes
    """A packed file: a line with what was left out, then the lines of the counts."""


def counted(part: Part, *, field: str | None, phrases: bool) -> Outcome:
    """Count one part; in a process of its own, perhaps on another machine."""
    unread: list[GlossaryError] = []
    with collector_paused():
        counts = extraction.scan(*collection.documents(part.pieces, field, unread.append), phrases=phrases)
        broken = [(error.where, error.what, error.remedy) for error in unread]
        content = files.packed(chain([json.dumps(broken)], extraction.dumped(counts)))
    return Outcome(number=part.number, read=part.read, broken=tuple(Broken(*each) for each in broken), content=content)


class Shelf:
    """The parts that are done, each in a file of a directory."""

    def __init__(self, room: str, field: str | None, show: Callable[[int], None], *, phrases: bool) -> None:
        """Take a directory, what decides the counts beside the articles, and what is told how far it is."""
        self._room = room
        self._settings = json.dumps([files.program(), field, phrases]).encode()
        self._show = show
        self._places: dict[int, str] = {}

    def waiting(self, parts: Iterable[Part]) -> Iterator[Part]:
        """Yield the parts that are not done yet."""
        for part in parts:
            place = self._places[part.number] = f"{self._room}/{part.number:06}-{self._name(part)}.gz"
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

    def broken(self) -> Iterator[Broken]:
        """Yield what was left out, in the order of the collection."""
        for lines in self._files():
            yield from (Broken(*each) for each in json.loads(next(lines)))

    def counts(self) -> list[Iterator[str]]:
        """Return the counts of each part as lines, in the order of the collection."""
        return [_behind_first(lines) for lines in self._files()]

    def _files(self) -> Iterator[Iterator[str]]:
        return (files.unpacked(self._places[number]) for number in sorted(self._places))


def _behind_first(lines: Iterator[str]) -> Iterator[str]:
    next(lines)
    yield from lines
