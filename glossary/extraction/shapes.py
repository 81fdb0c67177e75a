"""Stretches of a sentence that have the shape of a set phrase.

>>> [p.text for p in patterns("They signed a security cooperation pact and held talks on human rights abuses.")]
['security cooperation pact', 'human rights abuses', 'held talks']

Each word gets a one-letter tag from closed lists, endings and its neighbours; a shape is a regular
expression over the letters. That is coarse, and enough: what is wrong seldom recurs.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from types import MappingProxyType

from glossary.extraction.counts import Pattern
from glossary.extraction.tables import (
    ADJECTIVE_ENDINGS,
    ADJECTIVES,
    GENERIC_FIRST,
    GENERIC_HEADS,
    NOT_ADVERBS,
    PARTICIPLES,
    PAST_FORMS,
    PLURALS_AS_MODIFIERS,
    TITLES,
    VERBS,
)
from glossary.extraction.tokens import END, Read
from glossary.text.english import DETERMINERS, STOP_WORDS

__all__ = ["SHAPES", "patterns", "tags"]

# A adjective   N noun   V verb   R adverb   C name   G name's   D determiner   M number
# o of   i in   & and   t to   F always, never, still   S other stop words   . punctuation
_CLOSED = MappingProxyType(
    {
        "of": "o",
        "in": "i",
        "and": "&",
        "to": "t",
        "always": "F",
        "never": "F",
        "still": "F",
        **dict.fromkeys(DETERMINERS, "D"),
    }
)

SHAPES: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        "noun phrase": re.compile(
            r"(?<![AN])(?=[AN]{2,5}(?![AN]))[AN]{1,4}N(?!&?[AN])|(?<![AN])[AN]{1,4}N(?=&[AN]{2})"
        ),
        "name and noun": re.compile(r"(?<![CG])C[AN]{0,2}N(?![AN])"),
        "pair": re.compile(r"(?<![AN&])[AN]{0,3}N&N(?![AN])"),
        "noun of noun": re.compile(r"(?<![AN])No[AN]{0,2}N(?![AN&])"),
        "noun in place": re.compile(r"(?<![AN&])NiC{1,4}(?![CNG])"),
        "name's noun": re.compile(r"(?<![CG])GN(?![AN])"),
        "adverb and participle": re.compile(r"R[AV](?![ANDCG])|RVD[AN]{0,1}N(?![ANo])"),
        "verb phrase": re.compile(r"F[VN]A(?![AN])"),
        "verb and noun": re.compile(r"(?<=[CNSt.&])VN(?![ANo&i])"),
        "repeated noun": re.compile(r"(?<![AN])NtN(?![AN])"),
    }
)
"""The name of each shape, which is the rule of the candidates it makes, and its tags."""

_TOKEN = re.compile(r"\w+(?:[-'’.]\w+)*|[^\w\s]")
_POSSESSIVE = re.compile(r"['’]s$")
_COUNTING = re.compile(r"\d+(?:st|nd|rd|th|-[a-z-]+)$")  # 78th, 15-member
_QUOTED = re.compile(r"[“\"‘](?=\w)([^“”\"‘’.;:!?]{6,60}?)[,.]?[”\"’](?!\w)")
_QUOTED_WORDS = range(2, 6)


def patterns(text: Read) -> Iterator[tuple[Pattern, int]]:
    """Yield everything that has one of the SHAPES, with the token where it begins."""
    offset = 0
    while offset < len(text.tokens):
        end = text.tokens.index(END, offset)
        tokens = text.tokens[offset:end]
        letters = tags(tokens)
        for rule, shape in SHAPES.items():
            for match in shape.finditer(letters):
                words, kinds = _trimmed(tokens[match.start() : match.end()], match.group())
                if _ACCEPT.get(rule, _any)(words, kinds) and words[-1].casefold() not in GENERIC_HEADS:
                    yield Pattern(" ".join(_shown(words, kinds)), rule), offset + match.start()
        offset = end + 1


def tags(tokens: Sequence[str]) -> str:
    """Return one letter for each token."""
    letters: list[str] = []
    for index, token in enumerate(tokens):
        following = tokens[index + 1] if index + 1 < len(tokens) else "."
        previous = tokens[index - 1].casefold() if index else ""
        letters.append(_tag(token, letters[-1] if letters else ".", previous, following))
    return "".join(letters)


def _tag(token: str, before: str, previous: str, following: str) -> str:
    word = token.casefold()
    if not token[0].isalnum():
        return "."
    if word in STOP_WORDS:
        return _CLOSED.get(word, "S")
    if token[0].isdigit():
        return "A" if _COUNTING.match(word) else "M"
    if _POSSESSIVE.search(token):
        return "G" if token[0].isupper() else "D"
    if token[0].isupper() and (before != "." or not _is_plain_word(word)):
        return "C"
    if "-" in word:
        return "A" if _goes_on(following) else "N"
    return _open_class(word, before, previous, following)


def _open_class(word: str, before: str, previous: str, following: str) -> str:
    """Tag a lower-case word by its ending and its neighbours."""
    if word.endswith("ly") and word not in NOT_ADVERBS:
        return "R"
    if word in PAST_FORMS:
        return "V"
    if word.endswith("ing") and _is_verb(word):
        noun = before in "DAGM" or (before == "N" and not _takes_object(following))
        return "N" if noun and not _goes_on(following) else "V"
    if (word.endswith("ed") and len(word) > 4) or word in PARTICIPLES:
        finite = before in "CN." or previous in _BEFORE_VERBS
        attributive = not finite and _goes_on(following)
        return "A" if attributive or (before == "R" and word in ADJECTIVES) else "V"
    if word in ADJECTIVES:
        return "A"
    if _has_adjective_ending(word):
        return "N" if before in "DANGMo" and not _goes_on(following) else "A"
    if _is_verb(word) and _reads_as_verb(word, before, previous, following):
        return "V"
    return "N"


def _reads_as_verb(word: str, before: str, previous: str, following: str) -> bool:
    """Decide a word that may be verb or noun by what stands beside it."""
    plural = previous.endswith("s") and previous not in PLURALS_AS_MODIFIERS
    if before in "tF" or (before == "S" and previous in _BEFORE_VERBS):
        return True
    if before == "C" or previous in TITLES:
        return not _goes_on(following)
    if word.endswith("s"):
        return before == "N" and following.casefold() in DETERMINERS
    return before == "N" and plural


_BEFORE_VERBS = frozenset(
    "is are was were be been being has have had can could may might must shall should will would not who which that"
    " they we you i he she it don't doesn't didn't won't can't cannot".split()
)


def _is_verb(word: str) -> bool:
    """Tell whether *word* is a form of one of the VERBS."""
    stems = [word]
    for ending, replacements in (("ies", ("y",)), ("es", ("", "e")), ("s", ("",)), ("ing", ("", "e"))):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[: -len(ending)]
            stems += [stem + new for new in replacements]
            if stem[-1] == stem[-2]:
                stems.append(stem[:-1])
    return any(stem in VERBS for stem in stems)


def _has_adjective_ending(word: str) -> bool:
    return any(
        word.endswith(ending) and len(word) >= (7 if len(ending) > 2 and ending.endswith("nt") else len(ending) + 3)
        for ending in ADJECTIVE_ENDINGS
    )


def _is_plain_word(word: str) -> bool:
    """Tell whether a word is common whatever its case; decides words that begin a sentence."""
    return (
        word in ADJECTIVES or word in PAST_FORMS or _is_verb(word)
        or (word.endswith(("ly", "ing", "ed")) and len(word) > 5)
    )  # fmt: skip


def _takes_object(following: str) -> bool:
    return following == "to" or following[0].isupper() or following.casefold() in DETERMINERS


def _goes_on(following: str) -> bool:
    """Tell whether the next token can continue a noun phrase."""
    return following[0].islower() and following.casefold() not in STOP_WORDS and not following.endswith("ly")


def _trimmed(words: Sequence[str], kinds: str) -> tuple[list[str], str]:
    """Cut adjectives that make no set phrase off the front."""
    first = 0
    while first < len(words) - 1 and words[first].casefold() in GENERIC_FIRST and kinds[first] in "AN":
        first += 1
    return list(words[first:]), kinds[first:]


def _shown(words: Sequence[str], kinds: str) -> Iterator[str]:
    for word, kind in zip(words, kinds, strict=True):
        straight = word.replace("’", "'")
        yield straight if kind in "CG" else straight.casefold()


def _any(words: Sequence[str], kinds: str) -> bool:
    return len(words) > 1 and kinds != ""


def _is_repeated(words: Sequence[str], _kinds: str) -> bool:
    return words[0].casefold() == words[-1].casefold()


def _begins_with_demonym(words: Sequence[str], kinds: str) -> bool:
    return kinds[0] == "C" and len(words) > 1 and words[0].endswith(("an", "ese", "ish", "ch", "sh", "ic", "i"))


def _verb_then_plural(words: Sequence[str], _kinds: str) -> bool:
    return (words[0].endswith("ed") or words[0] in PAST_FORMS) and words[-1].endswith("s")


def _not_gerund_alone(words: Sequence[str], _kinds: str) -> bool:
    return len(words) > 2 or not words[-1].endswith("ing")


_ACCEPT: Mapping[str, Callable[[Sequence[str], str], bool]] = MappingProxyType(
    {
        "repeated noun": _is_repeated,
        "name and noun": _begins_with_demonym,
        "verb and noun": _verb_then_plural,
        "adverb and participle": _not_gerund_alone,
    }
)
