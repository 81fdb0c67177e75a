"""Which files the names mean that somebody gave: files, directories, patterns, or standard input."""

import glob
import hashlib
import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import NoReturn

from glossary.errors import FileError
from glossary.files.reading import STDIN, error_at, opened, size

__all__ = ["distinct", "find"]


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
        remedy = f"put articles into it; their names end in {', '.join(endings)}"
        raise FileError(where=name, what="there is no article in this directory", remedy=remedy)
    return found


def _raise(error: OSError) -> NoReturn:
    raise error_at(error.filename, error) from None


def distinct(paths: Iterable[str], tell: Callable[[FileError], None] | None = None) -> list[tuple[str, int]]:
    """Return each file with its size in bytes; a copy of an earlier one is reported to *tell*, and left out.

    What can't be looked at is kept, with size 0: reading it will say why.
    """
    sized = [(path, size(path)) for path in paths]
    sizes = Counter(each for _, each in sized)
    first: dict[str, str] = {}
    kept = []
    for path, each in sized:
        original = first.setdefault(_fingerprint(path), path) if each and sizes[each] > 1 else path
        if original == path:
            kept.append((path, each))
        elif tell:
            tell(FileError(where=path, what=f"this is a copy of {original}", remedy="it is counted once"))
    return kept


def _fingerprint(path: str) -> str:
    """Return what tells a file from others; its name when it can't be read."""
    try:
        with opened(path) as file:
            return hashlib.file_digest(file, "sha256").hexdigest()  # type: ignore[arg-type]  # a real file
    except FileError:
        return path
