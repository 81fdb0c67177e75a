"""Counts of collections add up, in any order: articles may be scanned anywhere."""

from hypothesis import given
from hypothesis import strategies as st

from glossary.articles import parse
from glossary.extraction import Counts, candidates, dumped, merged, merged_lines, scan

WORDS = st.sampled_from(
    "Kim Putin North Korea Korean United States US President of and the in met talks arms deal security war . , “ ”".split()
)
TEXTS = st.lists(st.lists(WORDS, min_size=1, max_size=30).map(" ".join), min_size=1, max_size=6)


def counted(texts: list[str]) -> list[Counts]:
    return [scan(parse(f"{number}.txt", text.encode())) for number, text in enumerate(texts)]


@given(TEXTS, st.randoms())
def test_the_order_of_articles_does_not_matter(texts: list[str], random: object) -> None:
    parts = counted(texts)
    shuffled = sorted(parts, key=lambda _: random.random())  # type: ignore[attr-defined]
    assert candidates(merged(parts), 1) == candidates(merged(shuffled), 1)


@given(TEXTS, st.integers(0, 6))
def test_counts_of_parts_add_up_to_the_counts_of_all(texts: list[str], cut: int) -> None:
    parts = counted(texts)
    assert merged([merged(parts[:cut]), merged(parts[cut:])]) == merged(parts)


@given(TEXTS)
def test_nothing_is_the_zero_of_addition(texts: list[str]) -> None:
    total = merged(counted(texts))
    assert merged([total, Counts()]) == merged([Counts(), total]) == total


@given(TEXTS)
def test_scanning_together_is_scanning_one_by_one(texts: list[str]) -> None:
    documents = [parse(f"{number}.txt", text.encode()) for number, text in enumerate(texts)]
    assert scan(*documents) == merged(map(scan, documents))


@given(TEXTS, st.integers(1, 6))
def test_counts_that_went_through_files_are_the_same(texts: list[str], cut: int) -> None:
    parts = counted(texts)
    halves = [list(dumped(merged(parts[:cut]))), list(dumped(merged(parts[cut:])))]
    assert merged_lines(halves) == merged(parts)


@given(TEXTS)
def test_a_candidate_is_seen_as_often_as_its_forms(texts: list[str]) -> None:
    for candidate in candidates(merged(counted(texts)), 1):
        assert candidate.count > sum(variant.count for variant in candidate.variants)
        assert 1 <= candidate.documents <= min(candidate.count, len(texts))
