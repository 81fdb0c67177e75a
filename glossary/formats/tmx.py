"""TMX 1.4b, translation memory: one unit an entry, the rest of it in properties that are no translation.

>>> from glossary.model import Status
>>> kim = Entry(en="Kim", bn="কিম", status=Status.APPROVED, also=("কিম জং",))
>>> file = dump(Termbase(entries=(kim,))).content
>>> '<seg>কিম</seg>' in file.decode(), '<prop type="x-also">কিম জং</prop>' in file.decode()
(True, True)
>>> load(file).termbase.entries == (kim,)
True
"""

from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from glossary.formats import cells, labels, languages, xml
from glossary.formats.dumped import Dumped, Loaded, left_out
from glossary.model import Entry, Termbase

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["dump", "load"]

_HEAD = (
    xml.DECLARATION + '<tmx version="1.4">\n<header creationtool="newsroom-glossary" creationtoolversion="1"'
    ' segtype="phrase" o-tmf="newsroom-glossary" adminlang="en" srclang="{source}" datatype="plaintext">\n'
    '<prop type="x-target">{target}</prop>\n</header>\n<body>\n'
)
_TAIL = "</body>\n</tmx>\n"
_OURS = "x-"
_TARGET = "x-target"
"""Before the type of a property, and the type of the one in the header that names the target language."""

_FIELDS = ("kind", "sense", "match", "ignore", "domain", "variants", "also", "avoid")


def dump(termbase: Termbase) -> Dumped:
    """Write a glossary as TMX."""
    entries = [entry for entry in termbase.entries if entry.bn.strip()]
    source, target = xml.escaped(termbase.source_language), xml.escaped(cells.target_code(termbase))
    head = _HEAD.format(source=source, target=target)
    units = (_unit(entry, name, source, target) for entry, name in zip(entries, xml.slugs(entries), strict=True))
    empty = (entry for entry in termbase.entries if not entry.bn.strip())
    lost = (*left_out("no Bengali rendering", empty), *xml.unheld(entries))
    return Dumped(content="".join((head, *units, _TAIL)).encode(), lost=lost)


def _unit(entry: Entry, name: str, source: str, target: str) -> str:
    note = f"<note>{xml.escaped(entry.note)}</note>\n" if entry.note else ""
    properties = "".join(
        f'<prop type="{_OURS}{label.casefold()}">{xml.escaped(text)}</prop>\n'
        for label, text in (("status", entry.status.value), *labels.pairs(entry, *_FIELDS))
    )
    return (
        f'<tu tuid="{name}">\n{note}{properties}'
        f'<tuv xml:lang="{source}"><seg>{xml.escaped(entry.en)}</seg></tuv>\n'
        f'<tuv xml:lang="{target}"><seg>{xml.escaped(entry.bn)}</seg></tuv>\n</tu>\n'
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Unit:
    """One unit of any TMX, in all its languages."""

    line: int
    segments: dict[str, str]
    """By the code of the language."""

    values: dict[str, Any]
    """The other fields of the entry."""


def load(content: bytes) -> Loaded:
    """Read TMX, whatever program wrote it, a unit at a time. Raises `FormatError` with the line."""
    units: list[_Unit] = []
    ignored: Counter[str] = Counter()
    signed = None
    for element in xml.elements(content, "tu", "header"):
        if xml.local(element) == "header":
            signed = _signed(element)
        else:
            units.append(_read(element, ignored))
    pair = signed or languages.chosen(language for unit in units for language in unit.segments)
    entries = tuple(entry for unit in units if (entry := _entry(unit, *pair, ignored)))
    told = tuple(f"{name}: {count} left out" for name, count in sorted(ignored.items()))
    return Loaded(termbase=replace(cells.with_languages(*pair), entries=entries), ignored=told)


def _signed(header: "_Element") -> tuple[str, str] | None:
    """Return the codes of the languages that this program wrote in the header."""
    target = next((xml.text_of(prop) for prop in header.iter("{*}prop") if prop.get("type") == _TARGET), None)
    return (header.get("srclang", ""), target) if target else None


def _read(unit: "_Element", ignored: Counter[str]) -> _Unit:
    labelled = [("note", xml.text_of(note)) for note in unit.findall("{*}note")]
    for prop in unit.findall("{*}prop"):
        kind = prop.get("type", "")
        label = labels.BY_FOLDED.get(kind.removeprefix(_OURS)) if kind.startswith(_OURS) else None
        if label:
            labelled.append((label, xml.text_of(prop)))
        else:
            ignored[f"properties of type `{kind}`"] += 1
    segments: dict[str, str] = {}
    for variant in unit.findall("{*}tuv"):
        segment = variant.find("{*}seg")
        code = variant.get(xml.LANGUAGE) or variant.get("lang") or ""
        segments.setdefault(code, xml.text_of(segment) if segment is not None else "")
    return _Unit(line=xml.line(unit), segments=segments, values=labels.values(labelled))


def _entry(unit: _Unit, source: str, target: str, ignored: Counter[str]) -> Entry | None:
    english, bengali = unit.segments.get(source, ""), unit.segments.get(target, "")
    if not english.strip() or not bengali.strip():
        ignored["units without an English and a Bengali text"] += 1
        return None
    return Entry(en=english, bn=bengali, line=unit.line, **unit.values)
