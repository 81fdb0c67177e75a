"""Count the articles of a collection, part by part: in this process, or in several.

    names ─▶ parts of some megabytes (see `collection`) ─▶ counts of each, in a file ─▶ all counts, merged

Counts add up, so they are the same for any number of processes and of parts. What is there twice counts once.
"""

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING, NoReturn

from glossary import cluster, collection, extraction, files, jobs
from glossary.collection import Part, Tell
from glossary.collector import collector_paused
from glossary.errors import GlossaryError
from glossary.extraction.counts import Counts
from glossary.files import State
from glossary.fingerprints import Fingerprints
from glossary.model import Document

if TYPE_CHECKING:  # what counts needs numpy, which the commands that only look at a glossary do without
    from glossary.counting import Outcome, Shelf
    from glossary.extraction.partials import Partial

__all__ = ["Options", "Progress", "Tell", "count", "read"]

Progress = Callable[[int, int], None]
"""Is told how many bytes of how many are done."""

_LEAST_PART = 6_000_000
_LARGEST_PART = 12_000_000
"""Bytes of articles that one process counts before it writes down what it has."""

_PARTS_A_JOB = 3
"""Enough that no process waits long for the last one."""

_JOBS_TO_RESUME = 4
"""What is resumed must be divided as it was before, with whatever number of processes or machines."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How a collection is read."""

    field: str | None = None
    """Where the text of a JSON object is."""

    strict: bool = False
    """Whether the first article that can't be read ends it all."""

    cluster: str | None = None
    """The address of a dask.distributed scheduler, whose workers count."""

    resume: str | None = None
    """A directory that keeps the counts of parts, for a run that goes on where another one was killed."""

    today: str = ""
    """The day of articles that don't say theirs, for a state; no article is of a later day."""


def read(names: Iterable[str], options: Options, tell: Tell | None) -> list[Document]:
    """Return the articles that *names* mean; what can't be read is reported as by `count`."""
    unread: list[GlossaryError] = []
    note = _raise if options.strict or tell is None else unread.append
    found = collection.pieces(collection.find(names), tell)
    documents = list(collection.documents((piece for piece, _ in found), options.field, note))
    _report(unread, tell, any_left=bool(documents))
    return documents


def count(  # noqa: PLR0913 - what is read, how, and whom to tell
    names: Iterable[str], options: Options | None = None, *, min_count: int | None = None,
    job_count: int | None = None, phrases: bool = True, state: State | None = None,
    tell: Tell | None = None, progress: Progress | None = None,
) -> Counts:  # fmt: skip
    """Count the articles that *names* mean (files, directories, patterns, or `-`), with those of a *state*.

    Articles that can't be read are reported to *tell*, and left out; when none is left, the last error is raised, and
    without *tell*, or when the options are strict, the first. New articles are added to the state. Of a large
    collection, what is too rare for terms that are seen *min_count* times is left out. Without a *job_count*, as many
    processes count as are worth starting.
    """
    options = options or Options()
    found = collection.find(names)
    total = found.total()
    counting_jobs = job_count or _worth_starting(total)
    before = state.documents() if state else 0
    known = Fingerprints(state.numbers()) if state else Fingerprints()
    parts = collection.parts(
        collection.pieces(found, tell, known),
        _part_size(total, _JOBS_TO_RESUME if options.resume or options.cluster else counting_jobs),
    )
    first = list(islice(parts, 2))
    unread: list[GlossaryError] = []
    note = _raise if options.strict or tell is None else unread.append
    with collector_paused():
        if len(first) < 2 and not (options.cluster or options.resume or state):
            pieces = chain.from_iterable(part.pieces for part in first)
            scanned = extraction.scan_all(collection.documents(pieces, options.field, note), phrases=phrases)
        else:
            show = _shown(progress, total)
            with _shelf(options, show, phrases=phrases) as shelf:
                _fill(shelf, chain(first, parts), options, counting_jobs, note)
                show(total)
                scanned = _merged(shelf, state, min_count, job_count or jobs.cores())
                if state:
                    _remember(state, shelf, known, options.today)
        counts = extraction.counted(scanned, min_count)
    _report(unread, tell, any_left=counts.documents > before)
    return counts


@contextmanager
def _shelf(options: Options, show: Callable[[int], None], *, phrases: bool) -> Iterator["Shelf"]:
    """Give a shelf for the counts of parts, which is kept if the options say so."""
    from glossary.counting import Shelf

    with files.kept(options.resume) if options.resume else files.scratch() as room:
        yield Shelf(room, options.field, show, phrases=phrases)


def _merged(shelf: "Shelf", state: State | None, min_count: int | None, job_count: int) -> "Partial":
    """Merge the counts of a shelf, and those of a state."""
    from glossary import merging, recollection

    documents = sum(head.documents for head in shelf.heads()) + (state.documents() if state else 0)
    rare = extraction.rare(documents, min_count)
    with recollection.parts(state) as earlier:
        return merging.merged([*earlier, *shelf.places()], documents, rare, job_count)


def _remember(state: State, shelf: "Shelf", known: Fingerprints, today: str) -> None:
    from glossary import recollection

    recollection.add(state, shelf, known, today)


def _outcomes(
    task: "Callable[[Part], Outcome]", parts: Iterable[Part], options: Options, job_count: int
) -> "Generator[tuple[int, Outcome], None, None]":
    if options.cluster:
        return cluster.done(task, parts, options.cluster, files.program)
    return jobs.done(task, parts, job_count)


def _raise(error: GlossaryError) -> NoReturn:
    raise error


def _report(unread: Sequence[GlossaryError], tell: Tell | None, *, any_left: bool) -> None:
    """Report what was left out; raise the last one when there is nothing else."""
    for error in unread if any_left else unread[:-1]:
        if tell:
            tell(error)
    if unread and not any_left:
        raise unread[-1]


def _worth_starting(total: int) -> int:
    """Return in how many processes to count so many bytes; 0 bytes come from standard input, and may be very many."""
    return 1 if 0 < total <= _LARGEST_PART else jobs.cores()


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


def _fill(shelf: "Shelf", parts: Iterable[Part], options: Options, job_count: int, note: Tell) -> None:
    """Count parts, and put aside what comes; what could not be read is noted in the order of the collection."""
    with closing(_outcomes(shelf.task, shelf.waiting(parts), options, job_count)) as outcomes:
        for _, outcome in outcomes:
            if note is _raise:
                for broken in outcome.head.broken:
                    note(collection.error(broken))
            shelf.put(outcome)
    for head in shelf.heads():
        for broken in head.broken:
            note(collection.error(broken))
