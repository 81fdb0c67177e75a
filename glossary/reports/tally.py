r"""Count the mentions of terms, by week and in the latest copy.

>>> from glossary.articles import parse
>>> forms = Forms({"Kim": "Kim Jong Un"})
>>> found = tally([parse("a.txt", b"date 2023-08-15\nKim left. Kim was angry.")], forms)
>>> found.weeks, found.day
({'2023-08-14': Counter({'Kim Jong Un': 2})}, '2023-08-15')
"""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from glossary.model import Document
from glossary.reports.mentions import Forms

__all__ = ["Tally", "tally"]

_MOST_ARTICLES = 2_000
"""Articles of the latest day that are kept apart."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """The mentions in a collection."""

    documents: int
    weeks: Mapping[str, Counter[str]]
    """The Monday of each week, `YYYY-MM-DD`, with how often each term is mentioned; in order."""

    undated: int
    """Articles that don't say their day; they are in no week."""

    total: Counter[str]
    """In all articles."""

    day: str
    """The latest day; empty when no article says its day."""

    copy: Counter[str]
    """The mentions in the articles of that day; in all articles, when no day is known."""

    copy_articles: int
    """How many these are."""

    latest: tuple[tuple[str, Counter[str]], ...]
    """The names of these articles, the first thousands of them, with their mentions."""


def tally(documents: Iterable[Document], forms: Forms, today: str = "") -> Tally:
    """Count the mentions in documents, one at a time; a day after *today*, `YYYY-MM-DD`, is a slip, and none."""
    weeks: dict[str, Counter[str]] = {}
    total: Counter[str] = Counter()
    days: Counter[str] = Counter()
    day, latest, copy = "", list[tuple[str, Counter[str]]](), Counter[str]()
    for document in documents:
        found = Counter(term for text in document.paragraphs for term in forms.find(text))
        date = _day(document.date, today)
        days[date] += 1
        total.update(found)
        if date:
            weeks.setdefault(_monday(date), Counter()).update(found)
        if date > day:
            day, latest, copy = date, [], Counter()
        if date == day:
            copy.update(found)
            latest += [(document.name, found)] if len(latest) < _MOST_ARTICLES else []
    return Tally(
        documents=days.total(), weeks=dict(sorted(weeks.items())), undated=days[""], total=total, day=day,
        copy=copy, copy_articles=days[day], latest=tuple(latest),
    )  # fmt: skip


def _day(date: str | None, today: str) -> str:
    """Return a day of the calendar; empty for a date like the 31st of June, and for one to come."""
    try:
        day = dt.date.fromisoformat(date).isoformat() if date else ""
    except ValueError:
        return ""
    return "" if today and day > today else day


def _monday(date: str) -> str:
    day = dt.date.fromisoformat(date)
    return (day - dt.timedelta(days=day.weekday())).isoformat()
