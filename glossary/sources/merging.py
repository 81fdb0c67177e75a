"""Join what several sources propose for one term.

>>> one = Proposal(bn="রাশিয়া", sources=("lexicon",))
>>> two = Proposal(bn="রাশিয়া", sources=("cldr",), evidence="territories")
>>> [(p.bn, p.sources) for p in merge([[one], [two]])]
[('রাশিয়া', ('lexicon', 'cldr'))]
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from glossary.model import Proposal
from glossary.text import bengali, lexicon

__all__ = ["avoided", "merge"]

_SOURCES_THAT_KNOW = frozenset({"memory", "lexicon", "cldr", "acronym"})
"""The others guess: they put together, transliterate, translate."""

_MORE_THAN_ALL = 100


def merge(answers: Iterable[Sequence[Proposal]], avoid: frozenset[str] = frozenset()) -> tuple[Proposal, ...]:
    """Join proposals that are one rendering into one with all its sources; leave out those in *avoid*.

    *avoid* holds comparison keys. The first spelling, score and evidence are kept: answers come in
    order of trust. Guesses that several sources agree on come before those of one.
    """
    merged: dict[str, Proposal] = {}
    for proposal in (proposal for answer in answers for proposal in answer):
        key = bengali.key(proposal.bn)
        if key not in avoid:
            old = merged.get(key)
            merged[key] = proposal if old is None else _joined(old, proposal)
    return tuple(sorted(merged.values(), key=_agreement))


def _agreement(proposal: Proposal) -> int:
    """Rank guesses by how many sources made the same one; what is known stays in front, in its own order."""
    return -_MORE_THAN_ALL if proposal.sources[0] in _SOURCES_THAT_KNOW else -len(proposal.sources)


def avoided(term: str) -> frozenset[str]:
    """Return the comparison keys of the renderings that the lexicon says not to print for a term."""
    return frozenset(bengali.key(form) for word in lexicon.lookup(term) for form in word.avoid)


def _joined(first: Proposal, second: Proposal) -> Proposal:
    return replace(
        first,
        sources=tuple(dict.fromkeys([*first.sources, *second.sources])),
        score=first.score if first.score is not None else second.score,
        evidence=first.evidence or second.evidence,
    )
