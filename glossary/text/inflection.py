"""Bengali case endings, as newspapers join them to a word.

>>> genitive("রাশিয়া"), genitive("পুতিন"), genitive("পিয়ংইয়ং"), genitive("মুম্বাই")
('রাশিয়ার', 'পুতিনের', 'পিয়ংইয়ংয়ের', 'মুম্বাইয়ের')
>>> locative("ঢাকা"), locative("ইরান"), locative("মস্কো")
('ঢাকায়', 'ইরানে', 'মস্কোতে')
>>> genitive_plural("সদস্য")
'সদস্যদের'

The last letter of a word decides which ending it takes; in a phrase only the last word takes one. After a
digit or a sign the ending stands behind a hyphen: জি-২০-এর.
"""

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from glossary.model import Kind
from glossary.text import bengali, lexicon

__all__ = ["genitive", "genitive_plural", "locative", "names_people"]

_AA = "\N{BENGALI VOWEL SIGN AA}"
_ANUSVARA = "\N{BENGALI SIGN ANUSVARA}"
_I = "\N{BENGALI LETTER I}"

_CONSONANT, _GLIDE, _VOWEL, _SIGN = "consonant", "glide", "vowel", "sign"
"""Kinds of stem; between a glide and its ending stands a য়."""

_GENITIVE: Mapping[str, str] = MappingProxyType(
    {
        _CONSONANT: "ের",
        _GLIDE: "য়ের",
        _ANUSVARA: "য়ের",
        _I: "য়ের",
        _VOWEL: "র",
        _SIGN: "-এর",
    }
)
_LOCATIVE: Mapping[str, str] = MappingProxyType(
    {
        _CONSONANT: "ে",
        _GLIDE: "য়ে",
        _ANUSVARA: "য়ে",
        _I: "য়ে",
        _AA: "য়",
        _VOWEL: "তে",
        _SIGN: "-এ",
    }
)

_ENDS_IN = (
    (re.compile("(?:^|[ -])[ক-হ]\u09bc?(?:\u09cd[ক-হ]\u09bc?)*া\u0981?$"), _GLIDE),  # মা, চা, গাঁ
    (re.compile("[ক-হাে]উ$|া\u0981?ও$"), _GLIDE),  # বউ, ঢেউ, ঠাকুরগাঁও, ম্যাকাও
    (re.compile("[ক-হ\u09bc\u0983]\u0981?$"), _CONSONANT),
    (re.compile("[\u0985-\u0994\u09be-\u09cc]\u0981?$|\u0982$"), _VOWEL),
)

_PEOPLE = tuple(
    """
    কারী কর্মী বাদী পন্থী জীবী বাসী রক্ষী মন্ত্রী যাত্রী সাক্ষী বন্দী শিল্পী বিজ্ঞানী
    ব্যবসায়ী সন্ত্রাসী বিদ্রোহী সহযোগী প্রতিদ্বন্দ্বী অপরাধী ভুক্তভোগী নারী কর্মকর্তা নেতা দাতা নির্মাতা প্রণেতা
    অভিনেতা ক্রেতা ভোক্তা যোদ্ধা সেনা সৈন্য সৈনিক নাবিক সদস্য নাগরিক মুখপাত্র ছাত্র মিত্র বাসিন্দা রোহিঙ্গা জঙ্গি
    জিম্মি গেরিলা ফিলিস্তিনি কুর্দি প্রতিনিধি সাংবাদিক প্রতিবেদক শ্রমিক কৃষক শিক্ষক লেখক গবেষক বিচারক সমর্থক সমালোচক
    পর্যবেক্ষক বিশ্লেষক চিকিৎসক পরিচালক সম্পাদক কূটনীতিক রাজনীতিক পর্যটক চালক মালিক গ্রাহক অভিভাবক বিদ বিশেষজ্ঞ
    যুবক যুবতী কিশোর কিশোরী পুরুষ মহিলা ছেলে মেয়ে সন্তান পুত্র কন্যা স্বামী স্ত্রী বন্ধু সঙ্গী প্রতিবেশী পাঠক দর্শক শ্রোতা
    ডাক্তার বৈমানিক উদ্যোক্তা আয়োজক হ্যাকার সন্দেহভাজন আততায়ী খুনি ঘাতক উদ্বাস্তু আরোহী জয়ী অনুসারী ধারী চারী র্থী
    খেলোয়াড় দার দূত ভোটার কমান্ডার কমিশনার অফিসার চেয়ারম্যান জেনারেল প্রেসিডেন্ট গভর্নর মেয়র সিনেটর উপদেষ্টা
    প্রধান শিশু তরুণ ভাই বোন স্বজন ব্যক্তি মুসলিম মুসলমান হিন্দু খ্রিষ্টান বৌদ্ধ ইহুদি আসামি তারকা রোগী শত্রু জেলে
    """.split()
)
"""Words, and endings of words, that name people."""


def genitive(word: str) -> str:
    """Return the genitive of a word or of a phrase: of what, whose."""
    return _inflected(word, _GENITIVE)


def locative(word: str) -> str:
    """Return the locative of a word or of a phrase: where, in what."""
    return _inflected(word, _LOCATIVE)


def genitive_plural(word: str) -> str:
    """Return the genitive of several people; for things the press writes the singular."""
    return f"{word}দের" if names_people(word) else genitive(word)


def names_people(word: str) -> bool:
    """Tell whether a Bengali noun names people: by its ending, or because it is a title or a nationality."""
    return word.endswith(_PEOPLE) or word in _titles_and_nationalities()


@cache
def _titles_and_nationalities() -> frozenset[str]:
    """Return their Bengali forms; a nationality in -র is the genitive of a country: মালির."""
    rows = [cells for topic in ("titles", "demonyms") for _, cells in lexicon.rows(topic)]
    named = [(cells[2], form) for cells in rows for form in (cells[1], *cells[4].split("|")) if form]
    return frozenset(
        form for kind, form in named if kind == Kind.TITLE or (kind == Kind.DEMONYM and not form.endswith("র"))
    )


def _inflected(word: str, endings: Mapping[str, str]) -> str:
    """Join the ending of the word's class; ৎ is written ত before it."""
    bare = bengali.to_nfc(word)
    if bare.endswith(bengali.KHANDA_TA):
        bare = bare[:-1] + "ত"
    named = next((name for pattern, name in _ENDS_IN if pattern.search(bare)), _SIGN)
    last = bare.rstrip("\N{BENGALI SIGN CANDRABINDU}")[-1:]
    return bare + (endings.get(last, endings[named]) if named == _VOWEL else endings[named])
