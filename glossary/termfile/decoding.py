r"""From bytes to text, with every byte and character that doesn't belong into a text file.

>>> text, findings = decoded(b"terms:\n- en: Caf\xe9\n")
>>> text, [(f.line, f.column, f.message) for f in findings]
('terms:\n- en: Café\n', [(2, 10, 'byte 0xE9 is not UTF-8 (probably “é”)')])
"""

import itertools
import re
from collections.abc import Iterator

from glossary.model import Finding
from glossary.termfile.findings import error
from glossary.termfile.lines import Lines

__all__ = ["BOM", "decoded"]

BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"

_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_SAVE = "save the file as UTF-8 (in Notepad: Save As, Encoding)"
_HEAD = 200
_MOST = 100
"""How many bad bytes and characters are named; a file that isn't a text at all has millions."""

# Python decodes a byte that isn't UTF-8 to one of these, if asked.
_BYTE = re.compile("[\udc80-\udcff]")
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_UNKNOWN = "\N{REPLACEMENT CHARACTER}"


def decoded(content: bytes) -> tuple[str, tuple[Finding, ...]]:
    """Return the text without a byte order mark, and what is wrong with its bytes.

    Bytes of the Windows code page are read as what they were probably meant to be, so that the rest of
    the file can be checked in the same run. A UTF-16 file comes back empty.
    """
    if content.startswith(_UTF16) or content[:_HEAD].count(0) > len(content[:_HEAD]) // 4:
        return "", (error((1, 1), "encoding", "the file is saved as UTF-16", _SAVE),)
    text = content.decode("utf-8", "surrogateescape").removeprefix(BOM)
    if not _BYTE.search(text) and not _CONTROL.search(text):
        return text, ()
    findings = tuple(itertools.islice(_findings(text), _MOST))
    return _CONTROL.sub(_UNKNOWN, _BYTE.sub(lambda match: _guess(match.group()), text)), findings


def _findings(text: str) -> Iterator[Finding]:
    lines = Lines.of(text)
    for match in _BYTE.finditer(text):
        byte, guess = ord(match.group()) - 0xDC00, _guess(match.group())
        probably = "" if guess == _UNKNOWN else f" (probably “{guess}”)"
        yield error(lines.place(match.start()), "encoding", f"byte 0x{byte:02X} is not UTF-8{probably}", _SAVE)
    for match in _CONTROL.finditer(text):
        message = f"invisible character U+{ord(match.group()):04X}"
        yield error(lines.place(match.start()), "control-character", message, "delete it")


def _guess(byte: str) -> str:
    return bytes([ord(byte) - 0xDC00]).decode("cp1252", "replace")
