"""Work that is divided among processes gets done, even if one of them is killed."""

import sys
from pathlib import Path

import pytest
from tasks import doubled, holds_back_a_stop, killed, killed_at_first, refusing

from glossary import jobs
from glossary.errors import GlossaryError


@pytest.mark.parametrize("count", [1, 3])
def test_each_part_is_done_once(count: int) -> None:
    assert sorted(jobs.done(doubled, [3, 4, 5], count)) == [(0, 6), (1, 8), (2, 10)]


def test_a_part_whose_process_was_killed_is_done_again(tmp_path: Path) -> None:
    marks = [str(tmp_path / "a"), str(tmp_path / "b")]
    assert sorted(jobs.done(killed_at_first, marks, 2)) == [(0, "done"), (1, "done")]


def test_a_part_that_kills_each_process_ends_in_a_sentence() -> None:
    with pytest.raises(GlossaryError, match="use --jobs 1"):
        list(jobs.done(killed, [1, 2], 2))


@pytest.mark.parametrize("count", [1, 2])
def test_what_a_task_raises_is_raised_here(count: int) -> None:
    with pytest.raises(ValueError, match="no"):
        list(jobs.done(refusing, [1, 2], count))


@pytest.mark.skipif(sys.platform == "win32", reason="there a Ctrl-C is no signal")
def test_a_process_is_started_deaf_to_a_ctrl_c() -> None:
    assert [result for _, result in jobs.done(holds_back_a_stop, [1, 2], 2)] == [True, True]
    assert not holds_back_a_stop(1)
