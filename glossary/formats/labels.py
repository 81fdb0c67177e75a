"""What a format has no place for, as labelled notes that a person reads and `read` understands.

>>> from glossary.model import Avoid
>>> entry = Entry(en="bank", sense="river", avoid=(Avoid(bn="ব্যাংক", why="that is money"),), note="kind: see below")
>>> written(entry, "sense", "kind", "avoid", "note")
['sense: river', 'NOT: ব্যাংক (that is money)', 'note: kind: see below']
>>> read(written(entry, "sense", "kind", "avoid", "note"))["sense"]
'river'

A note that looks like a labelled one is itself labelled.
"""

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any

from glossary.formats import cells
from glossary.model import Entry, Kind, Status

__all__ = ["BY_FOLDED", "pairs", "read", "values", "written"]

_LABELS: Mapping[str, str] = MappingProxyType(
    {
        "status": "status", "kind": "kind", "sense": "sense", "match": "match", "domain": "domain",
        "variants": "variant", "also": "also", "avoid": "NOT", "ignore": "ignore", "see": "see",
        "note": "note",
    }
)  # fmt: skip
"""What a field is called in a note; `see` is a pointer to the headword of a variant."""

_FIELDS = {label: field for field, label in _LABELS.items()}
_LABELLED = re.compile(rf"({'|'.join(_FIELDS)}): (.+)", re.DOTALL)
_LISTS = frozenset({"domain", "variants", "also", "ignore"})
_EMPTY = Entry(en="-", status=Status.APPROVED)
"""What goes without saying."""

_CHOICES: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "status": {status.value: status for status in Status},
        "kind": {kind.value: kind for kind in Kind},
        "match": {match.value: match.value for match in cells.Match},
    }
)
"""The fields that hold one of a few words."""

BY_FOLDED: Mapping[str, str] = MappingProxyType({label.casefold(): label for label in _FIELDS})
"""The labels, by their form in lower case."""


def pairs(entry: Entry, *fields: str) -> list[tuple[str, str]]:
    """Return the label and the text of each value of *fields* that says something."""
    found: list[tuple[str, str]] = []
    for field in fields:
        value, label = getattr(entry, field), _LABELS[field]
        if field == "avoid":
            found += [(label, cells.avoided(avoid)) for avoid in value]
        elif field in _LISTS:
            found += [(label, text) for text in value]
        elif value != getattr(_EMPTY, field):
            found.append((label, value))
    return found


def written(entry: Entry, *fields: str) -> list[str]:
    """Return a note for each value of *fields* that says something."""
    return [_note(label, text) for label, text in pairs(entry, *fields)]


def _note(label: str, text: str) -> str:
    return text if label == "note" and not _LABELLED.fullmatch(text) else f"{label}: {text}"


def read(notes: Iterable[str]) -> dict[str, Any]:
    """Return the fields of an entry that *notes* tell; `see` is one of them where a note points to a headword."""
    found = [(note, _LABELLED.fullmatch(note)) for note in notes]
    return values((match[1], match[2]) if match else ("note", note) for note, match in found)


def values(labelled: Iterable[tuple[str, str]]) -> dict[str, Any]:
    """Return the fields of an entry that labelled texts tell: `pairs` the other way round.

    What is not one of the words for a status or kind was meant as a note.
    """
    found: dict[str, Any] = {}
    for label, text in labelled:
        field = _FIELDS[label]
        if field in _LISTS or field == "avoid":
            found[field] = (*found.get(field, ()), cells.avoid(text) if field == "avoid" else text)
        elif field == "note" or (field in _CHOICES and text not in _CHOICES[field]):
            said = text if field == "note" else f"{label}: {text}"
            found["note"] = f"{found['note']}\n{said}" if found.get("note") else said
        else:
            found[field] = _CHOICES[field][text] if field in _CHOICES else text
    return found
