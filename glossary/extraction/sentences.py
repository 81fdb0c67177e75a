"""How good an example a sentence is, how it is shown, and what is counted of what only one sentence holds.

>>> rank("Kim met Putin in Moscow on Monday, state media said.") < rank("Kim left.") < rank("Putin stayed on")
True
>>> shown("Kim met Putin. " * 50)[-10:]
'in. Kim m…'
"""

from glossary.extraction import sketches
from glossary.extraction.counts import Sentence, Tally

__all__ = ["rank", "shown", "tallied"]

_READABLE = range(40, 241)
_LONGEST_SHOWN = 500
_NOT_WHOLE = 10_000


def rank(text: str) -> int:
    """Return how good an example a sentence is, a low number for a good one: see `counts.Sentence`."""
    size = len(text)
    return size if text[-1] in ".!?\"”’'" and size in _READABLE else size + _NOT_WHOLE


def shown(text: str) -> str:
    """Return a sentence as it is shown: a very long one is cut."""
    return text if len(text) <= _LONGEST_SHOWN else text[:_LONGEST_SHOWN] + "…"


def tallied(document: str, text: str, occurrences: int) -> Tally:
    """Return the tally of something that only one sentence of one document holds."""
    return Tally(
        occurrences,
        (sketches.identity(document),),
        tuple(sketches.fingerprints([text])),
        Sentence(rank(text), document, shown(text)),
    )
