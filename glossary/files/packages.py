"""Directories that hold machine translation packages."""

import os
import shutil
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from glossary.files.reading import error_at, read_if_there

__all__ = ["install_directory", "package_directories", "package_root", "remove_directory"]

_CHECKSUM = ".sha256"


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
        raise error_at(root, error) from None


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
        raise error_at(root, error) from None
    try:
        archive.extractall(holding)
        unpacked = Path(holding, top)
        (unpacked / _CHECKSUM).write_text(checksum + "\n", "ascii")
        check(str(unpacked))
        final = Path(root, top)
        _swap(unpacked, final, Path(holding, ".replaced"))
    except OSError as error:
        raise error_at(root, error) from None
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
        raise error_at(path, error) from None
