"""The newsroom's style sheet: one page to search in both scripts, to copy from and to print; no network needed.

>>> from glossary.model import Entry
>>> page = dump(Termbase(entries=(Entry(en="Q&A", bn="প্রশ্নোত্তর"),))).content.decode()
>>> 'Q&amp;A' in page, '<li id="q-and-a"' in page
(True, True)

The page is made of the files in `data/sheet`: a template, a style, and the script in the order of its parts.
All are written into the page, and its security policy lets the browser use nothing else.
"""

import base64
import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from glossary import data
from glossary.formats.dumped import Dumped, without
from glossary.model import Avoid, Entry, Kind, Termbase
from glossary.text import bengali, english
from glossary.text.collation import first_letter, sort_key, without_opening

if TYPE_CHECKING:
    from jinja2 import Template

__all__ = ["dump"]

_SCRIPTS = ("fold", "search", "page")
_LONGEST_NAME = 40
"""Characters."""

_PIECES = 10_000
"""Of the page that are in memory as text at once, some fifty an entry."""

_NOT_IN_ID = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    """An entry as the page shows it."""

    anchor: str
    """Unique in the page; made of the English term and its sense, so that links to it last."""

    letter: str
    """The letter under which it stands in English; `#` for none."""

    bengali_letter: str

    rank: int
    """Its place in Bengali order, from 0."""

    en: str
    bn: str
    sense: str
    kind: str
    status: str
    domain: tuple[str, ...]

    about: tuple[str, ...]
    """Kind, domains and way of matching, where they say something."""

    variants: tuple[str, ...]
    also: tuple[str, ...]
    avoid: tuple[Avoid, ...]
    note: str


def dump(termbase: Termbase) -> Dumped:
    """Write a glossary as an HTML page, in the alphabetical order of the English terms."""
    rows = list(_rows(termbase.entries))
    page = _template().stream(
        entries=rows, letters=_letters(rows), style=_asset("style.css"),
        script='"use strict";\n' + "\n".join(_asset(f"{name}.js") for name in _SCRIPTS),
        kinds=sorted({row.kind for row in rows}), statuses=sorted({row.status for row in rows}),
        domains=sorted({domain for row in rows for domain in row.domain}),
    )  # fmt: skip
    page.enable_buffering(_PIECES)
    return Dumped(content=b"".join(piece.encode() for piece in page), lost=without(termbase.entries, "ignore"))


def _asset(name: str) -> str:
    return data.read(f"sheet/{name}")


def _rows(entries: Iterable[Entry]) -> Iterator[_Row]:
    """Yield the entries in English order."""
    filed = [(_filed(entry.en), entry) for entry in entries]
    filed.sort(key=lambda pair: (pair[0], pair[1].en, pair[1].sense, pair[1].bn))
    in_bengali = sorted(range(len(filed)), key=lambda place: sort_key(without_opening(filed[place][1].bn)))
    ranks = {place: rank for rank, place in enumerate(in_bengali)}
    taken: dict[str, int] = {}
    for place, (words, entry) in enumerate(filed):
        yield _Row(
            anchor=_anchor(words, _filed(entry.sense), taken), letter=_letter(words),
            bengali_letter=first_letter(entry.bn), rank=ranks[place], en=entry.en, bn=bengali.to_nfc(entry.bn),
            sense=entry.sense, kind=entry.kind.value, status=entry.status.value, domain=entry.domain,
            about=_about(entry), variants=entry.variants, also=entry.also, avoid=entry.avoid, note=entry.note,
        )  # fmt: skip


def _about(entry: Entry) -> tuple[str, ...]:
    kind = (entry.kind.value,) * (entry.kind is not Kind.OTHER)
    return (*kind, *entry.domain, *("only in this form",) * (entry.match == "exact"))


def _filed(text: str) -> str:
    """Return the words of a text as an index files them: small letters without accents and signs."""
    plain = unicodedata.normalize("NFKD", english.key(text)).encode("ascii", "ignore").decode()
    return _NOT_IN_ID.sub(" ", plain.casefold()).strip()


def _letter(words: str) -> str:
    return words[0].upper() if words[:1].isalpha() else "#"


def _anchor(words: str, sense: str, taken: dict[str, int]) -> str:
    """Return an address, numbered from the second of its kind on. The page's own begin with a line: `_find`."""
    base = f"{words[:_LONGEST_NAME]} {sense[:_LONGEST_NAME]}".strip().replace(" ", "-") or "entry"
    anchor = base
    while anchor in taken:
        taken[base] += 1
        anchor = f"{base}-{taken[base]}"
    taken[anchor] = 1
    return anchor


def _letters(rows: Iterable[_Row]) -> dict[str, _Row]:
    """Return the first entry of each letter."""
    first: dict[str, _Row] = {}
    for row in rows:
        first.setdefault(row.letter, row)
    return first


def _fingerprint(text: str) -> str:
    """Return what a security policy calls a style or a script that it lets in."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


@cache
def _template() -> "Template":
    from jinja2 import Environment
    from markupsafe import Markup

    environment = Environment(autoescape=True, keep_trailing_newline=True, trim_blocks=True, lstrip_blocks=True)
    environment.filters |= {"fingerprint": _fingerprint, "as_it_is": Markup}
    environment.tests["bengali"] = bengali.is_bengali
    return environment.from_string(_asset("page.html.j2"))
