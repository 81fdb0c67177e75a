r"""Which part of a translation goes with which part of its source: paragraph by paragraph when their counts agree.

>>> [(s.source, s.target) for s in aligned("Talks.\n\nWar.", "আলোচনা।\n\nযুদ্ধ।")]
[('Talks.', 'আলোচনা।'), ('War.', 'যুদ্ধ।')]
>>> [s.is_aligned for s in aligned("Talks. War.\n\nPeace.", "আলোচনা।")]
[False]

Paragraphs are what blank lines part; where their counts differ lines are tried. When those differ, too, the
whole text is one segment, in which only what is nowhere can be missed.
"""

import re
from collections.abc import Callable, Iterable, Iterator

from glossary.model import Segment, Span

__all__ = ["aligned", "best_aligned"]

_BLOCK = re.compile(r"\S(?:.*\S)?(?:[^\S\n]*\n[^\S\n]*\S(?:.*\S)?)*")
_LINE = re.compile(r"\S(?:.*\S)?")


def aligned(source: str, target: str) -> tuple[Segment, ...]:
    """Return the segments of a text and its translation; none when one of them is blank."""
    for split in (_blocks, _lines):
        sources, targets = split(source), split(target)
        if len(sources) == len(targets):
            return tuple(_segment(source, target, *spans) for spans in zip(sources, targets, strict=True))
    whole = Span(start=0, end=len(source)), Span(start=0, end=len(target))
    return (_segment(source, target, *whole, is_aligned=False),) if sources and targets else ()


def best_aligned(sources: Iterable[str], target: str) -> tuple[Segment, ...]:
    """Return the segments with the first of several forms of the source whose paragraphs go with the target's.

    Where none does, the first form counts.
    """
    tries = [aligned(source, target) for source in sources]
    return next((segments for segments in tries if segments and segments[0].is_aligned), tries[0])


def _segment(source: str, target: str, one: Span, other: Span, *, is_aligned: bool = True) -> Segment:
    return Segment(
        source=source[one.start : one.end], target=target[other.start : other.end],
        places=range(other.start, other.end + 1), is_aligned=is_aligned,
    )  # fmt: skip


def _blocks(text: str) -> list[Span]:
    return _spans(_BLOCK.finditer, text)


def _lines(text: str) -> list[Span]:
    return _spans(_LINE.finditer, text)


def _spans(finditer: Callable[[str], Iterator[re.Match[str]]], text: str) -> list[Span]:
    return [Span(start=found.start(), end=found.end()) for found in finditer(text)]
