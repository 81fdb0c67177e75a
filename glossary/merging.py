"""Merge the counts of all parts of a collection, a share of all things at a time, in this process or in several.

    parts, each in a file ─▶ one share of each ─▶ merged, without what is rare ─▶ all shares, with their examples

In memory are the shares that are being merged, and what is left in the end: what isn't rare.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import pairwise
from typing import TypeVar

from glossary import files, jobs
from glossary.counting import BUCKETS, EXAMPLES
from glossary.extraction import examples, packing, partials
from glossary.extraction.columns import Columns, Marks
from glossary.extraction.examples import Examples
from glossary.extraction.partials import Partial

__all__ = ["merged"]

TaskT = TypeVar("TaskT")
ResultT = TypeVar("ResultT")

_SHARE = 8_000_000
"""Bytes of packed counts that are merged in one go, about."""

_WORTH_PROCESSES = 4
"""With fewer tasks, starting processes takes longer than it saves."""

_FILES = 8
"""Parts whose examples are looked through in one go."""


def merged(places: Sequence[str], documents: int, rare: int, job_count: int) -> Partial:
    """Merge the counts in files, which are of so many *documents*, without what was seen less than *rare* times."""
    task = partial(_merged, places, rare)
    tables = partials.behind([packing.loaded(block) for block in _done(task, _shares(places), job_count)])
    chosen = partial(_chosen, partials.marks(tables))
    groups = [places[start : start + _FILES] for start in range(0, len(places), _FILES)]
    return Partial(documents=documents, tables=tables, examples=examples.together(_done(chosen, groups, job_count)))


def _done(task: Callable[[TaskT], ResultT], parts: Iterable[TaskT], job_count: int) -> list[ResultT]:
    """Do a task for each part; return what came of them in their order."""
    listed = list(parts)
    job_count = job_count if len(listed) >= _WORTH_PROCESSES else 1
    return [result for _, result in sorted(jobs.done(task, listed, job_count), key=lambda done: done[0])]


def _shares(places: Iterable[str]) -> list[slice]:
    """Divide the buckets in shares that fit in memory."""
    number = min(packing.BUCKETS, 1 + sum(map(files.size, places)) // _SHARE)
    bounds = [BUCKETS + packing.BUCKETS * share // number for share in range(number + 1)]
    return [slice(*bound) for bound in pairwise(bounds)]


def _merged(places: Sequence[str], rare: int, share: slice) -> bytes:
    """Merge one share of the counts in files."""
    tables = [_loaded(place, share) for place in places]
    return packing.dumped_tables(partials.without_rare(partials.joined(tables), rare))


def _loaded(place: str, share: slice) -> dict[str, Columns]:
    return partials.behind([packing.loaded(block) for block in files.unpacked(place, share)])


def _chosen(marks: Marks, places: Sequence[str]) -> Examples:
    """Return the examples in files that have one of some marks."""
    found = (files.unpacked(place, slice(EXAMPLES, None)) for place in places)
    return examples.together([packing.loaded_examples(block).chosen(marks) for [block] in found])
