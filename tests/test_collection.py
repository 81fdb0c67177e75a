"""Very many texts are known by a number each; a collection is divided the same way each time."""

from hypothesis import given
from hypothesis import strategies as st

from glossary.articles import Broken, Piece
from glossary.collection import parts
from glossary.fingerprints import Fingerprints


@given(st.lists(st.integers(0, 3000), max_size=5000))
def test_a_number_is_new_once(numbers: list[int]) -> None:
    known = Fingerprints()
    new = [known.add(str(number).encode()) for number in numbers]
    assert new == [number not in numbers[:place] for place, number in enumerate(numbers)]
    assert len(known) == len(set(numbers))


def test_a_table_that_grows_forgets_nothing() -> None:
    known = Fingerprints(range(1, 5000))
    assert (len(known), len(known.new)) == (4999, 0)
    assert not any(known.add_number(number) for number in range(1, 5000))
    assert known.add_number(5000)
    assert list(known.new) == [5000]


@given(st.lists(st.binary(max_size=9), max_size=30), st.integers(1, 20))
def test_parts_hold_all_articles_in_order(contents: list[bytes], most: int) -> None:
    found = [(Piece(f"{number}", content), number) for number, content in enumerate(contents)]
    divided = list(parts(found, most))
    assert [piece for part in divided for piece in part.pieces] == [piece for piece, _ in found]
    assert all(len(part.pieces) == 1 or sum(map(size, part.pieces)) <= most for part in divided)


def size(piece: Piece | Broken) -> int:
    return len(piece.content) if isinstance(piece, Piece) else 0
