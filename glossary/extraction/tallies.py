"""Count things by the sentences that hold them, all things of a text at once.

>>> contexts = Contexts(["Kim met Putin.", "Kim left."], ["a.txt", "a.txt"])
>>> kim_and_putin = tallies(np.array([0, 1, 0]), np.array([0, 0, 1]), contexts)
>>> kim_and_putin.contexts.sizes.tolist(), kim_and_putin.ranks.tolist()
([2, 1], [10009, 10014])
>>> contexts.examples(np.sort(kim_and_putin.marks)).texts
['Kim met Putin.', 'Kim left.']
"""

from collections.abc import Sequence
from zlib import crc32

import numpy as np

from glossary.extraction import sketches
from glossary.extraction.columns import Marks, Tallies, sketched
from glossary.extraction.examples import Examples
from glossary.extraction.numbering import Ints, Numbering, are_in, firsts
from glossary.extraction.sentences import rank, shown

__all__ = ["Contexts", "tallies"]


class Contexts:
    """Sentences as what they say of the things that they hold."""

    def __init__(self, sentences: Sequence[str], documents: Sequence[str]) -> None:
        """Take sentences, with the name of the document of each."""
        numbering = Numbering[str]()
        size = len(sentences)
        self._texts = sentences
        self._holders = numbering.of(documents)
        self._documents = list(numbering)
        identities = np.fromiter(map(sketches.identity, numbering), np.int64, len(numbering))
        self.identities = identities[self._holders]
        self.fingerprints = np.fromiter(sketches.fingerprints(sentences), np.int64, size)
        self.marks = _marks(self.identities, sentences)
        self.ranks = np.fromiter(map(rank, sentences), np.int64, size)
        self.best_first = np.lexsort((self.marks, self.ranks))
        self.places = np.empty_like(self.best_first)
        self.places[self.best_first] = np.arange(size)

    def examples(self, marks: Marks) -> Examples:
        """Return the sentences that have some sorted marks, in their order here."""
        places = np.flatnonzero(are_in(self.marks, marks))
        places = places[np.sort(np.unique(self.marks[places], return_index=True)[1])]
        texts = [shown(self._texts[place]) for place in places.tolist()]
        return Examples(self.marks[places], self._holders[places], self._documents, texts)


def _marks(identities: Ints, sentences: Sequence[str]) -> Marks:
    """Number sentences by their document and their text, in the same way wherever they are counted."""
    lines = "\n".join(sentences).encode("utf-8", "surrogatepass").split(b"\n") if sentences else []
    texts = np.fromiter(map(crc32, lines), np.uint64, len(lines))
    return identities.astype(np.uint64) << np.uint64(32) | texts


def tallies(things: Ints, sentences: Ints, contexts: Contexts) -> Tallies:
    """Return the tally of each thing.

    *things* are the numbers of what was seen, from 0, none left out; *sentences* where each was seen.
    """
    size = len(contexts.places)
    places = np.sort(things * size + contexts.places[sentences])
    best = contexts.best_first[places[firsts(places // size)] % size] if size else places
    return Tallies(
        sketched(things, contexts.identities[sentences], sketches.SIZE),
        sketched(things, contexts.fingerprints[sentences], sketches.CONTEXTS),
        contexts.ranks[best],
        contexts.marks[best],
    )
