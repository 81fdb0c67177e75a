import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.extraction.sketches import SIZE, distinct, fingerprint, identity, joined

MARKS = st.lists(st.integers(0, 2**32 - 1), max_size=3 * SIZE)


def sketch(marks: list[int]) -> tuple[int, ...]:
    return joined(tuple(sorted(set(marks))[:SIZE]), ())


@given(MARKS, MARKS)
def test_a_join_has_seen_what_both_have_seen(one: list[int], other: list[int]) -> None:
    assert joined(sketch(one), sketch(other)) == sketch(one + other)


@given(MARKS.map(lambda marks: marks[: SIZE - 1]))
def test_few_things_are_counted_exactly(marks: list[int]) -> None:
    assert distinct(sketch(marks)) == len(set(marks))


@pytest.mark.parametrize("number", [1_000, 50_000])
def test_many_things_are_estimated(number: int) -> None:
    estimate = distinct(sketch([identity(f"wire/{each:06}.txt") for each in range(number)]))
    assert estimate == pytest.approx(number, rel=0.3)


def test_a_paragraph_with_other_figures_is_the_same_context() -> None:
    assert fingerprint("Some 40 people died, police said.") == fingerprint("Some 42 people died — police said.")
    assert fingerprint("Some people died.") != fingerprint("Some people fled.")
