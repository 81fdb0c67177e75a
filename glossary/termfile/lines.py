r"""A text as numbered lines, cut where YAML cuts them; and where keys and entries begin in them.

>>> lines = Lines.of("terms:\r\n  - en: Kim\u2028    bn: কিম\n")
>>> len(lines), lines[2], lines.place(17)
(4, '  - en: Kim', (2, 10))
>>> own_key(lines[2])
Key(name='en', column=5, colon=7)
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from glossary.termfile.entries import FILE_KEYS

__all__ = ["BREAK", "Key", "Lines", "dash_column", "entry_starts", "own_key", "scope"]

BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")

_OWN_KEY = re.compile(r" *(?:- +)*[\"']?(?P<name>\w+)[\"']?\s*(?P<colon>:)(?:\s|$)")
_FILE_KEY = re.compile(rf"(?:{'|'.join(FILE_KEYS)})\b")
_DASH = re.compile(r"(?P<indent> *)(?:-(?:\s|$|[^\W\d_])|[–—•]\s)")
_ENTRY = re.compile(r" *-\s+en\s*:")


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a text, numbered from 1."""

    text: str

    starts: tuple[int, ...]
    """The offset of each line."""

    @classmethod
    def of(cls, text: str) -> "Lines":
        """Cut *text* into lines; after the last line break stands one more, empty line."""
        return cls(text, (0, *(match.end() for match in BREAK.finditer(text))))

    def __len__(self) -> int:
        return len(self.starts)

    def __getitem__(self, number: int) -> str:
        """Return a line without its line break; nothing for a line that isn't there."""
        if not 1 <= number <= len(self):
            return ""
        end = self.starts[number] if number < len(self) else len(self.text)
        return self.text[self.starts[number - 1] : end].rstrip("\r\n\x85\u2028\u2029")

    def sign(self, place: tuple[int, int]) -> str:
        """Return the character at a place; nothing where the line or the text is over."""
        line, column = place
        return self[line][column - 1 : column]

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column of an offset."""
        number = bisect_right(self.starts, offset)
        return number, offset - self.starts[number - 1] + 1

    def above(self, number: int) -> Iterator[int]:
        """Yield the numbers of the lines above that say something, the nearest first."""
        for other in range(min(number, len(self) + 1) - 1, 0, -1):
            if self[other].strip() and not self[other].lstrip().startswith("#"):
                yield other


class Key(NamedTuple):
    """The key with which a line begins."""

    name: str
    column: int
    colon: int
    """The column of its colon."""


def own_key(line: str) -> Key | None:
    """Return the key with which *line* begins, if it does; any word will do."""
    match = _OWN_KEY.match(line)
    return Key(match["name"], match.start("name") + 1, match.start("colon") + 1) if match else None


def dash_column(line: str) -> int | None:
    """Return the column of the dash with which *line* begins, or None."""
    match = _DASH.match(line)
    return match.end("indent") + 1 if match else None


def entry_starts(lines: Lines) -> tuple[int, ...]:
    """Return the lines on which entries begin, as a person would count them, whatever else is broken.

    An entry begins with a dash that isn't deeper than the first one, or with `- en:`.
    """
    dashes = [(number, column) for number in range(1, len(lines) + 1) if (column := dash_column(lines[number]))]
    outermost = dashes[0][1] if dashes else 0
    return tuple(number for number, column in dashes if column <= outermost or _ENTRY.match(lines[number]))


def scope(lines: Lines, starts: tuple[int, ...], number: int) -> range:
    r"""Return the lines of the entry that holds the line *number*; above all entries, that line alone.

    >>> lines = Lines.of("terms:\n- en: Kim\n  bn: কিম\n\n- en: Un\nregion: BD\n")
    >>> [list(scope(lines, entry_starts(lines), number)) for number in (1, 3, 5)]
    [[1], [2, 3, 4], [5]]
    """
    place = bisect_right(starts, number)
    if not place or _FILE_KEY.match(lines[number]):
        return range(number, number + 1)
    end = starts[place] if place < len(starts) else len(lines) + 1
    after = (other for other in range(starts[place - 1] + 1, end) if _FILE_KEY.match(lines[other]))
    return range(starts[place - 1], next(after, end))
