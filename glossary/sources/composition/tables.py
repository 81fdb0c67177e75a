"""The tables of composition, `glossary/data/composition/*.tsv`, by what the rules ask for.

>>> compounds("suffix", "led")[0], head_class("prime minister", is_title=True)
('{genitive} নেতৃত্বাধীন', 'title')
>>> preposition("on", "attack", "place")[0], joints("event", "place")
('{locative}', ('bare', 'genitive', 'attributive'))

Patterns hold the case of what they join in braces: `{bare}`, `{genitive}`, `{locative}`; `{place}` is the
country when the word is a nationality; `{number}` is a number. The first pattern of a cell is the commonest.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from glossary import data
from glossary.text import bengali, english

__all__ = ["compounds", "frames", "head_class", "is_head", "is_preposition", "joints", "preposition"]


def compounds(side: str, word: str) -> tuple[str, ...]:
    """Return the patterns for an English word that stands on one *side* of another; `()` for none."""
    return _compounds().get((side, word.casefold()), ())


def is_preposition(word: str) -> bool:
    """Tell whether a rule knows this English preposition."""
    return word.casefold() in _prepositions()


def preposition(word: str, head: str, group: str) -> tuple[str, ...]:
    """Return the patterns for *head* + preposition + an object of a *group*: the first line that fits."""
    return next(
        patterns
        for heads, objects, patterns in _prepositions()[word.casefold()]
        if (not heads or head in heads) and objects in {"", group}
    )


def frames(verb: str) -> Sequence[tuple[frozenset[str], tuple[str, ...]]]:
    """Return the frames of an English verb in its base form: what objects they are for, and their patterns.

    An object is named by its head noun, or as `@people`, `@place`, `@adjective`; `-` is none, and nothing at all any.
    """
    return _verbs().get(english.american(verb), ())


def head_class(head: str, *, is_title: bool) -> str:
    """Return the class of an English noun, which decides in what form a noun before it stands."""
    return _head_classes().get(head, "title" if is_title else "default")


def is_head(word: str) -> bool:
    """Tell whether a class holds this English noun, as it is written."""
    return word in _head_classes()


def joints(head: str, group: str) -> tuple[str, ...]:
    """Return the forms that a word of a *group* takes before a head of this class, the commonest first."""
    return _joints()[head][group]


@cache
def _compounds() -> Mapping[tuple[str, str], tuple[str, ...]]:
    return {(side, word): tuple(patterns.split("|")) for side, word, patterns in _rows("compounds")}


@cache
def _prepositions() -> Mapping[str, list[tuple[frozenset[str], str, tuple[str, ...]]]]:
    table: dict[str, list[tuple[frozenset[str], str, tuple[str, ...]]]] = {}
    for word, heads, objects, patterns in _rows("prepositions"):
        row = (frozenset(filter(None, heads.split("|"))), objects, tuple(patterns.split("|")))
        table.setdefault(word, []).append(row)
    return table


@cache
def _verbs() -> Mapping[str, list[tuple[frozenset[str], tuple[str, ...]]]]:
    table: dict[str, list[tuple[frozenset[str], tuple[str, ...]]]] = {}
    for verb, objects, patterns in _rows("verbs"):
        frame = (frozenset(filter(None, objects.split("|"))), tuple(patterns.split("|")))
        table.setdefault(english.american(verb), []).append(frame)
    return table


@cache
def _head_classes() -> Mapping[str, str]:
    return {head: name for name, heads in _rows("heads") for head in heads.split("|")}


@cache
def _joints() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    groups = next(_lines("joints"))[1:]
    return {
        name: {group: tuple(forms.split()) for group, forms in zip(groups, cells, strict=True)}
        for name, *cells in _rows("joints")
    }


def _rows(name: str) -> Iterator[list[str]]:
    lines = _lines(name)
    next(lines)
    return lines


def _lines(name: str) -> Iterator[list[str]]:
    text = bengali.to_nfc(data.read(f"composition/{name}.tsv"))
    return (line.split("\t") for line in text.splitlines() if line and not line.startswith("#"))
