r"""Sentences as numbers and letters, one for each token.

>>> text = read(["Kim met Putin."])
>>> text.tokens[:3], text.letters
(['Kim', 'met', 'Putin'], 'CxC.\n')

Most words of a text were seen before, so each stretch between blanks is divided into tokens once, and
each token looked at once; the rest of the work is done on arrays of their numbers.
"""

from array import array
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from glossary.extraction import tags
from glossary.extraction.numbering import Ints, spread
from glossary.extraction.tokens import END, STRAIGHT_QUOTES, divided, letter

__all__ = ["AT_END", "AT_FRONT", "Read", "Vocabulary", "read"]

AT_FRONT, AT_END = 1, 2
_MOST_REMEMBERED = 1 << 16
_PORTION = 5_000
"""Sentences that are read in one go: few enough that what is only needed on the way stays small."""


class Vocabulary(dict[str, int]):
    """The stretches between blanks that were seen so far, and their tokens; all have numbers from 0."""

    def __init__(self) -> None:
        """Begin with nothing."""
        super().__init__()
        self.tokens: list[str] = []
        self._letters = bytearray()
        self._tags = bytearray()
        self._hyphens = bytearray()
        self._numbers: dict[str, int] = {}
        self._closing: dict[str, int] = {}
        self._flat = array("i")
        self._starts = array("q", [0])

    @property
    def letters(self) -> NDArray[np.uint8]:
        """The letter of each token: how it is written, see `tokens`."""
        return np.array(self._letters, np.uint8)

    @property
    def tags(self) -> NDArray[np.uint8]:
        """The letter of each token: its part of speech by itself, see `tags`."""
        self._tags.extend(map(ord, map(tags.letter, self.tokens[len(self._tags) :])))
        return np.array(self._tags, np.uint8)

    @property
    def hyphens(self) -> NDArray[np.uint8]:
        """Where each token has the hyphen that makes a compound: `AT_FRONT` (-based), `AT_END` (pro-), or 0."""
        return np.array(self._hyphens, np.uint8)

    def numbers(self, stretches: Sequence[str]) -> NDArray[np.int32]:
        """Return the numbers of all tokens in stretches."""
        found = np.fromiter(map(self.__getitem__, stretches), np.int32, len(stretches))
        starts, flat = np.array(self._starts), np.array(self._flat)
        first = starts[found]
        places: NDArray[np.int32] = flat[spread(first, starts[found + 1] - first)]
        return places

    def __missing__(self, stretch: str) -> int:
        within = False
        for token in divided(stretch):
            number = self.closing(token) if within and token in STRAIGHT_QUOTES else self.number(token)
            within = within or chr(self._letters[number]) not in "(-"
            self._flat.append(number)
        self._starts.append(len(self._flat))
        number = self[stretch] = len(self)
        return number

    def number(self, token: str) -> int:
        """Return the number of a token; a straight quotation mark is taken for an opening one."""
        number = self._numbers.get(token)
        if number is None:
            written = "(" if token in STRAIGHT_QUOTES else letter(token)
            number = self._numbers[token] = self._added(token, written)
        return number

    def closing(self, quote: str) -> int:
        """Return the number of a straight quotation mark behind a word."""
        number = self._closing.get(quote)
        if number is None:
            number = self._closing[quote] = self._added(quote, ")")
        return number

    def _added(self, token: str, written: str) -> int:
        self.tokens.append(token)
        self._letters.append(ord(written))
        self._hyphens.append(_hyphen(token))
        return len(self.tokens) - 1


@dataclass(frozen=True, slots=True)
class Read:
    """Sentences, read."""

    numbers: NDArray[np.int32]
    """Of words, punctuation marks, and `END` behind each sentence."""

    letters: str
    """One for each token: how it is written."""

    vocabulary: Vocabulary

    @property
    def tokens(self) -> list[str]:
        """All tokens. Apostrophes are straight."""
        return self.part(0, len(self.numbers))

    @property
    def tags(self) -> str:
        """One letter for each token: its part of speech by itself."""
        return self.vocabulary.tags[self.numbers].tobytes().decode("ascii")

    def part(self, start: int, end: int) -> list[str]:
        """Return the tokens from *start* to *end*."""
        known = self.vocabulary.tokens
        return [known[number] for number in self.numbers[start:end].tolist()]

    def at(self, places: Ints) -> list[str]:
        """Return the tokens at some places."""
        known = self.vocabulary.tokens
        return [known[number] for number in self.numbers[places].tolist()]

    def asked(self, rule: Callable[..., int], *places: Ints) -> Ints:
        """Return what a rule says of the tokens at some places, asking once about equal ones.

        With several arrays of places it is asked about the tokens at the first place of each, and so on.
        The text is a ring: what is before its beginning or behind its end is at the other one.
        """
        codes = np.zeros(len(places[0]), np.int64)
        for each in places:
            codes = codes << 32 | self.numbers.take(each, mode="wrap")
        different, numbers = np.unique(codes, return_inverse=True)
        tokens = self.vocabulary.tokens
        columns = [
            map(tokens.__getitem__, (different >> 32 * shift & 0xFFFFFFFF).tolist())
            for shift in reversed(range(len(places)))
        ]
        return np.fromiter(map(rule, *columns), np.int64, len(different))[numbers]


def _hyphen(token: str) -> int:
    """Return where a token has the hyphen by which it belongs to the one beside it."""
    if len(token) == 1:
        return 0
    return AT_FRONT if token[0] == "-" else AT_END if token[-1] == "-" else 0


_known = [Vocabulary()]


def read(sentences: Sequence[str]) -> Read:
    """Read sentences that hold no `END` themselves."""
    vocabulary = _known[0]
    portions = (sentences[start : start + _PORTION] for start in range(0, len(sentences), _PORTION))
    found = [vocabulary.numbers(f" {END} ".join([*portion, ""]).split()) for portion in portions]
    numbers = np.concatenate(found) if found else np.zeros(0, np.int32)
    if len(vocabulary.tokens) > _MOST_REMEMBERED:
        _known[0] = Vocabulary()
    return Read(numbers, vocabulary.letters[numbers].tobytes().decode("ascii"), vocabulary)
