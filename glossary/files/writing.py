"""Write files whole or not at all, and only one command at a time."""

import errno
import glob
import os
import re
import shutil
import stat
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import EllipsisType
from typing import NoReturn

from glossary.errors import ChangedError, FileError
from glossary.files.reading import error_at, read_if_there

__all__ = ["kept", "locked", "make_directory", "scratch", "sync_directory", "write"]

ANYTHING = ...
_PATIENCE = 60
"""Seconds to wait for another command."""

_PART = re.compile(r"\d{6,}-[0-9a-f]+\.part~?")
"""The names of files that a run leaves for a later one, and of those half written (see `files.packed`)."""


def write(path: str, content: bytes, expected: bytes | EllipsisType | None = ANYTHING) -> None:
    """Write a file whole or not at all, through a temporary file beside it.

    Its mode is kept, and so is a link that leads to it. With *expected*, the bytes that were read (None
    when there was no file), it is written only if it still holds them, else `ChangedError` is raised.
    """
    target = Path(os.path.realpath(path))
    try:
        if target.exists() and not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, "permission denied")
        if target.exists() and not target.is_file():
            target.write_bytes(content)  # a pipe or a device has no name to give to another file
        else:
            _replace(path, target, content, expected)
    except FileNotFoundError:
        raise _no_directory(path, target) from None
    except OSError as error:
        raise error_at(path, error) from None


def make_directory(path: str) -> None:
    """Make a directory, with those above it; one that is there is left as it is."""
    try:
        Path(path).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise error_at(path, error) from None


def _no_directory(path: str, target: Path) -> FileError:
    return FileError(where=path, what=f"there is no directory {target.parent}", remedy="make it, or check the name")


def _replace(path: str, target: Path, content: bytes, expected: bytes | EllipsisType | None) -> None:
    mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else 0o666 & ~_umask()
    handle, temporary = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".tmp", dir=target.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(mode)
        _keep_owner(target, temporary)
        _check_unchanged(path, expected)
        _publish(path, temporary, target, is_new=expected is None)
    except BaseException:
        with suppress(OSError):
            Path(temporary).unlink()
        raise
    sync_directory(target.parent)


def _check_unchanged(path: str, expected: bytes | EllipsisType | None) -> None:
    if expected is not ANYTHING and read_if_there(path) != expected:
        _refuse_changed(path)


def _refuse_changed(path: str) -> NoReturn:
    what = "the file was changed by somebody else in the meantime"
    raise ChangedError(where=path, what=what, remedy="run the command again")


def _keep_owner(target: Path, temporary: str) -> None:
    """Give the new file the owner of the old one, where that is allowed."""
    with suppress(OSError, AttributeError):
        old = target.stat()
        os.chown(temporary, old.st_uid, old.st_gid)


def _publish(path: str, temporary: str, target: Path, *, is_new: bool) -> None:
    """Give the temporary file its name; a file that should not be there yet replaces none."""
    if is_new:
        try:
            os.link(temporary, target)
        except FileExistsError:
            _refuse_changed(path)
        except OSError:
            pass  # this disk has no hard links
        else:
            Path(temporary).unlink()
            return
    Path(temporary).replace(target)


@contextmanager
def locked(path: str) -> Iterator[None]:
    """Keep other commands from changing a file while this one does, and clear away what a dead one left.

    The lock is a hidden file beside it: the file itself is another one after each change.
    """
    from filelock import FileLock, Timeout

    target = Path(os.path.realpath(path))
    try:
        with FileLock(target.parent / f".{target.name}.lock", timeout=_PATIENCE):
            for left_over in target.parent.glob(f".{glob.escape(target.name)}.*.tmp"):
                with suppress(OSError):
                    left_over.unlink()
            yield
    except Timeout:
        what = "another command has been changing this file for a minute"
        raise FileError(where=path, what=what, remedy="wait for it, and run this one again") from None
    except FileNotFoundError:
        raise _no_directory(path, target) from None
    except OSError as error:
        raise error_at(path, error) from None


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current


def sync_directory(directory: Path) -> None:
    """Make the new name durable; not every system can."""
    with suppress(OSError):
        handle = os.open(directory, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


@contextmanager
def scratch() -> Iterator[str]:
    """Make a directory for files that are needed for a while; it is removed at the end, whatever happens."""
    try:
        directory = tempfile.mkdtemp(prefix="glossary-")
    except OSError as error:
        raise error_at(tempfile.gettempdir(), error) from None
    try:
        yield directory
    finally:
        shutil.rmtree(directory, ignore_errors=True)


@contextmanager
def kept(path: str) -> Iterator[str]:
    """Give a directory for files that a later run of the program may use; one command at a time has it.

    What a killed command left half written there is removed. A directory that holds anything else is refused:
    who has the result will remove it whole.
    """
    from filelock import FileLock, Timeout

    try:
        Path(path).mkdir(parents=True, exist_ok=True)
        with FileLock(Path(path, ".lock"), timeout=0):
            _clear(path)
            yield path
    except Timeout:
        what = "another command is working in this directory"
        raise FileError(where=path, what=what, remedy="wait for it, or name another directory") from None
    except FileExistsError:
        raise FileError(where=path, what="this is a file", remedy="name a directory") from None
    except OSError as error:
        raise error_at(path, error) from None


def _clear(path: str) -> None:
    names = sorted(entry.name for entry in Path(path).iterdir() if not entry.name.startswith("."))
    if others := [name for name in names if not _PART.fullmatch(name)]:
        what = f"this directory holds something else ({others[0]})"
        raise FileError(where=path, what=what, remedy="name an empty directory, or a new one")
    for name in names:
        if name.endswith("~"):
            Path(path, name).unlink()
