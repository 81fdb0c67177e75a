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

from glossary.model import Annotated, Entry, Match

__all__ = ["dump"]

_LONE_SURROGATE = re.compile("[\ud800-\udfff]")


def dump(annotated: Annotated) -> str:
    """Write an object with the keys `document`, `text` and `matches`."""
    data = {
        "document": annotated.document.name,
        "text": annotated.document.text,
        "matches": [_match(match) for match in annotated.matches],
    }
    written = json.dumps(data, ensure_ascii=False, indent=2) + "\n"
    return _LONE_SURROGATE.sub(lambda found: f"\\u{ord(found.group()):04x}", written)


def _match(match: Match) -> dict[str, Any]:
    return {
        "start": match.start, "end": match.end, "text": match.text,
        **_entry(match.entry),
        "form": match.form.value, "case": match.case, "write": match.write,
        "alternatives": [_entry(entry) for entry in match.alternatives],
    }  # fmt: skip


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "en": entry.en, "sense": entry.sense, "bn": entry.bn, "also": list(entry.also),
        "avoid": [{"bn": avoid.bn, "why": avoid.why} for avoid in entry.avoid], "note": entry.note,
    }  # fmt: skip
