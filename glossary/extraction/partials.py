"""The counts of a part of a collection: they add up, and become the `Counts` that the rules look at.

    documents ─▶ scan ─▶ Partial ┐
    documents ─▶ scan ─▶ Partial ┴▶ merged ─▶ without_rare ─▶ counts ─▶ Counts

>>> from glossary.articles import parse
>>> from glossary.extraction.scan import scan
>>> one, two = scan(parse("a.txt", b"Kim met Putin.")), scan(parse("b.txt", b"They met Kim."))
>>> [(run.text, tally.occurrences) for run, tally in counts(merged([one, two])).runs.items() if not run.initial]
[('Putin', 1), ('Kim', 1)]
"""

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import numpy as np

from glossary.extraction import columns, examples
from glossary.extraction.columns import Columns, Sketches
from glossary.extraction.counts import Counts, Pattern, Run, Sentence, Tally
from glossary.extraction.examples import Examples
from glossary.extraction.numbering import Ints, Numbering

__all__ = ["TABLES", "TALLIED", "Partial", "behind", "counts", "joined", "marks", "merged", "owner", "without_rare"]

TABLES: Mapping[str, Callable[[str], Any]] = MappingProxyType(
    {
        "lower": str,
        "capital": str,
        "runs": lambda key: Run(key[:-2], key[-1] == "1"),
        "cues": lambda key: tuple(key.split("\t")),
        "patterns": lambda key: Pattern(*key.split("\t")),
        "headlines": lambda key: (key.partition("\t")[0], json.loads(key.partition("\t")[2])),
        "together": lambda key: tuple(key.split("\t"))[::-1],
        "acronyms": lambda key: tuple(key.split("\t"))[::-1],
    }
)
"""The tables of `Counts`, and what makes one of their keys of its text in a partial.

The first field of a text is its owner: a word, a line, a phrase, or the run that a cue or an acronym belongs to.
"""

TALLIED = frozenset({"runs", "patterns"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Partial:
    """The counts of some documents, as columns."""

    documents: int

    tables: Mapping[str, Columns]
    """One for each name in `TABLES`."""

    examples: Examples
    """The sentences whose marks the tables hold."""


def owner(key: str) -> str:
    r"""Return what a key is about.

    >>> owner("Kim Jong Un\tbefore\trole")
    'Kim Jong Un'
    """
    return key.partition("\t")[0]


def merged(parts: Sequence[Partial]) -> Partial:
    """Add up the counts of collections that have no document in common."""
    return Partial(
        documents=sum(part.documents for part in parts),
        tables=joined([part.tables for part in parts]),
        examples=examples.together([part.examples for part in parts]),
    )


def joined(parts: Sequence[Mapping[str, Columns]]) -> dict[str, Columns]:
    """Add up tables."""
    return {name: columns.joined([part[name] for part in parts]) for name in TABLES}


def behind(parts: Sequence[Mapping[str, Columns]]) -> dict[str, Columns]:
    """Add up tables that have nothing in common."""
    return {name: columns.behind([part[name] for part in parts]) for name in TABLES}


def without_rare(tables: Mapping[str, Columns], rare: int) -> dict[str, Columns]:
    """Leave out what was seen less than *rare* times, with all that belongs to it; of words, what was seen once.

    Headlines all differ, and mean something nevertheless.
    """
    if rare == 1:
        return dict(tables)
    kept = dict(tables)
    for name in ("lower", "capital"):
        kept[name] = tables[name].at(np.flatnonzero(tables[name].occurrences > 1))
    for name in ("runs", "patterns"):
        kept[name] = tables[name].at(_frequent(tables[name], rare))
    runs = set(map(owner, kept["runs"].keys))
    for name in ("cues", "together", "acronyms"):
        places = [place for place, key in enumerate(tables[name].keys) if owner(key) in runs]
        kept[name] = tables[name].at(np.array(places, np.int64))
    return kept


def _frequent(table: Columns, least: int) -> Ints:
    """Return the places of keys whose owner was seen often enough."""
    owners = Numbering[str]().of([*map(owner, table.keys)])
    return np.flatnonzero(np.bincount(owners, weights=table.occurrences)[owners] >= least)


def marks(tables: Mapping[str, Columns]) -> columns.Marks:
    """Return the marks of the best sentences of all things, each once, sorted."""
    found = [table.tallies.marks for table in tables.values() if table.tallies]
    return np.unique(np.concatenate([np.zeros(0, np.uint64), *found]))


def counts(partial: Partial) -> Counts:
    """Return what the rules look at."""
    sentences = {mark: (document, text) for mark, document, text in partial.examples.named()}
    tables = {name: _table(TABLES[name], table, sentences) for name, table in partial.tables.items()}
    return Counts(documents=partial.documents, **tables)


def _table(from_text: Callable[[str], Any], table: Columns, sentences: Mapping[int, tuple[str, str]]) -> dict[Any, Any]:
    keys = map(from_text, table.keys)
    if table.tallies is None:
        return dict(zip(keys, table.occurrences.tolist(), strict=True))
    seen = table.tallies
    best = zip(seen.ranks.tolist(), seen.marks.tolist(), strict=True)
    shown = (Sentence(rank, *sentences[mark]) for rank, mark in best)
    columns = table.occurrences.tolist(), _sketches(seen.documents), _sketches(seen.contexts), shown
    return dict(zip(keys, map(Tally, *columns), strict=True))


def _sketches(found: Sketches) -> list[tuple[int, ...]]:
    """Return a tuple for each sketch; a document holds many things, so each number is in memory once."""
    different, places = np.unique(found.values, return_inverse=True)
    numbers = np.empty(len(different), object)
    numbers[:] = different.tolist()
    values, ends = tuple(numbers[places].tolist()), np.cumsum(found.sizes, dtype=np.int64).tolist()
    return [values[start:end] for start, end in zip([0, *ends], ends, strict=False)]
