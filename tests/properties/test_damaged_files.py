"""Whatever a file holds, it is read or refused with a sentence; nothing else is ever raised."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import any_texts, termbases

from glossary.errors import FormatError
from glossary.formats import FORMATS, load
from glossary.model import Avoid, Entry, Status, Termbase

KIM = Termbase(
    entries=(
        Entry(en="Kim", bn="কিম", status=Status.APPROVED, variants=("Un",), avoid=(Avoid(bn="খিম", why="x"),), note='"\n'),
        Entry(en="bank", bn="তীর", sense="river"),
    )
)  # fmt: skip
FILES = {name: one.dump(KIM).content for name, one in FORMATS.items() if one.load}


def damaged(content: bytes) -> st.SearchStrategy[bytes]:
    """Cut a file, or put a few other bytes into it."""
    places = st.integers(0, len(content))
    pieces = st.one_of(
        st.binary(max_size=4), st.sampled_from([b"\0", b'"', b"\xff", b"<", b"\n", b"&x;", b"<!DOCTYPE a>"])
    )
    return st.builds(
        lambda start, length, piece: content[:start] + piece + content[start + length :],
        places, st.one_of(st.integers(0, 9), places), pieces,
    )  # fmt: skip


@pytest.mark.parametrize("name", FILES)
@given(data=st.data())
def test_a_damaged_file_is_read_or_refused(name: str, data: st.DataObject) -> None:
    with suppress(FormatError):
        load("x", data.draw(damaged(FILES[name])))
    with suppress(FormatError):
        one = FORMATS[name].load
        assert one is not None
        one(data.draw(damaged(FILES[name])))


@given(st.binary(), st.sampled_from(["x", "x.csv", "x.txt"]))
def test_any_bytes_are_read_or_refused(content: bytes, name: str) -> None:
    with suppress(FormatError):
        load(name, content)


@given(any_texts())
def test_any_text_is_read_or_refused(text: str) -> None:
    with suppress(FormatError):
        load("x", text.encode())


@given(st.sampled_from([*FORMATS]), termbases(any_texts()))
def test_any_glossary_can_be_written(name: str, termbase: Termbase) -> None:
    lost = FORMATS[name].dump(termbase).lost
    assert all(loss.terms for loss in lost)
