"""Decide what the capital runs of a collection name.

>>> from glossary.articles import parse
>>> from glossary.extraction.scan import counted, scan
>>> text = b"He met Russian President Vladimir Putin and US Secretary of State Antony Blinken in Moscow."
>>> [(name.text, name.rule) for name in resolve(counted(scan(parse("a.txt", text)))).names.values()]
... # doctest: +NORMALIZE_WHITESPACE
[('Russian', 'demonym before a title'), ('Russian President', 'title'), ('Vladimir Putin', 'name after a title'),
 ('US', 'before a title'), ('Secretary of State', 'title'), ('Antony Blinken', 'name after a title'),
 ('Moscow', 'capital run')]

Each run is cut into names (`pieces`); the forms are counted over all runs, and in headlines.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from glossary.extraction.counts import Counts, Tally, joined
from glossary.extraction.cues import cues as cues_beside
from glossary.extraction.evidence import KINDS_OF_NAMES, Evidence
from glossary.extraction.headlines import Headlines
from glossary.extraction.pieces import pieces
from glossary.extraction.sentences import tallied
from glossary.text import english, lexicon

__all__ = ["Name", "Resolved", "resolve"]


@dataclass(frozen=True, slots=True)
class Name:
    """One surface form of a name, with all that was counted of it."""

    text: str
    tally: Tally
    rules: Mapping[str, int]
    """How often each rule found it."""

    cues: Mapping[str, int] = field(default_factory=dict)
    """How often each cue, such as `role` or `said`, stood beside it."""

    @property
    def rule(self) -> str:
        """The rule that found it most often."""
        if len(self.rules) == 1:
            return next(iter(self.rules))
        return min(self.rules, key=lambda rule: (-self.rules[rule], rule))


@dataclass(frozen=True, slots=True)
class Resolved:
    """The names of a collection."""

    names: Mapping[str, Name]
    """By surface form."""

    parts: Mapping[str, tuple[str, ...]]
    """The forms that each run was resolved to."""


def resolve(counts: Counts) -> Resolved:
    """Turn the runs of *counts* into names."""
    evidence = Evidence(counts)
    found = _Found()
    parts: dict[str, tuple[str, ...]] = {}
    for run, seen in counts.runs.items():
        cut = list(pieces(run, evidence))
        parts[run.text] = parts.get(run.text, ()) + tuple(text for text, _ in cut)
        for text, rule in cut:
            found.add(text, rule, seen)
        for text, cue in _cues_inside(run.text, cut):
            found.add_cue(text, cue, seen.occurrences)
    for (run_text, side, cue), count in counts.cues.items():
        for text in set(parts.get(run_text, ())):
            if run_text.startswith(text) if side == "before" else run_text.endswith(text):
                found.add_cue(text, cue, count)
    kept = {text: name for text, name in found.names() if not _is_furniture(name)}
    _add_headlines(kept, counts.headlines, evidence)
    return Resolved(kept, parts)


def _cues_inside(run: str, cut: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield the cues that the words of a run give the pieces it was cut in."""
    words, at = run.split(" "), 0
    for piece, rule in cut if len(words) > 1 else ():
        size = piece.count(" ") + 1
        at = next((i for i in range(at, len(words)) if " ".join(words[i : i + size]) == piece), at)
        before, behind = cues_beside(words, at, at + size)
        at += size
        yield piece, "role" if rule == "name after a title" else before
        yield piece, behind


class _Found:
    """The forms found so far."""

    def __init__(self) -> None:
        self.tallies: dict[str, list[Tally]] = {}
        self.rules: dict[str, dict[str, int]] = {}
        self.cues: dict[str, dict[str, int]] = {}

    def add(self, text: str, rule: str, tally: Tally) -> None:
        self.tallies.setdefault(text, []).append(tally)
        _count(self.rules.setdefault(text, {}), rule, tally.occurrences)

    def add_cue(self, text: str, cue: str, count: int) -> None:
        if cue:
            _count(self.cues.setdefault(text, {}), cue, count)

    def names(self) -> Iterator[tuple[str, Name]]:
        for text, tallies in self.tallies.items():
            yield text, Name(text, joined(tallies), self.rules[text], self.cues.get(text, {}))


def _count(counts: dict[str, int], what: str, count: int) -> None:
    counts[what] = counts.get(what, 0) + count


def _add_headlines(names: dict[str, Name], headlines: Mapping[tuple[str, str], int], evidence: Evidence) -> None:
    """Count the names in headlines, where capitals say nothing, by what is known from elsewhere."""
    known = {english.key(text): text for text in sorted(names, key=lambda text: (names[text].tally.occurrences, text))}
    found = Headlines(known, evidence)
    tallies: dict[str, list[Tally]] = {}
    for (line, document), count in headlines.items():
        if held := [*found.names(line)]:
            tally = tallied(document, line, count)
            for text in held:
                tallies.setdefault(text, []).append(tally)
    for text, seen in tallies.items():
        if text in names:
            names[text] = replace(names[text], tally=joined([names[text].tally, *seen]))
        else:
            total = joined(seen)
            names[text] = Name(text, total, {"headline": total.occurrences})


def _is_furniture(name: Name) -> bool:
    """Tell whether a form is a label: it mostly stands before a colon, and is no name that the lexicon knows."""
    labels = name.cues.get("colon", 0) * 2 >= max(2, name.tally.occurrences)
    return labels and lexicon.kind(name.text) not in KINDS_OF_NAMES
