r"""An entry as a row of cells, for tables that people edit; nothing is lost on the way there and back.

>>> from glossary.model import Avoid
>>> wrong = Avoid(bn="কিম জং আন", why="wrong vowel")
>>> entry = Entry(en="Kim Jong Un", bn="কিম জং উন", variants=("Kim", "K|J"), avoid=(wrong,))
>>> row(entry)[5:8]
['Kim | K\\|J', '', 'কিম জং আন (wrong vowel)']
>>> read(COLUMNS, row(entry), 2, "line 2") == entry
True

`|` stands between several values of one cell; a backslash takes its meaning from the sign that follows.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from glossary.errors import FormatError
from glossary.model import Avoid, Entry, Kind, Region, Status, Termbase

__all__ = [
    "COLUMNS",
    "Match",
    "avoid",
    "avoided",
    "columns",
    "header",
    "joined",
    "read",
    "row",
    "target_code",
    "texts",
    "with_languages",
]

COLUMNS = ("en", "bn", "status", "kind", "sense", "variants", "also", "avoid", "note", "domain", "match", "ignore")
"""The fields of an entry in the order of the columns."""


class Match(StrEnum):
    """How a Bengali rendering is looked for in a text."""

    INFLECTED = "inflected"
    EXACT = "exact"


_ALIASES: Mapping[str, str] = MappingProxyType(
    {
        "source": "en", "source term": "en", "english": "en", "term": "en",
        "target": "bn", "target term": "bn", "translation": "bn", "bengali": "bn", "bangla": "bn", "বাংলা": "bn",
        "context": "sense", "notes": "note", "comment": "note", "comments": "note", "description": "note",
        "forbidden": "avoid", "synonyms": "variants", "subject": "domain",
    }
)  # fmt: skip
"""What other programs call the columns."""

_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_NO_LANGUAGES = frozenset({*COLUMNS, *_ALIASES, "pos"}) - {"en", "bn"}

_BETWEEN = " | "
_SPECIAL = re.compile(r"[\\|]|\A\s|\s\Z")
_SPECIAL_BEFORE_REASON = re.compile(r"[\\|(]|\A\s|\s\Z")
_PART = re.compile(r"(?:\\.|[^|])+", re.DOTALL)
_WITH_REASON = re.compile(r"((?:\\.|[^\\(])+) \((.+)\)", re.DOTALL)


def header(termbase: Termbase) -> list[str]:
    """Return the names of the columns; the first two are the languages, with the region where it isn't the usual.

    >>> header(Termbase(region=Region.IN))[:3]
    ['en', 'bn-IN', 'status']
    """
    return [termbase.source_language, target_code(termbase), *COLUMNS[2:]]


def target_code(termbase: Termbase) -> str:
    """Return the code of the target language with the region, unless the usual one is meant."""
    target, region = termbase.target_language, termbase.region
    is_usual = region is Region.BD and not target.endswith(_REGIONS)
    return target if is_usual else f"{target}-{region.value}"


_REGIONS = tuple(f"-{region.value}" for region in Region)


def with_languages(source: str, target: str) -> Termbase:
    """Return an empty glossary of these languages: `target_code` the other way round."""
    if target.endswith(_REGIONS):
        language, _, region = target.rpartition("-")
        return Termbase(source_language=source, target_language=language, region=Region(region))
    return Termbase(source_language=source, target_language=target)


def columns(names: Sequence[str], where: str) -> tuple[Termbase, list[str]]:
    """Return an empty glossary of the languages of a header, and the field of each column; "" for unknown ones.

    Raises `FormatError` when there is no column for the English or the Bengali, or two for one field.
    """
    bare = [name.strip() for name in names]
    languages = [name for name in bare[:2] if _LANGUAGE.fullmatch(name) and name not in _NO_LANGUAGES]
    if len(languages) == 2:
        termbase, known = with_languages(*languages), ["en", "bn"]
    else:
        termbase, known = Termbase(), []
    fields = [*known, *(_field(name) for name in bare[len(known) :])]
    for field in ("en", "bn"):
        if field not in fields:
            what = f"no column is called `{field}`"
            raise FormatError(where=where, what=what, remedy="name the columns in the first row: en, bn, status, …")
    for field in set(fields) - {""}:
        if fields.count(field) > 1:
            raise FormatError(where=where, what=f"two columns are called `{field}`", remedy="delete one of them")
    return termbase, fields


def _field(name: str) -> str:
    folded = name.casefold()
    known = _ALIASES.get(folded, folded)
    return known if known in COLUMNS else ""


def row(entry: Entry) -> list[str]:
    """Return the cells of an entry, in the order of `COLUMNS`."""
    return [
        entry.en, entry.bn, entry.status.value, entry.kind.value, entry.sense,
        joined(entry.variants), joined(entry.also), _BETWEEN.join(map(avoided, entry.avoid)),
        entry.note, joined(entry.domain), entry.match, joined(entry.ignore),
    ]  # fmt: skip


def joined(values: Sequence[str]) -> str:
    """Return several values as one cell."""
    return _BETWEEN.join(_escaped(value) for value in values) if values else ""


def _escaped(text: str, special: re.Pattern[str] = _SPECIAL) -> str:
    return special.sub(r"\\\g<0>", text)


def avoided(avoid: Avoid) -> str:
    """Return a form to avoid as one text, with its reason in brackets."""
    bn = _escaped(avoid.bn, _SPECIAL_BEFORE_REASON)
    return f"{bn} ({_escaped(avoid.why)})" if avoid.why else bn


def read(fields: Sequence[str], cells: Sequence[str], line: int, where: str) -> Entry:
    """Return the entry in a row of cells; *fields* say what each column holds, *where* names the row.

    Raises `FormatError` for a row without an English term, and for a word that is none of those expected.
    """
    values: dict[str, Any] = {}
    for field, cell in zip(fields, cells, strict=True):
        if field and cell:
            values[field] = _READERS[field](cell, f"{where}, column {field}")
    if not values.get("en", "").strip():
        raise FormatError(where=where, what="this row has no English term", remedy="write it, or delete the row")
    return Entry(**values, line=line)


def _text(cell: str, _where: str) -> str:
    return cell


def _texts(cell: str, _where: str) -> tuple[str, ...]:
    return texts(cell)


def _avoids(cell: str, _where: str) -> tuple[Avoid, ...]:
    return tuple(map(avoid, _parts(cell)))


def avoid(part: str) -> Avoid:
    """Return the form to avoid in a text: `avoided` the other way round."""
    found = _WITH_REASON.fullmatch(part)
    return Avoid(bn=_plain(found[1]), why=_plain(found[2])) if found else Avoid(bn=_plain(part))


def texts(cell: str) -> tuple[str, ...]:
    """Return the values of a cell with several: `joined` the other way round."""
    return tuple(map(_plain, _parts(cell)))


def _parts(cell: str) -> list[str]:
    """Divide a cell at its bars, and take the blanks off; backslashes stay in."""
    bare = (_stripped(part) for part in _PART.findall(cell))
    return [part for part in bare if part]


def _stripped(part: str) -> str:
    """Take the outer blanks off, but for one at the end with a backslash before it."""
    bare = part.strip()
    backslashes = len(bare) - len(bare.rstrip("\\"))
    rest = part.lstrip()[len(bare) :]
    return bare + rest[:1] if backslashes % 2 else bare


def _plain(part: str) -> str:
    return re.sub(r"\\(.)", r"\1", part, flags=re.DOTALL) if "\\" in part else part


def _choice(choices: type[StrEnum], noun: str) -> Callable[[str, str], StrEnum]:
    def reader(cell: str, where: str) -> StrEnum:
        try:
            return choices(cell.strip().casefold())
        except ValueError:
            remedy = f"write one of {', '.join(choices)}"
            raise FormatError(where=where, what=f"`{cell}` is no {noun}", remedy=remedy) from None

    return reader


def _match(cell: str, where: str) -> str:
    return _choice(Match, "way of matching")(cell, where).value


_READERS: Mapping[str, Callable[[str, str], Any]] = MappingProxyType(
    {
        "en": _text, "bn": _text, "status": _choice(Status, "status"), "kind": _choice(Kind, "kind"),
        "sense": _text, "variants": _texts, "also": _texts, "avoid": _avoids, "note": _text,
        "domain": _texts, "match": _match, "ignore": _texts,
    }
)  # fmt: skip
