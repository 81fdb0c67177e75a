"""What the newsroom itself has decided or printed before: its glossary, and translation memories.

>>> from glossary.model import Candidate, Kind
>>> decided = [Translation(en="Kremlin", bn="ক্রেমলিন", origin="terms.yaml")]
>>> term = Candidate(text="the Kremlin", kind=Kind.PLACE, count=1, documents=1, score=0, rule="")
>>> [(p.bn, p.evidence) for p in propose([term], Setting(memory=remembered(decided)))[0]]
[('ক্রেমলিন', 'terms.yaml')]

Terms are compared on the English comparison key; a plural is found by its singular. As parts of longer
phrases, memories are used by `composition`.
"""

from collections.abc import Iterable, Mapping, Sequence

from glossary.model import Candidate, Proposal, Translation
from glossary.sources.setting import Setting
from glossary.text import bengali, english

__all__ = ["propose", "recall", "remembered"]


def remembered(translations: Iterable[Translation]) -> Mapping[str, tuple[Translation, ...]]:
    """Return translations by the comparison key of their English side, each rendering once, in order."""
    found: dict[str, dict[str, Translation]] = {}
    for translation in translations:
        found.setdefault(english.key(translation.en), {}).setdefault(bengali.key(translation.bn), translation)
    return {key: tuple(renderings.values()) for key, renderings in found.items()}


def recall(text: str, setting: Setting) -> tuple[Translation, ...]:
    """Return what is remembered for a term or, failing that, for its singular."""
    for form in (text, *english.singulars(text)) if setting.memory else ():
        found = setting.memory.get(english.key(form), ())
        if same := tuple(each for each in found if english.same_case_class(form, each.en)):
            return same
    return ()


def propose(candidates: Sequence[Candidate], setting: Setting) -> list[tuple[Proposal, ...]]:
    """Return what is remembered for each term, in the order in which it was given."""
    return [
        tuple(
            Proposal(bn=found.bn, sources=("memory",), evidence=found.origin)
            for found in recall(candidate.text, setting)
        )
        for candidate in candidates
    ]
