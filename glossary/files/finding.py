"""Which files the names mean that somebody gave: files, directories, patterns, or standard input.

    names ─▶ folders, and files by themselves ─▶ without those found before ─▶ a listing

The same file counts once, by whatever names or links it is reached. In a folder, a file that is no link can have been
found before only if the folder was, or if somebody named that file by itself. So what is kept in mind are folders;
only links, and files that were named by themselves, are noted each.

A file in a directory takes up the 9 bytes and the bare name that the listing holds, and while its folder is sorted
some 150 bytes; one named by itself or by a pattern, 150 to 250.
"""

import glob
import os
import re
from array import array
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from glossary.errors import FileError
from glossary.files.reading import STDIN, error_at, size

__all__ = ["Listing", "find"]

_BETWEEN = "\0"
"""Stands between names: the one character that no file has in its name."""

_NAME = re.compile(f"[^{_BETWEEN}]+")


@dataclass(frozen=True, slots=True)
class _Found:
    """Some files of one folder, in their order."""

    folder: str
    """What their paths begin with, up to the bare names."""

    names: list[str]
    sizes: Iterable[int]
    """In bytes, of each."""


class Listing:
    """Files in their order, each with its size.

    In memory are of a file its bare name and 9 bytes, and of a folder its path and some 200; a path is put together
    when it is asked for.
    """

    def __init__(self, found: Iterable[_Found]) -> None:
        """Take files; neighbours that are in one folder are kept together."""
        self._folders: list[tuple[str, str]] = []
        self._sizes = array("Q")
        for folder, neighbours in groupby(found, lambda each: each.folder):
            names: list[str] = []
            for each in neighbours:
                names += each.names
                self._sizes.extend(each.sizes)
            if names:
                self._folders.append((folder, _BETWEEN.join(names)))

    def __len__(self) -> int:
        """Return how many files there are."""
        return len(self._sizes)

    def __iter__(self) -> Iterator[str]:
        """Yield the path of each."""
        for folder, names in self._folders:
            for name in _NAME.finditer(names):
                yield folder + name.group()

    def sized(self) -> Iterator[tuple[str, int]]:
        """Yield the path and the bytes of each; 0 for standard input, and for what can't be looked at."""
        return zip(self, self._sizes, strict=True)

    def total(self) -> int:
        """Return the bytes of all."""
        return sum(self._sizes)


def find(names: Iterable[str], endings: Iterable[str]) -> Listing:
    """Return the files that *names* mean: files, directories (with all below), patterns, or `-`.

    In a directory only files with one of the *endings* count, in the order of their names, those of a directory before
    those further below; hidden ones don't. Each file is given once, where it is found first. Raises `FileError` for a
    name that means no file, and for a directory that can't be searched.
    """
    search = _Search(tuple(endings))
    return Listing(found for name in names for found in search.meant(name))


@dataclass(frozen=True, slots=True)
class _Folder:
    """What counts in a folder."""

    sizes: dict[str, int]
    """The bytes of each file by its name, in any order."""

    links: set[str]
    """The names of those that are links."""

    below: list[str]
    """The names of folders in it that are no links, in any order."""


class _Search:
    """Finds files, and knows which ones it found before."""

    def __init__(self, endings: tuple[str, ...]) -> None:
        self._endings = endings
        self._searched: set[str] = set()
        self._noted: dict[str, set[str]] = {}
        self._real: dict[str, str] = {}

    def meant(self, name: str) -> Iterator[_Found]:
        if not name:
            raise FileError(where='""', what="this is no file name", remedy="name an article or a directory")
        if name == STDIN or os.path.isfile(name):  # noqa: PTH113 - Path.is_file raises for a name that is too long
            yield from self._by_itself(name)
        elif os.path.isdir(name):  # noqa: PTH112 - as above
            yield from self._below(name)
        elif glob.has_magic(name) and (matches := glob.glob(name, recursive=True)):  # noqa: PTH207 - no absolute ones
            for match in sorted(matches):
                is_directory = os.path.isdir(match)  # noqa: PTH112 - as above
                yield from self._below(match, may_be_empty=True) if is_directory else self._by_itself(match)
        elif os.path.lexists(name):
            yield from self._by_itself(name)
        else:
            raise FileError(where=name, what="there is no such file", remedy="check the name")

    def _by_itself(self, path: str) -> Iterator[_Found]:
        folder, name = os.path.split(path)
        if folder not in self._real:
            self._real[folder] = os.path.realpath(folder)
        is_link = os.path.islink(path)  # noqa: PTH114 - as above
        if self._is_new(STDIN, "") if path == STDIN else self._is_new(self._real[folder], name, is_link=is_link):
            yield _Found(path.removesuffix(name), [name], [size(path)])

    def _below(self, name: str, *, may_be_empty: bool = False) -> Iterator[_Found]:
        is_empty = not may_be_empty
        waiting = [(str(Path(name, "_"))[:-1], os.path.realpath(name))]
        while waiting:
            path, real = waiting.pop()
            folder = self._folder(str(Path(path)))
            is_empty = is_empty and not folder.sizes
            names = self._new(folder, real)
            yield _Found(path, names, map(folder.sizes.__getitem__, names))
            below = sorted(folder.below, reverse=True)
            waiting += [(f"{path}{inner}{os.sep}", os.path.join(real, inner)) for inner in below]  # noqa: PTH118
        if is_empty:
            remedy = f"put articles into it; their names end in {', '.join(self._endings)}"
            raise FileError(where=name, what="there is no article in this directory", remedy=remedy)

    def _folder(self, path: str) -> _Folder:
        folder = _Folder({}, set(), [])
        try:
            with os.scandir(path) as entries:
                for entry in entries:
                    self._sort(entry, folder)
        except OSError as error:
            raise error_at(error.filename or path, error) from None
        return folder

    def _sort(self, entry: os.DirEntry[str], folder: _Folder) -> None:
        """Put what is in a folder to its like; what is no file (a pipe, a link to a directory) is left out."""
        name = entry.name
        if entry.is_dir(follow_symlinks=False):
            if not name.startswith("."):
                folder.below.append(name)
        elif self._counts(name):
            if entry.is_symlink():
                if os.path.exists(entry.path) and not entry.is_file():  # noqa: PTH110 - as above
                    return
                folder.links.add(name)
            elif not entry.is_file():
                return
            folder.sizes[name] = _size(entry)

    def _counts(self, name: str) -> bool:
        return name.casefold().endswith(self._endings) and not name.startswith(".")

    def _new(self, folder: _Folder, real: str) -> list[str]:
        """Return the names in a folder of what was not found before, in their order; from now on all of it was."""
        if real in self._searched:
            return []
        names = sorted(folder.sizes)
        if folder.links or real in self._noted:
            names = [name for name in names if self._is_new(real, name, is_link=name in folder.links)]
            plain = folder.sizes.keys() - folder.links  # that the folder was searched says as much of these
            self._noted[real] = self._noted.get(real, set()) - plain
        self._searched.add(real)
        return names

    def _is_new(self, folder: str, name: str, *, is_link: bool = False) -> bool:
        """Note a file by its real folder and its name; tell whether it was not found before."""
        path = os.path.join(folder, name)  # noqa: PTH118 - as above
        if is_link:
            folder, name = os.path.split(os.path.realpath(path))
        noted = self._noted.setdefault(folder, set())
        if name in noted or (folder in self._searched and self._counts(name) and os.path.exists(path)):  # noqa: PTH110
            return False
        noted.add(name)
        return True


def _size(entry: os.DirEntry[str]) -> int:
    try:
        return entry.stat().st_size
    except OSError:
        return 0
