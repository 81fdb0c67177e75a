"""Names that Unicode's CLDR has in both languages, through Babel, in press spelling.

>>> from glossary.model import Candidate, Kind
>>> def first(text):
...     term = Candidate(text=text, kind=Kind.OTHER, count=1, documents=1, score=0, rule="")
...     return [proposal.bn for proposal in propose([term], Setting())[0]][:1]
>>> first("Slovakia"), first("Wednesday"), first("Aug 18"), first("1910-45")
(['স্লোভাকিয়া'], ['বুধবার'], ['১৮ আগস্ট'], ['১৯১০–৪৫'])

Countries, cities, languages, currencies, months, weekdays; and dates and years, which Babel neither
writes in Bengali digits nor in the order of the press. Where CLDR's form isn't what Bangladesh's
press prints, `data/cldr_press.tsv` has the one that is.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from glossary import data
from glossary.model import Candidate, Proposal, Region
from glossary.sources.setting import Setting
from glossary.text import bengali, english
from glossary.text.english import MONTHS

__all__ = ["propose"]

_DAY_MONTH = re.compile(
    r"(?:(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?|([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?)(?:,?\s+(\d{4}))?"
)
_YEARS = re.compile(r"(\d{4})\s*[-–—]\s*(\d{2}|\d{4})")
_IN_BRACKETS = re.compile(r"\s*\(([^)]*)\)")
_LAST_DAY = 31


def propose(candidates: Sequence[Candidate], setting: Setting) -> list[tuple[Proposal, ...]]:
    """Return CLDR's name for each term, and dates in Bengali."""
    return [tuple(_proposals(candidate.text, setting.region)) for candidate in candidates]


def _proposals(term: str, region: Region) -> Iterator[Proposal]:
    if date := _date(term, region) or _years(term):
        yield Proposal(bn=date, sources=("cldr",), evidence="date")
    for bn, category in _names().get(english.key(term), {}).items():
        if not term.islower() or category == "currencies":  # the verb may is no month
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
    for zone, names in bn.time_zones.items():
        city = en.time_zones.get(zone, {}).get("city") or zone.rsplit("/", 1)[-1].replace("_", " ")
        if "city" in names:
            yield "cities", city, names["city"]


def _date(term: str, region: Region) -> str | None:
    found = _DAY_MONTH.fullmatch(term.strip())
    if not found:
        return None
    day, month = found.group(1) or found.group(4), found.group(2) or found.group(3)
    folded = month.casefold()
    name = next((name for name in MONTHS if name == folded or (name.startswith(folded) and len(folded) < 5)), None)
    if name is None or not 1 <= int(day) <= _LAST_DAY:
        return None
    bn = next(iter(_names()[name]))
    return bengali.date(int(day), _press(bn, region), int(found.group(5)) if found.group(5) else None)


def _years(term: str) -> str | None:
    found = _YEARS.fullmatch(term.strip())
    return f"{bengali.digits(found.group(1))}\N{EN DASH}{bengali.digits(found.group(2))}" if found else None
