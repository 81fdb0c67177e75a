"""Numbers in place of things, so that numpy can count them.

>>> numbering = Numbering[str]()
>>> numbering.of(["Kim", "Putin", "Kim"]).tolist(), list(numbering)
([0, 1, 0], ['Kim', 'Putin'])
"""

from collections.abc import Hashable, Iterator, Sequence
from itertools import chain
from re import Match
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

__all__ = ["Ints", "Numbering", "are_in", "counted", "firsts", "in_stretches", "spans", "spread", "stretches"]

KeyT = TypeVar("KeyT", bound=Hashable)

AnyT = TypeVar("AnyT", bound=np.generic)

Ints = NDArray[np.int64]


class Numbering(dict[KeyT, int]):
    """Things by the order in which they were first seen, from 0."""

    def __missing__(self, thing: KeyT) -> int:
        number = self[thing] = len(self)
        return number

    def of(self, things: Sequence[KeyT]) -> Ints:
        """Return the number of each of *things*; those that are new get the next ones."""
        return np.fromiter(map(self.__getitem__, things), np.int64, len(things))


def firsts(values: NDArray[np.generic]) -> NDArray[np.bool_]:
    """Tell of each of some sorted values whether it isn't the one before it.

    >>> firsts(np.array([3, 3, 7])).tolist()
    [True, False, True]
    """
    different = np.ones(len(values), np.bool_)
    np.not_equal(values[1:], values[:-1], out=different[1:])
    return different


def are_in(values: NDArray[AnyT], known: NDArray[AnyT]) -> NDArray[np.bool_]:
    """Tell of each value whether it is one of those *known*, which are sorted.

    >>> are_in(np.array([7, 3, 9]), np.array([3, 7])).tolist()
    [True, True, False]
    """
    if not len(known):
        return np.zeros(len(values), np.bool_)
    found: NDArray[np.bool_] = known[np.searchsorted(known[:-1], values)] == values
    return found


def spread(starts: Ints, sizes: Ints) -> Ints:
    """Return all places of some stretches, one stretch behind the other.

    >>> spread(np.array([7, 2]), np.array([1, 3])).tolist()
    [7, 2, 3, 4]
    """
    ends = np.cumsum(sizes)
    total = int(ends[-1]) if len(ends) else 0
    return np.repeat(starts - ends + sizes, sizes) + np.arange(total)


def counted(codes: NDArray[np.integer[Any]]) -> Iterator[tuple[int, int]]:
    """Yield each different code, in ascending order, with how often it is there.

    >>> list(counted(np.array([5, 2, 5])))
    [(2, 1), (5, 2)]
    """
    different, counts = np.unique(codes, return_counts=True)
    return zip(different.tolist(), counts.tolist(), strict=True)


def spans(found: Iterator[Match[str]]) -> tuple[Ints, Ints]:
    """Return where matches start, and where they end."""
    both = np.fromiter(chain.from_iterable(map(Match.span, found)), np.int64)
    return both[::2].copy(), both[1::2].copy()


def stretches(values: NDArray[np.int32], starts: Ints, ends: Ints) -> tuple[Ints, Ints]:
    """Return the place of each different stretch where it is first, and which of them each stretch is.

    >>> first, numbers = stretches(np.array([4, 5, 4, 5], np.int32), np.array([0, 2, 3]), np.array([2, 4, 4]))
    >>> first.tolist(), numbers.tolist()
    ([0, 2], [0, 0, 1])
    """
    sizes = ends - starts
    most, span = int(sizes.max(initial=0)), int(values.max(initial=0)) + 1
    codes = values[starts].astype(np.int64)
    for place in range(1, most):
        longer = np.flatnonzero(sizes > place)
        codes[longer] = np.unique(codes[longer], return_inverse=True)[1] * span + values[starts[longer] + place]
    _, first, numbers = np.unique(codes * (most + 1) + sizes, return_index=True, return_inverse=True)
    order = np.argsort(first)
    return first[order], np.argsort(order)[numbers]


def in_stretches(words: Sequence[str], sizes: Ints) -> list[str]:
    """Join words, as many to each text as its size says.

    >>> in_stretches(["arms", "deal", "talks"], np.array([2, 1]))
    ['arms deal', 'talks']
    """
    ends = np.cumsum(sizes).tolist()
    return [" ".join(words[start:end]) for start, end in zip([0, *ends], ends, strict=False)]
