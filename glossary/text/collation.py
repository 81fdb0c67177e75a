"""The alphabetical order of Bengali, as dictionaries and CLDR have it.

>>> sorted(["ইরান", "কিম", "অংশ", "ক্রেমলিন", "অকাল", "কর"], key=sort_key)
['অংশ', 'অকাল', 'ইরান', 'কর', 'কিম', 'ক্রেমলিন']
>>> first_letter("“ঢাকা”"), first_letter("৭৮তম"), first_letter("ড়")
('ঢ', '#', 'ড')

CLDR's collation for `bn`, type standard: signs, digits, Bengali, other letters; ং, ঃ and ঁ come between the
vowels and the consonants; ড়, ঢ় and য় count as ড, ঢ and য unless all else is equal; ৎ is ত্; joiners
don't count. A hasant comes last, so কি is before ক্র.
"""

import unicodedata

from glossary.text.characters import HASANT, IGNORED, KHANDA_TA, NUKTA

__all__ = ["first_letter", "sort_key", "without_opening"]

_ORDER = "অআইঈউঊঋৠঌৡএঐওঔংঃঁকখগঘঙচছজঝঞটঠডঢণতথদধনপফবভমযরৰলৱশষসহঽািীুূৃৄৢৣেৈোৌ্ৗ"
_FIRST = 0xE000
"""Private code points stand for the letters: after digits, before the letters of other scripts, which are moved up."""

_LAST = "\uffff"
_RANKS = str.maketrans(
    {
        **{letter: chr(_FIRST + rank) for rank, letter in enumerate(_ORDER)},
        **dict.fromkeys([NUKTA, *IGNORED]),
        **{digit: str(value) for value, digit in enumerate("০১২৩৪৫৬৭৮৯")},
        **{letter: chr(_FIRST + 0x100 + rank) for rank, letter in enumerate("abcdefghijklmnopqrstuvwxyz")},
        KHANDA_TA: chr(_FIRST + _ORDER.index("ত")) + chr(_FIRST + _ORDER.index(HASANT)),
    }
)


def sort_key(text: str) -> tuple[str, str]:
    """Return what to sort Bengali texts by."""
    composed = unicodedata.normalize("NFC", text)
    return composed.casefold().translate(_RANKS), composed.replace(NUKTA, _LAST)


def without_opening(text: str) -> str:
    """Return a text from its first letter or digit on: what a dictionary files a quoted name by.

    >>> without_opening("“প্রিয় নেতা”")
    'প্রিয় নেতা”'
    """
    start = next((place for place, sign in enumerate(text) if unicodedata.category(sign)[0] in "LN"), 0)
    return text[start:]


def first_letter(text: str) -> str:
    """Return the letter under which a dictionary has a text; `#` when it begins with none."""
    first = without_opening(unicodedata.normalize("NFC", text))[:1]
    letter = "ত" if first == KHANDA_TA else first.upper()
    return letter if letter.isalpha() else "#"
