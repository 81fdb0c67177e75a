"""From counts to the list that a person reads: names and phrases with their variants, ranked."""

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from functools import partial

from glossary.extraction.clues import clues
from glossary.extraction.counts import Counts, joined, least
from glossary.extraction.kinds import decide, decide_together, known, relations
from glossary.extraction.names import Name, Resolved, resolve
from glossary.extraction.phrases import Phrase, phrases
from glossary.extraction.sketches import CONTEXTS, distinct
from glossary.extraction.tables import TITLES
from glossary.extraction.termhood import LEAST, Termhood
from glossary.extraction.variants import groups, merge_acronyms, merge_known, merge_same_key, merge_short_names
from glossary.model import Candidate, Example, Kind, Variant
from glossary.text import lexicon

__all__ = ["candidates"]

_RULE = 4
"""How many times as often as with small letters a name stands in capitals that are its own: COVID-19, not LONDON."""

_GENERIC = frozenset({"one organization word", "one common word", "one place word", "one event word"})
"""Clues of words that many names end with, and none is called by: Department, League."""


def candidates(counts: Counts, min_count: int | None = None) -> tuple[Candidate, ...]:
    """Return what was seen at least *min_count* times, names first, each sort by its score.

    The forms of one thing are one candidate, and count together. Without a *min_count* the size of the
    collection decides: see `least`.
    """
    min_count = least(counts.documents) if min_count is None else min_count
    names = _name_candidates(resolve(counts), counts, min_count)
    taken = {form for name in names for form in (name.text, *(v.text for v in name.variants))}
    found = {text: phrase for text, phrase in phrases(counts).items() if text not in taken}
    return tuple(sorted([*names, *_phrase_candidates(found, Termhood(counts.lower), min_count)], key=_rank))


def _rank(candidate: Candidate) -> tuple[bool, float, str]:
    return candidate.kind is Kind.PHRASE, -candidate.score, candidate.text


def _name_candidates(resolved: Resolved, counts: Counts, min_count: int) -> list[Candidate]:
    names, kinds = _with_relations(resolved.names)
    numbers = {text: name.tally.occurrences for text, name in names.items()}
    pairs = {pair: n for pair, n in _together(counts, resolved).items() if _may_stand_for(*pair, kinds)}
    mergers = (
        merge_same_key(numbers),
        merge_known(names),
        merge_acronyms(counts.acronyms, names),
        merge_short_names(numbers, pairs, {full for _, full in pairs}),
    )
    found = []
    for group in groups(names, *mergers):
        head = _fullest(group, numbers)
        if sum(numbers[form] for form in group) >= min_count:
            forms = [names[form] for form in _with_head_first(group, head)]
            kind = kinds[head]
            if len(forms) > 1:
                kind = decide_together([(form.text, form.cues) for form in forms], forms[0].rule)
            found.append(_candidate(head, kind, forms, _name_score))
    return found


def _with_relations(names: Mapping[str, Name]) -> tuple[dict[str, Name], dict[str, Kind]]:
    """Add the cues that names of several words give those of one word; return the kinds of all forms too."""
    kinds = {text: decide(text, name.cues, name.rule) for text, name in names.items() if " " in text}
    related = {text: cues for text, cues in relations(kinds).items() if text in names}
    changed = {text: replace(names[text], cues=cues + Counter(names[text].cues)) for text, cues in related.items()}
    all_names = {**names, **changed}
    kinds |= {text: decide(text, name.cues, name.rule) for text, name in all_names.items() if " " not in text}
    return all_names, kinds


def _may_stand_for(short: str, full: str, kinds: Mapping[str, Kind]) -> bool:
    """Tell whether two names may name one thing: Korea is no short name of a person, nor Bank of a bank."""
    if " " not in full or short not in kinds or full not in kinds or kinds[short] is Kind.TITLE:
        return False
    if known(short) not in {None, Kind.PERSON}:
        return False
    if kinds[full] is Kind.ORGANIZATION:
        return kinds[short] is Kind.ORGANIZATION and _GENERIC.isdisjoint(clues(short))
    return kinds[full] is Kind.PERSON


def _together(counts: Counts, resolved: Resolved) -> dict[tuple[str, str], int]:
    """Say of resolved names what `Counts.together` says of raw runs."""
    pairs: dict[tuple[str, str], int] = {}
    for (short, run), documents in counts.together.items():
        for full in set(resolved.parts.get(run, ())):
            pairs[short, full] = max(documents, pairs.get((short, full), 0))
    return pairs


def _fullest(group: Sequence[str], numbers: Mapping[str, int]) -> str:
    """Return the form to show: the one of most words, then the commonest; capitals alone only if they are the rule."""
    if len(group) == 1:
        return group[0]
    small = {form.casefold(): numbers[form] for form in group if not form.isupper()}
    loud = {form for form in group if form.isupper() and numbers[form] <= _RULE * small.get(form.casefold(), 1)}
    return min(group, key=lambda form: (form in loud, -len(form.split(" ")), -numbers[form], form))


def _with_head_first(group: Sequence[str], head: str) -> list[str]:
    return [head, *(form for form in group if form != head)]


def _phrase_candidates(found: Mapping[str, Phrase], termhood: Termhood, min_count: int) -> list[Candidate]:
    numbers = {text: phrase.tally.occurrences for text, phrase in found.items()}
    made = []
    for group in groups(found, merge_same_key(numbers)):
        head = min(group, key=lambda form: (-numbers[form], form)) if len(group) > 1 else group[0]
        count = sum(numbers[form] for form in group)
        if count >= min_count and _is_wanted(found[head], count, termhood):
            kind = Kind.TITLE if head.split(" ")[-1] in TITLES else Kind.PHRASE
            forms = [found[form] for form in _with_head_first(group, head)]
            made.append(_candidate(head, kind, forms, partial(_phrase_score, termhood, head)))
    return made


def _is_wanted(phrase: Phrase, count: int, termhood: Termhood) -> bool:
    """Tell whether a phrase recurs or is known, or else is a term, as a single noun must always be."""
    if " " in phrase.text and (count > 1 or lexicon.kind(phrase.text) is not None):
        return True
    return phrase.rule in LEAST and termhood.of(phrase.text, count) > LEAST[phrase.rule]


def _candidate(head: str, kind: Kind, forms: Sequence[Name | Phrase], score: Callable[[int, int], float]) -> Candidate:
    """Make a candidate of its forms, the one to show in front; *score* takes distinct sentences and articles."""
    seen = joined([form.tally for form in forms])
    documents = min(seen.occurrences, distinct(seen.documents))
    variants = [Variant(text=form.text, count=form.tally.occurrences) for form in forms[1:]]
    example = forms[0].tally.example
    return Candidate(
        text=head, kind=kind, count=seen.occurrences, documents=documents,
        score=round(score(distinct(seen.contexts, CONTEXTS), documents), 4), rule=forms[0].rule,
        variants=tuple(sorted(variants, key=lambda variant: (-variant.count, variant.text))),
        example=Example(document=example.document, text=example.text),
    )  # fmt: skip


def _phrase_score(termhood: Termhood, text: str, contexts: int, _documents: int) -> float:
    """Return the rank of a phrase: how weird its words are, times the distinct sentences on a log scale."""
    return termhood.of(text, contexts)


def _name_score(contexts: int, documents: int) -> float:
    """Return the rank of a name: the distinct sentences and the articles that hold it, on log scales."""
    return math.log1p(contexts) * (1 + math.log(documents))
