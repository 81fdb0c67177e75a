r"""What the transliterator learns from: the parts of the names in the project's own lexicon, aligned.

The result is a table of this package, `data/aligned_names.txt`. All that is learnt from data is in it, and
can be read: under a heading for each origin one name part a line, with each link of its alignment after a space.

>>> names = [("jamal", "জামাল"), ("kamal", "কামাল"), ("kamila", "কামিলা"), ("rahim", "রহিম")]
>>> made = table([Pair(english, bengali, "muslim") for english, bengali in names])
>>> made.splitlines()[1:4]
['[muslim]', 'jজ aা mম aা lল', 'kক aা mম aা lল']
>>> alignments(made)["muslim"][0]
(('j', 'জ'), ('a', 'া'), ('m', 'ম'), ('a', 'া'), ('l', 'ল'))
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby, product
from types import MappingProxyType
from typing import NamedTuple

from glossary.sources.transliteration import alignment, latin
from glossary.sources.transliteration.alignment import Alignment
from glossary.text import lexicon
from glossary.text.characters import HASANT

__all__ = ["ORIGINS", "TABLE", "Pair", "alignments", "digest", "pairs", "table"]

TABLE = "aligned_names.txt"
"""The name of the table in this package's data."""

ORIGINS: Mapping[str, str] = MappingProxyType(
    {
        "names_english": "english",
        "names_world": "world",
        "names_south_asian": "south asian",
        "places_south_asia": "south asian",
        "names_muslim": "muslim",
        "figures": "",
        "countries": "",
        "places_world": "",
    }
)
"""The topics of the lexicon that names are learnt from, and where the names come from, if all come from there.

The t of Tait is another letter than the t of Takeo: which one it is, the other parts of a name tell.
"""

_ENGLISH = re.compile("[a-z]{2,16}")
_BENGALI = re.compile("[\u0981-\u09e3\u200d]+")
_APOSTROPHES = re.compile("[’'‘]")
_BETWEEN = re.compile(r"[\s\-–]+")
_HEADING = re.compile(r"\[(.*)\]")


class Pair(NamedTuple):
    """A name part in both languages."""

    english: str
    """In plain small letters."""

    bengali: str
    """Without a final hasant."""

    origin: str
    """One of the values of `ORIGINS`."""


def pairs() -> list[Pair]:
    """Return the name parts of the lexicon in both languages, each pair once, with its first origin.

    They are sorted by origin, then by the English. Of several Bengali forms of one part the one that most lines
    have comes first, then the one that the lexicon has first.
    """
    counts: Counter[tuple[str, str]] = Counter()
    origins: dict[tuple[str, str], str] = {}
    for topic, origin in ORIGINS.items():
        for _, cells in lexicon.rows(topic):
            found = dict.fromkeys(_of_line(cells))
            counts.update(found.keys())
            origins |= dict.fromkeys((pair for pair in found if pair not in origins), origin)
    order = list(dict.fromkeys(ORIGINS.values()))
    ranked = sorted(counts, key=lambda pair: (order.index(origins[pair]), pair[0], -counts[pair]))
    return [Pair(english, bengali, origins[english, bengali]) for english, bengali in ranked]


def _of_line(cells: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the parts of a name, of each of its English with each of its Bengali forms."""
    en, bn, _, variants, also, *_ = cells
    for rendering, name in product([bn, *also.split("|")], [en, *variants.split("|")]):
        english, bengali = latin.parts(name), _BETWEEN.split(_APOSTROPHES.sub("", rendering))
        if len(english) == len(bengali):
            for part, form in zip(english, bengali, strict=True):
                plain, bare = latin.plain(part), form.strip(".").rstrip(HASANT)
                if not part.isupper() and _ENGLISH.fullmatch(plain) and _BENGALI.fullmatch(bare):
                    yield plain, bare


def digest(pairs: Sequence[Pair]) -> str:
    """Return a checksum of what a table is made of."""
    text = "".join("\t".join(pair) + "\n" for pair in pairs)
    return hashlib.sha256(text.encode()).hexdigest()


def table(pairs: Sequence[Pair]) -> str:
    """Align the pairs, and return the table; pairs that turn out to be no transliterations are left out.

    The first line says from which pairs it was made. It takes some ten seconds, on any machine with the
    same result.
    """
    likely = alignment.learn([(pair.english, pair.bengali) for pair in pairs])
    lines = [f"# sha256 of the pairs: {digest(pairs)}"]
    for origin, of_origin in groupby(pairs, key=lambda pair: pair.origin):
        lines.append(f"[{origin}]")
        lines += filter(None, (alignment.written(alignment.align(*pair[:2], likely)) for pair in of_origin))
    return "\n".join([*lines, ""])


def alignments(table: str) -> dict[str, list[Alignment]]:
    """Return the alignments in a table, by origin."""
    found: dict[str, list[Alignment]] = {}
    for line in table.splitlines()[1:]:
        if heading := _HEADING.fullmatch(line):
            of_origin = found.setdefault(heading[1], [])
        else:
            of_origin.append(alignment.read(line))
    return found
