r"""Read pairs of English and Bengali out of translation memories and word lists.

>>> list(pairs("old.tsv", "Kremlin\tক্রেমলিন\nEnglish\tBengali\n".encode()))
[('Kremlin', 'ক্রেমলিন')]

TMX 1.4, XLIFF 1.2 and 2.x, and lists with a tab between the two. What is in neither language is left out.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from types import MappingProxyType
from typing import TYPE_CHECKING

from glossary.errors import FormatError
from glossary.formats import xml
from glossary.text import bengali

if TYPE_CHECKING:
    from lxml.etree import _Element

__all__ = ["MARKUP", "kind", "language", "pairs", "units"]

Pair = tuple[str, str]

_COMMENT = re.compile(rb"<!--.*?-->", re.DOTALL)
MARKUP = frozenset({"bpt", "ept", "it", "ph", "ut"})
"""Elements whose text is code of the program that wrote the memory."""


def pairs(name: str, content: bytes) -> Iterator[Pair]:
    """Yield each English text of a memory with its Bengali one, in the order of the file.

    Raises `FormatError` for a file that is no memory, or is damaged.
    """
    return ((" ".join(en.split()), " ".join(bn.split())) for en, bn in units(name, content) if _is_pair(en, bn))


def units(name: str, content: bytes) -> Iterator[Pair]:
    """Yield the two texts of each unit as they are, empty where there is none; errors as in `pairs`."""
    return _READERS[kind(name, content)](name, content)


def _is_pair(en: str, bn: str) -> bool:
    return bool(en.strip()) and not bengali.is_bengali(en) and bengali.is_bengali(bn)


def kind(name: str, content: bytes) -> str:
    """Tell by the content what sort of memory it is: tmx, xliff or, if it is no XML, list."""
    start = _COMMENT.sub(b"", content.lstrip(b"\xef\xbb\xbf \t\r\n")[:2000])
    if not start.startswith(b"<"):
        return "list"
    root = re.search(rb"<(?![?!])(?:\w+:)?(\w+)", start)
    sort = root.group(1).decode("ascii", "replace").casefold() if root else ""
    if sort not in _READERS:
        raise FormatError(where=name, what="this is no translation memory", remedy="give a TMX, XLIFF or TSV file")
    return sort


def _tmx(name: str, content: bytes) -> Iterator[Pair]:
    for unit in _elements(name, content, "tu"):
        texts = {_code(variant): _text(variant, "seg") for variant in unit.iter() if xml.local(variant) == "tuv"}
        yield texts.get("en", ""), texts.get("bn", "")


def _xliff(name: str, content: bytes) -> Iterator[Pair]:
    for unit in _elements(name, content, "trans-unit", "segment"):
        yield _text(unit, "source"), _text(unit, "target")


def _list(name: str, content: bytes) -> Iterator[Pair]:
    try:
        lines = content.decode("utf-8-sig").splitlines()
    except UnicodeDecodeError as error:
        at = content.count(b"\n", 0, error.start) + 1
        raise FormatError(where=f"{name}:{at}", what="this is not UTF-8 text", remedy="save it as UTF-8") from None
    if lines and not any("\t" in line for line in lines):
        raise FormatError(
            where=name, what="no line has a tab between English and Bengali", remedy="give a TMX, XLIFF or TSV file"
        )
    for line in lines:
        yield from list(pairwise(line.split("\t")))[:1]


_READERS: Mapping[str, Callable[[str, bytes], Iterator[Pair]]] = MappingProxyType(
    {"tmx": _tmx, "xliff": _xliff, "list": _list}
)


def _elements(name: str, content: bytes, *wanted: str) -> "Iterator[_Element]":
    """Yield the elements of these names one by one, without holding the file's tree."""
    try:
        yield from xml.elements(content, *wanted)
    except FormatError as error:
        raise FormatError(where=f"{name}: {error.where}", what=error.what, remedy=error.remedy) from None


def _code(element: "_Element") -> str:
    """Return the language of an element."""
    return language(element.get(xml.LANGUAGE) or element.get("lang") or "")


def language(given: str) -> str:
    """Return a language without its region: bn for bn-BD."""
    return given.casefold().replace("_", "-").partition("-")[0]


def _text(element: "_Element", name: str) -> str:
    """Return the text of the first element of a name below, codes of markup left out."""
    return next(("".join(_pieces(below)) for below in element.iter() if xml.local(below) == name), "")


def _pieces(element: "_Element") -> Iterator[str]:
    yield element.text or ""
    for below in element:
        if xml.local(below) not in MARKUP:
            yield from _pieces(below)
        yield below.tail or ""
