"""Add what a build counts to what earlier builds counted: what recurs over weeks is found without reading them again.

The counts of all parts are merged anew each time, so the answer is the one that all articles together would give.
"""

from glossary import extraction
from glossary.counting import Shelf, behind_head
from glossary.extraction import Counts
from glossary.files import State
from glossary.fingerprints import Fingerprints

__all__ = ["added", "known"]


def known(state: State) -> Fingerprints:
    """Return the articles that were counted already."""
    return Fingerprints(state.numbers())


def added(state: State, shelf: Shelf, seen: Fingerprints, today: str) -> Counts:
    """Return the counts of a state and of a shelf together, and add those of the shelf to the state.

    They belong to the latest day of their articles, or to *today* when none says its day, or a later one. What
    could not be read isn't added: it may be read another time, with another option.
    """
    before = state.documents()
    old = [behind_head(lines) for lines in state.parts()]
    counts = extraction.merged_lines([*old, *shelf.counts()])
    new = counts.documents - before
    heads = shelf.heads()
    if new:
        newest = max(head.newest for head in heads)
        failed = {number for head in heads for number in head.failed}
        numbers = (number for number in seen.new if number not in failed)
        state.add(min(newest or today, today or newest), new, shelf.contents(), numbers)
    return counts
