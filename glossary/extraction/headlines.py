"""Names in lines whose capitals say nothing: known from the articles, or from the lexicon.

>>> from glossary.extraction.counts import Counts
>>> evidence = Evidence(Counts())
>>> list(names_in("KIM MEETS PUTIN IN DHAKA", {"putin": "Putin"}, evidence))
['Putin', 'Dhaka']

A surname that is known takes the given name in front of it along.

>>> list(names_in("JANE WOLANSKI TO LEAD THE BANK", {"wolanski": "Wolanski"}, evidence))
['Jane Wolanski']
"""

from collections.abc import Iterator, Mapping, Sequence

from glossary.extraction.evidence import KINDS_OF_NAMES, Evidence
from glossary.extraction.tags import is_known
from glossary.model import Kind
from glossary.text import english, lexicon

__all__ = ["names_in"]

_MOST_WORDS = 6
"""Of a name in a headline."""


def names_in(line: str, known: Mapping[str, str], evidence: Evidence) -> Iterator[str]:
    """Yield the names that a headline holds, the longest first: known from the articles, or from the lexicon."""
    words = [word.strip("\"'“”‘’,.:;!?()") for word in line.split()]
    index = free = 0
    while index < len(words):
        form, size = _longest_known(words[index : index + _MOST_WORDS], known, evidence)
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
