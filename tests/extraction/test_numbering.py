import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from glossary.extraction.numbering import spread, stretches

VALUES = np.array([0, 1, 0, 1, 1, 0, 1, 0], np.int32)
SPANS = st.lists(st.tuples(st.integers(0, 3), st.integers(1, 5)), max_size=9)


@given(SPANS)
def test_stretches_have_one_number_if_and_only_if_they_are_equal(spans: list[tuple[int, int]]) -> None:
    starts, sizes = np.array(spans, np.int64).reshape(-1, 2).T
    _, numbers = stretches(VALUES, starts, starts + sizes)
    content = [tuple(VALUES[start : start + size]) for start, size in spans]
    assert numbers.tolist() == [list(dict.fromkeys(content)).index(each) for each in content]


@given(SPANS)
def test_a_different_stretch_is_known_by_where_it_is_first(spans: list[tuple[int, int]]) -> None:
    starts, sizes = np.array(spans, np.int64).reshape(-1, 2).T
    first, numbers = stretches(VALUES, starts, starts + sizes)
    assert [numbers.tolist().index(number) for number in range(len(first))] == first.tolist()


@given(SPANS)
def test_places_of_stretches_stand_one_behind_the_other(spans: list[tuple[int, int]]) -> None:
    starts, sizes = np.array(spans, np.int64).reshape(-1, 2).T
    assert spread(starts, sizes).tolist() == [place for start, size in spans for place in range(start, start + size)]
