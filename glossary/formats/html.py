"""One page with everything in it, to search in both scripts, to read and to print; no network needed.

>>> from glossary.model import Entry
>>> page = dump(Termbase(entries=(Entry(en="Q&A", bn="প্রশ্নোত্তর"),))).content.decode()
>>> 'Q&amp;A' in page, 'lang="bn">প্রশ্নোত্তর' in page
(True, True)
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from glossary import data
from glossary.formats.dumped import Dumped
from glossary.model import Avoid, Entry, Status, Termbase
from glossary.text import bengali, english
from glossary.text.english import plural

if TYPE_CHECKING:
    from jinja2 import Template

__all__ = ["dump"]

_OWN_IDS = frozenset({"find", "kind", "count", "entries"})
"""What the page itself uses as addresses."""

_NOT_IN_ID = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """An entry as the page shows it."""

    anchor: str
    """Unique in the page; made of the English term, so that links to it last."""

    find: str
    """Everything that a search looks in, in comparison form."""

    en: str
    bn: str
    sense: str
    kind: str
    draft: bool
    variants: tuple[str, ...]
    also: tuple[str, ...]
    avoid: tuple[Avoid, ...]
    note: str


def dump(termbase: Termbase) -> Dumped:
    """Write a glossary as an HTML page, in the alphabetical order of the English terms."""
    ordered = sorted(termbase.entries, key=lambda entry: (english.key(entry.en), entry.en, entry.sense))
    taken = set(_OWN_IDS)
    rows = [_row(entry, taken) for entry in ordered]
    kinds = sorted({row.kind for row in rows})
    page = _template().render(title="Glossary: English – বাংলা", entries=rows, kinds=kinds)
    return Dumped(content=page.encode(), lost=tuple(_lost(termbase)))


def _lost(termbase: Termbase) -> Iterator[str]:
    if count := sum(bool(entry.domain) for entry in termbase.entries):
        yield f"domains of {plural(count, 'entry')} are not on the page"
    if count := sum(entry.match != "inflected" for entry in termbase.entries):
        yield f"ways of matching of {plural(count, 'entry')} are not on the page"
    if count := sum(bool(entry.ignore) for entry in termbase.entries):
        yield f"rules to ignore of {plural(count, 'entry')} are not on the page"


@cache
def _template() -> "Template":
    from jinja2 import Environment

    environment = Environment(autoescape=True, keep_trailing_newline=True)
    return environment.from_string(data.read("glossary.html.j2"))


def _row(entry: Entry, taken: set[str]) -> _Row:
    return _Row(
        anchor=_anchor(entry.en, taken), find=_searchable(entry), en=entry.en, bn=bengali.to_nfc(entry.bn),
        sense=entry.sense, kind=entry.kind.value, draft=entry.status is not Status.APPROVED,
        variants=entry.variants, also=entry.also, avoid=entry.avoid, note=entry.note,
    )  # fmt: skip


def _anchor(en: str, taken: set[str]) -> str:
    base = _NOT_IN_ID.sub("-", english.key(en)).strip("-") or "entry"
    anchor, number = base, 1
    while anchor in taken:
        number += 1
        anchor = f"{base}-{number}"
    taken.add(anchor)
    return anchor


def _searchable(entry: Entry) -> str:
    """Return what the search looks in: rightly named forms and the ones to avoid, both scripts."""
    in_english = map(english.key, (entry.en, *entry.variants))
    in_bengali = map(bengali.key, (entry.bn, *entry.also, *(avoid.bn for avoid in entry.avoid)))
    as_written = (entry.en.casefold(), entry.sense.casefold(), entry.note.casefold())
    return " ".join(dict.fromkeys((*in_english, *in_bengali, *as_written)))
