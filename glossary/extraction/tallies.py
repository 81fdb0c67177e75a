"""Count things by the sentences that hold them, all things of a text at once.

>>> contexts = Contexts(["Kim met Putin.", "Kim left."], ["a.txt", "a.txt"])
>>> kim, putin = tallies(np.array([0, 1, 0]), np.array([0, 0, 1]), contexts)
>>> kim.occurrences, len(kim.contexts), kim.example.text, putin.example.text
(2, 2, 'Kim left.', 'Kim met Putin.')
"""

from collections.abc import Sequence

import numpy as np

from glossary.extraction import sketches
from glossary.extraction.counts import CONTEXTS, Sentence, Tally
from glossary.extraction.numbering import Ints, Numbering, firsts

__all__ = ["Contexts", "tallies"]

_READABLE = range(40, 241)
_LONGEST_SHOWN = 500
_NOT_WHOLE = 10_000
_MARK = 32
"""Bits of a fingerprint, and of an identity."""


class Contexts:
    """Sentences as what they say of the things that they hold."""

    def __init__(self, sentences: Sequence[str], documents: Sequence[str]) -> None:
        """Take sentences, with the name of the document of each."""
        numbering = Numbering[str]()
        numbers = numbering.of(documents)
        self.examples = [*map(_example, documents, sentences)]
        self.fingerprints = np.fromiter(sketches.fingerprints(sentences), np.int64, len(sentences))
        self.identities = np.fromiter(map(sketches.identity, numbering), np.int64, len(numbering))[numbers]
        self.best_first = np.array(sorted(range(len(sentences)), key=self.examples.__getitem__), np.int64)
        self.places = np.empty_like(self.best_first)
        self.places[self.best_first] = np.arange(len(sentences))


def _example(document: str, text: str) -> Sentence:
    whole = text[-1] in ".!?\"”’'" and len(text) in _READABLE
    rank = len(text) if whole else len(text) + _NOT_WHOLE
    shown = text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "…"
    return Sentence(rank, document, shown)


def tallies(things: Ints, sentences: Ints, contexts: Contexts) -> list[Tally]:
    """Return the tally of each thing.

    *things* are the numbers of what was seen, from 0, none left out; *sentences* where each was seen.
    """
    if not len(things):
        return []
    occurrences = np.bincount(things).tolist()
    documents = _sketches(things, contexts.identities[sentences], sketches.SIZE)
    marks = _sketches(things, contexts.fingerprints[sentences], CONTEXTS)
    size = len(contexts.examples)
    places = np.sort(things * size + contexts.places[sentences])
    best = contexts.best_first[places[firsts(places // size)] % size].tolist()
    return [*map(Tally, occurrences, documents, marks, map(contexts.examples.__getitem__, best))]


def _sketches(things: Ints, marks: Ints, size: int) -> list[sketches.Sketch]:
    """Return the sketch of each thing that has seen its marks."""
    codes = np.sort(things << _MARK | marks)
    codes = codes[firsts(codes)]
    starts = np.flatnonzero(firsts(codes >> _MARK))
    ends = np.minimum(np.append(starts[1:], len(codes)), starts + size)
    seen = tuple((codes & (1 << _MARK) - 1).tolist())
    return [seen[start:end] for start, end in zip(starts.tolist(), ends.tolist(), strict=True)]
