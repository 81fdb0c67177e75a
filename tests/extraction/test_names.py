import pytest

from glossary.articles import parse
from glossary.extraction import counted, scan
from glossary.extraction.names import resolve


def names(*texts: str) -> set[str]:
    counts = counted(scan(*(parse(f"{number}.txt", text.encode()) for number, text in enumerate(texts))))
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
        ("They asked Norsk Chief Executive Tore Holm.", {"Norsk", "Chief Executive", "Tore Holm"}),
        ("They asked Mayor of London Sadiq Khan.", {"London", "Sadiq Khan"}),
        ("They fought the West African Ebola outbreak.", {"West African", "Ebola"}),
        ("Results of German Cup matches.", {"German Cup"}),
        ("They met in Beijing's Tiananmen Square.", {"Beijing", "Tiananmen Square"}),
        ("It is the Department of Health and Human Services.", {"Department of Health and Human Services"}),
        ("They asked Health and Human Services.", {"Health and Human Services"}),
        ("It began at 0700 GMT.", {"GMT"}),
        ("It was more than the EU's 750 billion euro fund had.", {"EU"}),
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
    counts = counted(scan(parse("a.txt", b"KIM MEETS PUTIN IN MOSCOW TODAY\n\nHe saw Putin in Moscow.")))
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


def test_a_nationality_parts_from_a_name_that_stands_alone_elsewhere() -> None:
    assert names("The Foreign Ministry denied it. They asked the German Foreign Ministry.") == {
        "Foreign Ministry",
        "German",
    }


def test_a_name_that_always_begins_with_a_common_word_keeps_it() -> None:
    twice = "Port Vale 2 Oxford 0\n\nPort Vale drew. The port is closed, and a port is a port."
    assert "Port Vale" in names(twice)


def test_a_label_that_also_stands_inside_a_sentence_is_a_name() -> None:
    assert "Tunbridge Wells" in names("At Tunbridge Wells: 214 and 167. They won at Tunbridge Wells.")


def test_a_common_word_goes_with_its_number() -> None:
    text = "The trial is now in Phase 2 and goes on. It is the first trial that has begun Phase 2 in the country."
    assert names(text) == {"Phase 2"}


def test_a_word_in_capitals_by_itself_is_judged_without_its_names() -> None:
    assert names("The World Cup and the World Cup. The world saw it. World 400 metres team pursuit final") == {
        "World Cup"
    }


def test_a_surname_in_a_headline_takes_its_given_name_along() -> None:
    assert names("JANE WOLANSKI TO LEAD THE BANK\n\nThey asked Wolanski.") == {"Jane Wolanski", "Wolanski"}


def test_a_common_word_in_a_headline_is_no_given_name() -> None:
    assert "Will Wolanski" not in names("WILL WOLANSKI LEAD THE BANK\n\nThey asked Wolanski.")


def test_no_name_crosses_a_dash_in_a_headline() -> None:
    assert names("CRICKET - AUSTRALIA BEAT SRI LANKA BY 26 RUNS") == {"Australia", "Sri Lanka"}


def test_a_credit_counts_for_the_names_in_it() -> None:
    assert "Mark Wolanski" in names("He made a mark on the paper.\n\n(Reporting by Mark Wolanski)")
