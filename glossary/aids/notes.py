"""Changes as a note to translators: for an e-mail, for a page, for a program.

>>> from glossary.aids.changes import changes
>>> from glossary.model import Entry, Status, Termbase
>>> kim = Entry(en="Kim Jong Un", bn="কিম জং উন", status=Status.APPROVED)
>>> print(text(changes(Termbase(), Termbase(entries=(kim,)))), end="")
Newly approved
  Kim Jong Un = কিম জং উন: approved; new
"""

import json as _json
import re
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from glossary.aids.changes import Change, Changes, Difference, Part
from glossary.model import Entry, Status

__all__ = ["NOTES", "json", "markdown", "text"]

_TITLES: Mapping[Part, str] = MappingProxyType(
    {
        Part.APPROVED: "Newly approved",
        Part.RENDERING: "Changed renderings",
        Part.WITHDRAWN: "No longer approved",
        Part.AVOIDED: "Newly avoided forms",
        Part.OTHER: "Other changes",
        Part.DRAFT: "Drafts",
    }
)
_SETTINGS = "Settings of the glossary"

_SAID_FIRST = frozenset({"bn", "status"})
_UNSAID_OF_NEW = frozenset({"kind", "domain", "sense"})
_ONE_VALUE = frozenset({"en", "sense", "note", "kind", "match", "source_language", "target_language", "region"})
_MARKDOWN = re.compile(r"([\\`*_\[\]<>|#])")


def text(changes: Changes) -> str:
    """Return a heading for each part and a line for each change."""
    parts = [f"{title}\n" + "".join(f"  {name}: {what}\n" for name, what in lines) for title, lines in _parts(changes)]
    return "\n".join(parts)


def markdown(changes: Changes) -> str:
    """Return a section for each part and a bullet for each change."""
    parts = [
        f"## {title}\n\n" + "".join(f"- **{_escaped(name)}**: {_escaped(what)}\n" for name, what in lines)
        for title, lines in _parts(changes)
    ]
    return "\n".join(parts)


def json(changes: Changes) -> str:
    """Return an object with all changes, the weightiest first."""
    data = {
        "changes": [_change(change) for change in changes.entries],
        "settings": [_difference(difference) for difference in changes.settings],
    }
    return _json.dumps(data, ensure_ascii=False, indent=2) + "\n"


def _parts(changes: Changes) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Yield the title of each part, and name and description of what changed; drafts last."""
    for part, title in _TITLES.items():
        if part is Part.DRAFT and changes.settings:
            yield _SETTINGS, [(d.field.replace("_", " "), _one_value(d)) for d in changes.settings]
        if lines := [(_name(change), "; ".join(_clauses(change))) for change in changes.of(part)]:
            yield title, lines


def _name(change: Change) -> str:
    entry = _latest(change)
    sense = f" ({entry.sense})" if entry.sense else ""
    return f"{entry.en}{sense}" + (f" = {entry.bn}" if entry.bn else "")


def _latest(change: Change) -> Entry:
    """Return the entry as it is, or as it was before it was removed."""
    return next(entry for entry in (change.now, change.was) if entry)


def _clauses(change: Change) -> Iterator[str]:
    """Yield what a translator is told: how it stands, what it was, what else changed."""
    if change.now is None:
        yield f"removed; was {_latest(change).status}"
        return
    if change.was is None:
        yield f"{change.now.status}; new"
    elif any(difference.field in _SAID_FIRST for difference in change.differences):
        was = ", ".join(_was(change))
        yield f"{change.now.status}; was {was}" if was else f"{change.now.status}; had no rendering"
    unsaid = _SAID_FIRST if change.was else _SAID_FIRST | _UNSAID_OF_NEW
    for difference in change.differences:
        if difference.field not in unsaid:
            yield from _told(difference)


def _was(change: Change) -> Iterator[str]:
    """Yield the old rendering, and the old status where the new one doesn't tell it."""
    changed = {difference.field: difference.removed for difference in change.differences}
    yield from changed.get("bn", ())
    yield from (status for status in changed.get("status", ()) if "bn" not in changed or status == Status.APPROVED)


def _told(difference: Difference) -> Iterator[str]:
    field = difference.field
    if field in _ONE_VALUE:
        yield f"renamed, was “{difference.removed[0]}”" if field == "en" else f"{field} {_one_value(difference)}"
        return
    if difference.added:
        yield f"{field} {', '.join(difference.added)}"
    if difference.removed:
        yield f"no longer {field} {', '.join(difference.removed)}"


def _one_value(difference: Difference) -> str:
    new, old = (" ".join(" ".join(values).split()) for values in (difference.added, difference.removed))
    return ", ".join(filter(None, [f"“{new}”" if new else "deleted", f"was “{old}”" if old else ""]))


def _escaped(words: str) -> str:
    return _MARKDOWN.sub(r"\\\1", words)


def _change(change: Change) -> dict[str, Any]:
    return {
        "part": change.part.value,
        "was": _entry(change.was),
        "now": _entry(change.now),
        "differences": [_difference(difference) for difference in change.differences],
    }


def _entry(entry: Entry | None) -> dict[str, str] | None:
    if entry is None:
        return None
    return {"en": entry.en, "sense": entry.sense, "bn": entry.bn, "status": entry.status.value}


def _difference(difference: Difference) -> dict[str, Any]:
    return {"field": difference.field, "added": list(difference.added), "removed": list(difference.removed)}


NOTES: Mapping[str, Callable[[Changes], str]] = MappingProxyType({"text": text, "markdown": markdown, "json": json})
"""By the name that `glossary diff --format` takes."""
