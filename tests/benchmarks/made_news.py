"""Made-up wire news of any size, in which new names turn up at the rate at which they do in real news.

    uv run python tests/benchmarks/made_news.py 100 -o DIRECTORY      # 100 MB, one .txt for each story
    uv run python tests/benchmarks/made_news.py 30 --growth           # writes nothing, prints the growth

A small text copied many times flatters a program, because its tables stop growing. In real news the
distinct words grow as the size to the power of 0.56, the distinct capital runs as its power of 0.81.

The same seed gives the same bytes on every machine: only `random()` is drawn on, and arithmetic that
IEEE 754 rounds in one way. A longer run begins with the stories of a shorter one.
All names are held in memory: some 200 MB while 100 MB are made.
"""

import argparse
import math
import re
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from random import Random

import made_news_tables as tables
from made_world import Named, Slots, World, capital, fill, template

__all__ = ["Growth", "growth", "stories", "write"]

_WORD = re.compile(r"[^\W\d_]+")
_RUN = re.compile(r"(?<!\w)[A-Z][\w-]*(?: [A-Z][\w-]*)*")
_MEGABYTE = 1_000_000
_PER_DIRECTORY = 1000
_PER_DAY = 400
_SHORT = 0.8
"""The share of the later mentions in the short form."""

_REMEMBERED = 200
"""How many stories back a story may follow up."""

_FOLLOWS_UP = 0.25
_COPIES = 0.2
"""The share of the stories that follow one up, and of their paragraphs that are copied from it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Cast:
    """What one story is about, the main ones first."""

    people: list[Named]
    organisations: list[Named]
    places: list[str]
    peoples: list[str]
    events: list[str]
    phrases: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Story:
    cast: _Cast
    paragraphs: list[str]


def stories(seed: int = 1) -> Iterator[str]:
    """Yield stories without end, about 3 KB each."""
    world = World(Random(seed))
    recent: deque[_Story] = deque(maxlen=_REMEMBERED)
    for number in count():
        earlier = world.choice(recent) if recent and world.random() < _FOLLOWS_UP else None
        cast = _cast(world, earlier)
        slots = _slots(world, cast)
        size = 6 + int(25 * world.random())
        paragraphs = [_paragraph(world, slots, earlier) for _ in range(size)]
        recent.append(_Story(cast=cast, paragraphs=paragraphs))
        yield _page(world, slots, number, paragraphs)


def _cast(world: World, earlier: _Story | None) -> _Cast:
    """Choose what a story is about; one that follows up another is partly about the same."""
    drawn = [world.places.draw() for _ in range(4)]
    old = earlier.cast if earlier else _Cast(people=[], organisations=[], places=[], peoples=[], events=[], phrases=[])
    return _Cast(
        people=old.people[:2] + [world.people.draw() for _ in range(5)],
        organisations=old.organisations[:2] + [world.organisations.draw() for _ in range(4)],
        places=old.places[:2] + [place.name for place in drawn],
        peoples=old.peoples[:2] + [place.people for place in drawn],
        events=old.events[:1] + [world.events.draw() for _ in range(2)],
        phrases=old.phrases[:4] + [world.phrases.draw() for _ in range(6)],
    )


def _slots(world: World, cast: _Cast) -> Slots:
    random = world.random

    def one_of(items: Sequence[str]) -> Callable[[], str]:
        pick = _picker(random, len(items))
        return lambda: items[pick()]

    def named(items: Sequence[Named]) -> Callable[[], str]:
        pick, seen = _picker(random, len(items)), set[int]()

        def mention() -> str:
            number = pick()
            if number not in seen:
                seen.add(number)
                return items[number].first
            return items[number].later if random() < _SHORT else items[number].full

        return mention

    def or_fresh(known: Callable[[], str], fresh: Callable[[], str], share: float) -> Callable[[], str]:
        return lambda: fresh() if random() < share else known()

    return {
        **world.words,
        "p": or_fresh(named(cast.people), lambda: world.people.draw().first, 0.3),
        "o": or_fresh(named(cast.organisations), lambda: world.organisations.draw().full, 0.3),
        "c": or_fresh(one_of(cast.places), lambda: world.places.draw().name, 0.3),
        "d": one_of(cast.peoples),
        "e": or_fresh(one_of(cast.events), world.events.draw, 0.3),
        "t": or_fresh(one_of(cast.phrases), world.phrases.draw, 0.5),
    }


def _picker(random: Callable[[], float], size: int) -> Callable[[], int]:
    """Return a function that picks a number below *size*, a low one more often, never twice in turn."""
    last = size

    def pick() -> int:
        nonlocal last
        number = last
        while number == last:
            number = int(random() * random() * size)
        last = number
        return number

    return pick


def _paragraph(world: World, slots: Slots, earlier: _Story | None) -> str:
    """Write one or two sentences, or copy a paragraph of the story that is followed up."""
    if earlier and world.random() < _COPIES:
        return world.choice(earlier.paragraphs)
    return " ".join(_sentence(world, slots) for _ in range(1 + int(2.2 * world.random())))


def _sentence(world: World, slots: Slots) -> str:
    parts = world.choice(tables.OPENINGS), world.choice(tables.SENTENCES), world.choice(tables.TAILS)
    return capital("".join(fill(template(part), slots) for part in parts)) + "."


def _page(world: World, slots: Slots, number: int, paragraphs: list[str]) -> str:
    """Put a headline above a story, the place and day before it, and the writers below."""
    day = number // _PER_DAY
    dateline = (
        f"{slots['c']().upper()}, {tables.MONTHS[day // 28 % 12]} {1 + day % 28} ({world.choice(tables.AGENCIES)}) - "
    )
    by = f"(Reporting by {world.people.draw().full} in {slots['c']()}; Editing by {world.people.draw().full})"
    page = "\n\n".join([_headline(world, slots), dateline + paragraphs[0], *paragraphs[1:], by]) + "\n"
    return page.replace("'", "’") if number % 3 == 0 else page


def _headline(world: World, slots: Slots) -> str:
    """Write a headline: as a sentence, in title case, or in capitals."""
    line = capital(fill(template(world.choice(tables.HEADLINES)), slots))
    return world.choice(_STYLES)(line)


def _title(line: str) -> str:
    return " ".join(map(capital, line.split(" ")))


_STYLES: tuple[Callable[[str], str], ...] = (str, str, _title, _title, str.upper)


def write(directory: Path, megabytes: float, seed: int = 1) -> int:
    """Write stories until they are *megabytes* (of a million bytes) in all; return their number."""
    size = 0
    for number, story in enumerate(stories(seed)):
        if size >= megabytes * _MEGABYTE:
            return number
        below = directory / f"{number // _PER_DIRECTORY:04}"
        if number % _PER_DIRECTORY == 0:
            below.mkdir(parents=True, exist_ok=True)
        content = story.encode()
        (below / f"{number:07}.txt").write_bytes(content)
        size += len(content)
    raise AssertionError


@dataclass(frozen=True, slots=True, kw_only=True)
class Growth:
    """What is distinct in the first stories."""

    size: int
    """Bytes."""

    words: int
    runs: int


def growth(texts: Iterable[str], sizes: Sequence[int]) -> Iterator[Growth]:
    """Count the distinct words (case ignored) and capital runs of *texts* when each of *sizes* is reached."""
    words, runs, size, marks = set[str](), set[str](), 0, iter(sizes)
    mark = next(marks)
    for text in texts:
        words.update(_WORD.findall(text.lower()))
        runs.update(_RUN.findall(text))
        size += len(text.encode())
        if size >= mark:
            yield Growth(size=size, words=len(words), runs=len(runs))
            mark = next(marks, 0)
            if not mark:
                return


def _print_growth(sizes: Sequence[int], seed: int) -> None:
    """Print a line for each size, with the exponents since the size before."""
    found = list(growth(stories(seed), sizes))
    for before, now in zip([None, *found], found, strict=False):
        print(f"{now.size / _MEGABYTE:7.1f} MB: {now.words:9,} words, {now.runs:9,} capital runs", end="")
        if before:
            scale = math.log(now.size / before.size)
            words, runs = math.log(now.words / before.words) / scale, math.log(now.runs / before.runs) / scale
            print(f"; exponents {words:.2f} and {runs:.2f}", end="")
        print()


def main() -> None:
    parser = argparse.ArgumentParser(description="Write made-up wire news.")
    parser.add_argument("megabytes", type=float, help="how much, in millions of bytes")
    wanted = parser.add_mutually_exclusive_group(required=True)
    wanted.add_argument("-o", dest="directory", type=Path, help="where to write")
    wanted.add_argument("--growth", action="store_true", help="write nothing; print how the vocabulary grows")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    if asked.growth:
        size = int(asked.megabytes * _MEGABYTE)
        _print_growth([size // 30, size // 10, size // 3, size], asked.seed)
    else:
        start = time.process_time()
        number = write(asked.directory, asked.megabytes, asked.seed)
        print(f"{number:,} stories in {time.process_time() - start:.1f} CPU seconds")


if __name__ == "__main__":
    main()
