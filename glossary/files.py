"""The only module that touches the disk: find files, read them, write them whole or not at all.

Every `OSError` becomes a `FileError` that says which file, what is wrong and what to do.
"""

import errno
import glob
import hashlib
import os
import shutil
import stat
import subprocess
import sys
import tempfile
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import EllipsisType
from typing import NoReturn

from glossary.errors import ChangedError, FileError

__all__ = [
    "STDIN",
    "digest",
    "distinct",
    "find",
    "install_directory",
    "is_file",
    "is_same",
    "lines",
    "locked",
    "make_directory",
    "package_directories",
    "package_root",
    "read",
    "read_if_there",
    "read_revision",
    "read_text",
    "remove_directory",
    "scratch",
    "write",
    "write_lines",
]

STDIN = "-"
ANYTHING = ...
_CHECKSUM = ".sha256"
_PATIENCE = 60
"""Seconds to wait for another command."""

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


def _error(path: object, error: OSError) -> FileError:
    what, remedy = _REASONS.get(error.errno or 0, (error.strerror or str(error), "check the file"))
    return FileError(where=str(path), what=what, remedy=remedy)


def find(names: Iterable[str], endings: Iterable[str]) -> Iterator[str]:
    """Yield the files that *names* mean: files, directories (with all below), patterns, or `-`.

    In a directory only files with one of the *endings* count, in the order of their names; hidden ones
    don't. Each file is given once. Raises `FileError` for a name that means no file.
    """
    seen: set[str] = set()
    suffixes = tuple(endings)
    for name in names:
        for path in _meant(name, suffixes):
            identity = path if path == STDIN else os.path.realpath(path)
            if identity not in seen:
                seen.add(identity)
                yield path


def _meant(name: str, endings: tuple[str, ...]) -> list[str]:
    if not name:
        raise FileError(where='""', what="this is no file name", remedy="name an article or a directory")
    if name == STDIN or os.path.isfile(name):  # noqa: PTH113 - Path.is_file raises for a name that is too long
        return [name]
    if os.path.isdir(name):  # noqa: PTH112 - as above
        return _in_directory(name, endings)
    if glob.has_magic(name):
        matches = sorted(glob.glob(name, recursive=True))  # noqa: PTH207 - Path.glob takes no absolute patterns
        if matches:
            return [path for match in matches for path in _matched(match, endings)]
    if os.path.lexists(name):
        return [name]
    raise FileError(where=name, what="there is no such file", remedy="check the name")


def distinct(paths: Iterable[str], tell: Callable[[FileError], None] | None = None) -> list[tuple[str, int]]:
    """Return each file with its size in bytes; a copy of an earlier one is reported to *tell*, and left out.

    What can't be looked at is kept, with size 0: reading it will say why.
    """
    sized = [(path, _size(path)) for path in paths]
    sizes = Counter(size for _, size in sized)
    first: dict[str, str] = {}
    kept = []
    for path, size in sized:
        original = first.setdefault(_fingerprint(path), path) if size and sizes[size] > 1 else path
        if original == path:
            kept.append((path, size))
        elif tell:
            tell(FileError(where=path, what=f"this is a copy of {original}", remedy="it is counted once"))
    return kept


def _fingerprint(path: str) -> str:
    """Return what tells a file from others; its name when it can't be read."""
    try:
        return digest(read(path))
    except FileError:
        return path


def _size(path: str) -> int:
    try:
        return 0 if path == STDIN else Path(path).stat().st_size
    except (OSError, ValueError):
        return 0


@contextmanager
def scratch() -> Iterator[str]:
    """Make a directory for files that are needed for a while; it is removed at the end, whatever happens."""
    try:
        directory = tempfile.mkdtemp(prefix="glossary-")
    except OSError as error:
        raise _error(tempfile.gettempdir(), error) from None
    try:
        yield directory
    finally:
        shutil.rmtree(directory, ignore_errors=True)


def write_lines(path: str, lines: Iterable[str]) -> None:
    """Write a file of ASCII lines, whole or not at all."""
    try:
        with Path(path + "~").open("w", encoding="ascii", newline="\n") as file:
            file.writelines(line + "\n" for line in lines)
        Path(path + "~").replace(path)
    except OSError as error:
        raise _error(path, error) from None


def lines(path: str) -> Iterator[str]:
    """Yield the lines of an ASCII file, one at a time."""
    try:
        with Path(path).open(encoding="ascii", newline="\n") as file:
            yield from file
    except OSError as error:
        raise _error(path, error) from None


def is_same(path: str, other: str) -> bool:
    """Tell whether two names lead to one file."""
    return path != STDIN and os.path.realpath(path) == os.path.realpath(other)


def _matched(name: str, endings: tuple[str, ...]) -> list[str]:
    """Return what a name that a pattern matched means; a directory without articles means none."""
    try:
        return _meant(name, endings)
    except FileError:
        return []


def _in_directory(name: str, endings: tuple[str, ...]) -> list[str]:
    found = []
    for folder, below, files in os.walk(name, onerror=_raise):
        below[:] = sorted(inner for inner in below if not inner.startswith("."))
        found += [
            str(Path(folder, file))
            for file in sorted(files)
            if file.casefold().endswith(endings) and not file.startswith(".")
        ]
    if not found:
        remedy = f"put articles into it, as files that end in {' or '.join(endings)}"
        raise FileError(where=name, what="there is no article in this directory", remedy=remedy)
    return found


def _raise(error: OSError) -> NoReturn:
    raise _error(error.filename, error) from None


def make_directory(path: str) -> None:
    """Make a directory, with those above it; one that is there is left as it is."""
    try:
        Path(path).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _error(path, error) from None


def read(path: str, most: int | None = None) -> bytes:
    """Return the bytes of a file, or of standard input for `-`; refuse a file of more than *most* bytes."""
    if most is not None and _size(path) > most:
        raise FileError(where=path, what=f"this file is larger than {most // 1_000_000} MB", remedy="divide it")
    try:
        return sys.stdin.buffer.read() if path == STDIN else Path(path).read_bytes()
    except OSError as error:
        raise _error(path, error) from None
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
        raise _error(path, error) from None


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
        raise _error(path, error) from None


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
    _sync_directory(target.parent)


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
        raise _error(path, error) from None


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current


def _sync_directory(directory: Path) -> None:
    """Make the new name durable; not every system can."""
    with suppress(OSError):
        handle = os.open(directory, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def digest(content: bytes) -> str:
    """Return the SHA-256 of *content* in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


def package_root() -> str:
    """Return the directory in which Argos Translate keeps its packages; it need not be there."""
    if chosen := os.environ.get("ARGOS_PACKAGES_DIR"):
        return chosen
    data_home = os.environ.get("XDG_DATA_HOME") or str(Path("~/.local/share").expanduser())
    return str(Path(data_home, "argos-translate", "packages"))


def package_directories(root: str) -> Iterator[tuple[str, list[str], int, str]]:
    """Yield each directory in *root*: its path, the names of the files in it, its size in bytes, its checksum."""
    for directory in _directories_in(root):
        files = [file for file in sorted(directory.rglob("*")) if file.is_file() and file.name != _CHECKSUM]
        names = [file.relative_to(directory).as_posix() for file in files]
        checksum = (read_if_there(str(directory / _CHECKSUM)) or b"").decode("ascii", "replace").strip()
        yield str(directory), names, sum(file.stat().st_size for file in files), checksum


def _directories_in(root: str) -> list[Path]:
    try:
        return sorted(entry for entry in Path(root).iterdir() if entry.is_dir() and entry.name[0] != ".")
    except FileNotFoundError:
        return []
    except OSError as error:
        raise _error(root, error) from None


def install_directory(
    root: str, top: str, archive: zipfile.ZipFile, checksum: str, check: Callable[[str], None]
) -> str:
    """Unpack the directory *top* of a checked archive into *root*, replacing one of that name.

    *check* is called with the unpacked directory before it gets its name, and may raise: then nothing
    is changed. Returns the path of the directory.
    """
    try:
        Path(root).mkdir(parents=True, exist_ok=True)
        holding = tempfile.mkdtemp(prefix=".installing.", dir=root)
    except OSError as error:
        raise _error(root, error) from None
    try:
        archive.extractall(holding)
        unpacked = Path(holding, top)
        (unpacked / _CHECKSUM).write_text(checksum + "\n", "ascii")
        check(str(unpacked))
        final = Path(root, top)
        _swap(unpacked, final, Path(holding, ".replaced"))
    except OSError as error:
        raise _error(root, error) from None
    finally:
        shutil.rmtree(holding, ignore_errors=True)
    return str(final)


def _swap(new: Path, final: Path, aside: Path) -> None:
    """Give *new* its final name; what had that name is put aside, and back if it goes wrong."""
    if final.exists():
        final.rename(aside)
    try:
        new.rename(final)
    except OSError:
        if aside.exists():
            aside.rename(final)
        raise


def remove_directory(path: str) -> None:
    """Remove a directory and all in it."""
    try:
        shutil.rmtree(path)
    except OSError as error:
        raise _error(path, error) from None


def is_file(path: str) -> bool:
    """Tell whether there is a file of this name."""
    return Path(path).is_file()


def read_revision(path: str, revision: str) -> bytes:
    """Return the bytes that a file had in a revision of the git repository it lies in.

    Raises `FileError` when git, the repository, the revision or the file in it isn't there.
    """
    target = Path(os.path.realpath(path))
    if not target.parent.is_dir():
        raise _error(path, FileNotFoundError(errno.ENOENT, "there is no such directory"))
    what = "there is no such file, and this is in no git repository"
    _git(target.parent, ["rev-parse", "--git-dir"], revision, what, "give the names of two files")
    what = "there is no such file, and git knows no such revision"
    known = [*_KNOWN_REVISION, f"{revision}^{{commit}}"]
    commit = _git(target.parent, known, revision, what, "check the name; `git log` lists revisions")
    blob = ["cat-file", "blob", f"{commit.decode().strip()}:./{target.name}"]
    remedy = f"choose one of those that `git log -- {path}` lists"
    return _git(target.parent, blob, f"{revision}:{path}", "the file isn't in this revision", remedy)


_KNOWN_REVISION = ("rev-parse", "--verify", "--quiet", "--end-of-options")


def _git(directory: Path, arguments: list[str], where: str, what: str, remedy: str) -> bytes:
    """Run git, offline, and return what it prints; say *where*, *what* and the *remedy* when it fails."""
    program = shutil.which("git")
    if program is None:
        what = "there is no such file, and without git there are no revisions"
        raise FileError(where=where, what=what, remedy="give the name of a file, or install git")
    environment = {**os.environ, "GIT_NO_LAZY_FETCH": "1"}
    command = [program, "-C", str(directory), *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False, env=environment, stdin=subprocess.DEVNULL)  # noqa: S603 - a list, no shell
    except OSError as error:
        raise _error(program, error) from None
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise FileError(where=where, what=f"{what} (git says: {said[0]})" if said else what, remedy=remedy)
    return done.stdout
