"""TBX, the standard of terminology: ISO 30042:2019 (version 3), dialect TBX-Basic, style DCA.

>>> from glossary.model import Avoid
>>> kim = Entry(en="Kim", bn="কিম", status=Status.APPROVED, avoid=(Avoid(bn="খিম"),))
>>> file = dump(Termbase(entries=(kim,))).content
>>> "<term>খিম" in file.decode(), "<note>NOT: খিম</note>" in file.decode()
(False, True)
>>> load(file).termbase.entries == (kim,)
True

The rendering to print is the preferred term, other forms are admitted ones. A form to avoid is no term
here, though TBX has deprecated terms: OmegaT and others offer these to translators like any other. What
the dialect has no place for is told in labelled notes, which are read again.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from glossary.formats import cells, labels, languages, xml
from glossary.formats.dumped import Dumped, Loaded
from glossary.model import Avoid, Entry, Status, Termbase

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["Dialect", "dump", "load", "written"]

_NOTED = ("sense", "kind", "match", "ignore", "status", "avoid", "note")
_SIGNATURE = "newsroom-glossary "
"""With the codes of the two languages the note on where the file comes from."""

_STATUS = '<termNote type="administrativeStatus">{}-admn-sts</termNote>'
_PREFERRED = _STATUS.format("preferredTerm")
_ADMITTED = _STATUS.format("admittedTerm")
_FORBIDDEN = ("deprecated", "superseded", "forbidden", "obsolete")
_CONCEPTS = ("conceptEntry", "termEntry")
_LANGUAGES = frozenset({"langSec", "langSet"})
_STATUS_NAMES = frozenset({"administrativeStatus", "normativeAuthorization"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Dialect:
    """What tells the versions of TBX apart."""

    head: str
    """All before the first concept; with places for `source` and `origin`."""

    tail: str
    concept: str
    language: str
    term: str
    """Names of elements, from the outside in."""


V3 = Dialect(
    head=xml.DECLARATION + '<tbx type="TBX-Basic" style="dca" xml:lang="{source}" xmlns="urn:iso:std:iso:30042:ed-2">\n'
    "<tbxHeader><fileDesc><sourceDesc><p>{origin}</p></sourceDesc></fileDesc></tbxHeader>\n<text><body>\n",
    tail="</body></text>\n</tbx>\n",
    concept="conceptEntry",
    language="langSec",
    term="termSec",
)


def dump(termbase: Termbase) -> Dumped:
    """Write a glossary as TBX version 3."""
    return written(V3, termbase)


def written(dialect: Dialect, termbase: Termbase) -> Dumped:
    """Write a glossary as TBX."""
    source, target = xml.escaped(termbase.source_language), xml.escaped(cells.target_code(termbase))
    head = dialect.head.format(source=source, origin=f"{_SIGNATURE}{source} {target}")
    named = zip(termbase.entries, xml.slugs(termbase.entries), strict=True)
    concepts = (_concept(dialect, entry, name, source, target) for entry, name in named)
    text = "".join((head, *concepts, dialect.tail))
    return Dumped(content=text.encode(), lost=xml.unheld(termbase.entries))


def _concept(dialect: Dialect, entry: Entry, name: str, source: str, target: str) -> str:
    subjects = "".join(f'<descrip type="subjectField">{xml.escaped(text)}</descrip>\n' for text in entry.domain)
    notes = "".join(f"<note>{xml.escaped(text)}</note>\n" for text in _notes(entry))
    english = [(entry.en, ""), *((text, _ADMITTED) for text in entry.variants)]
    main = [(entry.bn, _PREFERRED if entry.status is Status.APPROVED else "")] if entry.bn else []
    bengali = [*main, *((text, _ADMITTED) for text in entry.also)]
    return (
        f'<{dialect.concept} id="{name}">\n{subjects}{notes}{_section(dialect, source, english)}'
        f"{_section(dialect, target, bengali)}</{dialect.concept}>\n"
    )


def _notes(entry: Entry) -> list[str]:
    notes = labels.written(entry, *_NOTED)
    return notes if entry.bn or entry.status is not Status.APPROVED else [*notes, "status: approved"]


def _section(dialect: Dialect, language: str, terms: Sequence[tuple[str, str]]) -> str:
    inner = "".join(
        f"<{dialect.term}><term>{xml.escaped(text)}</term>{status}</{dialect.term}>\n" for text, status in terms
    )
    return f'<{dialect.language} xml:lang="{language}">\n{inner}</{dialect.language}>\n' if terms else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Concept:
    """One concept of any TBX, in all its languages."""

    line: int
    domain: tuple[str, ...]
    notes: list[str]

    terms: dict[str, list[tuple[str, str]]]
    """By the code of the language: each term with its administrative status, or ""."""


def load(content: bytes) -> Loaded:
    """Read TBX of version 2 or 3, whatever program wrote it. Raises `FormatError` with the line.

    Deprecated and superseded Bengali terms become forms to avoid. A preferred term counts as approved.
    """
    ignored: Counter[str] = Counter()
    signed, concepts = None, []
    for element in xml.elements(content, *_CONCEPTS, "sourceDesc"):
        if xml.local(element) == "sourceDesc":
            signed = _signed(" ".join(map(xml.text_of, element.iter("{*}p"))).strip())
        else:
            concepts.append(_read(element, ignored))
    pair = signed or languages.chosen(language for concept in concepts for language in concept.terms)
    entries = tuple(entry for concept in concepts if (entry := _entry(concept, *pair, ignored)))
    return Loaded(termbase=replace(cells.with_languages(*pair), entries=entries), ignored=_told(ignored))


def _signed(origin: str) -> tuple[str, str] | None:
    """Return the codes of the languages that this program wrote at the head of a file."""
    source, _, target = origin.removeprefix(_SIGNATURE).partition(" ")
    return (source, target) if origin.startswith(_SIGNATURE) and target else None


def _told(ignored: Counter[str]) -> tuple[str, ...]:
    return tuple(f"{name}: {count} left out" for name, count in sorted(ignored.items()))


def _read(concept: "_Element", ignored: Counter[str]) -> _Concept:
    found = _Concept(line=xml.line(concept), domain=(), notes=[], terms={})
    domain: list[str] = []
    for element in concept.iter("{*}langSec", "{*}langSet", "{*}note", "{*}descrip"):
        name, kind = xml.local(element), element.get("type", "")
        if name in _LANGUAGES:
            terms = found.terms.setdefault(element.get(xml.LANGUAGE, ""), [])
            terms += filter(None, map(_term, element.iter("{*}termSec", "{*}tig", "{*}ntig")))
        elif kind == "subjectField":
            domain.append(xml.text_of(element))
        elif name == "note" or kind == "definition":
            found.notes.append(xml.text_of(element))
        else:
            ignored[kind or name] += 1
    return replace(found, domain=tuple(domain))


def _term(section: "_Element") -> tuple[str, str] | None:
    term = section.find("{*}term") if section.find("{*}term") is not None else section.find("{*}termGrp/{*}term")
    text = xml.text_of(term) if term is not None else ""
    notes = section.iter("{*}termNote")
    status = next((xml.text_of(note).strip() for note in notes if note.get("type") in _STATUS_NAMES), "")
    return (text, status) if text.strip() else None


def _entry(concept: _Concept, source: str, target: str, ignored: Counter[str]) -> Entry | None:
    english = [text for text, status in concept.terms.get(source, ()) if not _is_forbidden(status)]
    bengali = concept.terms.get(target, ())
    if not english:
        ignored["concepts without an English term"] += 1
        return None
    good = [(text, status) for text, status in bengali if not _is_forbidden(status)]
    main = next(((text, status) for text, status in good if not status.startswith("admitted")), ("", ""))
    values = labels.read(concept.notes)
    values.setdefault("status", Status.APPROVED if main[1].startswith("preferred") else Status.PROPOSED)
    values["avoid"] = (*values.get("avoid", ()), *(Avoid(bn=text) for text, status in bengali if _is_forbidden(status)))
    also = [text for text, status in good if (text, status) != main]
    return Entry(
        en=english[0], bn=main[0], variants=tuple(english[1:]), also=tuple(also),
        domain=concept.domain, line=concept.line, **values,
    )  # fmt: skip


def _is_forbidden(status: str) -> bool:
    return status.startswith(_FORBIDDEN)
