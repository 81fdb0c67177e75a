"""How good a translation model is on terms whose renderings are known.

>>> answers = [(Proposal(bn="রাশিয়া", sources=("machine",)),), ()]
>>> evaluated(["রাশিয়া", "চীন"], answers, lambda answers, references: 50.0)
Evaluation(terms=2, answered=1, first=1, among=1, chrf=50.0)
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from glossary.errors import MachineError
from glossary.model import Proposal
from glossary.text import bengali

__all__ = ["Evaluation", "chrf", "evaluated"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Evaluation:
    """What came of asking for some terms; counts."""

    terms: int
    answered: int
    first: int
    """Terms whose first answer is the reference, on the comparison key."""

    among: int
    """Terms with the reference among the answers."""

    chrf: float
    """chrF of the first answers, 0 to 100 (Popović 2015)."""


def evaluated(
    references: Sequence[str],
    answers: Sequence[Sequence[Proposal]],
    score: Callable[[Sequence[str], Sequence[str]], float],
) -> Evaluation:
    """Compare the answers for some terms, best first, with the reference of each."""
    keys = [[bengali.key(answer.bn) for answer in found] for found in answers]
    right = [bengali.key(reference) for reference in references]
    return Evaluation(
        terms=len(right),
        answered=sum(map(bool, keys)),
        first=sum(found[:1] == [reference] for found, reference in zip(keys, right, strict=True)),
        among=sum(reference in found for found, reference in zip(keys, right, strict=True)),
        chrf=round(score([found[0].bn if found else "" for found in answers], references), 1),
    )


def chrf(answers: Sequence[str], references: Sequence[str]) -> float:
    """Return sacrebleu's chrF of a corpus. Raises `MachineError` where sacrebleu isn't installed."""
    try:
        from sacrebleu.metrics.chrf import CHRF
    except ImportError:
        remedy = "install it with `pip install sacrebleu`"
        raise MachineError(where="machine evaluate", what="sacrebleu is not installed", remedy=remedy) from None
    return float(CHRF().corpus_score(list(answers), [list(references)]).score)
