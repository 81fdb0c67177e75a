"""`glossary diff` on files and on git revisions, and a sentence for all that can be missing."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from support import Run

OLD = "terms:\n- {en: Putin, bn: পুটিন}\n"
NEW = "terms:\n- {en: Putin, bn: পুতিন, status: approved}\n"
NOTE = "Newly approved\n  Putin = পুতিন: approved; was পুটিন\n"


def git(*arguments: str) -> None:
    name = ("-c", "user.name=Desk", "-c", "user.email=desk@example.org", "-c", "commit.gpgsign=false")
    subprocess.run(["git", *name, *arguments], check=True, capture_output=True)


@pytest.fixture
def _plain_git(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let git read no settings of this machine, nor of a hook that runs the tests."""
    if shutil.which("git") is None:
        pytest.skip("git isn't installed")
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    for name in ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE"):
        monkeypatch.delenv(name, raising=False)


@pytest.fixture
def repository(_plain_git: None, workplace: Path) -> Path:
    git("init", "-q")
    Path("desk").mkdir()
    Path("desk/terms.yaml").write_text(OLD, "utf-8")
    git("add", "desk")
    git("commit", "-qm", "old")
    git("tag", "v1")
    Path("desk/terms.yaml").write_text(NEW, "utf-8")
    git("commit", "-qam", "new")
    Path("terms.yaml").write_text(NEW, "utf-8")
    return workplace


def test_two_files_are_compared(glossary: Run, workplace: Path) -> None:
    Path("old.yaml").write_text(OLD, "utf-8")
    Path("new.yaml").write_text(NEW, "utf-8")
    done = glossary("diff", "old.yaml", "new.yaml")
    assert (done.code, done.out, done.err) == (0, NOTE, "")


def test_one_file_is_compared_with_the_glossary(glossary: Run, workplace: Path) -> None:
    Path("old.yaml").write_text(OLD, "utf-8")
    Path("terms.yaml").write_text(NEW, "utf-8")
    assert glossary("diff", "old.yaml").out == NOTE
    [change] = json.loads(glossary("diff", "old.yaml", "--format", "json").out)["changes"]
    assert (change["part"], change["was"]["bn"], change["now"]["bn"]) == ("approved", "পুটিন", "পুতিন")


def test_nothing_changed_is_said(glossary: Run, workplace: Path) -> None:
    Path("terms.yaml").write_text(NEW, "utf-8")
    done = glossary("diff", "terms.yaml")
    assert (done.code, done.out, done.err) == (0, "", "Nothing changed in meaning.\n")


@pytest.mark.parametrize("revisions", [["HEAD~1"], ["v1"], ["v1", "HEAD"], ["HEAD~1", "desk/terms.yaml"]])
def test_a_revision_is_compared(glossary: Run, repository: Path, revisions: list[str]) -> None:
    assert glossary("diff", *revisions, "-g", "desk/terms.yaml").out == NOTE


def test_the_repository_of_the_glossary_counts_not_the_directory_of_the_caller(
    glossary: Run, repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("link.yaml").symlink_to(repository / "desk" / "terms.yaml")
    assert glossary("diff", "v1", "-g", "link.yaml").out == NOTE


def test_a_file_wins_over_a_revision_of_the_same_name(glossary: Run, repository: Path) -> None:
    Path("v1").write_text(NEW, "utf-8")
    assert glossary("diff", "v1", "-g", "desk/terms.yaml").out == ""


def test_a_glossary_that_is_gone_can_still_be_compared(glossary: Run, repository: Path) -> None:
    Path("desk/terms.yaml").unlink()
    assert glossary("diff", "v1", "HEAD", "-g", "desk/terms.yaml").out == NOTE


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nix"], "nix: there is no such file, and git knows no such revision; check the name; `git log` lists revisions"),
        (["--", "--all"], "--all: there is no such file, and git knows no such revision; check the name; `git log` lists revisions"),
        (["v1", "-g", "far/terms.yaml"], "far/terms.yaml: there is no such file; check the name"),
    ],
)  # fmt: skip
def test_what_is_missing_is_named(glossary: Run, repository: Path, arguments: list[str], message: str) -> None:
    done = glossary("diff", *arguments)
    assert (done.code, done.out, done.err) == (2, "", f"glossary: {message}\n")


def test_a_revision_without_the_file_is_named(glossary: Run, repository: Path) -> None:
    done = glossary("diff", "v1")
    assert done.code == 2
    assert done.err.startswith("glossary: v1:terms.yaml: the file isn't in this revision (git says: ")
    assert done.err.endswith("); choose one of those that `git log -- terms.yaml` lists\n")


@pytest.mark.usefixtures("_plain_git")
def test_a_place_outside_a_repository_is_named(glossary: Run, workplace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(workplace.parent))
    done = glossary("diff", "HEAD")
    assert done.code == 2
    assert done.err.startswith("glossary: HEAD: there is no such file, and this is in no git repository (git says: ")


def test_a_machine_without_git_is_named(glossary: Run, workplace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda _: None)
    done = glossary("diff", "HEAD")
    assert (done.code, done.err) == (
        2,
        "glossary: HEAD: there is no such file, and without git there are no revisions;"
        " give the name of a file, or install git\n",
    )


def test_a_broken_revision_is_named_with_its_line(glossary: Run, repository: Path) -> None:
    Path("desk/terms.yaml").write_text("terms:\n- en: Kim\n  stauts: approved\n", "utf-8")
    git("commit", "-qam", "broken")
    done = glossary("diff", "HEAD", "-g", "desk/terms.yaml")
    assert done.err == ("glossary: HEAD:desk/terms.yaml:3:3: unknown key `stauts`; did you mean `status`?\n")
