import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.extraction.reading import read
from glossary.extraction.tags import is_known, letter, resolved


def settled(sentence: str) -> dict[str, str]:
    """Map each word of a sentence to its letter."""
    tokens = read([sentence]).tokens[:-1]
    return dict(zip(tokens, resolved("".join(map(letter, tokens))), strict=True))


@pytest.mark.parametrize(
    ("token", "expected"),
    [
        ("ceasefire", "N"), ("airstrikes", "P"), ("missiles", "P"), ("nuclear", "A"), ("quickly", "R"), ("denied", "E"),
        ("shelling", "G"), ("ruling", "N"), ("attack", "B"), ("attacks", "Z"), ("accept", "V"), ("accepts", "V"),
        ("fled", "W"), ("stolen", "E"), ("close", "L"), ("provisional", "A"), ("extraditional", "J"),
        ("cross-border", "H"), ("recent", "Q"), ("year", "Y"), ("arms", "N"), ("resourceful", "A"), ("kg", ","),
        ("Seoul", "C"), ("UN", "C"), ("US", "C"), ("Korean", "U"), ("Korea’s", "K"), ("ministry's", "d"), ("Rebels", "z"),
        ("The", "d"), ("of", "o"), ("who", "@"), ("would", "m"), ("was", "x"), ("2023", "#"), ("78th", "A"), ("million", "#"),
        (".", "."), ("“", "<"), ("”", ">"), ("’", "'"), (";", ","), ("μ", ","),
    ],
)  # fmt: skip
def test_a_token_has_one_letter_whatever_stands_beside_it(token: str, expected: str) -> None:
    assert letter(token) == expected


@pytest.mark.parametrize(
    ("sentence", "word", "expected"),
    [
        ("They agreed to attack the convoy.", "attack", "V"),
        ("The army may strike again.", "strike", "V"),
        ("It said the rebels would openly support him.", "support", "V"),
        ("Mediators who plan talks met.", "plan", "V"),
        ("Reuters reports that he fled.", "reports", "V"),
        ("Several countries plan elections.", "plan", "V"),
        ("The ministry plans a census.", "plans", "V"),
        ("He denied the attack on Monday.", "attack", "N"),
        ("Border attacks killed nine soldiers.", "attacks", "P"),
        ("US strikes hit a depot.", "strikes", "P"),
        ("They postponed the planned talks.", "planned", "A"),
        ("Leaders planned talks in Oslo.", "planned", "E"),
        ("The bombing went on.", "bombing", "N"),
        ("The driving force was oil.", "driving", "N"),
        ("He was charged with vote rigging in May.", "rigging", "N"),
        ("Police were questioning a man.", "questioning", "G"),
        ("A close ally resigned.", "close", "A"),
        ("They want to close the border.", "close", "V"),
    ],
)
def test_the_words_beside_it_settle_what_a_word_is(sentence: str, word: str, expected: str) -> None:
    assert settled(sentence)[word] == expected


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("Heavy shelling was heard.", "Heavy", "A"),
        ("He fled. Heavy shelling was heard.", "Heavy", "A"),
        ("He said: “Heavy shelling was heard.”", "Heavy", "A"),
        ('"Heavy shelling was heard," he said.', "Heavy", "A"),
        ("He read Heavy Weather.", "Heavy", "C"),
        ("Kovalenko fled.", "Kovalenko", "C"),
        ("Nuclear-capable missiles were shown.", "Nuclear-capable", "H"),
        ("US-led forces left.", "US-led", "C"),
    ],
)
def test_a_capital_says_nothing_only_where_a_sentence_begins(text: str, word: str, expected: str) -> None:
    assert settled(text)[word] == expected


def test_a_word_is_known_by_the_table_or_by_its_ending() -> None:
    assert [word for word in ("talks", "nuclear", "quickly", "putin", "kyiv", "seoul") if is_known(word)] == [
        "talks",
        "nuclear",
        "quickly",
    ]


@given(st.text(alphabet="AJLQHNPBYVZEWGRajlqhnpbyvzewgrCUKdoiut&f@mxs#.,<>\"'"))
def test_each_letter_is_settled_where_it_stands(letters: str) -> None:
    found = resolved(letters)
    assert len(found) == len(letters)
    assert set(found) <= set("AJQHNPYVEWGRCUKdoiut&f@mxs#.,<>\"'")


@given(st.text(min_size=1))
def test_any_token_has_a_letter(token: str) -> None:
    assert len(letter(token)) == 1
