"""What the parts of an English name are: names proper, initials, particles, numerals, a title in front.

>>> [(token.text, token.role.value) for token in tokens("Pope John Paul II", Kind.PERSON)]
[('Pope', 'title'), ('John', 'name'), ('Paul', 'name'), ('II', 'numeral')]
>>> [(token.text, token.joint) for token in tokens("Abdel-Fattah al-Burhan", Kind.PERSON)]
[('Abdel', ''), ('Fattah', '-'), ('al', ' '), ('Burhan', '-')]
>>> tokens("sanctions", Kind.OTHER), tokens("War Powers", Kind.OTHER), tokens("KCNA", Kind.ORGANIZATION)
((), (), ())
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from types import MappingProxyType

from glossary import data
from glossary.model import Kind
from glossary.sources.transliteration.latin import plain
from glossary.text import lexicon

__all__ = ["Role", "Token", "tokens", "words"]


class Role(StrEnum):
    """What a part does in a name."""

    NAME = "name"
    INITIALS = "initials"
    TITLE = "title"
    PARTICLE = "particle"
    SUFFIX = "suffix"
    NUMERAL = "numeral"
    PLACE = "place"
    """A word that place names begin with: New, Fort, Saint."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One part of a name."""

    text: str
    """As written, without what is around it."""

    role: Role

    joint: str
    """What stands before it: a space, a hyphen, or nothing before the first."""


_MOST_WORDS: Mapping[Kind, int] = MappingProxyType({Kind.PERSON: 6, Kind.OTHER: 4, Kind.PLACE: 3, Kind.ORGANIZATION: 2})
"""The kinds of which a name may be transliterated, with the words that such a name has at most."""

_LONGEST_TITLE = 3
_NAMES = lexicon.NAME_PARTS | {"figures", "countries", "places_world", "places_south_asia"}
_COMMON = 4.2
"""The Zipf frequency from which an English word isn't taken for a name, unless the lexicon says so."""

_COMMA = re.compile(r",(?=\s*[JS]r\b)")
_WORD = re.compile(r"[a-z]+\.?(?:[-‐‑–.][a-z]+\.?)*")
_HYPHEN = re.compile("[-‐‑–]")
_INITIALS = re.compile(r"[A-Z]\.?|(?:[A-Z]\.)+[A-Z]?")
_CAPITALS = re.compile("[A-Z]{2,3}")
_TWO_INITIALS = re.compile("(?=.?[AEIOU])..")
"""Two capitals with a vowel are initials (MA Mannan), even if there is such a name; without one they may be Md."""


def tokens(name: str, kind: Kind) -> tuple[Token, ...]:
    """Take a name apart; return nothing for what isn't one, or is none of the kinds that are transliterated."""
    spelt = _COMMA.sub("", name).split()
    if not 0 < len(spelt) <= _MOST_WORDS.get(kind, 0) or not all(_WORD.fullmatch(plain(word)) for word in spelt):
        return ()
    title = _title(spelt) if kind is Kind.PERSON else ""
    rest = spelt[len(title.split()) :]
    if not _is_capitalised(rest) or _has_acronym(rest, kind) or (kind is not Kind.PERSON and _is_ordinary(rest)):
        return ()
    front = [Token(text=title, role=Role.TITLE, joint="")] if title else []
    found = [*front, *_pieces(rest, is_headline=name.isupper(), after_title=bool(title))]
    return tuple(found) if any(token.role is Role.NAME for token in found) else ()


def _title(spelt: Sequence[str]) -> str:
    """Return the title in front of a name, the longest there is."""
    for length in range(min(_LONGEST_TITLE, len(spelt) - 1), 0, -1):
        front = " ".join(spelt[:length])
        topics = {word.topic for word in lexicon.lookup(front)}
        if "titles" in topics and not topics & lexicon.NAME_PARTS:
            return front
    return ""


def _is_capitalised(spelt: Sequence[str]) -> bool:
    """Tell whether each word begins with a capital or is a particle, and the last begins with one."""
    small = [word for word in spelt if not word[0].isupper()]
    return all(_is_particle(_HYPHEN.split(word)[0]) for word in small) and spelt[-1].lower() != spelt[-1]


def _is_particle(word: str) -> bool:
    return words(Role.PARTICLE, word) != () or any(
        entry.topic in lexicon.NAME_PARTS and entry.en.islower() for entry in lexicon.lookup(word)
    )


def _has_acronym(spelt: Sequence[str], kind: Kind) -> bool:
    """Tell whether there are capitals that must be spelled. In a person's name they are initials, or a habit."""
    capitals = [word for word in spelt if word.isupper() and word.isalpha() and len(word) > 1]
    if len(capitals) == len(spelt):
        return len(spelt) == 1 and (kind not in {Kind.PERSON, Kind.PLACE} or len(spelt[0]) < 4)
    if kind is Kind.PERSON or (_is_name_part(spelt[0]) and words(Role.NUMERAL, spelt[-1])):
        return False
    return any(kind is not Kind.OTHER or len(word) > 3 or words(Role.NUMERAL, word) for word in capitals)


def _is_ordinary(spelt: Sequence[str]) -> bool:
    """Tell whether there is a word that a dictionary has and that isn't known to be part of names."""
    pieces = (piece for word in spelt for piece in _HYPHEN.split(word))
    return any(_is_ordinary_word(piece) for piece in pieces if len(piece.strip(".")) > 1)


def _is_ordinary_word(word: str) -> bool:
    from wordfreq import zipf_frequency

    topics = {entry.topic for entry in lexicon.lookup(word)}
    if topics & _NAMES or any(words(role, word) for role in Role):
        return False
    return bool(topics) or bool(zipf_frequency(word, "en", "small") >= _COMMON)


def _pieces(spelt: Sequence[str], *, is_headline: bool, after_title: bool) -> Iterator[Token]:
    """Yield the parts of the words, which hyphens divide, with what each is."""
    pieces = [
        (piece, "-" if number else " " if place or after_title else "")
        for place, word in enumerate(spelt)
        for number, piece in enumerate(filter(None, _HYPHEN.split(word)))
    ]
    for place, (piece, joint) in enumerate(pieces):
        role = _role(piece, is_first=not place, is_last=place == len(pieces) - 1, is_headline=is_headline)
        yield Token(text=piece, role=role, joint=joint)


def _role(piece: str, *, is_first: bool, is_last: bool, is_headline: bool) -> Role:
    if is_last and not is_first:
        for role in (Role.NUMERAL, Role.SUFFIX):
            if words(role, piece):
                return role
    if _INITIALS.fullmatch(piece) or (_CAPITALS.fullmatch(piece) and not is_headline and not _is_name_part(piece)):
        return Role.INITIALS
    if not is_last and words(Role.PARTICLE, piece):
        return Role.PARTICLE
    return Role.PLACE if is_first and not is_last and words(Role.PLACE, piece) else Role.NAME


def _is_name_part(word: str) -> bool:
    known = any(entry.topic in lexicon.NAME_PARTS for entry in lexicon.lookup(word))
    return known and not _TWO_INITIALS.fullmatch(word)


def words(role: Role, word: str) -> tuple[str, ...]:
    """Return the Bengali forms of a word that has this role in names, or nothing.

    >>> words(Role.NUMERAL, "III"), words(Role.SUFFIX, "Jr."), words(Role.PARTICLE, "De")
    (('তৃতীয়',), ('জুনিয়র',), ('ডি', 'দে', 'দ্য'))
    """
    bare = word.rstrip(".")
    return _table().get((role, bare if role is Role.NUMERAL else plain(bare)), ())


@cache
def _table() -> Mapping[tuple[Role, str], tuple[str, ...]]:
    table = {}
    for line in data.read("name_words.tsv").splitlines()[1:]:
        en, bn, also, role = line.split("\t")
        word = en if role == Role.NUMERAL else plain(en)
        table[Role(role), word] = (bn, *filter(None, also.split("|")))
    return table
