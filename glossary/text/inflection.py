"""Bengali cases: joining endings to a word, and telling them from it again.

>>> [inflect(word, "genitive") for word in ("রাশিয়া", "পুতিন", "পিয়ংইয়ং", "মুম্বাই", "ভবিষ্যৎ", "জি২০")]
['রাশিয়ার', 'পুতিনের', 'পিয়ংইয়ংয়ের', 'মুম্বাইয়ের', 'ভবিষ্যতের', 'জি২০-এর']
>>> inflect("শিক্ষক", Case.PLURAL), inflect("নিষেধাজ্ঞা", Case.PLURAL, animate=False)
('শিক্ষকেরা', 'নিষেধাজ্ঞাগুলো')
>>> reinflect("মাক্রনেরও", "মাক্রন", "মাখোঁ")
'মাখোঁরও'

Of a phrase, the last word takes the ending. Where papers differ, the form is the one that no reader stumbles
over: `endings` has the tables and the reasons.
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from glossary.text.characters import ANUSVARA, CANDRABINDU, HASANT, HYPHENS, IGNORED, KHANDA_TA, NUKTA, VISARGA
from glossary.text.endings import (
    AFTER_HYPHEN,
    CASES,
    CHANGED,
    COMPOUNDS,
    DIPHTHONG,
    EMPHATICS,
    NG,
    NUMBERS,
    ONE_SYLLABLE,
    SPELT_TO_E,
    Case,
    Stem,
)

__all__ = ["Case", "Stem", "after_hyphen", "changed", "endings", "inflect", "reinflect", "stem", "with_emphatics"]

_E = "\N{BENGALI VOWEL SIGN E}"
_GLIDE = "য" + NUKTA
_LAST_LETTERS = (
    (Stem.CONSONANT, frozenset(map(chr, range(ord("ক"), ord("হ") + 1))) | {NUKTA, VISARGA, HASANT, "ৰ", "ৱ"}),
    (Stem.ANUSVARA, frozenset({ANUSVARA})),
    (Stem.AA, frozenset({"\N{BENGALI VOWEL SIGN AA}"})),
    (Stem.OO, frozenset({"\N{BENGALI VOWEL SIGN O}"})),
    (Stem.SIGN, frozenset("িীুূৃেৈৌ")),
    (Stem.VOWEL, frozenset(map(chr, range(ord("অ"), ord("ঔ") + 1)))),
    (Stem.KHANDA_TA, frozenset({KHANDA_TA})),
)


def stem(word: str) -> Stem:
    """Return what *word* ends in, which decides its endings."""
    last = unicodedata.normalize("NFC", word).rstrip(CANDRABINDU)[-1:]
    return next((stem for stem, letters in _LAST_LETTERS if last in letters), Stem.OTHER)


@cache
def endings(stem: Stem, *, compounds: bool = False) -> Mapping[str, Case]:
    """Return all that may follow a stem directly, with the case it then stands in; "" is bare.

    The emphatics are included, and with *compounds* the second parts of compounds. What follows a digit or
    a Latin letter is in `after_hyphen`, hyphen or not.
    """
    if stem is Stem.OTHER:
        return MappingProxyType({"": Case.BARE})
    found = with_emphatics({Case.BARE: ("",)}) | with_emphatics(CASES[stem]) | with_emphatics(NUMBERS)
    return MappingProxyType(found | dict.fromkeys(COMPOUNDS if compounds else (), Case.BARE))


def with_emphatics(table: Mapping[Case, tuple[str, ...]]) -> dict[str, Case]:
    """Return the forms of a table, each also with ও and ই, with their cases."""
    return {form + emphatic: case for form, case in _by_form(table).items() for emphatic in EMPHATICS}


@cache
def after_hyphen() -> Mapping[str, Case]:
    """Return all that may follow any word behind a hyphen or a closing quotation mark."""
    return MappingProxyType(_by_form(AFTER_HYPHEN))


def _by_form(table: Mapping[Case, tuple[str, ...]]) -> dict[str, Case]:
    return {form: case for case, forms in table.items() for form in forms}


def inflect(word: str, case: Case | str, *, animate: bool = True) -> str:
    """Return *word* in a case, in the form that is safest in print; raise ValueError for an unknown case.

    The plural of what isn't *animate* has গুলো. Behind a digit, a Latin letter or a closing bracket or
    quotation mark the ending stands after a hyphen.
    """
    bare, wanted = unicodedata.normalize("NFC", word).rstrip(HASANT), Case(case)
    kind = stem(bare)
    if wanted is Case.BARE or not bare:
        return word
    if kind is Stem.OTHER:
        return f"{bare}-{AFTER_HYPHEN[wanted][0]}"
    if wanted not in CASES[kind] or (wanted.startswith("plural") and not animate):
        return bare + NUMBERS[wanted][0]
    return _joined(bare, _written(bare, wanted, CASES[kind][wanted]))


def _written(bare: str, case: Case, forms: tuple[str, ...]) -> str:
    """Return the form of an ending to write: where a glide parts two vowels the one that has it, if there is one."""
    if _glides(bare, case):
        return next((form for form in forms if form.startswith(_GLIDE + _E)), forms[0])
    return forms[0]


def _glides(bare: str, case: Case) -> bool:
    """Tell whether a glide stands between a stem and the vowel of its ending."""
    if ONE_SYLLABLE.search(bare):
        return True
    return case not in _OBLIQUE_PLURAL and bool(DIPHTHONG.search(bare)) and not SPELT_TO_E.search(bare)


_OBLIQUE_PLURAL = frozenset({Case.PLURAL_GENITIVE, Case.PLURAL_OBJECTIVE})


def _joined(bare: str, ending: str) -> str:
    opening = ending.removeprefix(_GLIDE)
    other = changed(bare) if opening.startswith(_E) else None
    return other + opening if other else bare + ending


def changed(word: str) -> str | None:
    """Return a stem as it is before ে where that changes its last letter: ভবিষ্যত, রঙ; else None."""
    if word.endswith(KHANDA_TA):
        return word.removesuffix(KHANDA_TA) + "ত"
    return word.removesuffix(ANUSVARA) + "ঙ" if NG.search(word) else None


def reinflect(found: str, old: str, new: str) -> str:
    """Return *new* in the form in which *found* has *old*; case endings change with the stem.

    Other endings stay as they are: numbers, compounds, what stands behind a hyphen. Where *found* isn't
    a form of *old*, the answer is *new* as it is.

    >>> reinflect("মাক্রনপন্থী", "মাক্রন", "মাখোঁ"), reinflect("মাক্রন-এর", "মাক্রন", "মাখোঁ")
    ('মাখোঁপন্থী', 'মাখোঁ-এর')
    """
    form, bare = _comparable(found), _comparable(old)
    kind = stem(bare)
    if form.startswith(bare):
        rest, known = form.removeprefix(bare), CASES.get(kind, {})
    elif (other := changed(bare)) and form.startswith(other):
        rest, known = form.removeprefix(other), CHANGED
    else:
        return new
    for case, forms in known.items():
        for emphatic in EMPHATICS:
            if rest.removesuffix(emphatic) in forms:
                return inflect(new, case) + emphatic
    return new + rest


def _comparable(text: str) -> str:
    """Return *text* as it is compared, letter by letter: between words a hyphen is as good as a blank."""
    return _GAP.sub("-", unicodedata.normalize("NFC", text.translate(_UNSEEN)))


_UNSEEN = dict.fromkeys(map(ord, IGNORED))
_GAP = re.compile(rf"\s*[{re.escape(HYPHENS)}]\s*|\s+")
