"""The glossary file on the disk: read, judge, compare it; change it while others may be changing it, too.

>>> load("/no/such/terms.yaml")
Traceback (most recent call last):
glossary.errors.FileError: /no/such/terms.yaml: there is no such file; check the name
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import TypeVar

from glossary import aids, files, termfile
from glossary.errors import ChangedError, FileError
from glossary.model import Entry, Finding, Status, Termbase

__all__ = ["change", "decide", "diff", "lint", "load", "opened", "status", "tidy"]

_TRIES = 3

OutcomeT = TypeVar("OutcomeT", termfile.Update, termfile.Merged, termfile.Tidied, termfile.Incoming)


def load(path: str) -> Termbase:
    """Read a glossary. Raises `TermfileError` with the first thing that is wrong in it."""
    return termfile.load(path, files.read(path)).termbase


def opened(path: str) -> termfile.Termfile:
    """Return the glossary in a file, or an empty one where there is no such file yet."""
    content = files.read_if_there(path)
    return termfile.new(path) if content is None else termfile.load(path, content)


def change(path: str, how: Callable[[termfile.Termfile], OutcomeT]) -> OutcomeT:
    """Change a glossary as it is now, and write it; if somebody saves it meanwhile, do it again."""
    with files.locked(path):
        for _ in range(_TRIES):
            before = files.read_if_there(path)
            old = termfile.new(path) if before is None else termfile.load(path, before)
            outcome = how(old)
            if outcome.content == before:
                return outcome
            with suppress(ChangedError):
                files.write(path, outcome.content, before)
                return outcome
    raise FileError(where=path, what="the file is being changed all the time", remedy="run the command again")


def lint(path: str) -> tuple[Finding, ...]:
    """Return all that is wrong in a glossary file."""
    return termfile.lint(files.read(path))


def decide(path: str, names: Sequence[str], values: Mapping[str, str], sense: str | None = None) -> list[Entry]:
    """Set *values* of the entries that have *names* among their English forms; all of them, or none.

    Returns the entries as they were. Raises `TermError` for a name that no entry has, or two have, and
    `TermfileError` when a value can't be set safely.
    """
    decided: list[Entry] = []

    def decided_in(old: termfile.Termfile) -> termfile.Update:
        places = [termfile.place(old, name, sense) for name in names]
        decided[:] = [old.termbase.entries[place] for place in places]
        update = termfile.updated(old, values={(place, key): text for place in places for key, text in values.items()})
        termfile.load(path, update.content)  # a value that the file can't hold is refused here
        return update

    files.read(path)  # a decision needs a glossary; none is made here
    change(path, decided_in)
    return decided


def status(path: str) -> Mapping[str, Counter[str]]:
    """Count the entries of a glossary by status, kind and domain, and those without a rendering."""
    entries = load(path).entries
    return {
        "status": Counter(entry.status.value for entry in entries),
        "kind": Counter(entry.kind.value for entry in entries),
        "domain": Counter(domain for entry in entries for domain in entry.domain),
        "waiting": Counter(
            "with a proposal" if entry.bn else "without one" for entry in entries if entry.status is Status.PROPOSED
        ),
    }


def diff(old: str, new: str | None = None, glossary: str = "terms.yaml") -> aids.Changes:
    """Return what changed in meaning between two glossaries, each a file or a git revision of *glossary*.

    Without *new*, *old* is compared with *glossary* as it is on the disk.
    """
    return aids.changes(_at(old, glossary), load(glossary) if new is None else _at(new, glossary))


def _at(name: str, glossary: str) -> Termbase:
    """Read a glossary by the name of a file or, when there is no such file, of a git revision."""
    if files.is_file(name):
        return load(name)
    return termfile.load(f"{name}:{glossary}", files.read_revision(glossary, name)).termbase


def tidy(path: str, by: str = "term", *, dry_run: bool = False) -> int | None:
    """Sort a glossary and lay it out anew; return the first line that this changes, None when it is in order."""
    found = termfile.tidied(termfile.load(path, files.read(path)), by)
    if not dry_run and found.line is not None:
        found = change(path, lambda fresh: termfile.tidied(fresh, by))
    return found.line
