"""Stretches of a text that have the shape of a set phrase.

>>> from glossary.extraction.reading import read
>>> text = read(["They signed a security cooperation pact and held talks on human rights abuses."])
>>> [pattern.text for pattern in patterns(text).known]
['security cooperation pact', 'talks', 'human rights abuses', 'held talks']

Each token has a letter from `tags`; a shape is a regular expression over the letters of a whole text. What
makes no set phrase has a letter of its own (`Q` for *many*, `Y` for *part*), and so has all that a shape
must tell apart: no shape looks at words. The shapes are few passes, not one each, because a pass costs more
than what it looks for.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from glossary.extraction.counts import Pattern
from glossary.extraction.numbering import Ints, Numbering, in_stretches, spans, spread, stretches
from glossary.extraction.reading import Read
from glossary.extraction.tags import resolved

__all__ = ["NO_PATTERNS", "RULES", "Patterns", "patterns"]

# A modifier is [AJHN], also Q or Y behind the first, a head [NP] or [H]; (?![AJHNPYQ]): the phrase ends here.
# Each begins with the letters it is about, and only then looks back: that is what makes a search fast.
_NOUNS = re.compile(
    r"""
    [AJHNPY](?<![AJHNPY].)
    (?: (?<!P)[AJHNYQ]{0,3}[NPH](?!&[NP](?![AJHNPYQ]))     # the rest of a phrase, but for the half of a pair
      | (?<=[NPH])(?!') )                                  # no more: a single noun
    (?![AJHNPYQ])
    """,
    re.VERBOSE,
)
_LINKED = re.compile(
    r"""
    [AJHNP](?<![AJHNPY&].)
    (?: (?P<pair> (?:(?<!P)[AJHN]{0,2}[NP])?(?<=[NP])&[NP](?![AJHNPYQ]) )
      | (?P<noun_of_noun> (?<=[NP])o[AJHN]{0,2}[NP](?![AJHNPYQ&]) )
      | (?P<noun_in_place> (?<=[NP])iC{1,4}(?![CUKAJHNP]) )
      | (?P<twin> (?<=N)t[NV](?![AJHNPYQ]) ) )
    """,
    re.VERBOSE,
)
_OTHERS = re.compile(
    r"""
      (?P<name_and_noun> U(?<![CUK].)[AJHN]{0,2}[NP](?![AJHNPYQ]) )
    | (?P<possessive> K(?<![CUK].)[NP](?![AJHNPYQ]) )
    | (?P<adverb_and_participle> R(?:[AE](?![AJHNPYQdCUK])|[VEWG]d[AJHN]?[NP](?![AJHNPYQo])) )
    | (?P<verb_phrase> f[VN]A(?![AJHNPYQ]) )
    | (?P<verb_and_noun> [EW](?<=[CUKNPs.&].)P(?![AJHNPYQoi&]) )
    | (?<=<)(?P<quotation> [AJHNPYQVEWGR][^CUK.,<>"']{0,3}[AJHNPYVEWGR] )(?=,?[>'])
    """,
    re.VERBOSE,
)

RULES: Mapping[str, str] = MappingProxyType(
    {
        "noun": "anemometers",
        "noun phrase": "security cooperation pact",
        "pair": "friendship and solidarity",
        "noun of noun": "abuse of power",
        "noun in place": "war in Ukraine",
        "twin": "shoulder to shoulder",
        "name and noun": "Korean peninsula",
        "possessive": "Korea's liberation",
        "adverb and participle": "deeply concerned",
        "verb phrase": "always emerge victorious",
        "verb and noun": "exchanged letters",
        "quotation": "“boots on the ground”",
    }
)
"""The shapes by the name that their candidates carry as their rule, each with an example."""

_NUMBERS = MappingProxyType({rule.replace(" ", "_"): number for number, rule in enumerate(RULES)})
_NOUN, _NOUN_PHRASE, _TWIN = _NUMBERS["noun"], _NUMBERS["noun_phrase"], _NUMBERS["twin"]
_VERB_AND_NOUN = _NUMBERS["verb_and_noun"]
_NAMES = np.array([chr(code) in "CUK" for code in range(128)])


@dataclass(frozen=True, slots=True)
class Patterns:
    """What of a text has one of the shapes; each array has an item for each time that something has."""

    known: list[Pattern]
    """The different ones."""

    numbers: Ints
    """Which of them it is."""

    starts: Ints
    """Its first token."""


NO_PATTERNS = Patterns([], np.zeros(0, np.int64), np.zeros(0, np.int64))


def patterns(text: Read, begin: Ints | tuple[()] = ()) -> Patterns:
    """Return everything that has one of the shapes; the shapes may overlap.

    *begin* are the tokens at which stories begin: often a headline is left there, and its first word is a name.
    """
    letters = resolved(text.tags)
    starts, ends, rules = _shapes(letters)
    is_name = _NAMES[np.frombuffer(letters.encode("ascii"), np.uint8)]
    first, numbers = stretches(text.numbers * 2 + is_name, starts, ends)
    listed = Numbering[str]()
    texts = listed.of(_shown(text, is_name, starts[first], (ends - starts)[first]))[numbers]
    kept = np.ones(len(rules), np.bool_)
    twins = np.flatnonzero(rules == _TWIN)
    kept[twins] = _are_twins(text, starts[twins], ends[twins])
    kept &= (rules != _VERB_AND_NOUN) | ~np.isin(starts, begin)
    codes, seen = np.unique(texts[kept] * len(RULES) + rules[kept], return_inverse=True)
    names, named = list(listed), list(RULES)
    known = [Pattern(names[code // len(RULES)], named[code % len(RULES)]) for code in codes.tolist()]
    return Patterns(known, seen, starts[kept])


def _shapes(letters: str) -> tuple[Ints, Ints, Ints]:
    """Return the stretches that have one of the shapes: first tokens, those behind the last, and rules.

    The rules are numbers, in the order of `RULES`. Whether a twin is one isn't decided.
    """
    starts, ends = spans(_NOUNS.finditer(letters))
    found = [match for shape in (_LINKED, _OTHERS) for match in shape.finditer(letters)]
    rules = np.fromiter((_NUMBERS[match.lastgroup or ""] for match in found), np.int64, len(found))
    more_starts, more_ends = spans(iter(found))
    nouns = np.where(ends - starts == 1, _NOUN, _NOUN_PHRASE)
    return (
        np.append(starts, more_starts),
        np.append(ends, more_ends),
        np.append(nouns, rules),
    )


def _shown(text: Read, is_name: NDArray[np.bool_], starts: Ints, sizes: Ints) -> list[str]:
    """Return stretches as they are listed: small but for names, with straight apostrophes and single spaces."""
    places = spread(starts, sizes)
    words = zip(text.at(places), is_name[places].tolist(), strict=True)
    return in_stretches([word if named else word.casefold() for word, named in words], sizes)


def _are_twins(text: Read, starts: Ints, ends: Ints) -> NDArray[np.bool_]:
    """Tell of stretches whether their first and their last words are the same."""
    return text.asked(lambda first, last: first.casefold() == last.casefold(), starts, ends - 1) > 0
