import pytest

from glossary import data
from glossary.text import words
from glossary.text.english import STOP_WORDS

LINES = [line.split("\t") for line in data.read("english_words.tsv").splitlines()[1:]]


def test_the_table_is_sorted_and_holds_each_word_once() -> None:
    listed = [word for word, _ in LINES]
    assert listed == sorted(set(listed))


def test_the_table_holds_small_words_of_letters() -> None:
    assert [
        word for word, _ in LINES if not (word.replace("-", "").isalpha() and word.isascii() and word.islower())
    ] == []


def test_the_table_holds_no_function_words() -> None:
    assert {word for word, _ in LINES} & STOP_WORDS == set()


def test_every_class_of_the_table_has_a_name() -> None:
    assert {named for _, classes in LINES for named in classes.split(" ")} == set(words.CLASSES)


@pytest.mark.parametrize(
    ("word", "classes"),
    [
        ("attack", {"noun", "verb"}),  # a verb too
        ("accept", {"verb"}),
        ("hospital", {"noun"}),  # in spite of its ending
        ("meeting", {"noun"}),
        ("nuclear", {"adjective"}),
        ("secure", {"adjective", "verb"}),
        ("official", {"adjective", "noun"}),
        ("wrote", {"past"}),
        ("stolen", {"participle"}),
        ("arms", {"noun"}),  # stands before another noun
        ("artillery", {"noun"}),  # from the lexicon
        ("talks", set()),  # a plural is told by its ending
        ("anemometer", set()),
    ],
)
def test_what_a_word_may_be(word: str, classes: set[str]) -> None:
    assert words.classes(word) == classes
