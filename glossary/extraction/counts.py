"""What one pass over the articles counts: everything that the rules need, and nothing they decide.

>>> talks = Counts(documents=2, lower={"talks": 3})
>>> talks.lower["talks"], talks.runs
(3, {})

This is how the rules see counts. While articles are counted and their counts added up, these are columns of
numbers: see `partials`.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from math import isqrt
from typing import NamedTuple

from glossary.extraction import sketches

__all__ = ["RARE_ABOVE", "Counts", "Pattern", "Run", "Sentence", "Tally", "joined", "least", "rare"]

RARE_ABOVE = 2_000
"""In more documents than this, what is rare is left out: it can't become a candidate by itself, and is most
of all that is seen."""

_ARTICLES_A_SIGHTING = 500


class Run(NamedTuple):
    """A stretch of capitalised words."""

    text: str
    """As written, single spaces; may hold links: `Bank of England`, `Kim and Putin`."""

    initial: bool
    """Whether it begins a sentence, where any word is capitalised."""


class Pattern(NamedTuple):
    """A stretch of words that has the shape of a set phrase."""

    text: str
    """As written, in lower case but for names inside; single spaces."""

    rule: str
    """Which shape it has."""


class Sentence(NamedTuple):
    """A sentence that may serve as the example of what it holds; the least is the best one."""

    rank: int
    """Its length in code points; 10,000 more for one that is no whole sentence of a readable length."""

    document: str
    """The name of its document."""

    text: str
    """The sentence, on one line."""


class Tally(NamedTuple):
    """How often something was seen, and the best sentence that holds it."""

    occurrences: int
    """How often it was seen, in copies of a paragraph, too."""

    documents: sketches.Sketch
    """The documents that hold it."""

    contexts: sketches.Sketch
    """The distinct sentences that hold it: a copied paragraph adds occurrences, but no context."""

    example: Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """The counts of some documents."""

    documents: int = 0

    lower: Mapping[str, int] = field(default_factory=dict)
    """Lower-case words, and how often each was seen: evidence against names."""

    capital: Mapping[str, int] = field(default_factory=dict)
    """Words in lower case, and how often each was seen capitalised where no sentence begins."""

    runs: Mapping[Run, Tally] = field(default_factory=dict)

    cues: Mapping[tuple[str, str, str], int] = field(default_factory=dict)
    """The text of a run, `before` or `behind`, and a cue that stood there: how often."""

    patterns: Mapping[Pattern, Tally] = field(default_factory=dict)

    headlines: Mapping[tuple[str, str], int] = field(default_factory=dict)
    """A line whose capitals say nothing (all-caps, title case), and the name of a document that has it: how often."""

    together: Mapping[tuple[str, str], int] = field(default_factory=dict)
    """A run of one word, and a longer run that holds it: documents that have both."""

    acronyms: Mapping[tuple[str, str], int] = field(default_factory=dict)
    """An acronym and the run it stood behind in brackets: how often."""


def joined(tallies: Sequence[Tally]) -> Tally:
    """Add the tallies of one thing in several sets of documents, or of several forms of it."""
    if len(tallies) == 1:
        return tallies[0]
    return Tally(
        sum(tally.occurrences for tally in tallies),
        sketches.joined(tally.documents for tally in tallies),
        sketches.joined((tally.contexts for tally in tallies), sketches.CONTEXTS),
        min(tally.example for tally in tallies),
    )


def least(documents: int) -> int:
    """Return how often a term must be seen in a collection to be worth a look: 2, and more in a large one.

    It grows with the square root of the collection; so the list that a person looks at grows slowly, too.

    >>> [least(documents) for documents in (10, 4_500, 50_000, 10_000_000)]
    [2, 3, 10, 141]
    """
    return max(2, isqrt(documents // _ARTICLES_A_SIGHTING))


def rare(documents: int, min_count: int | None = None) -> int:
    """Return how often something must be seen to count at all, when a term must be seen *min_count* times.

    That is half as often, as several forms may make one term; in a small collection all counts.
    """
    if documents <= RARE_ABOVE:
        return 1
    wanted = least(documents) if min_count is None else min(min_count, least(documents))
    return max(2, (wanted + 1) // 2)
