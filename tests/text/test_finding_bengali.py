"""What counts as a use of a Bengali term, and what only looks like one."""

from typing import Any

import pytest

from glossary.text import bengali
from glossary.text.matching import Matcher, Term

ZWJ, ZWNJ = "\N{ZERO WIDTH JOINER}", "\N{ZERO WIDTH NON-JOINER}"


def found(term: str, text: str, **options: Any) -> list[str]:
    return [text[start:end] for start, end in bengali.find(term, text, **options)]


@pytest.mark.parametrize(
    ("term", "form"),
    [
        ("পুতিন", "পুতিনের"),
        ("পুতিন", "পুতিনকেই"),
        ("পুতিন", "পুতিনও"),
        ("রাশিয়া", "রাশিয়ায়"),
        ("পিয়ংইয়ং", "পিয়ংইয়ংয়ের"),
        ("মুম্বাই", "মুম্বাইয়ে"),
        ("মাখোঁ", "মাখোঁর"),
        ("কেসিএনএ", "কেসিএনএর"),
        ("কেসিএনএ", "কেসিএনএ-এর"),
        ("কেসিএনএ", "কেসিএনএ’র"),
        ("প্রথম আলো", "প্রথম আলো’-র"),
        ("জি-২০", "জি-২০-এর"),
        ("ভবিষ্যৎ", "ভবিষ্যতেও"),
        ("ব্যাং", "ব্যাঙের"),
        ("ভবিষ্যৎ", "ভবিষ্যৎকে"),
        ("দেশ", "দেশগুলোতেও"),
        ("চীন", "চীনপন্থী"),
        ("যুক্তরাষ্ট্র", "যুক্তরাষ্ট্রভিত্তিক"),
        ("মন্ত্রী", "মন্ত্রীগণ"),
    ],
)
def test_a_term_is_found_with_its_ending(term: str, form: str) -> None:
    assert found(term, f"এ বিষয়ে {form}, আজ সকালে।") == [form]


@pytest.mark.parametrize(
    ("term", "other"),
    [
        ("চীন", "চীনা"),
        ("চীন", "চীনাবাদাম"),
        ("রাশিয়া", "রাশিয়ান"),
        ("কিম", "কিমা"),
        ("কিম", "কিমি"),
        ("চাদ", "চাদর"),
        ("মালি", "মালিক"),
        ("ভারত", "ভারতীয়"),
        ("জাপান", "জাপানি"),
        ("রোম", "রোমান"),
        ("কর", "করা"),
        ("কর", "করে"),
        ("মান", "মানে"),
        ("কেট", "কেটে"),
        ("শি", "শির"),
        ("মিনা", "মিনার"),
        ("বৈঠক", "বৈঠকখানা"),
        ("ভারতী", "ভারতীয়"),
        ("আলী", "আলির"),
        ("ভবিষ্যৎ", "ভবিষ্যত"),
        ("পাক", "টিপাক"),
        ("সিরিয়া", "নাইসিরিয়া"),
        ("বিবিসি", "বিবিসিtv"),
    ],
)
def test_another_word_is_refused(term: str, other: str) -> None:
    assert found(term, f"এ বিষয়ে {other}, আজ সকালে।") == []


@pytest.mark.parametrize(
    ("term", "text"),
    [
        ("কোরিয়া", "কোরি\u09df\u09beর"),
        ("কোরিয়া", "কে" + "\u09be" + "রিয়ার"),
        ("র" + ZWJ + "্যাব", "র" + ZWNJ + "্যাবের"),
        ("র" + ZWJ + "্যাব", "র্যাবের"),
        ("পুতিন", "পু" + ZWNJ + "তিনের"),
        ("হঠাৎ", "হঠাত্" + ZWJ),
        ("রাশিয়া", "\u09f0াশিয়ার"),
        ("দুঃখ", "দু:খের"),
        ("কিম জং উন", "কিম জং-উনের"),
        ("কিম জং-উন", "কিম জং – উন"),
        ("কিম জং-উন", "কিম  জং\nউন"),
        ("কিম জং উন", "কিম·জং·উন"),
        ("এ. কে. আজাদ", "এ কে আজাদ"),
        ("এ কে আজাদ", "এ.কে. আজাদ"),
        ("৭৮তম", "78তম"),
    ],
)
def test_a_spelling_that_looks_the_same_is_the_same(term: str, text: str) -> None:
    assert found(term, f"({text})") == [text]


@pytest.mark.parametrize("between", ["\n\n", ", ", "।", " ও ", "/"])
def test_a_term_does_not_go_on_behind_punctuation(between: str) -> None:
    assert found("উত্তর কোরিয়া", f"উত্তর{between}কোরিয়া") == []


def test_a_hyphen_parts_two_terms() -> None:
    matcher = Matcher([Term(text="রাশিয়া"), Term(text="ইউক্রেন")])
    assert [hit.term for hit in matcher.find("রাশিয়া-ইউক্রেন যুদ্ধ")] == [0, 1]


def test_a_word_behind_a_spaced_dash_is_no_ending() -> None:
    assert found("রাশিয়া", "রাশিয়া – এ কথা বলেছে") == ["রাশিয়া"]


@pytest.mark.parametrize("text", ["১৫চীন", "চীন২০২৩", "৳চীন।", "“চীন”", "#চীন"])
def test_digits_and_signs_are_boundaries(text: str) -> None:
    assert found("চীন", text) == ["চীন"]


def test_a_number_ends_where_its_digits_end() -> None:
    assert found("জি২০", "জি২০ ও জি২০২৪, জি২০ভুক্ত দেশ") == ["জি২০", "জি২০"]


def test_compounds_can_be_left_out() -> None:
    assert found("চীন", "চীনপন্থী চীনের", compounds=False) == ["চীনের"]


def test_inner_words_take_endings_when_asked() -> None:
    text = "জাতিসংঘের নিরাপত্তা পরিষদের বৈঠক"
    assert found("জাতিসংঘ নিরাপত্তা পরিষদ", text) == []
    assert found("জাতিসংঘ নিরাপত্তা পরিষদ", text, inner=True) == ["জাতিসংঘের নিরাপত্তা পরিষদের"]


def test_exact_takes_no_ending() -> None:
    assert bengali.find("পুতিন", "পুতিন পুতিনের", match="exact") == [(0, 5)]


def test_a_short_word_that_looks_like_another_is_taken_as_it_stands() -> None:
    text = "কর কমালে করের হার কমে, সে তা করে"
    assert found("কর", text) == ["কর"]


def test_a_short_word_is_taken_with_endings_where_its_english_stands() -> None:
    assert found("শি", "শির সফর", aligned=True) == ["শির"]


def test_offsets_are_those_of_the_text_given() -> None:
    text = "কে\u09beরি\u09afা য\u09bc কোরি\u09df\u09beর"
    assert bengali.find("কোরিয়া", text) == [(11, 18)]


def test_a_joiner_at_the_end_belongs_to_the_use() -> None:
    assert bengali.find("পুতিন", "পুতিন" + ZWNJ + " বলেন") == [(0, 6)]


@pytest.mark.parametrize("text", ["", "English only", "\ud800", "\u202eপুতিন", "ে" * 50, "😀পুতিন😀"])
def test_odd_texts_are_searched(text: str) -> None:
    assert found("পুতিন", text) == ["পুতিন"] * text.count("পুতিন")


@pytest.mark.parametrize("term", ["", " ", "—", ZWNJ, "।", "\ud800", "."])
def test_a_term_without_letters_is_never_found(term: str) -> None:
    assert found(term, f"ক {term} খ — । .") == []


@pytest.mark.parametrize(
    ("text", "offset", "answer"), [("চীন, ", 3, True), ("চীনা", 3, False), ("চীন", 0, True), ("চীন২", 3, True)]
)
def test_boundaries_know_the_script(text: str, offset: int, answer: bool) -> None:
    assert bengali.boundary(text, offset) is answer
