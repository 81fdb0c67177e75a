"""`number`: a figure of the source is missing in the target, or is another one there.

Figures are compared by what they count: 78th is ৭৮তম, 1.2 million is ১২ লাখ, 3 is তিন. Those in terms of the glossary
are left to the other rules.
"""

from collections.abc import Iterable, Iterator, Sequence

from glossary.aids.checks.comparing import Pair
from glossary.aids.checks.flaws import Flaw, write
from glossary.model import Match
from glossary.text import bengali, figures, numbers
from glossary.text.figures import Figure

__all__ = ["find"]


def find(pairs: Sequence[Pair]) -> Iterator[Flaw]:
    """Yield the figures of the source that the target doesn't have."""
    for pair in pairs:
        wanted = _outside(figures.english(pair.segment.source), pair.mentions)
        if wanted:
            there = list(figures.bengali(pair.segment.target))
            values = {value for figure in there for value in figure.values}
            missed = {figure.values: figure for figure in wanted if values.isdisjoint(figure.values)}
            if missed:
                yield from _flaws(pair, list(missed.values()), _others(wanted, _outside(there, pair.uses)))


def _outside(found: Iterable[Figure], matches: Iterable[Match]) -> list[Figure]:
    """Return the figures that no term holds."""
    taken = {offset for match in matches for offset in range(match.start, match.end)}
    return [figure for figure in found if figure.start not in taken]


def _others(wanted: Iterable[Figure], there: Iterable[Figure]) -> list[Figure]:
    """Return the figures of the target that the source doesn't have."""
    values = {value for figure in wanted for value in figure.values}
    return [figure for figure in there if figure.in_digits and values.isdisjoint(figure.values)]


def _flaws(pair: Pair, missed: list[Figure], others: list[Figure]) -> Iterator[Flaw]:
    for figure in missed:
        expected = numbers.rendered(figure.text, pair.region) or (bengali.digits(figure.text),)
        if len(missed) == len(others) == 1:
            other = others[0]
            yield Flaw(
                pair=pair, start=other.start, end=other.end, en=figure.text, expected=expected,
                message=f"“{other.text}” stands where the source has {figure.text}", hint=write(expected),
            )  # fmt: skip
        else:
            message = f"the figure {figure.text} of the source is missing"
            yield Flaw(pair=pair, en=figure.text, expected=expected, message=message, hint=write(expected))
