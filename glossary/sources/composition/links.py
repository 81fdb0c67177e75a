"""Parts of an English noun phrase that a word joins: war in Sudan, Germany's economy, food and medicine.

>>> from glossary.model import Region
>>> from glossary.sources.composition.known import known
>>> [israel], [attack, *_] = known("Israel", Region.BD)[:1], known("attack", Region.BD)
>>> [part.bn for part in linked(attack, "on", israel)][:2]
['ইসরায়েলে হামলা', 'ইসরায়েলের ওপর হামলা']
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from glossary.sources.composition import tables
from glossary.sources.composition.nouns import CHOICE, GROUPS, NOUNS, Rule, joined
from glossary.sources.composition.part import Part, Piece, Role, replace
from glossary.sources.composition.patterns import fill, in_case
from glossary.text.people import names_people

__all__ = ["coordinated", "joined_by", "linked", "possessed"]

_AND = Piece("ও", "ও")
_BARE = "{bare}"
"""A word with nothing at all stands before a single word only: ইউক্রেন যুদ্ধ."""

_OF = "{genitive}"
_COMPOSED = 0.1
"""What it costs that something is joined to the noun before its preposition is."""

_TIMES = {Role.YEAR: "year", Role.DATE: "date"}


def possessed(left: Part, right: Part) -> Iterator[Part]:
    """Put the owner before what it has: Germany's economy, workers' rights."""
    if left.role in GROUPS and left.role is not Role.DEMONYM and right.role in NOUNS | {Role.PERSON}:
        yield replace(joined(left, in_case(left, "genitive"), right, leads=True), is_linked=True)


def linked(left: Part, word: str, right: Part) -> Iterator[Part]:
    """Join by a preposition: what hangs on it leads its noun; of what is counted, it follows."""
    if right.role is Role.DEED:
        yield from _with_deed(left, word, right)
    if right.role not in NOUNS | GROUPS.keys() | _TIMES.keys():
        return
    special = list(_with_of(left, right)) if word.casefold() == "of" else []
    if special:
        yield from special
    elif left.role in NOUNS or tables.compounds("fraction", left.head):
        cost = 0 if left.words else _COMPOSED
        for index, pattern in enumerate(_patterns(left, word, right)):
            pieces = fill(pattern, right)
            part = joined(right, pieces, left, leads=pattern != _BARE, cost=cost + index * CHOICE)
            yield replace(part, is_linked=True)


def _patterns(left: Part, word: str, right: Part) -> list[str]:
    group = "people" if names_people(right.bn) else _TIMES.get(right.role) or GROUPS[right.role]
    return sorted(tables.preposition(word, left.head, group), key=lambda pattern: pattern == _BARE and left.words != 1)


def _with_deed(left: Part, word: str, right: Part) -> Iterator[Part]:
    """Put what is to be done before its noun: plan to withdraw troops, talks on ending the war."""
    if left.role in NOUNS:
        patterns = (_OF,) if word.casefold() == "to" else tables.preposition(word, left.head, "noun")
        for index, pattern in enumerate(patterns):
            part = joined(right, fill(pattern, right), left, leads=True, cost=index * CHOICE)
            yield replace(part, is_linked=True)


def _with_of(left: Part, right: Part) -> Iterator[Part]:
    """Put a quantity before what it counts, and close up what the press closes: Minister of Education."""
    for pattern in _quantities(left)[:1]:
        yield joined(left, fill(pattern, replace(left, is_plural=False)), right)
    for pattern in tables.compounds("closed", left.head)[:1] if left.words == 1 and right.role is Role.NOUN else ():
        core = fill(pattern, replace(right, lead=()))
        yield replace(joined(left, (), right), core=core, role=left.role, head=left.head)


def _quantities(part: Part) -> tuple[str, ...]:
    """Return the patterns for a noun that counts what follows of: thousands of, years of; `()` for others."""
    several = tables.compounds("quantities", part.head) if part.is_plural else ()
    return several or tables.compounds("quantity", part.head)


def coordinated(left: Part, right: Part) -> Iterator[Part]:
    """Join two of a kind: food and medicine, Sweden and Finland, economic and military."""
    alike = left.role is right.role or (left.role in NOUNS and right.role in NOUNS)
    if left.role in NOUNS:
        alike = alike and names_people(left.bn) is names_people(right.bn)
    if alike and left.role is not Role.ADVERB:
        cost = _COMPOSED if right.lead else 0
        yield joined(left, (*left.core, _AND, *right.lead), replace(right, lead=left.lead), cost=cost)


_RULES: Mapping[str, Rule] = MappingProxyType({"'s": possessed, "and": coordinated})


def joined_by(left: Part, word: str, right: Part) -> Iterator[Part]:
    """Join two parts by the English word between them; nothing when no rule knows it."""
    if rule := _RULES.get(word.casefold()):
        yield from rule(left, right)
    elif tables.is_preposition(word):
        yield from linked(left, word, right)
