import pytest

from glossary.text import bengali
from glossary.text.people import names_people


@pytest.mark.parametrize("word", ["পুলিশ কর্মকর্তা", "বন্দুকধারী", "কর্মচারী", "দর্শনার্থী", "অধ্যাপক", "রুশ", "ভারতীয়", "পুরুষ"])
def test_those_who_bear_or_seek_and_titles_and_nationalities_are_people(word: str) -> None:
    assert names_people(bengali.to_nfc(word))


@pytest.mark.parametrize("word", ["মালির", "পানীয়", "বোমা", "সম্প্রতি", "মানুষ"])
def test_things_the_genitive_of_a_country_and_those_without_a_plural_are_not(word: str) -> None:
    assert not names_people(bengali.to_nfc(word))
