"""The list of an article's terms below it, with all that the glossary says of them.

>>> putin = Entry(en="Putin", bn="পুতিন", note="the president")
>>> use = Match(start=0, end=5, text="Putin", entry=putin, form=Form.TERM)
>>> [(line.entry.bn, line.count) for line in legend([use, use])]
[('পুতিন', 2)]
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from glossary.model import Entry, Form, Match

__all__ = ["Line", "legend", "mark", "name", "renderings"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """An entry that an article uses."""

    entry: Entry

    count: int
    """How many of the uses shown may be of it; 1 or more."""


def legend(matches: Iterable[Match]) -> list[Line]:
    """Return the entries that may be meant, in the order of their first use."""
    counts: dict[tuple[str, str], int] = {}
    entries: dict[tuple[str, str], Entry] = {}
    for match in matches:
        for entry in match.entries:
            key = mark(entry)
            counts[key] = counts.get(key, 0) + 1
            entries.setdefault(key, entry)
    return [Line(entry=entries[key], count=count) for key, count in counts.items()]


def mark(entry: Entry) -> tuple[str, str]:
    """Return what tells an entry from all others of its glossary."""
    return entry.en, entry.sense


def name(entry: Entry) -> str:
    """Return the English term, with its sense if it has one."""
    return f"{entry.en} ({entry.sense})" if entry.sense else entry.en


def renderings(match: Match) -> Iterator[str]:
    """Yield what may be printed at a place, nothing for what may stay; more than one only of several senses."""
    if match.form in {Form.TERM, Form.AVOIDED}:
        yield from dict.fromkeys((match.write, *(entry.bn for entry in match.alternatives)))
