"""Which Bengali nouns name people, who have a plural in print where things have none: সদস্যদের, but প্রস্তাবের.

>>> names_people("পুলিশ কর্মকর্তা"), names_people("প্রস্তাব")
(True, False)
"""

from functools import cache

from glossary.model import Kind
from glossary.text import lexicon

__all__ = ["names_people"]

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
