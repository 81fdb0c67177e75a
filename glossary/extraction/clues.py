"""What the words of a name say of its kind: Ministry, Lake, FC, a given name, three capitals.

>>> tags("Jane Brown"), tags("Bank of England"), tags("J. K. Rowling"), tags("FC Porto")
('gC', 'okp', 'iig', 'fp')
>>> clues("Jane Brown"), clues("Lake Baikal")
(('given name first', 'family name last'), ('place word first',))

Each word gets a one-letter tag from closed lists and the lexicon; a clue is a regular expression over
the tags, or over the letters of the name itself. What a clue is worth is said in `kinds`.
"""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType

from glossary.extraction import heads
from glossary.extraction.evidence import is_compatriot
from glossary.extraction.tables import (
    COMPOUND_TAILS,
    EVENT_HEADS,
    LINKS,
    NOT_NAMES,
    ORGANIZATION_HEADS,
    PARTICLES,
    PLACE_HEADS,
    PREFIXES,
)
from glossary.extraction.tags import is_known
from glossary.model import Kind
from glossary.text import english, lexicon
from glossary.text.english import STOP_WORDS

__all__ = ["FORMS", "PATTERNS", "clues", "tags"]

# g part of persons' names   i initial   j Jr   x particle   k link   0 number   a acronym   d demonym
# p place   m direction, New   t San, Saint   h Lake   l other word of places
# o organization, or a word of them   b Inc, Airlines   f FC, United
# v Cyclone   e other word of events   q word of documents   c common word   s its plural   u unknown
# P O L C Q the same, and a part of persons' names too: Jordan, Wagner, Hill, Young, Bill

PATTERNS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "one name part": re.compile(r"[gCL]"),
        "one name part or place": re.compile(r"P"),
        "one name part or body": re.compile(r"O"),
        "one unknown word": re.compile(r"[us]"),
        "one common word": re.compile(r"c"),
        "one place word": re.compile(r"[hlmL]"),
        "one organization word": re.compile(r"[ofb]"),
        "one event word": re.compile(r"e"),
        "given name first": re.compile(r"[gPOQ](?:x*[gPOCuips]){1,3}j?|[gPOQ]c"),
        "family name last": re.compile(r"[gPOQCuid](?:x*[gPOCui])*x*[gCO]j?"),
        "initials or Jr": re.compile(r"i+(?:x*[gPCLOuplcs]){1,2}j?|.+j"),
        "unknown words": re.compile(r"u(?:x*[us]){1,2}"),
        "place word first": re.compile(r"h[^k].*|[hlL]k.+"),
        "place word last": re.compile(r".+[hlL]"),
        "San or Saint first": re.compile(r"t[guPpx]+"),
        "direction first": re.compile(r"m+[pPu]"),
        "place first": re.compile(r"[pP][^k].*"),
        "company word": re.compile(r".*b.*"),
        "club word": re.compile(r"f.+|.+f"),
        "organization word last": re.compile(r".*[^k]o"),
        "organization word first": re.compile(r"ok.+"),
        "organization word inside": re.compile(r"o[^k].*|.+o.+"),
        "acronym": re.compile(r"a"),
        "acronym inside": re.compile(r"a.+|.+a"),
        "joined by of": re.compile(r"(?![hlLoe]).+k.+"),
        "common word inside": re.compile(r"[cs].+|.+[cs]"),
        "demonym first": re.compile(r"d.*[^d]"),
        "only demonyms": re.compile(r"[im]*d+"),
        "event word last": re.compile(r".+e0?|e0"),
        "event word first": re.compile(r"v[^k].*"),
        "document word last": re.compile(r".+q"),
        "number": re.compile(r".*0"),
    }
)
"""The name of each clue, and the tags that the whole name has then."""

_COMPOUND = re.compile(
    rf"(?:{'|'.join(sorted(PREFIXES))})-[A-Z].*|.*-(?:{'|'.join(sorted(COMPOUND_TAILS))})"  # pro-Kyiv, London-based
)

FORMS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "personal form": re.compile(
            r"(?:.* )?(?:Mc|Mac|O['’]|D['’]|Fitz)[A-Z][a-z].*"  # McCain, O'Brien
            r"|(?:.* )?(?:[Aa]l|[Ee]l|ul|ur)-[A-Z]\w+"  # al-Assad
            r"|[A-Z]\w+ [A-Z]\w+-[a-z]+|[A-Z]\w+-[a-z]+ [A-Z]\w+"  # Moon Jae-in
            r"|.*[^\W\d_]{2}(?:ov|ova|eva|evich|ić|sky|ski|enko|chuk|shvili|dze|yan|sson|nsen|dottir|opoulos|akis|idis"
            r"|escu|oglu|zadeh|inen|cki|czyk|iewicz|witz|berger|mann|etti|ucci)"
        ),
        "place form": re.compile(
            r"(?:.* )?[A-Z][a-z]+(?:land|lands|stan|burg|burgh|borough|ville|pur|pore|abad|grad|shire|ganj|garh|wick"
            r"|mouth|chester|haven|stadt|furt|polis|nagar|puram|hat|khali|para|ton|ham|ford|field|bridge|bury|port|side)"
        ),
        "company form": re.compile(
            r".*(?:&.*|\.(?:com|org|net|co|tv|io))"  # Marks & Spencer, Amazon.com
            r"|(?:.* )?[A-Z][A-Za-z]*(?:corp|soft|tech|tel|bank|gaz|neft|prom|chem|invest|media|pharm|flot|avia)"
            r"|(?!(?:.* )?(?:Mc|Mac|De|Di|Van|Le|La|Fitz)[A-Z])(?:.* )?[A-Za-z]*[a-z]{2}[A-Z]\w*"  # AstraZeneca
        ),
        "demonym form": re.compile(r"[A-Z][a-z]{3,}(?:ian|ean|ese|ish)"),
        "compound": _COMPOUND,
        "year last": re.compile(r".* (?:19|20)\d\d"),
    }
)
"""The name of each clue, and the letters that the whole name has then."""

_INITIALS = re.compile(r"(?:[A-Z]\.?-?){1,2}\.|[A-Z]")
_TWO_CAPITALS = re.compile(r"[A-Z]{2}")
_ACRONYM = re.compile(r"(?=.*[A-Z].*[A-Z])[A-Z0-9&.-]{2,5}|[A-Z]\d{1,2}")
_NUMBER = re.compile(r"\d.*|[IVX]{2,}|One|Two|Three|.*[A-Za-z]-?\d.*")
_PARTICIPLE = re.compile(r".*-(?:based|listed|powered|backed|led|owned|born|run|made|built|held|controlled)")

_LISTS: dict[str, frozenset[str]] = {
    "j": heads.JUNIOR,
    "x": PARTICLES - {"la", "le", "el", "del"},  # La Paz, Le Monde, El Salvador
    "k": LINKS,
    "m": heads.DIRECTIONS,
    "h": heads.PLACES_FIRST,
    "t": heads.SAINTS,
    "f": heads.CLUBS,
    "b": heads.COMPANIES,
    "v": heads.EVENTS_FIRST,
    "e": EVENT_HEADS | heads.EVENTS,
    "q": heads.DOCUMENTS,
    "l": PLACE_HEADS | heads.PLACES,
    "o": ORGANIZATION_HEADS | heads.BODIES,
}
"""Each tag and its words, the first to believe in front."""

_LETTERS = {word: tag for tag, words in reversed(_LISTS.items()) for word in words}
_KINDS: Mapping[Kind, str] = MappingProxyType(
    {Kind.PLACE: "p", Kind.ORGANIZATION: "o", Kind.DEMONYM: "d", Kind.EVENT: "e", Kind.PHRASE: "c", Kind.TITLE: "c"}
)
_NEVER_ACRONYMS = heads.CLUBS | heads.COMPANIES | heads.JUNIOR
_COMMON = STOP_WORDS | NOT_NAMES
_MAY_BE_PERSONAL = frozenset("polcq")


def clues(text: str) -> tuple[str, ...]:
    """Return the names of the clues that a name gives by itself."""
    by_letters = (name for name, pattern in FORMS.items() if pattern.fullmatch(text))
    return (*_by_tags(tags(text)), *by_letters)


@lru_cache(maxsize=4096)
def _by_tags(letters: str) -> tuple[str, ...]:
    return tuple(name for name, pattern in PATTERNS.items() if pattern.fullmatch(letters))


def tags(text: str) -> str:
    """Return one letter for each word of a name; a place of two words at the front gets one letter."""
    words = text.split(" ")
    if len(words) > 2 and lexicon.kind(" ".join(words[:2])) is Kind.PLACE:
        return "p" + "".join(_tag(word, alone=False) for word in words[2:])
    return "".join(_tag(word, alone=len(words) == 1) for word in words)


@lru_cache(maxsize=1 << 14)
def _tag(word: str, *, alone: bool) -> str:
    """Return the tag of a word, in a capital if it is a part of persons' names as well."""
    folded = english.key(word)
    if folded not in _NEVER_ACRONYMS and (letter := _by_capitals(word, alone=alone)):
        return letter
    found = lexicon.lookup(word)
    personal = any(line.kind is Kind.PERSON for line in found)
    letter = _LETTERS.get(folded, "") or next((_KINDS[line.kind] for line in found if line.kind in _KINDS), "")
    if not personal:
        return letter or _by_form(word)
    return letter.upper() if letter in _MAY_BE_PERSONAL else letter or "g"


def _by_capitals(word: str, *, alone: bool) -> str:
    """Return the tag of an initial, an acronym or a number, else nothing."""
    bare = _TWO_CAPITALS.fullmatch(word) and lexicon.kind(word) is None  # JD Vance, but: EU Council
    if not alone and (bare or _INITIALS.fullmatch(word)):
        return "i"
    if _ACRONYM.fullmatch(word):
        return "a"
    return "0" if _NUMBER.fullmatch(word) else ""


def _by_form(word: str) -> str:
    """Return the tag of a word that no list and no line of the lexicon holds."""
    folded = word.casefold()
    if is_compatriot(word):
        return "d"
    if folded in _COMMON or is_known(folded) or _PARTICIPLE.fullmatch(folded):
        return "c"
    if "-" in word:
        return _by_parts([_tag(part, alone=False) for part in word.split("-") if part])
    found = [line.kind for line in lexicon.of_singular(word)]
    return "d" if Kind.DEMONYM in found else "s" if Kind.PHRASE in found else "u"


def _by_parts(letters: Sequence[str]) -> str:
    """Return the tag of a hyphened word: a personal name if any part is one, a demonym if the last is."""
    return "g" if "g" in letters else "d" if letters[-1:] == ["d"] else "u"
