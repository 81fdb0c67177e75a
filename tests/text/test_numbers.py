import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.model import Region
from glossary.text import bengali
from glossary.text.numbers import rendered


@pytest.mark.parametrize(
    ("english", "bn"),
    [
        ("12", ("১২",)),
        ("2.5", ("২.৫",)),
        ("5,000", ("৫ হাজার",)),
        ("123,456", ("১ লাখ ২৩ হাজার ৪৫৬",)),
        ("1 million", ("১০ লাখ",)),
        ("12.5 million", ("১ কোটি ২৫ লাখ",)),
        ("Two million", ("২০ লাখ",)),
        ("2 billion", ("২০০ কোটি",)),
        ("1.2 trillion", ("১ লাখ ২০ হাজার কোটি",)),
        ("$300", ("৩০০ ডলার",)),
        ("€1.5bn", ("১৫০ কোটি ইউরো", "১.৫ বিলিয়ন ইউরো")),
        ("45.5%", ("৪৫.৫ শতাংশ",)),
        ("2024", ("২০২৪",)),
        ("3rd", ("তৃতীয়", "৩য়")),
        ("50th", ("৫০তম",)),
        ("1990s", ("নব্বইয়ের দশক", "১৯৯০-এর দশক")),
        ("2020s", ("২০২০-এর দশক", "বিশের দশক")),
        ("0 million", ("০",)),
        ("million", ()),
        ("1,23", ()),
        ("12 men", ()),
        ("9" * 40, ()),
    ],
)
def test_numbers_are_counted_as_the_press_counts(english: str, bn: tuple[str, ...]) -> None:
    assert rendered(english) == tuple(map(bengali.to_nfc, bn))


def test_west_bengal_has_its_own_word() -> None:
    assert rendered("100,000", Region.IN) == ("১ লক্ষ",)


@given(st.integers(0, 10**15))
def test_a_number_holds_bengali_letters_and_digits_only(number: int) -> None:
    assert all(bengali.is_bengali(bn) for bn in rendered(f"{number:,}"))
