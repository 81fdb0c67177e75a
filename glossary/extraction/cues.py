"""What stands beside a name, and tells what it names.

>>> cue(["President", "Lee", "said"], 1, 2), cue(["in", "Lee", "."], 1, 2)
('role', 'in')
"""

from collections.abc import Sequence

from glossary.extraction.tables import TITLES

__all__ = ["cue"]

_SAYING = frozenset(
    "said says told added warned vowed pledged called wrote tweeted argued insisted denied confirmed announced"
    " praised met meets visited urged hailed accused arrived".split()
)
_PREPOSITIONS_OF_PLACE = frozenset("in at near to from across inside outside throughout".split())


def cue(tokens: Sequence[str], start: int, end: int) -> str:
    """Return what stands before or behind the tokens from *start* to *end*, or nothing."""
    before = tokens[start - 1] if start else ""
    if before.casefold() in TITLES:
        return "role"
    after = tokens[end] if end < len(tokens) else ""
    if after in _SAYING:
        return "said"
    if before in _PREPOSITIONS_OF_PLACE:
        return "in"
    return "colon" if after == ":" else ""
