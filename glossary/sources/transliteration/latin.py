"""English and other names in plain small letters, cut into parts.

>>> plain("Müller"), plain("O’Brien"), plain("Ødegaard")
('muller', 'obrien', 'odegaard')
>>> parts("Jean-Luc Mélenchon"), parts("J.K. Rowling")
(['Jean', 'Luc', 'Mélenchon'], ['J', 'K', 'Rowling'])
"""

import re
import unicodedata

__all__ = ["parts", "plain"]

# Letters that Unicode doesn't take apart into a plain one and a mark.
_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "ı": "i", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ə": "a", "ŋ": "ng"}
)
_APOSTROPHES = re.compile("[’'‘ʼʻ`´]")
_BETWEEN = re.compile(r"[\s.\-‐‑–]+")


def plain(part: str) -> str:
    """Return a part of a name in small letters without accents and apostrophes."""
    decomposed = unicodedata.normalize("NFKD", part.lower().translate(_LETTERS))
    return _APOSTROPHES.sub("", "".join(c for c in decomposed if not unicodedata.combining(c)))


def parts(name: str) -> list[str]:
    """Return what stands between the spaces, hyphens and full stops of a name."""
    return [part for part in _BETWEEN.split(name) if part]
