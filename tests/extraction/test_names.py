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
        ("They asked Sheikh Hasina in Cox’s Bazar.", {"Sheikh Hasina", "Cox's Bazar"}),
        ("They asked South Korean President Moon Jae-in.", {"South Korean", "South Korean President", "Moon Jae-in"}),
        ("It is the Women’s Tennis Association.", {"Women's Tennis Association"}),
        ("They saw pro-Kyiv rebels.", {"Kyiv", "pro-Kyiv"}),
        ("They asked a New York-based bank.", {"New York", "New York-based"}),
        ("They asked Welshman Elfyn Evans.", {"Welshman", "Elfyn Evans"}),
        ("On Feb. 24 and Monday they met May.", set()),
        ("He told Theresa May.", {"Theresa May"}),
        ("He said I’ve seen Dhaka.", {"Dhaka"}),
        ("They like Formula One and Formula One likes them.", {"Formula One"}),
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


def test_two_names_that_recur_linked_are_one() -> None:
    twice = "They support Queen of the South. He likes Queen of the South."
    assert names(twice) == {"Queen of the South"}


def test_a_name_of_the_lexicon_is_found_in_a_line_of_capitals() -> None:
    assert names("DHAKA POLICE HELD TALKS WITH UNICEF") == {"Dhaka", "UNICEF"}


def test_a_word_that_is_common_too_is_no_name_in_capitals() -> None:
    assert names("COOK AND BAKER HELD TALKS IN MAY") == set()


def test_a_caption_counts_and_its_label_does_not() -> None:
    assert names("FILE PHOTO: Prime Minister Sheikh Hasina speaks to the press after the vote in Dhaka.") == {
        "Prime Minister",
        "Sheikh Hasina",
        "Dhaka",
    }
