"""Acronyms and initials, letter by letter, as Bengali newspapers say them: KCNA, কেসিএনএ.

>>> spelled("KCNA"), spelled("U.N.D.P."), spelled("F-16"), spelled("G20")
('কেসিএনএ', 'ইউএনডিপি', 'এফ-১৬', 'জি-২০')

An acronym that the lexicon holds is left to it: the press has a word for the UN and says NATO as a word.
"""

import re
import string
from collections.abc import Sequence

from glossary.model import Candidate, Proposal
from glossary.sources.setting import Setting
from glossary.text import bengali, lexicon

__all__ = ["known", "propose", "spelled"]

_ACRONYM = re.compile(r"(?:[A-Z][0-9]?){2,5}|(?:[A-Z]\.){2,5}|[A-Z]-?[0-9]{1,3}|[A-Z]{2,4}-?[0-9]{1,3}")


def propose(candidates: Sequence[Candidate], _setting: Setting) -> list[tuple[Proposal, ...]]:
    """Spell the acronyms among the terms."""
    return [known(candidate.text) for candidate in candidates]


def known(term: str) -> tuple[Proposal, ...]:
    """Return the proposal for one term, `()` when it is no acronym or the lexicon holds it."""
    if not _ACRONYM.fullmatch(term) or lexicon.lookup(term):
        return ()
    return (Proposal(bn=spelled(term), sources=("acronym",), evidence=f"letter names of {term}"),)


def spelled(acronym: str) -> str:
    """Return the names of the letters, joined; a number at the end in Bengali digits, behind a hyphen."""
    bare = "".join(c for c in acronym if c.isalnum())
    letters = bare.rstrip(string.digits)
    names = "".join(bengali.LETTER_NAMES.get(c, bengali.digits(c)) for c in letters)
    number = bengali.digits(bare[len(letters) :])
    return f"{names}-{number}" if names and number else names + number
