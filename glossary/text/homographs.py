"""Bengali words that look like forms of a name and are something else: মানে, কেটে, মিনার, দোহাই.

>>> is_homograph("কেট"), is_homograph("শি"), is_homograph("চীন")
(True, True, False)
>>> "দোহাই" in FORMS, "দোহার" in FORMS
(True, False)

Names of three letters or fewer turn into verbs and particles when they take an ending, so `find` takes
these as they stand, unless the caller knows that their English stands in the source. Every word of one
letter is such a word. Of other names only single forms are other words; those are refused in the same way.
A word belongs here when it is what a reader meets more often than the name with that ending.
"""

import re
import unicodedata

from glossary.text.characters import IGNORED

__all__ = ["FORMS", "WORDS", "is_everyday", "is_homograph", "is_namesake"]

# Roots and finite forms of verbs: with ে, ও, ই, তে or য় they are what somebody does or has done.
_VERBS = """
    কর ধর বল চল পড় চড় গড় লড় নড় ঝর সর ভর মর ঘট কষ ঘষ ধস বস জম রয় বয় সয় কয় জ্বল
    মান জান আন টান হান থাক রাখ ঢাক মাখ থাম জাগ লাগ ভাব কাঁদ বাঁধ মার ছাড় বাড় ঝাড় কাড় পার কাট ফাট হাঁট ছাঁট
    বাজ সাজ মাজ বাঁচ ভাস হাস আস ঢাল
    মেন জেন এন টেন থেক রেখ ঢেক ডেক মেখ থেম নেম জেগ লেগ রেগ ভেব কেঁদ বেঁধ মের ছেড় বেড় ঝেড় কেড় পের হের কেট ফেট
    হেঁট ছেঁট বেজ সেজ মেজ নেচ বেঁচ ভেস হেস এস ঢেল জ্বেল গেল বেচ চেপ
    শেখ শিখ লেখ লিখ দেখ মেল মিল ফের ফির চেন কেন কিন জেত জিত ঘের ঘির মেশ মিশ টেক টিক ভেজ ভিজ ছিঁড় গিল
    শোন শুন বোঝ বুঝ খোঁজ খুঁজ ওঠ উঠ তোল তুল খোল খুল খেল ফেল ঠেল ভোল ভুল দোল দুল ঝোল ঝুল জোট জুট ছুট ফোট ফুট লুট
    ডোব ডুব ঢোক ঢুক ঘোর ঘুর ছোঁড় পোড় পুড় ওড় উড় রোখ রুখ মোছ মুছ শোষ শুষ পৌঁছ
    নিল দিল পেল এল হল ছিল করল বলল দেব নেব যাব খাব পাব হব থাকব করব নিত দিত যেত খেত পেত হত করত বলত থাকত
"""

# With ে they stand after a noun or say how: মধ্যে, পক্ষে, আসলে, ধীরে.
_PARTICLES = "মধ্য কাছ পাশ পক্ষ দিক মাঝ পর আগ নিচ সাথ সঙ্গ ফল মন বদল আসল হিসাব হিসেব ধীর ক্রম"

# Words of everyday speech that are also names: the ear and Cannes, whose and a car, a verdict and the surname.
_NOUNS = "কান কার রায় তার যার আর বার পাড় কোল গায়"

# Words that end like a name with র, ের, রা, ই, ও, কে, তে or য়ে: a minaret is no form of Mina.
_OTHER_WORDS = """
    আকার আঘাতে আনসার আপনার আবার আবির আমার আমাকে আমাদের উমার এবার এদিকে কাতার কাটিয়ে কুমার কেয়ার কমিয়ে ক্যামেরা
    খামার গ্যালিলিও চালিয়ে ছড়িয়ে জড়িয়ে জাকির জুবায়ের জুমার ঝুলিয়ে টুকরা তোমার তোমাকে তোমাদের দিনার দোহাই ধরিয়ে
    নজির নামিয়ে নাসির পালিয়ে পিটার পেরিয়ে প্রাচীর ফিরিয়ে বসিয়ে বানিয়ে বাশার বিয়ার বিহার বেকার বেরিয়ে বোলার মঞ্জুর
    মাগুরা মাজার মাদার মিনার মিলিয়ে মুনির রাবার রেডিও অডিও সবার সবাই সরিয়ে সাজিয়ে সিইও সুগার হাজির হাতিয়ার হায়ার
    হারিয়ে উঠিয়ে
"""

# What machine translation makes of US, WHO, IT: no name, and in every text.
_PRONOUNS = """
    আমি আমরা আমার আমাদের আমাকে আমাদেরকে তুমি তোমরা তোমার তোমাদের তোমাকে আপনি আপনারা আপনার আপনাদের আপনাকে
    সে তারা তিনি তাঁরা তার তাঁর তাদের তাঁদের তাকে তাঁকে এরা ওরা এর ওর এদের ওদের এটা এটি এগুলো ওটা ওটি সেটা সেটি ইহা
    কে কারা কার কাদের কী কি কোন কোনটি যে যারা যার যাদের যিনি সব সবাই সকলে নিজে নিজের কেউ কিছু
"""


# Everyday words that are names of places to the letter: a forest and Bonn, white and Saada, you can and Paro.
_NAMESAKES = """
    বন সাদা পারো কান কালে হাল ভাঙা ভাঙ্গা হেসে কোটা বালি কালি তুলা ঘোর আভা কিল গাও ময়দান মোরে বেহালা টায়ার জার্সি আস্তানা
    ডাকার বার্ন র‍্যালি লোয়ার কোলন ডার্বি বয়সি আনবার বস্তার সারে
"""


def _words(*tables: str) -> frozenset[str]:
    return frozenset(unicodedata.normalize("NFC", " ".join(tables)).split())


WORDS = _words(_VERBS, _PARTICLES, _NOUNS)
"""Words of up to three letters of which no form is taken."""

FORMS = _words(_OTHER_WORDS)
"""Words that are taken for no form of a shorter one."""

_NAMED_LIKE = _words(_NAMESAKES)

_EVERYDAY = WORDS | FORMS | _words(_PRONOUNS)

_ONE_LETTER = re.compile("[অ-হৎ][\u0981-\u0983\u09bc-\u09cd]*")


def is_homograph(word: str) -> bool:
    """Tell whether a Bengali word in NFC is best taken only as it stands."""
    plain = "".join(char for char in word if char not in IGNORED)
    return plain in WORDS or bool(_ONE_LETTER.fullmatch(plain))


def is_everyday(word: str) -> bool:
    """Tell whether a Bengali form in NFC is a word of everyday speech, whatever name it stands for.

    >>> is_everyday("আমরা"), is_everyday("মাক্রন")
    (True, False)
    """
    return word in _EVERYDAY or is_homograph(word)


def is_namesake(word: str) -> bool:
    """Tell whether a Bengali name in NFC is more often an everyday word that is spelled the same.

    >>> is_namesake("বন"), is_namesake("ঢাকা")
    (True, False)
    """
    return word in _NAMED_LIKE
