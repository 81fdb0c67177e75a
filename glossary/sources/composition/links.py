"""Parts of an English noun phrase that a word joins: war in Sudan, Germany's economy, food and medicine.

>>> from glossary.model import Region
>>> from glossary.sources.composition.known import known
>>> [israel], [attack, *_] = known("Israel", Region.BD)[:1], known("attack", Region.BD)
>>> [part.bn for part in linked(attack, "on", israel)][:2]
['ইসরায়েলে হামলা', 'ইসরায়েলের ওপর হামলা']
"""

from collections.abc import Iterator

from glossary.sources.composition import tables
from glossary.sources.composition.nouns import CHOICE, GROUPS, NOUNS, joined
from glossary.sources.composition.part import Part, Piece, Role, replace
from glossary.sources.composition.patterns import fill, in_case
from glossary.text import inflection

__all__ = ["coordinated", "joined_by", "linked", "possessed"]

_AND = Piece("ও", "ও")
_BARE = "{bare}"
"""A word with nothing at all stands before a single word only: ইউক্রেন যুদ্ধ."""

_COMPOSED = 0.1
"""What it costs that something is joined to the noun before its preposition is."""

_TIMES = {Role.YEAR: "time", Role.DATE: "time"}


def joined_by(left: Part, word: str, right: Part) -> Iterator[Part]:
    """Join two parts by the English word between them; nothing when no rule knows it."""
    if word == "'s":
        yield from possessed(left, right)
    elif word.casefold() == "and":
        yield from coordinated(left, right)
    elif tables.is_preposition(word):
        yield from linked(left, word, right)


def possessed(left: Part, right: Part) -> Iterator[Part]:
    """Put the owner before what it has: Germany's economy, workers' rights."""
    if left.role in GROUPS and left.role is not Role.DEMONYM and right.role in NOUNS | {Role.PERSON}:
        yield replace(joined(left, in_case(left, "genitive"), right, leads=True), is_linked=True)


def linked(left: Part, word: str, right: Part) -> Iterator[Part]:
    """Join by a preposition: what hangs on it leads its noun. Of a quantity, it follows."""
    if right.role not in NOUNS | GROUPS.keys() | _TIMES.keys():
        return
    is_of = word.casefold() == "of"
    if is_of and tables.compounds("quantity", left.head):
        yield joined(left, left.pieces, right)
    elif is_of and left.words == 1 and right.role is Role.NOUN and tables.compounds("closed", left.head):
        pattern, *_ = tables.compounds("closed", left.head)
        yield replace(
            joined(left, (), right), core=fill(pattern, replace(right, lead=())), role=left.role, head=left.head
        )
    elif left.role in NOUNS or tables.compounds("fraction", left.head):
        group = "people" if inflection.names_people(right.bn) else _TIMES.get(right.role) or GROUPS[right.role]
        composed = 0 if left.words else _COMPOSED
        patterns = tables.preposition(word, left.head, group)
        for index, pattern in enumerate(sorted(patterns, key=lambda pattern: pattern == _BARE and left.words != 1)):
            cost = index * CHOICE + composed
            part = joined(right, fill(pattern, right), left, leads=pattern != _BARE, cost=cost)
            yield replace(part, is_linked=True)


def coordinated(left: Part, right: Part) -> Iterator[Part]:
    """Join two of a kind: food and medicine, Sweden and Finland, economic and military."""
    alike = left.role is right.role or (left.role in NOUNS and right.role in NOUNS)
    if left.role in NOUNS:
        alike = alike and inflection.names_people(left.bn) is inflection.names_people(right.bn)
    if alike and left.role is not Role.ADVERB:
        cost = _COMPOSED if right.lead else 0
        yield joined(left, (*left.core, _AND, *right.lead), replace(right, lead=left.lead), cost=cost)
