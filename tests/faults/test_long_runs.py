"""A long run that is killed leaves no process behind, and goes on without counting anything twice."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from wire_copy import KIM_LETTERS, SUMMIT

from glossary import collection, survey
from glossary.errors import FileError, GlossaryError
from glossary.extraction.counts import Counts

on_linux = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="looks for processes in /proc")

PROGRAM = """
import sys, time
from glossary import collection
from glossary.cli import main
collection._PART_PIECES = 2
waited = collection.parts
def slowly(found, most):
    for part in waited(found, most):
        time.sleep({pause})
        yield part
collection.parts = slowly
sys.argv = ["glossary", "extract", "wire", "--format", "json", "--jobs", "2", *sys.argv[1:]]
main()
"""


@pytest.fixture
def wire(workplace: Path) -> Path:
    (workplace / "wire").mkdir()
    for number in range(24):
        text = (KIM_LETTERS, SUMMIT)[number % 2].replace("Kim", f"Kim{'abcdefghijklmnopqrstuvwx'[number]}")
        (workplace / "wire" / f"{number:02}.txt").write_text(f"{text} It was day {number}.", "utf-8")
    return workplace


def start(*options: str, pause: float = 0.0) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-c", PROGRAM.format(pause=pause), *options],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True,
        env={**os.environ, "TMPDIR": str(Path.cwd())},
    )  # fmt: skip


def until(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.02)


def alive(session: int) -> list[str]:
    """Return the processes of a session that haven't ended."""
    found = []
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            state, _, _, its_session = stat.read_text().rpartition(")")[2].split()[:4]
        except OSError:
            continue
        if int(its_session) == session and state != "Z":
            found.append(stat.parent.name)
    return found


def parts() -> dict[str, int]:
    return {path.name: path.stat().st_mtime_ns for path in Path("kept").glob("*.part")}


@on_linux
def test_a_run_that_was_killed_goes_on_and_gives_the_same_bytes(wire: Path) -> None:
    whole = start().communicate()[0]
    killed = start("--resume", "kept", pause=0.3)
    until(lambda: len(parts()) >= 3)
    killed.kill()
    killed.communicate()
    until(lambda: not alive(killed.pid))
    before = parts()
    resumed = start("--resume", "kept")
    assert resumed.communicate()[0] == whole
    after = parts()
    assert (len(before) < 12, len(after)) == (True, 12)
    assert {name: after[name] for name in before} == before


@on_linux
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_run_that_is_stopped_leaves_nothing_behind(wire: Path, number: signal.Signals) -> None:
    running = start(pause=0.3)
    until(lambda: any(wire.glob("glossary-*/*.part")))
    os.killpg(running.pid, number) if number == signal.SIGINT else running.terminate()
    out, err = running.communicate(timeout=30)
    assert (running.returncode, out, err) == (130, b"", b"glossary: stopped\n")
    until(lambda: not alive(running.pid))
    assert [path.name for path in wire.iterdir()] == ["wire"]


@pytest.fixture
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(collection, "_PART_PIECES", 2)


def counted(phrases: bool = True, field: str | None = None) -> Counts:
    return survey.count(["wire"], survey.Options(resume="kept", field=field), phrases=phrases)


def test_what_is_kept_is_taken_for_the_same_articles_only(wire: Path, small_parts: None) -> None:
    first, before = counted(), parts()
    (wire / "wire" / "99.txt").write_text("Nepal met Bhutan.", "utf-8")
    (wire / "wire" / "00.txt").write_text("Peru met Chile.", "utf-8")
    assert counted().documents == first.documents + 1
    assert len(parts().keys() - before.keys()) == 2
    assert parts().items() >= before.items()


def test_what_is_kept_is_taken_for_the_same_question_only(wire: Path, small_parts: None) -> None:
    assert counted(phrases=True).patterns
    assert not counted(phrases=False).patterns
    assert len(parts()) == 24


def test_what_was_left_out_is_named_again(wire: Path, small_parts: None) -> None:
    (wire / "wire" / "05.txt").write_bytes(b"\0")
    told: list[list[GlossaryError]] = [[], []]
    for errors in told:
        survey.count(["wire"], survey.Options(resume="kept"), tell=errors.append)
    assert [str(error) for error in told[0]] == [str(error) for error in told[1]]
    assert len(told[0]) == 1


def test_a_part_that_was_damaged_is_named(wire: Path, small_parts: None) -> None:
    counted()
    part = next(Path("kept").glob("*.part"))
    part.write_bytes(part.read_bytes()[:-9])
    with pytest.raises(FileError, match="this part of the counts is damaged; remove it"):
        counted()


def test_a_single_part_is_kept_as_well(wire: Path) -> None:
    counted()
    assert len(parts()) == 1


@pytest.mark.parametrize(
    "content",
    [b"", b"\0" * 99, b"newsroom-glossary part 2\n\1\0\0\0\2\0\0\0{}", b"newsroom-glossary part 2\n\xff\xff\xff\x7f"],
)
def test_a_part_that_is_something_else_is_named(wire: Path, small_parts: None, content: bytes) -> None:
    counted()
    next(Path("kept").glob("*.part")).write_bytes(content)
    with pytest.raises(FileError, match="this part of the counts is damaged; remove it"):
        counted()


def test_what_a_killed_run_left_half_written_is_removed(wire: Path, small_parts: None) -> None:
    Path("kept").mkdir()
    Path("kept/000000-ab.part~").write_bytes(b"half")
    counted()
    assert not list(Path("kept").glob("*~"))


def test_a_directory_that_holds_something_else_is_refused_and_left_as_it_is(wire: Path, small_parts: None) -> None:
    Path("kept").mkdir()
    Path("kept/terms.yaml~").write_text("an editor's copy", "utf-8")
    with pytest.raises(FileError, match=r"kept: this directory holds something else \(terms.yaml~\); name an empty"):
        counted()
    assert Path("kept/terms.yaml~").read_text("utf-8") == "an editor's copy"


def test_a_file_is_no_directory_to_resume_from(wire: Path, small_parts: None) -> None:
    Path("kept").write_text("a file", "utf-8")
    with pytest.raises(FileError, match="kept: this is a file; name a directory"):
        counted()


def test_two_commands_do_not_share_a_directory(wire: Path, small_parts: None) -> None:
    from filelock import FileLock

    Path("kept").mkdir()
    with FileLock("kept/.lock"), pytest.raises(FileError, match="another command is working in this directory"):
        counted()
