"""Bengali numbers in words, as newspapers write them: tables only; `figures` reads with them.

>>> NUMBERS["আটাত্তর"], NUMBERS["দেড়"], SCALES["লাখ"]
(Decimal('78'), Decimal('1.5'), Decimal('100000'))

Where a number has two spellings both are here. কুড়ি, ডজন and দেড় count, too: they are what a
translator writes for 20, 12 and 1.5.
"""

import unicodedata
from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType

__all__ = ["ADDED", "NUMBERS", "SCALES"]


def _table(rows: str) -> Mapping[str, Decimal]:
    cells = (row.split() for row in unicodedata.normalize("NFC", rows).strip().splitlines())
    return MappingProxyType({word: Decimal(number) for number, *words in cells for word in words})


def _counted(first: int, words: str) -> Mapping[str, Decimal]:
    """Number words from *first* on; `/` stands between two spellings."""
    numbered = enumerate(unicodedata.normalize("NFC", words).split(), first)
    return MappingProxyType({word: Decimal(number) for number, both in numbered for word in both.split("/")})


_CARDINALS = _counted(
    0,
    """
    শূন্য এক দুই/দু তিন চার পাঁচ ছয়/ছ সাত আট নয় দশ এগারো/এগার বারো/বার তেরো/তের চৌদ্দ/চোদ্দ পনেরো/পনের ষোলো/ষোল
    সতেরো/সতের আঠারো/আঠার উনিশ/ঊনিশ বিশ/কুড়ি একুশ বাইশ তেইশ চব্বিশ পঁচিশ ছাব্বিশ সাতাশ আটাশ/আঠাশ উনত্রিশ/ঊনত্রিশ
    ত্রিশ/তিরিশ একত্রিশ বত্রিশ তেত্রিশ চৌত্রিশ পঁয়ত্রিশ ছত্রিশ সাঁইত্রিশ আটত্রিশ উনচল্লিশ/ঊনচল্লিশ চল্লিশ একচল্লিশ বিয়াল্লিশ
    তেতাল্লিশ চুয়াল্লিশ পঁয়তাল্লিশ ছেচল্লিশ সাতচল্লিশ আটচল্লিশ উনপঞ্চাশ/ঊনপঞ্চাশ পঞ্চাশ একান্ন বায়ান্ন/বাহান্ন তিপ্পান্ন চুয়ান্ন
    পঞ্চান্ন ছাপ্পান্ন সাতান্ন আটান্ন উনষাট/ঊনষাট ষাট একষট্টি বাষট্টি তেষট্টি চৌষট্টি পঁয়ষট্টি ছেষট্টি সাতষট্টি আটষট্টি
    উনসত্তর/ঊনসত্তর সত্তর একাত্তর বাহাত্তর তিয়াত্তর চুয়াত্তর পঁচাত্তর ছিয়াত্তর সাতাত্তর আটাত্তর উনআশি/ঊনআশি আশি একাশি বিরাশি
    তিরাশি চুরাশি পঁচাশি ছিয়াশি সাতাশি অষ্টআশি/আটাশি উননব্বই/ঊননব্বই নব্বই একানব্বই বিরানব্বই তিরানব্বই চুরানব্বই পঁচানব্বই
    ছিয়ানব্বই সাতানব্বই আটানব্বই নিরানব্বই
    """,
)
_ORDINALS = _counted(
    1,
    """
    প্রথম/পহেলা/পয়লা দ্বিতীয়/দোসরা তৃতীয়/তেসরা চতুর্থ/চৌঠা পঞ্চম ষষ্ঠ সপ্তম অষ্টম নবম দশম একাদশ দ্বাদশ ত্রয়োদশ চতুর্দশ পঞ্চদশ
    ষোড়শ সপ্তদশ অষ্টাদশ ঊনবিংশ/উনবিংশ বিংশ একবিংশ
    """,
)
_OTHERS = _table(
    """
    0.5 আধা অর্ধেক
    1.5 দেড়
    2.5 আড়াই
    2 জোড়া উভয়
    10 দশক
    12 ডজন
    50 অর্ধশত অর্ধশতাধিক
    100 শতভাগ শতক
    """
)

NUMBERS: Mapping[str, Decimal] = MappingProxyType({**_OTHERS, **_ORDINALS, **_CARDINALS})
"""What each word counts."""

SCALES: Mapping[str, Decimal] = _table(
    """
    100 শ শো শত শতাধিক
    1000 হাজার সহস্র সহস্রাধিক
    100000 লাখ লক্ষ লক্ষাধিক
    1000000 মিলিয়ন
    10000000 কোটি
    1000000000 বিলিয়ন
    1000000000000 ট্রিলিয়ন
    """
)
"""What each word multiplies by; alone it counts one of them."""

ADDED: Mapping[str, Decimal] = _table(
    """
    0.5 সাড়ে
    0.25 সোয়া
    -0.25 পৌনে
    """
)
"""What a word in front adds to a number."""
