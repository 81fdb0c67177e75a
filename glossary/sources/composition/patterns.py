"""Fill the patterns of the tables: `{genitive} জন্য`, `{bare}পন্থী`.

>>> putin = Part(core=(Piece("পুতিন", "পুতিন"),), role=Role.PERSON)
>>> [piece.text for piece in fill("{genitive} জন্য", putin)], [piece.made for piece in fill("{bare}বিরোধী", putin)]
(['পুতিনের', 'জন্য'], ['পুতিন + বিরোধী'])

What a pattern writes with a space is a word of its own, what it writes without one closes up, but never to a digit:
ছয়দলীয়, ১৪ দলীয়.
"""

import re

from glossary.sources.composition import tables
from glossary.sources.composition.part import Part, Piece, Role, inflected
from glossary.text.inflection import Case, inflect
from glossary.text.people import names_people

__all__ = ["fill", "in_case", "is_genitive"]

_SLOT = re.compile(r"(.*?)\{(bare|number|place|genitive|locative|objective|attributive)\}(.*)")
_ACTORS = frozenset({Role.PERSON, Role.NAME, Role.PLACE, Role.ORGANIZATION})
_OF_SEVERAL = frozenset({"genitive", "objective"})
"""Cases in which several people have one form: কর্মকর্তাদের."""

_OF_THE_YEAR, _IN_THE_YEAR = Piece("সালের", "সাল + এর"), Piece("সালে", "সাল + এ")


def fill(pattern: str, part: Part) -> tuple[Piece, ...]:
    """Return the pieces of a pattern with *part* in the place of its braces."""
    return tuple(piece for word in pattern.split() for piece in _filled(word, part))


def _filled(word: str, part: Part) -> tuple[Piece, ...]:
    found = _SLOT.fullmatch(word)
    if not found:
        return (Piece(word, word),)
    before, case, after = found.groups()
    *front, last = in_case(part, case)
    if case == "number" and after and last.text[-1].isdigit():
        return (*front, last, Piece(after, after))
    first, *rest = *front, Piece(last.text + after, _made(last.made, after))
    return (Piece(before + first.text, _made(before, first.made)), *rest)


def _made(*pieces: str) -> str:
    return " + ".join(filter(None, (piece.strip("-") for piece in pieces)))


def in_case(part: Part, case: str) -> tuple[Piece, ...]:
    """Return the pieces of a part in a case; a nationality stands for its country in all but `bare`."""
    if case in {"bare", "number"} or (part.role is Role.DEMONYM and not part.country):
        return part.pieces
    if part.role is Role.YEAR and case != "place":
        return (*part.pieces, _OF_THE_YEAR if case == "genitive" else _IN_THE_YEAR)
    if case == "objective" and not _acts(part):
        return part.pieces
    if case == "attributive":
        if part.role is Role.NOUN and part.attributive:
            return (Piece(part.attributive[0], part.attributive[0]),)
        case = "genitive"
    pieces = (Piece(part.country, part.country),) if part.country else part.pieces
    if case == "place":
        return pieces
    is_several = part.is_plural and case in _OF_SEVERAL and (case == "genitive" or names_people(pieces[-1].text))
    return (*pieces[:-1], inflected(pieces[-1], "plural" if is_several else case))


def _acts(part: Part) -> bool:
    """Tell whether a part takes -কে as an object: people, and what stands for people."""
    return part.role in _ACTORS or names_people(part.bn) or bool(tables.compounds("actor", part.head))


def is_genitive(part: Part) -> bool:
    """Tell whether a nationality is the genitive of its country's name: মালির."""
    return bool(part.country) and part.bn == inflect(part.country, Case.GENITIVE)
