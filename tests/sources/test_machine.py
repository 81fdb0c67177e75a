"""Machine translation by a real, very small package: installed, listed, used, damaged, removed."""

import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from ctranslate2 import Translator as ctranslate2_translator  # noqa: N813 - a test puts another in its place
from support import SEEDS, TINY_MODEL, Run

from glossary.model import Candidate, Example, Kind
from glossary.sources import Setting, machine, propose

NAME = "translate-en_bn-0_1"


@pytest.fixture(autouse=True)
def _nothing_loaded() -> None:
    machine.forget()


@pytest.fixture
def installed(glossary: Run, packages_directory: Path) -> Path:
    """Return the directory of the tiny package, installed as a person would."""
    assert glossary("machine", "install", TINY_MODEL).code == 0
    return packages_directory / NAME


def ask(text: str, package: Path) -> list[tuple[str, float | None]]:
    asked = Candidate(text=text, kind=Kind.OTHER, count=1, documents=1, score=0.0, rule="asked")
    found = propose([asked], Setting(package=str(package)), ["machine"])[asked]
    return [(proposal.bn, proposal.score) for proposal in found]


def test_a_package_is_installed_listed_and_removed(glossary: Run, workplace: Path, packages_directory: Path) -> None:
    done = glossary("machine", "install", TINY_MODEL)
    assert done.err == f"Installed {NAME} (en to bn, version 0.1).\n"
    assert NAME in glossary("machine", "list").out
    assert glossary("machine", "remove", NAME).err == f"Removed {NAME}.\n"
    assert glossary("machine", "list").out == ""
    assert list(packages_directory.iterdir()) == []


def test_a_package_may_be_installed_again(glossary: Run, installed: Path) -> None:
    assert glossary("machine", "install", TINY_MODEL).code == 0
    assert [path.name for path in installed.parent.iterdir()] == [NAME]


def test_the_model_translates(installed: Path) -> None:
    assert ask("Germany", installed)[0][0] == "জার্মানি"


def test_a_score_is_a_rounded_log_probability(installed: Path) -> None:
    scores = [score for _, score in ask("Germany", installed) if score is not None]
    assert scores == sorted(scores, reverse=True)
    assert all(score <= 0 and round(score, 2) == score for score in scores)


def test_the_same_terms_get_the_same_answers_alone_and_together(installed: Path) -> None:
    names = ["Germany", "France", "Japan", "Sunday", "Norway"]
    asked = [Candidate(text=n, kind=Kind.OTHER, count=1, documents=1, score=0.0, rule="asked") for n in names]
    together = propose(asked, Setting(package=str(installed)), ["machine"])
    assert [[p.bn for p in together[a]] for a in asked] == [[bn for bn, _ in ask(n, installed)] for n in names]


def test_build_uses_the_model(glossary: Run, workplace: Path, installed: Path) -> None:
    done = glossary("build", SEEDS)
    assert "machine translation" not in done.err
    assert "machine" in Path("terms.yaml").read_text("utf-8")


def test_build_loads_the_model_once_for_old_and_new_terms(
    glossary: Run, workplace: Path, installed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    loaded: list[str] = []

    def noted(path: str, **options: Any) -> Any:
        loaded.append(path)
        return ctranslate2_translator(path, **options)

    monkeypatch.setattr("ctranslate2.Translator", noted)
    Path("terms.yaml").write_text("terms:\n- {en: Japan}\n- {en: Russia}\n", "utf-8")
    assert glossary("build", SEEDS).code == 0
    assert loaded == [f"{installed}/model"]


def test_a_package_that_is_installed_anew_is_loaded_anew(glossary: Run, workplace: Path, installed: Path) -> None:
    assert ask("Germany", installed)[0][0] == "জার্মানি"
    glossary("machine", "remove", NAME)
    assert glossary("machine", "install", TINY_MODEL).code == 0
    (installed / "model/model.bin").write_bytes(b"damaged")
    assert glossary("propose", "Germany", "--from", "machine").code == 2


def test_no_machine_leaves_the_model_out(glossary: Run, workplace: Path, installed: Path) -> None:
    glossary("build", SEEDS, "--no-machine")
    assert "machine" not in Path("terms.yaml").read_text("utf-8").replace("machine_", "")


def test_what_the_model_proposed_stands_when_it_is_switched_off(
    glossary: Run, workplace: Path, installed: Path
) -> None:
    glossary("build", SEEDS)
    before = Path("terms.yaml").read_bytes()
    done = glossary("build", SEEDS, "--no-machine")
    assert done.err.splitlines()[-1] == "terms.yaml: nothing new."
    assert Path("terms.yaml").read_bytes() == before


def test_what_the_model_proposed_stands_when_it_cannot_be_asked(
    glossary: Run, workplace: Path, installed: Path
) -> None:
    glossary("build", SEEDS)
    before = Path("terms.yaml").read_bytes()
    glossary("machine", "remove", NAME)
    glossary("build", SEEDS)
    assert Path("terms.yaml").read_bytes() == before


def test_what_the_model_proposed_goes_when_it_proposes_something_else(
    glossary: Run, workplace: Path, installed: Path
) -> None:
    text = "terms:\n- en: Japan\n  auto:\n    proposals:\n      - {bn: জাপানদেশ, from: [machine], score: -0.4}\n"
    Path("terms.yaml").write_text(text, "utf-8")
    glossary("build", SEEDS, "--no-machine")
    assert "জাপানদেশ" in Path("terms.yaml").read_text("utf-8")
    glossary("build", SEEDS)
    assert "জাপানদেশ" not in Path("terms.yaml").read_text("utf-8")


@pytest.mark.parametrize("part", ["model/model.bin", "sentencepiece.model", "metadata.json"])
def test_a_package_with_a_missing_part_is_named_and_left_out(
    glossary: Run, workplace: Path, installed: Path, part: str
) -> None:
    (installed / part).unlink()
    done = glossary("build", SEEDS)
    assert done.code == 0
    assert f"left out: {installed}: the package has no {part.split('.', maxsplit=1)[0]}" in done.err
    assert "কিম জং উন" in Path("terms.yaml").read_text("utf-8")


@pytest.mark.parametrize("part", ["model/model.bin", "sentencepiece.model"])
def test_a_package_with_a_damaged_part_is_named(glossary: Run, workplace: Path, installed: Path, part: str) -> None:
    (installed / part).write_bytes(b"damaged")
    done = glossary("propose", "Germany", "--from", "machine")
    assert done.code == 2
    assert done.err.startswith(f"glossary: {installed}: the model can't be loaded (")
    assert len(done.err.splitlines()) == 1


def test_a_stray_directory_disturbs_nothing(glossary: Run, workplace: Path, installed: Path) -> None:
    (installed.parent / "stray").mkdir()
    assert "জার্মানি" in glossary("propose", "Germany", "--from", "machine").out


def test_a_damaged_archive_is_not_installed(glossary: Run, workplace: Path, packages_directory: Path) -> None:
    Path("half.argosmodel").write_bytes(TINY_MODEL.read_bytes()[:50_000])
    done = glossary("machine", "install", "half.argosmodel")
    assert done.code == 2
    assert done.err.startswith("glossary: half.argosmodel: this is no whole .argosmodel archive")
    assert not packages_directory.exists() or list(packages_directory.iterdir()) == []


def test_an_archive_that_does_not_load_replaces_nothing(glossary: Run, workplace: Path, installed: Path) -> None:
    shutil.copytree(installed, NAME)
    Path(NAME, "model/model.bin").write_bytes(b"damaged")
    shutil.make_archive("bad", "zip", ".", NAME)
    assert glossary("machine", "install", "bad.zip").code == 2
    assert "জার্মানি" in glossary("propose", "Germany", "--from", "machine").out


@pytest.mark.parametrize("name", ["nonsense", "..", ""])
def test_only_an_installed_package_is_removed(glossary: Run, installed: Path, name: str) -> None:
    done = glossary("machine", "remove", name)
    assert (done.code, done.err) == (2, f"glossary: {name}: there is no such package; choose one of: {NAME}\n")
    assert installed.exists()


def test_nothing_opens_a_socket_or_loads_torch(installed: Path, workplace: Path) -> None:
    program = f"""
import sys
from collections.abc import Sequence
opened = []
sys.addaudithook(lambda event, arguments: opened.append(event) if event.startswith("socket.") else None)
sys.argv = ["glossary", "build", {str(SEEDS)!r}]
from glossary.cli import main
try:
    main()
except SystemExit:
    pass
print(opened, sorted({{"torch", "stanza", "spacy", "onnxruntime", "argostranslate.translate"}} & set(sys.modules)))
"""
    done = subprocess.run([sys.executable, "-c", program], cwd=workplace, capture_output=True, text=True, check=True)
    assert done.stdout == "[] []\n"
    assert "machine" in (workplace / "terms.yaml").read_text("utf-8")


class Scripted:
    """A translator that knows what it was told."""

    def __init__(self, answers: dict[str, list[tuple[str, float]]]) -> None:
        self.answers = answers
        self.asked: list[str] = []

    def hypotheses(self, texts: Sequence[str], _number: int) -> list[list[tuple[str, float]]]:
        self.asked += texts
        return [self.answers.get(text, []) for text in texts]


def scripted(
    monkeypatch: pytest.MonkeyPatch, term: Candidate, answers: dict[str, list[tuple[str, float]]]
) -> tuple[list[tuple[str, str | None]], list[str]]:
    translator = Scripted(answers)
    monkeypatch.setattr(machine, "load", lambda _directory, _threads: translator)
    [found] = machine.propose([term], Setting(package="any"))
    return [(proposal.bn, proposal.evidence) for proposal in found], translator.asked


def term(text: str, kind: Kind = Kind.PHRASE, example: str = "") -> Candidate:
    shown = Example(document="a.txt", text=example) if example else None
    return Candidate(text=text, kind=kind, count=1, documents=1, score=0.0, rule="asked", example=shown)


def test_what_the_translation_of_the_example_holds_comes_first(monkeypatch: pytest.MonkeyPatch) -> None:
    example = "The sanctions were lifted."
    answers = {
        "sanctions": [("অনুমতি", -0.1), ("নিষেধাজ্ঞা", -0.9)],
        example: [("নিষেধাজ্ঞার অবসান হয়েছে।", -0.3), ("অনুমতি দেওয়া হয়েছে।", -0.5)],
    }
    found, asked = scripted(monkeypatch, term("sanctions", example=example), answers)
    assert found == [("নিষেধাজ্ঞা", machine.IN_CONTEXT), ("অনুমতি", None)]
    assert asked == ["sanctions", example]


def test_a_phrase_is_sent_small_too_and_the_better_score_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = {"Peace Talks": [("পিস টকস", -2.0)], "peace talks": [("শান্তি আলোচনা", -0.2)]}
    found, asked = scripted(monkeypatch, term("Peace Talks"), answers)
    assert [bn for bn, _ in found] == ["শান্তি আলোচনা", "পিস টকস"]
    assert asked == ["Peace Talks", "peace talks"]


def test_a_name_keeps_its_capitals(monkeypatch: pytest.MonkeyPatch) -> None:
    assert scripted(monkeypatch, term("Rice", Kind.PERSON), {})[1] == ["Rice"]


def test_a_headline_is_not_sent_in_capitals(monkeypatch: pytest.MonkeyPatch) -> None:
    assert scripted(monkeypatch, term("PEACE TALKS"), {})[1] == ["Peace Talks", "peace talks"]


@pytest.mark.parametrize("text", [" ", "x" * 301])
def test_what_is_no_term_is_sent_nowhere(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    assert scripted(monkeypatch, term(text), {}) == ([], [])


@pytest.mark.parametrize(
    ("english", "wrong"), [("US", "আমাদের"), ("State Department", "রাজ্য বিভাগ"), ("sanctions", "অনুমোদন")]
)
def test_a_classic_mistake_is_never_proposed(monkeypatch: pytest.MonkeyPatch, english: str, wrong: str) -> None:
    translator = Scripted({english: [(wrong, -0.1)]})
    monkeypatch.setattr(machine, "load", lambda _directory, _threads: translator)
    asked = term(english, Kind.PLACE)
    assert propose([asked], Setting(package="any"), ["machine"])[asked] == ()
