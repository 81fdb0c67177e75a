"""How likely a phrase is a term of this collection rather than ordinary English.

>>> here = Termhood({"turbine": 20, "blades": 30, "the": 400, "thing": 2, "good": 8})
>>> here.weirdness("turbine blades") > 10 * here.weirdness("good thing")
True

A word's weirdness is how many times as often the collection has it as general English does, in powers of
ten (Ahmad, Gillam and Tostevin 1999, *Weirdness indexing*), over the word frequencies of wordfreq. A small
collection proves little, so it counts as if `_PRIOR` words of general English came with it: the smoothing
of Kilgarriff (2009, *Simple maths for keywords*) in words instead of per million.
"""

import math
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from glossary.text.english import STOP_WORDS

__all__ = ["LEAST", "Termhood"]

_PRIOR = 200_000
"""Words of general English that are added to a collection: as many as some five hundred articles have."""

_RAREST = 10 ** (0.8 - 9)
"""The frequency of all words that are rarer: misspellings are rare, too."""

_HYPHENATED = 10
"""How many times rarer a compound is than its rarest part, when the word list doesn't have it."""

LEAST: Mapping[str, float] = MappingProxyType({"noun": 0.8, "noun phrase": 1.2})
"""The termhood that makes a term of what doesn't recur, and of any single noun, by the rule that found it.

Chosen on three collections of other fields than news (corruption, dressage, wind energy) together. A third
more or less, or half or twice the `_PRIOR`, costs two points of F at most.
"""


class Termhood:
    """The termhood of words and phrases in one collection."""

    def __init__(self, lower: Mapping[str, int]) -> None:
        """Take the counts of the words of the collection."""
        self._lower = lower
        self._words = sum(lower.values()) + _PRIOR
        self._known: dict[str, float] = {}

    def of(self, text: str, count: int) -> float:
        """Return how weird a phrase is, weighted by how often it was seen; 0 or more.

        Of a single word, every time that the collection has it counts, within phrases, too.
        """
        return math.log1p(max(count, self._lower.get(text, 0))) * self.weirdness(text)

    def weirdness(self, text: str) -> float:
        """Return the mean weirdness of the words of a phrase, names and function words left out; 0 or more."""
        words = [word for word in text.split(" ") if not word[0].isupper() and word not in STOP_WORDS]
        return sum(map(self._word, words)) / len(words) if words else 0.0

    def _word(self, word: str) -> float:
        if word not in self._known:
            general = _frequency(word)
            here = (self._lower.get(word, 1) + _PRIOR * general) / self._words
            self._known[word] = max(0.0, math.log10(here / general))
        return self._known[word]


def _frequency(word: str) -> float:
    """Return how often general English has a word, as a share of all words; never 0."""
    found = _frequencies().get(word)
    if found is None and "-" in word:
        found = min((_frequency(part) for part in word.split("-") if part), default=0.0) / _HYPHENATED
    return max(_RAREST, found or 0.0)


@cache
def _frequencies() -> Mapping[str, float]:
    from wordfreq import get_frequency_dict

    found: Mapping[str, float] = get_frequency_dict("en", "large")
    return found
