"""Do one task for many parts of the work, in several processes.

A task is a function that leaves its result in a file and returns little; so a part can be done again
when a process was killed, and nothing large passes between processes.

>>> sorted(done(len, ["ab", "c"], jobs=1))
[(0, 2), (1, 1)]
"""

import multiprocessing
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from typing import TypeVar

from glossary.errors import GlossaryError

__all__ = ["cores", "done"]

PartT = TypeVar("PartT")
ResultT = TypeVar("ResultT")

_TRIES = 3


def cores() -> int:
    """Return how many processes this machine can run side by side."""
    return multiprocessing.cpu_count()


def done(task: Callable[[PartT], ResultT], parts: Sequence[PartT], jobs: int) -> Iterator[tuple[int, ResultT]]:
    """Yield the number of each part, from 0, with what *task* returned for it, as they get done.

    With one job it runs in this process. A part whose process was killed is done again, up to three
    times; then a `GlossaryError` is raised. Exceptions of *task* are raised here.
    """
    if jobs == 1 or len(parts) == 1:
        yield from enumerate(map(task, parts))
        return
    left = dict(enumerate(parts))
    for _ in range(_TRIES):
        for number, result in _in_pool(task, dict(left), jobs):
            del left[number]
            yield number, result
        if not left:
            return
    raise GlossaryError(
        where="--jobs", what="the system kills the processes, perhaps for want of memory", remedy="use --jobs 1"
    )


def _in_pool(task: Callable[[PartT], ResultT], parts: dict[int, PartT], jobs: int) -> Iterator[tuple[int, ResultT]]:
    """Do what can be done with one pool of processes; a killed process ends it early."""
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(min(jobs, len(parts)), mp_context=context, initializer=_end_quietly)
    try:
        running: dict[Future[ResultT], int] = {pool.submit(task, part): number for number, part in parts.items()}
        while running:
            for future in wait(running, return_when=FIRST_COMPLETED).done:
                number = running.pop(future)
                yield number, future.result()
    except BrokenProcessPool:
        return
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _end_quietly() -> None:
    """Let Ctrl-C, which a terminal sends to all processes, end this one without a word."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
