"""What one pass over the articles counts: everything that the rules need, and nothing they decide.

Counts of two collections add up to the counts of both, in any order, so articles can be scanned one
by one, in several processes, or on several days:

>>> one, two = Counts(documents=1, lower={"talks": 2}), Counts(documents=1, lower={"talks": 1})
>>> merged([one, two]) == merged([two, one]) == Counts(documents=2, lower={"talks": 3})
True
"""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field, fields
from typing import Any, NamedTuple, TypeVar

from glossary.extraction import sketches

__all__ = [
    "CONTEXTS",
    "KEPT_WHOLE",
    "RARE_ABOVE",
    "Counts",
    "KeyT",
    "Pattern",
    "Run",
    "Sentence",
    "Tally",
    "is_frequent",
    "joined",
    "merged",
    "without_rare",
]

RARE_ABOVE = 2_000
"""In more documents than this, what was seen once in all is left out: it can't become a candidate by
itself, and is half of all that is seen."""

CONTEXTS = 8
"""Distinct sentences that are counted exactly: they are for ranking, where some more or less don't matter."""

KEPT_WHOLE = frozenset({"headlines"})
"""Tables whose records all differ, and mean something nevertheless."""

KeyT = TypeVar("KeyT", bound=Hashable)


class Run(NamedTuple):
    """A stretch of capitalised words."""

    text: str
    """As written, single spaces; may hold links: `Bank of England`, `Kim and Putin`."""

    initial: bool
    """Whether it begins a sentence, where any word is capitalised."""


class Pattern(NamedTuple):
    """A stretch of words that has the shape of a set phrase."""

    text: str
    """As written, in lower case but for names inside; single spaces."""

    rule: str
    """Which shape it has."""


class Sentence(NamedTuple):
    """A sentence that may serve as the example of what it holds; the least is the best one."""

    rank: int
    """Its length in code points; 10,000 more for one that is no whole sentence of a readable length."""

    document: str
    """The name of its document."""

    text: str
    """The sentence, on one line."""


class Tally(NamedTuple):
    """How often something was seen, and the best sentence that holds it."""

    occurrences: int
    """How often it was seen, in copies of a paragraph, too."""

    documents: sketches.Sketch
    """The documents that hold it."""

    contexts: sketches.Sketch
    """The distinct sentences that hold it: a copied paragraph adds occurrences, but no context."""

    example: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """The counts of some documents."""

    documents: int = 0

    lower: Mapping[str, int] = field(default_factory=dict)
    """Lower-case words, and how often each was seen: evidence against names."""

    capital: Mapping[str, int] = field(default_factory=dict)
    """Words in lower case, and how often each was seen capitalised where no sentence begins."""

    runs: Mapping[Run, Tally] = field(default_factory=dict)

    cues: Mapping[tuple[str, str, str], int] = field(default_factory=dict)
    """The text of a run, `before` or `behind`, and a cue that stood there: how often."""

    patterns: Mapping[Pattern, Tally] = field(default_factory=dict)

    headlines: Mapping[str, Tally] = field(default_factory=dict)
    """Lines whose capitals say nothing: all-caps ones, and ones in title case."""

    together: Mapping[tuple[str, str], int] = field(default_factory=dict)
    """A run of one word, and a longer run that holds it: documents that have both."""

    acronyms: Mapping[tuple[str, str], int] = field(default_factory=dict)
    """An acronym and the run it stood behind in brackets: how often."""


def joined(one: Tally, other: Tally) -> Tally:
    """Add the tallies of one thing in two sets of documents."""
    return Tally(
        one.occurrences + other.occurrences,
        sketches.joined(one.documents, other.documents),
        sketches.joined(one.contexts, other.contexts, CONTEXTS),
        min(one.example, other.example),
    )


def without_rare(counts: Counts) -> Counts:
    """Leave out of the counts of a large collection what was seen once."""
    if counts.documents <= RARE_ABOVE:
        return counts
    tables = {each.name: getattr(counts, each.name) for each in fields(Counts) if each.name != "documents"}
    kept = {name: table if name in KEPT_WHOLE else _frequent(table) for name, table in tables.items()}
    return Counts(documents=counts.documents, **kept)


def _frequent(table: Mapping[KeyT, Any]) -> Mapping[KeyT, Any]:
    """Leave out of a table what was seen once; one that has nothing of that kind needn't be copied."""
    if all(map(is_frequent, table.values())):
        return table
    return {key: value for key, value in table.items() if is_frequent(value)}


def is_frequent(value: "int | Tally") -> bool:
    """Tell whether something was seen more than once."""
    return (value if isinstance(value, int) else value.occurrences) > 1


def merged(parts: Iterable[Counts]) -> Counts:
    """Add counts of collections that have no document in common, in time proportional to their size."""
    tables: dict[str, dict[Any, Any]] = {each.name: {} for each in fields(Counts) if each.name != "documents"}
    documents = 0
    for part in parts:
        documents += part.documents
        for name, table in tables.items():
            _add(table, getattr(part, name))
    return Counts(documents=documents, **tables)


def _add(table: dict[KeyT, Any], more: Mapping[KeyT, Any]) -> None:
    for key, value in more.items():
        old = table.get(key)
        if old is None:
            table[key] = value
        else:
            table[key] = joined(old, value) if isinstance(value, Tally) else old + value
