"""Divide text into tokens, and say by one letter how each is written.

>>> list(divided("Lviv."))
['Lviv', '.']
>>> "".join(map(letter, ["Gen.", "Pak", "met", "Russia's", "Putin", "in", "the", "U.S."]))
'CCxGCntU'

A run of capitals is then a regular expression over the letters.
"""

import re
from collections.abc import Iterable

from glossary.extraction.tables import (
    COMPOUND_TAILS,
    CORPORATE_ENDINGS,
    DAYS_AND_MONTHS,
    NAMES_LIKE_STOP_WORDS,
    PARTICLES,
    PREFIXES,
    TITLES,
)
from glossary.text.english import ABBREVIATIONS, STOP_WORDS

__all__ = ["END", "STRAIGHT_QUOTES", "divided", "letter"]

END = "\0"
"""The token behind each sentence; its letter is a line feed."""

# C capitalised word   G such a word with 's   U one that may end a sentence by its own stop: U.S., F.
# S capitalised stop word   Z month, day or a word like May   M number up to 9999   m any other   x other word
# o of   f for   a and   n on, in   t the   p particle of names   & itself
# ( opening quote or bracket   ) closing one   , : . - themselves and their like
_LINKS = {"of": "o", "for": "f", "and": "a", "on": "n", "in": "n", "the": "t"}
_MARKS = {
    END: "\n", ",": ",", ";": ":", ":": ":", "&": "&", **dict.fromkeys("([{“‘«", "("), **dict.fromkeys(")]}”’»", ")"),
    **dict.fromkeys(".!?…", "."), **dict.fromkeys("-‐‑‒–—", "-"),
}  # fmt: skip
_TOKEN = re.compile(
    r"""
      (?:[A-Za-z]\.){2,}[A-Za-z]?(?!\w)                    # U.S.
    | \d+(?:[.,:]\d+)+
    | [^\W_]+(?:[-‐‑&'’.@_][^\W_]+)*                       # O'Brien, Jean-Noël, S&P, Russia's
    | \S
    """,
    re.VERBOSE,
)
STRAIGHT_QUOTES = frozenset("\"'`")
_FULL_STOP = frozenset(".")
_ALONE = frozenset(",.;:!?")
_APOSTROPHE = re.compile(r"(?<=\w)’(?=\w)")
_SMALL_START = re.compile(r"[a-z]{1,2}[A-Z]|(?:al|el|ul|ur|an|as|ash|ar|az|d|l)[-'’][A-Z]")  # iPhone, al-Qaeda


def divided(stretch: str) -> Iterable[str]:
    """Yield the tokens of what stands between blanks, with straight apostrophes."""
    if stretch.isalpha():
        return (stretch,)
    word, mark = stretch[:-1], stretch[-1]
    if mark in _ALONE and word.isalpha() and not (mark == "." and _is_abbreviation(word)):
        return word, mark
    return _parts(_APOSTROPHE.sub("'", stretch))


def _parts(stretch: str) -> Iterable[str]:
    """Yield the tokens of any stretch; a full stop that belongs to an abbreviation stays with it."""
    end = -1
    for match in _TOKEN.finditer(stretch):
        token, start = match.group(), match.start()
        if start == end and token in _FULL_STOP:
            continue
        if stretch[match.end() : match.end() + 1] == "." and _is_abbreviation(token):
            end = match.end()
            token += "."
        yield from _around_hyphen(token) if "-" in token[1:] and not token.islower() else (token,)


def _is_abbreviation(token: str) -> bool:
    return token[0].isupper() and (len(token) == 1 or token.casefold() in ABBREVIATIONS)


def _around_hyphen(token: str) -> tuple[str, ...]:
    """Part a name from a common word that it makes a compound with: pro-|Kyiv, London|-based."""
    if token.casefold() in TITLES:  # President-elect
        return (token,)
    parts = token.split("-")
    if parts[0].casefold() in PREFIXES and parts[0].islower() and len(parts[1]) > 1:
        return parts[0] + "-", "-".join(parts[1:])
    if parts[-1].removesuffix("'s") in COMPOUND_TAILS or (parts[-1].islower() and parts[-1].endswith(("ed", "ing"))):
        last = next(index for index, part in enumerate(parts) if part.islower() or not part)
        if (
            last
            and len(parts[0]) > 1
            and parts[0].casefold() not in STOP_WORDS
            and parts[0].casefold() not in PARTICLES
        ):
            return "-".join(parts[:last]), "-" + "-".join(parts[last:])
    return (token,)


def letter(token: str) -> str:
    """Return how a token is written."""
    first = token[0]
    if not first.isalnum():
        return _MARKS.get(token, "x" if len(token) > 1 else ",")
    if first.isdigit():
        return _of_number(token)
    if token.islower():
        return _LINKS.get(token) or ("p" if token in PARTICLES else "x")
    return _of_capitalised(token)


def _of_number(token: str) -> str:
    if token.isdigit():
        return "M" if len(token) <= 4 else "m"
    return "C" if any(c.isupper() for c in token) else "m" if not token.isalnum() else "x"


def _of_capitalised(token: str) -> str:
    """Return how a word with a capital in it is written."""
    word = token.removesuffix("'s")
    folded = word.casefold()
    if folded.rstrip(".") in DAYS_AND_MONTHS and not word.isupper():
        return "Z"
    if "." in word:
        return "U" if word[:-1].casefold() in CORPORATE_ENDINGS or len(word) == 2 or word.count(".") > 1 else "C"
    shouted = word.isupper() and len(word) > 1
    if word in NAMES_LIKE_STOP_WORDS:
        return "Z"
    if not shouted and (
        folded in STOP_WORDS or folded.partition("'")[0] in STOP_WORDS or len(word) == 1 == word.count("I")
    ):
        return "S"
    if len(word) > 1 and word[1] == "-" and word[2:].islower():
        return "x"
    if word[0].islower() and not _SMALL_START.match(word):
        return "x"
    return "G" if word != token else "C"
