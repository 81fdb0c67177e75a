"""An archive through `glossary extract`: time, memory and disk, on one machine, and what ten million articles would need.

    uv run python tests/benchmarks/bench_archive.py 10 100         # sizes in MB, made news as one .jsonl.gz

For each size one job and two are run in turn; then two jobs are killed with -9 at half of their time, and resumed.
The bytes that come out must be the same each time. Wall time says something on an idle machine only; the load is
printed. Memory is that of all processes together, looked at every tenth of a second (Linux).
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


def resumed(archive: Path, half: float, kept: Path) -> tuple[Run, int]:
    """Kill a run at half of its time, and go on; return what that needed, and the bytes of what was kept."""
    running = command(archive, "--jobs", "2", "--resume", str(kept))
    time.sleep(half)
    running.send_signal(signal.SIGKILL)
    running.communicate()
    run = measured(archive, "--jobs", "2", "--resume", str(kept))
    return run, sum(path.stat().st_size for path in kept.glob("*.gz"))


def report(archive: Path, size: float) -> None:
    one, two = measured(archive, "--jobs", "1"), measured(archive, "--jobs", "2")
    with tempfile.TemporaryDirectory() as kept:
        again, disk = resumed(archive, two.seconds / 2, Path(kept))
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


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure an archive.")
    parser.add_argument("sizes", nargs="+", type=float, help="in MB")
    for megabytes in parser.parse_args().sizes:
        with tempfile.TemporaryDirectory() as directory:
            archive = Path(directory, "made.jsonl.gz")
            size = make(archive, megabytes)
            print(f"load {os.getloadavg()[0]:.1f}", end="; ")
            report(archive, size)


if __name__ == "__main__":
    main()
