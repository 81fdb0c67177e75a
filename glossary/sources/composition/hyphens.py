"""English compounds with a hyphen: Saudi-led, pro-Russian, 15-member, India-Pakistan.

>>> from glossary.model import Region
>>> from glossary.sources.composition.known import known
>>> [iran] = known("Iran", Region.BD)
>>> [part.bn for part in with_suffix(iran, "backed")], next(with_prefix("anti", iran)).bn
(['ইরান-সমর্থিত', 'ইরানসমর্থিত'], 'ইরানবিরোধী')
"""

from collections.abc import Iterator

from glossary.sources.composition import tables
from glossary.sources.composition.nouns import CHOICE, GROUPS, Rule, described, joined
from glossary.sources.composition.part import Part, Piece, Role, replace
from glossary.sources.composition.patterns import fill, in_case

__all__ = ["RULES", "with_prefix", "with_suffix"]

_PAIRS = frozenset({Role.PLACE, Role.DEMONYM, Role.ORGANIZATION, Role.NAME})


def with_suffix(left: Part, word: str) -> Iterator[Part]:
    """Make an adjective of a part and what stands behind its hyphen: Saudi-led, 15-member."""
    if left.lead or left.role is Role.ADVERB:
        return
    side = "count" if left.role is Role.NUMBER else "suffix"
    for index, pattern in enumerate(tables.compounds(side, word)):
        yield _adjective(left, fill(pattern, replace(left, is_plural=False)), index * CHOICE)


def with_prefix(word: str, right: Part) -> Iterator[Part]:
    """Make an adjective of a known part and what stands before its hyphen: pro-Russian, anti-corruption."""
    is_one = right.words or right.role is Role.PERSON  # the hyphen joins no more: anti-Chinese protest
    if is_one and not right.lead and right.role in GROUPS:
        for index, pattern in enumerate(tables.compounds("prefix", word)):
            yield _adjective(right, fill(pattern, right), index * CHOICE)


def _adjective(part: Part, pieces: tuple[Piece, ...], cost: float) -> Part:
    return Part(core=pieces, role=Role.ADJECTIVE, cost=part.cost + 1 + cost)


def paired(left: Part, right: Part) -> Iterator[Part]:
    """Keep the hyphen between two names of a kind: India-Pakistan."""
    if left.role is right.role and left.role in _PAIRS:
        *front, last = left.pieces
        first, *rest = right.pieces
        pair = Piece(f"{last.text}-{first.text}", f"{last.made} + {first.made}")
        role = Role.PERSON if left.role is Role.NAME else left.role
        yield replace(
            right, core=(*front, pair, *rest), cost=left.cost + right.cost, role=role, attributive=(), country="",
            words=0,
        )  # fmt: skip


def chained(left: Part, right: Part) -> Iterator[Part]:
    """Put two adjectives in a row: second-largest."""
    if left.role is Role.ADJECTIVE and right.role is Role.ADJECTIVE:
        yield joined(left, left.pieces, right)


def measured(left: Part, right: Part) -> Iterator[Part]:
    """Make an adjective of a number and what it counts: 500-kilometre."""
    if left.role is Role.NUMBER and tables.head_class(right.head, is_title=False) == "measure":
        core = (*left.pieces, *in_case(right, "genitive"))
        yield replace(joined(left, left.pieces, right, cost=CHOICE), core=core, role=Role.ADJECTIVE)


def hyphened(left: Part, right: Part) -> Iterator[Part]:
    """Read two common nouns as if there were no hyphen: arms-control."""
    if left.role is Role.NOUN and right.role is Role.NOUN and right.words == 1 and not right.is_capital:
        yield from described(left, right)


RULES: tuple[Rule, ...] = (paired, chained, measured, hyphened)
"""What two parts may make with a hyphen between them."""
