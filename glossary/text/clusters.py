"""What a reader takes for one character: grapheme clusters of Unicode Standard Annex 29, as far as words need them.

>>> cluster_end("কে\N{ZERO WIDTH NON-JOINER} ", 1)
3
"""

import unicodedata
from functools import cache

from glossary.text.characters import JOINERS

__all__ = ["cluster_end"]

# Marks that aren't of the category of marks: halfwidth sound marks, Thai and Lao AM, skin tones, tags.
_OTHER_MARKS = frozenset(
    map(chr, (0xFF9E, 0xFF9F, 0x0E33, 0x0EB3, *range(0x1F3FB, 0x1F400), *range(0xE0020, 0xE0080)))
) | frozenset(JOINERS)


def cluster_end(text: str, end: int) -> int:
    """Return the first offset from *end* on that isn't inside a character begun before."""
    while end < len(text) and _goes_on(text[end]):
        end += 1
    return end


@cache
def _goes_on(char: str) -> bool:
    return char > "\x7f" and (unicodedata.category(char).startswith("M") or char in _OTHER_MARKS)
