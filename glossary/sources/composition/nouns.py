"""What stands before a noun and describes it, side by side with it in English: security ties, Russian President.

>>> from glossary.model import Region
>>> from glossary.sources.composition.known import known
>>> [russia], [leader] = known("Russia", Region.BD), known("leader", Region.BD)
>>> [part.bn for part in described(russia, leader)]
['রাশিয়ার নেতা', 'রুশ নেতা', 'রাশিয়া নেতা']

A rule takes the parts left and right, in English order, and yields what they make, the commonest first; each
further choice costs more. A rule that isn't meant for two parts yields nothing.
"""

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from glossary.sources.composition import tables
from glossary.sources.composition.nations import is_derived
from glossary.sources.composition.part import Part, Piece, Role, replace
from glossary.sources.composition.patterns import fill, in_case, is_genitive
from glossary.text.people import names_people

__all__ = ["CHOICE", "GROUPS", "NOUNS", "RULES", "Rule", "described", "joined", "with_rank"]

Rule = Callable[[Part, Part], Iterator[Part]]

CHOICE = 0.35
"""What each choice costs after the commonest."""

NOUNS = frozenset({Role.NOUN, Role.TITLE, Role.ORGANIZATION, Role.EVENT})

GROUPS: Mapping[Role, str] = MappingProxyType(
    {
        Role.PLACE: "place",
        Role.ORGANIZATION: "organization",
        Role.EVENT: "organization",
        Role.PERSON: "person",
        Role.NAME: "person",
        Role.TITLE: "noun",
        Role.NOUN: "noun",
        Role.DEMONYM: "demonym",
    }
)
"""The column of `joints.tsv` for each role that may stand before a noun."""

_CLOSER = -0.1
"""What a rule that is seldom wrong where it applies is preferred by."""

_PARTED = 0.3
"""What it costs to put a name before a noun that another name leads: Chinese coast guard vessel."""

_LINKED = 0.2
"""What it costs to join a noun to another, or to an adjective, after something hangs on it: in English it is nearer."""

_APART = 0.5
"""What it costs to put a common noun before a noun that an adjective describes: in English it stands nearer."""

_PERSONS = frozenset({Role.NAME, Role.PERSON})
_NAMES = _PERSONS | {Role.PLACE, Role.ORGANIZATION}
_NAMED = frozenset({"default", "area", "institution"})
"""Classes of nouns that end the names of firms, places and institutions: HDFC Bank."""

_SEATS = frozenset({"capital", "city", "town", "village", "port", "province", "island", "state", "region", "district"})
"""Nouns that stand before the name of a place without of."""

_SIDES = {Role.NOUN: "closed", Role.PLACE: "named"}
_NONE, _THING, _PERSON_BY_WORD, _PERSON_BY_DIGITS = "{bare}", "{bare}টি", "{bare}জন", "{bare} জন"


def joined(left: Part, pieces: tuple[Piece, ...], right: Part, *, leads: bool = False, cost: float = 0) -> Part:
    """Return *right* with some pieces made of *left* before it: in its lead, or in its core."""
    return replace(
        right,
        lead=(*pieces, *right.lead) if leads else right.lead,
        core=right.core if leads else (*pieces, *right.core),
        cost=left.cost + right.cost + cost,
        attributive=(),
        words=0,
    )


def described(left: Part, right: Part) -> Iterator[Part]:
    """Put a noun, a name or a nationality before a noun: security ties, Russian President."""
    if left.role not in GROUPS or right.role not in NOUNS:
        return
    kind = tables.head_class(right.head, is_title=right.role is Role.TITLE and not right.is_plural)
    if right.is_capital and (kind != "area" if left.is_guess else kind == "default" and left.role in _PERSONS):
        return  # a firm, a make: its name isn't put into words
    choices = [(form, *found) for form in _forms(left, right, kind) for found in _in_form(left, form)]
    for index, (form, pieces, leads) in enumerate(choices):
        parted = _PARTED if right.lead and left.role is not Role.NOUN else 0
        linked = _LINKED if left.is_linked and not leads else 0
        apart = _APART if right.is_qualified and left.role is Role.NOUN and not left.is_capital else 0
        part = joined(left, pieces, right, leads=leads, cost=index * CHOICE + parted + linked + apart)
        is_place = kind == "area" and form == "bare" and left.role in _NAMES
        role = Role.PLACE if is_place else right.role
        yield replace(part, role=role, is_qualified=right.is_qualified or left.role is Role.DEMONYM)


def _forms(left: Part, right: Part, kind: str) -> tuple[str, ...]:
    """Return the forms in which *left* may stand before a noun of a class, the commonest first."""
    group = GROUPS[left.role]
    group = "phrase" if group == "noun" and not left.words else group
    forms = tables.joints(kind, group)
    if right.is_capital and kind in _NAMED and left.role in _NAMES and not left.is_acronym:
        return ("bare", *(form for form in forms if form != "bare"))
    stands_alone = group == "demonym" and not is_derived(left.bn, left.country)
    if forms[0] == "genitive" and (left.is_acronym or stands_alone):
        return ("attributive", *(form for form in forms if form != "attributive"))
    return forms


def _in_form(left: Part, form: str) -> Iterator[tuple[tuple[Piece, ...], bool]]:
    """Yield the pieces of *left* in a form, and whether they lead: a genitive that names an owner does."""
    if form == "attributive" and left.role is Role.DEMONYM:
        yield left.pieces, is_genitive(left)
    elif form == "attributive":
        yield from (((Piece(text, text),), False) for text in left.attributive)
    elif form == "bare":
        yield left.pieces, False
    elif left.role is not Role.DEMONYM or left.country:
        yield in_case(replace(left, is_plural=False), form), left.role is not Role.NOUN


def qualified(left: Part, right: Part) -> Iterator[Part]:
    """Put an adjective before its noun: strategic relationship, former president."""
    if left.role is Role.ADJECTIVE and right.role in NOUNS:
        forms: list[tuple[Piece, ...]] = [(Piece(form, form),) for form in left.attributive]
        for pieces in forms or [left.pieces]:
            part = joined(left, pieces, right, cost=_LINKED if right.is_linked else 0)
            yield replace(part, is_qualified=True)


def intensified(left: Part, right: Part) -> Iterator[Part]:
    """Put an adverb before an adjective: deeply concerned."""
    if left.role is Role.ADVERB and right.role is Role.ADJECTIVE:
        yield joined(left, left.pieces, right, cost=_CLOSER)


def directed(left: Part, right: Part) -> Iterator[Part]:
    """Put a direction before a place: eastern Ukraine."""
    if right.role is Role.PLACE and right.words:
        for index, pattern in enumerate(tables.compounds("direction", left.head)):
            yield _remade(left, right, fill(pattern, right), index * CHOICE)


def with_rank(word: str, right: Part) -> Iterator[Part]:
    """Join an English rank to the title after it: deputy commander, ex-minister."""
    if right.role is Role.TITLE or (right.role is Role.NOUN and names_people(right.bn)):
        for index, pattern in enumerate(tables.compounds("rank", word)):
            core = fill(pattern, replace(right, lead=()))
            yield replace(right, core=core, cost=right.cost + 1 + index * CHOICE + _CLOSER, attributive=(), words=0)


def closed(left: Part, right: Part) -> Iterator[Part]:
    """Write a compound as the press has it: police chief, aid worker, Kansas State."""
    if left.role in _SIDES and right.words:
        for index, pattern in enumerate(tables.compounds(_SIDES[left.role], right.head)):
            yield _remade(left, right, fill(pattern, left), index * CHOICE + _CLOSER)


def _remade(left: Part, right: Part, core: tuple[Piece, ...], cost: float) -> Part:
    return replace(right, core=core, cost=left.cost + right.cost + cost, attributive=(), words=0)


def counted(left: Part, right: Part) -> Iterator[Part]:
    """Put a number before what is counted: 12 soldiers, five villages, 30 kilometres."""
    if left.role is not Role.NUMBER or right.role not in NOUNS:
        return
    for index, pattern in enumerate(_ways_to_count(left.bn, right)):
        yield replace(joined(left, fill(pattern, left), right, cost=index * CHOICE), is_plural=False)


def _ways_to_count(number: str, noun: Part) -> tuple[str, ...]:
    """Return the patterns for a number, the commonest first: few things take a classifier, measures take none."""
    if tables.head_class(noun.head, is_title=False) == "measure":
        return (_NONE,)
    if names_people(noun.bn):
        return (_NONE, _PERSON_BY_DIGITS if number[-1].isdigit() else _PERSON_BY_WORD)
    return (_NONE, _THING) if " " in number else (_THING, _NONE)


def dated(left: Part, right: Part) -> Iterator[Part]:
    """Put a year before what happened in it: 2024 election."""
    if left.role is Role.YEAR and right.role in NOUNS:
        yield joined(left, in_case(left, "genitive"), right, leads=True)


def titled(left: Part, right: Part) -> Iterator[Part]:
    """Put a title, and whose it is, before a name: Prime Minister Sheikh Hasina."""
    is_title = left.role is Role.TITLE or (left.role is Role.NOUN and names_people(left.bn))
    if is_title and right.role in {Role.PERSON, Role.NAME} and not right.lead:
        person = replace(right, lead=left.lead, role=Role.PERSON, is_plural=False)
        yield joined(left, left.core, person)


def placed(left: Part, right: Part) -> Iterator[Part]:
    """Put what a place is before its name: the Syrian capital Damascus."""
    is_sort = left.role is Role.NOUN and left.head in _SEATS
    if is_sort and not left.is_capital and right.role is Role.PLACE and right.words:
        yield joined(left, left.core, replace(right, lead=left.lead))


def named(left: Part, right: Part) -> Iterator[Part]:
    """Put a given name before a family name: Mark Milley."""
    if left.role is Role.NAME and right.role in {Role.NAME, Role.PERSON} and not right.lead:
        yield joined(left, left.pieces, replace(right, role=Role.PERSON))


RULES: tuple[Rule, ...] = (
    described, qualified, intensified, directed, closed, counted, dated, titled, placed, named,
)  # fmt: skip
"""What two parts may make that stand side by side."""
