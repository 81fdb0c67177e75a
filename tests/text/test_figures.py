"""Figures of both languages are read for what they count."""

from decimal import Decimal

import pytest

from glossary.text import figures


def counted(found: list[figures.Figure]) -> list[tuple[str, set[Decimal]]]:
    return [(figure.text, set(figure.values)) for figure in found]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("the 78th session", [{78}]), ("1.2 million people", [{1_200_000}]), ("12,345 votes", [{12345}]),
        ("12,34,567 votes", [{1234567}]), ("$2.3bn", [{Decimal("2.3"), 2_300_000_000}]), ("15-member", [{15}]),
        ("two million", [{2_000_000}]), ("in the 1990s", [{1990, 90}]), ("5 to 10 million", [{5, 5_000_000}, {10_000_000}]),
        ("2010-15", [{2010}, {15, 2015}]), ("7 p.m.", [{7, 19}]), ("won 3-1", [{3}, {1}]), ("5km race", [{5}]),
        ("7:30 pm", [{7, 19, Decimal("7.5"), Decimal("19.5")}, {30, Decimal("7.5"), Decimal("19.5")}]),
        ("Aug. 15, 2023.", [{15}, {2023}]), ("up 5%", [{5}]), ("aged 45, 46", [{45}, {46}]), ("Tk 500", [{500}]),
    ],
)  # fmt: skip
def test_english_figures(text: str, values: list[set[Decimal]]) -> None:
    assert [found for _, found in counted(list(figures.english(text)))] == values


@pytest.mark.parametrize(
    "text", ["F-16s", "the G20", "Covid-19", "9/11", "100 miles", "60 feet", "90 degrees Fahrenheit", "0630 GMT",
             "x12", "http://a.b/2023", "@user7", "1234567890123456789", "half an hour", "1:30 GMT"],
)  # fmt: skip
def test_what_is_no_english_figure(text: str) -> None:
    assert list(figures.english(text)) == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("৭৮তম", 78), ("১২ লাখ", 1_200_000), ("১২ লাখ ৫০ হাজার", 1_250_000), ("২ হাজার ৩০০ কোটি", 23_000_000_000),
        ("সাড়ে তিন কোটি", 35_000_000), ("আড়াই শ কোটি", 2_500_000_000), ("দেড় হাজার", 1500), ("পৌনে দুই ঘণ্টা", Decimal("1.75")),
        ("২ দশমিক ৫ শতাংশ", Decimal("2.5")), ("২.৫%", Decimal("2.5")), ("একশ জন", 100), ("দুজনের", 2), ("৫ শতাধিক", 500),
        ("১,২৩,৪৫৬", 123456), ("1,234", 1234), ("প্রথম", 1), ("এক লাখ কোটি", 10**12), ("১২ মিলিয়ন", 12_000_000), ("নিরানব্বইটি", 99),
        ("৫ থেকে ১০ লাখ", 500_000), ("শতাধিক", 100), ("হাজারো", 1000),
    ],
)  # fmt: skip
def test_bengali_figures(text: str, value: Decimal) -> None:
    assert value in {value for figure in figures.bengali(text) for value in figure.values}


def test_per_cent_is_no_hundred() -> None:
    assert {value for figure in figures.bengali("৫ শতাংশ") for value in figure.values} == {5}


def test_a_precomposed_letter_makes_no_difference() -> None:
    assert [set(figure.values) for figure in figures.bengali("ছ\u09df জন, ছ\u09af\u09bc জন")] == [{6}, {6}]


@pytest.mark.parametrize("text", ["শনিবার", "কাজ", "", "শ্রমিক"])
def test_what_is_no_bengali_figure(text: str) -> None:
    assert list(figures.bengali(text)) == []
