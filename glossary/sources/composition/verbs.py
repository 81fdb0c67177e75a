"""Verbs with what they govern: exchanged letters, sign an agreement, always emerge victorious.

>>> from glossary.model import Region
>>> from glossary.sources.composition.known import known
>>> [agreement, *_], [publicly, *_] = known("agreement", Region.BD), known("publicly", Region.BD)
>>> [part.bn for part in governed("signed", agreement)][:2]
['চুক্তি সই', 'চুক্তি সই করা']
>>> [part.bn for signing in governed("signing", agreement) for part in before(publicly, signing)][:1]
['প্রকাশ্যে চুক্তি সই']

Bengali names a deed with a noun, চুক্তি সই, and does it with that noun and a verb, চুক্তি সই করা. As a term a past
form or one in -ing is the deed, a base form the verb; the other of the two is the second choice.
"""

from collections.abc import Iterator
from functools import lru_cache

from glossary.sources.composition import tables
from glossary.sources.composition.nouns import CHOICE, GROUPS, NOUNS, Rule
from glossary.sources.composition.part import Part, Piece, Role, replace
from glossary.sources.composition.patterns import fill
from glossary.text import english, lexicon, words
from glossary.text.people import names_people

__all__ = ["MOST_WORDS", "RULES", "alone", "before", "behind", "governed", "is_owner", "is_verb", "negated", "owned"]

MOST_WORDS = 3
"""The most words of a verb: take part in."""

_DEEDS = frozenset({Role.DEED, Role.VERB})
_OBJECTS = NOUNS | GROUPS.keys()
_SECOND = 0.2
"""What it costs to be the deed where the verb is likelier, or the verb where the deed is."""

_AMBIGUOUS = 0.4
"""What it costs to read as a verb what is known as something else, too, and has no article behind it."""

_WHOLE = frozenset({"{bare}", "{objective}"})
"""Objects of a noun and its verb as a whole: চুক্তি সই. In another case they hang on the noun, which may be described."""

_ADVERBIAL = "ভাবে"
_NO_OBJECT = frozenset({"-"})
_NOT = Piece("না", "না")


@lru_cache(maxsize=1 << 12)
def _readings(text: str) -> tuple[tuple[str, str], ...]:
    """Return the verbs that a text may be a form of, with its ending."""
    first, *others = text.split(" ")
    found = ((" ".join([verb, *others]), ending) for verb, ending in english.verbs_of(first))
    return tuple((verb, ending) for verb, ending in found if tables.frames(verb))


def is_verb(text: str) -> bool:
    """Tell whether a text is a form of a verb that the table has."""
    return text.islower() and bool(_readings(text))


def governed(text: str, right: Part, *, is_sure: bool = False) -> Iterator[Part]:
    """Put the object before its verb, in the case that the verb asks for: signed an agreement, remain vigilant.

    *is_sure* says that only a verb can stand here: an article follows. What may be something else is
    rendered in the commonest way only.
    """
    is_doubtful = not is_sure and _is_ambiguous(text)
    cost = 1 + right.cost + (_AMBIGUOUS if is_doubtful else 0)
    for verb, ending in _readings(text):
        patterns = _patterns(verb, right)
        for index, pattern in enumerate(patterns[:1] if is_doubtful else patterns):
            yield from _done(pattern, right, ending, cost + index * CHOICE)


def alone(text: str) -> Iterator[Part]:
    """Render a verb without an object: resigned."""
    cost = _AMBIGUOUS if _is_ambiguous(text) else 0
    for verb, ending in _readings(text) if text.islower() else ():
        frames = tables.frames(verb)
        patterns = next((patterns for objects, patterns in frames if objects == _NO_OBJECT), None)
        for index, pattern in enumerate(patterns or _without_object(frames[-1][1])):
            yield from _done(pattern, None, ending, 1 + cost + index * CHOICE)


def _without_object(patterns: tuple[str, ...]) -> Iterator[str]:
    return (pattern.partition(" ")[2] for pattern in patterns if pattern.partition(" ")[2])


@lru_cache(maxsize=1 << 12)
def _is_ambiguous(text: str) -> bool:
    """Tell whether a verb's form is a noun or an adjective, too: attack, armed, bombing."""
    if any(ending == "ed" for _, ending in _readings(text)):
        return bool(lexicon.lookup(text))
    return any("noun" in words.classes(form) for form in (text, *english.singulars(text))) or bool(lexicon.lookup(text))


def _patterns(verb: str, right: Part) -> tuple[str, ...]:
    """Return the patterns of a verb for an object: the first frame that fits."""
    return next((patterns for objects, patterns in tables.frames(verb) if _fits(objects, verb, right)), ())


def _fits(objects: frozenset[str], verb: str, right: Part) -> bool:
    if right.role is Role.ADJECTIVE:
        return "@adjective" in objects
    if right.role is Role.DEED:
        return not objects and verb.endswith(" to")
    if right.role not in _OBJECTS:
        return False
    heads = {right.head, *english.singulars(right.head), _group(right)}
    return not objects or not objects.isdisjoint(heads)


def _group(part: Part) -> str:
    if part.role in {Role.PERSON, Role.NAME} or names_people(part.bn):
        return "@people"
    return f"@{GROUPS[part.role]}"


def _done(pattern: str, right: Part | None, ending: str, cost: float) -> Iterator[Part]:
    """Yield the deed of a pattern and its verb, the likelier first."""
    nominal, _, auxiliary = pattern.partition(" [")
    slot, *named = nominal.split(" ") if "{" in nominal else ("", *nominal.split(" "))
    lead = fill(slot, right) if slot and right else ()
    is_describable = len(named) == 1 and bool(auxiliary) and slot not in _WHOLE
    roles = (Role.VERB, Role.DEED) if not ending else (Role.DEED, Role.VERB)
    for role, extra in zip(roles, (0.0, _SECOND), strict=True):
        verb = auxiliary.removesuffix("]").split() if role is Role.VERB else ()
        core = tuple(Piece(word, word) for word in (*named, *verb))
        part = Part(lead=lead, core=core, role=role, cost=cost + extra, is_describable=is_describable)
        yield replace(part, lead=(), core=(*lead, *core)) if right and right.role is Role.ADJECTIVE else part


def is_owner(word: str) -> bool:
    """Tell whether an English word says whose what follows is: their."""
    return bool(tables.compounds("owner", word))


def owned(word: str, right: Part, side: str = "owner") -> Iterator[Part]:
    """Put before a noun whose it is: their homes; with the *side* `own`, of whoever does something to it."""
    if right.role in NOUNS:
        for index, pattern in enumerate(tables.compounds(side, word)):
            core = fill(pattern, replace(right, lead=()))
            yield replace(right, core=core, cost=right.cost + 1 + index * CHOICE, attributive=(), words=0)


def before(left: Part, right: Part) -> Iterator[Part]:
    """Put an adverb before what is done, next to its verb, or as an adjective before its noun.

    Of a deed that is a noun, the adjective is best: হামলার তীব্র নিন্দা.
    """
    if left.role is not Role.ADVERB or right.role not in _DEEDS:
        return
    front = replace(right, lead=(*left.pieces, *right.lead))
    near = replace(right, core=(*left.pieces, *right.core))
    ways = [near, front] if tables.compounds("near", left.head) else [front, near]
    if right.is_describable and (adjective := _adjective(left)):
        described = replace(right, core=(adjective, *right.core))
        ways.insert(0 if right.lead or right.role is Role.DEED else 1, described)
    for index, part in enumerate(dict.fromkeys(ways)):
        yield replace(part, cost=left.cost + right.cost + index * CHOICE, is_describable=False)


def _adjective(adverb: Part) -> Piece | None:
    """Return the adjective that an adverb is made of: তীব্রভাবে, তীব্র; None when it is of none."""
    forms = [*adverb.attributive, *([adverb.bn.removesuffix(_ADVERBIAL)] if adverb.bn.endswith(_ADVERBIAL) else [])]
    return next((Piece(form, form) for form in forms), None)


def behind(left: Part, right: Part) -> Iterator[Part]:
    """Put an adverb that follows its verb where Bengali has it: rose sharply."""
    yield from before(right, left)


def negated(word: str, right: Part) -> Iterator[Part]:
    """Say that something isn't done: never surrender."""
    if right.role is Role.VERB:
        for pattern in tables.compounds("negation", word):
            *front, verb = fill(pattern, right)
            yield replace(right, lead=(), core=(*front, _NOT, verb), cost=right.cost + 1)


RULES: tuple[Rule, ...] = (before, behind)
"""What two parts may make that stand side by side, one of them a deed."""
