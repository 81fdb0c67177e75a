"""Counts as columns: texts, and arrays of numbers beside them, which add up without a look at each thing.

>>> one = Columns(["arms", "deal"], np.array([2, 1]))
>>> other = Columns(["talks", "arms"], np.array([5, 3]))
>>> total = joined([one, other])
>>> dict(zip(total.keys, total.occurrences.tolist(), strict=True))
{'arms': 5, 'deal': 1, 'talks': 5}
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise, repeat, starmap
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from glossary.extraction import sketches
from glossary.extraction.numbering import Ints, Numbering, firsts, spread

__all__ = ["Columns", "Marks", "Sketches", "Tallies", "behind", "joined", "sketched"]

PartT = TypeVar("PartT")

Marks = NDArray[np.uint64]
"""Numbers that tell sentences from each other, wherever they were counted."""

_HASH = 32
"""Bits of the hashes in a sketch."""


@dataclass(frozen=True, slots=True)
class Sketches:
    """A sketch for each of some things, one behind the other."""

    values: NDArray[np.uint32]

    sizes: NDArray[np.uint8]
    """How many of the values each thing has."""

    def at(self, places: Ints) -> "Sketches":
        """Return the sketches of some of the things."""
        sizes = self.sizes.astype(np.int64)
        return Sketches(self.values[spread((np.cumsum(sizes) - sizes)[places], sizes[places])], self.sizes[places])

    def divided(self, ends: Ints) -> "Iterator[Sketches]":
        """Yield the sketches of stretches of things, each up to one of *ends*."""
        ends_of_values = np.cumsum(np.append(0, self.sizes), dtype=np.int64)[ends]
        pairs = zip(np.split(self.values, ends_of_values[:-1]), np.split(self.sizes, ends[:-1]), strict=True)
        return starmap(Sketches, pairs)


@dataclass(frozen=True, slots=True)
class Tallies:
    """What is known of some things beside how often each was seen; see `counts.Tally`."""

    documents: Sketches
    contexts: Sketches

    ranks: Ints
    """The rank of the best sentence that holds it."""

    marks: Marks
    """Which sentence that is; of those with the same rank, the one with the least mark."""

    def at(self, places: Ints) -> "Tallies":
        """Return the tallies of some of the things."""
        return Tallies(self.documents.at(places), self.contexts.at(places), self.ranks[places], self.marks[places])

    def divided(self, ends: Ints) -> "Iterator[Tallies]":
        """Yield the tallies of stretches of things, each up to one of *ends*."""
        columns = np.split(self.ranks, ends[:-1]), np.split(self.marks, ends[:-1])
        return map(Tallies, self.documents.divided(ends), self.contexts.divided(ends), *columns)


@dataclass(frozen=True, slots=True)
class Columns:
    """What was counted of some things: an item in each column for each of them."""

    keys: list[str]
    """The things, no two alike; what has several fields has tabs between them."""

    occurrences: Ints

    tallies: Tallies | None = None
    """None for things of which nothing else is counted."""

    def at(self, places: Ints) -> "Columns":
        """Return the columns of some of the things."""
        keys = [self.keys[place] for place in places.tolist()]
        return Columns(keys, self.occurrences[places], self.tallies and self.tallies.at(places))

    def divided(self, ends: Ints) -> "Iterator[Columns]":
        """Yield the columns of stretches of things, each up to one of *ends*."""
        keys = (self.keys[start:end] for start, end in pairwise([0, *ends.tolist()]))
        tallies = self.tallies.divided(ends) if self.tallies else repeat(None)
        return map(Columns, keys, np.split(self.occurrences, ends[:-1]), tallies)


def sketched(things: Ints, hashes: NDArray[np.integer], size: int) -> Sketches:
    """Return the sketch of each thing that has seen some hashes; things are numbers from 0, none left out."""
    codes = np.sort(things << _HASH | hashes)
    codes = codes[firsts(codes)]
    starts = np.flatnonzero(firsts(codes >> _HASH))
    sizes = np.diff(np.append(starts, len(codes)))
    if sizes.max(initial=0) > size:
        sizes = np.minimum(sizes, size)
        codes = codes[spread(starts, sizes)]
    return Sketches((codes & (1 << _HASH) - 1).astype(np.uint32), sizes.astype(np.uint8))


def joined(parts: Sequence[Columns]) -> Columns:
    """Add up columns of one table that may have things in common, in time proportional to their size."""
    names = Numbering[str]()
    numbers = names.of([*chain.from_iterable(part.keys for part in parts)])
    occurrences = _one_behind_the_other(parts, lambda part: part.occurrences)
    # exact: a double holds whole numbers to 2^53
    total = np.bincount(numbers, weights=occurrences, minlength=len(names)).astype(np.int64)
    tallies = _behind([part.tallies for part in parts if part.tallies])
    return Columns(list(names), total, tallies and _joined(numbers, tallies))


def _joined(things: Ints, seen: Tallies) -> Tallies:
    """Add up tallies, each of the thing of its number."""
    order = np.lexsort((seen.marks, seen.ranks, things))
    best = order[firsts(things[order])]
    return Tallies(
        sketched(np.repeat(things, seen.documents.sizes), seen.documents.values, sketches.SIZE),
        sketched(np.repeat(things, seen.contexts.sizes), seen.contexts.values, sketches.CONTEXTS),
        seen.ranks[best],
        seen.marks[best],
    )


def behind(parts: Sequence[Columns]) -> Columns:
    """Add up columns of one table that have nothing in common."""
    keys = [*chain.from_iterable(part.keys for part in parts)]
    occurrences = _one_behind_the_other(parts, lambda part: part.occurrences)
    return Columns(keys, occurrences, _behind([part.tallies for part in parts if part.tallies]))


def _behind(parts: Sequence[Tallies]) -> Tallies | None:
    if not parts:
        return None
    return Tallies(
        _sketches_behind([part.documents for part in parts]),
        _sketches_behind([part.contexts for part in parts]),
        _one_behind_the_other(parts, lambda part: part.ranks),
        np.concatenate([part.marks for part in parts]),
    )


def _sketches_behind(parts: Sequence[Sketches]) -> Sketches:
    return Sketches(np.concatenate([part.values for part in parts]), np.concatenate([part.sizes for part in parts]))


def _one_behind_the_other(parts: Sequence[PartT], column: Callable[[PartT], Ints]) -> Ints:
    return np.concatenate([np.zeros(0, np.int64), *map(column, parts)])
