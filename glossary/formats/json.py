"""JSON with everything that a glossary holds, but for the program's own `auto:` blocks.

>>> from glossary.model import Entry
>>> kim = Termbase(entries=(Entry(en="Kim", bn="কিম"),))
>>> print(dump(kim).content.decode())
{
  "version": 1,
  "source_language": "en",
  "target_language": "bn",
  "region": "BD",
  "terms": [
    {
      "en": "Kim",
      "bn": "কিম",
      "status": "proposed",
      "kind": "other"
    }
  ]
}
<BLANKLINE>
>>> load(dump(kim).content).termbase == kim
True
"""

import json
import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from itertools import count
from types import MappingProxyType
from typing import Any

from glossary.errors import FormatError
from glossary.formats import tables
from glossary.formats.cells import Match
from glossary.formats.dumped import Dumped, Loaded
from glossary.model import Avoid, Entry, Kind, Region, Status, Termbase

__all__ = ["dump", "load"]

_HALF = re.compile("[\ud800-\udfff]")
VERSION = 1
"""Of the shape of this JSON; more keys may come without a new version."""


def dump(termbase: Termbase) -> Dumped:
    """Write a glossary as JSON."""
    data = {
        "version": VERSION,
        "source_language": termbase.source_language,
        "target_language": termbase.target_language,
        "region": termbase.region.value,
        "terms": [_term(entry) for entry in termbase.entries],
    }
    return Dumped(content=(json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode())


def _term(entry: Entry) -> dict[str, Any]:
    """Return the fields of an entry that say something."""
    values = {
        "en": entry.en,
        "bn": entry.bn,
        "status": entry.status.value,
        "kind": entry.kind.value,
        "sense": entry.sense,
        "variants": list(entry.variants),
        "also": list(entry.also),
        "avoid": [{"bn": avoid.bn, "why": avoid.why} for avoid in entry.avoid],
        "note": entry.note,
        "domain": list(entry.domain),
        "match": "" if entry.match == "inflected" else entry.match,
        "ignore": list(entry.ignore),
    }
    return {key: value for key, value in values.items() if value or key in {"en", "bn"}}


def load(content: bytes) -> Loaded:
    """Read a glossary from JSON. Raises `FormatError` with the line, or the entry and its key."""
    head = _object(_parsed(tables.decoded(content)), "the file")
    terms = head.pop("terms", None)
    if head.pop("version", None) != VERSION or not isinstance(terms, list):
        what = f"this is no glossary in JSON of version {VERSION}"
        raise FormatError(where="the file", what=what, remedy="write it with `glossary export json`")
    settings = _read(head, _SETTINGS, "the file")
    return Loaded(termbase=Termbase(entries=tuple(map(_entry, terms, count(1))), **settings))


def _parsed(text: str) -> object:
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        what = f"this is no JSON ({error.msg})"
        raise FormatError(where=tables.line_of(error.lineno), what=what, remedy="export it again") from None
    except RecursionError:
        raise FormatError(where="the file", what="brackets are nested too deep", remedy="export it again") from None


def _entry(term: object, number: int) -> Entry:
    where = f"entry {number}"
    values = _read(_object(term, where), _KEYS, where)
    if not values.get("en"):
        raise FormatError(where=where, what="it has no `en`", remedy="give the English term")
    return Entry(**values)


def _read(values: Mapping[str, object], readers: "Mapping[str, Read]", where: str) -> dict[str, Any]:
    for key in values:
        if key not in readers:
            raise FormatError(where=f"{where}, `{key}`", what="there is no such key", remedy="delete it")
    return {key: readers[key](value, f"{where}, `{key}`") for key, value in values.items()}


def _object(value: object, where: str) -> dict[str, object]:
    if isinstance(value, dict):
        return value
    raise FormatError(where=where, what="this is no object", remedy="write keys and values in braces")


def _text(value: object, where: str) -> str:
    if not isinstance(value, str):
        raise FormatError(where=where, what="this is no text", remedy="write it in quotes")
    if _HALF.search(value):
        raise FormatError(where=where, what="half of a character stands here", remedy="write the text out")
    return value


def _texts(value: object, where: str) -> tuple[str, ...]:
    return tuple(_text(item, where) for item in _list(value, where))


def _list(value: object, where: str) -> list[object]:
    if isinstance(value, list):
        return value
    raise FormatError(where=where, what="this is no list", remedy="write it in brackets")


def _avoids(value: object, where: str) -> tuple[Avoid, ...]:
    found = (_read(_object(item, where), _AVOID, where) for item in _list(value, where))
    return tuple(Avoid(**values) for values in found if values.get("bn"))


def _choice(choices: type[StrEnum], noun: str) -> "Read":
    def reader(value: object, where: str) -> StrEnum:
        text = _text(value, where)
        if text in set(choices):
            return choices(text)
        remedy = f"write one of {', '.join(choices)}"
        raise FormatError(where=where, what=f"`{text}` is no {noun}", remedy=remedy)

    return reader


def _match(value: object, where: str) -> str:
    return str(_choice(Match, "way of matching")(value, where))


Read = Callable[[object, str], Any]
"""Reads the value of one key; the text says where it stands."""

_AVOID: Mapping[str, Read] = MappingProxyType({"bn": _text, "why": _text})
_SETTINGS: Mapping[str, Read] = MappingProxyType(
    {"source_language": _text, "target_language": _text, "region": _choice(Region, "region")}
)
_KEYS: Mapping[str, Read] = MappingProxyType(
    {
        "en": _text, "bn": _text, "status": _choice(Status, "status"), "kind": _choice(Kind, "kind"),
        "sense": _text, "variants": _texts, "also": _texts, "avoid": _avoids, "note": _text,
        "domain": _texts, "match": _match, "ignore": _texts,
    }
)  # fmt: skip
