"""Whatever happens in the middle of a build, the glossary is the old one or the new one, whole."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from support import SEEDS, Run

from glossary import files, pipeline, termfile
from glossary.errors import FileError

HAND_MADE = """\
# our house style
terms:
  - en: Kim Jong Un   # checked
    bn: কিম জং উন
    status: approved
    auto:
      seen: {count: 1, articles: 1}
"""

forks = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")


def in_child(work: Callable[[], object]) -> int:
    """Start *work* in a child process; return its number."""
    child = os.fork()
    if child == 0:
        try:
            work()
        except FileError:
            os._exit(2)
        except BaseException:  # noqa: BLE001 - a child of a test must end here, whatever happened
            os._exit(1)
        os._exit(0)
    return child


def build() -> None:
    pipeline.build([str(SEEDS)], use_machine=False)


@forks
def test_a_build_killed_at_any_moment_leaves_the_old_or_the_new_file(workplace: Path) -> None:
    glossary = Path("terms.yaml")
    glossary.write_text(HAND_MADE, "utf-8")
    build()  # what is loaded once is loaded now
    glossary.write_text(HAND_MADE, "utf-8")
    start = time.perf_counter()
    build()
    whole, duration = glossary.read_bytes(), time.perf_counter() - start
    chance = random.Random(7)
    outcomes = set()
    for _ in range(200):
        glossary.write_text(HAND_MADE, "utf-8")
        child = in_child(build)
        time.sleep(chance.uniform(0, 1.2 * duration))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        outcomes.add(glossary.read_bytes())
    assert outcomes <= {HAND_MADE.encode(), whole}
    build()
    assert [path.name for path in workplace.iterdir() if path.name.endswith(".tmp")] == []
    assert glossary.read_bytes() == whole


@forks
@pytest.mark.parametrize("limit", [0, 1, 100, 1000, 5000])
def test_a_full_disk_leaves_the_old_file(workplace: Path, limit: int) -> None:
    import resource

    glossary = Path("terms.yaml")
    glossary.write_text(HAND_MADE, "utf-8")

    def build_on_a_full_disk() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
        build()

    _, status = os.waitpid(in_child(build_on_a_full_disk), 0)
    assert os.waitstatus_to_exitcode(status) == 2
    assert glossary.read_text("utf-8") == HAND_MADE
    assert sorted(path.name for path in workplace.iterdir()) == [".terms.yaml.lock", "terms.yaml"]


def test_an_editor_who_saves_in_between_loses_nothing(workplace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    glossary = Path("terms.yaml")
    glossary.write_text(HAND_MADE, "utf-8")
    saved = HAND_MADE.replace("# checked", "# checked twice") + "  - en: Japan\n    bn: জাপান\n"
    write = files.write

    def save_first(path: str, content: bytes, expected: bytes | None = None) -> None:
        monkeypatch.setattr(files, "write", write)
        glossary.write_text(saved, "utf-8")
        write(path, content, expected)

    monkeypatch.setattr(files, "write", save_first)
    build()
    text = glossary.read_text("utf-8")
    assert text.startswith(saved.replace("{count: 1, articles: 1}", text.split("seen: ")[1].split("\n")[0])[:120])
    entries = [entry.en for entry in termfile.load("terms.yaml", glossary.read_bytes()).termbase.entries]
    assert entries[:2] == ["Kim Jong Un", "Japan"]
    assert entries.count("Japan") == 1
    assert "Vladimir Putin" in entries


def test_an_editor_who_saves_all_the_time_gets_a_clear_word(
    glossary: Run, workplace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("terms.yaml").write_text(HAND_MADE, "utf-8")
    write = files.write
    saves = iter(range(100))

    def save_first(path: str, content: bytes, expected: bytes | None = None) -> None:
        Path(path).write_text(f"{HAND_MADE}# {next(saves)}\n", "utf-8")
        write(path, content, expected)

    monkeypatch.setattr(files, "write", save_first)
    done = glossary("build", SEEDS, "--no-machine")
    assert (done.code, done.err.splitlines()[-1]) == (
        2, "glossary: terms.yaml: the file is being changed all the time; run the command again",
    )  # fmt: skip
    assert Path("terms.yaml").read_text("utf-8").startswith(HAND_MADE)


def test_two_builds_at_once_both_add_their_entries(workplace: Path) -> None:
    articles = {
        "a.txt": "Nepal met Bhutan. Nepal and Bhutan talked.",
        "b.txt": "Peru met Chile. Peru and Chile talked.",
        "c.txt": "Mali met Chad. Mali and Chad talked.",
    }
    for name, text in articles.items():
        Path(name).write_text(text, "utf-8")
    program = [sys.executable, "-m", "glossary", "build", "--no-machine"]
    running = [subprocess.Popen([*program, name], stderr=subprocess.DEVNULL) for name in articles]
    assert [process.wait() for process in running] == [0, 0, 0]
    entries = [entry.en for entry in pipeline.load("terms.yaml").entries]
    assert sorted(entries) == ["Bhutan", "Chad", "Chile", "Mali", "Nepal", "Peru"]


def test_a_new_file_replaces_none_that_somebody_made_meanwhile(
    workplace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    link = os.link

    def make_first(source: object, target: Path) -> None:
        monkeypatch.setattr(os, "link", link)
        target.write_text(HAND_MADE, "utf-8")
        link(source, target)  # type: ignore[arg-type]

    monkeypatch.setattr(os, "link", make_first)
    build()
    assert Path("terms.yaml").read_text("utf-8").startswith("# our house style\n")
