r"""Google's equivalent term sets: CSV with a header of language codes, and a description.

>>> kim = Entry(en="Kim", bn="কিম", kind=Kind.PERSON, note="said so")
>>> print(dump(Termbase(entries=(kim,))).content.decode().replace("\r\n", "\n"), end="")
en,bn,pos,description
Kim,কিম,noun,said so
"""

from glossary.formats import labels, pairs, tables
from glossary.formats.csv import FORMULA
from glossary.formats.dumped import Dumped
from glossary.formats.oneline import clean
from glossary.model import Entry, Kind, Termbase

__all__ = ["dump"]

_DESCRIBED = ("sense", "avoid", "note")
"""What the description tells."""

_NOUNS = frozenset({Kind.PERSON, Kind.PLACE, Kind.ORGANIZATION, Kind.DEMONYM, Kind.EVENT, Kind.TITLE})


def dump(termbase: Termbase) -> Dumped:
    """Write a glossary as an equivalent term set."""
    header = (termbase.source_language, termbase.target_language, "pos", "description")
    lost = [field for field in pairs.LOST if field not in _DESCRIBED]
    return pairs.dump(termbase.entries, pairs.GOOGLE, _row, tables.comma_separated([header]), lost)


def _row(entry: Entry) -> str:
    speech = "noun" if entry.kind in _NOUNS else ""
    description = clean(" | ".join(labels.written(entry, *_DESCRIBED)))
    guard = "'" if description.startswith(FORMULA) else ""
    return tables.comma_separated([(entry.en, entry.bn, speech, guard + description)])
