"""Which country a nationality belongs to, as the lexicon's own lines tell.

>>> from glossary.model import Region
>>> country("Russian", Region.BD), country("Canadian", Region.BD), country("Bengali", Region.BD)
('রাশিয়া', 'কানাডা', '')
>>> is_derived("জাপানি", "জাপান"), is_derived("রুশ", "রাশিয়া")
(True, False)

A country belongs to the word that is its attributive form, or that is the genitive of its name.
"""

from collections.abc import Iterator, Mapping
from functools import cache

from glossary.model import Kind, Region
from glossary.text import lexicon
from glossary.text.inflection import Case, inflect

__all__ = ["country", "is_derived"]

_TOPICS = ("countries", "places_world")
_ADJECTIVE_ENDING = "ীয়"


def country(demonym: str, region: Region) -> str:
    """Return the Bengali name of the country of an English nationality word, `""` when it has none."""
    forms = [form for word in lexicon.lookup(demonym) if word.kind is Kind.DEMONYM for form in (word.bn, *word.also)]
    names = _countries(region)
    return next((names[form] for form in forms if form in names), "")


def is_derived(adjective: str, name: str) -> bool:
    """Tell whether a nationality is the country's name with an ending, so that titles prefer the genitive.

    রুশ, মার্কিন and ব্রিটিশ are words of their own, and stand before any title.
    """
    return adjective.startswith(name) or adjective.endswith(_ADJECTIVE_ENDING)


@cache
def _countries(region: Region) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for word in _words():
        name = word.forms(region)[0]
        for form in (*word.attributive, inflect(word.bn, Case.GENITIVE)):
            found.setdefault(form, name)
    return found


def _words() -> Iterator[lexicon.Word]:
    for topic in _TOPICS:
        for _, cells in lexicon.rows(topic):
            yield from (word for word in lexicon.lookup(cells[0])[:1] if word.topic == topic)
