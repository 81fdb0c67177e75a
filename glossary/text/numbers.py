"""Numbers of English wire copy as Bengali newspapers count: in হাজার, লাখ and কোটি.

>>> rendered("1.2 million"), rendered("3.75 billion"), rendered("12,345")
(('১২ লাখ',), ('৩৭৫ কোটি',), ('১২ হাজার ৩৪৫',))
>>> rendered("$5 million"), rendered("30%"), rendered("78th")
(('৫০ লাখ ডলার', '৫ মিলিয়ন ডলার'), ('৩০ শতাংশ',), ('৭৮তম',))

Exact: nothing is rounded. West Bengal writes লক্ষ for লাখ.
"""

import re
from decimal import Decimal
from enum import Enum, auto

from glossary.model import Region
from glossary.text import bengali

__all__ = ["WORDS", "Sort", "rendered", "sort"]


class Sort(Enum):
    """What an English number says."""

    COUNT = auto()
    AMOUNT = auto()
    """A count with its unit: money, per cent."""

    ORDINAL = auto()
    DECADE = auto()


WORDS = (
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
)  # fmt: skip
"""The numbers that wire copy spells out, from 1."""

_SCALES = {
    "": 1, "hundred": 100, "thousand": 1000, "lakh": 10**5, "million": 10**6, "mln": 10**6, "m": 10**6,
    "crore": 10**7, "billion": 10**9, "bln": 10**9, "bn": 10**9, "trillion": 10**12, "tn": 10**12,
}  # fmt: skip
_CURRENCIES = {"$": "ডলার", "€": "ইউরো", "£": "পাউন্ড", "₹": "রুপি", "¥": "ইয়েন", "৳": "টাকা"}
_ORDINALS = ("প্রথম", "দ্বিতীয়", "তৃতীয়", "চতুর্থ", "পঞ্চম", "ষষ্ঠ", "সপ্তম", "অষ্টম", "নবম", "দশম")
_DECADES = dict(zip(range(20, 100, 10), "বিশের ত্রিশের চল্লিশের পঞ্চাশের ষাটের সত্তরের আশির নব্বইয়ের".split(), strict=True))
_LOANS = {10**6: "মিলিয়ন", 10**9: "বিলিয়ন", 10**12: "ট্রিলিয়ন"}

_NUMBER = re.compile(
    rf"(?P<currency>[{''.join(_CURRENCIES)}])?"
    rf"(?P<digits>\d{{1,3}}(?:,\d{{3}})+(?:\.\d+)?|\d+(?:\.\d+)?|(?:{'|'.join(WORDS)})(?=\s))"
    rf"(?:\s?-?(?P<scale>{'|'.join(filter(None, _SCALES))}))?(?P<percent>\s?%)?",
    re.IGNORECASE,
)
_ORDINAL = re.compile(r"(\d+)(?:st|nd|rd|th)")
_DECADE = re.compile(r"(\d\d)?([2-9]0)['’]?s")
_MOST_DIGITS = 18


def rendered(text: str, region: Region = Region.BD) -> tuple[str, ...]:
    """Return how Bengali papers write an English number, best first; `()` when *text* is none."""
    if found := _ORDINAL.fullmatch(text):
        number = int(found[1])
        spelt = _ORDINALS[number - 1 : number] if number else ()
        return (*spelt, bengali.ordinal(number))
    if found := _DECADE.fullmatch(text):
        return tuple(_decade(found[1], found[2]))
    found = _NUMBER.fullmatch(text)
    if not found or len(found["digits"]) > _MOST_DIGITS:
        return ()
    scale = _SCALES[(found["scale"] or "").casefold()]
    unit = _CURRENCIES.get(found["currency"] or "", "শতাংশ" if found["percent"] else "")
    value = _value(found["digits"])
    counts = [_counted(value * scale, region) if scale > 1 or "," in found["digits"] else _plain(value)]
    if scale in _LOANS and unit:
        counts.append(f"{_plain(value)} {_LOANS[scale]}")
    return tuple(f"{count} {unit}".strip() for count in counts)


def sort(text: str) -> Sort | None:
    """Return what sort of number *text* is, or None when it is no number."""
    if _ORDINAL.fullmatch(text):
        return Sort.ORDINAL
    if _DECADE.fullmatch(text):
        return Sort.DECADE
    found = _NUMBER.fullmatch(text)
    return None if not found else Sort.AMOUNT if found["currency"] or found["percent"] else Sort.COUNT


def _value(number: str) -> Decimal:
    word = number.casefold()
    return Decimal(WORDS.index(word) + 1) if word in WORDS else Decimal(number.replace(",", ""))


def _decade(century: str | None, decade: str) -> list[str]:
    spelt = f"{_DECADES[int(decade)]} দশক"
    digits = f"{bengali.digits((century or '') + decade)}-এর দশক"
    return [digits, spelt] if century and century != "19" else [spelt, digits]


def _counted(value: Decimal, region: Region) -> str:
    """Write a number in words of hundred thousands and ten millions; what remains below 1,000 in digits."""
    words = ((10**7, "কোটি"), (10**5, "লাখ" if region is Region.BD else "লক্ষ"), (1000, "হাজার"))
    pieces = []
    for size, word in words:
        count, value = divmod(value, size)
        if count:
            pieces.append(f"{_counted(count, region)} {word}")
    if value or not pieces:
        pieces.append(_plain(value))
    return " ".join(pieces)


def _plain(value: Decimal) -> str:
    return bengali.digits(f"{value.normalize():f}")
