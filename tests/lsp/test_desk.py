"""What belongs to a file on the desk: its glossary, its source."""

from pathlib import Path

import pytest

from glossary.lsp.desk import Desk

GLOSSARY = "terms:\n- {en: Moscow, bn: মস্কো, status: approved}\n"


@pytest.fixture
def told() -> list[str]:
    return []


@pytest.fixture
def desk(workplace: Path, told: list[str]) -> Desk:
    (workplace / "terms.yaml").write_text(GLOSSARY, "utf-8")
    (workplace / "a.en.txt").write_text("in Moscow", "utf-8")
    return Desk("terms.yaml", lambda _: None, told.append)


def rules(desk: Desk, name: str, text: str) -> list[str]:
    return [finding.rule for finding in desk.findings(str(Path(name).absolute()), text)]


def test_a_translation_is_checked_against_its_source(desk: Desk) -> None:
    assert rules(desk, "a.bn.txt", "তিনি") == ["missing"]


def test_an_open_source_counts_as_it_is_typed(desk: Desk, told: list[str]) -> None:
    typing = Desk("terms.yaml", lambda _: "at home", told.append)
    assert rules(typing, "a.bn.txt", "তিনি") == []


def test_a_glossary_compiles_once_until_it_changes(desk: Desk) -> None:
    path = Path("a.bn.txt").absolute()
    first = desk.checker(str(path))
    assert desk.checker(str(path)) is first
    (path.parent / "terms.yaml").write_text(GLOSSARY + "\n", "utf-8")
    assert desk.checker(str(path)) is not first


def test_a_broken_glossary_counts_as_it_was(desk: Desk, told: list[str]) -> None:
    assert rules(desk, "a.bn.txt", "তিনি") == ["missing"]
    Path("terms.yaml").write_text("terms: [", "utf-8")
    assert rules(desk, "a.bn.txt", "তিনি") == ["missing"]
    assert len(told) == 1


def test_a_glossary_named_by_its_whole_path_is_the_only_one(workplace: Path, told: list[str]) -> None:
    (workplace / "terms.yaml").write_text(GLOSSARY, "utf-8")
    assert Desk(str(workplace / "gone.yaml"), lambda _: None, told.append).checker(str(workplace / "a.bn.txt")) is None


def test_the_glossary_itself_is_linted(desk: Desk) -> None:
    assert rules(desk, "terms.yaml", "terms:\n- en: no\n") == ["ambiguous-text"]


def test_a_bilingual_file_is_checked_alone(desk: Desk, told: list[str]) -> None:
    assert rules(desk, "a.tsv", "Moscow\tতিনি\n") == ["missing"]
    assert (rules(desk, "a.xlf", "<xliff"), len(told)) == ([], 1)


def test_a_segment_is_that_of_its_place(desk: Desk) -> None:
    Path("a.en.txt").write_text("one\n\ntwo", "utf-8")
    segment = desk.segment(str(Path("a.bn.txt").absolute()), "ক\n\nখ", 3)
    assert segment is not None
    assert segment.source == "two"


def test_what_is_no_text_is_told_and_left_out(desk: Desk, told: list[str]) -> None:
    Path("a.en.txt").write_bytes(b"\xff")
    assert (rules(desk, "a.bn.txt", "তিনি"), len(told)) == ([], 1)
