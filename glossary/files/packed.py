"""Lines of text in a packed file, of which thousands can be read side by side.

The file is a chain of small gzip members, so `zcat` reads it; each is read in one go, and between two the file
is closed: a system opens a thousand files at once, the parts of an archive are more.
"""

import gzip
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from glossary.errors import FileError
from glossary.files.reading import error_at

__all__ = ["DAMAGE", "member", "packed", "unpacked", "write_part"]

DAMAGE = (zlib.error, EOFError)
"""What is raised for bytes that aren't packed lines."""

_BLOCK = 32_000
"""Bytes of lines in a member, about."""

_READ = 1 << 15
_GZIP = 31
"""What zlib calls the format of gzip with a window of 32 KB."""


def packed(lines: Iterable[str]) -> bytes:
    """Return lines of ASCII as the bytes of a packed file; the same lines give the same bytes."""
    members: list[bytes] = []
    block: list[str] = []
    size = 0
    for line in lines:
        block.append(line)
        size += len(line) + 1
        if size >= _BLOCK:
            members.append(_member(block))
            block, size = [], 0
    return b"".join([*members, _member(block)] if block else members)


def _member(block: list[str]) -> bytes:
    return gzip.compress("".join(line + "\n" for line in block).encode("ascii"), compresslevel=1, mtime=0)


def unpacked(path: str) -> Iterator[str]:
    """Yield the lines of a packed file. Raises `FileError` for one that isn't whole."""
    offset = 0
    while True:
        try:
            with Path(path).open("rb", buffering=0) as file:
                content, size = member(file, offset)
        except OSError as error:
            raise error_at(path, error) from None
        except DAMAGE:
            raise FileError(where=path, what="this part of the counts is damaged", remedy="remove it") from None
        if not size:
            return
        offset += size
        yield from content.decode("ascii").splitlines()


def member(file: Any, offset: int) -> tuple[bytes, int]:
    """Return what the gzip member at *offset* holds, and its packed size; size 0 at the end.

    Raises one of `DAMAGE` when it isn't whole.
    """
    unpacking = zlib.decompressobj(_GZIP)
    content, size = b"", 0
    file.seek(offset)
    while more := file.read(_READ):
        content += unpacking.decompress(more)
        size += len(more) - len(unpacking.unused_data)
        if unpacking.eof:
            return content, size
    if size:
        raise EOFError
    return b"", 0


def write_part(path: str, content: bytes) -> None:
    """Write a part of the work: there whole or not at all, also when this process is killed."""
    try:
        Path(path + "~").write_bytes(content)
        Path(path + "~").replace(path)
    except OSError as error:
        raise error_at(path, error) from None
