"""From mentions, candidates and the glossary to what the page shows."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from glossary.errors import visible
from glossary.model import Candidate, Entry, Status, Termbase
from glossary.reports.tally import Tally
from glossary.text import english

__all__ = ["DECIDED", "UNKNOWN", "WAITING", "Article", "Findings", "Row", "findings", "forms"]

DECIDED, WAITING, UNKNOWN = "decided", "waiting for review", "not in the glossary"
"""What the glossary says of a term: approved or rejected, proposed, nothing."""

_MOST_TERMS = 15
_MOST_WEEKS = 26
_MOST_ARTICLES = 20
_MOST_ROWS = 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A term in a table."""

    en: str
    kind: str
    bn: str
    mentions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """How much of an article's recurring terms the glossary covers."""

    name: str
    mentions: Mapping[str, int]
    """By what the glossary says of the term: `DECIDED`, `WAITING`, `UNKNOWN`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What the page shows."""

    documents: int
    undated: int
    weeks: tuple[str, ...]
    """Mondays of weeks with articles, the latest ones."""

    week_count: int
    """How many such weeks there are."""

    terms: tuple[tuple[str, tuple[int, ...]], ...]
    """The terms with most mentions in these weeks, each with its mentions in each."""

    review: Mapping[str, Mapping[str, int]]
    """Kinds of entries, each with the number of entries by what was decided of them."""

    waiting: tuple[Row, ...]
    """Entries that nobody has decided on, the most mentioned first."""

    waiting_count: int
    unknown: tuple[Row, ...]
    """Terms that recur and are in no entry, the most mentioned first."""

    unknown_count: int
    day: str
    """Of the latest copy; empty when no article says its day."""

    copy: Mapping[str, int]
    """Mentions in the latest copy, by what the glossary says of the term."""

    copy_articles: int
    articles: tuple[Article, ...]
    """Those of the latest copy with most mentions."""


def forms(candidates: Iterable[Candidate], termbase: Termbase) -> dict[str, str]:
    """Return the forms to look for, each with its term; an entry of the glossary goes before a candidate."""
    known = {english.key(form): entry.en for entry in termbase.entries for form in (entry.en, *entry.variants)}
    found: dict[str, str] = {}
    for candidate in candidates:
        own = [candidate.text, *(variant.text for variant in candidate.variants)]
        term = next((known[key] for key in map(english.key, own) if key in known), candidate.text)
        found |= {form: known.get(english.key(form), term) for form in own}
    found |= {form: entry.en for entry in termbase.entries for form in (entry.en, *entry.variants)}
    return found


def findings(tally: Tally, candidates: Sequence[Candidate], termbase: Termbase) -> Findings:
    """Choose what to show."""
    entries = {entry.en: entry for entry in termbase.entries}
    said = {name: DECIDED if entry.status is not Status.PROPOSED else WAITING for name, entry in entries.items()}
    weeks = tuple(tally.weeks)[-_MOST_WEEKS:]
    waiting = [entry for entry in termbase.entries if entry.status is Status.PROPOSED]
    kinds = {candidate.text: candidate.kind.value for candidate in candidates}
    unknown = [(term, count) for term, count in _ranked(tally.total) if term not in entries]
    articles = [Article(name=visible(name), mentions=_by_state(found, said)) for name, found in tally.latest]
    ranked = sorted(articles, key=lambda article: (-sum(article.mentions.values()), article.name))
    return Findings(
        documents=tally.documents,
        undated=tally.undated,
        weeks=weeks,
        week_count=len(tally.weeks),
        terms=tuple(_by_week(tally, weeks)),
        review=_review(termbase.entries),
        waiting=_rows(waiting, tally.total),
        waiting_count=len(waiting),
        unknown=tuple(Row(en=t, kind=kinds.get(t, ""), bn="", mentions=n) for t, n in unknown[:_MOST_ROWS]),
        unknown_count=len(unknown),
        day=tally.day,
        copy=_by_state(tally.copy, said),
        copy_articles=tally.copy_articles,
        articles=tuple(ranked[:_MOST_ARTICLES]),
    )


def _by_week(tally: Tally, weeks: Sequence[str]) -> Iterable[tuple[str, tuple[int, ...]]]:
    together = sum((tally.weeks[week] for week in weeks), Counter[str]())
    for term, _ in _ranked(together)[:_MOST_TERMS]:
        yield term, tuple(tally.weeks[week][term] for week in weeks)


def _ranked(counts: Counter[str]) -> list[tuple[str, int]]:
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def _review(entries: Iterable[Entry]) -> dict[str, Counter[str]]:
    review: dict[str, Counter[str]] = {}
    for entry in sorted(entries, key=lambda entry: entry.kind.value):
        review.setdefault(entry.kind.value, Counter())[entry.status.value] += 1
    return review


def _rows(entries: Iterable[Entry], total: Counter[str]) -> tuple[Row, ...]:
    rows = [Row(en=entry.en, kind=entry.kind.value, bn=entry.bn, mentions=total[entry.en]) for entry in entries]
    return tuple(sorted(rows, key=lambda row: (-row.mentions, row.en))[:_MOST_ROWS])


def _by_state(found: Counter[str], said: Mapping[str, str]) -> Counter[str]:
    mentions: Counter[str] = Counter()
    for term, count in found.items():
        mentions[said.get(term, UNKNOWN)] += count
    return mentions
