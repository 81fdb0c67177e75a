"""Bengali order by hand; tests/browser compares it with the Unicode library of a browser."""

import pytest

from glossary.text.collation import first_letter, sort_key


@pytest.mark.parametrize(
    "ordered",
    [
        ["অংশ", "অঃ", "অঁ", "অকাল"],  # ং, ঃ, ঁ between vowels and consonants
        ["কর", "কা", "কি", "কী", "ক্র"],  # no sign, vowel signs, hasant
        ["ওডিশা", "ওড়িশা", "ওডোনেল"],  # ড় is ড unless all else is equal
        ["১০", "৯", "কর", "BBC"],  # digits, Bengali, other letters
        ["উত্তর কোরিয়া", "উত্তরা"],  # a blank before any letter
        ["হঠাৎ", "হঠাত্ত"],  # ৎ is ত with a hasant
        ["অং", "অক"],
        ["ঔ", "ং", "ঃ", "ঁ", "ক"],
        ["ক", "কং", "কঃ", "কঁ", "কক", "কত", "কৎ", "কথা", "কা", "কি", "ক্ক"],
        ["ওডিশা", "ওড়িশা", "ওঢ"],
        ["১", "১০", "২", "অ", "হ", "Delhi", "delhi", "Zaire"],
    ],
)
def test_dictionary_order(ordered: list[str]) -> None:
    assert [*map(sort_key, ordered)] == sorted(map(sort_key, ordered))


def test_joiners_do_not_count() -> None:
    assert sort_key("র‍্যাব")[0] == sort_key("র্যাব")[0]


@pytest.mark.parametrize(
    ("text", "letter"),
    [("“ঢাকা”", "ঢ"), ("য়েমেন", "য"), ("ৎসাঙ", "ত"), ("৭৮তম", "#"), ("bbc", "B"), ("", "#"), ("…", "#")],
)
def test_every_text_has_its_letter(text: str, letter: str) -> None:
    assert first_letter(text) == letter
