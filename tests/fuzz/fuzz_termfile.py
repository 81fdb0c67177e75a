"""Mutate glossaries at random for a while: reading and checking them ends in findings, never in a traceback.

    uv run python tests/fuzz/fuzz_termfile.py [SECONDS [SEED]]

Prints how many files were tried; at a failure, the seed and the file that made it.
"""

import random
import sys
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from support import PROJECT
from traps import TRAPS

from glossary.errors import TermfileError
from glossary.model import Severity
from glossary.termfile import lint, load
from glossary.termfile.lint import LINT_ONLY

SECONDS = 60
LONGEST = 4000
SIGNS = (
    "\t", " ", "  ", "\n", "\r\n", "\r", ":", ": ", "- ", "-", "#", " #", "'", '"', "[", "]", "{", "}", ",", "|", ">", "&a ",
    "*a", "!t ", "%", "@", "`", "? ", "<<", "---\n", "...\n", "<<<<<<< a\n", "=======\n", ">>>>>>> b\n", "\u00a0", "\u200b",
    "\ufeff", "\x85", "\u2028", "\x00", "\x07", "–", "•", "ঃ", "।", "ক", "a", "ि", "ৰ", "\\", "\\x", "🙂", "en: ", "bn:",
    "# glossary: ignore", "auto: ",
)  # fmt: skip


def samples() -> list[bytes]:
    """Return the project's own glossary, and every trap."""
    own = (PROJECT / "terms.yaml").read_bytes()
    pieces = [own[start : start + LONGEST] for start in range(0, len(own), LONGEST)]
    return [*pieces, *(case[1] if isinstance(case[1], bytes) else case[1].encode() for case in TRAPS)]


def mutated(chance: random.Random, seeds: list[bytes]) -> bytes:
    """Return a sample with a few changes: a sign put in, a stretch deleted, doubled, or taken from another sample."""
    content = chance.choice(seeds)
    for _ in range(chance.randint(1, 8)):
        start = chance.randrange(len(content) + 1)
        end = min(len(content), start + chance.choice((0, 0, 1, 3, 30)))
        other = chance.choice(seeds)
        cut = chance.randrange(len(other) + 1)
        new = chance.choice(
            (chance.choice(SIGNS).encode(), b"", content[start:end] * 2, other[cut : cut + 60], bytes([chance.randrange(256)]))
        )  # fmt: skip
        content = content[:start] + new + content[end:]
    return content


def check(content: bytes) -> None:
    """Raise something else than `TermfileError` when *content* shows a mistake of the program."""
    findings = lint(content)
    blocking = [f for f in findings if f.severity is Severity.ERROR and f.rule not in LINT_ONLY]
    try:
        load("t", content)
    except TermfileError:
        assert blocking, "load fails, lint finds nothing"
    else:
        assert not blocking, "lint finds an error, load doesn't"
    assert all(finding.line >= 1 and finding.column >= 1 for finding in findings)


def main(seconds: float = SECONDS, seed: int | None = None) -> None:
    """Try mutated files until the time is over."""
    seed = random.SystemRandom().randrange(2**32) if seed is None else seed
    chance, seeds, tried = random.Random(seed), samples(), 0
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        content = mutated(chance, seeds)
        try:
            check(content)
        except BaseException:
            print(f"seed {seed}, file {tried}: {content!r}", file=sys.stderr)
            raise
        tried += 1
    print(f"{tried} files, no failure (seed {seed})")


if __name__ == "__main__":
    _, *options = sys.argv
    main(float(options[0]) if options else SECONDS, int(options[1]) if options[1:] else None)
