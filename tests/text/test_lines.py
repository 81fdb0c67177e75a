"""Places in code points and in UTF-16, there and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.text.lines import Lines

TEXTS = st.text(alphabet="ক্য় ।\n\r😀a\ud800", max_size=30)


def utf16(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(TEXTS, st.integers(0, 30))
def test_an_offset_comes_back_from_utf16(text: str, offset: int) -> None:
    at = min(offset, len(text))
    lines = Lines(text)
    inside_break = text[at - 1 : at] == "\r" and text[at : at + 1] == "\n"
    assert inside_break or lines.offset(*lines.utf16(at)) == at


@given(TEXTS)
def test_columns_are_utf16_units(text: str) -> None:
    assert Lines(text.replace("\r", "").replace("\n", "")).utf16(10**6)[0] == 0


@pytest.mark.parametrize(("text", "offset", "place"), [("ক😀খ", 2, (0, 3)), ("a\r\nখ", 3, (1, 0)), ("\r\r", 2, (2, 0))])
def test_hard_places(text: str, offset: int, place: tuple[int, int]) -> None:
    assert Lines(text).utf16(offset) == place


def test_places_behind_the_end_are_at_the_end() -> None:
    lines = Lines("কখ\nগ")
    assert (lines.offset(0, 99), lines.offset(9, 0), lines.offset(1, 99)) == (2, 4, 4)
