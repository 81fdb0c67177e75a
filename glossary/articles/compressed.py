"""Files packed with gzip or Zstandard: one stream, unpacked as it is read.

>>> import gzip, io
>>> [inner] = unzipped(Source("a.txt.gz", io.BytesIO(gzip.compress(b"Kim met Putin."))))
>>> inner.stream.read()
b'Kim met Putin.'

The stream inside has the name of the file: `wire.jsonl.gz:17` is its line 17. A few bytes that unpack to very many are
a trap ("zip bomb"); reading stops there.
"""

import gzip
import io
import sys
import zlib
from collections.abc import Iterator
from typing import BinaryIO, cast

from glossary.articles.source import Source

if sys.version_info >= (3, 14):
    from compression import zstd
else:
    from backports import zstd

__all__ = ["DAMAGE", "Trap", "is_gzip", "is_zstd", "unstandard", "unzipped"]

MOST_TIMES = 300
"""How many times its size text may unpack to; made-up text of one sentence reaches 200."""

NEVER_A_TRAP = 100_000_000
"""Bytes that may come out of anything."""


class Trap(Exception):  # noqa: N818 - says what it is
    """Far more comes out of a packed file than text could give."""


DAMAGE = (EOFError, OSError, zlib.error, zstd.ZstdError)
"""What the unpackers raise for bytes that they can't unpack."""


def is_gzip(head: bytes) -> bool:
    """Tell whether a file is packed with gzip (RFC 1952)."""
    return head.startswith(b"\x1f\x8b\x08")


def is_zstd(head: bytes) -> bool:
    """Tell whether a file is packed with Zstandard (RFC 8878)."""
    return head.startswith(b"\x28\xb5\x2f\xfd")


def unzipped(source: Source) -> Iterator[Source]:
    """Yield what a gzip file holds."""
    packed = _Counted(source.stream)
    yield _inner(source.name, packed, cast("BinaryIO", gzip.GzipFile(fileobj=cast("BinaryIO", packed), mode="rb")))


def unstandard(source: Source) -> Iterator[Source]:
    """Yield what a Zstandard file holds."""
    packed = _Counted(source.stream)
    yield _inner(source.name, packed, cast("BinaryIO", zstd.ZstdFile(cast("BinaryIO", packed))))


def _inner(name: str, packed: "_Counted", unpacked: BinaryIO) -> Source:
    return Source(name, cast("BinaryIO", _Wary(packed, cast("io.BufferedIOBase", unpacked))))


class _Counted:
    """A stream that counts the bytes that were taken from it."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self.count = 0

    def read(self, size: int = -1) -> bytes:
        content = self._stream.read(size)
        self.count += len(content)
        return content


class _Wary:
    """What comes out of a packed stream, as long as it isn't too much for what went in.

    What stands before the damage in a stream is given first, to the last byte; the next call says what is wrong.
    """

    def __init__(self, packed: _Counted, unpacked: io.BufferedIOBase) -> None:
        self._packed = packed
        self._unpacked = unpacked
        self._out = 0
        self._damage: Exception | None = None

    def read(self, size: int) -> bytes:
        blocks: list[bytes] = []
        left = size
        while left and (block := self._block(left, is_first=not blocks)):
            blocks.append(block)
            left -= len(block)
        self._out += size - left
        if self._out > max(NEVER_A_TRAP, MOST_TIMES * self._packed.count):
            raise Trap
        return b"".join(blocks)

    def _block(self, most: int, *, is_first: bool) -> bytes:
        try:
            if self._damage:
                raise self._damage
            return self._unpacked.read1(most)
        except DAMAGE as error:
            self._damage = error
            if is_first:
                raise
            return b""
