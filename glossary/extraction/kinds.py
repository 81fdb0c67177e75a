"""What sort of thing a name names: the lexicon, the words in it, the words beside it.

>>> decide("Ministry of Defence"), decide("Lake Baikal"), decide("KXYZ")
(<Kind.ORGANIZATION: 'organization'>, <Kind.PLACE: 'place'>, <Kind.ORGANIZATION: 'organization'>)
>>> decide("Zorbel"), decide("Zorbel", {"role": 2})
(<Kind.ORGANIZATION: 'organization'>, <Kind.PERSON: 'person'>)

Each clue in the name and each cue beside it is worth some points for or against each kind, and the
kind of most points is taken. A point doubles the odds: it is a weight of evidence in bits (I. J. Good,
Probability and the Weighing of Evidence, 1950). The points are judgements about wire copy in whole
numbers, not fitted to any data.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from glossary.extraction.clues import clues
from glossary.model import Kind
from glossary.text import lexicon

__all__ = ["POINTS", "decide", "decide_together", "known", "relations"]

_COLUMNS = (  # the first wins a tie
    Kind.PERSON,
    Kind.PLACE,
    Kind.ORGANIZATION,
    Kind.DEMONYM,
    Kind.EVENT,
    Kind.OTHER,
)

_TABLE = """
                           person place  org  demonym event other
any name                        1     0     0    -4    -4     0

role                            4    -2    -2     0     0     0
quoted                          3    -2    -1     0     0     0
said                            1    -1     1     0    -2    -1
life                            3    -2    -2     0     0     0
who                             3    -2     0     0     0     0
age                             5    -3    -3     0     0     0
in                             -3     3     0     0     0     0
at                             -2     1     1     0     0     0
the                            -4     0     2     0     1     1
site                           -3     4    -2     0     0     0
country                        -2     3     0     0     0     0
local                          -1     2     0     0     0     0
body                           -2    -2     3     0     0     0
staff                           0    -1     2     0     0     0
member                         -2    -1     3     0     0     0
head of                        -3     2     2     0     0     0
noun                            0     0     0     1     0     0
ends a person                   4    -1    -1     0     0     0
begins a person                 2     0     0     0     0     0
begins an organization          0     0     1     0     0     0

one name part                   2     0     0     0     0     0
one name part or place          2     4     0     0     0     0
one name part or body           1     0     4     0     0     0
one unknown word               -1    -1     1     0     0     0
one common word                -1     0     1     0     0     3
one place word                 -2     3     0     0     0     0
one organization word          -2    -1     4     0     0     0
one event word                 -2    -2     0     0     8     0
given name first                3    -2    -2     0     0     0
family name last                3    -2    -2     0     0     0
initials or Jr                  5    -3    -2     0     0     0
unknown words                   2     0     0     0     0     0
place word first               -2     5    -1     0     0     0
place word last                -1     4     0     0     0     0
San or Saint first             -1     3     0     0     0     0
direction first                -4     4     0     0     0     0
place first                    -2     0     1     0     0     0
company word                   -3    -2     5     0     0     0
club word                      -3    -2     5     0     0     0
organization word last         -3    -1     5     0     0     0
organization word first        -3    -1     6     0     0     0
organization word inside       -3     0     3     0     0     0
acronym                        -3    -2     4     0     0     0
acronym inside                 -2    -1     2     0     0     0
joined by of                   -3     0     1     0     0     1
common word inside             -2     0     2     0     0     1
demonym first                  -3     0     2     0     0     0
only demonyms                  -4     0     0    12     0     0
event word last                -4    -3    -1     0     9     0
event word first                -4    -3    -3     0     9     0
document word last             -4    -3     0     0     0     5
number                         -4    -1     0     0     0     4

personal form                   2    -1    -1     0     0     0
place form                     -1     2     0     0     0     0
company form                   -3    -2     3     0     0     0
demonym form                    0     0     0     6     0     0
compound                       -4    -4    -4    -4    -4    12
year last                      -2    -1     0     0     9     0
"""


def _parsed(table: str) -> Mapping[str, Mapping[Kind, int]]:
    rows = (line.rsplit(maxsplit=len(_COLUMNS)) for line in table.strip().splitlines()[1:] if line)
    return MappingProxyType(
        {
            name: {kind: int(cell) for kind, cell in zip(_COLUMNS, cells, strict=True) if int(cell)}
            for name, *cells in rows
        }
    )


POINTS = _parsed(_TABLE)
"""What each clue and each cue says for or against each kind."""

_ANY_NAME: Mapping[Kind, float] = MappingProxyType({kind: POINTS["any name"].get(kind, 0.0) for kind in _COLUMNS})
_SURE = frozenset(_COLUMNS) - {Kind.OTHER}
_KNOWN_FORM = 8
"""Points for the kind by which the lexicon knows another form of the same thing."""


def decide(text: str, cues: Mapping[str, int] | None = None, rule: str = "") -> Kind:
    """Return the kind of a name; *cues* are counts of what stood beside it."""
    if rule == "title":
        return Kind.TITLE
    return known(text) or _best(_points(text, cues or {}))


def decide_together(forms: Iterable[tuple[str, Mapping[str, int]]], rule: str = "") -> Kind:
    """Return the kind of a thing seen in several forms: each with its cues, the fullest first.

    What the lexicon knows of the fullest is believed; else the points of all forms are added up.
    """
    listed = _without_shouting(forms)
    if len(listed) == 1 or rule == "title" or known(listed[0][0]):
        return decide(*listed[0], rule)
    total = dict.fromkeys(_COLUMNS, 0.0)
    for text, cues in listed:
        for kind, value in _points(text, cues).items():
            total[kind] += value
        if sure := known(text):
            total[sure] += _KNOWN_FORM
    return _best(total)


def relations(kinds: Mapping[str, Kind]) -> dict[str, Counter[str]]:
    """Return, for single words, how many names of persons and organizations begin and end with them.

    *kinds* are those of names of several words.

    These are cues too: people are introduced by their full names, so a surname ends one somewhere.
    """
    related: dict[str, Counter[str]] = defaultdict(Counter)
    for text, kind in kinds.items():
        words = text.split(" ")
        if kind is Kind.PERSON:
            related[words[0]]["begins a person"] += 1
            related[words[-1]]["ends a person"] += 1
        if kind is Kind.ORGANIZATION:
            related[words[0]]["begins an organization"] += 1
    return related


def _without_shouting(forms: Iterable[tuple[str, Mapping[str, int]]]) -> list[tuple[str, Mapping[str, int]]]:
    """Leave out the forms in capitals that are another form shouted: LYON is no acronym beside Lyon."""
    listed = list(forms)
    spoken = {text.upper() for text, _ in listed if not text.isupper()}
    return [form for form in listed if not (form[0].isupper() and form[0] in spoken)]


def _points(text: str, cues: Mapping[str, int]) -> dict[Kind, float]:
    """Return the points of each kind.

    What is seen often isn't independent evidence each time, so a cue seen n times counts log2(1 + n) fold.
    """
    total = dict(_ANY_NAME)
    for clue in clues(text):
        for kind, value in POINTS[clue].items():
            total[kind] += value
    for cue, count in cues.items():
        strength = math.log2(1 + count)
        for kind, value in POINTS.get(cue, {}).items():
            total[kind] += strength * value
    return total


def known(text: str) -> Kind | None:
    """Return the kind that the lexicon has for the whole name, unless the name may be a person's too."""
    found = lexicon.lookup(text)
    kind = next((word.kind for word in found if word.kind in _SURE and word.topic not in lexicon.NAME_PARTS), None)
    doubtful = kind in {Kind.PLACE, Kind.ORGANIZATION} and any(word.topic in lexicon.NAME_PARTS for word in found)
    return None if doubtful else kind


def _best(total: Mapping[Kind, float]) -> Kind:
    # Rounded, so that a tie is one in whatever order the points were added.
    rounded = [round(total[kind], 6) for kind in _COLUMNS]
    return _COLUMNS[rounded.index(max(rounded))]
