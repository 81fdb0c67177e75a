"""The order of a Bengali dictionary, as CLDR has it for `bn`.

>>> sorted(["ঢাকা", "আকাশ", "কং", "কক", "ক", "কৎ", "কত", "কথা", "Dhaka", "১৯৭১"], key=sort_key)
['১৯৭১', 'আকাশ', 'ক', 'কং', 'কক', 'কত', 'কৎ', 'কথা', 'ঢাকা', 'Dhaka']

CLDR's rules (`common/collation/bn.xml`) are few: Bengali before other scripts, and ঔ < ং < ঃ < ঁ. The rest is
the root order: signs, digits, letters; vowel signs after consonants; ৎ as ত্; a nukta and the joiners only
when all else is equal.
"""

import unicodedata

from glossary.text.characters import HASANT, IGNORED, KHANDA_TA, NUKTA

__all__ = ["sort_key"]

_LETTERS = "অআইঈউঊঋৠঌৡএঐওঔংঃঁকখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরৰলৱশষসহঽািীুূৃৄৢৣেৈোৌ্ৗ"
_RANK = {letter: rank for rank, letter in enumerate(_LETTERS)}
_LAST = "\U0010ffff"
_SIGN, _DIGIT, _BENGALI, _OTHER = range(4)


def sort_key(text: str) -> tuple[tuple[tuple[int, int], ...], str]:
    """Return what to sort Bengali texts by; two have one key only when they look the same."""
    seen = "".join(char for char in text if char not in IGNORED)
    spelled = unicodedata.normalize("NFC", seen).replace(KHANDA_TA, "ত" + HASANT)
    ranks = tuple(_rank(char) for char in spelled.casefold() if char != NUKTA)
    return ranks, spelled.replace(NUKTA, _LAST)


def _rank(char: str) -> tuple[int, int]:
    if char in _RANK:
        return _BENGALI, _RANK[char]
    if char.isdigit():
        return _DIGIT, unicodedata.digit(char)
    return (_OTHER if char.isalnum() else _SIGN), ord(char)
