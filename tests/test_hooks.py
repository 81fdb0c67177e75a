"""The hook for pre-commit calls a command that there is, on the files that it is for."""

import re
import shlex
from pathlib import Path

import pytest
import yaml
from support import PROJECT, Run

[HOOK] = yaml.safe_load((PROJECT / ".pre-commit-hooks.yaml").read_text("utf-8"))


@pytest.mark.parametrize(
    ("path", "is_meant"),
    [
        ("terms.yaml", True), ("terms.yml", True), ("desk/sport/terms.yaml", True),
        ("my-terms.yaml", False), ("terms.yaml.bak", False), ("terms/other.yaml", False),
    ],
)  # fmt: skip
def test_the_hook_is_for_glossaries(path: str, is_meant: bool) -> None:
    assert bool(re.search(HOOK["files"], path)) is is_meant


def test_the_hook_fails_on_a_broken_glossary(glossary: Run, workplace: Path) -> None:
    program, *arguments = shlex.split(HOOK["entry"])
    Path("good.yaml").write_text("terms:\n- en: Kim\n", "utf-8")
    Path("bad.yaml").write_text("terms:\n- en: Kim\n  stauts: x\n", "utf-8")
    assert program == "glossary"
    assert glossary(*arguments, "good.yaml").code == 0
    done = glossary(*arguments, "good.yaml", "bad.yaml")
    assert (done.code, done.out[:9]) == (1, "bad.yaml:")


def test_the_hook_has_all_that_pre_commit_asks_for() -> None:
    assert {key: HOOK[key] for key in ("id", "language", "pass_filenames")} == {
        "id": "glossary-lint", "language": "python", "pass_filenames": True,
    }  # fmt: skip
