"""Comments in a translation that say: this finding is meant. `<!-- glossary: ignore RULE, RULE -->`, or after `#`.

>>> [(waiver.line, waiver.rules) for waiver in waivers("ক্রেমলিন   # glossary: ignore avoided")]
[(1, ('avoided',))]
>>> blanked("ক্রেমলিন # glossary: ignore") == "ক্রেমলিন" + " " * 19
True

One is for its line, and what is missing in a paragraph is waived on any line of it.
"""

import re
from typing import NamedTuple

from glossary.text.lines import Lines

__all__ = ["Waiver", "blanked", "noted", "waivers"]

_RULE = "[a-z]+(?:-[a-z]+)*"
_WHAT = rf"glossary:\s*ignore\b(?P<rules>\s+{_RULE}(?:\s*,\s*{_RULE})*)?"
_WAIVER = re.compile(
    rf"(?:<!--[^\S\n]*{_WHAT}[^\n]*?(?:-->|$)|#[^\S\n]*{_WHAT.replace('rules', 'named')}[^\n]*)", re.MULTILINE
)
_NOTE = re.compile(_WHAT)
_WORD = re.compile(_RULE)


class Waiver(NamedTuple):
    """A comment that waives findings."""

    line: int
    column: int
    rules: tuple[str, ...]
    """Which; all, when none is named."""


def waivers(text: str) -> list[Waiver]:
    """Return the waivers of a text."""
    if "glossary:" not in text:
        return []
    lines = Lines(text)
    return [
        Waiver(*lines.place(found.start()), tuple(_WORD.findall(found["rules"] or found["named"] or "")))
        for found in _WAIVER.finditer(text)
    ]


def blanked(text: str) -> str:
    """Return *text* with blanks in the place of its waivers, so that they are no part of it."""
    return _WAIVER.sub(lambda found: " " * len(found.group()), text) if "glossary:" in text else text


def noted(note: str) -> list[tuple[str, ...]]:
    """Return the rules of each waiver in the note of a segment; `()` is all."""
    return [tuple(_WORD.findall(found["rules"] or "")) for found in _NOTE.finditer(note)]
