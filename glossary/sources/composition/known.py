"""What is known of a stretch of an English phrase: the parts that composition starts from.

>>> from glossary.model import Region
>>> [(part.bn, part.role.name) for part in known("Security Council", Region.BD)]
[('নিরাপত্তা পরিষদ', 'ORGANIZATION')]
>>> [part.bn for part in known("deeply", Region.BD)], known("Zzyzx", Region.BD)
(['গভীরভাবে'], ())

Each reader knows one thing, and the first that answers is believed. A source that renders unknown names plugs in as
one more reader: its proposals for a text, as parts in the role of a name.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

from glossary.model import Kind, Region
from glossary.sources import acronym, cldr, memory
from glossary.sources.composition import tables
from glossary.sources.composition.nations import country
from glossary.sources.composition.part import Part, Piece, Role, replace
from glossary.sources.setting import Setting
from glossary.text import english, lexicon, numbers
from glossary.text.lexicon import Word
from glossary.text.numbers import Sort

__all__ = ["READERS", "Reader", "known", "known_here"]

Reader = Callable[[str, Region], Iterator[Part]]
"""Yields what it knows of an English text; nothing when it doesn't know it."""

_ROLES: Mapping[Kind, Role] = MappingProxyType(
    {
        Kind.PERSON: Role.PERSON,
        Kind.PLACE: Role.PLACE,
        Kind.ORGANIZATION: Role.ORGANIZATION,
        Kind.EVENT: Role.EVENT,
        Kind.TITLE: Role.TITLE,
        Kind.DEMONYM: Role.DEMONYM,
        Kind.PHRASE: Role.NOUN,
        Kind.OTHER: Role.NOUN,
    }
)
_TOPIC_ROLES: Mapping[str, Role] = MappingProxyType(
    {"words_adjectives": Role.ADJECTIVE, "words_adverbs": Role.ADVERB, **dict.fromkeys(lexicon.NAME_PARTS, Role.NAME)}
)
_CLDR_ROLES: Mapping[str, Role] = MappingProxyType(
    {"territories": Role.PLACE, "cities": Role.PLACE, "languages": Role.DEMONYM, "currencies": Role.NOUN}
)
_NUMBER_ROLES: Mapping[Sort, Role] = MappingProxyType(
    {Sort.COUNT: Role.NUMBER, Sort.AMOUNT: Role.NOUN, Sort.ORDINAL: Role.ADJECTIVE, Sort.DECADE: Role.NOUN}
)
_OF_ONE_FORM = frozenset({Role.DEMONYM, Role.TITLE, Role.NUMBER})
"""Their other forms depend on whom they are said of: রাষ্ট্রপতি only of a few presidents."""

_ISM = "বাদ"
_DERIVED: Mapping[str, tuple[str, Role]] = MappingProxyType(
    {"ly": ("{}ভাবে", Role.ADVERB), "er": ("আরও {}", Role.ADJECTIVE), "est": ("সবচেয়ে {}", Role.ADJECTIVE)}
)
_PROPER = frozenset({Kind.PLACE, Kind.ORGANIZATION, Kind.DEMONYM})
_YEARS = range(1000, 2100)
_MOST_FORMS = 3
_OTHER_FORM = 0.45
_FURTHER_FORM = 0.1
_OTHER_WORD = 0.25


@lru_cache(maxsize=2**16)
def known(text: str, region: Region) -> tuple[Part, ...]:
    """Return the readings of an English text as one part, `()` when no reader knows it."""
    return next(filter(None, (tuple(reader(text, region)) for reader in READERS)), ())


def known_here(text: str, setting: Setting) -> tuple[Part, ...]:
    """Return the readings of a text as one part: what the newsroom remembers, else what is known anywhere."""
    decided = memory.recall(text, setting)
    if not decided:
        return known(text, setting.region)
    roles = [part.role for part in known(text, setting.region)] or [_ROLES[decided[0].kind]]
    return tuple(_parts(text, (each.bn for each in decided), roles[0]))


def _from_numbers(text: str, region: Region) -> Iterator[Part]:
    found = numbers.sort(text)
    if found and text.casefold() not in numbers.WORDS:
        role = Role.YEAR if text.isdecimal() and int(text) in _YEARS else _NUMBER_ROLES[found]
        yield from _parts(text, numbers.rendered(text, region), role)


def _from_lexicon(text: str, region: Region) -> Iterator[Part]:
    exact = lexicon.lookup(text)
    words = exact or lexicon.of_singular(text)
    for index, word in enumerate(_readings(words, text)):
        is_plural = not exact or word.en in english.singulars(text)  # gunmen is listed with gunman
        role = _role(word, is_plural=is_plural)
        forms = word.forms(region)[: 1 if role in _OF_ONE_FORM else _MOST_FORMS]
        for part in _parts(text if exact else word.en, forms, role, 0 if role is Role.ADVERB else _OTHER_WORD * index):
            yield replace(
                part,
                attributive=word.attributive,
                country=country(word.en, region) if role is Role.DEMONYM else "",
                is_plural=is_plural,
                is_capital=_is_capital(text),
                is_acronym=role is Role.PLACE and text.isupper(),
            )


def _readings(words: Iterable[Word], text: str) -> list[Word]:
    """Return the lines that may be meant, the likeliest first: with a capital, Turkey is no bird."""
    parts = sorted((word for word in words if _is_part(word, text)), key=_is_rank)
    if text[0].isupper() and any(word.kind in _PROPER for word in parts):
        return [word for word in parts if word.kind is not Kind.PHRASE]
    return parts


def _is_part(word: Word, text: str) -> bool:
    """Tell whether a line of the lexicon may be a part: no set phrase with a preposition at one end, no small name."""
    first, *_, last = f"{word.en} {word.en}".split()
    if word.topic in lexicon.NAME_PARTS:
        return text[0].isupper() or word.en[0].islower()
    return not (tables.is_preposition(first) or tables.is_preposition(last))


def _is_rank(word: Word) -> bool:
    """Tell a title that is a common word without its capital, to be tried last: General."""
    return word.kind is Kind.TITLE and not word.en.islower()


def _role(word: Word, *, is_plural: bool) -> Role:
    if word.en in numbers.WORDS:
        return Role.NUMBER
    if word.kind is Kind.DEMONYM and is_plural:
        return Role.NOUN
    return _TOPIC_ROLES.get(word.topic, _ROLES[word.kind])


def _from_adjectives(text: str, region: Region) -> Iterator[Part]:
    """Derive from an adjective: deeply, গভীরভাবে; closer, আরও ঘনিষ্ঠ; closest, সবচেয়ে ঘনিষ্ঠ."""
    adverbs = ((adjective, "ly") for adjective in english.adjectives_of(text))
    for adjective, ending in (*adverbs, *english.compared(text)):
        for word in lexicon.lookup(adjective):
            if word.topic == "words_adjectives":
                pattern, role = _DERIVED[ending]
                yield from _parts(text, (pattern.format(word.forms(region)[0]),), role)
                return


def _from_isms(text: str, region: Region) -> Iterator[Part]:
    """Derive the follower from the creed: separatism, বিচ্ছিন্নতাবাদ, separatist, বিচ্ছিন্নতাবাদী."""
    bare = next((singular for singular in [text, *english.singulars(text)] if singular.endswith("ist")), "")
    for word in lexicon.lookup(f"{bare[:-3]}ism") if bare else ():
        if word.bn.endswith(_ISM):
            yield from _parts(bare, (f"{word.forms(region)[0]}ী",), Role.NOUN)


def _from_cldr(text: str, region: Region) -> Iterator[Part]:
    for index, proposal in enumerate(cldr.known(text, region)):
        role = _CLDR_ROLES.get(proposal.evidence or "", Role.DATE)
        yield from _parts(text, (proposal.bn,), role, _OTHER_FORM * index)


def _from_acronyms(text: str, _region: Region) -> Iterator[Part]:
    yield from _parts(text, (proposal.bn for proposal in acronym.known(text)), Role.ORGANIZATION)


READERS: tuple[Reader, ...] = (
    _from_numbers, _from_lexicon, _from_cldr, _from_acronyms, _from_adjectives, _from_isms,
)  # fmt: skip
"""Who is asked for a part, in order."""


def _parts(text: str, forms: Iterable[str], role: Role, cost: float = 0.0) -> Iterator[Part]:
    """Yield a part for each form; another than the first costs more."""
    for index, bn in enumerate(forms):
        yield Part(
            core=(Piece(bn, bn),),
            role=role,
            head=_head(text),
            cost=1 + cost + (_OTHER_FORM + index * _FURTHER_FORM if index else 0),
            words=len(text.split()),
            is_capital=_is_capital(text),
        )


def _is_capital(text: str) -> bool:
    return text.rpartition(" ")[2][:1].isupper()


def _head(text: str) -> str:
    """Return the head noun of an English phrase, small and in the singular."""
    word = (english.key(text).split() or [""])[-1]
    return word if tables.is_head(word) else next(english.singulars(word), word)
