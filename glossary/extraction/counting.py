"""Count a collection with arrays, in which numbers stand for words and sentences: all documents at once.

>>> from glossary.articles import parse
>>> text = b"They met Kim Jong Un. Kim told the others."
>>> counts = counted_in([parse("a.txt", text)], phrases=False)
>>> counts.together, counts.lower["the"]
({('Kim', 'Kim Jong Un'): 1}, 1)
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np

from glossary.extraction.counts import Counts, Pattern, Run, Tally
from glossary.extraction.numbering import Ints, Numbering, counted, spread
from glossary.extraction.reading import Read, read
from glossary.extraction.runs import Runs, runs
from glossary.extraction.shapes import Patterns, patterns
from glossary.extraction.stories import stories
from glossary.extraction.tallies import Contexts, tallies
from glossary.extraction.tokens import END
from glossary.model import Document

__all__ = ["counted_in"]


def counted_in(documents: Iterable[Document], *, phrases: bool) -> Counts:
    """Count documents that are given one by one; of each, no more is kept than its story."""
    told = stories(documents)
    text = read(told.sentences)
    sentences = np.cumsum(text.numbers == text.vocabulary.number(END))
    holders = np.repeat(np.arange(len(told.documents)), told.sizes)
    begin = np.searchsorted(sentences, np.cumsum(told.sizes)) + 1
    contexts = Contexts(told.sentences, [told.documents[number] for number in holders.tolist()])
    found = runs(text)
    tallied = _runs(found, sentences, contexts)
    return Counts(
        documents=len(told.documents), lower=_lower(text), capital=_capital(tallied), runs=tallied, cues=found.cues,
        patterns=_patterns(patterns(text, begin), sentences, contexts) if phrases else {},
        headlines=_headlines(told.headlines), together=_together(found, holders[sentences[found.starts]]),
        acronyms=found.acronyms,
    )  # fmt: skip


def _lower(text: Read) -> dict[str, int]:
    """Count the lower-case words."""
    tokens = text.vocabulary.tokens
    return {tokens[number]: count for number, count in counted(text.numbers) if tokens[number].islower()}


def _runs(found: Runs, sentences: Ints, contexts: Contexts) -> dict[Run, Tally]:
    codes, numbers = np.unique(found.numbers * 2 + found.initial, return_inverse=True)
    known = [Run(found.names[code // 2], bool(code % 2)) for code in codes.tolist()]
    return dict(zip(known, tallies(numbers, sentences[found.starts], contexts), strict=True))


def _patterns(found: Patterns, sentences: Ints, contexts: Contexts) -> dict[Pattern, Tally]:
    return dict(zip(found.known, tallies(found.numbers, sentences[found.starts], contexts), strict=True))


def _headlines(headlines: Sequence[tuple[str, str]]) -> dict[str, Tally]:
    lines = Numbering[str]()
    numbers = lines.of([line for line, _ in headlines])
    contexts = Contexts([line for line, _ in headlines], [document for _, document in headlines])
    return dict(zip(lines, tallies(numbers, np.arange(len(headlines)), contexts), strict=True))


def _capital(runs: Mapping[Run, Tally]) -> dict[str, int]:
    """Count the words of runs but those that begin a sentence."""
    counts: dict[str, int] = {}
    for (text, initial), tally in runs.items():
        words = text.casefold().split(" ")
        for word in words[1:] if initial else words:
            counts[word] = counts.get(word, 0) + tally.occurrences
    return counts


def _together(found: Runs, documents: Ints) -> dict[tuple[str, str], int]:
    """Count the documents that have both a run of one word and a longer one that holds it."""
    names, size = found.names, len(found.names)
    pairs = np.array(list(_pairs(names)), np.int64).reshape(-1, 2)
    each = np.bincount(pairs[:, 0], minlength=size)
    seen = np.unique(documents * size + found.numbers)
    within, longer = np.divmod(seen, size) if size else (seen, seen)
    places = spread((np.cumsum(each) - each)[longer], each[longer])
    wanted = np.repeat(within, each[longer]) * size + pairs[places, 1]
    there = seen[np.searchsorted(seen[:-1], wanted)] == wanted
    return {(names[pairs[place, 1]], names[pairs[place, 0]]): count for place, count in counted(places[there])}


def _pairs(names: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the number of each name of several words with that of each of its words that is a name, too."""
    singles = {name: number for number, name in enumerate(names) if " " not in name}
    for number, name in enumerate(names):
        if " " in name:
            yield from ((number, singles[word]) for word in set(name.split(" ")) if word in singles)
