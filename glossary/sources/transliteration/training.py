r"""What the transliterator learns from: the parts of the names in the project's own lexicon, aligned.

The result is a table of this package, `data/aligned_names.txt`. All that is learnt from data is in it, and
can be read: a name part a line, each link of its alignment after a space.

>>> pairs = [("jamal", "জামাল"), ("kamal", "কামাল"), ("kamila", "কামিলা"), ("rahim", "রহিম")]
>>> table(pairs).splitlines()[1:3]
['jজ aা mম aা lল', 'kক aা mম aা lল']
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from glossary.sources.transliteration import alignment, latin
from glossary.sources.transliteration.alignment import Alignment
from glossary.text import lexicon
from glossary.text.bengali import HASANT

__all__ = ["TABLE", "alignments", "digest", "pairs", "table"]

TABLE = "aligned_names.txt"
"""The name of the table in this package's data."""

Pair = tuple[str, str]
"""A name part in plain small letters, and in Bengali without a final hasant."""

_TOPICS = (*sorted(lexicon.NAME_PARTS), "figures", "countries", "places_world", "places_south_asia")

_ENGLISH = re.compile("[a-z]{2,16}")
_BENGALI = re.compile("[\u0981-\u09e3\u200d]+")
_APOSTROPHES = re.compile("[’'‘]")
_BETWEEN = re.compile(r"[\s\-–]+")


def pairs(topics: Iterable[str] = _TOPICS) -> list[Pair]:
    """Return the name parts of the lexicon in both languages, each pair once.

    They are sorted by the English. Of several Bengali forms of one part the one that most lines have comes
    first, then the one that the lexicon has first.
    """
    counts: Counter[Pair] = Counter()
    for topic in topics:
        for _, cells in lexicon.rows(topic):
            counts.update(dict.fromkeys(_of_line(cells)).keys())
    return sorted(counts, key=lambda pair: (pair[0], -counts[pair]))


def _of_line(cells: Sequence[str]) -> Iterator[Pair]:
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
    text = "".join(f"{english}\t{bengali}\n" for english, bengali in pairs)
    return hashlib.sha256(text.encode()).hexdigest()


def table(pairs: Sequence[Pair]) -> str:
    """Align the pairs, and return the table; pairs that turn out to be no transliterations are left out.

    The first line says from which pairs it was made. It takes some ten seconds, on any machine with the
    same result.
    """
    likely = alignment.learn(pairs)
    lines = [alignment.written(alignment.align(english, bengali, likely)) for english, bengali in pairs]
    return "\n".join([f"# sha256 of the pairs: {digest(pairs)}", *filter(None, lines), ""])


def alignments(table: str) -> list[Alignment]:
    """Return the alignments in a table."""
    return [alignment.read(line) for line in table.splitlines() if not line.startswith("#")]
