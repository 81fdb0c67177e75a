"""Count the articles of a collection, part by part: in this process, or in several.

    file names ─▶ parts of some megabytes ─▶ counts of each, in a file ─▶ all counts, merged

Counts add up, so they are the same for any number of processes and of parts. A copy of a file that is
there already is left out.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial

from glossary import articles, extraction, files, jobs
from glossary.collector import collector_paused
from glossary.errors import ArticleError, FileError, GlossaryError
from glossary.extraction import Counts
from glossary.model import Document

__all__ = ["Progress", "Tell", "count", "read"]

Tell = Callable[[GlossaryError], None]
"""Is told of something that was left out, while the rest goes on."""

Progress = Callable[[int, int], None]
"""Is told how many bytes of how many are done."""

_LEAST_PART = 2_000_000
_LARGEST_PART = 12_000_000
"""Bytes of articles that one process counts before it writes down what it has."""

_PARTS_A_JOB = 3
"""Enough that no process waits long for the last one."""

LARGEST = 64_000_000
"""Bytes of the longest file that is taken for an article."""

_PART_FILES = 10_000


@dataclass(frozen=True, slots=True)
class Part:
    """Some articles that are counted in one go."""

    paths: tuple[str, ...]
    size: int
    """Bytes of all files."""


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What became of a part."""

    documents: int
    errors: tuple[tuple[str, str, str], ...]
    """Where, what and remedy of the files that were left out."""


def read(paths: Iterable[str], tell: Tell | None = None) -> Iterator[Document]:
    """Yield the articles in files; one that can't be read is reported to *tell*, or raised without it."""
    for path in paths:
        try:
            yield _article(path)
        except (ArticleError, FileError) as error:
            if tell is None:
                raise
            tell(error)


def _article(path: str) -> Document:
    document = articles.parse(path, files.read(path, LARGEST))
    if not document.story:
        raise ArticleError(where=path, what="there is no story in this file", remedy="give English text")
    return document


def count(
    names: Iterable[str], *, job_count: int = 1, phrases: bool = True,
    tell: Tell | None = None, progress: Progress | None = None,
) -> Counts:  # fmt: skip
    """Count the articles that *names* mean: files, directories, patterns, or `-`.

    Articles that can't be read are reported to *tell*, and left out; when none is left, the last
    error is raised.
    """
    paths = list(files.find(names, articles.READERS))
    job_count = 1 if files.STDIN in paths else job_count  # which other processes can't read
    parts = list(_parts(files.distinct(paths, tell), job_count))
    with ExitStack() as stack:
        stack.enter_context(collector_paused())
        if len(parts) == 1:
            unread: list[GlossaryError] = []
            counts = extraction.scan_all(read(parts[0].paths, unread.append), phrases=phrases)
        else:
            scratch = stack.enter_context(files.scratch())
            counts, unread = _counted(parts, scratch, job_count, progress, phrases=phrases)
    _report(unread, tell, any_left=counts.documents > 0)
    return counts


def _report(unread: Sequence[GlossaryError], tell: Tell | None, *, any_left: bool) -> None:
    """Report the files that were left out; raise the last one when there is nothing else."""
    for error in unread if any_left else unread[:-1]:
        if tell is None:
            raise error
        tell(error)
    if not any_left:
        raise unread[-1]


def _parts(sized: Sequence[tuple[str, int]], job_count: int) -> Iterator[Part]:
    """Divide files, each with its size, into parts that one process can hold."""
    share = sum(size for _, size in sized) // (_PARTS_A_JOB * job_count) if job_count > 1 else _LARGEST_PART
    most = min(_LARGEST_PART, max(_LEAST_PART, share))
    paths: list[str] = []
    size = 0
    for path, each in sized:
        if paths and (size + each > most or len(paths) == _PART_FILES):
            yield Part(tuple(paths), size)
            paths, size = [], 0
        paths.append(path)
        size += each
    yield Part(tuple(paths), size)


def _counted(
    parts: Sequence[Part], scratch: str, job_count: int, progress: Progress | None, *, phrases: bool
) -> tuple[Counts, list[GlossaryError]]:
    total = sum(part.size for part in parts)
    finished = 0
    outcomes: dict[int, _Outcome] = {}
    task = partial(_count_part, scratch=scratch, phrases=phrases)
    for number, outcome in jobs.done(task, list(enumerate(parts)), job_count):
        outcomes[number] = outcome
        finished += parts[number].size
        if progress:
            progress(finished, total)
    errors = [ArticleError(where=where, what=what, remedy=remedy)
              for number in sorted(outcomes) for where, what, remedy in outcomes[number].errors]  # fmt: skip
    counts = extraction.merged_lines([files.lines(_place(scratch, number)) for number in sorted(outcomes)])
    return counts, list(errors)


def _count_part(numbered: tuple[int, Part], *, scratch: str, phrases: bool) -> _Outcome:
    """Count one part, and leave the counts in a file; runs in a process of its own."""
    number, part = numbered
    unread: list[GlossaryError] = []
    with collector_paused():
        counts = extraction.scan_all(read(part.paths, unread.append), phrases=phrases)
    files.write_lines(_place(scratch, number), extraction.dumped(counts))
    return _Outcome(counts.documents, tuple((error.where, error.what, error.remedy) for error in unread))


def _place(scratch: str, number: int) -> str:
    return f"{scratch}/{number:06}"
