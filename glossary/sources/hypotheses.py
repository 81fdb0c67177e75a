"""Which outputs of a translation model are degenerate, whatever the model means by its score.

>>> usable("France", "ফ্রান্স।"), usable("France", "France"), usable("5 men", "পুরুষ")
('ফ্রান্স', None, None)

The filter catches noise, not fluent nonsense: a machine proposal stays for a person to review.
"""

import re

from glossary.text import bengali

__all__ = ["occurs", "usable"]

_FINAL = "।.,;:!?॥|"
_UNKNOWN = ("<unk>", "⁇", "�")
_NUMBER = re.compile("[0-9]+")
_CHUNK_THREE_TIMES = re.compile(r"(.{2,})\1\1")
_MAX_RATIO = 3
_MAX_MORE = 10


def usable(term: str, hypothesis: str) -> str | None:
    """Return the hypothesis as it may be proposed for *term*, or None when it is noise."""
    text = " ".join(bengali.to_nfc(hypothesis).split())
    if not term.rstrip().endswith(tuple(_FINAL)):
        text = text.rstrip(_FINAL + " ")
    words = text.split()
    noise = (
        not bengali.is_bengali(text)
        or bengali.problem(text) is not None
        or any(mark in text for mark in _UNKNOWN)
        or len(set(words)) < len(words)
        or _CHUNK_THREE_TIMES.search(text) is not None
        or len(text) > _MAX_RATIO * len(term) + _MAX_MORE
        or not set(_NUMBER.findall(bengali.key(term))) <= set(_NUMBER.findall(bengali.key(text)))
    )
    return None if noise else text


def occurs(bn: str, sentence: str) -> bool:
    """Tell whether a rendering stands in a sentence, with or without a case ending.

    >>> occurs("রাশিয়া", "রাশিয়ার সেনারা"), occurs("রাশিয়া", "রাশিয়ান সেনারা"), occurs("চীন", "চীনা সেনা")
    (True, False, False)
    """
    return bool(bengali.find(bn, sentence))
