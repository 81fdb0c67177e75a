"""From a term to the patterns that find it.

>>> [pattern.stem for pattern in patterns(Term(text="US policy"))]
[b'us policy', b'us policies', b'u.s. policy', b'u.s. policies']
>>> len(patterns(Term(text="ভবিষ্যৎ")))   # and ভবিষ্যত, before ে
2
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from types import MappingProxyType

from glossary.text.characters import HYPHENS, IGNORED, VISARGA
from glossary.text.endings import CHANGED, Case, Stem
from glossary.text.english_forms import plural_heads, plurals, spellings
from glossary.text.folding import LOSSY, PADDING, folded, folded_term
from glossary.text.homographs import FORMS, is_homograph
from glossary.text.inflection import changed, endings, stem, with_emphatics
from glossary.text.patterns import BLANKS, Pattern, endings_in_bytes

__all__ = ["Term", "patterns"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """Something to find: one form of an entry, in either language."""

    text: str
    """As an editor writes it. A term without a letter or digit is never found."""

    match: str = "inflected"
    """`inflected`: with endings; `exact`: only as written, in English with the same capitals."""

    approved: bool = False
    """Whether it goes first where two terms fit the same words."""

    plural: bool = True
    """Whether an English term has a plural; False for a name, since Adams isn't two of Adam."""

    compounds: bool = True
    """Whether a Bengali compound with it is a use of it: চীনপন্থী."""

    inner: bool = False
    """Whether all its Bengali words may take endings, not only the last: জাতিসংঘের নিরাপত্তা পরিষদ."""

    aligned: bool = False
    """Whether its English is known to stand in the source, so that a short word can be no other word."""


def patterns(term: Term) -> list[Pattern]:
    """Return a pattern for each spelling of a term; none when there is nothing in it to find."""
    text = _SPACES.sub(" ", "".join(char for char in term.text if char not in IGNORED)).strip(_EDGES)
    found = _bengali(text, term) if _BENGALI.search(text) else _english(text, term)
    unique: dict[bytes, Pattern] = {}
    for pattern in found:
        unique.setdefault(pattern.stem, pattern)
    return [pattern for stem, pattern in unique.items() if stem.translate(BLANKS).strip()]


_BENGALI = re.compile("[\u0980-\u09e3\u09f0\u09f1\u09fc]")
_SPACES = re.compile(r"\s+")
_EDGES = " " + HYPHENS


def _bengali(text: str, term: Term) -> Iterator[Pattern]:
    doubtful = not term.aligned and " " not in text
    inflected = term.match != "exact" and not (doubtful and is_homograph(unicodedata.normalize("NFC", text)))
    for spelling in dict.fromkeys((text, _VISARGA_IN_WORD.sub(":", text))):
        words = _GAP.split(spelling) if term.inner else [spelling.strip(".")]
        *front, last = filter(None, words)
        found = tuple(_bengali_word(last, inflected=inflected, compounds=term.compounds))
        for word in reversed(front):
            found = tuple(replace(p, then=found) for p in _bengali_word(word, inflected=inflected, compounds=False))
        yield from map(_without_other_words, found) if doubtful else found


def _without_other_words(pattern: Pattern) -> Pattern:
    if pattern.stem not in _BEGINNINGS:
        return pattern
    kept = {tail: case for tail, case in pattern.tails.items() if not tail or pattern.stem + tail not in _FORMS}
    return replace(pattern, tails=MappingProxyType(kept))


_FORMS = frozenset(folded_term(form) for form in FORMS)
_BEGINNINGS = frozenset(form[:size] for form in _FORMS for size in range(1, len(form)))

_VISARGA_IN_WORD = re.compile(f"{VISARGA}(?=[ক-হ])")
_GAP = re.compile(rf"(?:[\s{re.escape(HYPHENS)}]|(?<=[\u0980-\u09e3])\.)+")


def _bengali_word(text: str, *, inflected: bool, compounds: bool) -> Iterator[Pattern]:
    data, kind = folded_term(text), stem(text)
    yield Pattern(stem=data, tails=_tails(kind, compounds=compounds) if inflected else _BARE, inflected=inflected)
    if inflected and (other := changed(text)):
        yield Pattern(stem=folded_term(other), tails=_TAILS_OF_CHANGED)


@cache
def _tails(kind: Stem, *, compounds: bool) -> Mapping[bytes, Case]:
    return endings_in_bytes(endings(kind, compounds=compounds))


_BARE = MappingProxyType({b"": Case.BARE})
_TAILS_OF_CHANGED = endings_in_bytes(with_emphatics(CHANGED))


def _english(text: str, term: Term) -> Iterator[Pattern]:
    inflected = term.match != "exact"
    plural = inflected and term.plural
    for spelling in spellings(text) if inflected else (text,):
        *front, last = spelling.split(" ")
        tails = {b"": Case.BARE}
        others: list[list[str]] = []
        for form in plurals(last) if plural else ():
            if form.startswith(last):
                tails[folded_term(form.removeprefix(last))] = Case.PLURAL
            else:
                others.append([*front, form])
        yield _english_pattern(spelling, tails, inflected=inflected)
        for words in (*others, *(plural_heads([*front, last]) if plural else ())):
            yield _english_pattern(" ".join(words), {b"": Case.PLURAL}, inflected=True)


def _english_pattern(text: str, tails: Mapping[bytes, Case], *, inflected: bool) -> Pattern:
    form = folded(text.removesuffix("."))
    stem = form.words[len(PADDING) : -len(PADDING)]
    data = form.data[len(PADDING) : -len(PADDING)]
    chars = [text[form.original(at + len(PADDING))] for at in range(len(data))]
    letters = _all_letters(data) if not inflected else _capitals(data, one_word=b" " not in stem)
    return Pattern(
        stem=stem,
        tails=tails,
        inflected=inflected,
        stop=text.endswith("."),
        letters=tuple((at, data[at]) for at in letters),
        others=tuple((at, char + char.swapcase()) for at, char in enumerate(chars) if data[at] in LOSSY),
        small_from=_small_from(data) if inflected and b" " not in stem else None,
    )


_LETTER = re.compile(b"[A-Za-z]")
_RUN = re.compile(b"[^ ]+")
_CAPITAL = re.compile(b"[A-Z]")
_ACRONYM = re.compile(rb"(?<![^ \n-])(?:[A-Z][.'&0-9]*){2,}(?![^ \n-])")


def _all_letters(data: bytes) -> list[int]:
    return [found.start() for found in _LETTER.finditer(data)]


def _capitals(data: bytes, *, one_word: bool) -> list[int]:
    """Return where a use must have capitals: in a name of one word, and in the acronyms of a longer term.

    Of an acronym the first letter and the last: MoU is MOU, and WHO isn't Who. A longer one may be written
    like a name: Nato, Covid-19.
    """
    found: list[int] = []
    for word in (_RUN if one_word else _ACRONYM).finditer(data):
        capitals = [capital.start() for capital in _CAPITAL.finditer(data, *word.span())]
        acronym = len(capitals) > 1 and word.group().isupper()
        found += {capitals[0], capitals[0 if len(capitals) > _SHORT else -1]} if acronym else capitals
    return found


_SHORT = 3
"""Letters of an acronym that is a word of its own."""


def _small_from(data: bytes) -> int | None:
    """Return where letters begin that the term doesn't have in capitals: us, or what follows US."""
    return 0 if data.islower() else len(data) if data.isupper() and len(data) > 1 else None
