import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from glossary.extraction import sketches
from glossary.extraction.columns import Columns, joined
from glossary.extraction.tallies import Contexts, tallies

SENTENCES = ["Kim met Putin in Moscow on Monday, state media said.", "Kim left.", "Kim left.", "Putin stayed on"]
DOCUMENTS = ["b.txt", "b.txt", "a.txt", "a.txt"]
CONTEXTS = Contexts(SENTENCES, DOCUMENTS)
SIGHTINGS = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 3)), max_size=12)


def counted(seen: list[tuple[int, int]]) -> Columns:
    """Count things 0 to 2, of which not all need be there; each sighting is a thing and a sentence."""
    keys = sorted({thing for thing, _ in seen})
    things = np.array([keys.index(thing) for thing, _ in seen], np.int64)
    sentences = np.array([sentence for _, sentence in seen], np.int64)
    return Columns([*map(str, keys)], np.bincount(things), tallies(things, sentences, CONTEXTS))


def read(found: Columns) -> dict[str, tuple[int, list[int], list[int], str]]:
    assert found.tallies
    seen = found.tallies
    documents, contexts = (
        [each.values.tolist() for each in column.divided(np.arange(1, len(found.keys) + 1))]
        for column in (seen.documents, seen.contexts)
    )
    examples = [CONTEXTS.examples(np.array([mark])).texts[0] for mark in seen.marks]
    return dict(zip(found.keys, zip(found.occurrences.tolist(), documents, contexts, examples), strict=True))  # noqa: B905 - columns


def one_by_one(thing: int, seen: list[tuple[int, int]]) -> tuple[int, list[int], list[int], str]:
    held = [sentence for other, sentence in seen if other == thing]
    return (
        len(held),
        sorted({sketches.identity(DOCUMENTS[sentence]) for sentence in held}),
        sorted(set(sketches.fingerprints([SENTENCES[sentence] for sentence in held]))),
        SENTENCES[min(held, key=lambda sentence: CONTEXTS.ranks[sentence])],
    )


@given(SIGHTINGS)
def test_counting_at_once_is_counting_one_by_one(more: list[tuple[int, int]]) -> None:
    seen = [(0, 0), (1, 1), (2, 2), *more]
    assert read(counted(seen)) == {str(thing): one_by_one(thing, seen) for thing in range(3)}


@given(SIGHTINGS, SIGHTINGS)
def test_columns_add_up(one: list[tuple[int, int]], other: list[tuple[int, int]]) -> None:
    one, other = [(0, 0), *one], [(1, 3), *other]
    assert read(joined([counted(one), counted(other)])) == read(counted(one + other))


def test_a_whole_sentence_of_readable_length_is_the_best_example() -> None:
    assert read(counted([(0, 0), (0, 1), (0, 2), (0, 3)]))["0"][3] == SENTENCES[0]
