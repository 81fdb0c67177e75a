import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.text import bengali

IN_ORDER = [
    ["অং", "অক"],
    ["ঔ", "ং", "ঃ", "ঁ", "ক"],
    ["ক", "কং", "কঃ", "কঁ", "কক", "কত", "কৎ", "কথা", "কা", "কি", "ক্ক"],
    ["ওডিশা", "ওড়িশা", "ওঢ"],
    ["১", "১০", "২", "অ", "হ", "Delhi", "delhi", "Zaire"],
    ["উত্তর কোরিয়া", "উত্তরা"],
]


@pytest.mark.parametrize("words", IN_ORDER)
def test_the_order_is_that_of_a_dictionary(words: list[str]) -> None:
    assert sorted(set(words), key=bengali.sort_key) == words


@given(st.text(alphabet="রযবািে্\u200d\u200c"), st.text(alphabet="রযবািে্"))
def test_joiners_do_not_matter(left: str, right: str) -> None:
    ranks = bengali.sort_key(left + "\u200d" + right)[0]
    assert ranks == bengali.sort_key(left + right)[0]
