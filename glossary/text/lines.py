r"""Lines and columns of a text, as text editors and the Language Server Protocol count lines.

>>> lines = Lines("ঢাকা\r\nদিল্লি 😀 x")
>>> lines.place(15), lines.position(15), lines.position(15, "utf-8"), lines.offset(1, 10)
((2, 10), (1, 10), (1, 24), 15)
"""

import re
from bisect import bisect_right
from collections.abc import Callable, Mapping
from types import MappingProxyType

__all__ = ["Lines"]

_BREAK = re.compile("\r\n|\r|\n")


def _bytes(char: str) -> int:
    return 1 + (char >= "\x80") + (char >= "\u0800") + (char >= "\U00010000")


_WIDTHS: Mapping[str, Callable[[str], int]] = MappingProxyType(
    {"utf-8": _bytes, "utf-16": lambda char: 1 + (char >= "\U00010000"), "utf-32": lambda _: 1}
)
"""How many code units a character takes."""


class Lines:
    """Where each line of a text begins."""

    def __init__(self, text: str) -> None:
        """Cut *text* at CR LF, LF and CR; after the last one stands one more, empty line."""
        self._text = text
        self._starts = [0, *(found.end() for found in _BREAK.finditer(text))]

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column of an offset, both from 1, the column in code points."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def at(self, line: int, column: int) -> int:
        """Return the offset of what `place` returns; what lies behind a line or the text is at its end."""
        return self.offset(line - 1, column - 1, "utf-32")

    def position(self, offset: int, encoding: str = "utf-16") -> tuple[int, int]:
        """Return line and column of an offset, both from 0, the column in code units of *encoding*."""
        line, _ = self.place(offset)
        return line - 1, sum(map(_WIDTHS[encoding], self._text[self._starts[line - 1] : offset]))

    def offset(self, line: int, column: int, encoding: str = "utf-16") -> int:
        """Return the offset of what `position` returns; what lies behind a line or the text is at its end."""
        if line >= len(self._starts):
            return len(self._text)
        start = self._starts[line]
        after = self._starts[line + 1] if line + 1 < len(self._starts) else len(self._text)
        units = 0
        for number, char in enumerate(self._text[start:after].rstrip("\r\n")):
            if units >= column:
                return start + number
            units += _WIDTHS[encoding](char)
        return start + len(self._text[start:after].rstrip("\r\n"))
