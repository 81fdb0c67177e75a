import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.text import bengali

ZWJ, ZWNJ = "\N{ZERO WIDTH JOINER}", "\N{ZERO WIDTH NON-JOINER}"
letters = st.text(alphabet="কখগচজটতদনপবমযরলশষসহড়ঢ়য়ৎংঃঁািীুূেোৌ্" + ZWJ + ZWNJ + " -–")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("রাশি\u09df\u09be", "রাশি\u09af\u09bc\u09be"),
        ("র" + ZWJ + "্যাব", "র" + ZWNJ + "্যাব"),
        ("করে" + ZWNJ + "ছেন", "করেছেন"),
        ("কিম জং-উন", "কিম জং উন"),
        ("কিম জং–উন", "কিম জং উন"),
        ("হঠাত্" + ZWJ, "হঠাৎ"),
        ("\u09f0াশিয়া", "রাশিয়া"),
        ("কে" + "\u09be" + "রিয়া", "কোরিয়া".replace("কো", "কে" + "\u09be")),
        ("১৫ আগস্ট", "15 আগস্ট"),
    ],
)
def test_spellings_that_look_alike_have_one_key(left: str, right: str) -> None:
    assert bengali.key(left) == bengali.key(right)


def test_long_and_short_i_stay_apart() -> None:
    assert bengali.key("আলী") != bengali.key("আলি")


@given(letters)
def test_the_key_of_a_key_is_itself(text: str) -> None:
    assert bengali.key(bengali.key(text)) == bengali.key(text)


@given(letters)
def test_canonically_equal_texts_have_one_key(text: str) -> None:
    assert bengali.key(unicodedata.normalize("NFD", text)) == bengali.key(text)


@pytest.mark.parametrize("word", ["পুতিন", "কোরিয়া", "র‍্যাব", "মাখোঁ", "ভবিষ্যৎ", "দুঃখ", "৭৮তম", "বাংলা"])
def test_good_words_have_no_problem(word: str) -> None:
    assert bengali.problem(word) is None


@pytest.mark.parametrize(
    ("word", "why"),
    [
        ("িকম", "begins with a sign"),
        ("কিম্", "ends in a hasant"),
        ("অা", "has a vowel sign after a vowel"),
        ("কিী", "has two vowel signs in a row"),
        ("র্যাব", "begins with র্য, which needs a joiner: র‍্য"),
        ("\u09f0াশিয়া", "holds an Assamese letter"),
    ],
)
def test_impossible_words_are_named(word: str, why: str) -> None:
    assert bengali.problem(word) == why


@pytest.mark.parametrize(
    ("number", "written"), [(1, "১ম"), (2, "২য়"), (4, "৪র্থ"), (6, "৬ষ্ঠ"), (10, "১০ম"), (78, "৭৮তম")]
)
def test_ordinals_are_joined(number: int, written: str) -> None:
    assert bengali.ordinal(number) == written


def test_a_date_has_no_comma() -> None:
    assert bengali.date(15, "আগস্ট", 2023) == "১৫ আগস্ট ২০২৩"


@pytest.mark.parametrize(
    ("text", "answer"), [("পুতিন", True), ("১৫", True), ("Putin", False), ("পুতিন P", False), ("", False)]
)
def test_bengali_is_told_from_latin(text: str, answer: bool) -> None:
    assert bengali.is_bengali(text) is answer
