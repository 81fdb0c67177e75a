import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.extraction.shapes import patterns


def found(sentence: str) -> list[str]:
    return [pattern.text for pattern in patterns(sentence)]


@pytest.mark.parametrize(
    ("sentence", "phrase"),
    [
        ("They signed a security cooperation pact.", "security cooperation pact"),
        ("The 78th anniversary of the battle came.", "78th anniversary"),
        ("He denied any abuse of power.", "abuse of power"),
        ("The war in Ukraine goes on.", "war in Ukraine"),
        ("They recalled Korea’s liberation by the allies.", "Korea's liberation"),
        ("Peace on the Korean peninsula is far.", "Korean peninsula"),
        ("They praised their friendship and solidarity.", "friendship and solidarity"),
        ("The West is deeply concerned about it.", "deeply concerned"),
        ("They stood shoulder to shoulder.", "shoulder to shoulder"),
        ("The two leaders exchanged letters on Tuesday.", "exchanged letters"),
        ("They will always emerge victorious.", "always emerge victorious"),
        ("He spoke of a “hostile act” by the others.", "hostile act"),
        ("It showed nuclear-capable missiles.", "nuclear-capable missiles"),
    ],
)
def test_a_set_phrase_has_one_of_the_shapes(sentence: str, phrase: str) -> None:
    assert phrase in found(sentence)


@pytest.mark.parametrize(
    ("sentence", "no_phrase"),
    [
        ("They met last year.", "last year"),
        ("The letters mark the day.", "letters mark"),
        ("Kim pledged weapons, troops and food.", "weapons, troops"),
        ("He said the new era begins.", "new era begins"),
    ],
)
def test_what_only_stands_together_is_no_phrase(sentence: str, no_phrase: str) -> None:
    assert no_phrase not in found(sentence)


def test_a_phrase_is_shown_small_but_for_names() -> None:
    assert found("Deeply concerned, the Korean Peninsula waits.")[0] == "deeply concerned"


@given(st.text(alphabet="aA bcdely-'’“”.,of andthe\n78"))
def test_any_text_gives_phrases_of_its_own_words(text: str) -> None:
    assert all(phrase.split()[0].casefold() in text.replace("’", "'").casefold() for phrase in found(text))
