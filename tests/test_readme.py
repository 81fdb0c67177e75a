"""The README tells the truth: its commands run, and print what it shows."""

import re
import shutil
from pathlib import Path

import pytest
from support import PROJECT, SEEDS, Run

from glossary.aids import ANNOTATIONS
from glossary.articles import CONTAINERS, READERS
from glossary.cli import command
from glossary.formats import FORMATS
from glossary.sources import SOURCES

README = (PROJECT / "README.md").read_text("utf-8")
EXAMPLES = re.findall(r"^\$ glossary (.*)\n((?:.*\n)*?)```", README, re.MULTILINE)
LETTER = "Kim’s letter to Putin came from Pyongyang.\n"
BROKEN = "terms:\n  - en: Kim\n    stauts: approved\n\n  - en: Mars\n    kind:   planet\n"


MACRON = "terms:\n- {en: Macron, bn: মাখোঁ, status: approved, avoid: [{bn: মাক্রন, why: the last vowel is nasal}]}\n"


@pytest.mark.parametrize(("arguments", "shown"), EXAMPLES)
def test_a_command_prints_what_the_readme_shows(glossary: Run, workplace: Path, arguments: str, shown: str) -> None:
    shutil.copytree(SEEDS, "seeds")
    Path("broken.yaml").write_text(BROKEN, "utf-8")
    Path("letter.txt").write_text(LETTER, "utf-8")
    if not arguments.startswith(("build", "propose")):
        glossary("build", "seeds", "--no-machine")
        approved = Path("terms.yaml").read_text("utf-8").replace("proposed", "approved")
        Path("terms.yaml").write_text(re.sub(r'bn: ""', "bn: ক", approved), "utf-8")
    if arguments.startswith("check"):
        Path("terms.yaml").write_text(MACRON, "utf-8")
        Path("wire.txt").write_text("Macron’s speech at the 78th session", "utf-8")
        Path("translation.txt").write_text("মাক্রনের ভাষণ ছিল ৭৯তম অধিবেশনে", "utf-8")
    done = glossary(*(a or b for a, b in re.findall(r'"([^"]*)"|(\S+)', arguments)))
    printed = "\n".join(
        line.rstrip() for line in (done.out + done.err).strip("\n").splitlines() if "left out" not in line
    )
    assert printed == shown.rstrip("\n")


@pytest.mark.parametrize("name", [*SOURCES, *FORMATS, *ANNOTATIONS, *READERS, *CONTAINERS])
def test_every_source_and_format_has_a_row(name: str) -> None:
    assert f"| `{name}` |" in README


@pytest.mark.parametrize("name", list(command.commands))
def test_every_command_has_a_row(name: str) -> None:
    assert re.search(rf"^\|.*`glossary {name}\b", README, re.MULTILINE)
