"""From findings and entries to what an editor shows: plain data in the shape of the Language Server Protocol 3.17.

>>> from glossary.model import Avoid
>>> print(card(Entry(en="Macron", bn="মাখোঁ", avoid=(Avoid(bn="মাক্রন", why="wrong sound"),))))
Macron = মাখোঁ
avoid: মাক্রন (wrong sound)
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from glossary.aids.checks import changes
from glossary.model import Entry, Finding, Match, Span
from glossary.text import bengali
from glossary.text.lines import Lines

__all__ = ["Choice", "Edit", "Fix", "at", "card", "choices", "fixes", "span", "typed"]

_TOKEN = re.compile(r"\S+")
_TYPED = re.compile(r"[^\s।,;:!?()\[\]\"'‘’“”]*$")
_LONGEST = 60
_MOST = 50


class Edit(NamedTuple):
    """Put some text in the place of another."""

    span: Span
    text: str


class Fix(NamedTuple):
    """Something that an editor offers to do about findings."""

    title: str
    edits: tuple[Edit, ...]
    findings: tuple[Finding, ...]

    is_certain: bool
    """Whether it may be done without asking."""


class Choice(NamedTuple):
    """A rendering that an editor offers while one types."""

    entry: Entry
    word: str
    """What is typed to get it: the rendering or an English form."""

    is_near: bool
    """Whether the source of this paragraph mentions it."""


def span(finding: Finding, text: str, lines: Lines) -> Span:
    """Return what to underline: what was found or, where that is a mere place, the word behind it."""
    start = finding.span.start if finding.span else lines.at(finding.line, finding.column)
    if finding.span and finding.span.end > start:
        return finding.span
    word = _TOKEN.match(text, start)
    return Span(start=start, end=word.end() if word else start)


def fixes(findings: Sequence[Finding], inside: Span) -> Iterator[Fix]:
    """Yield what can be done about the findings that touch *inside*, then the one fix for all that is certain."""
    for finding in findings:
        where = finding.span
        if where and where.end > where.start and where.start <= inside.end and inside.start <= where.end:
            for form in finding.expected or (() if finding.replacement is None else (finding.replacement,)):
                title = f"Write “{form}”" if form else "Delete it"
                yield Fix(title, (Edit(where, form),), (finding,), is_certain=form == finding.replacement)
    certain = tuple(Edit(Span(start=start, end=end), new) for start, end, new in changes(findings))
    if certain:
        yield Fix("Mend all that is certain", certain, (), is_certain=False)


def at(matches: Iterable[Match], offset: int) -> Match | None:
    """Return the use in which an offset is."""
    return next((match for match in matches if match.start <= offset <= match.end), None)


def card(entry: Entry) -> str:
    """Return an entry as a few lines for a person."""
    sense = f" ({entry.sense})" if entry.sense else ""
    avoid = [f"{avoid.bn} ({avoid.why})" if avoid.why else avoid.bn for avoid in entry.avoid]
    lists = {"also": entry.also, "avoid": avoid, "in English": entry.variants, "domain": entry.domain}
    told = [f"{name}: {', '.join(values)}" for name, values in lists.items() if values]
    return "\n".join([f"{entry.en}{sense} = {entry.bn}", *told, *filter(None, [entry.note])])


def typed(text: str, offset: int) -> Span:
    """Return the word that is being typed in front of an offset."""
    start = max(0, offset - _LONGEST)
    found = _TYPED.search(text[start:offset])
    return Span(start=offset - len(found.group()) if found else offset, end=offset)


def choices(entries: Iterable[Entry], near: Sequence[Entry], word: str) -> list[Choice]:
    """Return the renderings that go on with what is typed, in either language; those in the source first.

    Without a word only those of the source.
    """
    first = [Choice(entry, form, is_near=True) for entry in near for form in _going_on(entry, word)]
    known = {choice.entry.en for choice in first}
    others = (entry for entry in (entries if word else ()) if entry.en not in known)
    rest = (Choice(entry, form, is_near=False) for entry in others for form in _going_on(entry, word))
    return [*first, *(choice for choice, _ in zip(rest, range(_MOST), strict=False))]


def _going_on(entry: Entry, word: str) -> list[str]:
    """Return the first form of an entry that a word begins."""
    key, small = bengali.to_nfc(word), word.casefold()
    forms = (form for form in (entry.bn, *entry.also) if bengali.to_nfc(form).startswith(key))
    english = (form for form in (entry.en, *entry.variants) if form.casefold().startswith(small))
    return [form for form in (next(forms, None), next(english, None)) if form][:1]
