"""Names in a phrase that no table has: Polish Foreign Minister Zhorvat Kelmendi, floods in Vrellonia.

>>> from glossary.model import Region
>>> [(part.bn, part.evidence) for part in transliterated("Hollingsworth", Region.BD)][:1]
[('হলিংসওয়ার্থ', 'হলিংসওয়ার্থ (transliterated)')]

They are written by `transliteration`, a whole run of capitalised words at once: it knows what initials and
particles do in names.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from glossary.model import Candidate, Kind, Region
from glossary.sources import transliteration
from glossary.sources.composition import tables
from glossary.sources.composition.nouns import CHOICE
from glossary.sources.composition.part import Part, Piece, Role
from glossary.sources.composition.tokens import Token
from glossary.sources.setting import Setting

__all__ = ["runs", "transliterated"]

_PERSONS = frozenset({Role.NAME, Role.PERSON})
_COMMON = frozenset({Role.NOUN, Role.ADJECTIVE, Role.ADVERB, Role.NUMBER, Role.DEED, Role.VERB})
_COMMON_ENDINGS = ("ing", "ed", "tion", "tions", "ment", "ments", "ness", "ists", "ians", "ity", "able", "ers")
"""Endings of common words, of which the lexicon hasn't all: Purchasing Management."""

_MOST = 3
_MOST_OF_A_PLACE = 2
"""The most words of an unknown name that may be one of a place."""

_PLACE = 0.1
"""What it costs to take a name for one of a place."""


def runs(row: Sequence[Token], cells: Mapping[tuple[int, int], Sequence[Part]]) -> Iterator[tuple[int, int]]:
    """Yield where names stand that hold an unknown word: the longest runs, as their first token and their end.

    *cells* holds what is known of each token.
    """
    words = [cells[place, place + 1] for place in range(len(row))]
    start = 0
    while start < len(row):
        end = start
        while end < len(row) and (
            _is_in_name(row[end], words[end], is_first=end == start)
            or (start < end < len(row) - 1 and _is_between(row[end : end + 2], words[end : end + 2]))
        ):
            end += 1
        while end > start and row[end - 1].text.islower() and not row[end - 1].is_glued:
            end -= 1
        if any(
            not found and len(token.text) > 2 for token, found in zip(row[start:end], words[start:end], strict=True)
        ):
            yield start, end
        start = max(end, start + 1)


def _is_in_name(token: Token, found: Sequence[Part], *, is_first: bool) -> bool:
    """Tell whether a token is, or goes on with, a name: unknown, with a capital, or known as part of names."""
    roles = {part.role for part in found}
    if token.is_glued and not found:
        return (not is_first or token.text[0].isupper()) and not tables.compounds("suffix", token.text)
    if not token.text[0].isupper():
        return not is_first and Role.NAME in roles
    if not roles:
        return not token.text.endswith(_COMMON_ENDINGS)
    return bool(roles & _PERSONS) and not (is_first and Role.TITLE in roles)


def _is_between(row: Sequence[Token], words: Sequence[Sequence[Part]]) -> bool:
    """Tell whether a common word with a capital, before an unknown one, goes on with a name: Kim Son Gyong."""
    is_common = all(part.role in _COMMON for part in words[0])
    return is_common and row[0].text[0].isupper() and row[1].text[0].isupper() and not words[1]


@lru_cache(maxsize=1 << 12)
def transliterated(name: str, region: Region) -> tuple[Part, ...]:
    """Return an unknown name as parts: a person's, and when it is short a place's; `()` when it is no name."""
    asked = Candidate(text=name, kind=Kind.OTHER, count=1, documents=1, score=0.0, rule="part of a phrase")
    [proposals] = transliteration.propose([asked], Setting(region=region))
    roles = {(Role.PERSON if " " in name else Role.NAME): 0.0}
    if len(name.split(" ")) <= _MOST_OF_A_PLACE:
        roles[Role.PLACE] = _PLACE
    return tuple(
        Part(
            core=(Piece(proposal.bn, f"{proposal.bn} (transliterated)"),),
            role=role,
            cost=1 + extra + index * CHOICE,
            words=len(name.split(" ")),
            is_capital=True,
            is_guess=True,
        )
        for role, extra in roles.items()
        for index, proposal in enumerate(proposals[:_MOST])
    )
