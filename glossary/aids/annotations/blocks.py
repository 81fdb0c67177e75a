r"""The paragraphs of an annotated article, and each cut into what is a term and what isn't.

>>> from glossary.model import Document, Span
>>> document = Document(name="-", text="Reuters\n\n  Talks with\n  Kim failed.\n", story=(Span(start=11, end=35),))
>>> for block in blocks(Annotated(document=document, matches=())):
...     print(block.is_story, [text for text, _ in block.pieces])
False ['Reuters']
True ['Talks with\n  Kim failed.']

A paragraph is a line, or several that the reader of the article, or a term, joined.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from glossary.model import Annotated, Match

__all__ = ["Block", "Pieces", "blocks", "pieces"]

Pieces = tuple[tuple[str, Match | None], ...]
"""Stretches of text in order, each with the match that it is, or None."""

_LINE = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
_LETTERS = {"en": re.compile("[A-Za-z]"), "bn": re.compile("[\u0980-\u09ff]")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A paragraph, without the blanks around it."""

    start: int
    """Offset in the text of the article."""

    end: int

    is_story: bool
    """Whether it tells the story; page furniture doesn't."""

    language: str
    """`en` or `bn`, whichever has more letters in it."""

    matches: tuple[Match, ...]

    pieces: Pieces


def blocks(annotated: Annotated) -> Iterator[Block]:
    """Yield the paragraphs of an article in order; only blanks are in none of them."""
    text, matches = annotated.document.text, annotated.matches
    story = [(span.start, span.end) for span in annotated.document.story]
    starts = [match.start for match in matches]
    joiners = sorted([*story, *((match.start, match.end) for match in matches)])
    for start, end in _joined(_lines(text), joiners):
        own = matches[bisect_left(starts, start) : bisect_left(starts, end)]
        place = bisect_left(story, (end, 0))
        cut = tuple(pieces(text, start, end, own))
        language = max(_LETTERS, key=lambda code: len(_LETTERS[code].findall(text, start, end)))
        yield Block(
            start=start, end=end, is_story=place > 0 and story[place - 1][1] > start,
            language=language, matches=own, pieces=cut,
        )  # fmt: skip


def pieces(text: str, start: int, end: int, matches: tuple[Match, ...]) -> Iterator[tuple[str, Match | None]]:
    """Cut a stretch of *text* at its matches; together the pieces are the stretch."""
    for match in matches:
        if start < match.start:
            yield text[start : match.start], None
        yield text[match.start : match.end], match
        start = match.end
    if start < end:
        yield text[start:end], None


def _lines(text: str) -> Iterator[tuple[int, int]]:
    for found in _LINE.finditer(text):
        line = found.group()
        start = found.start() + len(line) - len(line.lstrip())
        if line.strip():
            yield start, start + len(line.strip())


def _joined(lines: Iterator[tuple[int, int]], joiners: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Make one stretch of lines where a joiner that begins in one goes on in the next."""
    block: tuple[int, int] | None = None
    place = reach = 0
    for start, end in lines:
        while block and place < len(joiners) and joiners[place][0] < block[1]:
            reach = max(reach, joiners[place][1])
            place += 1
        if block and reach > start:
            block = block[0], end
        else:
            if block:
                yield block
            block = start, end
    if block:
        yield block
