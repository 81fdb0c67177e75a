"""Blocks of bytes in a packed file, of which any can be read without the others.

The file is a line that says what it is, how many blocks there are, the packed size of each, and the blocks. It is
opened for each reading: a system opens a thousand files at once, the parts of an archive are more.
"""

import os
import struct
import zlib
from collections.abc import Iterable
from itertools import accumulate, pairwise
from pathlib import Path
from typing import BinaryIO

from glossary.errors import FileError
from glossary.files.reading import error_at

__all__ = ["packed", "unpacked", "write_part"]

_BEGINS = b"newsroom-glossary part 2\n"
_NUMBER = struct.Struct("<I")
_FAST = 1


def packed(blocks: Iterable[bytes]) -> bytes:
    """Return blocks as the bytes of a packed file; the same blocks give the same bytes."""
    members = [zlib.compress(block, _FAST) for block in blocks]
    sizes = struct.pack(f"<{len(members)}I", *map(len, members))
    return b"".join([_BEGINS, _NUMBER.pack(len(members)), sizes, *members])


def unpacked(path: str, wanted: slice) -> list[bytes]:
    """Return some of the blocks of a packed file. Raises `FileError` for a file that isn't whole."""
    try:
        with Path(path).open("rb") as file:
            members = _members(file)[wanted]
            file.seek(members[0][0])
            return [zlib.decompress(file.read(end - start)) for start, end in members]
    except OSError as error:
        raise error_at(path, error) from None
    except (struct.error, zlib.error, IndexError, MemoryError):  # the last for a number of blocks that is none
        raise FileError(where=path, what="this part of the counts is damaged", remedy="remove it") from None


def _members(file: BinaryIO) -> list[tuple[int, int]]:
    """Return where each block begins and ends."""
    (number,) = _NUMBER.unpack(file.read(len(_BEGINS) + _NUMBER.size).removeprefix(_BEGINS))
    sizes = struct.unpack(f"<{number}I", file.read(_NUMBER.size * number))
    return [*pairwise(accumulate(sizes, initial=file.tell()))]


def write_part(path: str, content: bytes) -> None:
    """Write a part of the work: there whole or not at all, also when this process is killed or the power fails."""
    try:
        with Path(path + "~").open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(path + "~").replace(path)
    except OSError as error:
        raise error_at(path, error) from None
