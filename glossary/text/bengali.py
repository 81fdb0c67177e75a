r"""Bengali script: comparing words as the eye does, and writing numbers and dates as the press does.

>>> key("কোরি\u09df\u09be") == key("কোরিয়া")   # a precomposed letter and its two parts
True
>>> digits("15"), ordinal(78)
('১৫', '৭৮তম')
>>> date(15, "আগস্ট", 2023)
'১৫ আগস্ট ২০২৩'
>>> find("রাশিয়া", "রাশিয়ার প্রেসিডেন্ট"), inflect("পুতিন", "genitive")
([(0, 8)], 'পুতিনের')
>>> problem("কর্"), problem("পুতিন")
('ends in a hasant', None)

Python's `\b` and `\w` treat vowel signs as gaps between words, so no pattern here uses them.
"""

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

from glossary.text.characters import HASANT, HYPHENS, IGNORED, JOINERS, KHANDA_TA, LETTER_NAMES, NUKTA, VISARGA, ZWJ
from glossary.text.collation import sort_key
from glossary.text.inflection import Case, inflect, reinflect

if TYPE_CHECKING:
    from glossary.text.matching import Matcher  # takes 30 ms, which only `find` needs

__all__ = [
    "LETTER_NAMES",
    "Case",
    "boundary",
    "date",
    "digits",
    "find",
    "inflect",
    "is_bengali",
    "key",
    "ordinal",
    "problem",
    "reinflect",
    "sort_key",
    "to_nfc",
]

INDEPENDENT_VOWELS = "\u0985-\u0994"
VOWEL_SIGNS = "\u09be-\u09cc\u09d7"

# Written differently, read the same: the letters of the Assamese keyboard, invisible characters.
_SAME = str.maketrans(
    {
        "\N{BENGALI LETTER RA WITH MIDDLE DIAGONAL}": "র",
        "\N{BENGALI LETTER RA WITH LOWER DIAGONAL}": "ব",
        **dict.fromkeys(IGNORED),
    }
)
_WORD = "\u0980-\u09e3\u09f0\u09f1\u09fc\u09fe"
_COLON_FOR_VISARGA = re.compile(r"(?<=[অ-হ\u09bc-\u09ce]):(?=[অ-হ])")
_GAPS = re.compile(rf"\s*[{re.escape(HYPHENS)}]\s*|(?<=[{_WORD}])\.")
_TO_BENGALI_DIGITS = str.maketrans("0123456789", "০১২৩৪৫৬৭৮৯")
_TO_ASCII_DIGITS = str.maketrans("০১২৩৪৫৬৭৮৯", "0123456789")

_BENGALI_LETTER_OR_DIGIT = re.compile("[\u0985-\u09b9\u09ce\u09dc-\u09e1\u09e6-\u09ef]")
_LATIN_LETTER = re.compile("[A-Za-z\u00c0-\u024f]")

# What no Bengali word holds, and what to call it. Applied to NFC text.
_PROBLEMS = (
    (re.compile(rf"(?:^|[\s(-])[{VOWEL_SIGNS}{HASANT}{NUKTA}\u0981-\u0983]"), "begins with a sign"),
    (re.compile(rf"{HASANT}(?:$|[\s-])"), "ends in a hasant"),
    (re.compile(rf"[{INDEPENDENT_VOWELS}][{VOWEL_SIGNS}]"), "has a vowel sign after a vowel"),
    (re.compile(rf"[{VOWEL_SIGNS}]{{2}}"), "has two vowel signs in a row"),
    (re.compile(rf"{HASANT}[{VOWEL_SIGNS}{INDEPENDENT_VOWELS}]"), "has a hasant before a vowel"),
    (re.compile(rf"[\u0982\u0983][{VOWEL_SIGNS}]"), "has a vowel sign after ং or ঃ"),
    (re.compile("[\u09f0\u09f1]"), "holds an Assamese letter"),
    (re.compile(r"(?:^|[\s-])র্য"), "begins with র্য, which needs a joiner: র‍্য"),
)


def key(text: str) -> str:
    """Return the form in which two Bengali terms are compared.

    Canonically or visually equal spellings have one key: nukta letters in one part or two, joiners,
    khanda ta, Assamese letters, hyphen or space, the stops of initials, a colon for ঃ, the two sets of
    digits. ী and ি stay apart.
    """
    folded = text.replace("ত" + HASANT + ZWJ, KHANDA_TA).translate(_SAME)
    composed = unicodedata.normalize("NFC", folded).translate(_TO_ASCII_DIGITS)
    return " ".join(_GAPS.sub(" ", _COLON_FOR_VISARGA.sub(VISARGA, composed)).split())


def boundary(text: str, offset: int) -> bool:
    """Tell whether a Bengali word may begin or end at *offset*: not between letters, signs or joiners.

    >>> [offset for offset in range(9) if boundary("ঢাকা, ২০২৩", offset)]
    [0, 4, 5, 6, 7, 8]
    """
    return not (_IN_WORD.match(text, offset - 1) if offset else None)


def find(  # noqa: PLR0913 - the options of a term, each with a default
    term: str,
    text: str,
    match: str = "inflected",
    *,
    compounds: bool = True,
    inner: bool = False,
    aligned: bool = False,
) -> list[tuple[int, int]]:
    """Return every use of *term* as (start, end), in code points of the *text* given, ending included.

    *match* `exact` allows no ending. *compounds* such as চীনপন্থী count as a use of চীন; with *inner* all words
    of a term may take endings, not only the last. Short words that look like others match only as they
    stand, unless the term is *aligned*: its English stands in the source of this text.

    >>> find("জাতিসংঘ নিরাপত্তা পরিষদ", "জাতিসংঘের নিরাপত্তা পরিষদে", inner=True)
    [(0, 26)]
    >>> find("কর", "সে করে"), find("কর", "করের হার", aligned=True), find("চীন", "চীনা ভাষা")
    ([], [(0, 4)], [])
    """
    matcher = _matcher(term, match, compounds=compounds, inner=inner, aligned=aligned)
    return [(hit.start, hit.end) for hit in matcher.find(text)]


@lru_cache(maxsize=1000)
def _matcher(term: str, match: str, *, compounds: bool, inner: bool, aligned: bool) -> "Matcher":
    from glossary.text.matching import Matcher, Term

    return Matcher([Term(text=term, match=match, compounds=compounds, inner=inner, aligned=aligned)])


_IN_WORD = re.compile(f"[{_WORD}{JOINERS}A-Za-z]{{2}}")


def to_nfc(text: str) -> str:
    """Return *text* with canonically equal sequences in one form, for writing files.

    NFC writes য়, ড় and ঢ় as two code points: the single ones are composition exclusions.
    """
    return unicodedata.normalize("NFC", text)


def is_bengali(text: str) -> bool:
    """Tell whether *text* holds a Bengali letter or digit, and no Latin letter."""
    return _BENGALI_LETTER_OR_DIGIT.search(text) is not None and not _LATIN_LETTER.search(text)


def problem(text: str) -> str | None:
    """Return what is wrong with the spelling of *text*, whatever it means, or None."""
    composed = to_nfc(text)
    return next((why for pattern, why in _PROBLEMS if pattern.search(composed)), None)


def digits(number: int | str) -> str:
    """Return *number* in Bengali digits."""
    return str(number).translate(_TO_BENGALI_DIGITS)


def ordinal(number: int) -> str:
    """Return the ordinal as the press joins it: ৭৮তম."""
    return f"{digits(number)}{_ORDINAL_ENDINGS.get(number, 'তম')}"


# ১ম to ১০ম have endings of their own; all others take তম.
_ORDINAL_ENDINGS = {1: "ম", 2: "য়", 3: "য়", 4: "র্থ", 5: "ম", 6: "ষ্ঠ", 7: "ম", 8: "ম", 9: "ম", 10: "ম"}


def date(day: int, month: str, year: int | None = None) -> str:
    """Return a date as the press writes it: ১৫ আগস্ট ২০২৩, without a comma."""
    return " ".join([digits(day), month, *([digits(year)] if year is not None else [])])
