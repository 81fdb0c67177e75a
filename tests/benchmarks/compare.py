"""Measure two ways of doing one thing side by side: A B A B, CPU seconds, the ratio of the medians.

Absolute times say little on a shared machine; the ratio in one run does.
"""

import gc
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

__all__ = ["Compared", "alternate", "compare"]


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
    return alternate(lambda: _seconds(ours), lambda: _seconds(theirs), rounds)


def alternate(ours: Callable[[], float], theirs: Callable[[], float], rounds: int = 3) -> Compared:
    """Take two measurements in turn, each in CPU seconds."""
    times = [(ours(), theirs()) for _ in range(rounds)]
    return Compared(ours=statistics.median(a for a, _ in times), theirs=statistics.median(b for _, b in times))


def _seconds(work: Callable[[], object]) -> float:
    gc.collect()
    start = time.process_time()
    work()
    return time.process_time() - start
