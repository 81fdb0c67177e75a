"""Zip archives: their directory is at the end, so one inside another archive is held in memory while it is read.

A member is named `archive.zip/folder/file.txt`. Nothing is ever written to the disk.
"""

import io
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from lzma import LZMAError
from typing import BinaryIO, cast

from glossary.articles.compressed import MOST_TIMES, NEVER_A_TRAP, Trap
from glossary.articles.source import Broken, Found, Source, shown, whole
from glossary.articles.tars import is_hidden, leads_outside

__all__ = ["DAMAGE", "is_zip", "members"]

DAMAGE = (zipfile.BadZipFile, LZMAError)
_CLOSED = (*DAMAGE, OSError, EOFError, ValueError, struct.error, zlib.error, NotImplementedError, RuntimeError)
"""What zipfile raises for bytes, ways of packing and passwords that it can't deal with."""

_UNIX_MODE = 16
"""The bits of a member's attributes from which on they are those of its file on Unix."""

_OFFICE = {"[Content_Types].xml", "mimetype"}


def is_zip(head: bytes) -> bool:
    """Tell whether a file is a zip archive; an empty one has only its end."""
    return head.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def members(source: Source) -> Iterator[Found]:
    """Yield the files of an archive, in the order of its directory."""
    stream = source.stream
    if not source.can_seek:
        held = whole(source)
        if isinstance(held, Broken):
            yield Broken(held.where, f"{held.what}, inside another archive", "unpack the outer archive first")
            return
        stream = io.BytesIO(held.content)
    try:
        archive = zipfile.ZipFile(stream)
    except _CLOSED as error:
        what = f"this is damaged or cut off, and what a zip archive holds stands at its end ({error})"
        yield Broken(source.name, what, "get the file anew")
        return
    with archive:
        files = [member for member in archive.infolist() if not member.is_dir() and not is_hidden(member.filename)]
        if any(member.filename in _OFFICE for member in files):
            yield Broken(source.name, "this is a document of an office program", "save it as plain text")
            return
        _check(files, stream.seek(0, io.SEEK_END))
        for member in files:
            yield _member(source.name, archive, member)


def _check(files: list[zipfile.ZipInfo], size: int) -> None:
    """Refuse a trap before anything is unpacked; members may overlap, so the size of the archive counts."""
    if sum(member.file_size for member in files) > max(NEVER_A_TRAP, MOST_TIMES * size):
        raise Trap


def _member(outer: str, archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> Found:
    name = f"{outer}/{shown(member.filename)}"
    if leads_outside(member.filename):
        return Broken(name, "this name leads out of the archive", "pack the archive anew")
    if stat.S_ISLNK(member.external_attr >> _UNIX_MODE):
        return Broken(name, "this is a link, not a file", "pack the file itself")
    try:
        return Source(name, cast("BinaryIO", archive.open(member)))
    except (NotImplementedError, RuntimeError) as error:
        return Broken(name, f"this can't be unpacked ({error})", "pack it anew, without a password")
    except _CLOSED as error:
        return Broken(name, f"this is damaged ({error})", "get the file anew")
