"""Find the forms of terms in English text, the longest first.

>>> find = Forms({"North Korea": "North Korea", "Korea": "Korea", "US": "United States"}).find
>>> list(find("North Korea's missiles worry the US. Let us hope."))
['North Korea', 'United States']
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise

from glossary.text.english import same_case_class

__all__ = ["Forms"]

_TOKEN = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*(?:(?<=\.[^\W_])\.)?")
_POSSESSIVE = re.compile(r"['’]s?$")


class Forms:
    """The forms of terms, by their first word."""

    def __init__(self, forms: Mapping[str, str]) -> None:
        """Take forms as they are written, each with its term."""
        self._by_first: dict[str, list[tuple[tuple[str, ...], str, str]]] = defaultdict(list)
        for form, term in forms.items():
            words = tuple(_words(form))
            if words:
                self._by_first[words[0]].append((words, form, term))
        for same in self._by_first.values():
            same.sort(key=lambda entry: -len(entry[0]))

    def find(self, text: str) -> Iterator[str]:
        """Yield the term of each form in a text, in order; forms don't overlap, and cross no punctuation."""
        tokens = [(match.start(), match.end(), _plain(match.group())) for match in _TOKEN.finditer(text)]
        place = 0
        while place < len(tokens):
            length, term = self._at(text, tokens, place)
            if term is not None:
                yield term
            place += length

    def _at(self, text: str, tokens: list[tuple[int, int, str]], place: int) -> tuple[int, str | None]:
        for words, form, term in self._by_first.get(tokens[place][2], ()):
            some = tokens[place : place + len(words)]
            if tuple(token for _, _, token in some) == words and _is_one(text, some):
                written = text[some[0][0] : some[-1][1]]
                if same_case_class(form, written):
                    return len(words), term
        return 1, None


def _words(text: str) -> Iterator[str]:
    return (_plain(token) for token in _TOKEN.findall(text))


def _plain(token: str) -> str:
    return _POSSESSIVE.sub("", token.casefold().replace("’", "'").rstrip("."))


def _is_one(text: str, tokens: list[tuple[int, int, str]]) -> bool:
    """Tell whether only blanks and hyphens stand between some tokens."""
    between = (text[one[1] : other[0]] for one, other in pairwise(tokens))
    return all(not gap.strip(" \n\t&/-") and len(gap) < 4 for gap in between)
