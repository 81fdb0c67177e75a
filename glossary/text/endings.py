"""The endings of Bengali nouns, as newspapers write them: tables only; `inflection` says how they join.

A word is stem + [number or classifier] + [case] + [emphatic]. Which case endings a stem takes depends on
its last letter. In each row the first form is the one to write; the others are accepted too.

>>> CASES[Stem.CONSONANT][Case.GENITIVE], CASES[Stem.AA][Case.GENITIVE]
(('ের',), ('র', 'য়ের'))

Left out on purpose, because they make another word: া ি ী ীয় ান (চীনা, ভারতীয়, রাশিয়ান), খানা
(বৈঠকখানা), জন (প্রিয়জন), and য় after ি or ী (ভারতীয় is no form of ভারতী).
"""

import re
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType

from glossary.text.characters import LETTER_NAMES

__all__ = [
    "AFTER_HYPHEN",
    "CASES",
    "CHANGED",
    "COMPOUNDS",
    "DIPHTHONG",
    "EMPHATICS",
    "NG",
    "NUMBERS",
    "ONE_SYLLABLE",
    "SPELT_TO_E",
    "Case",
    "Stem",
]


class Case(StrEnum):
    """In which case a noun stands. English has four of them: bare, plural, and the possessive of both."""

    BARE = "bare"
    GENITIVE = "genitive"
    LOCATIVE = "locative"
    OBJECTIVE = "objective"
    DEFINITE = "definite"
    PLURAL = "plural"
    PLURAL_GENITIVE = "plural_genitive"
    PLURAL_LOCATIVE = "plural_locative"
    PLURAL_OBJECTIVE = "plural_objective"


class Stem(StrEnum):
    """What a word ends in; a final ঁ doesn't count."""

    CONSONANT = "consonant"
    """Also য় and ঃ."""

    ANUSVARA = "ং"
    AA = "া"
    OO = "ো"
    SIGN = "another vowel sign"
    VOWEL = "an independent vowel"
    KHANDA_TA = "ৎ"

    OTHER = "other"
    """A digit, a Latin letter, a bracket."""


def _table(rows: str) -> Mapping[Case, tuple[str, ...]]:
    cells = (row.split() for row in rows.strip().splitlines())
    return MappingProxyType({Case(case): tuple(forms) for case, *forms in cells})


CASES: Mapping[Stem, Mapping[Case, tuple[str, ...]]] = MappingProxyType(
    {
        Stem.CONSONANT: _table("""
            genitive ের
            locative ে েতে
            objective কে
            plural েরা রা
            plural_genitive দের েদের
            plural_objective দেরকে েদেরকে
        """),
        Stem.ANUSVARA: _table("""
            genitive য়ের ের এর র
            locative য়ে ে এ তে
            objective কে
            plural য়েরা েরা
            plural_genitive দের য়েদের েদের
            plural_objective দেরকে য়েদেরকে েদেরকে
        """),
        Stem.AA: _table("""
            genitive র য়ের
            locative য় তে য়ে
            objective কে
            plural রা য়েরা
            plural_genitive দের য়েদের
            plural_objective দেরকে য়েদেরকে
        """),
        Stem.OO: _table("""
            genitive র য়ের
            locative তে য়
            objective কে
            plural রা য়েরা
            plural_genitive দের
            plural_objective দেরকে
        """),
        Stem.SIGN: _table("""
            genitive র য়ের
            locative তে য়ে
            objective কে
            plural রা য়েরা
            plural_genitive দের য়েদের
            plural_objective দেরকে য়েদেরকে
        """),
        Stem.VOWEL: _table("""
            genitive র য়ের এর
            locative তে য়ে
            objective কে
            plural রা য়েরা
            plural_genitive দের য়েদের
            plural_objective দেরকে য়েদেরকে
        """),
        Stem.KHANDA_TA: _table("""
            genitive ের এর
            locative ে
            objective কে
            plural েরা
            plural_genitive দের েদের
            plural_objective দেরকে েদেরকে
        """),
    }
)
"""Case endings by what the stem ends in."""

ONE_SYLLABLE = re.compile("(?:^|[ -])[ক-হ]\u09bc?(?:\u09cd[ক-হ]\u09bc?)*া\u0981?$")
"""Words of one syllable in া, which take a glide in every case: মায়ের, চায়ে, মায়েদের."""

DIPHTHONG = re.compile("(?:[ইঈঐ]|া\u0981?ও|[ক-হ\u09bcাে]উ)\u0981?$")
"""Words for which the press writes the form in য়, but in the oblique plural: মুম্বাইয়ের, তেজগাঁওয়ে, ঢেউয়ের, ভাইদের."""

SPELT_TO_E = re.compile(rf"(?:^|[ -])(?:{'|'.join(LETTER_NAMES.values())})+{LETTER_NAMES['E']}$")
"""Acronyms whose last letter is E: their ই takes no glide. ডিএসইর, but মুম্বাইয়ের."""

NG = re.compile("(?:^|[ -])(?:র|ঢ|ব্যা|শি|ঠ্যা)\u0982$")
"""Bengali words in ং that have ঙ before a vowel: রঙের. The ং of names and loan words stays."""

CHANGED = _table("""
    genitive ের
    locative ে
    plural েরা
""")
"""What follows when the last letter has changed, as before ে: ভবিষ্যৎ, ভবিষ্যতের; রং, রঙের."""

NUMBERS = _table("""
    definite টি টা টুকু
    genitive টির টার টুকুর
    locative টিতে টাতে টায় টুকুতে
    objective টিকে টাকে টুকুকে
    plural গুলো গুলি গুলা সমূহ গণ বৃন্দ দ্বয়
    plural_genitive গুলোর গুলির গুলার সমূহের গণের বৃন্দের দ্বয়ের
    plural_locative গুলোতে গুলোয় গুলিতে গুলাতে গুলায় সমূহে
    plural_objective গুলোকে গুলিকে গুলাকে সমূহকে গণকে বৃন্দকে দ্বয়কে
""")
"""Numbers and classifiers with their own cases; they follow any stem as it is."""

EMPHATICS = ("", "ও", "ই")
"""What may come last, once: পুতিনকেই."""

AFTER_HYPHEN = _table("""
    genitive এর র ের য়ের এরই এরও টির টার
    locative এ তে য় য়ে এও তেও টিতে
    objective কে কেও কেই টিকে
    definite টি টা
    plural রা এরা গুলো
    plural_genitive দের গুলোর
    plural_locative গুলোতে
    plural_objective গুলোকে
    bare ও ই সহ ভিত্তিক
""")
"""What follows any word behind a hyphen, a closing quotation mark or both: কেসিএনএ-এর, ‘প্রথম আলো’র."""

COMPOUNDS = tuple(
    """
    সহ ভিত্তিক কেন্দ্রিক বাসী বাসীর বাসীকে বাসীদের পন্থী পন্থীদের পন্থীরা গামী ফেরত বিরোধী বিরোধীদের বিষয়ক সংলগ্ন
    নিয়ন্ত্রিত অধিকৃত সমর্থিত শাসিত প্রবাসী জুড়ে ব্যাপী মুখী স্থ সংক্রান্ত তুল্য নেতৃত্বাধীন পক্ষীয় ঘেঁষা মতো
    """.split()
)
"""Second parts of compounds that are a use of the first: চীনপন্থী. They follow the bare stem."""
