r"""One byte for each character: the form in which `matching` searches a text.

ASCII and the Bengali block have 128 characters each, so together they fill one code page. Search and
tables of 256 places are then fast, and one offset is one character whatever the script.

>>> folded("Putin’s–РФ").words   # one apostrophe, one hyphen, twice "another letter"; two bytes at each end
b"\x07\x08putin's \x01\x01\x08\x07"
>>> precomposed, parts = folded("কোরি\u09df\u09be"), folded("কোরি\u09af\u09bc\u09be")
>>> precomposed.data == parts.data, precomposed.original(7), parts.original(7)
(True, 5, 6)

Spellings that look the same become the same bytes, as in `bengali.key` and `english.key`: nukta letters
and vowel signs in one part or two, joiners, Assamese letters, both sets of digits, accents.
"""

import codecs
import re
import sys
import unicodedata
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from glossary.text.characters import APOSTROPHES, HYPHENS, IGNORED, PREPENDED, QUOTES, ZWJ

__all__ = ["BENGALI", "DIGIT", "LATIN", "LOSSY", "PADDING", "Folded", "folded", "folded_term"]

# ASCII's control characters are free for what has no byte of its own.
_LETTER, _ZWJ, _IGNORED, _MARK, _SYMBOL, _BLANK_LINE = "\x01\x02\x03\x04\x05\x06"
LOSSY = frozenset(b"\x01\x05")
"""Bytes that stand for more than one character: a letter of another script, any other sign."""

PADDING = b"\x07\x08"
"""Stands in front of a text and, turned round, behind it, so that one may look at what isn't there."""


def _bytes(bengali: str) -> bytes:
    """Return Bengali characters in the code page."""
    return bytes(ord(char) - 0x900 for char in bengali)


LATIN = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_\x01\x04")
DIGIT = frozenset(b"0123456789")
BENGALI = frozenset(_bytes("".join(map(chr, (*range(0x980, 0x9E4), 0x9F0, 0x9F1, 0x9FC, 0x9FE)))))
"""The bytes of letters and signs that belong to words of a script, and of digits."""

_KEPT = "\0\t\n\r"  # of the control characters; a code page without the first would be a slow one
_NO_CHARACTER = "\ufffe"  # says in a code page that a place is empty
_ASCII = [chr(code) if code >= ord(" ") or chr(code) in _KEPT else _NO_CHARACTER for code in range(0x80)]
_CODE_PAGE = codecs.charmap_build("".join((*_ASCII, *map(chr, range(0x980, 0xA00)))))
_FOLD = bytes.maketrans(b"\0`\t\r" + _bytes("০১২৩৪৫৬৭৮৯ৰৱ"), b"\x05'  0123456789" + _bytes("রব"))

_ALIKE = {
    **dict.fromkeys(IGNORED, _IGNORED),
    ZWJ: _ZWJ,
    **dict.fromkeys(PREPENDED, _LETTER),
    **dict.fromkeys(APOSTROPHES, "'"),
    **dict.fromkeys(QUOTES, '"'),
    **dict.fromkeys(HYPHENS, "-"),
    **dict.fromkeys("\v\f\x85\u2028\u2029", "\n"),
}


@cache
def _stand_in(char: str) -> bytes:
    """Return the byte for a character that has none of its own."""
    base = unicodedata.normalize("NFD", char)[0]
    if char in _ALIKE:
        return _ALIKE[char].encode()
    if base.isascii() and base.isalpha():
        return base.encode()
    if char.isspace():
        return b" "
    if unicodedata.category(char).startswith("M"):
        return _MARK.encode()
    return (_LETTER if char.isalnum() else _SYMBOL).encode()


def _stand_ins(error: UnicodeError) -> tuple[bytes, int]:
    assert isinstance(error, UnicodeEncodeError)  # nothing is decoded with this handler
    return b"".join(map(_stand_in, error.object[error.start : error.end])), error.end


_ERRORS = "glossary.text.folding"
codecs.register_error(_ERRORS, _stand_ins)  # the codec calls it where it has to: twice as fast as to replace first
_FOLD_ASCII = bytes(
    _FOLD[code] if char != _NO_CHARACTER else _stand_in(chr(code))[0] for code, char in enumerate(_ASCII)
).ljust(256)


def _encoded(text: str) -> bytes:
    """Return one byte for each character of *text*, whatever it holds: also of a lone surrogate."""
    if text.isascii():
        return text.encode().translate(_FOLD_ASCII)
    return codecs.charmap_encode(text, _ERRORS, _CODE_PAGE)[0].translate(_FOLD)


@dataclass(frozen=True, slots=True)
class _Moves:
    """Where shortening moved the rest of a text to."""

    at: list[int]
    """Offsets in the short text, rising."""

    by: list[int]
    """From each on, by how much the offset in the long text is larger."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A text in the code page, between paddings, with the way back."""

    data: bytes
    """With capitals and hyphens."""

    words: bytes
    """Of the same length: in small letters, with a blank for whatever may stand between two words."""

    moves: tuple[_Moves, ...]

    def originals(self, offsets: list[int]) -> list[int]:
        """Return the same of many offsets that rise; the way back is walked once."""
        found = [offset - len(PADDING) for offset in offsets]
        for moves in reversed(self.moves):
            at, by, place, least = moves.at, [0, *moves.by], 0, -1
            steps: list[int] = []
            for offset in found:
                if offset >= least:
                    place = bisect_right(at, offset, place)
                    least = at[place] if place < len(at) else sys.maxsize
                steps.append(offset + by[place])
            found = steps
        return found

    def original(self, offset: int) -> int:
        """Return where the character at *offset* of `data` begins in the text as it was given."""
        offset -= len(PADDING)
        for moves in reversed(self.moves):
            if place := bisect_right(moves.at, offset):
                offset += moves.by[place - 1]
        return offset


def folded(text: str) -> Folded:
    """Return the form of *text* to search in, in time and space that grow with its length."""
    data = _encoded(text).replace(b"\n\n", b"\x06\x06")
    found: list[_Moves] = []
    for step in _STEPS if data.isascii() else _BENGALI_STEPS:
        seen = data.translate(step.view) if step.view else data
        if any(needle in seen for needle in step.needles):
            data, moves = _shortened(data, seen, step)
            found.append(moves)
    data = PADDING + data + PADDING[::-1]
    return Folded(data, data.translate(_WORDS), tuple(found))


def folded_term(text: str) -> bytes:
    """Return the bytes by which a term is found in `Folded.words`."""
    return folded(text).words[len(PADDING) : -len(PADDING)]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Step:
    """One way in which sequences of bytes become shorter."""

    needles: tuple[bytes, ...]
    """Without one of them there is nothing to do; looking for them is ten times faster than for the pattern."""

    pattern: re.Pattern[bytes]
    replacement: Callable[[bytes], bytes]

    view: bytes | None = None
    """The table through which the pattern sees the text."""


def _shortened(data: bytes, seen: bytes, step: _Step) -> tuple[bytes, _Moves]:
    pieces: list[bytes] = []
    moves, done, moved = _Moves([], []), 0, 0
    for match in step.pattern.finditer(seen):
        start, end = match.span()
        new = step.replacement(data[start:end])
        pieces += data[done:start], new
        moved += end - start - len(new)
        moves.at.append(end - moved)
        moves.by.append(moved)
        done = end
    return b"".join((*pieces, data[done:])), moves


def _joined(parts: str, one: str) -> _Step:
    sought, letter = _encoded(parts), _bytes(one)
    return _Step(needles=(sought,), pattern=re.compile(re.escape(sought)), replacement=lambda _: letter)


def _gaps(view: bytes) -> _Step:
    """Return the step that makes one blank of what stands between words; a blank line parts paragraphs."""
    return _Step(
        needles=(b"  ",),
        view=view,
        pattern=re.compile(b"  +"),
        replacement=lambda found: b"\x06" if found.count(b"\n") > 1 else b" ",
    )


_WORDS = bytes.maketrans(b"ABCDEFGHIJKLMNOPQRSTUVWXYZ-\n", b"abcdefghijklmnopqrstuvwxyz  ")
_WORD = b"[%b]" % bytes(sorted(BENGALI))
_HASANT, _NUKTA = _bytes("\N{BENGALI SIGN VIRAMA}"), _bytes("\N{BENGALI SIGN NUKTA}")

_STEPS = (
    _Step(needles=(b"\x02", b"\x03"), pattern=re.compile(b"[\x02\x03]+"), replacement=lambda _: b""),
    _Step(needles=(b"\x04",), pattern=re.compile(rb"\x04(?<=[A-Za-z\x01]\x04)\x04*"), replacement=lambda _: b""),
    _gaps(bytes.maketrans(b"\n", b" ")),
)
_BENGALI_STEPS = (
    _joined("ত\N{BENGALI SIGN VIRAMA}\N{ZERO WIDTH JOINER}", "\N{BENGALI LETTER KHANDA TA}"),
    *_STEPS[:2],
    _Step(  # into canonical order
        needles=(_HASANT + _NUKTA,),
        pattern=re.compile(b"%b+%b" % (_HASANT, _NUKTA)),
        replacement=lambda found: _NUKTA + found[:-1],
    ),
    _joined("য\N{BENGALI SIGN NUKTA}", "\N{BENGALI LETTER YYA}"),
    _joined("ড\N{BENGALI SIGN NUKTA}", "\N{BENGALI LETTER RRA}"),
    _joined("ঢ\N{BENGALI SIGN NUKTA}", "\N{BENGALI LETTER RHA}"),
    _joined("\N{BENGALI VOWEL SIGN E}\N{BENGALI VOWEL SIGN AA}", "\N{BENGALI VOWEL SIGN O}"),
    _joined("\N{BENGALI VOWEL SIGN E}\N{BENGALI AU LENGTH MARK}", "\N{BENGALI VOWEL SIGN AU}"),
    _Step(  # initials: এ. কে. আজাদ
        needles=(b".",),
        pattern=re.compile(rb"\.(?=[ \x80-\xff])(?<=%b\.) *(?=%b)" % (_WORD, _WORD)),
        replacement=lambda _: b" ",
    ),
    _gaps(_WORDS),  # in Bengali also a dash between blanks: কিম জং – উন
)
