"""Names in lines whose capitals say nothing: known from the articles, or from the lexicon.

>>> from glossary.extraction.counts import Counts
>>> known = {"putin": "Putin"}
>>> list(names_in("KIM MEETS PUTIN IN DHAKA", known, beginnings(known), Evidence(Counts())))
['Putin', 'Dhaka']

A surname that is known takes the given name in front of it along.

>>> known = {"wolanski": "Wolanski"}
>>> list(names_in("JANE WOLANSKI TO LEAD THE BANK", known, beginnings(known), Evidence(Counts())))
['Jane Wolanski']
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain

from glossary.extraction.evidence import KINDS_OF_NAMES, Evidence
from glossary.extraction.tags import is_known
from glossary.model import Kind
from glossary.text import english, lexicon

__all__ = ["beginnings", "names_in"]

_MOST_WORDS = 6
"""Of a name in a headline."""

_ARTICLES = frozenset({"the", "a", "an"})
"""Words that a key doesn't begin with, though the name may."""


def beginnings(known: Iterable[str]) -> dict[str, int]:
    """Return the first words of the keys *known* and of the keys of all names in the lexicon.

    With each is how many words the longest key has that begins so; an article in front of a name is no word of its key.
    """
    most = dict.fromkeys(_ARTICLES, _MOST_WORDS)
    for key in chain(known, _keys_in_lexicon()):
        first, size = _first(key), key.count(" ") + 1
        if size > most.get(first, 0):
            most[first] = size
    return most


@cache
def _keys_in_lexicon() -> frozenset[str]:
    return frozenset(lexicon.keys(KINDS_OF_NAMES))


def _first(key: str) -> str:
    return key.partition(" ")[0]


def names_in(line: str, known: Mapping[str, str], begin: Mapping[str, int], evidence: Evidence) -> Iterator[str]:
    """Yield the names that a headline holds, the longest first: known from the articles, or from the lexicon.

    *known* are names by their keys; *begin* are the `beginnings` of them.
    """
    words = [word.strip("\"'“”‘’,.:;!?()") for word in line.split()]
    index = free = 0
    while index < len(words):
        form, size = None, 1
        if most := _most_words(words[index], begin):
            form, size = _longest_known(words[index : index + most], known, evidence)
        if form:
            given = index > free and _is_surname(form) and _is_given_name(words[index - 1])
            yield f"{words[index - 1].title()} {form}" if given else form
            free = index + size
        index += size


def _is_surname(form: str) -> bool:
    return " " not in form and not form.isupper() and lexicon.kind(form) in {None, Kind.PERSON}


def _is_given_name(word: str) -> bool:
    """Tell whether a word in capitals is the given name of a person, and no common word: Ron, not Will."""
    return lexicon.kind(word.title()) is Kind.PERSON and not is_known(word.casefold())


def _most_words(word: str, begin: Mapping[str, int]) -> int:
    """Return how many words a name may have that begins with a word: mostly 0, which needs no further look."""
    key = english.key(word)
    return min(_MOST_WORDS, begin.get(_first(key), 0)) if key else _MOST_WORDS


def _longest_known(words: Sequence[str], known: Mapping[str, str], evidence: Evidence) -> tuple[str | None, int]:
    """Return the longest known name at the front of *words*, which no dash breaks, and its length; else None and 1."""
    unbroken = next((size for size, word in enumerate(words) if not word.strip("-–—/|*")), len(words))
    for size in range(unbroken, 0, -1):
        text = " ".join(words[:size])
        form = known.get(english.key(text)) or _in_lexicon(text)
        if form and (size > 1 or not evidence.is_mainly_lower(form)):
            return form, size
    return None, 1


def _in_lexicon(text: str) -> str | None:
    """Return the name that the lexicon knows a text in capitals by, unless it may be a common word, too."""
    found = lexicon.lookup(text)
    if not found or found[0].kind not in KINDS_OF_NAMES or found[0].topic in lexicon.NAME_PARTS:
        return None
    is_word = any(word.en.islower() for word in lexicon.lookup(text.casefold()))
    return None if is_word else found[0].en
