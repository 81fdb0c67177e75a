"""A set of very many texts, of which only a number of 8 bytes is kept.

>>> known = Fingerprints()
>>> known.add(b"Kim met Putin."), known.add(b"Kim left."), known.add(b"Kim met Putin.")
(True, True, False)

Ten million texts need 21 to 35 bytes each, a third of what a Python set of numbers needs. That two of them are
taken for one has a chance of 1 to 300,000 (n² / 2^65).
"""

from array import array
from collections.abc import Iterable
from hashlib import blake2b

__all__ = ["Fingerprints", "fingerprint"]

_FIRST = 1 << 10
_FULLEST = 0.6
_GROWTH = 2


def fingerprint(content: bytes) -> int:
    """Return the number of a text; the same on each machine, and never 0."""
    return int.from_bytes(blake2b(content, digest_size=8).digest(), "big") or 1


class Fingerprints:
    """A hash table with open addressing and linear probing, in one array; 0 is a free place."""

    def __init__(self, known: Iterable[int] = ()) -> None:
        """Begin with the numbers of texts that are *known*."""
        self._table = array("Q", bytes(8 * _FIRST))
        self._count = 0
        self.new = array("Q")
        """The numbers of those that were added, in order."""
        for number in known:
            self.add_number(number)
        self.new = array("Q")

    def __len__(self) -> int:
        """Return how many texts there are."""
        return self._count

    def add(self, content: bytes) -> bool:
        """Add a text; tell whether it is new."""
        return self.add_number(fingerprint(content))

    def add_number(self, number: int) -> bool:
        """Add a text by its number; tell whether it is new."""
        place = self._place(number)
        if self._table[place]:
            return False
        self._table[place] = number
        self.new.append(number)
        self._count += 1
        if self._count > _FULLEST * len(self._table):
            self._grow()
        return True

    def _place(self, number: int) -> int:
        """Return where a number is, or would be."""
        table, mask = self._table, len(self._table) - 1
        place = number & mask
        while table[place] and table[place] != number:
            place = (place + 1) & mask
        return place

    def _grow(self) -> None:
        numbers = self._table
        self._table = array("Q", bytes(8 * _GROWTH * len(numbers)))
        for number in numbers:
            if number:
                self._table[self._place(number)] = number
