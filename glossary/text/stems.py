"""What the automaton of `matching` looks for, and what of its finds can be decided at once.

>>> sought(b"u.s. army"), sought(b"9/11")
(b' u s  army', b'9 11')
"""

from collections.abc import Iterable
from functools import cache

from glossary.text.endings import Case
from glossary.text.folding import DIGIT, LATIN
from glossary.text.patterns import BLANKS, Pattern

__all__ = ["Plain", "never", "plain", "sought"]

Plain = tuple[int, int, bytes, bytes, bytes | None, Case]
"""Index of the term, size of its stem, which first and last bytes fit, the stem if it isn't one word, case."""


def sought(stem: bytes) -> bytes:
    """Return what the automaton looks for: signs are blanks, and a Latin word has one in front.

    So the automaton rests inside words, and most of what isn't a word never reaches Python.
    """
    return (b" " if stem[0] in LATIN else b"") + stem.translate(BLANKS)


def plain(index: int, pattern: Pattern) -> Plain | None:
    """Return what the short way has to know, or None for a pattern that can't go there."""
    stem, letters, size = pattern.stem, dict(pattern.letters), len(pattern.stem)
    case = pattern.tails.get(b"")
    if (
        case is None
        or pattern.then
        or pattern.stop
        or pattern.others
        or letters.keys() - {0, size - 1}
        or not {stem[0], stem[-1]} <= LATIN
        or stem != stem.translate(BLANKS)
    ):
        return None
    first, last = (bytes([letters[at]]) if at in letters else _either(stem[at]) for at in (0, size - 1))
    return index, size, first, last[:1] if pattern.small_from == 0 else last, stem if b" " in stem else None, case


def never(group: Iterable[Pattern]) -> frozenset[int]:
    """Return the bytes behind a stem that make it the beginning of another word, for all patterns that have it.

    Only Latin stems are worth it: they have few endings.
    """
    refused = (_refused(*sorted({tail[:1] for tail in p.tails})) if p.stem[-1] in LATIN else _NOTHING for p in group)
    return frozenset.intersection(*refused)


@cache
def _refused(*allowed: bytes) -> frozenset[int]:
    small = b"".join(allowed)
    return (LATIN | DIGIT) - frozenset(small + small.upper())


_NOTHING: frozenset[int] = frozenset()


def _either(letter: int) -> bytes:
    small = bytes([letter])
    return small + small.upper()
