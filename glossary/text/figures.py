"""The figures of a text and what they count, so that a translation can be compared with its source.

>>> [(f.text, sorted(map(str, f.values))) for f in english("The 78th of 1.2 million, up 5% from F-16s")]
[('78th', ['78']), ('1.2 million', ['1200000.0']), ('5%', ['5'])]
>>> values = {value for figure in bengali("৭৮তম; ১২ লাখ ৫০ হাজার, সাড়ে তিন কোটি") for value in figure.values}
>>> {78, 1_250_000, 35_000_000} <= values
True

Of English, only what is written in digits, or in words with a scale (two million), is a figure, and not what
is part of a name (F-16, G20), a fraction, or what papers convert: miles, feet, pounds of weight, degrees
Fahrenheit, times in GMT. A clock's time is two figures, hour and minutes: 7:30 pm, সন্ধ্যা সাড়ে ৭টা.
Of Bengali, digits of either script and number words are.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import zip_longest
from typing import NamedTuple

from glossary.text.number_words import ADDED, NUMBERS, SCALES
from glossary.text.numbers import WORDS

__all__ = ["Figure", "bengali", "english"]


class Figure(NamedTuple):
    """A number in a text."""

    start: int
    end: int
    text: str
    values: frozenset[Decimal]
    """What it may count; more than one where that is open: the 5 of 5 to 10 million."""

    in_digits: bool = True


_MOST_DIGITS = 15
"""A longer run of digits counts nothing."""

_SCALES = {
    "hundred": 100, "thousand": 1000, "k": 1000, "lakh": 10**5, "lakhs": 10**5, "million": 10**6, "mln": 10**6,
    "m": 10**6, "crore": 10**7, "crores": 10**7, "billion": 10**9, "bln": 10**9, "bn": 10**9, "b": 10**9,
    "trillion": 10**12, "tn": 10**12, "trn": 10**12,
}  # fmt: skip
_LONG = "|".join(sorted((scale for scale in _SCALES if len(scale) > 3), key=len, reverse=True))
_SHORT = "|".join(sorted((scale for scale in _SCALES if len(scale) <= 3), key=len, reverse=True))
_CURRENCY = r"(?:(?:US|HK|NZ|[ACS])?[$€£₹¥৳]|\b(?:Rs|Tk|USD|BDT|EUR|INR)\.?\s?)"

_ENGLISH = re.compile(
    rf"""
    (?P<currency>{_CURRENCY})?
    (?:
      (?P<digits>\d{{1,3}}(?:,\d{{2,3}})+(?:\.\d+)?|\d+(?:\.\d+)?)
      (?: (?P<ending>st|nd|rd|th)\b
        | ['’]?(?P<decade>s)\b
        | [\s-]?(?P<long>{_LONG})\b
        | (?P<short>{_SHORT})\b
        | \s?(?P<percent>%|per\s?cent\b|percent\b)
      )?
    | \b(?P<word>{"|".join(WORDS)})[\s-](?P<scale>{_LONG})\b
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_BEFORE = re.compile(r"(?:[A-Za-z_\d:/#@]|\b[A-Z]\w*[-‐‑–—]|\d[.,])$")
"""What in front makes a number part of a name, a time, a fraction or another number."""

_BEHIND = re.compile(r"[A-Za-z_@]|[/:.,]\d")
_UNITS = re.compile(r"(?:km|kg|mg|cm|mm|kmh|kph|kw|mw|gw|mwh|gb|tb|mb|ha|c|p|am|pm|x|h|g|yr|yo)\b", re.IGNORECASE)
"""What is glued to a number without making it a name."""

_CONVERTED = re.compile(
    r"""[\s-]?(?:(?:square|cubic|nautical|sq\.?)[\s-]?)?
    (?:miles?|mph|feet|foot|ft|inch(?:es)?|yards?|acres?|gallons?|ounces?|oz|lbs?|pounds?\ (?!sterling)|stones?
      |degrees?\ (?:Fahrenheit|F)|°\s?F|fahrenheit|knots)\b
    |\s?(?:a\.?m\.?\s|p\.?m\.?\s)?\(?(?:GMT|UTC|BST|E[SD]?T|P[SD]T|CES?T|IST)\b""",
    re.VERBOSE | re.IGNORECASE,
)
"""What papers convert: measures, and times of other zones."""

_CLOCK = re.compile(r"\s?p\.?m\b", re.IGNORECASE)
_TIME = re.compile(
    r"(?<![\w.:/])(?P<hour>\d{1,2})[:.](?P<minute>[0-5]\d)(?![\d:/]|\.\d)(?P<half>\s?[ap]\.?m\b\.?)?", re.IGNORECASE
)
_RANGE = re.compile(r"\s?(?:-|–|—|to|and|or)\s?")


def english(text: str) -> Iterator[Figure]:
    """Yield the figures of an English text, in order."""
    times = list(_times(text))
    starts = {time.start for time in times}
    others = (figure for match in _ENGLISH.finditer(text) if (figure := _english(text, match)))
    found = sorted((*times, *(figure for figure in others if figure.start not in starts)))
    for figure, following in zip_longest(found, found[1:]):
        yield _as_range(text, figure, following)


def _times(text: str) -> Iterator[Figure]:
    """Yield the hour and the minutes of each time; half past seven may be seven and a half in Bengali."""
    for match in _TIME.finditer(text):
        hour, minute = int(match["hour"]), int(match["minute"])
        if (":" in match.group() or match["half"]) and hour < 24 and not _CONVERTED.match(text, match.end()):
            hours = {Decimal(hour), Decimal(hour % 12), Decimal(hour % 12 + 12)}
            parts = {each + Decimal(minute) / 60 for each in hours}
            yield Figure(match.start("hour"), match.end("hour"), match["hour"], frozenset(hours | parts))
            if minute:
                values = frozenset({Decimal(minute), *parts})
                yield Figure(match.start("minute"), match.end("minute"), match["minute"], values)


def _english(text: str, match: re.Match[str]) -> Figure | None:
    start, end = match.span()
    if not match["currency"] and _BEFORE.search(text[max(0, start - 20) : start]):
        return None
    if match["word"]:
        value = Decimal(WORDS.index(match["word"].casefold()) + 1) * _SCALES[match["scale"].casefold()]
        return Figure(start, end, match.group(), frozenset({value}))
    if len(match["digits"]) > _MOST_DIGITS or _CONVERTED.match(text, match.end("digits")):
        return None
    if _BEHIND.match(text, end) and not _UNITS.match(text, end):
        return None
    return Figure(start, end, match.group(), frozenset(_english_values(text, match)))


def _english_values(text: str, match: re.Match[str]) -> Iterator[Decimal]:
    value = Decimal(match["digits"].replace(",", ""))
    scale = match["long"] or match["short"]
    if match["decade"] and value >= 100:
        yield value % 100
    if not match["long"]:  # a short one may be a unit: 5m
        yield value
    if scale:
        yield value * _SCALES[scale.casefold()]
    if _CLOCK.match(text, match.end("digits")) and value < 12:
        yield value + 12
    year = text[max(0, match.start() - 5) : match.start()]
    if len(match["digits"]) == 2 and re.fullmatch(r"\d{4}[-–]", year):
        yield Decimal(int(year[:2] + match["digits"]))


def _as_range(text: str, figure: Figure, following: Figure | None) -> Figure:
    """Let a number in front of another count what that one does: 5 to 10 million."""
    if following is None or not _RANGE.fullmatch(text, figure.end, following.start):
        return figure
    scale = re.search(rf"(?:{_LONG}|{_SHORT})$", following.text, re.IGNORECASE)
    if not scale:
        return figure
    more = {value * _SCALES[scale.group().casefold()] for value in figure.values}
    return figure._replace(values=figure.values | more)


_LETTERS = "\u0980-\u09e5\u09f0-\u09ff"
_TOKEN = re.compile(
    rf"""
    (?P<digits>[০-৯0-9]+(?:\s+দশমিক\s+[০-৯0-9]+|(?:[,.][০-৯0-9]+)*))
    | (?P<word>[{_LETTERS}]+)
    """,
    re.VERBOSE,
)
_POINT = re.compile(r"\s+দশমিক\s+")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?|\d+(?:\.\d+)?")
_RUN = re.compile(r"\d+")
_TO_ASCII = str.maketrans("০১২৩৪৫৬৭৮৯", "0123456789")

_KNOWN = re.compile("|".join(sorted((*NUMBERS, *SCALES, *ADDED), key=len, reverse=True)))
_PER_CENT = ("শতাংশ", "শতকরা")
_CHAINED = re.compile(r"[\s-]{0,2}")
_TO = re.compile(r"\s?(?:[-–—]|থেকে|বা|ও|কিংবা|এবং)\s?")


class _Part(NamedTuple):
    """A number in Bengali text, or a word that changes one."""

    start: int
    end: int
    value: Decimal
    table: Mapping[str, Decimal] = NUMBERS
    in_digits: bool = False


def bengali(text: str) -> Iterator[Figure]:
    """Yield the figures of a Bengali text, in order; a chain such as ১২ লাখ ৫০ হাজার is one."""
    chains = list(_chains(text))
    for chain, following in zip_longest(chains, chains[1:]):
        start, end = chain[0].start, chain[-1].end
        values = set(_counted(chain))
        if following and _TO.fullmatch(text, end, following[0].start):  # ৫ থেকে ১০ লাখ
            values |= {value * part.value for value in values for part in following if part.table is SCALES}
        yield Figure(start, end, text[start:end], frozenset(values), any(part.in_digits for part in chain))


def _chains(text: str) -> Iterator[list[_Part]]:
    chain: list[_Part] = []
    for part in _parts(text):
        if chain and chain[-1].start != part.start and not _CHAINED.fullmatch(text, chain[-1].end, part.start):
            yield chain
            chain = []
        chain.append(part)
    if chain:
        yield chain


def _parts(text: str) -> Iterator[_Part]:
    for token in _TOKEN.finditer(text):
        read = _word_parts if token["word"] else _digit_parts
        yield from read(token.group(), *token.span())


def _digit_parts(written: str, start: int, end: int) -> Iterator[_Part]:
    plain = _POINT.sub(".", written.translate(_TO_ASCII))
    if _GROUPED.fullmatch(plain):
        if len(plain) <= _MOST_DIGITS:
            yield _Part(start, end, Decimal(plain.replace(",", "")), in_digits=True)
        return
    for run in _RUN.finditer(plain):
        if len(run.group()) <= _MOST_DIGITS:
            yield _Part(start + run.start(), start + run.end(), Decimal(run.group()), in_digits=True)


def _word_parts(written: str, start: int, end: int) -> Iterator[_Part]:
    """Yield the number word with which a word begins, and what is glued to that: একশ, দুজন."""
    word = unicodedata.normalize("NFC", written)
    at = 0
    while (found := _KNOWN.match(word, at)) and not word.startswith(_PER_CENT, at):
        name = found.group()
        if len(name) == 1 and at == 0 and len(word) > 1:
            return  # শনিবার is no hundred
        table = next(table for table in (NUMBERS, SCALES, ADDED) if name in table)
        yield _Part(start, end, table[name], table)
        at = found.end()


def _counted(chain: Sequence[_Part]) -> Iterator[Decimal]:
    """Yield what a chain may count: each number in it, each with its scale, and all of it."""
    total, added, least = Decimal(0), Decimal(0), _NO_SCALE
    number: Decimal | None = None
    for part in chain:
        if part.table is ADDED:
            added = part.value
        elif part.table is SCALES:
            if part.value > least:  # ২ হাজার ৩০০ কোটি
                total = (total + (number or 0)) * part.value
            else:
                total += (number or 1) * part.value
                yield (number or 1) * part.value
            least, number = part.value, None
            yield total
        else:
            if number is not None or part.value >= least:
                total, least = Decimal(0), _NO_SCALE
            number, added = part.value + added, Decimal(0)
            yield from (part.value, number, total + number)


_NO_SCALE = Decimal("Infinity")
