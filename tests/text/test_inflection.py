import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.text import bengali
from glossary.text.inflection import genitive, genitive_plural, locative, names_people


@pytest.mark.parametrize(
    ("word", "of", "where"),
    [
        ("পুতিন", "পুতিনের", "পুতিনে"),
        ("রাশিয়া", "রাশিয়ার", "রাশিয়ায়"),
        ("মস্কো", "মস্কোর", "মস্কোতে"),
        ("দিল্লি", "দিল্লির", "দিল্লিতে"),
        ("নরওয়ে", "নরওয়ের", "নরওয়েতে"),
        ("বেইজিং", "বেইজিংয়ের", "বেইজিংয়ে"),
        ("মুম্বাই", "মুম্বাইয়ের", "মুম্বাইয়ে"),
        ("টোকিও", "টোকিওর", "টোকিওতে"),
        ("মন্ত্রণালয়", "মন্ত্রণালয়ের", "মন্ত্রণালয়ে"),
        ("ভবিষ্যৎ", "ভবিষ্যতের", "ভবিষ্যতে"),
        ("কেসিএনএ", "কেসিএনএর", "কেসিএনএতে"),
        ("মাখোঁ", "মাখোঁর", "মাখোঁতে"),
        ("মা", "মায়ের", "মায়ে"),
        ("ঢেউ", "ঢেউয়ের", "ঢেউয়ে"),
        ("বউ", "বউয়ের", "বউয়ে"),
        ("ইইউ", "ইইউর", "ইইউতে"),
        ("ঠাকুরগাঁও", "ঠাকুরগাঁওয়ের", "ঠাকুরগাঁওয়ে"),
        ("ম্যাকাও", "ম্যাকাওয়ের", "ম্যাকাওয়ে"),
        ("গাজা", "গাজার", "গাজায়"),
        ("জি-২০", "জি-২০-এর", "জি-২০-এ"),
        ("যুদ্ধ", "যুদ্ধের", "যুদ্ধে"),
        ("নিরাপত্তা পরিষদ", "নিরাপত্তা পরিষদের", "নিরাপত্তা পরিষদে"),
        ("", "-এর", "-এ"),
    ],
)
def test_the_last_letter_decides_the_ending(word: str, of: str, where: str) -> None:
    assert (genitive(word), locative(word)) == (bengali.to_nfc(of), bengali.to_nfc(where))


def test_people_have_a_plural_and_things_have_not() -> None:
    assert genitive_plural("বিক্ষোভকারী") == "বিক্ষোভকারীদের"
    assert genitive_plural("প্রস্তাব") == "প্রস্তাবের"
    assert names_people("পুলিশ কর্মকর্তা")


@pytest.mark.parametrize("word", ["বন্দুকধারী", "কর্মচারী", "দর্শনার্থী", "অধ্যাপক", "রুশ", "ভারতীয়", "পুরুষ"])
def test_those_who_bear_or_seek_and_titles_and_nationalities_are_people(word: str) -> None:
    assert names_people(bengali.to_nfc(word))


@pytest.mark.parametrize("word", ["মালির", "পানীয়", "বোমা", "সম্প্রতি", "মানুষ"])
def test_things_the_genitive_of_a_country_and_those_without_a_plural_are_not(word: str) -> None:
    assert not names_people(bengali.to_nfc(word))


@given(st.text("কখগঘরিীুােোংঁয়ৎএইও ", min_size=1).filter(lambda word: not bengali.problem(word) and word[-1] != " "))
def test_an_ending_spoils_no_spelling(word: str) -> None:
    assert bengali.problem(genitive(word)) is None
    assert bengali.problem(locative(word)) is None
