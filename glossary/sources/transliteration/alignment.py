"""Which letters of an English name became which letters of its Bengali form.

>>> units("র‍্যাব"), units("ক্লার্ক")
(('র‍্', 'য', 'া', 'ব'), ('ক্', 'ল', 'া', 'র্', 'ক'))
>>> pairs = [("kamal", "কামাল"), ("rahim", "রহিম"), ("jamal", "জামাল"), ("kamila", "কামিলা")]
>>> written(align("kamal", "কামাল", learn(pairs)))
'kক aা mম aা lল'

An alignment is a sequence of links; a link joins one or two English letters to at most two Bengali
units, and is what the n-gram model counts. How likely each link is gets learnt by expectation
maximisation over all alignments of all pairs, after Jiampojamarn, Kondrak and Sherif, "Applying
Many-to-Many Alignments and Hidden Markov Models to Letter-to-Phoneme Conversion" (NAACL 2007).

Everything here is sums, products and quotients of numbers in a fixed order, no logarithm: two
machines come to the same alignments.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from glossary.text.characters import HASANT, NUKTA, ZWJ

__all__ = ["Alignment", "Link", "align", "ends", "learn", "read", "units", "written"]

Link = tuple[str, str]
"""English letters, and the Bengali that they became, which may be empty."""

Alignment = tuple[Link, ...]

_ROUNDS = 6
_NEGLIGIBLE = 1e-9

_UNIT = re.compile(f"র{ZWJ}{HASANT}|[অএ]{HASANT}যা?|[ক-হ]{NUKTA}?{HASANT}|.{NUKTA}?", re.DOTALL)

# How many units become of letters, and how likely that is before anything was learnt. Two different letters
# become one unit: where they became two, each of them became one.
_ONE_LETTER = ((0, 0.05), (1, 1.0), (2, 0.3))
_TWO_LETTERS = ((1, 0.3),)
_DOUBLED = ((1, 0.3), (2, 0.1))

_WORST = 0.005
"""A pair whose links are less likely than this on average is a translation or an accident."""

_DOUBLE = re.compile("([bcdfghjklmnpqrstvwxz])\\1")
_LINK = re.compile("([a-z]+)([^a-z ]*)")


def units(bengali: str) -> tuple[str, ...]:
    """Cut a Bengali word into what is written in one go: a letter with its nukta and its hasant, or a sign."""
    return tuple(_UNIT.findall(bengali))


def ends(word: str, start: int) -> range:
    """Return where a link that begins at *start* may end in an English word.

    A link has one or two letters; a doubled consonant is never divided, nor joined with its neighbours.

    >>> list(ends("anna", 0)), list(ends("anna", 1)), list(ends("aaron", 0))
    ([1], [3], [1, 2])
    """
    double = _DOUBLE.match(word, start)
    if double:
        return range(start + 2, start + 3)
    return range(start + 1, min(start + 1 if _DOUBLE.match(word, start + 1) else start + 2, len(word)) + 1)


def learn(pairs: Sequence[tuple[str, str]]) -> Mapping[Link, float]:
    """Return how likely each link is, from pairs of a word in Latin letters and one in Bengali."""
    split = [(english, units(bengali)) for english, bengali in pairs]
    likely: Mapping[Link, float] | None = None
    for _ in range(_ROUNDS):
        counts: dict[Link, float] = defaultdict(float)
        for english, bengali in split:
            _count(list(_arcs(english, bengali, likely)), (len(english), len(bengali)), counts)
        total = sum(counts.values())
        likely = {link: count / total for link, count in counts.items() if count > _NEGLIGIBLE * total}
    return likely or {}


_Node = tuple[int, int]
"""Letters read, units written."""

_Arc = tuple[_Node, _Node, Link, float]
"""A link between two nodes, and how likely it is."""


def _arcs(english: str, bengali: Sequence[str], likely: Mapping[Link, float] | None) -> Iterator[_Arc]:
    """Yield all links that an alignment of the pair may hold, in the order of reading."""
    for i in range(len(english)):
        for k in ends(english, i):
            shapes = _shapes(english[i:k])
            for j in range(min(2 * i, len(bengali)) + 1):
                for written_units, prior in shapes:
                    n = j + written_units
                    if 0 <= len(bengali) - n <= 2 * (len(english) - k):
                        link = (english[i:k], "".join(bengali[j:n]))
                        weight = prior if likely is None else likely.get(link, 0.0)
                        if weight:
                            yield (i, j), (k, n), link, weight


def _shapes(letters: str) -> Sequence[tuple[int, float]]:
    if len(letters) == 1:
        return _ONE_LETTER
    return _DOUBLED if letters[0] == letters[1] else _TWO_LETTERS


def _count(arcs: Sequence[_Arc], last: _Node, counts: dict[Link, float]) -> None:
    """Add to *counts* how often each link is expected in the alignments of one pair."""
    forward: dict[_Node, float] = defaultdict(float, {(0, 0): 1.0})
    for start, end, _, weight in arcs:
        forward[end] += forward[start] * weight
    total = forward[last]
    if not total:
        return
    backward: dict[_Node, float] = defaultdict(float, {last: 1.0})
    for start, end, link, weight in reversed(arcs):
        if after := weight * backward[end]:
            backward[start] += after
            counts[link] += forward[start] * after / total


def align(english: str, bengali: str, likely: Mapping[Link, float]) -> Alignment | None:
    """Return the likeliest alignment of a pair; None when there is none that is likely at all."""
    last = (len(english), len(split := units(bengali)))
    best: dict[_Node, tuple[float, _Node, Link]] = {(0, 0): (1.0, (0, 0), ("", ""))}
    for start, end, link, weight in _arcs(english, split, likely):
        if start in best and best[start][0] * weight > best.get(end, (0.0,))[0]:
            best[end] = (best[start][0] * weight, start, link)
    if best.get(last, (0.0,))[0] < _WORST ** max(last):
        return None
    path: list[Link] = []
    node = last
    while node != (0, 0):
        _, node, link = best[node]
        path.append(link)
    return tuple(reversed(path))


def written(alignment: Alignment | None) -> str:
    """Return an alignment as a line of text."""
    return " ".join(english + bengali for english, bengali in alignment or ())


def read(line: str) -> Alignment:
    """Return the alignment that `written` wrote.

    >>> read("kক a rর")
    (('k', 'ক'), ('a', ''), ('r', 'র'))
    """
    return tuple(_LINK.findall(line))
