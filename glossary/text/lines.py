r"""Lines and columns of a text, as text editors and the Language Server Protocol count lines.

>>> lines = Lines("ঢাকা\r\nদিল্লি 😀 x")
>>> lines.place(13), lines.utf16(13), lines.offset(1, 7)
((2, 8), (1, 7), 13)
>>> lines.place(15), lines.utf16(15), lines.offset(1, 10)
((2, 10), (1, 10), 15)
"""

import re
from bisect import bisect_right

__all__ = ["Lines"]

_BREAK = re.compile("\r\n|\r|\n")
_TWO_UNITS = "\U00010000"
"""The first character that takes two code units in UTF-16."""


class Lines:
    """Where each line of a text begins."""

    def __init__(self, text: str) -> None:
        """Cut *text* at CR LF, LF and CR; after the last one stands one more, empty line."""
        self._text = text
        self._starts = [0, *(found.end() for found in _BREAK.finditer(text))]
        self._is_simple = not text or max(text) < _TWO_UNITS

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column of an offset, both from 1, the column in code points."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def utf16(self, offset: int) -> tuple[int, int]:
        """Return line and column of an offset, both from 0, the column in UTF-16 code units."""
        line, column = self.place(offset)
        start = self._starts[line - 1]
        wide = 0 if self._is_simple else sum(char >= _TWO_UNITS for char in self._text[start:offset])
        return line - 1, column - 1 + wide

    def offset(self, line: int, column: int) -> int:
        """Return the offset of what `utf16` returns; what lies behind a line or the text is at its end."""
        if line >= len(self._starts):
            return len(self._text)
        start = self._starts[max(line, 0)]
        after = self._starts[line + 1] if line + 1 < len(self._starts) else len(self._text)
        whole = self._text[start:after]
        bare = whole.rstrip("\r\n")
        if self._is_simple:
            return start + min(column, len(bare))
        units = 0
        for number, char in enumerate(bare):
            if units >= column:
                return start + number
            units += 1 + (char >= _TWO_UNITS)
        return start + len(bare)
