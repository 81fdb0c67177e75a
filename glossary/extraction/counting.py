r"""Count a collection with arrays, in which numbers stand for words and sentences: all documents at once.

>>> from glossary.articles import parse
>>> text = b"They met Kim Jong Un. Kim told the others."
>>> tables = counted_in([parse("a.txt", text)], phrases=False).tables
>>> tables["together"].keys, tables["together"].occurrences.tolist()
(['Kim Jong Un\tKim'], [1])
"""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence

import numpy as np

from glossary.extraction.columns import Columns
from glossary.extraction.numbering import Ints, counted, spread
from glossary.extraction.partials import Partial, marks
from glossary.extraction.reading import Read, read
from glossary.extraction.runs import Runs, runs
from glossary.extraction.shapes import NO_PATTERNS, Patterns, patterns
from glossary.extraction.stories import stories
from glossary.extraction.tallies import Contexts, tallies
from glossary.extraction.tokens import END
from glossary.model import Document

__all__ = ["counted_in"]


def counted_in(documents: Iterable[Document], *, phrases: bool) -> Partial:
    """Count documents that are given one by one; of each, no more is kept than its story."""
    told = stories(documents)
    text = read(told.sentences)
    sentences = np.cumsum(text.numbers == text.vocabulary.number(END))
    holders = np.repeat(np.arange(len(told.documents)), told.sizes)
    begin = np.searchsorted(sentences, np.cumsum(told.sizes)) + 1
    contexts = Contexts(told.sentences, [told.documents[number] for number in holders.tolist()])
    found = runs(text)
    in_runs = _runs(found, sentences, contexts)
    tables = {
        "lower": _lower(text),
        "capital": _capital(in_runs),
        "runs": in_runs,
        "cues": _columns({"\t".join(key): count for key, count in found.cues.items()}),
        "patterns": _patterns(patterns(text, begin) if phrases else NO_PATTERNS, sentences, contexts),
        "headlines": _headlines(told.headlines),
        "together": _together(found, holders[sentences[found.starts]]),
        "acronyms": _columns({f"{name}\t{short}": count for (short, name), count in found.acronyms.items()}),
    }
    return Partial(documents=len(told.documents), tables=tables, examples=contexts.examples(marks(tables)))


def _columns(counts: Mapping[str, int]) -> Columns:
    return Columns(list(counts), np.fromiter(counts.values(), np.int64, len(counts)))


def _lower(text: Read) -> Columns:
    """Count the lower-case words."""
    tokens = text.vocabulary.tokens
    return _columns({tokens[number]: count for number, count in counted(text.numbers) if tokens[number].islower()})


def _tallied(keys: list[str], things: Ints, sentences: Ints, contexts: Contexts) -> Columns:
    """Count things that have numbers from 0, and where each was seen."""
    return Columns(keys, np.bincount(things, minlength=len(keys)), tallies(things, sentences, contexts))


def _runs(found: Runs, sentences: Ints, contexts: Contexts) -> Columns:
    codes, numbers = np.unique(found.numbers * 2 + found.initial, return_inverse=True)
    keys = [f"{found.names[code // 2]}\t{code % 2}" for code in codes.tolist()]
    return _tallied(keys, numbers, sentences[found.starts], contexts)


def _patterns(found: Patterns, sentences: Ints, contexts: Contexts) -> Columns:
    return _tallied(["\t".join(each) for each in found.known], found.numbers, sentences[found.starts], contexts)


def _headlines(headlines: Iterable[tuple[str, str]]) -> Columns:
    return _columns(Counter(f"{line}\t{json.dumps(document)}" for line, document in headlines))


def _capital(runs: Columns) -> Columns:
    """Count the words of runs but those that begin a sentence."""
    counts: dict[str, int] = {}
    for key, occurrences in zip(runs.keys, runs.occurrences.tolist(), strict=True):
        text, _, initial = key.partition("\t")
        words = text.casefold().split(" ")
        for word in words[1:] if initial == "1" else words:
            counts[word] = counts.get(word, 0) + occurrences
    return _columns(counts)


def _together(found: Runs, documents: Ints) -> Columns:
    """Count the documents that have both a run of one word and a longer one that holds it."""
    names, size = found.names, len(found.names)
    pairs = np.array(list(_pairs(names)), np.int64).reshape(-1, 2)
    each = np.bincount(pairs[:, 0], minlength=size)
    seen = np.unique(documents * size + found.numbers)
    within, longer = np.divmod(seen, size) if size else (seen, seen)
    places = spread((np.cumsum(each) - each)[longer], each[longer])
    wanted = np.repeat(within, each[longer]) * size + pairs[places, 1]
    there = seen[np.searchsorted(seen[:-1], wanted)] == wanted
    return _columns({"\t".join(names[n] for n in pairs[place]): count for place, count in counted(places[there])})


def _pairs(names: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Yield the number of each name of several words with that of each of its words that is a name, too."""
    singles = {name: number for number, name in enumerate(names) if " " not in name}
    for number, name in enumerate(names):
        if " " in name:
            yield from ((number, singles[word]) for word in set(name.split(" ")) if word in singles)
