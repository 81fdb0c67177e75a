"""Make sure that a zip archive is what it says before anything in it is read.

>>> from io import BytesIO
>>> file = BytesIO()
>>> with zipfile.ZipFile(file, "w") as archive:
...     archive.writestr("xl/vbaProject.bin", "")
>>> check(file.getvalue())
Traceback (most recent call last):
    ...
glossary.errors.FormatError: the file: this workbook has macros; save it as .xlsx, which has none
"""

import re
import zipfile
import zlib
from collections.abc import Callable
from io import BytesIO

from glossary.errors import FormatError

__all__ = ["MOST_BYTES", "check", "same_bytes"]

MOST_BYTES = 400_000_000
"""Of all files in an archive, unpacked: some four times a glossary of 100,000 entries."""

_MOST_FILES = 1000
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest that a zip archive can say."""

_HEAD = 1 << 16
"""Bytes of a file in which a document type would stand."""

_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError)
"""What reading a damaged or locked archive raises."""

_NOT_PLAIN = re.compile(rb"<!DOCTYPE|<!ENTITY|\A\xff\xfe|\A\xfe\xff")


def check(content: bytes) -> None:
    """Raise `FormatError` for an archive that is broken, far too large, or holds macros or XML entities."""
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            members = archive.infolist()
            if len(members) > _MOST_FILES or sum(member.file_size for member in members) > MOST_BYTES:
                raise _error("this workbook is far too large when it is unpacked", "divide it")
            if any(member.filename.casefold().endswith("vbaproject.bin") for member in members):
                raise _error("this workbook has macros", "save it as .xlsx, which has none")
            for member in members:
                with archive.open(member) as file:
                    if member.filename.endswith((".xml", ".rels")) and _NOT_PLAIN.search(file.read(_HEAD)):
                        raise _error(
                            f"{member.filename} in it has a document type of its own", "save it again in Excel"
                        )
    except _BROKEN as error:
        raise _error(f"this is no sound workbook ({error})", "save it again in Excel, without a password") from None


def _error(what: str, remedy: str) -> FormatError:
    return FormatError(where="the file", what=what, remedy=remedy)


def same_bytes(content: bytes, mend: Callable[[str, bytes], bytes]) -> bytes:
    """Return an archive without the time at which it was made; *mend* changes a file by its name and content."""
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for member in old.infolist():
            info = zipfile.ZipInfo(member.filename, _FIRST_DAY)
            info.compress_type, info.create_system = zipfile.ZIP_DEFLATED, 0
            new.writestr(info, mend(member.filename, old.read(member)), compresslevel=6)
    return out.getvalue()
