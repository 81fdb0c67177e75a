"""The sentences that may be shown as examples, apart from the things that they are examples of: they hold many.

>>> examples = Examples(np.array([7, 9], np.uint64), np.array([0, 0]), ["a.txt"], ["Kim left.", "Putin stayed."])
>>> examples.chosen(np.array([9, 11], np.uint64)).texts
['Putin stayed.']
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np

from glossary.extraction.columns import Marks
from glossary.extraction.numbering import Ints, are_in

__all__ = ["Examples", "together"]


@dataclass(frozen=True, slots=True)
class Examples:
    """Sentences with their documents; an item in each column for each of them."""

    marks: Marks
    """What tells one from the others; no two are alike."""

    holders: Ints
    """Which of the documents it stands in."""

    documents: Sequence[str]
    """Names."""

    texts: Sequence[str]
    """The sentences, each on one line; a very long one is cut."""

    def chosen(self, marks: Marks) -> "Examples":
        """Return those that have one of some sorted marks."""
        places = np.flatnonzero(are_in(self.marks, marks))
        texts = [self.texts[place] for place in places.tolist()]
        used, holders = np.unique(self.holders[places], return_inverse=True)
        return Examples(self.marks[places], holders, [self.documents[number] for number in used.tolist()], texts)

    def named(self) -> Iterator[tuple[int, str, str]]:
        """Yield the mark of each, the name of its document, and its text."""
        holders = map(self.documents.__getitem__, self.holders.tolist())
        return zip(self.marks.tolist(), holders, self.texts, strict=True)


def together(parts: Sequence[Examples]) -> Examples:
    """Return the examples of several parts, each once."""
    sizes = np.cumsum([0, *(len(part.documents) for part in parts)])
    marks = np.concatenate([np.zeros(0, np.uint64), *(part.marks for part in parts)])
    holders = [part.holders + before for part, before in zip(parts, sizes.tolist(), strict=False)]
    _, once = np.unique(marks, return_index=True)
    texts = [*chain.from_iterable(part.texts for part in parts)]
    documents = [*chain.from_iterable(part.documents for part in parts)]
    all_holders = np.concatenate([np.zeros(0, np.int64), *holders])
    return Examples(marks[once], all_holders[once], documents, [texts[place] for place in once.tolist()])
