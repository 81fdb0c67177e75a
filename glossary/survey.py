"""Count the articles of a collection, part by part: in this process, or in several.

    names ─▶ parts of some megabytes (see `collection`) ─▶ counts of each, in a file ─▶ all counts, merged

Counts add up, so they are the same for any number of processes and of parts. What is there twice counts once.
"""

from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice
from typing import NoReturn

from glossary import collection, extraction, files, jobs
from glossary.articles import Broken
from glossary.collection import Part, Tell
from glossary.collector import collector_paused
from glossary.errors import GlossaryError
from glossary.extraction import Counts
from glossary.model import Document

__all__ = ["Options", "Progress", "Tell", "count", "read"]

Progress = Callable[[int, int], None]
"""Is told how many bytes of how many are done."""

_LEAST_PART = 2_000_000
_LARGEST_PART = 8_000_000
"""Bytes of articles that one process counts before it writes down what it has."""

_PARTS_A_JOB = 3
"""Enough that no process waits long for the last one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How a collection is read."""

    field: str | None = None
    """Where the text of a JSON object is."""

    strict: bool = False
    """Whether the first article that can't be read ends it all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of a part."""

    documents: int
    read: int
    """As that of the part."""

    broken: tuple[Broken, ...]
    """What was left out, in the order of the part."""

    counts: bytes
    """Those of its articles, packed."""


def read(names: Iterable[str], options: Options, tell: Tell | None) -> list[Document]:
    """Return the articles that *names* mean; what can't be read is reported as by `count`."""
    unread: list[GlossaryError] = []
    note = _raise if options.strict or tell is None else unread.append
    found = collection.pieces(collection.find(names, tell), tell)
    documents = list(collection.documents((piece for piece, _ in found), options.field, note))
    _report(unread, tell, any_left=bool(documents))
    return documents


def count(  # noqa: PLR0913 - what is read, how, and whom to tell
    names: Iterable[str], options: Options | None = None, *, job_count: int = 1, phrases: bool = True,
    tell: Tell | None = None, progress: Progress | None = None,
) -> Counts:  # fmt: skip
    """Count the articles that *names* mean: files, directories, patterns, or `-`.

    Articles that can't be read are reported to *tell*, and left out; when none is left, the last error is raised, and
    without *tell*, or when the options are strict, the first.
    """
    options = options or Options()
    sized = collection.find(names, tell)
    total = sum(size for _, size in sized)
    parts = collection.parts(collection.pieces(sized, tell), _part_size(total, job_count))
    first = list(islice(parts, 2))
    unread: list[GlossaryError] = []
    strict = options.strict or tell is None
    note = _raise if strict else unread.append
    with collector_paused():
        if len(first) < 2:
            pieces = chain.from_iterable(part.pieces for part in first)
            counts = extraction.scan(*collection.documents(pieces, options.field, note), phrases=phrases)
        else:
            task = partial(count_part, field=options.field, phrases=phrases)
            outcomes = jobs.done(task, chain(first, parts), job_count)
            counts = _merged(outcomes, note, _shown(progress, total), strict=strict)
    _report(unread, tell, any_left=counts.documents > 0)
    return counts


def _raise(error: GlossaryError) -> NoReturn:
    raise error


def _report(unread: Sequence[GlossaryError], tell: Tell | None, *, any_left: bool) -> None:
    """Report what was left out; raise the last one when there is nothing else."""
    for error in unread if any_left else unread[:-1]:
        if tell:
            tell(error)
    if not any_left:
        raise unread[-1]


def _part_size(total: int, job_count: int) -> int:
    """Return how many bytes of articles make a part, so that every process gets some."""
    share = total // (_PARTS_A_JOB * job_count) if job_count > 1 else _LARGEST_PART
    return min(_LARGEST_PART, max(_LEAST_PART, share))


def _shown(progress: Progress | None, total: int) -> Callable[[int], None]:
    """Return what shows the bytes read so far; parts get done in another order than they were read."""
    furthest = 0

    def show(read: int) -> None:
        nonlocal furthest
        furthest = max(furthest, read)
        if progress:
            progress(furthest, total)

    return show


def _merged(
    outcomes: Generator[tuple[int, Outcome], None, None], note: Tell, show: Callable[[int], None], *, strict: bool
) -> Counts:
    """Put the counts of parts aside as they come, then add them."""
    broken: dict[int, tuple[Broken, ...]] = {}
    with files.scratch() as room, closing(outcomes):
        for number, outcome in outcomes:
            files.write_part(_place(room, number), outcome.counts)
            broken[number] = outcome.broken
            show(outcome.read)
            if strict and outcome.broken:
                raise collection.error(outcome.broken[0])
        for each in chain.from_iterable(broken[number] for number in sorted(broken)):
            note(collection.error(each))
        return extraction.merged_lines([files.unpacked(_place(room, number)) for number in sorted(broken)])


def count_part(part: Part, *, field: str | None, phrases: bool) -> Outcome:
    """Count one part; in a process of its own, perhaps on another machine."""
    unread: list[GlossaryError] = []
    with collector_paused():
        counts = extraction.scan(*collection.documents(part.pieces, field, unread.append), phrases=phrases)
    return Outcome(
        documents=counts.documents,
        read=part.read,
        broken=tuple(Broken(error.where, error.what, error.remedy) for error in unread),
        counts=files.packed(extraction.dumped(counts)),
    )


def _place(room: str, number: int) -> str:
    return f"{room}/{number:06}"
