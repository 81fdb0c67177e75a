"""Where a use of a term begins and ends in a folded text, once its stem has been found there.

A word of either script goes on with certain bytes, and takes endings from a table.

>>> from glossary.text.folding import folded
>>> pattern = Pattern(stem=b"korea", tails={b"": Case.BARE, b"s": Case.PLURAL})
>>> [pattern.end(folded(text), 7) for text in ("Koreas", "Korea's", "Korean")]
[(8, <Case.PLURAL: 'plural'>), (9, <Case.GENITIVE: 'genitive'>), None]
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from glossary.text.endings import Case
from glossary.text.folding import BENGALI, DIGIT, LATIN, PADDING, Folded, folded_term
from glossary.text.inflection import after_hyphen

__all__ = ["BARE_BEFORE", "BLANKS", "Pattern", "endings_in_bytes"]

_WORD_BYTES = LATIN | DIGIT | BENGALI
BLANKS = bytes(byte if byte in _WORD_BYTES or byte == PADDING[0] else ord(" ") for byte in range(256))
"""Makes a blank of all that belongs to no word, but for the outermost padding."""

_NONE: frozenset[int] = frozenset()
_MARK = frozenset(b"\x04")


def _by_class(
    latin: frozenset[int], digit: frozenset[int], bengali: frozenset[int], sign: frozenset[int]
) -> tuple[frozenset[int], ...]:
    """Return one of the sets for each byte, by what it belongs to."""
    classes = ((LATIN, latin), (DIGIT, digit), (BENGALI, bengali))
    return tuple(next((found for own, found in classes if byte in own), sign) for byte in range(256))


_WENT_BEFORE = _by_class(_WORD_BYTES, LATIN | DIGIT, LATIN | BENGALI, LATIN)
"""Bytes with which a word would have begun earlier, by its first byte. Digits don't touch Bengali letters."""

_GOES_ON = _by_class(_WORD_BYTES, _WORD_BYTES, LATIN | BENGALI, BENGALI | _MARK)
"""Bytes that continue a word, by its last byte; what Bengali letters do behind a digit or a sign is open."""

_INSIDE = _by_class(frozenset(b"'"), frozenset(b".,"), _NONE, _NONE)
_BESIDE = _by_class(LATIN, DIGIT, _NONE, _NONE)
"""Signs that stand inside a word when there is one of its own bytes on the other side: O'Brien, 1.5."""

_LETTERS = frozenset(byte for byte in BENGALI if chr(byte + 0x900).isalpha())
_NO_BEGINNING = (BENGALI - _LETTERS) | _MARK
"""Bengali letters; and signs that make one character with whatever stands before them."""

_SIGNS = frozenset(b"'\"-.,")
BARE_BEFORE = frozenset(range(256)) - _WORD_BYTES - frozenset(b"'\"-")
"""Bytes behind a Latin letter that end a word for certain."""

_WORD = re.compile(b"[%b]{0,32}" % bytes(sorted(_WORD_BYTES)))  # longer than any ending
_POSSESSIVE = re.compile(rb"'[sS](?![A-Za-z0-9_\x01\x04])")
_CLITIC = re.compile(rb"'(?:s|ll|d|ve|re|m)(?![A-Za-z0-9_\x01\x04])", re.IGNORECASE)
_BEHIND = re.compile(rb"(?:['\"]?-|['\"])([%b]{1,32})(?![A-Za-z])" % bytes(sorted(BENGALI)))
_GAP = frozenset(b" -\\n")
_POSSESSIVES = {Case.BARE: Case.GENITIVE, Case.PLURAL: Case.PLURAL_GENITIVE}


def endings_in_bytes(endings: Mapping[str, Case]) -> Mapping[bytes, Case]:
    """Return a table of endings as they are in a folded text."""
    return {folded_term(form): case for form, case in endings.items()}


_AFTER_HYPHEN = endings_in_bytes(after_hyphen())


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """One spelling of a term, or of the first word of a term whose words inflect one by one."""

    stem: bytes
    """What a use begins with, as in `Folded.words`; never empty."""

    tails: Mapping[bytes, Case]
    """What may follow it directly; with b"" among them, nothing has to."""

    inflected: bool = True
    """Whether it also takes a possessive, and Bengali endings behind a hyphen."""

    stop: bool = False
    """Whether a full stop at the end belongs to it: U.S."""

    letters: tuple[tuple[int, int], ...] = ()
    """Offsets in the stem with the byte that must stand there in `Folded.data`, capital or small."""

    others: tuple[tuple[int, str], ...] = ()
    """Offsets in the stem with the characters, one of which must stand there in the text as it was given."""

    small_from: int | None = None
    """From this offset on, a use in nothing but capitals counts only in a line of capitals."""

    then: tuple["Pattern", ...] = ()
    """Spellings of the next word."""

    def fits(self, form: Folded, start: int) -> bool:
        """Tell whether the stem, found at *start*, begins a word and has its capitals."""
        data, before = form.data, form.data[start - 1]
        first = data[start]
        if before in _WENT_BEFORE[first] or (before in _INSIDE[first] and data[start - 2] in _BESIDE[first]):
            return False
        same = form.words.startswith(self.stem, start)
        return same and all(data[start + offset] == byte for offset, byte in self.letters)

    def end(self, form: Folded, stem_end: int) -> tuple[int, Case] | None:
        """Return where the use ends whose stem ends at *stem_end*, and its case; None when it is none."""
        if self.then:
            return self._through(form, stem_end)
        data, end = form.data, stem_end
        tail = _word(form, end) if data[end] in _GOES_ON[data[end - 1]] else b""
        case = self.tails.get(tail)
        if case is None and self.inflected and data[end - 1] not in BENGALI:
            case = _AFTER_HYPHEN.get(tail)
        if case is None and data[end] in _LETTERS and data[end - 1] not in LATIN | BENGALI:
            tail, case = b"", self.tails.get(b"")  # a digit or a sign is no part of the word behind it: ৭৮তম
        if case is None:
            return None
        end += len(tail)
        if self.stop and not tail and data[end] == ord("."):
            end += 1
            if data[end] in _NO_BEGINNING:
                return None
        return self._behind(data, end, case) if data[end] in _SIGNS else (end, case)

    def _behind(self, data: bytes, end: int, case: Case) -> tuple[int, Case] | None:
        """Look behind a quotation mark, hyphen or stop."""
        last = data[end - 1]
        possessive = _POSSESSIVE.match(data, end) if last not in BENGALI else None
        if self.inflected and possessive:
            return possessive.end(), _POSSESSIVES.get(case, case)
        behind = _BEHIND.match(data, end) if self.inflected and case is Case.BARE else None
        if behind and (known := _AFTER_HYPHEN.get(behind.group(1))):
            return behind.end(), known
        inside = data[end] in _INSIDE[last] and data[end + 1] in _BESIDE[last]
        return None if inside and not _CLITIC.match(data, end) else (end, case)

    def _through(self, form: Folded, end: int) -> tuple[int, Case] | None:
        """Go on with the next word of a term whose words inflect one by one."""
        tail = _word(form, end)
        end += len(tail) + 1
        if tail not in self.tails or form.data[end - 1] not in _GAP:
            return None
        found = (p.end(form, end + len(p.stem)) for p in self.then if form.words.startswith(p.stem, end))
        return next(filter(None, found), None)


def _word(form: Folded, start: int) -> bytes:
    found = _WORD.match(form.words, start)
    return found.group() if found else b""
