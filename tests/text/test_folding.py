"""One byte for each character, whatever the text holds, with the way back."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.text.folding import PADDING, folded, folded_term

TEXTS = st.text(
    st.sampled_from("aÉ’–-\n\r\t .য\u09bc\u09dfকোৌৗত্\u09ceর\u09f0\u200c\u200d\u200b\u0301Я€\ud800\0\x01\x0c১1")
)


@given(TEXTS)
def test_offsets_lead_back_into_the_text_and_rise(text: str) -> None:
    form = folded(text)
    offsets = [form.original(at) for at in range(len(PADDING), len(form.data) - len(PADDING))]
    assert offsets == sorted(set(offsets))
    assert all(0 <= offset < len(text) for offset in offsets)


@given(TEXTS)
def test_both_forms_are_as_long(text: str) -> None:
    assert len(folded(text).data) == len(folded(text).words)


@given(st.text(st.characters(min_codepoint=0x980, max_codepoint=0x9FF)))
def test_canonically_equal_bengali_is_the_same(text: str) -> None:
    assert folded_term(unicodedata.normalize("NFD", text)) == folded_term(unicodedata.normalize("NFC", text))


@pytest.mark.parametrize("char", ["\ud800", "\0", "\x01", "\x05", "\x07", "\x1f", "\x7f", "€", "😀", "\u0964"])
def test_what_has_no_byte_stands_for_no_letter(char: str) -> None:
    assert folded_term(f"a{char}b") != folded_term("ab")
    assert not folded_term(char).isalnum()


def test_another_alphabet_is_letters() -> None:
    assert folded_term("Я") == folded_term("字")


@pytest.mark.parametrize(
    ("text", "seen"), [("a\nb", b"a b"), ("a\r\nb", b"a b"), ("a\n\nb", b"a\x06\x06b"), ("a \n \n b", b"a\x06b")]
)
def test_a_line_break_is_a_gap_and_a_blank_line_is_none(text: str, seen: bytes) -> None:
    assert folded_term(text) == seen
