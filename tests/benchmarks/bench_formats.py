"""Writing and reading a glossary of 100,000 entries in every format, each in a process of its own.

    uv run python tests/benchmarks/bench_formats.py [FORMAT...]

Prints CPU seconds of `dump` and `load`, the size of the file, and the peak memory of the process.
"""

import resource
import subprocess
import sys
import time

from glossary.formats import FORMATS
from glossary.model import Avoid, Entry, Kind, Status, Termbase

SIZE = 100_000
_KINDS = list(Kind)


def made(size: int) -> Termbase:
    """Make entries as rich as those of a reviewed glossary: some 400 bytes each as JSON."""
    return Termbase(
        entries=tuple(
            Entry(
                en=f"Interim Committee {number}", bn=f"অন্তর্বর্তী কমিটি {number}", status=Status.APPROVED,
                kind=_KINDS[number % len(_KINDS)], variants=(f"Committee {number}",) * (number % 2),
                also=(f"অন্তর্বর্তীকালীন কমিটি {number}",) * (number % 3 == 0),
                avoid=(Avoid(bn=f"মধ্যবর্তী কমিটি {number}", why="that is mid-term"),) * (number % 4 == 0),
                note="প্রথমবার পুরো নাম, পরে শুধু কমিটি।" * (number % 5 == 0), domain=("politics",) * (number % 2),
            )
            for number in range(size)
        )
    )  # fmt: skip


def measure(name: str) -> None:
    """Print the figures of one format."""
    termbase = made(SIZE)
    start = time.process_time()
    content = FORMATS[name].dump(termbase).content
    dumping = time.process_time() - start
    del termbase
    start = time.process_time()
    load = FORMATS[name].load
    loading = f"{_timed(load, content):6.2f} s" if load else "       -"
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(
        f"{name:12}  dump {dumping:6.2f} s  load {loading}  {len(content) / 1e6:6.1f} MB  peak {peak:5} MB", flush=True
    )


def _timed(load: object, content: bytes) -> float:
    start = time.process_time()
    load(content)  # type: ignore[operator]
    return time.process_time() - start


def main() -> None:
    if sys.argv[1:2] == ["--one"]:
        measure(sys.argv[2])
        return
    for name in sys.argv[1:] or FORMATS:
        subprocess.run([sys.executable, __file__, "--one", name], check=True)


if __name__ == "__main__":
    main()
