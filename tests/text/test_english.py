import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.text import english


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("North Korea's", "North Korea"),
        ("North Korea’s", "north korea"),
        ("U.S.", "US"),
        ("long-standing", "long standing"),
        ("the Kremlin", "Kremlin"),
        ("Åland", "Aland"),
        ("AT&T", "AT and T"),
        ("countries’", "countries"),
    ],
)
def test_spellings_of_one_term_have_one_key(left: str, right: str) -> None:
    assert english.key(left) == english.key(right)


@pytest.mark.parametrize(("left", "right"), [("Korea", "Korean"), ("OPEC", "OPEC+"), ("states", "state")])
def test_different_terms_have_different_keys(left: str, right: str) -> None:
    assert english.key(left) != english.key(right)


@given(st.text())
def test_the_key_of_a_key_is_itself(text: str) -> None:
    assert english.key(english.key(text).replace("the ", "")) == english.key(text).replace("the ", "") or len(
        english.key(text).split()
    ) < len(text)


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Kim met Gen. Pak. He left.", ["Kim met Gen. Pak.", "He left."]),
        ("The U.S. Army said so. It did.", ["The U.S. Army said so.", "It did."]),
        ("John F. Kennedy won.", ["John F. Kennedy won."]),
        ("“No.” He left.", ["“No.”", "He left."]),
        ("It rose 1.5 percent.", ["It rose 1.5 percent."]),
        ("", []),
    ],
)
def test_a_sentence_ends_at_its_full_stop_and_not_after_an_abbreviation(text: str, sentences: list[str]) -> None:
    assert [sentence for _, sentence in english.sentences(text)] == sentences


@given(st.text(alphabet='aB.?! "”U\n'))
def test_sentences_are_where_they_say(text: str) -> None:
    assert all(text[start:].startswith(sentence) for start, sentence in english.sentences(text))


@pytest.mark.parametrize(
    ("plural", "singular"),
    [("arms deals", "arms deal"), ("policies", "policy"), ("crashes", "crash"), ("policemen", "policeman")],
)
def test_the_first_singular_is_the_likeliest(plural: str, singular: str) -> None:
    assert next(english.singulars(plural)) == singular


@pytest.mark.parametrize(
    ("form", "verb"),
    [("exchanged", "exchange"), ("signing", "sign"), ("banned", "ban"), ("denied", "deny"), ("held", "hold"), ("goes", "go")],
)  # fmt: skip
def test_the_base_form_of_a_verb_is_among_those_that_it_may_have(form: str, verb: str) -> None:
    assert verb in dict(english.verbs_of(form))


@pytest.mark.parametrize("term", ["crisis", "press", "virus", "gas", "Russia"])
def test_what_is_no_plural_has_no_singular(term: str) -> None:
    assert list(english.singulars(term)) == []
