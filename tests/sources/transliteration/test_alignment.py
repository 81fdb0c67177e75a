import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.sources.transliteration.alignment import align, ends, learn, read, units, written

PAIRS = [
    ("karim", "করিম"), ("rahim", "রহিম"), ("salim", "সলিম"), ("karam", "করম"), ("kamal", "কামাল"), ("jamal", "জামাল"),
    ("anna", "আন্না"), ("hanna", "হান্না"), ("rahman", "রহমান"), ("salman", "সালমান"), ("nasim", "নাসিম"), ("lima", "লিমা"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("word", "cut"),
    [
        ("ক্লার্ক", ("ক্", "ল", "া", "র্", "ক")),
        ("র‍্যাব", ("র‍্", "য", "া", "ব")),
        ("রায়", ("র", "া", "য়")),
        ("অ্যান", ("অ্যা", "ন")),
        ("চাঁদ", ("চ", "া", "ঁ", "দ")),
        ("শরৎ", ("শ", "র", "ৎ")),
        ("", ()),
    ],
)
def test_what_is_written_in_one_go_stays_together(word: str, cut: tuple[str, ...]) -> None:
    assert units(word) == cut


@pytest.mark.parametrize(("word", "start", "found"), [("anna", 1, [3]), ("anna", 0, [1]), ("aaron", 0, [1, 2])])
def test_a_doubled_consonant_is_one_thing(word: str, start: int, found: list[int]) -> None:
    assert list(ends(word, start)) == found


@pytest.mark.parametrize("pair", PAIRS)
def test_an_alignment_spells_both_words(pair: tuple[str, str]) -> None:
    alignment = align(*pair, learn(PAIRS))
    assert alignment
    assert tuple("".join(side) for side in zip(*alignment, strict=True)) == pair


@pytest.mark.parametrize(
    ("pair", "line"),
    [
        (("kamal", "কামাল"), "kক aা mম aা lল"),
        (("nasim", "নাসিম"), "nন aা sস iি mম"),
        (("anna", "আন্না"), "aআ nnন্ন aা"),
        (("salman", "সালমান"), "sস aা lল mম aা nন"),
    ],
)
def test_letters_go_with_the_sounds_that_they_have_elsewhere(pair: tuple[str, str], line: str) -> None:
    assert written(align(*pair, learn(PAIRS))) == line


def test_a_translation_is_no_transliteration() -> None:
    assert align("kamal", "পদ্ম", learn(PAIRS)) is None


def test_nothing_is_learnt_from_nothing() -> None:
    assert learn([]) == {}


def test_a_pair_that_no_link_can_join_does_no_harm() -> None:
    assert learn([("a", "কখগঘঙ")]) == {}


@given(st.lists(st.tuples(st.text("abcdefghijklmnopqrstuvwxyz", min_size=1), st.text("\u0995\u09be\u09cd\u09ae"))))
def test_an_alignment_is_read_as_it_was_written(links: list[tuple[str, str]]) -> None:
    assert read(written(tuple(links))) == tuple(links)
