r"""Files with English and Bengali side by side, segment by segment, and where in the file each letter stands.

>>> file = read("a.tsv", "Kremlin\tক্রেমলিন\tchecked\n".encode())
>>> [(s.source, s.target, list(s.places[:2]), s.note) for s in file.segments]
[('Kremlin', 'ক্রেমলিন', [8, 9], 'checked')]

XLIFF 1.2 and 2.x, TMX 1.4 and lists with tabs. `memories` reads what the texts are; here the file is gone
through once more for their places, which no XML parser tells.
"""

import codecs
import html
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise
from types import MappingProxyType
from typing import NamedTuple

from glossary.errors import FormatError
from glossary.formats import memories
from glossary.model import Segment

__all__ = ["Bilingual", "is_bilingual", "read", "written"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bilingual:
    """A file with both languages."""

    text: str
    """Decoded, without a byte order mark."""

    encoding: str
    """By which `text` becomes the file again, its byte order mark included."""

    is_xml: bool

    segments: tuple[Segment, ...]
    """Those with an English text; `target` may be empty."""


def is_bilingual(name: str, content: bytes) -> bool:
    """Tell by the name and the beginning of a file whether it may be one: XML, or a list with tabs."""
    start = content[:2000].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return start.startswith(b"<") or name.casefold().endswith((".tsv", ".tab"))


def read(name: str, content: bytes) -> Bilingual:
    """Read a file with both languages. Raises `FormatError` for one that isn't, or is damaged."""
    encoding, text = _decoded(name, content)
    plain = content if encoding.startswith("utf-8") else _DECLARED_ENCODING.sub("", text, count=1).encode()
    units = list(memories.units(name, plain))
    kind = memories.kind(name, plain)
    places = _PLACES[kind](text)
    segments = tuple(
        Segment(source=source, target=target, places=_checked(target, place), note=place.note)
        for (source, target), place in zip(units, places, strict=False)
        if source.strip()
    )
    return Bilingual(text=text, encoding=encoding, is_xml=kind != "list", segments=segments)


def written(file: Bilingual, changes: Sequence[tuple[int, int, str]]) -> bytes:
    """Return the file with *changes*: offsets in its text, which don't overlap, and what to put there."""
    pieces: list[str] = []
    done = 0
    for start, end, new in sorted(changes):
        pieces += file.text[done:start], html.escape(new, quote=False) if file.is_xml else new
        done = end
    return "".join((*pieces, file.text[done:])).encode(file.encoding)


def _decoded(name: str, content: bytes) -> tuple[str, str]:
    """Return how a file is encoded, and its text: by its byte order mark, what it declares, or in UTF-8."""
    marked = next((encoding for mark, encoding in _MARKS if content.startswith(mark)), "")
    declared = _DECLARED.match(content)
    encoding = marked or (declared.group(1).decode().casefold() if declared else "utf-8")
    try:
        return encoding, content.decode(encoding)
    except UnicodeDecodeError as error:
        at = content.count(b"\n", 0, error.start) + 1
        what = f"this is not {encoding.removesuffix('-sig').upper()} text"
        raise FormatError(where=f"{name}:{at}", what=what, remedy="save it as UTF-8") from None
    except LookupError:
        raise FormatError(where=name, what=f"unknown encoding `{encoding}`", remedy="save it as UTF-8") from None


_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_DECLARED = re.compile(rb"""\s*<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)""")
_DECLARED_ENCODING = re.compile(r"""(?<=\s)encoding\s*=\s*["'][\w.-]+["']""")


class _Place(NamedTuple):
    """Where a target stands in the text of its file."""

    text: str
    places: Sequence[int]
    note: str


def _checked(target: str, place: _Place) -> Sequence[int]:
    """Return the places of a text; where the two ways of reading differ, the whole is at one place."""
    return place.places if place.text == target else [place.places[0]] * (len(target) + 1)


def _in_list(text: str) -> Iterator[_Place]:
    start = 0
    for line in text.splitlines(keepends=True):
        source, tab, rest = line.splitlines()[0].partition("\t")
        target, _, note = rest.partition("\t")
        at = start + len(source) + 1
        if tab:
            yield _Place(target, range(at, at + len(target) + 1), note)
        start += len(line)


_TAG = re.compile(
    r"""<!--(?P<comment>.*?)-->|<!\[CDATA\[(?P<data>.*?)\]\]>|<[?!](?:[^>"']|"[^"]*"|'[^']*')*>"""
    r"""|<(?P<end>/?)(?:[\w.-]+:)?(?P<name>[\w.-]+)(?P<rest>(?:[^>"']|"[^"]*"|'[^']*')*?)(?P<empty>/?)>""",
    re.DOTALL,
)
_LANGUAGE = re.compile(r"""(?:xml:)?lang\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_PIECE = re.compile(r"&[^;]*;|\r\n?|.", re.DOTALL)
_UNITS = frozenset({"unit", "trans-unit", "tu"})
"""Elements to which a note belongs."""

Tag = re.Match[str]


def _in_xml(text: str, units: frozenset[str], target: str, language: str = "") -> Iterator[_Place]:
    """Go through the tags of a file that is known to be right XML, and yield the *target* of each unit.

    With a *language*, only a target after a `tuv` of that language counts.
    """
    tags = list(_TAG.finditer(text))
    unit = since = 0
    for number, tag in enumerate(tags):
        if tag["name"] in _UNITS and not tag["end"]:
            since = number
        if tag["name"] in units and not tag["end"]:
            unit = number
        if tag["name"] in units and (tag["end"] or tag["empty"]):
            notes = " ".join(_notes(text, tags[since : number + 1]))
            yield _target(text, _wanted(tags[unit : number + 1], target, language), notes)


def _wanted(tags: list[Tag], name: str, language: str) -> list[Tag]:
    """Return the tags from the start to the end of the first element of a name; the last tag if there is none."""
    spoken = ""
    for number, tag in enumerate(tags):
        if tag["name"] == "tuv" and not tag["end"]:
            spoken = _language(tag["rest"])
        if tag["name"] == name and spoken == language:
            ends = (at for at in range(number, len(tags)) if tags[at]["name"] == name and tags[at]["end"])
            return [tag] if tag["empty"] else tags[number : next(ends) + 1]
    return tags[-1:]


def _language(attributes: str) -> str:
    found = _LANGUAGE.search(attributes)
    return memories.language(found.group(1) or found.group(2) or "") if found else ""


def _target(text: str, tags: list[Tag], notes: str) -> _Place:
    """Return the text between some tags, with a place for each letter, also where it is written as &amp;."""
    chars: list[str] = []
    places: list[int] = []
    skipped = 0
    for before, tag in pairwise(tags):
        if before["name"] in memories.MARKUP and not before["empty"]:
            skipped += -1 if before["end"] else 1
        if not skipped:
            if before["data"] is not None:
                _take(chars, places, text, *before.span("data"))
            _take(chars, places, text, before.end(), tag.start())
    return _Place("".join(chars), [*places, tags[-1].start()], notes)


def _take(chars: list[str], places: list[int], text: str, start: int, end: int) -> None:
    for piece in _PIECE.finditer(text, start, end):
        raw = piece.group()
        read = "\n" if raw.startswith("\r") else raw if len(raw) == 1 else html.unescape(raw)
        chars.extend(read)
        places.extend([piece.start()] * len(read))


def _notes(text: str, tags: list[Tag]) -> Iterator[str]:
    """Yield what notes and comments say."""
    for before, tag in pairwise(tags):
        if before["name"] == "note" and not before["end"]:
            yield text[before.end() : tag.start()]
        if before["comment"] is not None:
            yield before["comment"]


_PLACES: Mapping[str, Callable[[str], Iterator[_Place]]] = MappingProxyType(
    {
        "list": _in_list,
        "xliff": partial(_in_xml, units=frozenset({"trans-unit", "segment"}), target="target"),
        "tmx": partial(_in_xml, units=frozenset({"tu"}), target="seg", language="bn"),
    }
)
