"""Phrases built from known parts by the grammar of Bengali noun phrases.

>>> from glossary.model import Kind
>>> term = Candidate(text="UN Security Council resolutions", kind=Kind.PHRASE, count=1, documents=1, score=0, rule="")
>>> [proposal] = propose([term], Setting())[0][:1]
>>> proposal.bn, proposal.evidence
('জাতিসংঘ নিরাপত্তা পরিষদের প্রস্তাব', 'জাতিসংঘ নিরাপত্তা পরিষদ + এর + প্রস্তাব')

     text ──▶ tokens ──▶ chart of stretches ──▶ parts, best first
                          known │ nouns, links, hyphens
              (what a stretch is as a whole │ what two stretches make)

Of parts that are known, and of names that no table has where the rest is known; never for a term that another
source knows as a whole. The order and the endings follow Bangladesh's newspapers; the tables are in
`data/composition/`.
"""

from collections.abc import Sequence

from glossary.model import Candidate, Kind, Proposal, Region
from glossary.sources import acronym, cldr
from glossary.sources.composition.chart import parsed
from glossary.sources.composition.part import Part, Role
from glossary.sources.memory import recall
from glossary.sources.setting import Setting
from glossary.text import bengali, lexicon

__all__ = ["propose"]

_MOST = 5
_NAMES = {Kind.PERSON: Role.PERSON, Kind.PLACE: Role.PLACE}
_OF_WORDS = frozenset({Kind.ORGANIZATION, Kind.EVENT})
"""Kinds whose names are common words for the most part: one that isn't known is hardly a name."""

_ONE_PART = 0.95
"""A rendering of one part more than the best is none worth showing."""


def propose(candidates: Sequence[Candidate], setting: Setting) -> list[tuple[Proposal, ...]]:
    """Compose renderings for the terms that no source knows as a whole, at most five each."""
    return [_proposals(candidate, setting) for candidate in candidates]


def _proposals(candidate: Candidate, setting: Setting) -> tuple[Proposal, ...]:
    if recall(candidate.text, setting) or _is_whole(candidate.text, setting.region):
        return ()
    guess = candidate.kind not in _OF_WORDS
    parts = sorted(parsed(candidate.text, setting, guess=guess), key=lambda part: (part.cost, part.bn))
    found: dict[str, Proposal] = {}
    for part in (part for part in parts if part.cost < parts[0].cost + _ONE_PART and _fits(part, candidate.kind)):
        if bengali.is_bengali(part.bn) and not bengali.problem(part.bn):
            proposal = Proposal(bn=part.bn, sources=("composition",), evidence=part.evidence)
            found.setdefault(bengali.key(part.bn), proposal)
    return tuple(found.values())[:_MOST]


def _is_whole(text: str, region: Region) -> bool:
    """Tell whether a source knows the term as a whole."""
    return bool(
        lexicon.lookup(text) or lexicon.of_singular(text) or any(cldr.known(text, region)) or acronym.known(text)
    )


def _fits(part: Part, kind: Kind) -> bool:
    """Tell whether a part is what the term names: names aren't put together from common words."""
    return part.role is _NAMES[kind] if kind in _NAMES else part.role is not Role.NAME
