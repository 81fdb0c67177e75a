"""Finding all terms of a glossary in a text at once, English or Bengali, in any of their forms.

>>> matcher = Matcher([Term(text="Korea"), Term(text="North Korea"), Term(text="রাশিয়া")])
>>> [(hit.start, hit.end, hit.term, hit.case.value) for hit in matcher.find("North Korea's ties")]
[(0, 13, 1, 'genitive')]
>>> [(hit.start, hit.end, hit.term, hit.case.value) for hit in matcher.find("রাশিয়ায়, উত্তর")]
[(0, 9, 2, 'locative')]

The order is what makes it exact: one automaton finds every stem, also those inside one another; then the
words around are looked at; only then the longest of what overlaps is kept. An engine that takes the longest
by itself would find "Korean War" in "Korean Warriors", drop it because no word ends there, and never see
"Korean".

English: a term is found in the plural and the possessive; with a hyphen, a line break or several blanks
for a blank; with or without the stops of U.S. and St., and accents.
    Capitals must be there in a name of one word (Turkey, not turkey; PUTIN is fine) and in an acronym, also
    in a longer term (US Open, not "let us open"); of an acronym the first and the last, and of one with more
    than three letters only the first (Nato). A word in small letters isn't found in capitals (aid, AID) unless
    the line is in capitals. All else is found in any case.
Bengali: a term is found with the endings of `endings`, in any spelling that looks the same; ী isn't ি. Short
    words that look like others (`homographs`) are found only as they stand.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from glossary.text.clusters import cluster_end
from glossary.text.compiling import Term, patterns
from glossary.text.endings import Case
from glossary.text.folding import PADDING, Folded, folded
from glossary.text.overlaps import Use, longest
from glossary.text.patterns import BARE_BEFORE, BLANKS, Pattern
from glossary.text.stems import never, plain, sought

__all__ = ["Hit", "Matcher", "Term"]


class Hit(NamedTuple):
    """One use of a term in a text."""

    start: int
    end: int
    """Offsets in code points of the text as it was given, the ending included; no grapheme cluster is cut."""

    term: int
    """Which of the terms, counted from 0."""

    case: Case
    """In which case it stands; the English possessive is a genitive."""


class Matcher:
    """An automaton over terms; build it once for a glossary and use it for all texts."""

    def __init__(self, terms: Sequence[Term]) -> None:
        """Compile *terms*; of two that fit the same words, the approved one goes first, then the earlier."""
        from ahocorasick_rs import BytesAhoCorasick

        groups: dict[bytes, list[tuple[int, Pattern]]] = {}
        for index, term in enumerate(terms):
            for pattern in patterns(term):
                groups.setdefault(sought(pattern.stem), []).append((index, pattern))
        self._approved = [term.approved for term in terms]
        self._groups = list(groups.values())
        self._plain = [plain(*group[0]) if len(group) == 1 else None for group in self._groups]
        self._never = [never(pattern for _, pattern in group) for group in self._groups]
        self._longest = max(map(len, groups), default=0)
        self._automaton = BytesAhoCorasick(list(groups))

    def find(self, text: str) -> list[Hit]:
        """Return the uses of all terms in order, none overlapping another.

        Of those that overlap the longest is kept, then an approved term's, then the one in front, then
        the earlier term's. Takes time linear in *text*; raises nothing, whatever the text holds.
        """
        form = folded(text)
        kept = longest((self._uses(text, form, begin) for begin in range(0, len(form.data), _WINDOW)), self._approved)
        if form.moves:
            starts = form.originals([use[0] for use in kept])
            lasts = form.originals([use[1] - 1 for use in kept])
            kept = [
                (start, last + 1, index, case)
                for start, last, (_, _, index, case) in zip(starts, lasts, kept, strict=True)
            ]
        else:
            pad = len(PADDING)
            kept = [(start - pad, end - pad, index, case) for start, end, index, case in kept]
        if text.isascii():
            return [Hit(*use) for use in kept]
        return [Hit(start, cluster_end(text, end), index, case) for start, end, index, case in kept]

    def _uses(self, text: str, form: Folded, begin: int) -> list[Use]:
        """Return every use that begins in one window of the text, overlapping or not.

        Most finds are a bare name in front of a blank or a stop. Those go a short way, which is twice as
        fast and decides the same as the long one.
        """
        data, words, plains, nevers = form.data, form.words, self._plain, self._never
        view = words[begin : begin + _WINDOW + self._longest].translate(BLANKS)
        uses: list[Use] = []
        for number, place, place_end in self._automaton.find_matches_as_indexes(view, overlapping=True):
            end = begin + place_end
            if place >= _WINDOW or data[end] in nevers[number]:
                continue
            short = plains[number]
            if short is not None and data[end] in BARE_BEFORE:
                index, size, first, last, stem, case = short
                start = end - size
                before, same = data[start - 1], stem is None or words[start:end] == stem
                if same and data[start] in first and data[end - 1] in last and before != _APOSTROPHE:
                    uses.append((start, end, index, case))
                    continue
            uses += [use for ranked in self._groups[number] if (use := _use(text, form, end, *ranked))]
        return uses


_WINDOW = 1 << 18
"""Bytes that are searched at once: what the automaton finds in them has to be held."""

_APOSTROPHE = ord("'")


def _use(text: str, form: Folded, stem_end: int, index: int, pattern: Pattern) -> Use | None:
    """Return the use of a term whose stem ends at *stem_end*, if it is one."""
    start = stem_end - len(pattern.stem)
    found = pattern.end(form, stem_end) if pattern.fits(form, start) else None
    if found is None or any(text[form.original(start + at)] not in chars for at, chars in pattern.others):
        return None
    end, case = found
    shouted = pattern.small_from is not None and form.data[start + pattern.small_from : end].isupper()
    return None if shouted and not _in_capitals(form.data, start, end) else (start, end, index, case)


def _in_capitals(data: bytes, start: int, end: int) -> bool:
    """Tell whether the words beside, on the same line, are in capitals too."""
    before = _LINE_END.split(data[max(0, start - _BESIDE) : start])[-1]
    after = _LINE_END.split(data[end : end + _BESIDE])[0]
    return (before + after).isupper()


_BESIDE = 40
"""Characters that show how a line is written."""

_LINE_END = re.compile(b"[\n\x06]")
