"""An English phrase in the tokens that the rules join.

>>> [token.text for token in tokens("the Saudi-led coalition's war")]
['Saudi', 'led', 'coalition', "'s", 'war']
>>> [token.is_glued for token in tokens("15-member council")]
[False, True, False]

Articles say nothing in Bengali, and are left out.
"""

import re
from dataclasses import dataclass, replace

__all__ = ["POSSESSIVE", "Token", "tokens"]

POSSESSIVE = "'s"

_ARTICLES = frozenset({"the", "a", "an"})
_APOSTROPHES = str.maketrans("’‘ʼ`‐‑", "''''--")
_TOKEN = re.compile(
    r"(?P<date>\d{4}-\d{1,2}-\d{1,2}|\d{4}-\d{2,4})(?!\S)"
    r"|(?P<possessive>'s\b|(?<=s)'(?![^\W_]))"
    r"|(?P<glue>-)?(?P<word>[$€£₹¥]?[^\W_]+(?:[.,][^\W_]+|'(?!s\b)[^\W_]+)*\.?%?)"
    r"|(?P<and>&)"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """A word, a number, a possessive ending."""

    text: str
    start: int
    end: int
    is_glued: bool = False
    """Whether a hyphen joins it to the token before."""

    has_article: bool = False
    """Whether an article stands before it."""


def tokens(text: str) -> tuple[Token, ...]:
    """Return the tokens of a phrase, with their offsets; `()` when it holds what no rule can read."""
    plain = text.translate(_APOSTROPHES)
    found: list[Token] = []
    end = 0
    for match in _TOKEN.finditer(plain):
        if plain[end : match.start()].strip():
            return ()
        end = match.end()
        found.append(_token(match))
    if plain[end:].strip():
        return ()
    return tuple(
        replace(token, has_article=True) if before and _is_article(before) else token
        for before, token in zip([None, *found], found, strict=False)
        if not _is_article(token)
    )


def _is_article(token: Token) -> bool:
    return not token.is_glued and token.text.casefold() in _ARTICLES


def _token(match: re.Match[str]) -> Token:
    glued = bool(match["glue"])
    text = POSSESSIVE if match["possessive"] else "and" if match["and"] else match.group().removeprefix("-")
    return Token(text=text, start=match.start() + glued, end=match.end(), is_glued=glued)
