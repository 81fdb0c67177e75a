r"""JSON lines: one JSON object a line, each an article.

>>> import io
>>> source = Source("wire.jsonl", io.BytesIO(b'{"text": "Kim met Putin."}\n\n{"text": "Kim left."}\n'))
>>> are_lines(source.head), [piece.name for piece in records(source)]
(True, ['wire.jsonl:1', 'wire.jsonl:3'])

What is in a record is found out when it is read (see `records`); here lines are only told apart.
"""

import json
import re
from collections.abc import Iterator
from itertools import count

from glossary.articles import source as sources
from glossary.articles.source import HEAD, Broken, Found, Piece, Source

__all__ = ["are_lines", "records"]

_OBJECT = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{\s*["}]')
_BOM = b"\xef\xbb\xbf"


def are_lines(head: bytes) -> bool:
    """Tell whether a file is JSON lines: one of its first lines is a whole object, or its first is very long.

    One object alone is the same either way. Inside an object that goes over several lines, lines are indented.
    """
    if not _OBJECT.match(head):
        return False
    lines = head.removeprefix(_BOM).split(b"\n")
    if len(lines) == 1:
        return len(head) == HEAD
    return any(line.startswith(b"{") and _is_object(line) for line in lines)


def _is_object(line: bytes) -> bool:
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def records(source: Source) -> Iterator[Found]:
    """Yield the lines of a file, each with its number; one that is too long isn't held."""
    largest = sources.LARGEST
    for number in count(1):
        line = source.stream.readline(largest + 1)
        if not line:
            return
        name = f"{source.name}:{number}"
        if len(line) > largest:
            while line and not line.endswith(b"\n"):
                line = source.stream.readline(largest)
            yield Broken(name, f"this line is longer than {largest // 1_000_000} MB", "divide it")
        elif line.strip():
            yield _record(name, line.removeprefix(_BOM) if number == 1 else line)


def _record(name: str, line: bytes) -> Found:
    """Return a line as a record; another line isn't looked into: as an article it would be taken for plain text."""
    if _OBJECT.match(line):
        return Piece(name, line)
    return Broken(name, "this line is no JSON object", "give one object a line, in UTF-8")
