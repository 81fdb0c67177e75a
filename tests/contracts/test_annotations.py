"""What holds for every form in which an annotated article is written; a new one is tested by being registered."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace

import pytest
from annotated_articles import HARD, ORDER, READERS
from support import PROJECT

from glossary.aids import ANNOTATIONS
from glossary.cli import ANNOTATIONS as OFFERED


def test_the_command_line_offers_what_there_is() -> None:
    assert tuple(ANNOTATIONS) == OFFERED


def test_every_form_has_a_reader_that_proves_it() -> None:
    assert set(READERS) == set(ANNOTATIONS)


@pytest.mark.parametrize("name", ANNOTATIONS)
def test_the_golden_file_is_what_it_was(name: str, golden: Callable[[str, bytes], None]) -> None:
    golden(f"annotated/{name}", ANNOTATIONS[name](HARD).encode())


@pytest.mark.parametrize("name", ANNOTATIONS)
def test_the_terms_are_marked_in_order(name: str) -> None:
    assert READERS[name](ANNOTATIONS[name](HARD)).marked == ORDER[name]


@pytest.mark.parametrize("name", ANNOTATIONS)
def test_every_rendering_and_every_form_to_avoid_is_there(name: str) -> None:
    used = [entry for match in HARD.matches if match.text in ORDER[name] for entry in match.entries]
    wanted = {form for entry in used for form in (entry.bn, *(avoid.bn for avoid in entry.avoid))}
    assert {form for form in wanted if form not in ANNOTATIONS[name](HARD)} == set()


@pytest.mark.parametrize("name", ANNOTATIONS)
def test_an_article_without_a_term_is_written_as_it_is(name: str) -> None:
    read = READERS[name](ANNOTATIONS[name](replace(HARD, matches=())))
    assert "Talks between the leaders of North Korea" in " ".join(read.text.split())
    assert read.marked == []


@pytest.mark.parametrize("name", ANNOTATIONS)
def test_another_process_writes_the_same(name: str) -> None:
    program = (
        "import sys; sys.path[:0] = ['tests'];"
        "from annotated_articles import HARD; from glossary.aids import ANNOTATIONS;"
        f"sys.stdout.buffer.write(ANNOTATIONS[{name!r}](HARD).encode())"
    )
    environment = {**os.environ, "PYTHONHASHSEED": "7"}
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, env=environment, cwd=PROJECT
    )
    assert done.stdout.decode() == ANNOTATIONS[name](HARD)
