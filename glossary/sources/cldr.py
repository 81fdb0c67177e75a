"""Names that Unicode's CLDR has in both languages, through Babel, in press spelling.

>>> from glossary.model import Candidate, Kind
>>> def first(text):
...     term = Candidate(text=text, kind=Kind.OTHER, count=1, documents=1, score=0, rule="")
...     return [proposal.bn for proposal in propose([term], Setting())[0]][:1]
>>> first("Slovakia"), first("Wednesday"), first("Aug 18"), first("1910-45")
(['স্লোভাকিয়া'], ['বুধবার'], ['১৮ আগস্ট'], ['১৯১০–৪৫'])
>>> first("2023-08-15"), first("August 2023"), first("Feb 30")
(['১৫ আগস্ট ২০২৩'], ['আগস্ট ২০২৩'], [])

Countries, cities, languages, currencies, units, months, weekdays; and dates and years, which Babel neither
writes in Bengali digits nor in the order of the press. Where CLDR's form isn't what Bangladesh's
press prints, `data/cldr_press.tsv` has the one that is.
"""

import re
from calendar import monthrange
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from functools import cache
from typing import TYPE_CHECKING

from glossary import data
from glossary.model import Candidate, Proposal, Region
from glossary.sources.setting import Setting
from glossary.text import bengali, english
from glossary.text.english import MONTHS

if TYPE_CHECKING:
    from babel import Locale

__all__ = ["known", "propose"]

_DAY_MONTH = re.compile(
    r"(?:(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?|([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?)(?:,?\s+(\d{4}))?"
)
_MONTH_YEAR = re.compile(r"([A-Za-z]{3,9})\.?,?\s+(\d{4})")
_ISO = re.compile(r"([12]\d{3})-(\d{1,2})-(\d{1,2})")
_YEARS = re.compile(r"(\d{4})\s*[-–—]\s*(\d{2}|\d{4})")
_IN_BRACKETS = re.compile(r"\s*\(([^)]*)\)")
_SMALL = frozenset({"currencies", "units"})
"""Categories whose names are common words."""

_LEAP_YEAR = 2000
"""Stands for a year that isn't given: 29 February may be a date."""


def propose(candidates: Sequence[Candidate], setting: Setting) -> list[tuple[Proposal, ...]]:
    """Return CLDR's name for each term, and dates in Bengali."""
    return [tuple(known(candidate.text, setting.region)) for candidate in candidates]


def known(term: str, region: Region) -> Iterator[Proposal]:
    """Yield the proposals for one term; the evidence is CLDR's category, or `date`."""
    if date := _date(term.strip(), region) or _years(term.strip()):
        yield Proposal(bn=date, sources=("cldr",), evidence="date")
    for bn, category in _names().get(english.key(term), {}).items():
        if not term.islower() or category in _SMALL:  # the verb may is no month
            yield Proposal(bn=_press(bn, region), sources=("cldr",), evidence=category)


def _press(bn: str, region: Region) -> str:
    return _press_forms().get(bn, bn) if region is Region.BD else bn


@cache
def _press_forms() -> Mapping[str, str]:
    lines = bengali.to_nfc(data.read("cldr_press.tsv")).splitlines()[1:]
    return dict(line.split("\t") for line in lines)


@cache
def _names() -> Mapping[str, dict[str, str]]:
    """Map the key of each English name to its Bengali names, each with CLDR's category."""
    names: dict[str, dict[str, str]] = {}
    for category, en, bn in _pairs():
        if bengali.is_bengali(bn):
            for name in (_IN_BRACKETS.sub("", en), *_IN_BRACKETS.findall(en)):
                names.setdefault(english.key(name), {}).setdefault(bengali.to_nfc(bn), category)
    return names


def _pairs() -> Iterator[tuple[str, str, str]]:
    """Yield category, English and Bengali of everything that both locales name."""
    from babel import Locale

    en, bn = Locale("en"), Locale("bn")
    for category in ("territories", "languages", "currencies"):
        theirs = getattr(bn, category)
        yield from ((category, name, theirs[code]) for code, name in getattr(en, category).items() if code in theirs)
    for category in ("months", "days"):
        there, here = (getattr(locale, category)["format"]["wide"] for locale in (en, bn))
        yield from ((category, there[number], here[number]) for number in there)
    yield from (("units", here, there) for here, there in _units(en, bn))
    for zone, names in bn.time_zones.items():
        city = en.time_zones.get(zone, {}).get("city") or zone.rsplit("/", 1)[-1].replace("_", " ")
        if "city" in names:
            yield "cities", city, names["city"]


def _units(en: "Locale", bn: "Locale") -> Iterator[tuple[str, str]]:
    from babel.units import UnknownUnitError, get_unit_name

    for unit in map(str, en.unit_display_names):
        with suppress(UnknownUnitError):
            here, there = (get_unit_name(unit, "long", locale) for locale in (en, bn))
            if here and there:
                yield from ((form, there) for form in (here, *english.singulars(here)))


def _date(term: str, region: Region) -> str | None:
    """Write a date, or a month with its year; None for a day that no month has."""
    if found := _ISO.fullmatch(term):
        year, month, day = map(int, found.groups())
        return _day(day, month, year, region)
    if found := _DAY_MONTH.fullmatch(term):
        month = _month(found[2] or found[3])
        return _day(int(found[1] or found[4]), month, int(found[5]) if found[5] else None, region)
    if (found := _MONTH_YEAR.fullmatch(term)) and (month := _month(found[1])):
        return f"{_month_name(month, region)} {bengali.digits(found[2])}"
    return None


def _day(day: int, month: int, year: int | None, region: Region) -> str | None:
    if not 1 <= month <= len(MONTHS) or not 1 <= day <= monthrange(year or _LEAP_YEAR, month)[1]:
        return None
    return bengali.date(day, _month_name(month, region), year)


def _month(english_name: str) -> int:
    """Return the number of a month, from its name or from its first three or four letters; 0 for none."""
    folded = english_name.casefold()
    return next(
        (n for n, name in enumerate(MONTHS, 1) if name == folded or (name.startswith(folded) and len(folded) < 5)), 0
    )


def _month_name(month: int, region: Region) -> str:
    return _press(next(iter(_names()[MONTHS[month - 1]])), region)


def _years(term: str) -> str | None:
    found = _YEARS.fullmatch(term)
    return f"{bengali.digits(found.group(1))}\N{EN DASH}{bengali.digits(found.group(2))}" if found else None
