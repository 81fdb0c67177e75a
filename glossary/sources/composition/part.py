"""A part of a composed rendering: Bengali words, what they are, and what may still be done to them.

>>> talks = Part(core=(Piece("শান্তি", "শান্তি"), Piece("আলোচনা", "আলোচনা")), role=Role.NOUN, head="talks")
>>> at_home = replace(talks, lead=(inflected(Piece("জেনেভা", "জেনেভা"), "locative"),))
>>> at_home.bn, at_home.evidence
('জেনেভায় শান্তি আলোচনা', 'জেনেভা + এ + শান্তি + আলোচনা')

What says whose or where leads, and what describes stands between it and the noun: ফ্রান্সের + সাবেক + প্রেসিডেন্ট.
So a part keeps the two apart until it is printed.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import partial
from types import MappingProxyType
from typing import NamedTuple

from glossary.text.inflection import Case, inflect
from glossary.text.people import names_people

__all__ = ["NAMES", "Part", "Piece", "Role", "inflected", "replace"]


class Role(Enum):
    """What a part may do in a phrase."""

    NOUN = auto()
    TITLE = auto()
    PERSON = auto()
    NAME = auto()  # one given or family name
    PLACE = auto()
    ORGANIZATION = auto()
    EVENT = auto()
    DEMONYM = auto()
    ADJECTIVE = auto()
    ADVERB = auto()
    DEED = auto()  # what is done, as a noun: চিঠি বিনিময়
    VERB = auto()  # the same, with its verb: চিঠি বিনিময় করা
    NUMBER = auto()
    YEAR = auto()
    DATE = auto()


NAMES = frozenset({Role.PERSON, Role.PLACE, Role.ORGANIZATION, Role.EVENT})
"""What a name of several words may be."""


class Piece(NamedTuple):
    """A Bengali word or set phrase, as it is written and as it was made."""

    text: str
    made: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Some words of the English phrase, rendered."""

    core: tuple[Piece, ...]
    """The noun with what describes it; never empty."""

    lead: tuple[Piece, ...] = ()
    """What stands before all that describes the noun: whose it is, where, against what."""

    role: Role
    head: str = ""
    """The English head noun, small and in the singular; empty for names."""

    cost: float = 0.0
    """The number of known parts, and a fraction for each choice that wasn't the commonest. Lower is better."""

    attributive: tuple[str, ...] = ()
    """Bengali forms before a noun, where the lexicon has any."""

    country: str = ""
    """The country of a nationality, in Bengali."""

    is_plural: bool = False
    is_linked: bool = False
    """Whether something hangs on the noun by a preposition or in the genitive."""

    is_guess: bool = False
    """Whether it is a name that no table has."""

    is_qualified: bool = False
    """Whether an adjective or a nationality describes the noun."""

    is_describable: bool = False
    """Whether an adjective may stand before a deed: নিন্দা, but not সই."""

    words: int = 0
    """Of how many English words it is one known part; 0 when it is composed."""

    is_acronym: bool = False
    """Whether it is a country by its initials: US."""

    is_capital: bool = False
    """Whether the English head noun begins with a capital: part of a name."""

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """All pieces, in the order of Bengali."""
        return (*self.lead, *self.core)

    @property
    def bn(self) -> str:
        """The rendering."""
        return " ".join(piece.text for piece in self.pieces)

    @property
    def evidence(self) -> str:
        """How it was made, for a person to read."""
        return " + ".join(piece.made for piece in self.pieces)


def _genitive_plural(word: str) -> str:
    """Return the genitive of several people; for things the press writes the singular."""
    return inflect(word, Case.PLURAL_GENITIVE if names_people(word) else Case.GENITIVE)


_CASES: Mapping[str, tuple[Callable[[str], str], str]] = MappingProxyType(
    {
        "genitive": (partial(inflect, case=Case.GENITIVE), " + এর"),
        "plural": (_genitive_plural, " + দের"),
        "locative": (partial(inflect, case=Case.LOCATIVE), " + এ"),
        "objective": (partial(inflect, case=Case.OBJECTIVE), " + কে"),
    }
)


def inflected(piece: Piece, case: str) -> Piece:
    """Return the piece in a case: `genitive`, `plural` (a genitive, of people), `locative` or `objective`."""
    in_case, mark = _CASES[case]
    return Piece(in_case(piece.text), piece.made + mark)
