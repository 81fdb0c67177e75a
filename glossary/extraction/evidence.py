"""Is this word a name or a common word? The collection itself says it best.

>>> from glossary.extraction.counts import Counts
>>> Evidence(Counts(lower={"general": 3})).is_common("General")
True

A word written small away from sentence starts more often than large is a common word; only for words
that the collection shows nowhere else do closed lists and endings decide.
"""

import re
from collections.abc import Iterator

from glossary.extraction.counts import Counts
from glossary.extraction.tables import COMMON_ENDINGS, LINKS, PARTICLES, ROLE_MODIFIERS, TITLES
from glossary.extraction.tags import is_known
from glossary.model import Kind
from glossary.text import lexicon
from glossary.text.english import STOP_WORDS

__all__ = ["KINDS_OF_NAMES", "Evidence", "is_compatriot", "is_demonym"]


_LINKED = re.compile(rf" (?:{'|'.join(sorted(LINKS - {'&'}))})(?: the)? ")
KINDS_OF_NAMES = frozenset({Kind.PERSON, Kind.PLACE, Kind.ORGANIZATION, Kind.EVENT, Kind.DEMONYM})


class Evidence:
    """What the counts of a collection say of words and of whole runs."""

    def __init__(self, counts: Counts) -> None:
        """Read the evidence off *counts* once."""
        self._lower = counts.lower
        self._capital = counts.capital
        self._alone: dict[str, int] = {}
        self._initial: dict[str, int] = {}
        for run, tally in counts.runs.items():
            for number, stretch in enumerate(stretches(run.text)):
                seen = self._initial if run.initial and number <= 1 else self._alone
                seen[stretch] = seen.get(stretch, 0) + tally.occurrences
        self._common: dict[str, bool] = {}

    def alone(self, text: str) -> int:
        """Return how often *text* was a whole run, or one side of a link, where no sentence begins."""
        return self._alone.get(text, 0)

    def seen(self, text: str) -> int:
        """Return how often *text* was a whole run, or one side of a link, anywhere."""
        return self._alone.get(text, 0) + self._initial.get(text, 0)

    def capitalised(self, word: str) -> int:
        """Return how often *word* was capitalised where no sentence begins."""
        return self._capital.get(word.casefold(), 0)

    def is_mainly_lower(self, word: str) -> bool:
        """Tell whether the collection writes *word* small more often than large."""
        folded = word.casefold()
        return self._lower.get(folded, 0) > self._capital.get(folded, 0)

    def is_lower_alone(self, word: str) -> bool:
        """Tell whether the collection writes *word* small more often than large by itself: World, but for its Cup."""
        folded = word.casefold()
        return word != folded and not word.isupper() and self._lower.get(folded, 0) > self._alone.get(word, 0)

    def is_common(self, word: str) -> bool:
        """Tell whether *word* is a common word that is capitalised for another reason."""
        known = self._common.get(word)
        if known is None:
            known = self._common[word] = self._decide(word)
        return known

    def _decide(self, word: str) -> bool:
        if word.isupper() and len(word) > 1:
            return False
        folded = word.casefold()
        if "-" in word and word.rpartition("-")[2].islower():
            return True
        if folded in STOP_WORDS or folded in TITLES or folded in ROLE_MODIFIERS:
            return True
        if self._lower.get(folded, 0) or self._capital.get(folded, 0):
            return self.is_mainly_lower(word)
        return _is_common_by_itself(word)


def stretches(run: str) -> Iterator[str]:
    """Yield a run and, when it holds links, what stands between them.

    >>> list(stretches("Bank of England and Kim"))
    ['Bank of England and Kim', 'Bank', 'England', 'Kim']
    """
    yield run
    parts = _LINKED.split(run)
    if len(parts) > 1:
        yield from parts


def is_demonym(word: str) -> bool:
    """Tell whether *word* is a nationality word by the lexicon: French, Frenchman."""
    return _is_demonym(word) or is_compatriot(word)


def is_compatriot(word: str) -> bool:
    """Tell whether *word* names a person by nationality: Frenchman, but not German."""
    stem = word.removesuffix("man").removesuffix("wo")
    return stem != word and _is_demonym(stem)


def _is_demonym(word: str) -> bool:
    return any(found.kind is Kind.DEMONYM for found in lexicon.lookup(word))


def _is_common_by_itself(word: str) -> bool:
    """Tell by closed lists and endings whether *word* is a common word."""
    folded = word.casefold()
    if any(found.kind in KINDS_OF_NAMES and found.topic not in lexicon.NAME_PARTS for found in lexicon.lookup(word)):
        return False
    return (
        is_known(folded)
        or folded in LINKS | PARTICLES
        or lexicon.kind(folded) in {Kind.PHRASE, Kind.TITLE}
        or folded.endswith(COMMON_ENDINGS)
    )
