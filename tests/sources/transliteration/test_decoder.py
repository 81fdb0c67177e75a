from functools import partial
from math import exp

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from wordfreq import zipf_frequency

from glossary import data
from glossary.sources.transliteration import training
from glossary.sources.transliteration.decoder import Decoder
from glossary.text import bengali

ALIGNMENTS = training.alignments(data.read(training.TABLE))
DECODER = Decoder(ALIGNMENTS, partial(zipf_frequency, lang="bn"))
LATIN = st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=14)


@given(LATIN)
@example("xxxxxxxx")
@example("rya")
@example("ngng")
@example("z" * 30)
def test_every_rendering_is_well_spelt(part: str) -> None:
    renderings = [text for text, _ in DECODER.decode(part)]
    assert [text for text in renderings if bengali.problem(text) or not bengali.is_bengali(text)] == []
    assert len(set(renderings)) == len(renderings)


@given(LATIN)
def test_probabilities_sum_to_one_and_fall(part: str) -> None:
    likely = [score for _, score in DECODER.decode(part)]
    assert likely == sorted(likely, reverse=True)
    assert not likely or sum(map(exp, likely)) == pytest.approx(1)


@given(st.text(max_size=40))
def test_any_text_may_be_asked(text: str) -> None:
    assert isinstance(DECODER.decode(text), tuple)


def test_what_was_asked_before_makes_no_difference() -> None:
    parts = ["zabolotny", "mokwena", "sarbajna", "hollingworth"]
    fresh = Decoder(ALIGNMENTS, partial(zipf_frequency, lang="bn"))
    assert [fresh.decode(part) for part in parts] == [DECODER.decode(part) for part in reversed(parts)][::-1]


def test_the_order_of_the_table_makes_no_difference() -> None:
    turned = Decoder({origin: names[::-1] for origin, names in ALIGNMENTS.items()}, partial(zipf_frequency, lang="bn"))
    assert [text for text, _ in turned.decode("mokwena")] == [text for text, _ in DECODER.decode("mokwena")]


@pytest.mark.parametrize(
    ("part", "bn"),
    [
        ("khanom", "খানম"),
        ("rosenfeld", "রোজেনফেল্ড"),
        ("hollingsworth", "হলিংসওয়ার্থ"),
        ("dhaliwal", "ধালিওয়াল"),
        ("papanikolaou", "পাপানিকোলাউ"),
        ("morinaga", "মোরিনাগা"),
        ("blackwood", "ব্ল্যাকউড"),
        ("schreiber", "শ্রাইবার"),
        ("tavakoli", "তাভাকোলি"),
        ("vasconcelos", "ভাসকনসেলোস"),
    ],
)
def test_names_that_are_not_in_the_lexicon_are_written_as_the_press_does(part: str, bn: str) -> None:
    assert bn in [text for text, _ in DECODER.decode(part)[:3]]


def test_the_origin_of_a_name_decides_which_letter_a_t_is() -> None:
    assert DECODER.decode("tait", "english")[0][0].startswith("ট")
    assert DECODER.decode("takeo", "world")[0][0].startswith("ত")


def test_the_digraph_r_and_y_gets_its_joiner_at_the_beginning() -> None:
    assert all(not text.startswith("র্য") for text, _ in DECODER.decode("ryabkin"))
