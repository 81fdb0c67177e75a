"""Which of the shapes that were counted are set phrases.

>>> unusual("artillery shells") > unusual("good thing")
True

A shape that stands inside a longer one every time it is seen is only a part of that one. What is left
is ranked by how often it is seen and how unusual its words are in general English.
"""

import math
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from glossary.extraction.counts import Pattern, Tally
from glossary.text import english

__all__ = ["Phrase", "phrases", "unusual"]

_RAREST = 0.8
"""The zipf frequency below which words count as equally rare: misspellings are rare, too."""

_COMMONEST = 7.5


@dataclass(frozen=True, slots=True)
class Phrase:
    """One surface form of a set phrase."""

    text: str
    tally: Tally
    rule: str


def phrases(patterns: Mapping[Pattern, Tally]) -> dict[str, Phrase]:
    """Return the shapes that stand for themselves, by their text."""
    best: dict[str, Phrase] = {}
    for pattern, tally in sorted(patterns.items(), key=lambda item: (-item[1].occurrences, item[0])):
        best.setdefault(pattern.text, Phrase(pattern.text, tally, pattern.rule))
    inside = _inside(best)
    return {text: phrase for text, phrase in best.items() if phrase.tally.occurrences > inside.get(text, 0)}


def _inside(found: Mapping[str, Phrase]) -> dict[str, int]:
    """Return how often each phrase was seen inside a longer one that recurs as often."""
    inside: dict[str, int] = defaultdict(int)
    for text, phrase in found.items():
        for part in _parts(text):
            if part in found:
                inside[part] = max(inside[part], phrase.tally.occurrences)
    return inside


def _parts(text: str) -> Iterator[str]:
    """Yield every shorter run of words in *text*."""
    words = text.split(" ")
    for size in range(2, len(words)):
        for start in range(len(words) - size + 1):
            yield " ".join(words[start : start + size])


def unusual(text: str) -> float:
    """Return how much rarer than the commonest words those of *text* are on average, in powers of ten.

    After the weirdness of Ahmad et al. (1999), over the word frequencies of wordfreq.
    """
    words = english.key(text).split()
    return sum(_COMMONEST - max(_RAREST, _zipf(word)) for word in words) / max(1, len(words))


def score(text: str, contexts: int, documents: int) -> float:
    """Return the rank of a phrase: the distinct sentences that hold it, on a log scale, times how unusual it is."""
    return round(math.log1p(contexts + documents - 1) * unusual(text), 4)


@cache
def _zipf(word: str) -> float:
    from wordfreq import zipf_frequency

    return zipf_frequency(word, "en", wordlist="small")
