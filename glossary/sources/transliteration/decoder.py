"""Write an English name part in Bengali: the likeliest ways, by beam search.

>>> from glossary.sources.transliteration.alignment import read
>>> names = ["kক aা rর iি mম", "rর aা nন aা", "kক oো rর iি", "mম iি rর aা"]
>>> decoder = Decoder({"": [read(line) for line in names]}, frequency=lambda word: 0.0)
>>> [bengali for bengali, _ in decoder.decode("mina")][:1]
['মিনা']

How good a rendering is: the n-gram model's probability of the links that make it and, with less weight,
that of looking ahead, mostly at names of the same origin, if that is known; and how common the rendering is
as a word of Bengali texts. Weights were chosen on names of the lexicon that were held out of the model.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from heapq import nlargest
from itertools import islice
from math import exp, log, log1p
from typing import NamedTuple

from glossary.sources.transliteration.alignment import Alignment, ends
from glossary.sources.transliteration.lookahead import LookAhead, Surroundings, surroundings
from glossary.sources.transliteration.ngram import END, History, JointModel
from glossary.text import bengali
from glossary.text.characters import HASANT, NUKTA

__all__ = ["Decoder", "Rendering"]

Rendering = tuple[str, float]
"""A Bengali form, and the logarithm of the probability that it is the right one among those found."""

_BEAM = 10
_CHOICES = 16
"""Renderings of one or two letters that are tried, the commonest."""

_FINISHED = 20
_LONGEST = 30
"""Letters; there is no longer name part."""

_LOOK_AHEAD = 0.4
_OWN_ORIGIN = 0.85
"""The share of names of the same origin in looking ahead."""

_FREQUENCY = 0.5
"""Weight of the Zipf frequency, a decimal logarithm."""

_COMMON = 4.0
"""The Zipf frequency beyond which a word isn't likelier to be a name."""

_ABSENT = -4.0
"""The Zipf frequency that a word gets which isn't in the list at all."""

_WEIRD = re.compile(rf"ংং|ঁঁ|(.)\1\1|^[ডঢ]{NUKTA}|[ক-হ]{NUKTA}?(?:[অঊঋএঐঔ]|ও(?!য{NUKTA}))|[অ-ঔ]{HASANT}(?!য)", re.DOTALL)
"""What no name holds, though it might be well spelt: among others most vowels right after a consonant."""


_Step = tuple[str, float, History]
"""What is written next, the weighted logarithm of how likely it is, the history from then on."""


class _Hypothesis(NamedTuple):
    """A rendering of the letters read so far."""

    score: float
    text: str
    history: History
    last: str
    """What was written for the last letters."""


_Choices = tuple[tuple[str, ...], tuple[str, ...]]
"""The links that some letters may be in, and what each writes."""

_NO_CHOICES: _Choices = (), ()

_Beam = dict[tuple[str, History], _Hypothesis]


class Decoder:
    """Renders name parts with what aligned names have taught it."""

    def __init__(self, alignments: Mapping[str, Sequence[Alignment]], frequency: Callable[[str], float]) -> None:
        """Learn from *alignments*, by the origin of names, which may be "" for any.

        *frequency* gives a Bengali word's Zipf frequency, 0 for an unknown one.
        """
        known = [alignment for of_origin in alignments.values() for alignment in of_origin]
        self._joint = JointModel([english + written for english, written in alignment] for alignment in known)
        self._ahead = LookAhead(known)
        self._ahead_of: dict[str, LookAhead] = {}
        self._alignments = alignments
        self._frequency = frequency
        self._choices = self._commonest(known)
        self._steps: dict[tuple[History, str], tuple[_Step, ...]] = {}
        self._prospects: dict[tuple[Surroundings, str], tuple[float, ...]] = {}
        self._decoded: dict[tuple[str, str], tuple[Rendering, ...]] = {}

    def decode(self, part: str, origin: str = "") -> tuple[Rendering, ...]:
        """Return renderings of a part in small Latin letters, best first; none for what can't be read.

        *origin* is where the name comes from, as in the alignments; "" when nobody knows.
        """
        found = self._decoded.get((part, origin))
        if found is None:
            found = self._ranked(self._finished(part, origin)) if len(part) <= _LONGEST else ()
            self._decoded[part, origin] = found
        return found

    def _commonest(self, alignments: Iterable[Alignment]) -> dict[str, _Choices]:
        links = {link for alignment in alignments for link in alignment}
        choices: dict[str, list[tuple[float, str, str]]] = defaultdict(list)
        for english, written in links:
            link = english + written
            choices[english].append((-self._joint.probability((), link), link, written))
        return {english: _choices(sorted(found)[:_CHOICES]) for english, found in choices.items()}

    def _finished(self, part: str, origin: str) -> dict[str, float]:
        """Return whole renderings with their scores."""
        beams: list[_Beam] = [{} for _ in range(len(part) + 1)]
        beams[0]["", self._joint.start] = _Hypothesis(0.0, "", self._joint.start, "")
        for start in range(len(part)):
            for hypothesis in _best(beams[start]):
                for end in ends(part, start):
                    steps = self._after(hypothesis.history, part[start:end])
                    prospects = self._looking_ahead(surroundings(part, start, end, hypothesis.last), origin)
                    _extend(hypothesis, steps, prospects, beams[end])
        finished: dict[str, float] = {}
        for hypothesis in beams[-1].values():
            text = bengali.to_nfc(hypothesis.text)
            score = hypothesis.score + (1 - _LOOK_AHEAD) * log(self._joint.probability(hypothesis.history, END))
            finished[text] = _log_of_sum(score, finished[text]) if text in finished else score
        return finished

    def _after(self, history: History, letters: str) -> tuple[_Step, ...]:
        found = self._steps.get((history, letters))
        if found is None:
            links, written = self._choices.get(letters, _NO_CHOICES)
            likely = [(1 - _LOOK_AHEAD) * log(each) for each in self._joint.probabilities(history, links)]
            histories = [self._joint.step(history, link) for link in links]
            found = self._steps[history, letters] = tuple(zip(written, likely, histories, strict=True))
        return found

    def _looking_ahead(self, there: Surroundings, origin: str) -> tuple[float, ...]:
        found = self._prospects.get((there, origin))
        if found is None:
            likely = self._prospect(there, self._choices.get(there.letters, _NO_CHOICES)[1], origin)
            found = self._prospects[there, origin] = tuple(_LOOK_AHEAD * log(each) for each in likely)
        return found

    def _prospect(self, there: Surroundings, written: Sequence[str], origin: str) -> list[float]:
        likely = self._ahead.probabilities(there, written)
        if not origin:
            return likely
        if origin not in self._ahead_of:
            self._ahead_of[origin] = LookAhead(self._alignments[origin])
        own = self._ahead_of[origin].probabilities(there, written)
        return [(1 - _OWN_ORIGIN) * any_ + _OWN_ORIGIN * each for any_, each in zip(likely, own, strict=True)]

    def _ranked(self, finished: dict[str, float]) -> tuple[Rendering, ...]:
        """Add how common each rendering is, and make probabilities of the scores."""
        best_first = sorted(finished, key=lambda text: (-finished[text], text))
        scores = {
            text: finished[text] + _FREQUENCY * (min(self._frequency(text), _COMMON) or _ABSENT)
            for text in islice(filter(_is_possible, best_first), _FINISHED)
        }
        total = sum(map(exp, scores.values()))
        return tuple(
            (text, scores[text] - log(total)) for text in sorted(scores, key=lambda text: (-scores[text], text))
        )


def _choices(found: Iterable[tuple[float, str, str]]) -> _Choices:
    links = [(link, written) for _, link, written in found]
    return tuple(link for link, _ in links), tuple(written for _, written in links)


def _extend(so_far: _Hypothesis, steps: Sequence[_Step], prospects: Sequence[float], beam: _Beam) -> None:
    """Put all that may be written next after what was written so far."""
    for (written, likely, history), prospect in zip(steps, prospects, strict=True):
        score, text = so_far.score + likely + prospect, so_far.text + written
        if (old := beam.get((text, history))) is None or score > old.score:
            beam[text, history] = _Hypothesis(score, text, history, written)


def _best(beam: _Beam) -> list[_Hypothesis]:
    """Return the best of a beam, the best first; most of it is far off, and needn't be sorted."""
    found: Iterable[_Hypothesis] = beam.values()
    if len(beam) > _BEAM:
        least = nlargest(_BEAM, [hypothesis.score for hypothesis in found])[-1]
        found = [hypothesis for hypothesis in found if hypothesis.score >= least]
    return sorted(found, key=_best_first)[:_BEAM]


def _best_first(hypothesis: _Hypothesis) -> tuple[float, str, History]:
    return -hypothesis.score, hypothesis.text, hypothesis.history


def _log_of_sum(one: float, other: float) -> float:
    """Return the logarithm of the sum of two probabilities that are given by theirs."""
    return max(one, other) + log1p(exp(-abs(one - other)))


def _is_possible(text: str) -> bool:
    return bool(text) and bengali.is_bengali(text) and bengali.problem(text) is None and not _WEIRD.search(text)
