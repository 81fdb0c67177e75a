"""JSON with everything that a glossary holds, but for the program's own `auto:` blocks.

>>> from glossary.model import Entry
>>> print(dump(Termbase(entries=(Entry(en="Kim", bn="কিম"),))).content.decode())
{
  "version": 1,
  "source_language": "en",
  "target_language": "bn",
  "region": "BD",
  "terms": [
    {
      "en": "Kim",
      "bn": "কিম",
      "status": "proposed",
      "kind": "other"
    }
  ]
}
<BLANKLINE>
"""

import json
from typing import Any

from glossary.formats.dumped import Dumped
from glossary.model import Entry, Termbase

__all__ = ["dump"]

VERSION = 1
"""Of the shape of this JSON; more keys may come without a new version."""


def dump(termbase: Termbase) -> Dumped:
    """Write a glossary as JSON."""
    data = {
        "version": VERSION,
        "source_language": termbase.source_language,
        "target_language": termbase.target_language,
        "region": termbase.region.value,
        "terms": [_term(entry) for entry in termbase.entries],
    }
    return Dumped(content=(json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode())


def _term(entry: Entry) -> dict[str, Any]:
    """Return the fields of an entry that say something."""
    values = {
        "en": entry.en,
        "bn": entry.bn,
        "status": entry.status.value,
        "kind": entry.kind.value,
        "sense": entry.sense,
        "variants": list(entry.variants),
        "also": list(entry.also),
        "avoid": [{"bn": avoid.bn, "why": avoid.why} for avoid in entry.avoid],
        "note": entry.note,
        "domain": list(entry.domain),
        "match": "" if entry.match == "inflected" else entry.match,
        "ignore": list(entry.ignore),
    }
    return {key: value for key, value in values.items() if value or key in {"en", "bn"}}
