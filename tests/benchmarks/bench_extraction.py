"""Extraction beside yake and multi_rake: CPU seconds, memory, number of results.

    uv run --with yake --with multi_rake python tests/benchmarks/bench_extraction.py
    uv run python tests/benchmarks/bench_extraction.py ARTICLES --peers

Without a directory of articles they are made (see made_news.py). Each measurement is a process of its own,
from the first article read to the last result, after a tiny article whose time isn't counted: imports and
the loading of tables are left out for all. The peers are slow, so they get the first articles only, and so
do we beside them. They are given one article at a time, with their own settings for English.
"""

import argparse
import json
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from compare import alternate

from glossary import pipeline
from glossary.model import Kind

_MEGABYTE = 1_000_000
_TINY = "North Korea broke the arms deal. Japan and North Korea need an arms deal.\n"
"""An article with a name and a phrase, so that everything is loaded that either needs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What one process needed."""

    seconds: float
    """Of CPU, with those of its own processes."""

    peak: int
    """The most memory it ever held, in MB, with imports and tables."""

    results: int


def all_kinds(directory: Path) -> int:
    return len(pipeline.extract_from([str(directory)], jobs=1)[0])


def names(directory: Path) -> int:
    return len(pipeline.extract_from([str(directory)], kinds=set(Kind) - {Kind.PHRASE, Kind.TITLE}, jobs=1)[0])


def yake(directory: Path) -> int:
    extractor = import_module("yake").KeywordExtractor(lan="en")
    return len({word for text in _texts(directory) for word, _ in extractor.extract_keywords(text)})


def multi_rake(directory: Path) -> int:
    extractor = import_module("multi_rake").Rake(language_code="en")
    return len({word for text in _texts(directory) for word, _ in extractor.apply(text)})


OURS: dict[str, Callable[[Path], int]] = {"names and phrases": all_kinds, "names": names}
PEERS: dict[str, Callable[[Path], int]] = {"yake": yake, "multi_rake": multi_rake}


def _texts(directory: Path) -> Iterator[str]:
    return (path.read_text(encoding="utf-8") for path in sorted(directory.rglob("*.txt")))


def _measured(work: Callable[[Path], int], directory: Path) -> Run:
    with tempfile.TemporaryDirectory() as tiny:
        Path(tiny, "tiny.txt").write_text(_TINY)
        work(Path(tiny))
    before = _cpu_seconds()
    results = work(directory)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024  # Linux counts in KB
    return Run(seconds=_cpu_seconds() - before, peak=peak, results=results)


def _cpu_seconds() -> float:
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)


def fresh(name: str, directory: Path) -> Run:
    """Measure in a process of its own."""
    command = [sys.executable, __file__, str(directory), "--run", name]
    return Run(**json.loads(subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout))


def first(articles: Path, megabytes: float, target: Path) -> float:
    """Copy the first articles; return their size in MB."""
    size = 0
    for path in sorted(articles.rglob("*.txt")):
        if size >= megabytes * _MEGABYTE:
            break
        copy = target / path.relative_to(articles)
        copy.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(path, copy)
        size += copy.stat().st_size
    return size / _MEGABYTE


def report_ours(articles: Path, size: float, rounds: int) -> None:
    runs: dict[str, list[Run]] = {name: [] for name in OURS}
    for _ in range(rounds):
        for name, found in runs.items():
            found.append(fresh(name, articles))
    for name, found in runs.items():
        print(f"{name}: {_line(statistics.median(run.seconds for run in found), size, found[0])}")


def report_peer(name: str, articles: Path, size: float, rounds: int) -> None:
    seen: dict[str, Run] = {}

    def seconds(which: str) -> float:
        seen[which] = fresh(which, articles)
        return seen[which].seconds

    ours = next(iter(OURS))
    compared = alternate(lambda: seconds(ours), lambda: seconds(name), rounds)
    print(f"beside {name}: {_line(compared.ours, size, seen[ours])}")
    print(f"  {name}: {_line(compared.theirs, size, seen[name])}; we are {compared.ratio:.1f} times as fast")


def _line(seconds: float, size: float, run: Run) -> str:
    return (
        f"{size:.1f} MB in {seconds:.2f} CPU seconds, {size / seconds:.3g} MB a second,"
        f" {run.results:,} results, peak memory {run.peak} MB"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure extraction.")
    parser.add_argument("articles", nargs="?", type=Path, help="a directory; without it, news are made")
    parser.add_argument("--size", type=float, default=10, help="how much of it, in MB")
    parser.add_argument("--slice", type=float, default=0.3, help="how much of it beside the peers, in MB")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--peers", nargs="*", choices=list(PEERS), default=list(PEERS))
    parser.add_argument("--run", choices=[*OURS, *PEERS], help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.run:
        print(json.dumps(asdict(_measured({**OURS, **PEERS}[asked.run], asked.articles))))
        return
    with tempfile.TemporaryDirectory() as temporary:
        articles, whole, small = (
            asked.articles or Path(temporary, "made"),
            Path(temporary, "whole"),
            Path(temporary, "small"),
        )
        if asked.articles is None:
            make = Path(__file__).with_name("made_news.py")
            subprocess.run(
                [sys.executable, make, str(asked.size), "-o", articles], stdout=subprocess.DEVNULL, check=True
            )
        report_ours(whole, first(articles, asked.size, whole), asked.rounds)
        for peer in asked.peers:
            if find_spec(peer):
                report_peer(peer, small, first(articles, asked.slice, small), asked.rounds)
            else:
                print(f"{peer} isn't here: uv run --with {peer} …")


if __name__ == "__main__":
    main()
