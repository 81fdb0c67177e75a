"""`glossary tidy`, as a person at a terminal sees it."""

from pathlib import Path

import pytest
from support import SEEDS, Run

TIDY = "terms:\n  - en: Kim\n\n  - en: Putin   # twice\n"
MESSY = "terms:\n  - en: Putin   # twice\n\n  - en: Kim\n"


@pytest.fixture
def desk(workplace: Path) -> Path:
    (workplace / "terms.yaml").write_text(MESSY, "utf-8")
    return workplace


def test_tidy_writes_the_file_in_order(glossary: Run, desk: Path) -> None:
    done = glossary("tidy")
    assert (done.code, done.out, done.err) == (0, "", "terms.yaml: tidied from line 2 on.\n")
    assert Path("terms.yaml").read_text("utf-8") == TIDY


def test_check_names_the_first_line_and_writes_nothing(glossary: Run, desk: Path) -> None:
    done = glossary("tidy", "--check")
    assert (done.code, done.out, done.err) == (1, "terms.yaml:2: tidy would change this line\n", "")
    assert Path("terms.yaml").read_text("utf-8") == MESSY


@pytest.mark.parametrize("arguments", [[], ["--check"]])
def test_a_file_in_order_is_not_written(glossary: Run, desk: Path, arguments: list[str]) -> None:
    Path("terms.yaml").write_text(TIDY, "utf-8")
    time = Path("terms.yaml").stat().st_mtime_ns
    done = glossary("tidy", *arguments)
    assert (done.code, done.err, Path("terms.yaml").stat().st_mtime_ns) == (0, "terms.yaml: in order.\n", time)


def test_a_file_that_cannot_be_tidied_is_left_alone(glossary: Run, desk: Path) -> None:
    text = "terms:\n- en: Kim\n  also: [ক,  # one\n    খ]\n"
    Path("terms.yaml").write_text(text, "utf-8")
    done = glossary("tidy")
    assert (done.code, done.err) == (
        2, "glossary: terms.yaml:3:14: a comment stands inside brackets; move it above the key\n",
    )  # fmt: skip
    assert Path("terms.yaml").read_text("utf-8") == text


def test_tidy_by_kind_and_build_get_along(glossary: Run, workplace: Path) -> None:
    glossary("build", SEEDS, "--no-machine")
    before = sorted(Path("terms.yaml").read_text("utf-8").splitlines())
    assert glossary("tidy", "--by", "kind").code == 0
    tidy = Path("terms.yaml").read_text("utf-8")
    assert sorted(tidy.splitlines()) == before
    assert glossary("build", SEEDS, "--no-machine").err.splitlines()[-1] == "terms.yaml: nothing new."
    assert Path("terms.yaml").read_text("utf-8") == tidy
