"""Bring what was found in articles into a glossary: new entries at its end, fresh `auto:` blocks.

A candidate is known when any of its English forms is, by the comparison key, a form of an entry.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from glossary.model import Auto, Candidate, Entry, Proposal, Seen, Status, Termbase
from glossary.termfile.change import Update, updated
from glossary.termfile.file import Termfile
from glossary.text import bengali, english

__all__ = ["Merged", "merged", "proposed"]

_PROPOSALS_KEPT = 5
_JUST_ADDED = -1


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """The outcome of a merge."""

    added: tuple[Entry, ...]
    """The new entries."""

    update: Update

    @property
    def content(self) -> bytes:
        """The whole new file."""
        return self.update.content


def merged(
    termfile: Termfile, candidates: Sequence[Candidate], proposals: Mapping[Candidate, Sequence[Proposal]]
) -> Merged:
    """Add the candidates that the glossary doesn't know, and renew the `auto:` blocks of the others.

    Rejected entries are left alone. Raises `TermfileError` when that can't be done safely.
    """
    known = _index(termfile.termbase)
    added: list[Entry] = []
    autos: dict[int, Auto] = {}
    for candidate in candidates:
        place = _find(candidate, known)
        if place is None:
            added.append(_entry(candidate, _auto(candidate, proposals[candidate])))
            known.update(dict.fromkeys(_keys(added[-1]), _JUST_ADDED))
        elif place != _JUST_ADDED and (entry := termfile.termbase.entries[place]).status is not Status.REJECTED:
            autos.setdefault(place, _auto(candidate, _wanted(proposals[candidate], entry)))
    return Merged(added=tuple(added), update=updated(termfile, added, autos))


def _wanted(proposals: Sequence[Proposal], entry: Entry) -> Sequence[Proposal]:
    """Leave out what the editors of an entry say to avoid."""
    avoided = {bengali.key(avoid.bn) for avoid in entry.avoid}
    return [proposal for proposal in proposals if bengali.key(proposal.bn) not in avoided]


def proposed(termfile: Termfile, candidates: Sequence[Candidate]) -> dict[Candidate, tuple[Proposal, ...]]:
    """Return what earlier builds proposed for those candidates that the glossary knows."""
    known = _index(termfile.termbase)
    places = ((candidate, _find(candidate, known)) for candidate in candidates)
    autos = {candidate: termfile.termbase.entries[place].auto for candidate, place in places if place is not None}
    return {candidate: auto.proposals for candidate, auto in autos.items() if auto}


def _keys(entry: Entry) -> list[str]:
    return [english.key(form) for form in (entry.en, *entry.variants)]


def _index(termbase: Termbase) -> dict[str, int]:
    """Map the comparison keys of all English forms to the entry that has them; headwords go first."""
    index: dict[str, int] = {}
    for number, entry in enumerate(termbase.entries):
        index.setdefault(english.key(entry.en), number)
    for number, entry in enumerate(termbase.entries):
        for key in _keys(entry):
            index.setdefault(key, number)
    return index


def _find(candidate: Candidate, known: Mapping[str, int]) -> int | None:
    """Return the place of the entry that has a form of the candidate, or None."""
    forms = (candidate.text, *(variant.text for variant in candidate.variants))
    return next((known[key] for key in map(english.key, forms) if key in known), None)


def _auto(candidate: Candidate, proposals: Sequence[Proposal]) -> Auto:
    kept = tuple(replace(proposal, evidence=None) for proposal in proposals[:_PROPOSALS_KEPT])
    seen = Seen(count=candidate.count, articles=candidate.documents)
    return Auto(seen=seen, example=candidate.example.text if candidate.example else "", proposals=kept)


def _entry(candidate: Candidate, auto: Auto) -> Entry:
    return Entry(
        en=candidate.text,
        bn=auto.proposals[0].bn if auto.proposals else "",
        kind=candidate.kind,
        variants=tuple(variant.text for variant in candidate.variants),
        auto=auto,
    )
