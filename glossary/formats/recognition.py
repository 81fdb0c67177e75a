r"""Tell the format of a file by what is in it; its name is asked only where that says nothing.

>>> recognise("x.csv", b"# Glossary in tab-separated format\nKim\tKIM\n")
'omegat'
>>> recognise("export.xml", b'<?xml version="1.0"?><martif type="TBX"/>')
'tbx2'
"""

import re
from collections.abc import Mapping
from types import MappingProxyType

from glossary.errors import FormatError
from glossary.formats import cells, tables, xml

__all__ = ["recognise"]

_ROOTS: Mapping[str, str] = MappingProxyType({"tbx": "tbx", "martif": "tbx2", "tmx": "tmx"})
"""The outermost elements of the XML formats."""

_OTHERS: Mapping[bytes, tuple[str, str]] = MappingProxyType(
    {
        b"\xd0\xcf\x11\xe0": ("an old Excel workbook, or one with a password", "save it as .xlsx without a password"),
        b"%PDF": ("a PDF", "ask for the table that it was made of"),
        b"{\\rtf": ("an RTF document", "ask for the table in it as .xlsx or .csv"),
    }
)
"""How files begin that people send instead, what they are and what to do."""

_MESSAGE = re.compile(r'^msgid\s+"', re.MULTILINE)
_SUFFIXES: Mapping[str, str] = MappingProxyType({".txt": "omegat", ".utf8": "omegat", ".tab": "omegat"})


def recognise(name: str, content: bytes) -> str:
    """Return the name of the format of a file called *name*.

    Raises `FormatError`, whose `where` is a place in the file, when it is none that can be read.
    """
    for start, (what, remedy) in _OTHERS.items():
        if content.startswith(start):
            raise FormatError(where="the file", what=f"this is {what}", remedy=remedy)
    if content.startswith(b"PK"):
        return "xlsx"
    if content.lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n").startswith(b"<"):
        return _of_xml(content)
    return _of_text(name, tables.decoded(content))


def _of_xml(content: bytes) -> str:
    root = xml.local(xml.root(content))
    if root not in _ROOTS:
        what = f"this is XML of another kind, <{root}>"
        raise FormatError(where="the file", what=what, remedy="give TBX or TMX")
    return _ROOTS[root]


def _of_text(name: str, text: str) -> str:
    if text.lstrip().startswith(("{", "[")):
        return "json"
    if _MESSAGE.search(text):
        return "po"
    lines = (line for line in text.splitlines() if line.strip())
    first = next(lines, "")
    if first.startswith("#"):
        return "omegat"
    if _has_header(text):
        return "csv"
    suffix = name[name.rfind(".") :].casefold() if "." in name else ""
    return _SUFFIXES.get(suffix, "omegat" if "\t" in first and '"' not in first else "csv")


def _has_header(text: str) -> bool:
    _, names = next(tables.rows(text, tables.delimiter(text)), (1, []))
    try:
        cells.columns(names, "")
    except FormatError:
        return False
    return True
