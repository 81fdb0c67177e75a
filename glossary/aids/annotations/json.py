r"""For programs: the text, and each use with its offsets in code points.

>>> from glossary.model import Document, Entry, Form, Match
>>> use = Match(start=0, end=3, text="Kim", entry=Entry(en="Kim", bn="কিম"), form=Form.TERM, write="কিম")
>>> article = Document(name="-", text="Kim \ud800")
>>> '"text": "Kim \\ud800"' in dump(Annotated(document=article, matches=(use,)))   # still JSON, still UTF-8
True
"""

import json
import re
from typing import Any

from glossary.aids.annotations.legend import mark
from glossary.model import Annotated, Entry, Match

__all__ = ["dump"]

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def dump(annotated: Annotated) -> str:
    """Write an object with the keys `document`, `text` and `matches`, a match on a line."""
    document = annotated.document
    told: dict[tuple[str, str], str] = {}
    lines = ",\n    ".join(_match(match, told) for match in annotated.matches)
    matches = f"[\n    {lines}\n  ]" if lines else "[]"
    head = f'"document": {_json(document.name)},\n  "text": {_json(document.text)}'
    return f'{{\n  {head},\n  "matches": {matches}\n}}\n'


def _match(match: Match, told: dict[tuple[str, str], str]) -> str:
    """Write one match; what *told* has of an entry needn't be written again."""
    first, *others = (_entry(entry, told) for entry in match.entries)
    place = {"start": match.start, "end": match.end, "text": match.text}
    use = {"form": match.form.value, "case": match.case, "write": match.write}
    alternatives = ", ".join(f"{{{other}}}" for other in others)
    return f'{{{_fields(place)}, {first}, {_fields(use)}, "alternatives": [{alternatives}]}}'


def _entry(entry: Entry, told: dict[tuple[str, str], str]) -> str:
    key = mark(entry)
    if key not in told:
        told[key] = _fields(
            {
                "en": entry.en, "sense": entry.sense, "bn": entry.bn, "also": list(entry.also),
                "avoid": [{"bn": avoid.bn, "why": avoid.why} for avoid in entry.avoid], "note": entry.note,
            }
        )  # fmt: skip
    return told[key]


def _fields(values: dict[str, Any]) -> str:
    """Write an object without its braces."""
    return _json(values)[1:-1]


def _json(value: Any) -> str:
    written = json.dumps(value, ensure_ascii=False)
    return _LONE_SURROGATE.sub(lambda found: f"\\u{ord(found.group()):04x}", written)
