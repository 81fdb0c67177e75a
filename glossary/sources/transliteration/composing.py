"""Put a name together from the renderings of its parts: the likeliest combinations.

>>> from glossary.sources.transliteration.names import Token
>>> john = Part(token=Token(text="John", role=Role.NAME, joint=""), forms=(("জন", 0.0),), evidence="lexicon")
>>> second = Part(token=Token(text="II", role=Role.NUMERAL, joint=" "), forms=(("দ্বিতীয়", 0.0),), evidence="numeral")
>>> composed([john, second])
[('দ্বিতীয় জন', 0.0)]
"""

from collections.abc import Sequence
from math import log

from glossary.sources.transliteration.decoder import Rendering
from glossary.sources.transliteration.names import Role
from glossary.sources.transliteration.rendering import Part
from glossary.text import bengali

__all__ = ["composed"]

_MOST = 5
_BEAM = 40
_HOPELESS = 5.0
"""A combination whose probability is less than the best one's by this factor, a logarithm, isn't worth reading."""

_NUMERAL_FIRST = 0.8
"""The press writes দ্বিতীয় জন পল; after some Western family names the numeral comes last."""


def composed(parts: Sequence[Part]) -> list[Rendering]:
    """Return at most five renderings of a whole name with their logarithmic probabilities, best first."""
    found: dict[str, Rendering] = {}
    for order, likely in _orders(parts):
        for text, score in _combinations(order):
            rendering = (bengali.to_nfc(text), score + likely)
            found[bengali.key(text)] = max(rendering, found.get(bengali.key(text), rendering), key=_by_score)
    ranked = sorted(found.values(), key=lambda rendering: (-rendering[1], rendering[0]))
    return [rendering for rendering in ranked[:_MOST] if rendering[1] >= ranked[0][1] - _HOPELESS]


def _by_score(rendering: Rendering) -> float:
    return rendering[1]


def _orders(parts: Sequence[Part]) -> list[tuple[Sequence[Part], float]]:
    """Return the orders in which Bengali may have the parts, with the logarithm of how likely each is."""
    if not parts:
        return []
    *front, last = parts
    if last.token.role is not Role.NUMERAL:
        return [(parts, 0.0)]
    titles = [part for part in front if part.token.role is Role.TITLE]
    names = front[len(titles) :]
    before = [*titles, last, *names]
    if len(names) == 1:
        return [(before, 0.0)]
    return [(before, log(_NUMERAL_FIRST)), (parts, log(1 - _NUMERAL_FIRST))]


def _combinations(parts: Sequence[Part]) -> list[Rendering]:
    """Return combinations of the parts' forms, the best ones when there are many."""
    combined: list[Rendering] = [("", 0.0)]
    for place, part in enumerate(parts):
        joint = (part.token.joint or " ") if place else ""
        longer = [(text + joint + form, score + likely) for text, score in combined for form, likely in part.forms]
        combined = sorted(longer, key=lambda rendering: (-rendering[1], rendering[0]))[:_BEAM]
    return combined
