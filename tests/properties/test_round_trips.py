"""What a format that holds everything wrote, it reads again: load(dump(x)) == x."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import any_texts, termbases

from glossary.formats import FORMATS

TEXTS: dict[str, st.SearchStrategy[str]] = {"csv": any_texts(), "json": any_texts()}
"""The formats that hold everything, and the texts that they can hold."""


@pytest.mark.parametrize("name", TEXTS)
@given(data=st.data())
def test_what_was_written_is_read_again(name: str, data: st.DataObject) -> None:
    termbase = data.draw(termbases(TEXTS[name]))
    load = FORMATS[name].load
    assert load is not None
    assert load(FORMATS[name].dump(termbase).content).termbase == termbase
