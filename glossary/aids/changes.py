"""What changed in meaning between two glossaries.

>>> from glossary.model import Avoid
>>> old = Termbase(entries=(Entry(en="Kim", bn="কিম"), Entry(en="Un")))
>>> new = Termbase(entries=(Entry(en="Kim", bn="কিম", avoid=(Avoid(bn="খিম", why="wrong letter"),)),))
>>> [(c.now.en if c.now else "-", [d.field for d in c.differences]) for c in changes(old, new).entries]
[('Kim', ['avoid']), ('-', [])]

How the file is written, the order of its entries and of its lists, and what the program itself keeps
under `auto:` mean nothing to a translator, so they are no changes.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import islice
from typing import Any

from glossary.model import Avoid, Entry, Status, Termbase
from glossary.text import bengali, english

__all__ = ["Change", "Changes", "Difference", "Part", "changes"]

_SETTINGS = ("source_language", "target_language", "region")
_FIELDS = ("en", "bn", "status", "sense", "avoid", "also", "variants", "note", "kind", "domain", "match", "ignore")
"""The fields that mean something to a translator, the weightiest first."""


class Part(StrEnum):
    """What a change is to a translator; in the order in which they should read."""

    APPROVED = "approved"
    """May be printed from now on."""

    RENDERING = "rendering"
    """Approved before and now, but with another rendering."""

    WITHDRAWN = "withdrawn"
    """Was approved, and isn't any more."""

    AVOIDED = "avoided"
    """Approved, and forms not to print came in."""

    OTHER = "other"
    """Approved, with another change."""

    DRAFT = "draft"
    """Approved neither before nor now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """How one field changed."""

    field: str
    """Its key in terms.yaml."""

    added: tuple[str, ...]
    """What it holds and didn't; one value for a field that holds one."""

    removed: tuple[str, ...]
    """What it held and doesn't."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One entry that changed: `was` and `now` are not both None."""

    was: Entry | None
    """None when the entry was added."""

    now: Entry | None
    """None when it was removed."""

    differences: tuple[Difference, ...]
    """Empty for a removed entry; for an added one, all that it says."""

    @property
    def part(self) -> Part:
        """What the change is to a translator."""
        was_approved, is_approved = _is_approved(self.was), _is_approved(self.now)
        if was_approved != is_approved:
            return Part.APPROVED if is_approved else Part.WITHDRAWN
        if not is_approved:
            return Part.DRAFT
        if any(difference.field == "bn" for difference in self.differences):
            return Part.RENDERING
        avoided = any(difference.field == "avoid" and difference.added for difference in self.differences)
        return Part.AVOIDED if avoided else Part.OTHER


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """All that changed between two glossaries."""

    entries: tuple[Change, ...] = ()
    """By part; within one in the order of the newer glossary, then what was removed."""

    settings: tuple[Difference, ...] = ()
    """What changed at the head of the file."""

    def of(self, part: Part) -> Iterator[Change]:
        """Yield the changes of one part."""
        return (change for change in self.entries if change.part is part)


def changes(old: Termbase, new: Termbase) -> Changes:
    """Return what changed in meaning from *old* to *new*."""
    pairs = [_change(was, now) for was, now in _pairs(old.entries, new.entries)]
    parts = list(Part)
    found = [change for change in pairs if change.was is None or change.now is None or change.differences]
    return Changes(
        entries=tuple(sorted(found, key=lambda change: parts.index(change.part))),
        settings=tuple(_differences(old, new, _SETTINGS)),
    )


def _is_approved(entry: Entry | None) -> bool:
    return entry is not None and entry.status is Status.APPROVED


def _change(was: Entry | None, now: Entry | None) -> Change:
    if now is None:
        return Change(was=was, now=now, differences=())
    before = was or Entry(en=now.en, status=now.status)
    return Change(was=was, now=now, differences=tuple(_differences(before, now, _FIELDS)))


def _differences(was: Any, now: Any, fields: Iterable[str]) -> Iterator[Difference]:
    for field in fields:
        before, after = _values(getattr(was, field)), _values(getattr(now, field))
        added = tuple(text for value, text in after.items() if before.get(value) != text)
        removed = tuple(text for value, text in before.items() if value not in after)
        if added or removed:
            yield Difference(field=field, added=added, removed=removed)


def _values(value: str | Sequence[str | Avoid]) -> dict[str, str]:
    """Map what a field says to how it is told; a form to avoid stays the same one when its reason changes."""
    values = [value] if isinstance(value, str) else value
    return dict(_told(item) for item in values if item)


def _told(item: str | Avoid) -> tuple[str, str]:
    """Canonically equal texts are equal."""
    if isinstance(item, Avoid):
        form, why = bengali.to_nfc(item.bn), bengali.to_nfc(item.why)
        return form, f"{form} ({why})" if why else form
    return (text := bengali.to_nfc(item)), text


def _pairs(old: Sequence[Entry], new: Sequence[Entry]) -> list[tuple[Entry | None, Entry | None]]:
    """Match the entries of two glossaries, the surest likeness first; what is left was added or removed."""
    left = dict(enumerate(old))
    found: dict[int, Entry] = {}
    for likeness in _LIKENESSES:
        places: dict[Hashable, list[int]] = defaultdict(list)
        for place, entry in left.items():
            for mark in likeness(entry):
                places[mark].append(place)
        for number, entry in enumerate(new):
            if number not in found:
                same = (place for mark in likeness(entry) for place in places[mark] if place in left)
                found.update((number, left.pop(place)) for place in islice(same, 1))
    return [
        *((found.get(number), entry) for number, entry in enumerate(new)),
        *((entry, None) for entry in left.values()),
    ]


def _as_written(entry: Entry) -> list[Hashable]:
    return [(entry.en, entry.sense)]


def _same_key(entry: Entry) -> list[Hashable]:
    return [(_key(entry.en), _key(entry.sense))]


def _same_but_for_sense(entry: Entry) -> list[Hashable]:
    return [(_key(entry.en), entry.bn)] if entry.bn else []


def _renamed(entry: Entry) -> list[Hashable]:
    """Two names for one thing share a form; the headword is looked for first."""
    return [(_key(form), _key(entry.sense)) for form in (entry.en, *entry.variants)]


def _key(text: str) -> str:
    return english.key(text) or text.casefold()


_LIKENESSES: tuple[Callable[[Entry], list[Hashable]], ...] = (_as_written, _same_key, _same_but_for_sense, _renamed)
"""What makes two entries the same one: each gives the marks of an entry, and one in common is enough."""
