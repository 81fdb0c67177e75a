"""The made news that benchmarks run on: the same everywhere, and growing as real news does."""

import doctest
import hashlib
import math
from itertools import islice
from pathlib import Path

import made_world
import pytest
from made_news import growth, stories, write
from made_news_tables import Syllables
from made_world import spelled


def test_the_same_seed_gives_the_same_bytes_on_every_machine() -> None:
    text = "".join(islice(stories(seed=1), 100))
    assert (
        hashlib.sha256(text.encode()).hexdigest() == "55d2992c5ac3dd2281309c545a6e1e7a94cbfb80e7d863b670ebf018c4bdd280"
    )


def test_another_seed_gives_other_news() -> None:
    assert next(stories(seed=1)) != next(stories(seed=2))


def test_the_size_is_the_one_asked_for(tmp_path: Path) -> None:
    number = write(tmp_path, megabytes=0.5)
    files = list(tmp_path.rglob("*.txt"))
    assert len(files) == number
    assert sum(file.stat().st_size for file in files) == pytest.approx(500_000, rel=0.01)


def test_longer_news_begin_with_the_shorter_ones(tmp_path: Path) -> None:
    write(tmp_path / "short", megabytes=0.05)
    write(tmp_path / "long", megabytes=0.1)
    for file in (tmp_path / "short").rglob("*.txt"):
        assert (tmp_path / "long" / file.relative_to(tmp_path / "short")).read_bytes() == file.read_bytes()


def test_words_and_names_grow_as_in_real_news() -> None:
    small, large = growth(stories(), [300_000, 1_500_000])
    scale = math.log(large.size / small.size)
    assert math.log(large.words / small.words) / scale == pytest.approx(0.56, abs=0.04)
    assert math.log(large.runs / small.runs) / scale == pytest.approx(0.81, abs=0.05)


def test_some_paragraphs_are_copied_from_an_earlier_story() -> None:
    paragraphs = [line for story in islice(stories(), 300) for line in story.replace("’", "'").split("\n\n")]
    assert 1 - len(set(paragraphs)) / len(paragraphs) == pytest.approx(0.05, abs=0.02)


def test_every_number_is_another_invented_word() -> None:
    syllables = Syllables(starts=("Ba", "Ki", "Lo"), middles=("ra", "mu"), ends=("nov", "ski"))
    assert len({spelled(number, syllables) for number in range(1000)}) == 1000


def test_the_example_of_a_growing_set_of_names_is_right() -> None:
    assert doctest.testmod(made_world).failed == 0
