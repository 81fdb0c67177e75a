r"""Bengali script: comparing words as the eye does, and writing numbers and dates as the press does.

>>> key("কোরি\u09df\u09be") == key("কোরিয়া")   # a precomposed letter and its two parts
True
>>> digits("15"), ordinal(78)
('১৫', '৭৮তম')
>>> date(15, "আগস্ট", 2023)
'১৫ আগস্ট ২০২৩'
>>> problem("কর্"), problem("পুতিন")
('ends in a hasant', None)

Python's `\b` and `\w` treat vowel signs as gaps between words, so no pattern here uses them.
"""

import re
import unicodedata

__all__ = ["LETTER_NAMES", "date", "digits", "is_bengali", "key", "ordinal", "problem", "to_nfc"]

ZWJ = "\N{ZERO WIDTH JOINER}"
ZWNJ = "\N{ZERO WIDTH NON-JOINER}"
HASANT = "\N{BENGALI SIGN VIRAMA}"
NUKTA = "\N{BENGALI SIGN NUKTA}"
KHANDA_TA = "\N{BENGALI LETTER KHANDA TA}"

INDEPENDENT_VOWELS = "\u0985-\u0994"
VOWEL_SIGNS = "\u09be-\u09cc\u09d7"

# Written differently, read the same: the hasant form of khanda ta, the letters of the Assamese
# keyboard, invisible characters.
_SAME = str.maketrans(
    {
        "\N{BENGALI LETTER RA WITH MIDDLE DIAGONAL}": "র",
        "\N{BENGALI LETTER RA WITH LOWER DIAGONAL}": "ব",
        "\N{ZERO WIDTH SPACE}": None,
        ZWNJ: None,
        ZWJ: None,
        "\N{ZERO WIDTH NO-BREAK SPACE}": None,
        "\N{SOFT HYPHEN}": None,
    }
)
_HYPHENS = re.compile(r"\s*[-‐‑‒–—−·]\s*")
_TO_BENGALI_DIGITS = str.maketrans("0123456789", "০১২৩৪৫৬৭৮৯")
_TO_ASCII_DIGITS = str.maketrans("০১২৩৪৫৬৭৮৯", "0123456789")

LETTER_NAMES = dict(
    zip(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
        "এ বি সি ডি ই এফ জি এইচ আই জে কে এল এম এন ও পি কিউ আর এস টি ইউ ভি ডব্লিউ এক্স ওয়াই জেড".split(),
        strict=True,
    )
)
"""What the English letters are called."""

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
    khanda ta, Assamese letters, hyphen or space, the two sets of digits. ী and ি stay apart.
    """
    composed = unicodedata.normalize("NFC", text).replace("ত" + HASANT + ZWJ, KHANDA_TA)
    folded = composed.translate(_SAME).translate(_TO_ASCII_DIGITS)
    return " ".join(_HYPHENS.sub(" ", folded).split())


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
