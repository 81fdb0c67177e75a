"""Bring the forms of one thing together: Kim and Kim Jong Un, US and United States.

>>> merge_short_names({"Vladimir Putin": 1, "Putin": 4}, {("Putin", "Vladimir Putin"): 1}, {"Vladimir Putin"})
{'Putin': 'Vladimir Putin'}

Each function returns a mapping from a form to the fuller form it stands for; a form that could stand
for two things stands for none.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

from glossary.text import english, lexicon
from glossary.text.lexicon import Word

__all__ = ["groups", "merge_acronyms", "merge_known", "merge_same_key", "merge_short_names"]

_MARGIN = 2
"""A short name belongs to the longer one that its documents hold this many times as often as any other."""


def merge_short_names(
    counts: Mapping[str, int], together: Mapping[tuple[str, str], int], persons: Collection[str]
) -> dict[str, str]:
    """Attach a surname (or the family name in front, as in Kim Jong Un) to the one full name it fits.

    *counts* are occurrences of each form, *together* the documents that hold both of a pair.
    """
    fits: dict[str, dict[str, int]] = defaultdict(dict)
    for (short, full), documents in together.items():
        if full in persons and short in counts and short in {full.split(" ")[0], full.split(" ")[-1]}:
            fits[short][full] = fits[short].get(full, 0) + documents * counts[full]
    chosen: dict[str, str] = {}
    for short, weights in fits.items():
        (full, best), *others = sorted(weights.items(), key=lambda item: (-item[1], item[0]))
        if all(best >= _MARGIN * weight for _, weight in others):
            chosen[short] = full
    return chosen


def merge_acronyms(acronyms: Mapping[tuple[str, str], int], forms: Collection[str]) -> dict[str, str]:
    """Attach an acronym to the long form it was introduced with in brackets, if the letters agree."""
    chosen: dict[str, str] = {}
    for (short, long), _ in sorted(acronyms.items(), key=lambda item: (-item[1], item[0])):
        full = next((text for text in _endings(long) if text in forms and _agree(short, text)), None)
        if full and short in forms:
            chosen.setdefault(short, full)
    return chosen


def _endings(text: str) -> Iterable[str]:
    words = text.split(" ")
    return (" ".join(words[start:]) for start in range(len(words) - 1))


def _agree(short: str, long: str) -> bool:
    letters = [word[0].upper() for word in long.replace("-", " ").split() if word[0].isupper()]
    return [c for c in short.upper() if c.isalpha()] == letters


def merge_known(forms: Iterable[str]) -> dict[str, str]:
    """Attach a form to the name that the lexicon knows it by, and an acronym to its long form: US, EU."""
    chosen: dict[str, str] = {}
    acronyms: list[tuple[str, Word]] = []
    long: list[Word] = []
    for form in forms:
        found = lexicon.lookup(form)
        if not found or found[0].topic in lexicon.NAME_PARTS:
            continue
        if found[0].en != form:
            chosen[form] = found[0].en
        if form.isupper():
            acronyms.append((form, found[0]))
        elif " " in form:
            long.append(found[0])
    for short, word in acronyms:
        if full := [other.en for other in long if _is_short_for(word, other)]:
            chosen[short] = min(full)
    return chosen


def _is_short_for(short: Word, long: Word) -> bool:
    """Tell whether the lexicon has one rendering for two names whose letters agree."""
    return _agree(short.en, long.en) and not {short.bn, *short.also}.isdisjoint((long.bn, *long.also))


def merge_same_key(counts: Mapping[str, int]) -> dict[str, str]:
    """Attach forms that differ in case, hyphens, possessives, plural or British spelling to the commonest of them."""
    chosen: dict[str, str] = {}
    by_key: dict[str, str] = {}
    for form in sorted(counts, key=lambda form: (-counts[form], form)):
        full = by_key.setdefault(_singular(english.american(english.key(form))), form)
        if full != form:
            chosen[form] = full
    return chosen


def _singular(key: str) -> str:
    *front, last = key.split(" ")
    if front and len(last) > 3 and last.endswith("s") and not last.endswith(("ss", "us", "is")):
        return " ".join([*front, last[:-1]])
    return key


def groups(forms: Collection[str], *mergers: Mapping[str, str]) -> list[list[str]]:
    """Bring together all forms that the mergers attach to one another, in a fixed order."""
    above: dict[str, str] = {}
    for merger in mergers:
        for short, full in sorted(merger.items()):
            low, high = _top(above, short), _top(above, full)
            if short in forms and low != high:
                above[low] = high
    members: dict[str, list[str]] = defaultdict(list)
    for form in sorted(forms):
        members[_top(above, form)].append(form)
    return list(members.values())


def _top(above: Mapping[str, str], form: str) -> str:
    while form in above:
        form = above[form]
    return form
