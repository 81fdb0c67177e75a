"""How likely Bengali letters are for English ones, given what is around these in the English name.

The n-gram model says what may follow what has been read; this one looks ahead: c before e or i is
another letter than c before a. Four contexts, each narrower than the one before, are interpolated after
Witten and Bell, "The zero-frequency problem" (IEEE Transactions on Information Theory 37, 1991).

>>> model = LookAhead([(("c", "ক"), ("a", "া")), (("c", "স"), ("e", "ে")), (("c", "স"), ("i", "ি"))])
>>> before_i, before_a = Surroundings("c", "ia", "", ""), Surroundings("c", "al", "", "")
>>> model.probability(before_i, "স") > model.probability(before_i, "ক")
True
>>> model.probability(before_a, "স") > model.probability(before_a, "ক")
False
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from glossary.sources.transliteration.alignment import Alignment

__all__ = ["LookAhead", "Surroundings", "surroundings"]

_UNSEEN = 0.002
"""How likely letters are that were never seen for the English ones."""


class Surroundings(NamedTuple):
    """What is known of some letters of an English word when they are rendered."""

    letters: str
    after: str
    """The next two letters."""

    last: str
    """What the letters before were rendered as."""

    before: str
    """The letter before."""

    def contexts(self) -> tuple[tuple[str, ...], ...]:
        """Return what to look at, each narrower than the one before."""
        following = self.after[:1]
        return (self.letters,), (self.letters, following), (self.letters, following, self.last), self


def surroundings(word: str, start: int, end: int, last: str) -> Surroundings:
    """Return the surroundings of `word[start:end]`, when what is before was rendered as *last*."""
    return Surroundings(word[start:end], word[end : end + 2], last, word[max(0, start - 1) : start])


class LookAhead:
    """Probabilities of Bengali letters for some English letters of a word."""

    def __init__(self, alignments: Iterable[Alignment]) -> None:
        """Count what was written for which letters in which surroundings."""
        self._counts: dict[tuple[str, ...], dict[str, int]] = defaultdict(dict)
        for alignment in alignments:
            word = "".join(english for english, _ in alignment)
            start, last = 0, ""
            for english, bengali in alignment:
                end = start + len(english)
                for context in surroundings(word, start, end, last).contexts():
                    seen = self._counts[context]
                    seen[bengali] = seen.get(bengali, 0) + 1
                start, last = end, bengali

    def probability(self, there: Surroundings, bengali: str) -> float:
        """Return how likely the letters *there* become *bengali*."""
        return self.probabilities(there, (bengali,))[0]

    def probabilities(self, there: Surroundings, choices: Sequence[str]) -> list[float]:
        """Return how likely the letters *there* become each of some Bengali ones."""
        likely = [_UNSEEN] * len(choices)
        for context in there.contexts():
            if seen := self._counts.get(context):
                kinds = len(seen)
                total = sum(seen.values()) + kinds
                counts = [seen.get(bengali, 0) for bengali in choices]
                likely = [(count + kinds * before) / total for count, before in zip(counts, likely, strict=True)]
        return likely
