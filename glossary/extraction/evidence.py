"""Is this word a name or a common word? The collection itself says it best.

>>> from glossary.extraction.counts import Counts
>>> Evidence(Counts(lower={"general": 3})).is_common("General")
True

A word written small away from sentence starts more often than large is a common word; only for words
that the collection shows nowhere else do closed lists and endings decide.
"""

from collections import Counter

from glossary.extraction.counts import Counts
from glossary.extraction.tables import ADJECTIVES, COMMON_ENDINGS, LINKS, PARTICLES, ROLE_MODIFIERS, TITLES, VERBS
from glossary.model import Kind
from glossary.text import lexicon
from glossary.text.english import STOP_WORDS

__all__ = ["Evidence", "is_demonym"]


class Evidence:
    """What the counts of a collection say of single words."""

    def __init__(self, counts: Counts) -> None:
        """Read the evidence off *counts* once."""
        self.lower = counts.lower
        capital: Counter[str] = Counter()
        whole: Counter[str] = Counter()
        for run, tally in counts.runs.items():
            words = run.text.split(" ")
            for word in words[1:] if run.initial else words:
                capital[word.casefold()] += tally.count
            if not run.initial:
                whole[run.text] += tally.count
        self.capital = capital
        self.mid_sentence = whole

    def is_mainly_lower(self, word: str) -> bool:
        """Tell whether the collection writes *word* small more often than large."""
        folded = word.casefold()
        return self.lower.get(folded, 0) > self.capital.get(folded, 0)

    def is_common(self, word: str) -> bool:
        """Tell whether *word* is a common word that is capitalised for another reason."""
        if word.isupper() and len(word) > 1:
            return False
        folded = word.casefold()
        if folded in STOP_WORDS or folded in TITLES or folded in ROLE_MODIFIERS:
            return True
        if self.lower.get(folded, 0) or self.capital.get(folded, 0):
            return self.is_mainly_lower(word)
        return _is_common_by_itself(word)


def is_demonym(word: str) -> bool:
    """Tell whether *word* is a nationality word by the lexicon."""
    return any(found.kind is Kind.DEMONYM for found in lexicon.lookup(word))


def _is_common_by_itself(word: str) -> bool:
    """Tell by closed lists and endings whether *word* is a common word."""
    folded = word.casefold()
    found = lexicon.kind(word)
    return (
        folded in VERBS
        or folded in ADJECTIVES
        or folded in LINKS | PARTICLES
        or (found in {Kind.PHRASE, Kind.TITLE})
        or folded.endswith(COMMON_ENDINGS)
    )
