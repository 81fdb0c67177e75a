"""The project's own lexicon as a proposal source.

>>> from glossary.model import Candidate, Kind
>>> term = Candidate(text="US", kind=Kind.PLACE, count=1, documents=1, score=0, rule="")
>>> [proposal.bn for proposal in propose([term], Setting())[0]][:1]
['যুক্তরাষ্ট্র']
"""

from collections.abc import Sequence

from glossary.model import Candidate, Proposal
from glossary.sources.setting import Setting
from glossary.text import lexicon

__all__ = ["propose"]


def propose(candidates: Sequence[Candidate], setting: Setting) -> list[tuple[Proposal, ...]]:
    """Return what the lexicon has for each term or, failing that, for its singular."""
    return [_proposals(candidate, setting) for candidate in candidates]


def _proposals(candidate: Candidate, setting: Setting) -> tuple[Proposal, ...]:
    exact = lexicon.lookup(candidate.text)
    words = exact or lexicon.of_singular(candidate.text)
    forms = (
        (form, None if exact else f"singular: {word.en}")
        for word in sorted(words, key=lambda word: word.kind is not candidate.kind)
        for form in word.forms(setting.region)
    )
    return tuple(Proposal(bn=bn, sources=("lexicon",), evidence=why) for bn, why in dict(forms).items())
