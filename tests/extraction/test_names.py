import pytest

from glossary.articles import parse
from glossary.extraction import merged, scan
from glossary.extraction.names import resolve


def names(*texts: str) -> set[str]:
    counts = merged(scan(parse(f"{number}.txt", text.encode())) for number, text in enumerate(texts))
    return set(resolve(counts).names)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He met Russian President Vladimir Putin.", {"Russian", "Russian President", "Vladimir Putin"}),
        ("She works at the Bank of England.", {"Bank of England"}),
        ("The President of Russia spoke to Kim.", {"Russia", "Kim"}),
        ("He called U.S. Secretary of State Antony Blinken.", {"U.S.", "Secretary of State", "Antony Blinken"}),
        ("They met Ursula von der Leyen in Brussels.", {"Ursula von der Leyen", "Brussels"}),
        ("It was Crown Prince Mohammed bin Salman.", {"Crown Prince", "Mohammed bin Salman"}),
        ("He told Kim and Putin.", {"Kim", "Putin"}),
        ("They live in North Korea’s Pyongyang.", {"North Korea", "Pyongyang"}),
        ("He read about John F. Kennedy.", {"John F. Kennedy"}),
        ("They asked al-Qaeda and O'Brien.", {"al-Qaeda", "O'Brien"}),
        ("They came on Tuesday to Dhaka.", {"Dhaka"}),
        ("They asked General Electric.", {"General Electric"}),
    ],
)
def test_a_run_is_cut_where_a_reader_would_cut_it(text: str, expected: set[str]) -> None:
    assert names(text) == expected


def test_a_word_that_only_begins_sentences_is_no_name() -> None:
    assert names("Pressure grows. The pressure is high. Pressure fell.") == set()


def test_a_name_that_begins_a_sentence_is_kept() -> None:
    assert names("Moscow denied it. They flew to Moscow.") == {"Moscow"}


def test_a_headline_counts_for_names_known_from_the_text() -> None:
    counts = scan(parse("a.txt", b"KIM MEETS PUTIN IN MOSCOW TODAY\n\nHe saw Putin in Moscow."))
    found = resolve(counts).names
    assert found["Putin"].tally.occurrences == 2
    assert "MEETS" not in found


def test_a_label_before_a_colon_is_no_name() -> None:
    assert names("Slideshow: a day at sea.\n\nSlideshow: a night at sea.") == set()
