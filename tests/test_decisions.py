"""Deciding from the terminal changes what an editor would change in the file, and nothing else."""

from pathlib import Path

import pytest
from support import Run

GLOSSARY = """\
terms:
  - en: Kim Jong Un   # by hand
    bn: কিম জং উন
    status: proposed
    variants: [Kim]
  - {en: bank, sense: river, bn: তীর}
  - {en: bank, sense: money, bn: ব্যাংক}
  - en: arms deal
"""


@pytest.fixture(autouse=True)
def _desk(workplace: Path) -> None:
    Path("terms.yaml").write_text(GLOSSARY, "utf-8")


def text() -> str:
    return Path("terms.yaml").read_text("utf-8")


def test_approve_changes_one_word(glossary: Run) -> None:
    done = glossary("approve", "kim jong un")
    assert (done.code, done.err) == (0, "Kim Jong Un: status approved\n")
    assert text() == GLOSSARY.replace("status: proposed", "status: approved")


def test_an_entry_is_found_by_a_variant(glossary: Run) -> None:
    glossary("reject", "Kim")
    assert text() == GLOSSARY.replace("status: proposed", "status: rejected")


def test_set_adds_a_key(glossary: Run) -> None:
    glossary("set", "arms deal", "bn=অস্ত্র চুক্তি", "status=approved")
    assert text() == GLOSSARY + "    bn: অস্ত্র চুক্তি\n    status: approved\n"


def test_the_same_decision_twice_writes_nothing(glossary: Run) -> None:
    glossary("approve", "Kim")
    time = Path("terms.yaml").stat().st_mtime_ns
    glossary("approve", "Kim")
    assert Path("terms.yaml").stat().st_mtime_ns == time


def test_two_senses_must_be_told_apart(glossary: Run) -> None:
    done = glossary("approve", "bank")
    assert (done.code, done.err) == (
        2, "glossary: bank: several entries have this term; add --sense, one of: river, money\n",
    )  # fmt: skip
    assert glossary("approve", "bank", "--sense", "money").code == 0
    assert text() == GLOSSARY.replace("ব্যাংক}", "ব্যাংক, status: approved}")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["approve", "Kim Yong Un"], "Kim Yong Un: no entry of terms.yaml has this term; did you mean `Kim Jong Un`?"),
        (["approve", "Kim", "Zzyzx"], "Zzyzx: no entry of terms.yaml has this term;"),
        (["approve", "arms deal"], "this entry is approved but has no `bn`;"),
        (["set", "Kim", "status=ok"], "terms.yaml:4:13: `ok` is no status;"),
        (["set", "Kim", "en=Un"], "`en` can't be set;"),
        (["set", "Kim", "bn"], "`bn` can't be set; write KEY=TEXT"),
        (["approve", "Kim", "-g", "gone.yaml"], "gone.yaml: there is no such file;"),
    ],
)
def test_a_decision_that_cannot_be_made_changes_nothing(glossary: Run, arguments: list[str], message: str) -> None:
    done = glossary(*arguments)
    assert done.code == 2
    assert message in done.err
    assert text() == GLOSSARY
