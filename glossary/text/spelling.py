r"""What is wrong in the spelling of a text, of a term or of an article: its script, its signs, its blanks.

>>> [(s.offset, s.rule, s.message) for s in bengali_slips("কিa ")]
[(2, 'mixed-scripts', '“a” is a Latin letter in a Bengali word'), (3, 'outer-blank', 'there is a blank at the end')]
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from typing import NamedTuple

from glossary.text import bengali

__all__ = ["Slip", "bengali_slips", "english_slips", "script_slips"]


class Slip(NamedTuple):
    """Something wrong in a text."""

    offset: int
    rule: str
    message: str
    hint: str

    found: str = ""
    """What stands there; empty where the place is all that counts."""

    instead: str = ""
    """What to write in its place, where that is beyond doubt."""


Check = Callable[[str], Iterator[Slip]]

_BENGALI = "\u0980-\u09ff"
_INDIC_SIGNS = "\u0900-\u0963\u0966-\u097f\u0a00-\u0dff"
_DEVANAGARI = range(0x0900, 0x0980)
_TO_BENGALI = 0x80
"""What to add to a Devanagari letter to get the same one in Bengali: both blocks have one plan."""

# Letters of other alphabets; the modifier letters, which serve as apostrophes, don't count.
_FOREIGN = re.compile(f"(?![\u02b0-\u02ff])[^\\W\\d_{_BENGALI}]|[{_INDIC_SIGNS}]")
_FOREIGN_IN_ENGLISH = re.compile(f"(?![\u02b0-\u02ff\u0300-\u036f])[^\\W\\d_\u0041-\u024f\u1e00-\u1eff{_BENGALI}]")
_BENGALI_SIGN = re.compile(f"[{_BENGALI}]")
_WORD = re.compile(r"[^\s\-‐‑–—/().,;:!?'\"“”‘’|।\[\]{}]+")
_LATIN_LETTER = re.compile("[A-Za-z\u00c0-\u024f\u1e00-\u1eff]")

_ASSAMESE = {"\N{BENGALI LETTER RA WITH MIDDLE DIAGONAL}": "র", "\N{BENGALI LETTER RA WITH LOWER DIAGONAL}": "ব"}
_ASSAMESE_LETTER = re.compile(f"[{''.join(_ASSAMESE)}]")
_COLON_IN_WORD = re.compile(rf"(?<=[{_BENGALI}])(?<![০-৯]):(?=[{_BENGALI}])(?![০-৯])")
_BAR = re.compile(rf"(?<=[{_BENGALI}])\s*(\|)")
_DANDA, _DOUBLE_DANDA = "\N{DEVANAGARI DANDA}", "\N{DEVANAGARI DOUBLE DANDA}"

_HALF = re.compile('["()\\[\\]{}“”«»]')
_BLANKS = re.compile(r"^\s|\s$|\s\s")
_PAIRS = {")": "(", "]": "[", "}": "{", "”": "“", "»": "«"}


def bengali_slips(text: str) -> Iterator[Slip]:
    """Yield what is wrong in a Bengali rendering."""
    for check in _IN_BENGALI:
        yield from check(text)


def script_slips(text: str) -> Iterator[Slip]:
    """Yield what is wrong in the script of running Bengali text, in which words in Latin letters may stand."""
    for check in _IN_SCRIPT:
        yield from check(text)


def english_slips(text: str) -> Iterator[Slip]:
    """Yield what is wrong in an English term."""
    for check in _IN_ENGLISH:
        yield from check(text)


def _foreign_letters(text: str) -> Iterator[Slip]:
    if not _FOREIGN.search(text):
        return
    for word in _WORD.finditer(text):
        if found := _FOREIGN.search(word.group()):
            yield _foreign(word, found)


def _foreign(word: re.Match[str], found: re.Match[str]) -> Slip:
    """Say which letter of *word* isn't Bengali: a slip of the keyboard in a Bengali word, or another script's word."""
    letter, offset = found.group(), word.start() + found.start()
    script = _script(letter)
    if _BENGALI_SIGN.search(word.group()):
        message = f"“{letter}” is a {script} letter in a Bengali word"
        return Slip(offset, "mixed-scripts", message, *_instead(letter, "retype it"))
    if script == "Latin":
        hint = "write it in Bengali letters"
        return Slip(offset, "latin-letters", f"“{word.group()}” is in Latin letters", hint, word.group())
    message, hint = f"“{word.group()}” is in {script} letters", "write it in Bengali letters"
    return Slip(word.start(), "foreign-letters", message, *_instead(word.group(), hint))


def _script(letter: str) -> str:
    return unicodedata.name(letter, "unknown").split()[0].title()


def _instead(text: str, otherwise: str) -> tuple[str, str, str]:
    """Say how *text* is written in Bengali, if it is Devanagari; the two scripts have the same letters."""
    same = "".join(chr(ord(c) + _TO_BENGALI) if ord(c) in _DEVANAGARI else c for c in text)
    is_known = same != text and all(_script(c) == "Bengali" for c in same)
    return (f"write “{same}”", text, same) if is_known else (otherwise, text, "")


def _assamese(text: str) -> Iterator[Slip]:
    for match in _ASSAMESE_LETTER.finditer(text):
        letter, ours = match.group(), _ASSAMESE[match.group()]
        message = f"“{letter}” is an Assamese letter"
        yield Slip(match.start(), "assamese-letter", message, f"write “{ours}”", letter, ours)


def _malformed(text: str) -> Iterator[Slip]:
    """Yield words that can't be Bengali as they are spelled, such as two vowel signs in a row."""
    bengali_only = text.translate({ord(theirs): ours for theirs, ours in _ASSAMESE.items()})
    if bengali.problem(bengali_only) is None:
        return
    for word in re.finditer(r"\S+", bengali_only):
        if why := bengali.problem(word.group()):
            found = text[word.start() : word.end()]
            yield Slip(word.start(), "malformed", f"“{found}” {why}", "retype the word", found)


def _danda(text: str) -> Iterator[Slip]:
    for match in _BAR.finditer(text):
        message, hint = "“|” is a bar, not a danda", "write “।”, or make two entries in a list of it"
        yield Slip(match.start(1), "wrong-danda", message, hint, "|", _DANDA)
    for match in re.finditer(_DOUBLE_DANDA, text):
        message = f"“{_DOUBLE_DANDA}” is a double danda"
        yield Slip(match.start(), "wrong-danda", message, "write “।”", _DOUBLE_DANDA, _DANDA)


def _visarga(text: str) -> Iterator[Slip]:
    if not _COLON_IN_WORD.search(text):
        return
    for word in re.finditer(r"\S+", text):
        if found := _COLON_IN_WORD.search(word.group()):
            message, hint = "a colon stands where a visarga (ঃ) belongs", f"write “{word.group().replace(':', 'ঃ')}”"
            yield Slip(word.start() + found.start(), "colon-for-visarga", message, hint, ":")


def _bengali_in_english(text: str) -> Iterator[Slip]:
    if found := _BENGALI_SIGN.search(text):
        message = "there are Bengali letters in an English term"
        yield Slip(found.start(), "bengali-in-english", message, "write the English here, and the Bengali as `bn`")


def _lookalikes(text: str) -> Iterator[Slip]:
    """Yield letters of another alphabet in a Latin word: nobody sees them, and no article will hold them."""
    for word in _WORD.finditer(text):
        found = _FOREIGN_IN_ENGLISH.search(word.group())
        if found and _LATIN_LETTER.search(word.group()):
            message = f"“{found.group()}” is a {_script(found.group())} letter in an English word"
            yield Slip(word.start() + found.start(), "mixed-scripts", message, "retype it")


def _pairs(text: str) -> Iterator[Slip]:
    """Yield the first quote or bracket that has no other half."""
    if not _HALF.search(text):
        return
    opened: list[tuple[int, str]] = []
    for offset, sign in enumerate(text):
        if sign in _PAIRS.values():
            opened.append((offset, sign))
        elif sign in _PAIRS and not (opened and opened.pop()[1] == _PAIRS[sign]):
            yield _half(offset, sign)
            return
    if text.count('"') % 2:
        opened.append((text.rindex('"'), '"'))
    if opened:
        yield _half(*opened[0])


def _half(offset: int, sign: str) -> Slip:
    return Slip(offset, "unbalanced", f"this “{sign}” has no other half", "add the other half, or delete it")


def _blanks(text: str) -> Iterator[Slip]:
    inner = text.strip()
    if not inner or not _BLANKS.search(text):
        return
    if text[0].isspace():
        yield Slip(0, "outer-blank", "there is a blank at the start", "delete it")
    if text[-1].isspace():
        yield Slip(len(text.rstrip()), "outer-blank", "there is a blank at the end", "delete it")
    start = len(text) - len(text.lstrip())
    for match in re.finditer(r"\s{2,}", inner):
        yield Slip(start + match.start(), "double-blank", "there are two blanks in a row", "delete one")


_IN_BENGALI: tuple[Check, ...] = (_foreign_letters, _assamese, _malformed, _danda, _visarga, _pairs, _blanks)
_IN_ENGLISH: tuple[Check, ...] = (_bengali_in_english, _lookalikes, _pairs, _blanks)
_IN_SCRIPT: tuple[Check, ...] = (_foreign_letters, _assamese, _malformed, _danda, _visarga)
