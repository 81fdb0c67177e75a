"""Stretches of a text that have the shape of a set phrase.

>>> from glossary.extraction.tokens import read
>>> text = read(["They signed a security cooperation pact and held talks on human rights abuses."])
>>> [pattern.text for pattern, _ in patterns(text)]
['security cooperation pact', 'talks', 'human rights abuses', 'held talks']

Each token has a letter from `tags`; a shape is a regular expression over the letters of a whole text. What
makes no set phrase has a letter of its own (`Q` for *many*, `Y` for *part*), and so has all that a shape
must tell apart: no shape looks at words. The shapes are few passes, not one each, because a pass costs more
than what it looks for.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from glossary.extraction.counts import Pattern
from glossary.extraction.tags import resolved
from glossary.extraction.tokens import Read

__all__ = ["RULES", "patterns", "shapes", "shown"]

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

_RULE = MappingProxyType({rule.replace(" ", "_"): rule for rule in RULES})
_NAME = re.compile("[CUK]")


def shapes(letters: str, tokens: Sequence[str]) -> Iterator[tuple[int, int, str]]:
    """Yield the stretches of a text that have one of the shapes: first token, the one after the last, rule.

    *letters* are the resolved ones of *tokens*. Shapes may overlap.
    """
    for found in _NOUNS.finditer(letters):
        start, end = found.span()
        yield start, end, "noun" if end - start == 1 else "noun phrase"
    for shape in (_LINKED, _OTHERS):
        for found in shape.finditer(letters):
            start, end = found.span()
            rule = _RULE[found.lastgroup or ""]
            if rule != "twin" or tokens[start].casefold() == tokens[end - 1].casefold():
                yield start, end, rule


def shown(letters: str, tokens: Sequence[str]) -> str:
    """Return a stretch as it is listed: small but for names, with straight apostrophes and single spaces."""
    text = " ".join(tokens).casefold()
    if _NAME.search(letters):
        pairs = zip(letters, tokens, strict=True)
        text = " ".join(token if tag in "CUK" else token.casefold() for tag, token in pairs)
    return text


def patterns(text: Read) -> Iterator[tuple[Pattern, int]]:
    """Yield everything that has one of the shapes, with the token where it begins."""
    tokens, letters = text.tokens, resolved(text.tags)
    for start, end, rule in shapes(letters, tokens):
        yield Pattern(shown(letters[start:end], tokens[start:end]), rule), start
