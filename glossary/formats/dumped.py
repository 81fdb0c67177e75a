"""What every format has in common: what writing and reading a glossary give back.

>>> from glossary.model import Entry
>>> kim = Entry(en="Kim", bn="কিম", note="said so")
>>> [str(loss) for loss in (*left_out("not approved", [kim]), *without([kim], "note", "domain"))]
['1 entry left out: not approved (Kim)', '1 entry without its note (Kim)']
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from glossary.model import Entry, Termbase
from glossary.text.english import plural

__all__ = ["Dumped", "Format", "Loaded", "Loss", "changed", "left_out", "without"]

_NAMED = 3
"""Entries that a sentence names; when there are more it only counts them."""

_LONGEST = 40
"""Characters of a term that are shown."""

_EMPTY = Entry(en="-")

_FIELDS = {
    "status": "status", "kind": "kind", "sense": "sense", "variants": "other English forms",
    "also": "other Bengali forms", "avoid": "forms to avoid", "note": "note", "domain": "domain",
    "match": "way of matching", "ignore": "rules to ignore",
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Loss:
    """Something that did not get through, and whose it was."""

    what: str
    """What became of the entries, to be read after their number: `left out: not approved`."""

    terms: tuple[str, ...]
    """The English terms of the entries; at least one."""

    def __str__(self) -> str:
        named = f" ({', '.join(map(_short, self.terms))})" if len(self.terms) <= _NAMED else ""
        return f"{plural(len(self.terms), 'entry')} {self.what}{named}"


def _short(term: str) -> str:
    return term if len(term) <= _LONGEST else f"{term[:_LONGEST].rstrip()}…"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dumped:
    """A glossary in some format."""

    content: bytes
    """The whole file. The same glossary always gives the same bytes."""

    lost: tuple[Loss, ...] = ()
    """What the format can't hold."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """A glossary read from some format."""

    termbase: Termbase
    """Texts are as they stand in the file; `line` of an entry is its line or row there."""

    ignored: tuple[str, ...] = ()
    """What the file has and a glossary hasn't, a sentence each."""

    base: Termbase | None = None
    """The glossary as it once was exported, when the file keeps it: tells what was edited since."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One entry of the registry of formats."""

    dump: Callable[[Termbase], Dumped]
    """Writes all entries of a glossary; which ones leave the house was decided before."""

    file: str
    """The usual name of such a file."""

    load: Callable[[bytes], Loaded] | None = None
    """Reads such a file; None where there is nothing worth reading. Raises `FormatError`, whose `where` is
    the place in the file: `line 3`, `cell B7`."""


def left_out(why: str, entries: Iterable[Entry]) -> tuple[Loss, ...]:
    """Return that *entries* are not in the file, and why; nothing when there are none."""
    return changed(f"left out: {why}", entries)


def changed(what: str, entries: Iterable[Entry]) -> tuple[Loss, ...]:
    """Return that something became of *entries*; nothing when there are none."""
    terms = tuple(entry.en for entry in entries)
    return (Loss(what=what, terms=terms),) if terms else ()


def without(entries: Sequence[Entry], *fields: str) -> tuple[Loss, ...]:
    """Return which of *fields* are lost with *entries*: those that hold something."""
    found: list[Loss] = []
    for field in fields:
        nothing = getattr(_EMPTY, field)
        bereft = [entry for entry in entries if getattr(entry, field) != nothing]
        its = "its" if len(bereft) == 1 else "their"
        found += changed(f"without {its} {_FIELDS[field]}", bereft)
    return tuple(found)
