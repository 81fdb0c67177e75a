"""One letter for each word: what part of speech it is, first by itself, then among its neighbours.

>>> tokens = "They plan attacks on the plan .".split()
>>> letters = "".join(map(letter, tokens))
>>> letters, resolved(letters)
('@BZudB.', '@VPudN.')

`letter` looks at nothing but the token, so that a caller can keep its answers; `resolved` looks at
nothing but letters: a few substitutions over the letters of a whole document. That is coarse next to a
tagger that has been trained, and enough for the shapes of set phrases: what is wrong seldom recurs.

Words of the open classes have a capital letter, or the small one when they are themselves capitalised:

    A adjective       J adjective by its ending, or noun      L adjective or verb (close)
    N noun            P noun in the plural                    B noun or verb (plan)
    V verb            Z plural or verb (plans)                W past (went)   E -ed, participle   G -ing
    R adverb          H compound with a hyphen                Q, Y adjective, noun that makes no phrase

Names: C any, U a nationality (Korean), K a name's (Korea's). Closed classes and signs:

    d determiner   o of   i in   u other preposition   & and   t to   f always, never, still
    @ who, they    m modal   x be, have   s other function word   # number
    . end of a sentence or line   , other sign   < > " quotation marks   ' apostrophe
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from glossary.extraction.tables import (
    ADJECTIVE_ENDINGS,
    FUNCTION_WORDS,
    GENERIC_FIRST,
    GENERIC_HEADS,
    PARTICLES,
    SURE_ADJECTIVE_ENDINGS,
)
from glossary.text import lexicon, words
from glossary.text.english import DETERMINERS, STOP_WORDS

__all__ = ["is_known", "letter", "resolved"]

_FUNCTION: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys([*STOP_WORDS, *PARTICLES, "n't"], "s"),
        **dict.fromkeys(DETERMINERS, "d"),
        **{word: tag for tag, listed in FUNCTION_WORDS.items() for word in listed.split()},
    }
)

_SIGNS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(".?!…\n\0", "."),
        **dict.fromkeys("“‘«", "<"),
        **dict.fromkeys("”»", ">"),
        **dict.fromkeys("'’", "'"),
        '"': '"',
    }
)

_OPEN = "AJLQHNPBYVZWEGR"
_WORD = re.compile("[a-zà-öø-ɏ'-]{3,}")  # no unit, formula or address
_COUNTING = re.compile(r"\d+(?:st|nd|rd|th|-[a-z-]+)$")  # 78th, 15-member

_LETTERS = (
    ({"past"}, "W"), ({"participle"}, "E"), ({"noun", "verb"}, "B"), ({"noun"}, "N"),
    ({"adjective", "verb"}, "L"), ({"verb"}, "V"), ({"adjective"}, "A"), ({"adverb"}, "R"),
)  # fmt: skip
"""The letter of the first line of which a word has all classes."""


def letter(token: str) -> str:
    """Return the letter of one token, whatever stands beside it."""
    first = token[0]
    if not first.isalnum():
        return _SIGNS.get(token, ",")
    if len(token) > 1 and token.isupper():
        return "C"
    word = token.casefold().replace("’", "'")
    if found := _FUNCTION.get(word):
        return found
    if first.isdigit():
        return "A" if _COUNTING.match(word) else "#"
    if word.endswith("'s"):
        return "K" if first.isupper() else "d"
    if not first.isupper():
        return _open_class(word)
    if is_known(word):
        return _open_class(word).lower()
    return "U" if word in _demonyms() else "C"


def is_known(word: str) -> bool:
    """Tell whether a lower-case word is a common one, by the table or by its ending: else it may be a name."""
    if "-" in word:
        return all(part and is_known(part) for part in word.split("-"))
    if word in GENERIC_FIRST or word in GENERIC_HEADS or words.classes(word):
        return True
    ending = word.endswith(("ly", "ed", "ing")) and len(word) > 5
    return ending or any(words.classes(base) for base in _bases(word))


def _open_class(word: str) -> str:
    if "-" in word:
        return "H"
    if word in GENERIC_FIRST:
        return "Q"
    if word in GENERIC_HEADS:
        return "Y"
    return _by_classes(words.classes(word)) or _by_form(word)


@cache
def _by_classes(named: frozenset[str]) -> str | None:
    return next((found for all_of, found in _LETTERS if named >= all_of), None)


def _by_form(word: str) -> str:
    """Return the letter of a word that is in no table as it stands: inflected, or rare.

    What has no ending that tells is a noun or, where a verb is wanted, a verb.
    """
    if not _WORD.fullmatch(word):
        return ","
    if word.endswith("ly"):
        return "R"
    if word.endswith("ing") and len(word) > 4:
        return "G"
    if word.endswith("ed") and len(word) > 3:
        return "E"
    if word.endswith("s") and len(word) > 3 and not word.endswith(("ss", "us", "is")):
        found = {_by_classes(words.classes(base)) for base in _bases(word)}
        return "P" if "N" in found else "V" if found & {"V", "L"} else "Z"
    if len(word) > 6 and word.endswith(SURE_ADJECTIVE_ENDINGS):
        return "A"
    return "J" if word.endswith(_endings(len(word))) else "B"


@cache
def _endings(length: int) -> tuple[str, ...]:
    """Return the endings of adjectives that a word of this length may have: agent is no adjective."""
    return tuple(end for end in ADJECTIVE_ENDINGS if length >= (7 if end in {"ent", "ant"} else len(end) + 3))


def _bases(word: str) -> Iterator[str]:
    """Yield what the base form of a word in -s may be."""
    if word.endswith("s") and len(word) > 3:
        yield word[:-1]
    if word.endswith("es"):
        yield word[:-2]
    if word.endswith("ies"):
        yield word[:-3] + "y"


@cache
def _demonyms() -> frozenset[str]:
    cells = [cells for _, cells in lexicon.rows("demonyms")]
    return frozenset(form.casefold() for en, _, _, variants, *_ in cells for form in (en, *variants.split("|")))


_GOES_ON = "[AJLQHNPBYZEG]"

# Each begins with the letters it is about: that is what makes a search fast.
_SENTENCE_START = re.compile(rf"""[{_OPEN.lower()}](?:(?<=^.)|(?<=^["<].)|(?<=[.<].)|(?<=[.]["<].))""")
_CAPITALISED = str.maketrans(dict.fromkeys(_OPEN.lower(), "C"))
_VERBS = re.compile(
    rf"""
    [BLZ]
    (?: (?<=[tmf][BL]) | (?<=[tm]R[BL])     # to plan, will fully support
      | (?<=@.) | (?<=@R.)                  # who plans, they openly support
      | (?<=[CU][BZ])(?!{_GOES_ON})         # Reuters reports that
      | (?<=[PZ]B)                          # countries plan
      | (?<=[NPZ]Z)(?=[dCU#]) )             # the group plans a
    """,
    re.VERBOSE,
)
_ATTRIBUTIVE = re.compile(rf"E(?<=[dKAJQHoiut#,]E)(?={_GOES_ON})")  # the planned talks; not: he planned talks
_GERUND = re.compile(r"G(?:(?<=[dKAJQH#]G)|(?<=[NB]G)(?![dCUKtAJNPBZEHQY]))")  # the bombing, vote rigging
_SETTLED = str.maketrans("BZL", "NPA")


def resolved(letters: str) -> str:
    """Settle the letters that stand for two classes by what stands beside them; the length is kept.

    A capitalised word is a common one only where a sentence begins: at the start, behind a full stop or an
    opening quotation mark. A verb follows *to*, a modal, a pronoun, a name or a plural. A form in -ed is an
    adjective, one in -ing a noun, behind a determiner, an adjective or a possessive. Whatever is left of
    B, Z and L is a noun or an adjective; what is left of E and G is a form of a verb.
    """
    text = _SENTENCE_START.sub(lambda found: found.group().upper(), letters).translate(_CAPITALISED)
    text = _VERBS.sub("V", text)
    text = _ATTRIBUTIVE.sub("A", text)
    return _GERUND.sub("N", text).translate(_SETTLED)
