"""An archive through `glossary extract`: time, memory and disk, on one machine, and what ten million articles would need.

    uv run python tests/benchmarks/bench_archive.py 10 100 1000      # sizes in MB, made news as one .jsonl.gz
    uv run python tests/benchmarks/bench_archive.py 10 100 --min-count 2

For each size one job and two are run in turn; then two jobs are killed with -9 at half of their time, and resumed.
The bytes that come out must be the same each time. Wall time says something on an idle machine only; the load is
printed. Memory is that of all processes together, looked at every tenth of a second (Linux). 1 GB takes some 25
minutes on two cores, and 3 GB of disk.
"""

import argparse
import gzip
import json
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from made_news import stories

_MEGABYTE = 1_000_000
_ARCHIVE = 30_000
"""MB in ten million articles."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What one command needed."""

    seconds: float
    """Of wall time."""

    cpu: float
    """Seconds of all processes."""

    peak: int
    """MB of all processes together."""

    digest: str
    """Of what came out."""


def make(path: Path, megabytes: float) -> float:
    """Write made stories; return their size in MB."""
    size = 0
    with gzip.open(path, "wt", encoding="utf-8", compresslevel=3) as out:
        for story in stories():
            if size >= megabytes * _MEGABYTE:
                break
            out.write(json.dumps({"text": story}) + "\n")
            size += len(story.encode())
    return size / _MEGABYTE


def command(archive: Path, *options: str) -> "subprocess.Popen[bytes]":
    program = [sys.executable, "-m", "glossary", "extract", str(archive), "--format", "json", *options]
    return subprocess.Popen(program, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, start_new_session=True)


def measured(archive: Path, *options: str) -> Run:
    before = os.times()
    start = time.perf_counter()
    running = command(archive, *options)
    peaks = [0]
    watching = threading.Thread(target=_watch, args=(running, peaks))
    watching.start()
    out, _ = running.communicate()
    watching.join()
    after = os.times()
    cpu = after.children_user + after.children_system - before.children_user - before.children_system
    seconds = time.perf_counter() - start
    return Run(seconds=seconds, cpu=cpu, peak=max(peaks), digest=sha256(out).hexdigest()[:8])


def _watch(running: "subprocess.Popen[bytes]", peaks: list[int]) -> None:
    while running.returncode is None:
        peaks.append(sum(_megabytes(stat, running.pid) for stat in Path("/proc").glob("[0-9]*/stat")))
        time.sleep(0.1)


def _megabytes(stat: Path, session: int) -> int:
    """Return what a process of a session holds; 0 for others."""
    try:
        fields = stat.read_text().rpartition(")")[2].split()
    except OSError:
        return 0
    return int(fields[21]) * os.sysconf("SC_PAGE_SIZE") // _MEGABYTE if int(fields[3]) == session else 0


def resumed(archive: Path, half: float, kept: Path, *options: str) -> tuple[Run, int]:
    """Kill a run at half of its time, and go on; return what that needed, and the bytes of what was kept."""
    running = command(archive, "--jobs", "2", "--resume", str(kept), *options)
    time.sleep(half)
    running.send_signal(signal.SIGKILL)
    running.communicate()
    run = measured(archive, "--jobs", "2", "--resume", str(kept), *options)
    return run, sum(path.stat().st_size for path in kept.glob("*.part"))


def report(archive: Path, size: float, options: Sequence[str]) -> float:
    """Print what a size costs; return its MB a CPU second with one job."""
    one, two = measured(archive, "--jobs", "1", *options), measured(archive, "--jobs", "2", *options)
    with tempfile.TemporaryDirectory() as kept:
        again, disk = resumed(archive, two.seconds / 2, Path(kept), *options)
    for name, run in (("one job", one), ("two jobs", two), ("killed at half, resumed", again)):
        print(
            f"{size:.0f} MB, {name}: {run.seconds:.1f} s, {run.cpu:.1f} CPU s, {size / run.cpu:.2f} MB a CPU second,"
            f" peak {run.peak} MB, output {run.digest}"
        )
    print(
        f"  two jobs are {one.seconds / two.seconds:.2f} times as fast; resuming took"
        f" {again.seconds / two.seconds:.0%} of the whole; counts on disk {disk / _MEGABYTE:.1f} MB"
    )
    hours = _ARCHIVE / size * two.cpu / 3600
    print(f"  30,000 MB at this rate: {hours:.1f} CPU hours, {_ARCHIVE / size * disk / 1e9:.1f} GB of disk")
    if len({one.digest, two.digest, again.digest}) > 1:
        sys.exit("the outputs differ")
    return size / one.cpu


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure an archive.")
    parser.add_argument("sizes", nargs="+", type=float, help="in MB")
    parser.add_argument("--min-count", help="as for the program")
    asked = parser.parse_args()
    options = ["--min-count", asked.min_count] if asked.min_count else []
    speeds = []
    for megabytes in asked.sizes:
        with tempfile.TemporaryDirectory() as directory:
            archive = Path(directory, "made.jsonl.gz")
            size = make(archive, megabytes)
            print(f"load {os.getloadavg()[0]:.1f}", end="; ", flush=True)
            speeds.append(report(archive, size, options))
    print(f"MB a CPU second: at most {max(speeds) / min(speeds):.2f} times those of another size")


if __name__ == "__main__":
    main()
