"""What readers of archives take and give: a stream of bytes with a name, and the pieces that it holds.

>>> import io
>>> source = Source("a.txt", io.BytesIO(b"Kim met Putin."))
>>> source.head[:3], source.stream.read()
(b'Kim', b'Kim met Putin.')

Nothing here holds more than one article: what is larger than `LARGEST` is named and passed over.
"""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, cast

__all__ = ["HEAD", "LARGEST", "Broken", "Found", "Piece", "Source", "chunks", "shown", "whole"]

HEAD = 65_536
"""Bytes from which a format is recognised."""

LARGEST = 64_000_000
"""Bytes of the longest article, and of an archive inside another one that can't be read from start to end."""

_CHUNK = 1 << 20

_JOINERS = "\N{ZERO WIDTH JOINER}\N{ZERO WIDTH NON-JOINER}"
"""Which Bengali is written with, too."""


@dataclass(frozen=True, slots=True)
class Piece:
    """The bytes of one file, record or story, not looked into yet."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Broken:
    """Something that can't be read: the parts of a `GlossaryError`, which travel between processes."""

    where: str
    what: str
    remedy: str


class Source:
    """A stream that is read once, from start to end, with a look at how it begins."""

    def __init__(self, name: str, stream: BinaryIO, *, can_seek: bool = False) -> None:
        """Take a stream at its start; *name* is how a person knows it, *can_seek* whether any place is at hand."""
        self.name = name
        self.can_seek = can_seek
        self.head = stream.read(HEAD)
        if can_seek:
            stream.seek(0)
        self.stream = stream if can_seek else cast("BinaryIO", io.BufferedReader(_Whole(self.head, stream), HEAD))


Found = Source | Piece | Broken
"""What a container holds: something to look into, an article, or what it can't give."""


class _Whole(io.RawIOBase):
    """A stream whose first bytes were read already."""

    def __init__(self, head: bytes, rest: BinaryIO) -> None:
        super().__init__()
        self._head = io.BytesIO(head)
        self._rest = rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "bytearray | memoryview") -> int:  # type: ignore[override]
        content = self._head.read(len(buffer)) or self._rest.read(len(buffer))
        buffer[: len(content)] = content
        return len(content)


def chunks(stream: BinaryIO) -> Iterator[bytes]:
    """Yield the rest of a stream, a megabyte at a time."""
    return iter(lambda: stream.read(_CHUNK), b"")


def whole(source: Source) -> Piece | Broken:
    """Read one article; one that is too large isn't held."""
    content = source.stream.read(LARGEST + 1)
    if len(content) > LARGEST:
        return Broken(source.name, f"this is larger than {LARGEST // 1_000_000} MB", "divide it")
    return Piece(source.name, content)


def shown(name: str) -> str:
    r"""Return the name of a member as a person may safely see it.

    >>> shown("a\x1b[31m.txt")
    'a\ufffd[31m.txt'
    """
    return "".join(c if c.isprintable() or c in _JOINERS else "\N{REPLACEMENT CHARACTER}" for c in name)
