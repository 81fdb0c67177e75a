"""Do one task for many parts of the work, in several processes.

A task is a function that takes all it needs with its part; so a part can be done again when a process was
killed. Parts are taken one by one: those that wait are never all in memory.

>>> sorted(done(len, ["ab", "c"], jobs=1))
[(0, 2), (1, 1)]
"""

import multiprocessing
import os
import signal
import sys
import threading
from collections import Counter
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing.process import BaseProcess
from typing import TypeVar

from glossary.errors import GlossaryError

__all__ = ["cores", "done"]

PartT = TypeVar("PartT")
ResultT = TypeVar("ResultT")

_TRIES = 3
_WAITING = 2
"""Parts that are ready when a process gets free."""


def cores() -> int:
    """Return how many processes this machine can run side by side."""
    return multiprocessing.cpu_count()


def done(
    task: Callable[[PartT], ResultT], parts: Iterable[PartT], jobs: int
) -> Generator[tuple[int, ResultT], None, None]:
    """Yield the number of each part, from 0, with what *task* returned for it, as they get done.

    With one job, or one part, it runs in this process. A part whose process was killed is done again, up to three
    times; then a `GlossaryError` is raised. Exceptions of *task* are raised here. However it ends, no process is left.
    """
    if jobs == 1:
        yield from enumerate(map(task, parts))
        return
    numbered = enumerate(parts)
    left = dict(islice(numbered, jobs))
    jobs = len(left)
    if jobs < 2:
        yield from ((number, task(part)) for number, part in left.items())
        return
    tries: Counter[int] = Counter()
    while True:
        yield from _in_pool(task, left, numbered, jobs)
        if not left:
            return
        tries.update(left.keys())
        if max(tries[number] for number in left) >= _TRIES:
            what = "the system kills the processes, perhaps for want of memory"
            raise GlossaryError(where="--jobs", what=what, remedy="use --jobs 1")


def _in_pool(
    task: Callable[[PartT], ResultT], left: dict[int, PartT], more: Iterator[tuple[int, PartT]], jobs: int
) -> Iterator[tuple[int, ResultT]]:
    """Do what is *left* and what comes with one pool of processes; a killed process ends it early.

    What was begun and not done stays in *left*.
    """
    others = set(multiprocessing.active_children())
    pool = ProcessPoolExecutor(jobs, mp_context=multiprocessing.get_context("spawn"), initializer=_begin)
    running: dict[Future[ResultT], int] = {}
    try:
        for number, part in left.items():
            running[_submitted(pool, task, part)] = number
        while True:
            for number, part in islice(more, max(0, jobs + _WAITING - len(running))):
                left[number] = part
                running[_submitted(pool, task, part)] = number
            if not running:
                break
            for future in wait(running, return_when=FIRST_COMPLETED).done:
                result, number = future.result(), running.pop(future)
                del left[number]
                yield number, result
    except BrokenProcessPool:
        return
    finally:
        if running:  # not to the end: nobody waits for what is still being done
            _kill(set(multiprocessing.active_children()) - others)
        pool.shutdown(wait=True, cancel_futures=True)


def _submitted(pool: ProcessPoolExecutor, task: Callable[[PartT], ResultT], part: PartT) -> Future[ResultT]:
    """Submit a part, for which a process may be started: a Ctrl-C waits meanwhile, and in that process for ever.

    Until it runs `_begin`, it would answer a Ctrl-C with a traceback.
    """
    if sys.platform == "win32":
        return pool.submit(task, part)
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        return pool.submit(task, part)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _kill(processes: Iterable[BaseProcess]) -> None:
    for process in processes:
        process.kill()


def _begin() -> None:
    """Prepare a process: a Ctrl-C is for the main one, and with the main one it ends, however that was killed."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
