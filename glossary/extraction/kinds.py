"""What sort of thing a name names: the lexicon, the words in it, the words beside it.

>>> decide("Ministry of Defence"), decide("Lake Baikal"), decide("KXYZ")
(<Kind.ORGANIZATION: 'organization'>, <Kind.PLACE: 'place'>, <Kind.ORGANIZATION: 'organization'>)
>>> decide("Jane Brown", {"said": 2})
<Kind.PERSON: 'person'>
"""

from collections.abc import Mapping

from glossary.extraction.tables import EVENT_HEADS, ORGANIZATION_HEADS, PARTICLES, PLACE_HEADS
from glossary.model import Kind
from glossary.text import lexicon

__all__ = ["decide"]

_PLACE_ENDINGS = ("land", "stan", "burg", "burgh", "ville", "pur", "abad", "grad", "shire", "istan", "ganj", "garh")
_EVENT_ENDS = frozenset("i ii iii iv v one two cup games olympics".split())
_MOST_WORDS_OF_A_PERSON = 4


def decide(text: str, cues: Mapping[str, int] | None = None, rule: str = "") -> Kind:
    """Return the kind of a name; *cues* are counts of what stood beside it."""
    if rule == "title":
        return Kind.TITLE
    words = text.split(" ")
    known = lexicon.kind(text)
    if known not in {None, Kind.PHRASE, Kind.TITLE, Kind.OTHER} and known is not None:
        return known
    return _by_heads(words) or _by_cues(words, cues or {}, rule) or _by_form(words)


def _by_heads(words: list[str]) -> Kind | None:
    """Decide by a word that says it: Ministry of …, … University, Lake …, … War II."""
    folded = [word.casefold().rstrip(".") for word in words]
    first, last = folded[0], folded[-1]
    if len(words) == 1:
        return None
    if last in EVENT_HEADS or (last in _EVENT_ENDS and folded[-2] in EVENT_HEADS):
        return Kind.EVENT
    if last in ORGANIZATION_HEADS or (first in ORGANIZATION_HEADS and "of" in words):
        return Kind.ORGANIZATION
    if last in PLACE_HEADS or first in PLACE_HEADS:
        return Kind.PLACE
    if any(word in ORGANIZATION_HEADS for word in folded) or "&" in words:
        return Kind.ORGANIZATION
    return None


def _by_cues(words: list[str], cues: Mapping[str, int], rule: str) -> Kind | None:
    short = len(words) <= _MOST_WORDS_OF_A_PERSON
    if rule == "name after a title" and short:
        return Kind.PERSON
    if short and not words[0].isupper() and cues.get("role", 0) + cues.get("said", 0) > cues.get("in", 0):
        return Kind.PERSON
    if len(words) == 1 and words[0].casefold().endswith(_PLACE_ENDINGS):
        return Kind.PLACE
    return None


def _by_form(words: list[str]) -> Kind:
    if len(words) == 1:
        return Kind.ORGANIZATION if words[0].isupper() and len(words[0]) > 1 else Kind.OTHER
    names = [word for word in words if word not in PARTICLES]
    if len(words) <= _MOST_WORDS_OF_A_PERSON and lexicon.kind(names[0]) is Kind.PERSON:
        return Kind.PERSON
    return Kind.OTHER
