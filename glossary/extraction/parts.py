"""Counts as lines of text, sorted, so that those of a whole archive are merged without holding them.

>>> one, two = Counts(documents=1, lower={"talks": 2}), Counts(documents=2, lower={"arms": 1, "talks": 1})
>>> merged_lines([list(dumped(one)), list(dumped(two))])
Counts(documents=3, lower={'arms': 1, 'talks': 3}, capital={}, runs={}, cues={}, patterns={}, headlines={}, \
together={}, acronyms={})

The first line says how many documents were counted, each further one holds some records: the number of
a table, a key, a value. Records are in the order of table and key; so a merge reads all parts side by side.
"""

import heapq
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import reduce
from itertools import chain, groupby, islice, starmap
from operator import itemgetter
from types import MappingProxyType
from typing import Any

from glossary.extraction.counts import (
    KEPT_WHOLE,
    RARE_ABOVE,
    Counts,
    Pattern,
    Run,
    Sentence,
    Tally,
    is_frequent,
    joined,
)

__all__ = ["dumped", "merged_lines"]

_RECORDS_A_LINE = 200

Record = list[Any]
"""Number of the table, key, and a count or the fields of a tally."""

_KEYS: Mapping[str, Callable[[Any], str]] = MappingProxyType(
    {
        "lower": str,
        "capital": str,
        "runs": lambda run: f"{run.text}\t{int(run.initial)}",
        "cues": "\t".join,
        "patterns": "\t".join,
        "headlines": str,
        "together": "\t".join,
        "acronyms": "\t".join,
    }
)
"""How the keys of each table are written."""

_FROM_KEYS: Mapping[str, Callable[[str], Any]] = MappingProxyType(
    {
        "lower": str,
        "capital": str,
        "runs": lambda key: Run(key[:-2], key[-1] == "1"),
        "cues": lambda key: tuple(key.split("\t")),
        "patterns": lambda key: Pattern(*key.split("\t")),
        "headlines": str,
        "together": lambda key: tuple(key.split("\t")),
        "acronyms": lambda key: tuple(key.split("\t")),
    }
)
_TABLES = tuple(_KEYS)
_place = itemgetter(0, 1)
_TALLIED = frozenset({"runs", "patterns", "headlines"})


def dumped(counts: Counts) -> Iterator[str]:
    """Yield the lines that hold *counts*."""
    yield json.dumps({"documents": counts.documents})
    records = chain.from_iterable(_records(number, name, counts) for number, name in enumerate(_TABLES))
    while some := list(islice(records, _RECORDS_A_LINE)):
        yield json.dumps(some, separators=(",", ":"))


def _records(number: int, name: str, counts: Counts) -> Iterator[Record]:
    written = _KEYS[name]
    table = {written(key): value for key, value in getattr(counts, name).items()}
    return ([number, key, table[key]] for key in sorted(table))


def merged_lines(parts: Sequence[Iterable[str]]) -> Counts:
    """Add the counts of parts, each given as the lines that `dumped` made of it."""
    readers = [iter(part) for part in parts]
    documents = sum(json.loads(next(reader))["documents"] for reader in readers)
    all_count = documents <= RARE_ABOVE
    tables: dict[str, dict[Any, Any]] = {name: {} for name in _TABLES}
    once: dict[int, int] = {}
    merged = heapq.merge(*map(_loaded, readers), key=_place)
    for (number, key), same in groupby(merged, key=_place):
        name = _TABLES[number]
        values = [record[2] for record in same]
        value = _total(values, once) if name in _TALLIED else sum(values)
        if all_count or name in KEPT_WHOLE or is_frequent(value):
            tables[name][_FROM_KEYS[name](key)] = value
    return Counts(documents=documents, **tables)


def _loaded(lines: Iterator[str]) -> Iterator[Record]:
    return chain.from_iterable(map(json.loads, lines))


def _total(values: Sequence[Any], once: dict[int, int]) -> Tally:
    """Add the tallies of one thing.

    A document and a sentence hold many things, so each is kept in memory once (*once* holds the numbers):
    that halves what counts need.
    """
    total = reduce(joined, starmap(_tally, values))
    rank, document, text = total.example
    return total._replace(
        documents=tuple(map(once.setdefault, total.documents, total.documents)),
        example=Sentence(rank, sys.intern(document), sys.intern(text)),
    )


def _tally(count: int, documents: list[int], marks: list[int], best: list[Any]) -> Tally:
    return Tally(count, tuple(documents), tuple(marks), Sentence(*best))
