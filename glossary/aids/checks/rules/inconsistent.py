"""`inconsistent`: one English form is rendered in two ways in one text, both of which the glossary accepts.

That the full name and the last name take turns (one holds the other), or that a form stands before nouns
(মার্কিন), is no inconsistency. Only segments with one and the same English form are compared, so an acronym may
be rendered by an acronym.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from glossary.aids.checks.comparing import RIGHT, Mark, Pair, mark, named
from glossary.aids.checks.flaws import Flaw, write
from glossary.model import Entry, Match, Severity
from glossary.text import bengali, english, lexicon
from glossary.text.inflection import reinflect

__all__ = ["find"]


_BESIDE = 3
"""Characters between a form and one that explains it: a blank, a bracket, a comma."""


class _Use(NamedTuple):
    """A right rendering, where only one English form stands in the source."""

    pair: Pair
    match: Match
    form: str
    """Which of the renderings it is."""


def find(pairs: Sequence[Pair]) -> Iterator[Flaw]:
    """Yield the uses of another rendering than the first one."""
    rendered: dict[tuple[object, ...], list[_Use]] = defaultdict(list)
    for pair in pairs:
        english_forms = _english_forms(pair)
        for use in pair.uses:
            entry, forms = use.entry, english_forms.get(mark(use.entry), ())
            if len(forms) == 1 and use.form in RIGHT and entry.also and not use.alternatives:
                form = named(use.text, (entry.bn, *entry.also))
                rendered[mark(entry), *forms].append(_Use(pair, use, form))
    for uses in rendered.values():
        yield from _strays(uses)


def _english_forms(pair: Pair) -> Mapping[Mark, set[str]]:
    """Return in which forms the source mentions each entry."""
    found: dict[Mark, set[str]] = defaultdict(set)
    for mention in pair.mentions:
        found[mark(mention.entry)].add(english.key(mention.text))
    return found


def _strays(uses: list[_Use]) -> Iterator[Flaw]:
    entry = uses[0].match.entry
    plain = [use for use in uses if use.form not in _before_nouns(entry)]
    for before, use in pairwise(plain):
        if _differ(plain[0].form, use.form) and not _is_beside(before, use):
            yield _flaw(plain[0].form, use)


def _is_beside(before: _Use, use: _Use) -> bool:
    """Tell whether a form explains the one in front of it: ঢাকা মেট্রোপলিটন পুলিশ (ডিএমপি)."""
    return before.pair is use.pair and 0 <= use.match.start - before.match.end <= _BESIDE


def _before_nouns(entry: Entry) -> tuple[str, ...]:
    return lexicon.attributives().get(english.key(entry.en), ())


def _differ(one: str, other: str) -> bool:
    """Tell whether two forms are different words: neither holds the other."""
    left, right = bengali.key(one), bengali.key(other)
    return left not in right and right not in left


def _flaw(first: str, use: _Use) -> Flaw:
    match = use.match
    right = reinflect(match.text, use.form, first)
    return Flaw(
        pair=use.pair, start=match.start, end=match.end, en=match.entry.en, entry=match.entry,
        expected=(right,), severity=Severity.WARNING,
        message=f"“{match.entry.en}” is “{first}” above, and “{match.text}” here",
        hint=f"{write([right])}, or change both",
    )  # fmt: skip
