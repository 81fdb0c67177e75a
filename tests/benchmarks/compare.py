"""Measure two ways of doing one thing side by side: A B A B, CPU seconds, the ratio of the medians.

Absolute times say little on a shared machine; the ratio in one run does.
"""

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

__all__ = ["Compared", "compare"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """Two medians of CPU seconds."""

    ours: float
    theirs: float

    @property
    def ratio(self) -> float:
        """How many times faster ours is."""
        return self.theirs / self.ours


def compare(ours: Callable[[], object], theirs: Callable[[], object], rounds: int = 3) -> Compared:
    """Run both in turn, with the garbage collector as a program has it by default."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        for work, found in ((ours, times[0]), (theirs, times[1])):
            gc.collect()
            start = time.process_time()
            work()
            found.append(time.process_time() - start)
    return Compared(ours=statistics.median(times[0]), theirs=statistics.median(times[1]))
