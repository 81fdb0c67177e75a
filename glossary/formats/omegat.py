r"""OmegaT's glossary.txt: source, target and comment between tabs.

>>> from glossary.model import Avoid
>>> wrong = Avoid(bn="কিম জং আন", why="wrong vowel")
>>> kim = Entry(en="Kim Jong Un", bn="কিম জং উন", variants=("Kim",), avoid=(wrong,))
>>> file = dump(Termbase(entries=(kim,))).content
>>> print(file.decode().replace("\t", " -> "), end="")
# Glossary in tab-separated format -*- coding: utf-8 -*-
Kim Jong Un -> কিম জং উন -> status: proposed | NOT: কিম জং আন (wrong vowel)
Kim -> কিম জং উন -> see: Kim Jong Un
>>> load(file).termbase.entries == (kim,)
True

Each accepted rendering has a row of its own, and so has each English variant, with a pointer to the
headword. OmegaT offers every target, so a form to avoid stands in the comment only.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from glossary.errors import FormatError
from glossary.formats import cells, labels, tables
from glossary.formats.dumped import Dumped, Loaded, changed, left_out, without
from glossary.formats.oneline import cleaned
from glossary.model import Entry, Termbase

__all__ = ["HEAD", "dump", "load"]

HEAD = "# Glossary in tab-separated format -*- coding: utf-8 -*-"
"""Tells OmegaT and Emacs the encoding; OmegaT writes it, too."""

_COMMENT = "#"
_NOTED = ("status", "sense", "avoid", "note")
_FEWEST, _MOST = 2, 3


def dump(termbase: Termbase) -> Dumped:
    """Write a glossary for OmegaT."""
    entries, mended = cleaned(termbase.entries, notes=True)
    hidden = [entry for entry in entries if entry.en.startswith(_COMMENT)]
    kept = [entry for entry in entries if not entry.en.startswith(_COMMENT)]
    text = tables.tab_separated(row for entry in kept for row in _rows(entry))
    lost = (
        *left_out("OmegaT takes # for the beginning of a comment", hidden),
        *changed("without a form that begins with #", (entry for entry in kept if _has_hidden(entry))),
        *mended,
        *without(kept, "kind", "domain", "match", "ignore"),
    )
    return Dumped(content=f"{HEAD}\n{text}".encode(), lost=lost)


def _has_hidden(entry: Entry) -> bool:
    return any(form.startswith(_COMMENT) for form in entry.variants)


def _rows(entry: Entry) -> Iterator[tuple[str, ...]]:
    comment = cells.joined(labels.written(entry, *_NOTED))
    sense = [f"sense: {entry.sense}"] if entry.sense else []
    yield entry.en, entry.bn, comment
    for form in entry.also:
        yield entry.en, form, cells.joined(sense)
    for form in entry.variants:
        if not form.startswith(_COMMENT):
            yield form, entry.bn, cells.joined([f"see: {entry.en}", *sense])


def load(content: bytes) -> Loaded:
    """Read a glossary of OmegaT. Raises `FormatError` with the line.

    Several targets of one source in one sense are one entry; the first is its rendering.
    """
    found: dict[tuple[str, str], Entry] = {}
    pointers: list[tuple[Entry, str]] = []
    for entry, see in _read(tables.decoded(content)):
        if see:
            pointers.append((entry, see))
            continue
        key = entry.en, entry.sense
        old = found.get(key)
        found[key] = replace(old, also=(*old.also, entry.bn)) if old else entry
    for entry, see in pointers:
        _point(found, entry, see)
    return Loaded(termbase=Termbase(entries=tuple(found.values())))


def _read(text: str) -> Iterator[tuple[Entry, str]]:
    """Yield the entry in each row, and the headword that it points to, or ""."""
    for number, line in enumerate(text.split("\n"), 1):
        bare = line.removesuffix("\r")
        if bare.strip() and not bare.startswith(_COMMENT):
            yield _entry([cell.strip() for cell in bare.split("\t")], number)


def _entry(row: Sequence[str], number: int) -> tuple[Entry, str]:
    if len(row) < _FEWEST or not row[0]:
        what = "here is no English term, tab and Bengali term"
        raise FormatError(where=tables.line_of(number), what=what, remedy="put a tab between the two")
    values = labels.read(cells.texts(row[2]) if len(row) >= _MOST else ())
    see = values.pop("see", "")
    return Entry(en=row[0], bn=row[1], line=number, **values), see


def _point(found: dict[tuple[str, str], Entry], variant: Entry, see: str) -> None:
    """Give a variant to its headword; one that points nowhere is an entry of its own."""
    key = see, variant.sense
    if key in found:
        found[key] = replace(found[key], variants=(*found[key].variants, variant.en))
    else:
        found.setdefault((variant.en, variant.sense), variant)
