import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.sources.transliteration.ngram import END, JointModel

LINKS = ["kক", "aা", "a", "rর", "iি", "mম"]
SEQUENCES = st.lists(st.lists(st.sampled_from(LINKS), min_size=1, max_size=8), min_size=1, max_size=30)


@given(SEQUENCES, st.lists(st.sampled_from(LINKS), max_size=6))
def test_the_probabilities_of_all_that_may_follow_sum_to_one(sequences: list[list[str]], before: list[str]) -> None:
    model = JointModel(sequences)
    seen = {link for sequence in sequences for link in sequence}
    history = model.start
    for link in (link for link in before if link in seen):
        history = model.step(history, link)
    assert sum(model.probability(history, link) for link in [*seen, END]) == pytest.approx(1)


@given(SEQUENCES, st.randoms())
def test_the_order_of_names_does_not_matter(sequences: list[list[str]], random: object) -> None:
    shuffled = sorted(sequences, key=lambda _: random.random())  # type: ignore[attr-defined]
    one, other = JointModel(sequences), JointModel(shuffled)
    assert one.probability(one.start, "kক") == pytest.approx(other.probability(other.start, "kক"))


def test_what_was_never_seen_is_unlikely_but_possible() -> None:
    model = JointModel([["kক", "aা"], ["kক", "iি"], ["mম", "aা"]])
    after_m = model.step(model.start, "mম")
    assert 0 < model.probability(after_m, "iি") < model.probability(after_m, "aা")


def test_an_empty_model_has_probabilities_too() -> None:
    model = JointModel([])
    assert model.probability(model.start, "kক") == 1


def test_several_links_are_as_likely_together_as_one_by_one() -> None:
    model = JointModel([["kক", "aা"], ["kক", "uু"], ["tত", "aা"], ["kক", "aা", "tত"]])
    history = model.step(model.start, "kক")
    links = ("aা", "uু", "tত", "zz")
    assert list(model.probabilities(history, links)) == [model.probability(history, link) for link in links]
