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
from glossary.text import inflection

__all__ = ["CHOICE", "GROUPS", "NOUNS", "RULES", "Rule", "described", "joined", "ranked"]

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
        Role.TITLE: "person",
        Role.NOUN: "noun",
        Role.DEMONYM: "demonym",
    }
)
"""The column of `joints.tsv` for each role that may stand before a noun."""

_CLOSER = -0.1
_PARTED = 0.05
"""What it costs to part a nationality from the word that follows it: Chinese coast guard vessel."""

_COUNTED_PEOPLE, _COUNTED_THINGS = "{bare} জন", "{bare}টি"


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
    if left.role in GROUPS and right.role in NOUNS:
        for index, form in enumerate(_forms(left, right)):
            for pieces, leads in _in_form(left, form):
                parted = _PARTED if left.role is Role.DEMONYM and right.lead and not leads else 0
                yield joined(left, pieces, right, leads=leads, cost=index * CHOICE + parted)


def _forms(left: Part, right: Part) -> tuple[str, ...]:
    """Return the forms in which *left* may stand before *right*, the commonest first."""
    group = GROUPS[left.role]
    group = "phrase" if group == "noun" and not left.words else group
    forms = tables.joints(tables.head_class(right.head, is_title=right.role is Role.TITLE), group)
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
        for pieces in [(Piece(form, form),) for form in left.attributive] or [left.pieces]:
            yield joined(left, pieces, right)


def intensified(left: Part, right: Part) -> Iterator[Part]:
    """Put an adverb before an adjective: deeply concerned."""
    if left.role is Role.ADVERB and right.role is Role.ADJECTIVE:
        yield joined(left, left.pieces, right)


def directed(left: Part, right: Part) -> Iterator[Part]:
    """Put a direction before a place: eastern Ukraine."""
    if right.role is Role.PLACE and right.words:
        for index, pattern in enumerate(tables.compounds("direction", left.head)):
            yield _remade(left, right, fill(pattern, right), index * CHOICE)


def ranked(left: Part, right: Part) -> Iterator[Part]:
    """Put a rank before a title: deputy commander, ex-minister."""
    if right.role is Role.TITLE or (right.role is Role.NOUN and inflection.names_people(right.bn)):
        for index, pattern in enumerate(tables.compounds("rank", left.head)):
            yield _remade(left, right, fill(pattern, replace(right, lead=())), index * CHOICE + _CLOSER)


def closed(left: Part, right: Part) -> Iterator[Part]:
    """Close a compound up: police chief, aid worker."""
    if left.role is Role.NOUN and right.words:
        for index, pattern in enumerate(tables.compounds("closed", right.head)):
            yield _remade(left, right, fill(pattern, left), index * CHOICE + _CLOSER)


def _remade(left: Part, right: Part, core: tuple[Piece, ...], cost: float) -> Part:
    return replace(right, core=core, cost=left.cost + right.cost + cost, attributive=(), words=0)


def counted(left: Part, right: Part) -> Iterator[Part]:
    """Put a number before what is counted: 12 soldiers, five villages, 30 kilometres."""
    if left.role is not Role.NUMBER or right.role not in NOUNS:
        return
    patterns = ["{bare}"]
    if tables.head_class(right.head, is_title=False) != "measure":
        people = inflection.names_people(right.bn)
        is_large = len(left.bn.split()) > 1
        patterns.insert(len(patterns) if people or is_large else 0, _COUNTED_PEOPLE if people else _COUNTED_THINGS)
    for index, pattern in enumerate(patterns):
        yield joined(left, fill(pattern, left), right, cost=index * CHOICE)


def dated(left: Part, right: Part) -> Iterator[Part]:
    """Put a year before what happened in it: 2024 election."""
    if left.role is Role.YEAR and right.role in NOUNS:
        yield joined(left, in_case(left, "genitive"), right, leads=True)


def titled(left: Part, right: Part) -> Iterator[Part]:
    """Put a title, and whose it is, before a name: Prime Minister Sheikh Hasina."""
    is_title = left.role is Role.TITLE or (left.role is Role.NOUN and inflection.names_people(left.bn))
    if is_title and right.role in {Role.PERSON, Role.NAME} and not right.lead:
        person = replace(right, lead=left.lead, role=Role.PERSON, is_plural=False)
        yield joined(left, left.core, person)


def named(left: Part, right: Part) -> Iterator[Part]:
    """Put a given name before a family name: Mark Milley."""
    if left.role is Role.NAME and right.role in {Role.NAME, Role.PERSON} and not right.lead:
        yield joined(left, left.pieces, replace(right, role=Role.PERSON))


RULES: tuple[Rule, ...] = (
    described, qualified, intensified, directed, ranked, closed, counted, dated, titled, named,
)  # fmt: skip
"""What two parts may make that stand side by side."""
