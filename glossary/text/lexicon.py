"""The project's own English-Bengali lexicon: `glossary/data/lexicon/*.tsv`, one topic a file.

>>> [word.bn for word in lookup("United States")]
['যুক্তরাষ্ট্র']
>>> lookup("US")[0].attributive, lookup("us")
(('মার্কিন',), ())
>>> kind("Kremlin").value
'place'

A line holds `en bn kind variants also bn-IN avoid attributive`, tab-separated; `|` stands between
several forms in one cell; a line that starts with `#` is a heading. Bangladesh press spelling is in
`bn`, West Bengal's, where it differs, in `bn-IN`. To add words, add lines.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from glossary import data
from glossary.model import Kind, Region
from glossary.text import english

__all__ = ["COLUMNS", "TOPICS", "Word", "keys", "kind", "lookup", "of_singular", "rows", "whole_names_joined"]

COLUMNS = ("en", "bn", "kind", "variants", "also", "bn-IN", "avoid", "attributive")

TOPICS = (
    "countries", "places_world", "places_south_asia", "organizations", "events", "figures", "titles", "demonyms",
    "phrases_politics", "phrases_law_war", "phrases_economy", "phrases_society", "words_nouns", "words_adjectives",
    "words_adverbs", "names_english", "names_world", "names_south_asian", "names_muslim",
)  # fmt: skip
"""The files, the one to believe first in front when two hold one English key."""

NAME_PARTS = frozenset(topic for topic in TOPICS if topic.startswith("names_"))
"""Topics whose lines are single given or family names."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """One line of the lexicon."""

    en: str
    bn: str
    kind: Kind
    variants: tuple[str, ...] = ()
    """Other English forms."""

    also: tuple[str, ...] = ()
    """Other Bengali forms that good papers print."""

    bn_in: tuple[str, ...] = ()
    """What the press of West Bengal prints, where it differs."""

    avoid: tuple[str, ...] = ()
    """Bengali forms that must not be printed."""

    attributive: tuple[str, ...] = ()
    """The form before a noun, where it isn't `bn` itself: মার্কিন."""

    topic: str
    """The file it is in."""

    def forms(self, region: Region) -> tuple[str, ...]:
        """Return the renderings to propose, the region's own first."""
        both = (self.bn, *self.bn_in) if region is Region.BD else (*self.bn_in, self.bn)
        own = both[:1] if region is Region.BD else both
        return tuple(dict.fromkeys((*own, *self.also)))


@lru_cache(maxsize=1 << 14)
def lookup(term: str) -> tuple[Word, ...]:
    """Return the lines for an English term, the most trusted topic first.

    A term without a capital is a name only when the lexicon has no common word for it: turkey, Turkey.
    """
    key = english.key(term)
    lines = _index().get(key)
    if lines is None:
        return ()
    found = (_word(topic, cells) for topic, cells in lines)
    forms = [(word, form) for word in found for form in (word.en, *word.variants) if _is_form(term, key, form)]
    small = [(word, form) for word, form in forms if form.islower()] if term.islower() else []
    return tuple(dict.fromkeys(word for word, _ in small or forms))


def of_singular(term: str) -> tuple[Word, ...]:
    """Return the lines for the singular of a plural; of words in -is only nationalities are plurals.

    >>> [word.bn for word in of_singular("arms deals")], of_singular("Israelis")[0].en, of_singular("Davis")
    (['অস্ত্র চুক্তি'], 'Israeli', ())
    """
    if term.endswith("is") and term.rpartition(" ")[2][0].isupper():
        return tuple(word for word in lookup(term[:-1]) if word.kind is Kind.DEMONYM)
    return next(filter(None, map(lookup, english.singulars(term))), ())


def _is_form(term: str, key: str, form: str) -> bool:
    return english.key(form) == key and english.same_case_class(term, form)


def kind(term: str) -> Kind | None:
    """Return what an English term names, or None when the lexicon doesn't hold it."""
    return next((word.kind for word in lookup(term)), None)


def keys(kinds: Collection[Kind]) -> Iterator[str]:
    """Yield the comparison keys of all lines of some kinds, but for parts of personal names."""
    for key, lines in _index().items():
        if any(cells[2] in kinds and topic not in NAME_PARTS for topic, cells in lines):
            yield key


def whole_names_joined(words: Sequence[str]) -> list[str]:
    """Join the words that the lexicon knows together as one name, the longest first.

    >>> whole_names_joined(["President", "Kim", "Jong", "Un"])
    ['President', 'Kim Jong Un']
    """
    names, most = _whole_names()
    joined: list[str] = []
    start = 0
    while start < len(words):
        sizes = range(min(len(words) - start, most.get(words[start].casefold(), 1)), 1, -1)
        size = next((n for n in sizes if " ".join(words[start : start + n]).casefold() in names), 1)
        joined.append(" ".join(words[start : start + size]))
        start += size
    return joined


@cache
def _whole_names() -> tuple[frozenset[str], Mapping[str, int]]:
    """Return the names of several words, in lower case, and the most words of one by its first word."""
    names: set[str] = set()
    most: dict[str, int] = {}
    for topic in TOPICS:
        for _, cells in rows(topic):
            if cells[2] not in {Kind.PHRASE, Kind.TITLE}:
                for form in (cells[0], *cells[3].split("|")):
                    first, *others = form.casefold().split(" ")
                    if others and form[0].isupper():
                        names.add(form.casefold())
                        most[first] = max(most.get(first, 1), 1 + len(others))
    return frozenset(names), most


def rows(topic: str) -> Iterator[tuple[int, list[str]]]:
    """Yield the lines of a topic with their numbers, each filled up to eight cells."""
    for number, line in enumerate(data.read(f"lexicon/{topic}.tsv").splitlines()[1:], 2):
        if line and not line.startswith("#"):
            cells = line.split("\t")
            yield number, cells + [""] * (len(COLUMNS) - len(cells))


@cache
def _index() -> Mapping[str, list[tuple[str, list[str]]]]:
    index: dict[str, list[tuple[str, list[str]]]] = defaultdict(list)
    for topic in TOPICS:
        for _, cells in rows(topic):
            forms = [cells[0], *cells[3].split("|")] if cells[3] else [cells[0]]
            for form in dict.fromkeys(map(english.key, forms)):
                index[form].append((topic, cells))
    return dict(index)


def _word(topic: str, cells: list[str]) -> Word:
    en, bn, named, *lists = cells
    variants, also, bn_in, avoid, attributive = (tuple(filter(None, cell.split("|"))) for cell in lists)
    return Word(
        en=en, bn=bn, kind=Kind(named), variants=variants, also=also,
        bn_in=bn_in, avoid=avoid, attributive=attributive, topic=topic,
    )  # fmt: skip
