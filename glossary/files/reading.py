"""Read files whole, or line by line, and say in a sentence what went wrong.

>>> read("/no/such/file")
Traceback (most recent call last):
glossary.errors.FileError: /no/such/file: there is no such file; check the name
"""

import errno
import hashlib
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from glossary.errors import FileError

__all__ = ["STDIN", "digest", "error_at", "is_file", "is_same", "opened", "read", "read_if_there", "read_text", "size"]

STDIN = "-"

_REASONS = {
    errno.ENOENT: ("there is no such file", "check the name"),
    errno.EACCES: ("permission denied", "ask for the right to use it, or choose another place"),
    errno.EPERM: ("permission denied", "ask for the right to use it, or choose another place"),
    errno.EROFS: ("the disk can only be read", "choose another place"),
    errno.EISDIR: ("this is a directory", "give the name of a file"),
    errno.EEXIST: ("a file of this name is in the way", "choose another name"),
    errno.ENOTDIR: ("a part of this path is no directory", "check the name"),
    errno.ENOSPC: ("the disk is full", "make room and try again"),
    errno.EFBIG: ("the disk or a limit allows no file of this size", "make room and try again"),
    errno.ENAMETOOLONG: ("this name is too long", "check the name"),
}


def error_at(path: object, error: OSError) -> FileError:
    """Say of an `OSError` which file it was, what is wrong and what to do."""
    what, remedy = _REASONS.get(error.errno or 0, (error.strerror or str(error), "check the file"))
    return FileError(where=str(path), what=what, remedy=remedy)


def size(path: str) -> int:
    """Return the bytes of a file; 0 for standard input, and for what can't be looked at."""
    try:
        return 0 if path == STDIN else Path(path).stat().st_size
    except (OSError, ValueError):
        return 0


def _stdin() -> BinaryIO:
    if sys.stdin is None:  # as a daemon or `<&-` starts a program
        raise FileError(where=STDIN, what="standard input is closed", remedy="name a file")
    return sys.stdin.buffer


@contextmanager
def opened(path: str) -> Iterator[BinaryIO]:
    """Open a file, or standard input for `-`, to be read as a stream of bytes."""
    try:
        if path == STDIN:
            yield _stdin()
        else:
            with Path(path).open("rb") as file:
                yield file
    except OSError as error:
        raise error_at(path, error) from None
    except ValueError:  # a NUL in the name
        raise FileError(where=repr(path), what="this is no file name", remedy="check the name") from None


def digest(content: bytes) -> str:
    """Return the SHA-256 of *content* in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def is_file(path: str) -> bool:
    """Tell whether there is a file of this name."""
    return Path(path).is_file()


def is_same(path: str, other: str) -> bool:
    """Tell whether two names lead to one file."""
    return path != STDIN and os.path.realpath(path) == os.path.realpath(other)


def read(path: str, most: int | None = None) -> bytes:
    """Return the bytes of a file, or of standard input for `-`; refuse a file of more than *most* bytes."""
    if most is not None and size(path) > most:
        raise FileError(where=path, what=f"this file is larger than {most // 1_000_000} MB", remedy="divide it")
    try:
        return _stdin().read() if path == STDIN else Path(path).read_bytes()
    except OSError as error:
        raise error_at(path, error) from None
    except ValueError:  # a NUL in the name
        raise FileError(where=repr(path), what="this is no file name", remedy="check the name") from None


def read_text(path: str) -> str:
    """Return the text of a UTF-8 file, or of standard input for `-`, without a byte order mark."""
    try:
        return read(path).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise FileError(where=path, what="this is not UTF-8 text", remedy="save it as UTF-8") from None


def read_if_there(path: str) -> bytes | None:
    """Return the bytes of a file, or None when there is no such file."""
    try:
        return Path(path).read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise error_at(path, error) from None
