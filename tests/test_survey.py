"""A collection gives the same counts however it is divided, and bad files don't hold up good ones."""

from pathlib import Path

import pytest
from wire_copy import KIM_LETTERS, SUMMIT

from glossary import collection, survey
from glossary.errors import ArticleError, GlossaryError
from glossary.extraction import candidates
from glossary.extraction.counts import Counts

STORIES = [KIM_LETTERS, SUMMIT, KIM_LETTERS.replace("Kim", "Lee"), SUMMIT.replace("Japan", "Nepal")]


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    for number, text in enumerate(STORIES):
        (tmp_path / f"{number}.txt").write_text(text, "utf-8")
    return tmp_path


@pytest.fixture
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(collection, "_PART_PIECES", 1)


def told(*names: Path, jobs: int = 1) -> tuple[Counts, list[GlossaryError]]:
    errors: list[GlossaryError] = []
    return survey.count(map(str, names), job_count=jobs, tell=errors.append), errors


def test_parts_do_not_change_the_counts(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole, _ = told(archive)
    monkeypatch.setattr(collection, "_PART_PIECES", 1)
    assert told(archive)[0] == whole


def test_processes_do_not_change_the_counts(archive: Path, small_parts: None) -> None:
    assert told(archive, jobs=2) == told(archive, jobs=1)


def test_the_order_of_files_does_not_change_the_counts(archive: Path, small_parts: None) -> None:
    names = sorted(archive.iterdir())
    assert told(*names)[0] == told(*reversed(names))[0]


def test_a_file_given_twice_counts_once(archive: Path) -> None:
    assert told(archive, archive / "0.txt")[0] == told(archive)[0]


def test_a_copy_under_another_name_counts_once_and_is_named(archive: Path) -> None:
    whole, _ = told(archive)
    (archive / "copy.txt").write_text(STORIES[0], "utf-8")
    counts, errors = told(archive)
    assert counts == whole
    assert [error.what for error in errors] == [f"this is a copy of {archive}/0.txt"]


def test_of_many_copies_the_first_are_named_and_the_others_counted(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(collection, "_LINES", 1)
    for name in ("a", "b", "c"):
        (archive / f"{name}.txt").write_text(STORIES[0], "utf-8")
    assert [str(error) for error in told(archive)[1]] == [
        f"{archive}/a.txt: this is a copy of {archive}/0.txt; it is counted once",
        "2 more files: 2 articles here are copies of earlier ones; each is counted once",
    ]


def test_what_a_copy_is_of_is_known_for_the_first_articles_only(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(collection, "_NAMES", 1)
    for name, text in (("a", STORIES[0]), ("b", STORIES[1])):
        (archive / f"{name}.txt").write_text(text, "utf-8")
    assert [error.what for error in told(archive)[1]] == [
        f"this is a copy of {archive}/0.txt",
        "1 article here is a copy of earlier ones",
    ]


def test_a_large_file_counts_like_a_small_one(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole, _ = told(archive)
    monkeypatch.setattr(collection, "_SMALL", 0)
    assert told(archive)[0] == whole


def test_each_empty_file_is_named_as_empty(archive: Path) -> None:
    for name in ("x.txt", "y.txt"):
        (archive / name).write_bytes(b"")
    _, errors = told(archive)
    assert [error.what for error in errors] == ["there is no story here"] * 2


@pytest.mark.parametrize("jobs", [1, 2])
def test_bad_files_are_named_and_the_others_counted(archive: Path, small_parts: None, jobs: int) -> None:
    whole, _ = told(archive)
    (archive / "binary.txt").write_bytes(b"Kim\0")
    (archive / "page.txt").write_text("<html><body></body></html>", "utf-8")
    (archive / "bengali.txt").write_text("কিম পুতিনকে চিঠি লিখেছেন।", "utf-8")
    counts, errors = told(archive, jobs=jobs)
    assert counts == whole
    assert [error.where for error in errors] == [f"{archive}/{name}.txt" for name in ("bengali", "binary", "page")]


def test_when_nothing_can_be_read_the_last_error_is_raised(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\0")
    with pytest.raises(ArticleError, match="binary"):
        told(tmp_path)


def test_without_anybody_to_tell_the_first_bad_file_is_raised(archive: Path) -> None:
    (archive / "a.txt").write_bytes(b"\0")
    with pytest.raises(ArticleError, match="binary"):
        survey.count([str(archive)])


def test_a_file_too_large_for_an_article_is_not_read(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("glossary.articles.source.LARGEST", 1_000_000)
    with (archive / "large.txt").open("wb") as file:
        file.truncate(1_000_001)
    _, errors = told(archive)
    assert [error.where for error in errors] == [f"{archive}/large.txt"]
    assert "larger than 1 MB" in str(errors[0])


def test_progress_ends_with_all_bytes(archive: Path, small_parts: None) -> None:
    steps: list[tuple[int, int]] = []
    survey.count([str(archive)], progress=lambda done, total: steps.append((done, total)))
    size = sum(file.stat().st_size for file in archive.iterdir())
    assert steps[-1] == (size, size)


def test_what_is_rare_is_left_out_however_the_collection_is_divided(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("glossary.extraction.counts.RARE_ABOVE", 2)
    whole = candidates(survey.count([str(archive)]))
    monkeypatch.setattr(collection, "_PART_PIECES", 1)
    assert candidates(survey.count([str(archive)])) == whole
