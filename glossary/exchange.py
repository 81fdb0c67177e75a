"""Glossaries in the formats of other programs: out of the house, and back in.

terms.yaml ─▶ what may leave ─▶ a file, and what it can't hold
a file ─▶ new entries and decisions ─▶ terms.yaml, and conflicts for people
"""

from dataclasses import dataclass, replace

from glossary import files, formats, termfile
from glossary.errors import FormatError
from glossary.keeping import change, load, opened
from glossary.model import Entry

__all__ = ["Imported", "export", "export_all", "import_"]


def export(path: str, name: str, *, drafts: bool = False) -> formats.Dumped:
    """Return the glossary in the format *name*, and all that is not in it.

    Only approved entries leave the house, unless *drafts* asks for the proposed ones, too; rejected
    ones never do.
    """
    if name not in formats.FORMATS:
        raise FormatError(where=name, what="there is no such format", remedy=f"use one of {', '.join(formats.FORMATS)}")
    termbase, left_out = formats.chosen(load(path), drafts=drafts)
    dumped = formats.FORMATS[name].dump(termbase)
    return replace(dumped, lost=(*left_out, *dumped.lost))


def export_all(path: str, directory: str, *, drafts: bool = False) -> dict[str, tuple[formats.Loss, ...]]:
    """Write the glossary in every format into a directory; return what was lost, by the names of the files."""
    termbase, left_out = formats.chosen(load(path), drafts=drafts)
    files.make_directory(directory)
    lost = {}
    for one in formats.FORMATS.values():
        dumped = one.dump(termbase)
        files.write(f"{directory}/{one.file}", dumped.content)
        lost[one.file] = (*left_out, *dumped.lost)
    return lost


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What `import_` did."""

    outcome: termfile.Incoming
    entries: tuple[Entry, ...]
    """All that the file holds."""

    ignored: tuple[str, ...]
    """What it holds and a glossary hasn't, a sentence each."""


def import_(path: str, glossary: str = "terms.yaml", *, update: bool = False, dry_run: bool = False) -> Imported:
    """Add the entries of a file to the glossary; with *update* bring its decisions into existing ones.

    Conflicts are left to people, everything else is done, or nothing when an error is raised:
    `FormatError` for a file that can't be read, with its place, `TermfileError` for the glossary.
    """
    old = opened(glossary)
    content = files.read(path)
    try:
        loaded = formats.load(path, content)
        theirs = formats.taken(loaded.termbase, old.termbase)
    except FormatError as error:
        raise FormatError(where=f"{path}: {error.where}", what=error.what, remedy=error.remedy) from None
    base = formats.tidy(loaded.base.entries) if loaded.base else None

    def merged(fresh: termfile.Termfile) -> termfile.Incoming:
        outcome = termfile.incoming(fresh, theirs, base, update=update)
        termfile.load(glossary, outcome.content)  # a value that the file can't hold is refused here
        return outcome

    outcome = merged(old)
    if not dry_run and outcome.content != old.content:
        outcome = change(glossary, merged)
    return Imported(outcome=outcome, entries=tuple(theirs), ignored=loaded.ignored)
