"""CPU time to check an 800-word article against 10,000 entries, after loading.

    uv run python tests/benchmarks/bench_checking.py

The article is made of the lexicon's terms, a tenth of its words, in sentences of the seeds, 40 words a paragraph; its
translation has their renderings in four cases, and one in ten is left out, so that findings are made, too.
"""

import random
from collections.abc import Sequence
from time import process_time

from bench_matching import seed_words

from glossary.aids.checks import Checker
from glossary.model import Avoid, Entry, Kind, Status, Termbase
from glossary.text import lexicon
from glossary.text.inflection import Case, inflect

CASES = (Case.BARE, Case.GENITIVE, Case.LOCATIVE, Case.OBJECTIVE)


def main() -> None:
    entries = sampled(10_000)
    started = process_time()
    checker = Checker(Termbase(entries=tuple(entries)))
    print(f"compiled {len(entries):,} entries in {1000 * (process_time() - started):.0f} ms")
    source, target = article(entries, 800)
    print(f"{len(source.split())} words of English, {len(target.split())} of Bengali")
    rounds = [timed(checker, source, target) for _ in range(11)]
    found = checker.check(target, source)
    print(f"first {1000 * rounds[0]:.1f} ms, median {1000 * sorted(rounds)[5]:.1f} ms CPU; {len(found)} findings")


def timed(checker: Checker, source: str, target: str) -> float:
    started = process_time()
    checker.check(target, source)
    return process_time() - started


def sampled(size: int) -> list[Entry]:
    topics = [topic for topic in lexicon.TOPICS if not topic.startswith(("names_", "words_"))]
    rows = {cells[0]: cells for topic in topics for _, cells in lexicon.rows(topic)}
    return [entry(cells) for cells in random.Random(1).sample(list(rows.values()), size)]


def entry(cells: Sequence[str]) -> Entry:
    variants, also, _, avoid = (tuple(filter(None, cell.split("|"))) for cell in cells[3:7])
    return Entry(
        en=cells[0], bn=cells[1], status=Status.APPROVED, kind=Kind(cells[2]),
        variants=variants, also=also, avoid=tuple(Avoid(bn=form) for form in avoid),
    )  # fmt: skip


def article(entries: Sequence[Entry], size: int) -> tuple[str, str]:
    """Return a text of *size* words in paragraphs of 40, and its translation."""
    chance, words = random.Random(2), seed_words()
    pairs = [paragraph(chance, entries, words, 40) for _ in range(size // 40)]
    english, bengali = ("\n\n".join(texts) for texts in zip(*pairs, strict=True))
    return english, bengali


def paragraph(chance: random.Random, entries: Sequence[Entry], words: Sequence[str], size: int) -> tuple[str, str]:
    english: list[str] = []
    bengali: list[str] = []
    while len(english) < size:
        if chance.random() < 0.1:
            picked = chance.choice(entries)
            english += picked.en.split()
            bengali.append("সে" if chance.random() < 0.1 else inflect(picked.bn, chance.choice(CASES)))
        else:
            english.append(chance.choice(words))
            bengali.append(chance.choice(("বলেন", "জানিয়েছে", "সঙ্গে", "১২", "হয়েছে।")))
    return " ".join(english), " ".join(bengali)


if __name__ == "__main__":
    main()
