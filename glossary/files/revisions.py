"""Files as git remembers them."""

import errno
import os
import shutil
import subprocess
from pathlib import Path

from glossary.errors import FileError
from glossary.files.reading import error_at

__all__ = ["read_revision"]

_KNOWN_REVISION = ("rev-parse", "--verify", "--quiet", "--end-of-options")


def read_revision(path: str, revision: str) -> bytes:
    """Return the bytes that a file had in a revision of the git repository it lies in.

    Raises `FileError` when git, the repository, the revision or the file in it isn't there.
    """
    target = Path(os.path.realpath(path))
    if not target.parent.is_dir():
        raise error_at(path, FileNotFoundError(errno.ENOENT, "there is no such directory"))
    what = "there is no such file, and this is in no git repository"
    _git(target.parent, ["rev-parse", "--git-dir"], revision, what, "give the names of two files")
    what = "there is no such file, and git knows no such revision"
    known = [*_KNOWN_REVISION, f"{revision}^{{commit}}"]
    commit = _git(target.parent, known, revision, what, "check the name; `git log` lists revisions")
    blob = ["cat-file", "blob", f"{commit.decode().strip()}:./{target.name}"]
    remedy = f"choose one of those that `git log -- {path}` lists"
    return _git(target.parent, blob, f"{revision}:{path}", "the file isn't in this revision", remedy)


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
        raise error_at(program, error) from None
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise FileError(where=where, what=f"{what} (git says: {said[0]})" if said else what, remedy=remedy)
    return done.stdout
