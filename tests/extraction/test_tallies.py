import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from glossary.extraction import sketches
from glossary.extraction.counts import CONTEXTS, Tally
from glossary.extraction.tallies import Contexts, tallies

SENTENCES = ["Kim met Putin in Moscow on Monday, state media said.", "Kim left.", "Kim left.", "Putin stayed on"]
DOCUMENTS = ["b.txt", "b.txt", "a.txt", "a.txt"]


def one_by_one(thing: int, seen: list[tuple[int, int]]) -> Tally:
    contexts = Contexts(SENTENCES, DOCUMENTS)
    held = [sentence for other, sentence in seen if other == thing]
    return Tally(
        len(held),
        tuple(sorted({sketches.identity(DOCUMENTS[sentence]) for sentence in held})[: sketches.SIZE]),
        tuple(sorted(set(sketches.fingerprints([SENTENCES[sentence] for sentence in held])))[:CONTEXTS]),
        min(contexts.examples[sentence] for sentence in held),
    )


@given(st.lists(st.tuples(st.integers(0, 2), st.integers(0, 3)), max_size=12))
def test_counting_at_once_is_counting_one_by_one(more: list[tuple[int, int]]) -> None:
    seen = [(0, 0), (1, 1), (2, 2), *more]
    things, sentences = (np.array(column, np.int64) for column in zip(*seen, strict=True))
    assert tallies(things, sentences, Contexts(SENTENCES, DOCUMENTS)) == [one_by_one(thing, seen) for thing in range(3)]


def test_a_whole_sentence_of_readable_length_is_the_best_example() -> None:
    [tally] = tallies(np.zeros(4, np.int64), np.arange(4), Contexts(SENTENCES, DOCUMENTS))
    assert tally.example.text == SENTENCES[0]
