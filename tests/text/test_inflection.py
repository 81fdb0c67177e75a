import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.text import bengali
from glossary.text.inflection import Case, inflect, reinflect

GENITIVES = [
    ("পুতিন", "পুতিনের"),
    ("রায়", "রায়ের"),
    ("যুক্তরাষ্ট্র", "যুক্তরাষ্ট্রের"),
    ("রাশিয়া", "রাশিয়ার"),
    ("মেক্সিকো", "মেক্সিকোর"),
    ("দিল্লি", "দিল্লির"),
    ("পেরু", "পেরুর"),
    ("নরওয়ে", "নরওয়ের"),
    ("মাখোঁ", "মাখোঁর"),
    ("হংকং", "হংকংয়ের"),
    ("মুম্বাই", "মুম্বাইয়ের"),
    ("তেজগাঁও", "তেজগাঁওয়ের"),
    ("টোকিও", "টোকিওর"),
    ("ঢেউ", "ঢেউয়ের"),
    ("বউ", "বউয়ের"),
    ("ঠাকুরগাঁও", "ঠাকুরগাঁওয়ের"),
    ("ম্যাকাও", "ম্যাকাওয়ের"),
    ("কথা", "কথার"),
    ("গাজা", "গাজার"),
    ("ইইউ", "ইইউর"),
    ("কেসিএনএ", "কেসিএনএর"),
    ("এফবিআই", "এফবিআইয়ের"),
    ("ডিএসই", "ডিএসইর"),
    ("সই", "সইয়ের"),
    ("রং", "রঙের"),
    ("মা", "মায়ের"),
    ("ভবিষ্যৎ", "ভবিষ্যতের"),
    ("দুঃখ", "দুঃখের"),
    ("জি-২০", "জি-২০-এর"),
    ("‘প্রথম আলো’", "‘প্রথম আলো’-এর"),
    ("NATO", "NATO-এর"),
    ("উত্তর কোরিয়া", "উত্তর কোরিয়ার"),
    ("নিরাপত্তা পরিষদ", "নিরাপত্তা পরিষদের"),
]


@pytest.mark.parametrize(("word", "form"), GENITIVES)
def test_the_genitive(word: str, form: str) -> None:
    assert inflect(word, Case.GENITIVE) == bengali.to_nfc(form)


@pytest.mark.parametrize(
    ("word", "form"),
    [
        ("লন্ডন", "লন্ডনে"),
        ("ঢাকা", "ঢাকায়"),
        ("মস্কো", "মস্কোতে"),
        ("দিল্লি", "দিল্লিতে"),
        ("বেইজিং", "বেইজিংয়ে"),
        ("দুবাই", "দুবাইয়ে"),
        ("টোকিও", "টোকিওতে"),
        ("ঠাকুরগাঁও", "ঠাকুরগাঁওয়ে"),
        ("ইইউ", "ইইউতে"),
        ("ডিএসই", "ডিএসইতে"),
        ("রং", "রঙে"),
        ("রাশিয়া", "রাশিয়ায়"),
        ("মা", "মায়ে"),
        ("নতুন চা", "নতুন চায়ে"),
        ("ভবিষ্যৎ", "ভবিষ্যতে"),
        ("জি-২০", "জি-২০-এ"),
    ],
)
def test_the_locative(word: str, form: str) -> None:
    assert inflect(word, "locative") == bengali.to_nfc(form)


@pytest.mark.parametrize(
    ("word", "case", "animate", "form"),
    [
        ("ভবিষ্যৎ", "objective", True, "ভবিষ্যৎকে"),
        ("শিক্ষক", "plural", True, "শিক্ষকেরা"),
        ("মন্ত্রী", "plural_genitive", True, "মন্ত্রীদের"),
        ("মা", "plural_genitive", True, "মায়েদের"),
        ("ভাই", "plural_genitive", True, "ভাইদের"),
        ("ভাই", "plural", True, "ভাইয়েরা"),
        ("নেতা", "plural_objective", True, "নেতাদেরকে"),
        ("নিষেধাজ্ঞা", "plural", False, "নিষেধাজ্ঞাগুলো"),
        ("দেশ", "plural_genitive", False, "দেশগুলোর"),
        ("দেশ", "plural_locative", True, "দেশগুলোতে"),
        ("চুক্তি", "definite", True, "চুক্তিটি"),
        ("ডিএসই", "genitive", True, "ডিএসইর"),
        ("ডিএসই", "locative", True, "ডিএসইতে"),
        ("এফবিআই", "genitive", True, "এফবিআইয়ের"),
        ("সই", "genitive", True, "সইয়ের"),
        ("রং", "genitive", True, "রঙের"),
        ("রং", "locative", True, "রঙে"),
        ("হংকং", "genitive", True, "হংকংয়ের"),
        ("জি-২০", "objective", True, "জি-২০-কে"),
        ("পুতিন", "bare", True, "পুতিন"),
        ("", "genitive", True, ""),
    ],
)
def test_other_cases(word: str, case: str, animate: bool, form: str) -> None:
    assert inflect(word, case, animate=animate) == bengali.to_nfc(form)


def test_an_unknown_case_is_refused() -> None:
    with pytest.raises(ValueError, match="ablative"):
        inflect("ঢাকা", "ablative")


@pytest.mark.parametrize(
    ("found", "old", "new", "written"),
    [
        ("মাক্রনের", "মাক্রন", "মাখোঁ", "মাখোঁর"),
        ("মাক্রনকেও", "মাক্রন", "মাখোঁ", "মাখোঁকেও"),
        ("মাক্রনই", "মাক্রন", "মাখোঁ", "মাখোঁই"),
        ("মাক্রন", "মাক্রন", "মাখোঁ", "মাখোঁ"),
        ("কিয়েভে", "কিয়েভ", "কিইভ", "কিইভে"),
        ("চিনেরা", "চিন", "চীনা", "চীনারা"),
        ("দপ্তরগুলোতেও", "দপ্তর", "মন্ত্রণালয়", "মন্ত্রণালয়গুলোতেও"),
        ("আমেরিকাপন্থী", "আমেরিকা", "যুক্তরাষ্ট্র", "যুক্তরাষ্ট্রপন্থী"),
        ("ইউএন-এর", "ইউএন", "জাতিসংঘ", "জাতিসংঘ-এর"),
        ("ভবিষ্যতেও", "ভবিষ্যৎ", "আগামী", "আগামীতেও"),
        ("রঙেও", "রং", "বর্ণ", "বর্ণেও"),
        ("মাক্\N{ZERO WIDTH NON-JOINER}রনের", "মাক্রন", "মাখোঁ", "মাখোঁর"),
        ("কিম জং–আনকে", "কিম জং আন", "কিম জং উন", "কিম জং উনকে"),
        ("অন্য কিছু", "মাক্রন", "মাখোঁ", "মাখোঁ"),
    ],
)
def test_another_word_takes_the_form_of_the_first(found: str, old: str, new: str, written: str) -> None:
    assert reinflect(found, old, new) == bengali.to_nfc(written)


@given(
    st.text("কখগঘরিীুােোংঁয়ৎএইও ", min_size=1).filter(lambda word: not bengali.problem(word) and word[-1] != " "),
    st.sampled_from(Case),
)
def test_an_ending_spoils_no_spelling(word: str, case: Case) -> None:
    assert bengali.problem(inflect(word, case)) is None
