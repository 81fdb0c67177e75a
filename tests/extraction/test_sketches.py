import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.extraction.sketches import SIZE, distinct, fingerprints, identity, joined

MARKS = st.lists(st.integers(0, 2**32 - 1), max_size=3 * SIZE)


def sketch(marks: list[int]) -> tuple[int, ...]:
    return joined([tuple(sorted(set(marks))[:SIZE])])


@given(MARKS, MARKS)
def test_a_join_has_seen_what_both_have_seen(one: list[int], other: list[int]) -> None:
    assert joined([sketch(one), sketch(other)]) == sketch(one + other)


@given(MARKS.map(lambda marks: marks[: SIZE - 1]))
def test_few_things_are_counted_exactly(marks: list[int]) -> None:
    assert distinct(sketch(marks)) == len(set(marks))


@pytest.mark.parametrize("number", [1_000, 50_000])
def test_many_things_are_estimated(number: int) -> None:
    estimate = distinct(sketch([identity(f"wire/{each:06}.txt") for each in range(number)]))
    assert estimate == pytest.approx(number, rel=0.3)


def test_a_sentence_with_other_figures_is_the_same_context() -> None:
    one, other = fingerprints(["Some 40 people died, police said.", "Some 42 people died — police said."])
    assert one == other


def test_a_sentence_with_other_words_is_another_context() -> None:
    one, other, nothing = fingerprints(["Some people died.", "Some people fled.", "40"])
    assert len({one, other, nothing}) == 3


def test_nothing_has_no_fingerprint() -> None:
    assert list(fingerprints([])) == []
