import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.extraction.reading import read
from glossary.extraction.tokens import END


def read_as(sentence: str) -> list[str]:
    text = read([sentence])
    return [f"{token}/{letter}" for token, letter in zip(text.tokens, text.letters, strict=True)][:-1]


@pytest.mark.parametrize(
    ("sentence", "tokens"),
    [
        ("Kim met Putin.", ["Kim/C", "met/x", "Putin/C", "./."]),
        ("The U.S. said", ["The/S", "U.S./U", "said/x"]),
        ("Gen. Pak, John F. Kennedy", ["Gen./C", "Pak/C", ",/,", "John/C", "F./U", "Kennedy/C"]),
        ("Acme Inc. The", ["Acme/C", "Inc./U", "The/S"]),
        ("Russia’s Putin", ["Russia's/G", "Putin/C"]),
        ("O'Brien, D’Souza and S&P", ["O'Brien/C", ",/,", "D'Souza/C", "and/a", "S&P/C"]),
        ("pro-Kyiv London-based", ["pro-/x", "Kyiv/C", "London/C", "-based/x"]),
        ("Moon Jae-in, President-elect", ["Moon/C", "Jae-in/C", ",/,", "President-elect/C"]),
        ("T-shirt, X-ray", ["T-shirt/x", ",/,", "X-ray/x"]),
        ("“Yes,” he said", ["“/(", "Yes/S", ",/,", "”/)", "he/x", "said/x"]),
        ("'Yes' \"no\"", ["'/(", "Yes/S", "'/)", '"/(', "no/x", '"/)']),
        ("Bank of the West for", ["Bank/C", "of/o", "the/t", "West/C", "for/f"]),
        ("Ursula von der Leyen", ["Ursula/C", "von/p", "der/p", "Leyen/C"]),
        ("al-Qaeda’s iPhone", ["al-Qaeda's/G", "iPhone/C"]),
        ("In May, US and us", ["In/S", "May/Z", ",/,", "US/C", "and/a", "us/x"]),
        ("Apollo 11, 1,200 and 5G", ["Apollo/C", "11/M", ",/,", "1,200/m", "and/a", "5G/C"]),
        ("I've said it's", ["I've/S", "said/x", "it's/x"]),
    ],
)
def test_a_token_is_read_as_it_is_written(sentence: str, tokens: list[str]) -> None:
    assert read_as(sentence) == tokens


def test_each_sentence_ends_with_a_mark() -> None:
    assert read(["Kim left.", "Putin stayed"]).tokens == ["Kim", "left", ".", END, "Putin", "stayed", END]


@given(st.lists(st.text(st.characters(exclude_characters=END)).filter(str.strip), max_size=4))
def test_each_token_of_any_text_has_one_letter(sentences: list[str]) -> None:
    text = read(sentences)
    assert len(text.tokens) == len(text.letters)
    assert text.letters.count("\n") == len(sentences)


@given(st.text(st.characters(exclude_characters=END)))
def test_tokens_lose_no_character_but_blanks(sentence: str) -> None:
    letters = "".join(read([sentence]).tokens).replace(END, "")
    assert letters.replace("'", "’") == "".join(sentence.split()).replace("'", "’")
