"""Tar archives, read from start to end: no member is ever written to the disk.

A member is named `archive.tar/folder/file.txt`. Links, devices and names that lead out of the archive are
no articles of it; they are named and passed over.
"""

import tarfile
from collections.abc import Iterator
from pathlib import PurePosixPath
from typing import BinaryIO, Self, cast

from glossary.articles.source import HEAD, Broken, Found, Source, chunks, shown

__all__ = ["DAMAGE", "is_hidden", "is_tar", "leads_outside", "members"]

DAMAGE = (tarfile.TarError,)

_HEADER = 512
_END = bytes(2 * _HEADER)
"""The mark of a tar's end: of an empty one, all that it has."""


class _Member(tarfile.TarInfo):
    """A header that is damaged, or missing, ends a tar with an error; to tarfile all but the first are its end."""

    @classmethod
    def fromtarfile(cls, archive: tarfile.TarFile) -> Self:
        """Return the next header; also those that follow a header of the same member are read with this."""
        try:
            return super().fromtarfile(archive)
        except tarfile.EOFHeaderError:  # type: ignore[attr-defined]  # which is its end
            raise
        except tarfile.EmptyHeaderError:  # type: ignore[attr-defined]
            raise tarfile.ReadError("it ends without the mark of its end") from None
        except (tarfile.HeaderError, RecursionError, ValueError) as error:
            raise tarfile.ReadError(f"a header is broken: {error}") from None


def is_tar(head: bytes) -> bool:
    """Tell whether a file is a tar archive: the check sum of its first header is right (POSIX.1-1988, ustar)."""
    if head.startswith(_END):
        return len(head) < HEAD and not any(head)
    if len(head) < _HEADER or not head[0]:
        return False
    try:
        tarfile.TarInfo.frombuf(head[:_HEADER], "utf-8", "replace")
    except tarfile.HeaderError:
        return False
    return True


def members(source: Source) -> Iterator[Found]:
    """Yield the files of an archive, in its order."""
    with tarfile.open(
        fileobj=source.stream, mode="r|", errorlevel=2, encoding="utf-8", errors="replace", tarinfo=_Member
    ) as archive:
        for member in archive:
            archive.members = []  # type: ignore[attr-defined]  # else a long archive's headers would all stay in memory
            name = f"{source.name}/{shown(member.name)}"
            if member.isdir() or is_hidden(member.name):
                continue
            if leads_outside(member.name):
                yield Broken(name, "this name leads out of the archive", "pack the archive anew")
            elif not member.isreg() or (stream := archive.extractfile(member)) is None:
                yield Broken(name, "this is a link or a device, not a file", "pack the file itself")
            else:
                yield Source(name, cast("BinaryIO", stream))
        if any(chunk.strip(b"\0") for chunk in chunks(cast("BinaryIO", archive.fileobj))):
            yield Broken(source.name, "something follows the end of this archive", "pack it anew, as one archive")


def leads_outside(name: str) -> bool:
    r"""Tell whether the name of a member is a path trick: absolute, with a drive, or with `..`.

    >>> [leads_outside(name) for name in ("a/b.txt", "/etc/passwd", "../a.txt", "C:\\a.txt")]
    [False, True, True, True]
    """
    path = PurePosixPath(name.replace("\\", "/"))
    return path.is_absolute() or ".." in path.parts or ":" in "".join(path.parts[:1])


def is_hidden(name: str) -> bool:
    """Tell whether a member is none of the archive's files, but some system's note on them."""
    return any(part.startswith((".", "__MACOSX")) and part not in {".", ".."} for part in PurePosixPath(name).parts)
