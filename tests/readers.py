"""Other people's readers of exported files: what a tool takes for a term and its translation."""

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from xml.etree import ElementTree as ET

import openpyxl
from lxml import html
from translate.storage import omegat, po, tbx, tmx

Pairs = Iterator[tuple[str, str]]

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_TBX = "{urn:iso:std:iso:30042:ed-2}"


def _csv(content: bytes) -> Pairs:
    _, *rows = csv.reader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True)
    return ((row[0], row[1]) for row in rows)


def _headless(content: bytes) -> Pairs:
    rows = csv.reader(io.StringIO(content.decode(), newline=""), strict=True)
    return ((source, target) for source, target in rows)


def _tabs(content: bytes) -> Pairs:
    return ((source, target) for source, target in (line.split("\t") for line in content.decode().splitlines()))


def _json(content: bytes) -> Pairs:
    return ((term["en"], term["bn"]) for term in json.loads(content)["terms"])


def _html(content: bytes) -> Pairs:
    """Yield what a click copies, with the term beside it."""
    for entry in html.fromstring(content.decode()).iter("li"):
        english = next(link for link in entry.iter("a")).text_content()
        yield from ((english, button.text_content()) for button in entry.iter("button"))


def _tbx(content: bytes) -> Pairs:
    for concept in ET.fromstring(content).iter(f"{_TBX}conceptEntry"):
        english, bengali = (
            [term.text or "" for section in concept.findall(f"{_TBX}langSec") if section.get(_LANGUAGE) == language
             for term in section.iter(f"{_TBX}term")]
            for language in ("en", "bn")
        )  # fmt: skip
        yield from ((source, target) for source in english for target in bengali)


def _tbx2(content: bytes) -> Pairs:
    return _units(tbx.tbxfile.parsestring(content, "en", "bn"))


def _tmx(content: bytes) -> Pairs:
    store = tmx.tmxfile.parsestring(content)
    store.setsourcelanguage("en")
    store.settargetlanguage("bn")
    return _units(store)


def _omegat(content: bytes) -> Pairs:
    pairs = _units(omegat.OmegaTFile.parsestring(content))
    return (pair for pair in pairs if pair[0][0] != "#")  # this reader takes comments for terms


def _po(content: bytes) -> Pairs:
    return _units(po.pofile.parsestring(content))


def _units(store: object) -> Pairs:
    units = getattr(store, "units", [])
    return ((str(unit.source), str(unit.target)) for unit in units if not unit.isheader() and unit.source)


def _xlsx(content: bytes) -> Pairs:
    sheet = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
    return ((str(row[0]), str(row[1])) for row in sheet.iter_rows(min_row=2, values_only=True))


READERS: Mapping[str, Callable[[bytes], Pairs]] = MappingProxyType(
    {
        "html": _html, "xlsx": _xlsx, "csv": _csv, "json": _json, "tbx": _tbx, "tbx2": _tbx2, "tmx": _tmx, "omegat": _omegat, "po": _po,
        "weblate": _csv, "deepl": _headless, "google": _headless, "google-terms": _csv, "amazon": _csv, "azure": _tabs,
    }
)  # fmt: skip
"""By format; Markdown is for reading only, and shows forms to avoid as such."""
