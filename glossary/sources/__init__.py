"""Where Bengali renderings come from; one module per source, in order of trust.

>>> from glossary.model import Candidate, Kind
>>> kcna = Candidate(text="KXNA", kind=Kind.ORGANIZATION, count=2, documents=1, score=1.0, rule="capital run")
>>> [(p.bn, p.sources) for p in propose([kcna], Setting(), ["acronym"])[kcna]]
[('কেএক্সএনএ', ('acronym',))]

To add a source: one module with a function `propose(candidates, setting)` that returns one tuple of
proposals for each candidate, best first, `()` for what it doesn't know; one line in `SOURCES`; one
row in the README. A source that can't work here raises `MachineError`, and the others go on.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from types import MappingProxyType

from glossary.errors import GlossaryError, TermError
from glossary.model import Candidate, Proposal
from glossary.sources import acronym, cldr, composition, lexicon, machine, memory, transliteration
from glossary.sources.evaluation import Evaluation, chrf, evaluated
from glossary.sources.memory import remembered
from glossary.sources.merging import avoided, merge
from glossary.sources.setting import Setting

__all__ = ["SOURCES", "Evaluation", "Setting", "Source", "chrf", "evaluated", "propose", "remembered"]

Source = Callable[[Sequence[Candidate], Setting], list[tuple[Proposal, ...]]]
"""Takes candidates; returns as many tuples, in the same order. Never raises for an unknown term."""

SOURCES: Mapping[str, Source] = MappingProxyType(
    {
        "memory": memory.propose,
        "lexicon": lexicon.propose,
        "cldr": cldr.propose,
        "acronym": acronym.propose,
        "composition": composition.propose,
        "transliteration": transliteration.propose,
        "machine": machine.propose,
    }
)


def propose(
    candidates: Sequence[Candidate],
    setting: Setting,
    sources: Iterable[str] | None = None,
    unavailable: Callable[[GlossaryError], None] | None = None,
) -> dict[Candidate, tuple[Proposal, ...]]:
    """Ask the *sources* named (all, when None is) and merge their answers, the most trusted first.

    A source that can't work here is reported to *unavailable*, and the others go on; without
    *unavailable* its `MachineError` is raised.
    """
    wanted = set(SOURCES if sources is None else sources)
    if unknown := wanted - set(SOURCES):
        raise TermError(where=min(unknown), what="there is no such source", remedy=f"use some of {', '.join(SOURCES)}")
    answers = []
    for name in (name for name in SOURCES if name in wanted):
        try:
            answers.append(SOURCES[name](candidates, setting))
        except GlossaryError as error:
            if unavailable is None:
                raise
            unavailable(error)
    return {
        candidate: merge([answer[index] for answer in answers], avoided(candidate.text))
        for index, candidate in enumerate(candidates)
    }
