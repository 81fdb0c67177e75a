"""`script`: what is wrong in the letters and signs of Bengali text; warnings.

Assamese letters, letters of other scripts inside Bengali words, misplaced vowel signs, a bar, a double danda or a full
stop for a danda, Latin digits, invisible signs.
"""

import re
from collections.abc import Iterator, Sequence

from glossary.aids.checks.comparing import Pair
from glossary.aids.checks.flaws import Flaw, write
from glossary.model import Severity
from glossary.text import bengali
from glossary.text.characters import IGNORED, JOINERS
from glossary.text.spelling import Slip, script_slips

__all__ = ["find"]

_LETTER = re.compile("[\u0985-\u09b9\u09ce\u09dc-\u09e1]")
_DIGITS = re.compile(r"(?<![A-Za-z0-9_/.#@])(?<![A-Za-z]-)[0-9]+(?:[.,][0-9]+)*(?![A-Za-z0-9_/@]|-[A-Za-z])")
_FULL_STOP = re.compile("(?m)(?<=[\u0980-\u09e3]{3})\\.(?=[”’\"']?\\s*$)")
"""At the end of a paragraph; elsewhere it may stand behind an abbreviation: মো. আবদুল হামিদ."""

_FEW_WORDS = 4
_UNSEEN = re.compile(f"[{''.join(sorted(IGNORED - set(JOINERS)))}]+")
_LATIN_WORDS = frozenset({"latin-letters", "foreign-letters"})
"""What is no slip in running text."""


def find(pairs: Sequence[Pair]) -> Iterator[Flaw]:
    """Yield what is wrong in the script of segments with Bengali letters."""
    for pair in pairs:
        text = pair.segment.target
        if _LETTER.search(text):
            for slip in (*_slips(text), *_latin_digits(text), *_full_stops(text), *_unseen(text)):
                yield _flaw(pair, slip)


def _slips(text: str) -> Iterator[Slip]:
    for slip in script_slips(text):
        is_foreign = slip.rule == "mixed-scripts"
        if slip.rule not in _LATIN_WORDS and not (is_foreign and not _LETTER_BEFORE.match(text, slip.offset - 1)):
            yield slip


_LETTER_BEFORE = re.compile("[\u0981-\u09e3](?<!\n)")


def _latin_digits(text: str) -> Iterator[Slip]:
    for found in _DIGITS.finditer(text):
        right = bengali.digits(found.group())
        message = f"“{found.group()}” is in Latin digits"
        yield Slip(found.start(), "latin-digits", message, write([right]), found.group(), right)


def _full_stops(text: str) -> Iterator[Slip]:
    for found in _FULL_STOP.finditer(text):
        sentence = text[text.rfind("\n", 0, found.start()) + 1 : found.start()]
        if len(sentence.split()) >= _FEW_WORDS:
            message = "a full stop ends this sentence"
            yield Slip(found.start(), "full-stop", message, write(["।"]), found.group(), "।")


def _unseen(text: str) -> Iterator[Slip]:
    for found in _UNSEEN.finditer(text):
        message = "there is a sign here that nobody sees"
        yield Slip(found.start(), "invisible", message, "delete it", found.group())


def _flaw(pair: Pair, slip: Slip) -> Flaw:
    expected = (slip.instead,) if slip.instead else ()
    replacement = "" if slip.rule == "invisible" else slip.instead or None
    return Flaw(
        pair=pair, start=slip.offset, end=slip.offset + len(slip.found), severity=Severity.WARNING,
        message=slip.message, hint=write(expected) if expected else slip.hint,
        replacement=replacement, expected=expected,
    )  # fmt: skip
