"""What an Argos Translate package is, and which archives may be installed as one.

An `.argosmodel` is a zip with one directory at the top. Nothing in it is run, but CTranslate2 reads
`model.bin` in C++: a package is trusted input, and only its shape can be checked.

>>> check_layout("p", ["metadata.json"])
Traceback (most recent call last):
glossary.errors.MachineError: p: the package has no model/model.bin; get the package again and install it
"""

import io
import json
import zipfile
import zlib
from collections.abc import Iterable, Mapping
from pathlib import PurePath, PurePosixPath

from glossary.errors import MachineError
from glossary.model import Package

__all__ = [
    "HOW_TO_INSTALL",
    "INDEX",
    "MAX_UNPACKED",
    "check_layout",
    "described",
    "link",
    "metadata",
    "newest",
    "open_archive",
]

MAX_UNPACKED = 2_000_000_000
"""Bytes that an archive may unpack to; the official packages have some 100 million."""

_MAX_RATIO = 200
_AGAIN = "get the package again and install it"

INDEX = "https://raw.githubusercontent.com/argosopentech/argospm-index/main/index.json"
"""Where Argos lists its packages."""

HOW_TO_INSTALL = "get an English-Bengali .argosmodel file and run `glossary machine install FILE`"


def check_layout(where: str, names: Iterable[str]) -> None:
    """Check that the files of a package, named relative to its directory, are all there.

    Raises `MachineError` that names the first that isn't.
    """
    present = set(names)
    vocabularies = {f"model/{name}_vocabulary.{kind}" for name in ("shared", "source") for kind in ("json", "txt")}
    wanted = (
        ({"metadata.json"}, "metadata.json"),
        ({"model/model.bin"}, "model/model.bin"),
        ({"sentencepiece.model", "bpe.model"}, "sentencepiece.model or bpe.model"),
        (vocabularies, "vocabulary in model/"),
    )
    for choices, shown in wanted:
        if not choices & present:
            raise MachineError(where=where, what=f"the package has no {shown}", remedy=_AGAIN)


def metadata(where: str, content: bytes) -> Mapping[str, str]:
    """Read `metadata.json` of a translation package.

    Raises `MachineError` when it isn't readable, or of a package of another type.
    """
    try:
        found = json.loads(content)
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise MachineError(where=where, what="metadata.json can't be read", remedy=_AGAIN)
    kept = {key: value for key, value in found.items() if isinstance(value, str)}
    if kept.get("type", "translate") != "translate" or not {"from_code", "to_code"} <= set(kept):
        raise MachineError(where=where, what="this is no translation package", remedy=HOW_TO_INSTALL)
    return kept


def open_archive(where: str, content: bytes) -> tuple[str, zipfile.ZipFile]:
    """Open a package's archive and check it before anything is unpacked.

    Returns the name of its one top directory, and the archive. Raises `MachineError` for anything
    that isn't a whole package: not a zip, path tricks, links, far too large, files missing.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(content))
        damaged = archive.testzip() if _is_small_enough(archive) else ""
    except (zipfile.BadZipFile, NotImplementedError, EOFError, RuntimeError, zlib.error) as error:
        raise MachineError(where=where, what=f"this is no whole .argosmodel archive ({error})", remedy=_AGAIN) from None
    if damaged == "":
        raise MachineError(where=where, what="the archive unpacks to far too much data", remedy="don't trust it")
    if damaged:
        raise MachineError(where=where, what=f"`{damaged}` in the archive is damaged", remedy=_AGAIN)
    top = _top_directory(where, archive)
    inside = [name.removeprefix(f"{top}/") for name in archive.namelist() if not name.endswith("/")]
    check_layout(where, inside)
    metadata(where, archive.read(f"{top}/metadata.json"))
    return top, archive


def _is_small_enough(archive: zipfile.ZipFile) -> bool:
    """Tell by the archive's own directory; what it says is enforced when the data are read."""
    unpacked = sum(info.file_size for info in archive.infolist())
    packed = sum(info.compress_size for info in archive.infolist())
    return unpacked <= MAX_UNPACKED and unpacked <= _MAX_RATIO * max(packed, 1_000_000)


def _top_directory(where: str, archive: zipfile.ZipFile) -> str:
    tops = set()
    for info in archive.infolist():
        path = PurePosixPath(info.filename)
        is_link = (info.external_attr >> 16) & 0o170000 == 0o120000
        if path.is_absolute() or ".." in path.parts or "\\" in info.filename or ":" in info.filename or is_link:
            what = f"`{info.filename}` in the archive points outside of it"
            raise MachineError(where=where, what=what, remedy="don't trust it")
        tops.add(path.parts[0] if path.parts and (len(path.parts) > 1 or info.is_dir()) else "")
    if len(tops) != 1 or not (top := tops.pop()) or top.startswith("."):
        raise MachineError(where=where, what="the archive doesn't hold exactly one directory", remedy=_AGAIN)
    return top


def described(directory: str, about: Mapping[str, str], size: int, checksum: str) -> Package:
    """Return a package by its directory, its metadata, its size in bytes and its archive's checksum."""
    return Package(
        name=PurePath(directory).name, directory=directory, version=about.get("package_version", ""),
        source_language=about["from_code"], target_language=about["to_code"], size=size, sha256=checksum,
    )  # fmt: skip


def newest(found: Iterable[Package], source_language: str, target_language: str) -> str | None:
    """Return the directory of the newest package for a pair of languages, or None."""
    fitting = [
        (_version(package.version), package.directory)
        for package in found
        if (package.source_language, package.target_language) == (source_language, target_language)
    ]
    return max(fitting)[1] if fitting else None


def _version(text: str) -> tuple[int, ...]:
    return tuple(int(part) if part.isdigit() else 0 for part in text.split("."))


def link(name: str, content: bytes, source_language: str, target_language: str) -> str:
    """Return the address of the newest package for a pair, from an index of packages."""
    try:
        listed = [
            (_version(str(each["package_version"])), str(each["links"][0]))
            for each in json.loads(content)
            if (each.get("from_code"), each.get("to_code")) == (source_language, target_language)
        ]
    except (ValueError, KeyError, TypeError, AttributeError, IndexError):
        raise MachineError(
            where=name, what="this is no index of packages", remedy="install a package from a file"
        ) from None
    if not listed:
        pair = f"{source_language} to {target_language}"
        raise MachineError(where=name, what=f"it has no package for {pair}", remedy="install one from a file")
    return max(listed)[1]
