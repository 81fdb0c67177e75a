"""Places in code points and in code units, there and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.text.lines import Lines

TEXTS = st.text(alphabet="ক্য় ।\n\r😀a\ud800", max_size=30)


ENCODINGS = st.sampled_from(["utf-8", "utf-16", "utf-32"])


@given(TEXTS, st.integers(0, 30), ENCODINGS)
def test_an_offset_comes_back_from_its_position(text: str, offset: int, encoding: str) -> None:
    at = min(offset, len(text))
    lines = Lines(text)
    is_inside_break = text[at - 1 : at] == "\r" and text[at : at + 1] == "\n"
    assert is_inside_break or lines.offset(*lines.position(at, encoding), encoding) == at


@given(st.text(alphabet="ক্য় ।😀a\ud800", max_size=30), ENCODINGS)
def test_columns_are_code_units(text: str, encoding: str) -> None:
    units = len(text.encode(f"{encoding}-le" if encoding != "utf-8" else encoding, "surrogatepass"))
    assert Lines(text).position(len(text), encoding) == (0, units // {"utf-8": 1, "utf-16": 2, "utf-32": 4}[encoding])


@given(TEXTS, st.integers(0, 30))
def test_an_offset_comes_back_from_its_place(text: str, offset: int) -> None:
    at = min(offset, len(text))
    is_inside_break = text[at - 1 : at] == "\r" and text[at : at + 1] == "\n"
    assert is_inside_break or Lines(text).at(*Lines(text).place(at)) == at


@pytest.mark.parametrize(("text", "offset", "place"), [("ক😀খ", 2, (0, 3)), ("a\r\nখ", 3, (1, 0)), ("\r\r", 2, (2, 0))])
def test_hard_places(text: str, offset: int, place: tuple[int, int]) -> None:
    assert Lines(text).position(offset) == place


def test_places_behind_the_end_are_at_the_end() -> None:
    lines = Lines("কখ\nগ")
    assert (lines.offset(0, 99), lines.offset(9, 0), lines.offset(1, 99)) == (2, 4, 4)
