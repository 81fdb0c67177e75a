"""Which of the shapes that were counted are phrases of their own, and no accident.

>>> from glossary.articles import parse
>>> from glossary.extraction.scan import counted, scan
>>> text = b"They signed the arms control treaty. The arms control treaty failed. Arms control is dead."
>>> list(phrases(counted(scan(parse("a.txt", text)))))
['arms control treaty']

What stays counts every time it was seen, by itself or inside something longer.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from glossary.extraction.counts import Counts, Tally, joined
from glossary.text.english import STOP_WORDS

__all__ = ["Phrase", "phrases"]

_PART = 2 / 3
"""A phrase that a longer one, which recurs, holds this share of its uses is only a part of that one."""

_FIXED = 1 / 3
"""Words that are merely linked are a phrase if they make this share of the uses of the rarest of them."""

_LINKED = frozenset({"pair", "noun of noun", "adverb and participle", "verb and noun", "verb phrase", "twin"})
"""The rules whose words would stand together now and then in any case: horse and rider, price of oil."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """One surface form of a set phrase, or a single noun."""

    text: str
    tally: Tally
    rule: str


def phrases(counts: Counts) -> dict[str, Phrase]:
    """Return the shapes that are phrases of their own, by their text."""
    best: dict[str, Phrase] = {}
    for pattern, tally in sorted(counts.patterns.items(), key=lambda item: (-item[1].occurrences, item[0])):
        best.setdefault(pattern.text, Phrase(pattern.text, tally, pattern.rule))
    holders = _holders(best)
    found = {}
    for text, phrase in best.items():
        longer = holders.get(text, [])
        whole = joined([phrase.tally, *longer]) if " " in text else phrase.tally
        uses = max(whole.occurrences, counts.lower.get(text, 0))
        if not _is_part(longer, uses) and (phrase.rule not in _LINKED or _is_fixed(phrase, counts.lower)):
            found[text] = Phrase(text, whole, phrase.rule)
    return found


def _is_part(holders: list[Tally], uses: int) -> bool:
    """Tell whether one longer phrase that recurs holds most of the *uses* of a shorter one."""
    return any(tally.occurrences > 1 and tally.occurrences >= _PART * uses for tally in holders)


def _is_fixed(phrase: Phrase, lower: Mapping[str, int]) -> bool:
    """Tell whether linked words keep to each other."""
    words = [word for word in phrase.text.split(" ") if word not in STOP_WORDS]
    return phrase.tally.occurrences >= _FIXED * min((lower.get(word, 1) for word in words), default=1)


def _holders(found: Mapping[str, Phrase]) -> dict[str, list[Tally]]:
    """Return the tallies of the longer phrases that hold each phrase."""
    holders: dict[str, list[Tally]] = defaultdict(list)
    for text, phrase in found.items():
        for part in sorted(set(_parts(text))):
            if part in found:
                holders[part].append(phrase.tally)
    return holders


def _parts(text: str) -> Iterator[str]:
    """Yield every shorter run of words in *text*."""
    words = text.split(" ")
    for size in range(1, len(words)):
        for start in range(len(words) - size + 1):
            yield " ".join(words[start : start + size])
