"""Ctrl-C ends any command with the code 130, a word, and nothing half-written."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from support import SEEDS, Run

GLOSSARY = "terms:\n- en: Kim\n  bn: কিম\n"


def interrupted(*_: object, **__: object) -> None:
    raise KeyboardInterrupt


@pytest.mark.parametrize(
    "command",
    [
        "build a.txt",
        "extract a.txt",
        "propose -",
        "lint",
        "approve Kim",
        "reject Kim",
        "set Kim bn=কিম",
        "status",
        "export json",
        "diff terms.yaml",
        "tidy",
        "machine list",
        "machine install some.argosmodel",
        "machine remove some",
    ],
)
def test_each_command_stops_with_its_own_code(
    glossary: Run, workplace: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    Path("terms.yaml").write_text(GLOSSARY, "utf-8")
    Path("a.txt").write_text("Kim met Kim.", "utf-8")
    for name in ("read", "read_if_there", "read_text", "find", "package_root"):
        monkeypatch.setattr(f"glossary.files.{name}", interrupted)
    done = glossary(*command.split())
    assert (done.code, done.out, done.err) == (130, "", "glossary: stopped\n")
    assert Path("terms.yaml").read_text("utf-8") == GLOSSARY


def test_a_glossary_that_is_being_written_stays_as_it_was(
    glossary: Run, workplace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("terms.yaml").write_text(GLOSSARY, "utf-8")
    monkeypatch.setattr(os, "fsync", interrupted)
    assert glossary("build", SEEDS, "--no-machine").code == 130
    assert Path("terms.yaml").read_text("utf-8") == GLOSSARY
    assert list(workplace.glob("*.tmp")) + list(workplace.glob(".*.tmp")) == []


@contextmanager
def running(*arguments: str | Path) -> Iterator[subprocess.Popen[str]]:
    """Run the program in a group of processes of its own, as a terminal does."""
    command = [sys.executable, "-m", "glossary", *map(str, arguments)]
    pipe = subprocess.PIPE
    with subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, text=True, process_group=0) as process:
        try:
            yield process
        finally:
            process.kill()


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise there")
def test_a_program_that_waits_for_its_input_stops() -> None:
    with running("extract", "-") as process:
        assert process.stdin
        process.stdin.write("Kim met Putin. " * 10_000)  # more than a pipe holds: when it's gone, the program reads
        time.sleep(1)  # until it has read that, and waits for more
        os.killpg(process.pid, signal.SIGINT)
        assert process.wait(timeout=60) == 130


@pytest.mark.skipif(os.name == "nt", reason="signals are sent otherwise there")
def test_a_build_in_several_processes_stops_and_leaves_nothing(
    workplace: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setenv("TMPDIR", str(scratch))
    story = "Officials in Moscow met diplomats from Pyongyang about the arms deal. " * 4000
    for number in range(40):
        Path(f"{number}.txt").write_text(f"Story {number}. {story}", "utf-8")
    with running("build", ".", "--jobs", "2", "--no-machine") as process:
        while not list(scratch.glob("*/*")):  # until a part is counted
            time.sleep(0.05)
        os.killpg(process.pid, signal.SIGINT)
        assert process.wait(timeout=60) == 130
        assert process.stderr
        assert process.stderr.read() == "glossary: stopped\n"
    assert not Path("terms.yaml").exists()
    assert list(scratch.iterdir()) == []
