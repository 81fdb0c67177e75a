r"""Several stories in one text file, each under a line with its day, as ` date 2023-08-15`.

>>> import io
>>> source = Source("all.txt", io.BytesIO(b" date 2023-08-15\nKim met Putin.\n date 2023-08-16\nKim left.\n"))
>>> [(piece.name, piece.content[-10:]) for piece in stories(source)]
[('all.txt:1', b'et Putin.\n'), ('all.txt:3', b'Kim left.\n')]

A file with one such line is one story, and has the name of the file.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from glossary.articles import source as sources
from glossary.articles.source import Broken, Found, Piece, Source

__all__ = ["are_stories", "stories"]

_DATE_LINE = re.compile(rb"^[ \t]*date[ \t]+\d{4}-\d{2}-\d{2}\b", re.IGNORECASE)
_DATE_LINES = re.compile(_DATE_LINE.pattern, re.IGNORECASE | re.MULTILINE)
_BEGINS = re.compile(rb"(?:\xef\xbb\xbf)?\s*date[ \t]+\d{4}-\d{2}-\d{2}\b", re.IGNORECASE)


def are_stories(head: bytes) -> bool:
    """Tell whether a file begins with the line of a day, or has several: one story has one."""
    if _BEGINS.match(head):
        return True
    is_text = b"\0" not in head and not head.lstrip().startswith((b"<", b"\xef\xbb\xbf<"))  # no tar, no web page
    return is_text and len(_DATE_LINES.findall(head)) > 1


@dataclass(slots=True)
class _Story:
    """The lines of a story so far."""

    line: int
    parts: list[bytes] = field(default_factory=list)
    size: int = 0

    def add(self, part: bytes) -> None:
        """Take one more line; too many are counted, and not held."""
        self.size += len(part)
        if self.size > sources.LARGEST:
            self.parts.clear()
        else:
            self.parts.append(part)

    def found(self, name: str) -> Found:
        """Return the story, whole."""
        if self.size > sources.LARGEST:
            return Broken(name, f"this story is longer than {sources.LARGEST // 1_000_000} MB", "divide it")
        return Piece(name, b"".join(self.parts))


def stories(source: Source) -> Iterator[Found]:
    """Yield the stories of a file, each with the number of its first line."""
    story = _Story(1)
    has_date, is_one = False, True
    for number, begins, line in _lines(source):
        if begins and (_BEGINS if number == 1 else _DATE_LINE).match(line):
            if has_date:
                yield story.found(f"{source.name}:{story.line}")
                story, is_one = _Story(number), False
            has_date = True
        story.add(line)
    yield story.found(source.name if is_one else f"{source.name}:{story.line}")


def _lines(source: Source) -> Iterator[tuple[int, bool, bytes]]:
    """Yield lines with their numbers, a very long one in several pieces; tell which begin a line."""
    number, begins = 1, True
    while line := source.stream.readline(sources.LARGEST):
        yield number, begins, line
        begins = line.endswith(b"\n")
        number += begins
