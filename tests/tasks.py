"""Tasks for tests of several processes: a process finds them by the name of this module."""

import os
import signal
from pathlib import Path


def doubled(number: int) -> int:
    return 2 * number


def killed_at_first(mark: str) -> str:
    if not Path(mark).exists():
        Path(mark).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return "done"


def killed(_: int) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def refusing(_: int) -> int:
    raise ValueError("no")


def holds_back_a_stop(_: int) -> bool:
    return signal.SIGINT in signal.pthread_sigmask(signal.SIG_BLOCK, [])
