"""How one English term may be written: plurals, full stops, articles, capitals.

>>> plurals("supply"), plurals("spokesman"), plurals("F-16"), plurals("German")
(('supplies',), ('spokesmen',), ('F-16s',), ('Germans',))
>>> spellings("the US Army"), spellings("U.S."), spellings("The Hague")
(('US Army', 'U.S. Army'), ('US', 'U.S.'), ('The Hague',))
>>> spellings("Bosnia and Herzegovina"), spellings("Workers' Party")
(('Bosnia and Herzegovina', 'Bosnia & Herzegovina'), ("Workers' Party", 'Workers Party'))
"""

import re

from glossary.text.english import ABBREVIATIONS

__all__ = ["plural_heads", "plurals", "spellings"]

_ARTICLES = frozenset({"the", "a", "an"})

_IRREGULAR = {
    "child": "children", "foot": "feet", "tooth": "teeth", "goose": "geese", "mouse": "mice", "person": "people",
    "life": "lives", "wife": "wives", "knife": "knives", "half": "halves", "leaf": "leaves", "loaf": "loaves",
    "wolf": "wolves", "shelf": "shelves", "thief": "thieves", "calf": "calves", "self": "selves",
    "criterion": "criteria", "phenomenon": "phenomena",
}  # fmt: skip
_NOT_MEN = (
    "german", "roman", "human", "norman", "ottoman", "shaman", "talisman", "caiman", "burman", "turkoman", "turcoman",
)  # fmt: skip

_PREPOSITIONS = frozenset({"of", "in", "at", "for", "to", "on", "from", "with", "without"})
_AFTER_NOUN = frozenset({"general", "elect", "martial", "designate"})
"""Adjectives that stand after their noun, which takes the plural: attorneys general."""


def plurals(word: str) -> tuple[str, ...]:
    """Return the plural forms of a singular noun; a form for what already is a plural does no harm."""
    low = word.casefold()
    if low in _IRREGULAR:
        return (_IRREGULAR[low],)
    if low.endswith("man") and not low.endswith(_NOT_MEN):
        return (word[:-2] + "en",)
    if low.endswith("sis"):
        return (word[:-2] + "es",)
    if re.search("[^aeiou]y$", low):
        return (word[:-1] + "ies", word + "s") if word[:1].isupper() else (word[:-1] + "ies",)
    if low.endswith("o"):
        return word + "s", word + "es"
    return (word + ("es" if low.endswith(("s", "x", "z", "ch", "sh")) else "s"),)


def plural_heads(words: list[str]) -> list[list[str]]:
    """Return a term with its noun in the plural where that isn't the last word: secretaries of state."""
    place = next((at for at, word in enumerate(words) if at and word in _PREPOSITIONS), 0)
    if not place and len(words) > 1 and words[-1].casefold() in _AFTER_NOUN:
        place = len(words) - 1
    return [[*words[: place - 1], form, *words[place:]] for form in plurals(words[place - 1])] if place else []


def spellings(term: str) -> tuple[str, ...]:
    """Return a term without and with the full stops that it may have, and with what else is optional.

    A small article in front is left off; a capital one is part of a name. An ampersand may stand for "and",
    and the apostrophe of a plural possessive may be missing.
    """
    words = term.split()
    if len(words) > 1 and words[0] in _ARTICLES:
        del words[0]
    bare, stopped = " ".join(map(_without_stops, words)), " ".join(map(_with_stops, words))
    found = [bare, stopped]
    for old, new in ((" and ", " & "), (" & ", " and "), ("s' ", "s "), ("s’ ", "s ")):
        found += [form.replace(old, new) for form in (bare, stopped)]
    return tuple(dict.fromkeys(found))


def _without_stops(word: str) -> str:
    bare = word.replace(".", "")
    return bare if _INITIALS.fullmatch(word) or bare.casefold() in ABBREVIATIONS else word


def _with_stops(word: str) -> str:
    bare = _without_stops(word)
    if _CAPITALS.fullmatch(bare):
        return ".".join(bare) + "."
    return f"{bare}." if bare.casefold() in ABBREVIATIONS else word


_INITIALS = re.compile(r"(?:[A-Za-z]\.)+[A-Za-z]?")
_CAPITALS = re.compile("[A-Z]{1,5}")
