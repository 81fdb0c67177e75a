"""What one pass over the articles counts: everything that the rules need, and nothing they decide.

Counts of two collections add up to the counts of both, in any order, so articles can be scanned one
by one, in several processes, or on several days:

>>> one, two = Counts(documents=1, lower={"talks": 2}), Counts(documents=1, lower={"talks": 1})
>>> one + two == two + one == merged([one, two]) == Counts(documents=2, lower={"talks": 3})
True
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypeVar

from glossary.model import Example

__all__ = ["Counts", "KeyT", "Pattern", "Run", "Tally", "example_rank", "merged", "total"]

KeyT = TypeVar("KeyT", bound=Hashable)


class Run(NamedTuple):
    """A stretch of capitalised words, with what stands around it."""

    text: str
    """As written, single spaces; may hold links: `Bank of England`, `Kim and Putin`."""

    initial: bool
    """Whether it begins a sentence, where any word is capitalised."""

    cue: str
    """`role`, `in`, `said`, `colon`, or nothing: what stands before or after it."""


class Pattern(NamedTuple):
    """A stretch of words that has the shape of a set phrase."""

    text: str
    """As written, in lower case but for names inside; single spaces."""

    rule: str
    """Which shape it has."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How often something was seen, and the best sentence that holds it."""

    count: int
    """Occurrences."""

    documents: frozenset[str]
    """The names of the documents that hold it."""

    example: Example

    def __add__(self, other: "Tally") -> "Tally":
        """Add further occurrences."""
        return total([self, other])


def example_rank(example: Example) -> tuple[bool, int, str, str]:
    """Order example sentences: whole ones of a readable length first, then by length and place."""
    text = example.text
    whole = text[-1] in ".!?\"”’'" and 40 <= len(text) <= 240
    return (not whole, len(text), example.document, text)


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """The counts of some documents."""

    documents: int = 0

    lower: Mapping[str, int] = field(default_factory=dict)
    """Lower-case words, and how often each was seen: evidence against names."""

    runs: Mapping[Run, Tally] = field(default_factory=dict)

    patterns: Mapping[Pattern, Tally] = field(default_factory=dict)

    headlines: Mapping[str, Tally] = field(default_factory=dict)
    """Lines whose capitals say nothing: all-caps ones, and ones in title case."""

    together: Mapping[tuple[str, str], int] = field(default_factory=dict)
    """A run of one word, and a longer run that holds it: documents that have both."""

    acronyms: Mapping[tuple[str, str], int] = field(default_factory=dict)
    """An acronym and the run it stood behind in brackets: how often."""

    def __add__(self, other: "Counts") -> "Counts":
        """Return the counts of both collections; they must have no document in common."""
        return merged([self, other])


def merged(parts: Iterable[Counts]) -> Counts:
    """Add many counts at once, in time proportional to their size."""
    documents = 0
    numbers: tuple[dict[str, int], dict[tuple[str, str], int], dict[tuple[str, str], int]] = ({}, {}, {})
    runs: dict[Run, list[Tally]] = defaultdict(list)
    patterns: dict[Pattern, list[Tally]] = defaultdict(list)
    headlines: dict[str, list[Tally]] = defaultdict(list)
    for part in parts:
        documents += part.documents
        _add_numbers(numbers[0], part.lower)
        _add_numbers(numbers[1], part.together)
        _add_numbers(numbers[2], part.acronyms)
        _gather(runs, part.runs)
        _gather(patterns, part.patterns)
        _gather(headlines, part.headlines)
    return Counts(
        documents=documents, lower=numbers[0], together=numbers[1], acronyms=numbers[2],
        runs=_totals(runs), patterns=_totals(patterns), headlines=_totals(headlines),
    )  # fmt: skip


def _add_numbers(total: dict[KeyT, int], more: Mapping[KeyT, int]) -> None:
    for key, count in more.items():
        total[key] = total.get(key, 0) + count


def _gather(lists: dict[KeyT, list[Tally]], more: Mapping[KeyT, Tally]) -> None:
    for key, tally in more.items():
        lists[key].append(tally)


def _totals(lists: Mapping[KeyT, list[Tally]]) -> dict[KeyT, Tally]:
    return {key: total(tallies) for key, tallies in lists.items()}


def total(tallies: Sequence[Tally]) -> Tally:
    """Add tallies of one thing, at least one, in time proportional to their size."""
    if len(tallies) == 1:
        return tallies[0]
    return Tally(
        count=sum(tally.count for tally in tallies),
        documents=frozenset().union(*(tally.documents for tally in tallies)),
        example=min((tally.example for tally in tallies), key=example_rank),
    )
