"""Counts of collections add up, in any order: articles may be scanned anywhere."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.articles import parse
from glossary.extraction import candidates, counted, packing, scan
from glossary.extraction.counts import Counts
from glossary.extraction.packing import dumped, loaded, loaded_examples
from glossary.extraction.partials import Partial, behind, counts, joined, merged, without_rare

WORDS = st.sampled_from(
    "Kim Putin North Korea Korean United States US President of and the in met talks arms deal security war . , “ ”".split()
)
TEXTS = st.lists(st.lists(WORDS, min_size=1, max_size=30).map(" ".join), min_size=1, max_size=6)


@pytest.fixture(autouse=True, scope="module")
def _few_buckets() -> Iterator[None]:
    """Divide the few things of a test in buckets that hold several."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(packing, "BUCKETS", 4)
        yield


def scanned(texts: list[str]) -> list[Partial]:
    return [scan(parse(f"{number}.txt", text.encode())) for number, text in enumerate(texts)]


def total(parts: list[Partial]) -> Counts:
    return counted(merged(parts))


@given(TEXTS, st.randoms())
def test_the_order_of_articles_does_not_matter(texts: list[str], random: object) -> None:
    parts = scanned(texts)
    shuffled = sorted(parts, key=lambda _: random.random())  # type: ignore[attr-defined]
    assert total(parts) == total(shuffled)
    assert candidates(total(parts), 1) == candidates(total(shuffled), 1)


@given(TEXTS, st.integers(0, 6))
def test_counts_of_parts_add_up_to_the_counts_of_all(texts: list[str], cut: int) -> None:
    parts = scanned(texts)
    assert total([merged(parts[:cut]), merged(parts[cut:])]) == total(parts)


@given(TEXTS)
def test_nothing_is_the_zero_of_addition(texts: list[str]) -> None:
    parts = scanned(texts)
    assert total([*parts, scan()]) == total([scan(), *parts]) == total(parts)


@given(TEXTS)
def test_scanning_together_is_scanning_one_by_one(texts: list[str]) -> None:
    documents = [parse(f"{number}.txt", text.encode()) for number, text in enumerate(texts)]
    assert counted(scan(*documents)) == total([*map(scan, documents)])


def kept(part: Partial, rare: int) -> Counts:
    return counts(replace(part, tables=without_rare(part.tables, rare)))


def through_bytes(part: Partial) -> Partial:
    *buckets, examples = dumped(part)
    tables = behind([loaded(bucket) for bucket in buckets])
    return Partial(documents=part.documents, tables=tables, examples=loaded_examples(examples))


@given(TEXTS)
def test_counts_that_went_through_bytes_are_the_same(texts: list[str]) -> None:
    part = merged(scanned(texts))
    assert counted(through_bytes(part)) == counted(part)


@given(TEXTS, st.integers(1, 5))
def test_buckets_may_be_merged_apart_and_the_rare_left_out_of_each(texts: list[str], rare: int) -> None:
    parts = scanned(texts)
    whole = merged(parts)
    buckets = zip(*([*dumped(part)][:-1] for part in parts), strict=True)
    apart = [without_rare(joined([*map(loaded, same)]), rare) for same in buckets]
    assert counts(replace(whole, tables=behind(apart))) == kept(whole, rare)


@given(TEXTS, st.integers(2, 5))
def test_what_is_rare_is_left_out_with_all_that_belongs_to_it(texts: list[str], rare: int) -> None:
    whole, left = total(scanned(texts)), kept(merged(scanned(texts)), rare)
    seen = {text: sum(n.occurrences for run, n in whole.runs.items() if run.text == text) for text, _ in whole.runs}
    assert left.runs == {run: tally for run, tally in whole.runs.items() if seen[run.text] >= rare}
    assert left.cues == {cue: count for cue, count in whole.cues.items() if seen[cue[0]] >= rare}
    assert left.headlines == whole.headlines


@given(TEXTS)
def test_a_candidate_is_seen_as_often_as_its_forms(texts: list[str]) -> None:
    for candidate in candidates(total(scanned(texts)), 1):
        assert candidate.count > sum(variant.count for variant in candidate.variants)
        assert 1 <= candidate.documents <= min(candidate.count, len(texts))


@pytest.mark.parametrize("text", ["KIM\ud800 MEETS PUTIN", "Kim\u2028met Putin.", "Kim met Putin.\x1f"])
def test_odd_characters_go_through_bytes(text: str) -> None:
    part = scan(parse("a.txt", b"Kim met Putin. They left.").__class__(name="a\n\udcff.txt", text=text))
    assert counted(through_bytes(part)) == counted(part)
