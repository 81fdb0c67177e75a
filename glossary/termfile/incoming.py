r"""Bring somebody else's entries into a glossary: new ones at its end, decisions into those that are there.

>>> from glossary.termfile.file import load
>>> ours = load("t", "terms:\n- {en: Kim, bn: কিম}\n".encode())
>>> theirs = [Entry(en="kim", bn="কিম", status=Status.APPROVED, line=2), Entry(en="Un", bn="উন", line=3)]
>>> found = incoming(ours, theirs, update=True)
>>> [entry.en for entry in found.added], [(entry.en, values) for entry, values in found.decided]
(['Un'], [('Kim', {'status': 'approved'})])

Where the file tells what was exported once, a value counts only if somebody changed it since; if it was
changed here, too, that is a conflict. Where it doesn't, a decision counts for what nobody here has
decided. Conflicts are named, never guessed at.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from glossary.errors import TermfileError
from glossary.model import Avoid, Entry, Status
from glossary.termfile.change import Update, updated
from glossary.termfile.file import Termfile
from glossary.termfile.nodes import Map, Plain
from glossary.termfile.render import entry_plain
from glossary.termfile.values import set_value
from glossary.text import english
from glossary.text.bengali import to_nfc

__all__ = ["Conflict", "Incoming", "incoming"]

_DECISIONS = frozenset({"bn", "status"})
_TEXTS = ("bn", "status", "kind", "note", "match")
_LISTS = ("variants", "also", "avoid", "domain", "ignore")

Key = tuple[str, str]
"""The English term and the sense of an entry, in comparison form."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Something that a person must decide."""

    line: int
    """Where it stands in the file that came in."""

    en: str

    field: str
    """The key of the entry that is meant; empty when the whole entry is."""

    ours: str
    theirs: str
    why: str
    """In words, to be read after the two values."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Incoming:
    """The outcome."""

    added: tuple[Entry, ...]
    decided: tuple[tuple[Entry, Mapping[str, str]], ...]
    """The entries as they were, and in words the values that they get by their keys."""

    conflicts: tuple[Conflict, ...]
    left_alone: int
    """How many entries are in the glossary, and were not to be changed."""

    update: Update

    @property
    def content(self) -> bytes:
        """The whole new file."""
        return self.update.content


@dataclass(slots=True, kw_only=True)
class _Found:
    """What is gathered on the way."""

    added: list[Entry] = field(default_factory=list)
    values: dict[tuple[int, str], Plain] = field(default_factory=dict)
    told: dict[int, dict[str, str]] = field(default_factory=dict)
    conflicts: list[Conflict] = field(default_factory=list)
    left_alone: int = 0


def incoming(
    termfile: Termfile, theirs: Sequence[Entry], base: Iterable[Entry] | None = None, *, update: bool = False
) -> Incoming:
    """Add the entries that the glossary doesn't have; with *update* bring decisions into those that it has.

    *base* are the entries as they were once exported, where that is known. Raises `TermfileError` when
    it can't be done safely.
    """
    found = _Found()
    once = {(entry.en, entry.sense): entry for entry in base or ()}
    ours = termfile.termbase.entries
    here, there = _Places(ours), _Places(theirs)
    for entry in theirs:
        earlier = theirs[there.same(entry)[0]]
        known = here.same(entry) or here.alike(entry)
        if earlier is not entry:
            if earlier != entry:
                found.conflicts.append(_conflict(entry, f"this differs from the same term on line {earlier.line}"))
        elif not known:
            found.added.append(entry)
        elif len(known) > 1:
            found.conflicts.append(_conflict(entry, "several entries have this term; give its sense"))
        elif update:
            _decide(found, termfile, known[0], entry, once.get((entry.en, entry.sense)))
        else:
            found.left_alone += 1
    return _outcome(termfile, found)


def _outcome(termfile: Termfile, found: _Found) -> Incoming:
    entries = termfile.termbase.entries
    return Incoming(
        added=tuple(found.added),
        decided=tuple((entries[place], told) for place, told in found.told.items()),
        conflicts=tuple(found.conflicts),
        left_alone=found.left_alone,
        update=updated(termfile, found.added, values=found.values),
    )


def _key(entry: Entry) -> Key:
    return english.key(entry.en) or entry.en.casefold(), english.key(entry.sense) or entry.sense.casefold()


class _Places:
    """Where a list of entries has a term: in a sense, in any sense, or as a variant."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self.entries = entries
        self.senses: dict[Key, list[int]] = defaultdict(list)
        self.heads: dict[str, list[int]] = defaultdict(list)
        self.variants: dict[str, list[int]] = defaultdict(list)
        for place, entry in enumerate(entries):
            key = _key(entry)
            self.senses[key].append(place)
            self.heads[key[0]].append(place)
            for form in entry.variants:
                self.variants[english.key(form)].append(place)

    def same(self, entry: Entry) -> list[int]:
        """Return the places of the same term in the same sense; US is not us."""
        places = self.senses.get(_key(entry), ())
        return [place for place in places if english.same_case_class(self.entries[place].en, entry.en)]

    def alike(self, entry: Entry) -> list[int]:
        """Return the places that may be meant by a term without a sense, or the one that its rendering tells.

        With a sense it is a term of its own.
        """
        if entry.sense:
            return []
        key = _key(entry)[0]
        places = self.heads.get(key, ())
        heads = [place for place in places if english.same_case_class(self.entries[place].en, entry.en)]
        told = [place for place in heads if _alike(self.entries[place].bn, entry.bn)]
        return told[:1] or heads or self.variants.get(key, [])


def _conflict(entry: Entry, why: str, key: str = "", ours: object = "", theirs: object = "") -> Conflict:
    return Conflict(line=entry.line, en=entry.en, field=key, ours=_told(ours), theirs=_told(theirs), why=why)


def _decide(found: _Found, termfile: Termfile, place: int, theirs: Entry, base: Entry | None) -> None:
    """Note which values of an entry change, and which are in conflict."""
    ours, node = termfile.termbase.entries[place], termfile.entry_nodes[place]
    plain = entry_plain(theirs)
    for key in (*_TEXTS, *_LISTS):
        mine, yours = getattr(ours, key), getattr(theirs, key)
        if _alike(mine, yours) or not _speaks(key, mine, yours, base):
            continue
        value = plain.get(key, [] if key in _LISTS else str(yours))
        why = _why_not(key, ours, theirs, base) or _why_not_here(termfile.text, node, key, value)
        if why:
            found.conflicts.append(_conflict(theirs, why, key, mine, yours))
        else:
            found.values[place, key] = value
            found.told.setdefault(place, {})[key] = _told(yours)


def _why_not_here(text: str, node: Map, key: str, value: Plain) -> str | None:
    """Return why a value can't be set without disturbing what a person wrote; None when it can."""
    try:
        set_value(text, node, key, value)
    except TermfileError as error:
        return f"{error.what}; {error.remedy}"
    return None


def _speaks(key: str, mine: Any, yours: Any, base: Entry | None) -> bool:
    """Tell whether a value is more than what a file says that knows no better."""
    if base:
        return not _alike(yours, getattr(base, key))
    if key in _LISTS:
        return not {_plain(value) for value in yours} <= {_plain(value) for value in mine}
    return not _alike(yours, getattr(_NEW, key))


def _why_not(key: str, ours: Entry, theirs: Entry, base: Entry | None) -> str | None:
    """Return why a value can't be taken over; None when it can."""
    mine = getattr(ours, key)
    if base:
        return None if _alike(mine, getattr(base, key)) else "changed on both sides"
    is_decision = key in _DECISIONS and ours.status is Status.PROPOSED is not theirs.status
    return None if is_decision or mine == getattr(_NEW, key) else "it differs, and nothing tells which is newer"


_NEW = Entry(en="-")


def _alike(left: Any, right: Any) -> bool:
    """Tell whether two values say the same: blanks and canonically equal letters make no difference."""
    if isinstance(left, tuple):
        return list(map(_plain, left)) == list(map(_plain, right))
    return _plain(left) == _plain(right)


def _plain(value: str | Avoid) -> str:
    return " ".join(to_nfc(_told(value)).split())


def _told(value: object) -> str:
    """Return a value in words."""
    if isinstance(value, Avoid):
        return f"{value.bn} ({value.why})" if value.why else value.bn
    return ", ".join(map(_told, value)) if isinstance(value, tuple) else str(value)
