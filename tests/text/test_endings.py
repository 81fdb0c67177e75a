"""The tables of endings are whole, and hold nothing that makes another word."""

import unicodedata

import pytest

from glossary.text import bengali, endings, homographs
from glossary.text.endings import Stem
from glossary.text.inflection import after_hyphen
from glossary.text.inflection import endings as endings_of

DERIVING = "া ি ী ীয় ান খানা খানি জন".split()


@pytest.mark.parametrize(
    ("stem", "count"),
    [
        (Stem.CONSONANT, 153),
        (Stem.ANUSVARA, 174),
        (Stem.AA, 159),
        (Stem.OO, 150),
        (Stem.SIGN, 156),
        (Stem.VOWEL, 159),
        (Stem.KHANDA_TA, 150),
    ],
)
def test_each_kind_of_stem_has_its_endings(stem: Stem, count: int) -> None:
    assert len(endings_of(stem)) == count


def test_thirty_two_endings_may_stand_behind_a_hyphen() -> None:
    assert len(after_hyphen()) == 32


@pytest.mark.parametrize("stem", [stem for stem in Stem if stem is not Stem.OTHER])
def test_no_ending_makes_another_word(stem: Stem) -> None:
    assert not set(DERIVING) & set(endings_of(stem, compounds=True))


def test_no_glide_alone_follows_a_vowel_sign() -> None:
    assert "য়" in endings_of(Stem.AA)
    assert "য়" not in endings_of(Stem.SIGN)


@pytest.mark.parametrize("stem", Stem)
def test_endings_are_in_nfc(stem: Stem) -> None:
    forms = endings_of(stem, compounds=True)
    assert [form for form in forms if form != unicodedata.normalize("NFC", form)] == []


def test_a_compound_is_no_case() -> None:
    assert set(endings.COMPOUNDS).isdisjoint(endings_of(Stem.CONSONANT))


def test_homographs_of_which_no_form_is_taken_are_short() -> None:
    letters = {word: sum(char.isalpha() for char in word) for word in homographs.WORDS}
    assert [word for word, count in letters.items() if count > 3] == []


def test_homographs_are_words() -> None:
    words = homographs.WORDS | homographs.FORMS
    assert [word for word in words if bengali.problem(word) or not bengali.is_bengali(word)] == []


@pytest.mark.parametrize("word", ["চীন", "চাদ", "ইরাক", "মালি", "পেরু", "ভারত", "কিম", "রোম", "চিন"])
def test_names_that_every_newsroom_inflects_are_no_homographs(word: str) -> None:
    assert not homographs.is_homograph(word)
