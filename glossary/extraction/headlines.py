"""Names in lines whose capitals say nothing: known from the articles, or from the lexicon.

>>> from glossary.extraction.counts import Counts
>>> list(Headlines({"putin": "Putin"}, Evidence(Counts())).names("KIM MEETS PUTIN IN DHAKA"))
['Putin', 'Dhaka']

A surname that is known takes the given name in front of it along.

>>> list(Headlines({"wolanski": "Wolanski"}, Evidence(Counts())).names("JANE WOLANSKI TO LEAD THE BANK"))
['Jane Wolanski']
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain

from glossary.extraction.evidence import KINDS_OF_NAMES, Evidence
from glossary.extraction.tags import is_known
from glossary.model import Kind
from glossary.text import english, lexicon

__all__ = ["Headlines"]

_MOST_WORDS = 6
"""Of a name in a headline."""

_ARTICLES = frozenset({"the", "a", "an"})
"""Words that a key doesn't begin with, though the name may."""

_REMEMBERED = 1 << 16


class Headlines:
    """What the headlines of a collection may name; what was asked of a word once is remembered."""

    def __init__(self, known: Mapping[str, str], evidence: Evidence) -> None:
        """Take names by their keys."""
        self._known = known
        self._evidence = evidence
        self._begin = _beginnings(known)
        self._most_words = lru_cache(_REMEMBERED)(self._most_words_at)
        self._form = lru_cache(_REMEMBERED)(self._form_of)

    def names(self, line: str) -> Iterator[str]:
        """Yield the names that a headline holds, the longest first: known from the articles, or from the lexicon."""
        words = [word.strip("\"'“”‘’,.:;!?()") for word in line.split()]
        index = free = 0
        while index < len(words):
            form, size = None, 1
            if most := self._most_words(words[index]):
                form, size = self._longest(words[index : index + most])
            if form:
                given = index > free and _is_surname(form) and _is_given_name(words[index - 1])
                yield f"{words[index - 1].title()} {form}" if given else form
                free = index + size
            index += size

    def _longest(self, words: Sequence[str]) -> tuple[str | None, int]:
        """Return the longest name at the front of *words*, which no dash breaks, and its length; else None and 1."""
        unbroken = next((size for size, word in enumerate(words) if not word.strip("-–—/|*")), len(words))
        for size in range(unbroken, 0, -1):
            if form := self._form(" ".join(words[:size]), is_alone=size == 1):
                return form, size
        return None, 1

    def _form_of(self, text: str, *, is_alone: bool) -> str | None:
        """Return the name that a text in capitals is; a single word may be a common one."""
        form = self._known.get(english.key(text)) or _in_lexicon(text)
        return None if form and is_alone and self._evidence.is_mainly_lower(form) else form

    def _most_words_at(self, word: str) -> int:
        """Return how many words a name may have that begins with a word: mostly 0, which needs no further look."""
        key = english.key(word)
        return min(_MOST_WORDS, self._begin.get(_first(key), 0)) if key else _MOST_WORDS


def _beginnings(known: Iterable[str]) -> dict[str, int]:
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


def _is_surname(form: str) -> bool:
    return " " not in form and not form.isupper() and lexicon.kind(form) in {None, Kind.PERSON}


def _is_given_name(word: str) -> bool:
    """Tell whether a word in capitals is the given name of a person, and no common word: Ron, not Will."""
    return lexicon.kind(word.title()) is Kind.PERSON and not is_known(word.casefold())


def _in_lexicon(text: str) -> str | None:
    """Return the name that the lexicon knows a text in capitals by, unless it may be a common word, too."""
    found = lexicon.lookup(text)
    if not found or found[0].kind not in KINDS_OF_NAMES or found[0].topic in lexicon.NAME_PARTS:
        return None
    is_word = any(word.en.islower() for word in lexicon.lookup(text.casefold()))
    return None if is_word else found[0].en
