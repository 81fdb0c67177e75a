"""Stretches of capitalised words in a text, and what stands beside them.

>>> from glossary.extraction.reading import read
>>> found = runs(read(["Kim met President Vladimir Putin in pro-NATO Moscow."]))
>>> found.names
['Kim', 'President Vladimir Putin', 'NATO Moscow', 'pro-NATO']

What a run names is undecided here: that depends on all the articles.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from glossary.extraction.cues import before, behind, looks_further, settled
from glossary.extraction.numbering import Ints, Numbering, counted, in_stretches, spans, spread, stretches
from glossary.extraction.reading import AT_END, AT_FRONT, Read

__all__ = ["Runs", "runs"]

_MOST_WORDS = 11  # behind the first; a longer run is a list in capitals, and names nothing
_WORD = "[CGUZ]"
_LINK = "(?:[ofan]t?|&|pp?|(?<=[CG])S)"
_BEGIN = "[pCGUZ](?:(?<!p)|p?[CGUZ])"  # the same as p?p?[CGUZ], and much faster to search for
_RUN = re.compile(rf"{_BEGIN}(?:{_LINK}?{_WORD}){{0,{_MOST_WORDS}}}(?:M(?![-M:,]))?")
_NAMES_SOMETHING = b"CGU"
_BEGINS_SENTENCE = b"\n.:(-"
_WORDS_OF_PROSE = 4
_BRACKETED = re.compile(r"\([CU]\)")


class _Spans(NamedTuple):
    """Where runs are in a text; each array has an item for each time that one was seen."""

    starts: Ints
    """The first token."""

    ends: Ints
    """The token behind the last."""


@dataclass(frozen=True, slots=True)
class Runs:
    """The runs of a text; each array has an item for each time that one was seen."""

    names: list[str]
    """The different ones, as written."""

    numbers: Ints
    """Which of the names it is."""

    initial: NDArray[np.bool_]
    """Whether it begins a sentence."""

    starts: Ints
    """Its first token."""

    cues: Mapping[tuple[str, str, str], int]
    """A name, `before` or `behind`, and a cue that stood there: how often."""

    acronyms: Mapping[tuple[str, str], int]
    """An acronym and the name it stood behind in brackets: how often."""


def runs(text: Read) -> Runs:
    """Return the runs of capitals, and the compounds that they make with common words beside them."""
    letters = np.frombuffer(text.letters.encode("ascii"), np.uint8)
    found = _spans(text.letters, letters)
    names, numbers = _names(text, found)
    initial = _is_one_of(letters[found.starts - 1], _BEGINS_SENTENCE)
    numbering = Numbering[str](zip(names, range(len(names)), strict=True))
    added = list(_compounds(text, found))
    return Runs(
        numbers=np.append(numbers, numbering.of([compound for compound, _ in added])),
        names=list(numbering),
        initial=np.append(initial, np.zeros(len(added), np.bool_)),
        starts=np.append(found.starts, np.array([start for _, start in added], np.int64)),
        cues=_cues(text, found, names, numbers, initial),
        acronyms=_acronyms(text, found, names, numbers),
    )


def _spans(written: str, letters: NDArray[np.uint8]) -> _Spans:
    """Find the runs, without numbers that belong to no name."""
    starts, ends = spans(_RUN.finditer(written))
    for place in np.flatnonzero(letters[ends - 1] == ord("M")).tolist():
        ends[place] -= not _is_prose(written, int(starts[place]))
    kept = (ends - starts > 1) | _is_one_of(letters[starts], _NAMES_SOMETHING)
    return _Spans(starts[kept], ends[kept])


def _is_prose(letters: str, place: int) -> bool:
    """Tell whether a sentence isn't a line of a table, where a number behind a name is no part of it."""
    end = letters.find("\n", place)
    return letters.count("x", letters.rfind("\n", 0, place) + 1, end) >= _WORDS_OF_PROSE


def _is_one_of(letters: NDArray[np.uint8], wanted: bytes) -> NDArray[np.bool_]:
    table = np.zeros(256, np.bool_)
    table[list(wanted)] = True
    return table[letters]


def _names(text: Read, found: _Spans) -> tuple[list[str], Ints]:
    """Return the different runs as written, and which of them each is."""
    first, numbers = stretches(text.numbers, *found)
    starts, sizes = found.starts[first], (found.ends - found.starts)[first]
    names = Numbering[str]()
    written = in_stretches(text.at(spread(starts, sizes)), sizes)
    different = names.of([each.removesuffix("'s") for each in written])
    return list(names), different[numbers]


def _compounds(text: Read, found: _Spans) -> Iterator[tuple[str, int]]:
    """Yield what names make with a common word beside them, and where: pro-Kyiv, New York-based."""
    hyphens = text.vocabulary.hyphens
    heads = hyphens[text.numbers[found.starts - 1]] == AT_END
    tails = hyphens[text.numbers[found.ends]] == AT_FRONT
    for place in np.flatnonzero(heads | tails).tolist():
        start, end = int(found.starts[place]), int(found.ends[place])
        if tails[place]:
            *name, tail = text.part(start, end + 1)
            yield " ".join(name) + tail, start
        else:
            yield "".join(text.part(start - 1, start + 1)), start


def _cues(
    text: Read, found: _Spans, names: Sequence[str], numbers: Ints, initial: NDArray[np.bool_]
) -> dict[tuple[str, str, str], int]:
    """Count what stands beside each name; a colon only behind one that begins a sentence, as a label does."""
    known = Numbering[str]({"": 0})
    left = _nearest(text, lambda near, *far: known[before(*far, near)], found.starts - 1, found.starts - 2)
    right = _nearest(text, lambda *tokens: known[behind(*tokens)], found.ends, found.ends + 1)
    right[(right == known["colon"]) & ~initial] = 0
    cues, size = list(known), len(known)
    seen: Counter[tuple[str, str, str]] = Counter()
    for code, count in counted(((numbers * size + left) * size + right)[left + right > 0]):
        rest, at_right = divmod(code, size)
        name, at_left = divmod(rest, size)
        for side, cue in zip(("before", "behind"), settled(cues[at_left], cues[at_right]), strict=True):
            if cue:
                seen[names[name], side, cue] += count
    return dict(seen)


def _nearest(text: Read, rule: Callable[..., int], near: Ints, far: Ints) -> Ints:
    """Return what a rule says of the tokens beside runs: of the near one, unless it takes the far one to tell."""
    found = text.asked(lambda token: rule(token) * 2 + looks_further(token), near)
    cues, further = found >> 1, np.flatnonzero(found & 1)
    cues[further] = text.asked(rule, near[further], far[further])
    return cues


def _acronyms(text: Read, found: _Spans, names: Sequence[str], numbers: Ints) -> dict[tuple[str, str], int]:
    """Count the acronyms in brackets behind names."""
    bracketed = {match.start() for match in _BRACKETED.finditer(text.letters)}
    pairs = zip(numbers.tolist(), found.ends.tolist(), strict=True)
    return dict(Counter((text.part(end + 1, end + 2)[0], names[number]) for number, end in pairs if end in bracketed))
