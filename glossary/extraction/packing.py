r"""Partial counts as blocks of bytes, so that those of a whole archive are added up without holding them.

    a partial ─▶ BUCKETS blocks, one for each share of all things ─▶ and a block with the examples

What belongs to one thing is in the same bucket of each partial, so a bucket is added up without the others.

>>> from glossary.articles import parse
>>> from glossary.extraction.scan import scan
>>> *buckets, examples = dumped(scan(parse("a.txt", b"Kim met Putin.")))
>>> [key for bucket in buckets for key in loaded(bucket)["runs"].keys], loaded_examples(examples).texts
(['Kim\t1', 'Putin\t0'], ['Kim met Putin.'])

A block begins with the sizes of the columns in it, in bytes; numbers are little-endian.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING
from zlib import crc32

import numpy as np

from glossary.extraction.columns import Columns, Sketches, Tallies
from glossary.extraction.examples import Examples
from glossary.extraction.numbering import Ints
from glossary.extraction.partials import TABLES, TALLIED, Partial, owner

if TYPE_CHECKING:
    from numpy.typing import NDArray

__all__ = ["BUCKETS", "dumped", "dumped_tables", "loaded", "loaded_examples"]

BUCKETS = 256
"""As many as make one of ten million articles fit in memory."""

_SIZE = "<u4"
_NUMBER = "<u4"
_MARK = "<u8"
_HASH = "<u4"
_FEW = "u1"
_COLUMNS = {False: 2, True: 8}
"""How many columns a table has, without and with tallies."""

_ALL = sum(_COLUMNS[name in TALLIED] for name in TABLES)


def dumped(partial: Partial) -> Iterator[bytes]:
    """Yield the blocks that hold a partial, without the number of its documents."""
    shares = [_shares(table) for table in partial.tables.values()]
    for share in zip(*shares, strict=True):
        yield dumped_tables(dict(zip(partial.tables, share, strict=True)))
    yield _dumped_examples(partial.examples)


def _shares(table: Columns) -> Iterator[Columns]:
    """Yield the share of each bucket."""
    buckets = np.fromiter(map(_bucket, table.keys), np.int64, len(table.keys))
    ends = np.cumsum(np.bincount(buckets, minlength=BUCKETS))
    return table.at(np.argsort(buckets, kind="stable")).divided(ends)


def _bucket(key: str) -> int:
    return crc32(owner(key).encode("utf-8", "surrogatepass")) % BUCKETS


def dumped_tables(tables: Mapping[str, Columns]) -> bytes:
    """Return the block that holds some tables."""
    return _block([column for name in TABLES for column in _dumped_columns(tables[name])])


def _dumped_columns(table: Columns) -> Iterator[bytes]:
    yield _bytes(table.keys)
    yield table.occurrences.astype(_NUMBER).tobytes()
    if seen := table.tallies:
        for found in (seen.documents, seen.contexts):
            yield found.sizes.tobytes()
            yield found.values.astype(_HASH).tobytes()
        yield seen.ranks.astype(_NUMBER).tobytes()
        yield seen.marks.astype(_MARK).tobytes()


def _bytes(texts: Sequence[str]) -> bytes:
    return "\n".join(texts).encode("utf-8", "surrogatepass")


def _block(columns: Sequence[bytes]) -> bytes:
    return np.array([*map(len, columns)], _SIZE).tobytes() + b"".join(columns)


def loaded(block: bytes) -> dict[str, Columns]:
    """Return the tables in a block of them."""
    columns = _columns(block, _ALL)
    return {name: _table(columns, is_tallied=name in TALLIED) for name in TABLES}


def _columns(block: bytes, number: int) -> Iterator[bytes]:
    """Yield the columns in a block."""
    start = number * np.dtype(_SIZE).itemsize
    ends = start + np.cumsum(np.frombuffer(block, _SIZE, number), dtype=np.int64)
    return (block[begin:end] for begin, end in pairwise([start, *ends.tolist()]))


def _table(columns: Iterator[bytes], *, is_tallied: bool) -> Columns:
    keys, occurrences = next(columns), _numbers(next(columns))
    return Columns(_texts(keys, len(occurrences)), occurrences, _tallies(columns) if is_tallied else None)


def _tallies(columns: Iterator[bytes]) -> Tallies:
    documents, contexts = _sketches(columns), _sketches(columns)
    return Tallies(documents, contexts, _numbers(next(columns)), np.frombuffer(next(columns), _MARK))


def _sketches(columns: Iterator[bytes]) -> Sketches:
    sizes: NDArray[np.uint8] = np.frombuffer(next(columns), _FEW)
    return Sketches(values=np.frombuffer(next(columns), _HASH), sizes=sizes)


def _numbers(content: bytes) -> Ints:
    return np.frombuffer(content, _NUMBER).astype(np.int64)


def _texts(content: bytes, size: int) -> list[str]:
    return content.decode("utf-8", "surrogatepass").split("\n") if size else []


def _dumped_examples(examples: Examples) -> bytes:
    marks, holders = examples.marks.astype(_MARK).tobytes(), examples.holders.astype(_NUMBER).tobytes()
    return _block([marks, holders, json.dumps([*examples.documents]).encode(), _bytes(examples.texts)])


def loaded_examples(block: bytes) -> Examples:
    """Return the examples in a block of them."""
    marks, holders, documents, texts = _columns(block, 4)
    found = np.frombuffer(marks, _MARK)
    return Examples(found, _numbers(holders), json.loads(documents), _texts(texts, len(found)))
