"""Names mean files: each once, in an order that stays, and in little memory."""

import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary import files
from glossary.errors import FileError
from glossary.files import Listing

TREE = {
    "b.txt": "Kim",
    "a.txt": "Putin",
    "Z.TXT": "",
    "notes.md": "",
    ".hidden.txt": "",
    "ক/প্রথম.txt": "Moscow",
    "day/one\ntwo.txt": "Seoul",
    "day/late/a.json": "{}",
    ".git/a.txt": "",
    "z/real.txt": "Tokyo",
}
LINKS = {
    "day/again.txt": "../a.txt",
    "first.txt": "z/real.txt",
    "loop.txt": "loop.txt",
    "gone.txt": "nowhere.txt",
    "today": "day",
}
on_unix = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="has no named pipes")
NAMES = [
    "",
    ".",
    "day",
    "today",
    "day/late",
    "a.txt",
    "first.txt",
    "day/again.txt",
    ".hidden.txt",
    "gone.txt",
    "*",
    "*/*.txt",
]


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    top = tmp_path_factory.mktemp("wire")
    for name, text in TREE.items():
        (top / name).parent.mkdir(exist_ok=True, parents=True)
        (top / name).write_text(text, "utf-8")
    for name, target in LINKS.items():
        (top / name).symlink_to(target)
    return top


def found(top: Path, *names: str) -> list[str]:
    return [os.path.relpath(path, top) for path in listing(top, *names)]


def listing(top: Path, *names: str) -> Listing:
    return files.find([f"{top}/{name}" for name in names], (".txt", ".json"))


def test_files_are_in_the_order_of_their_names_before_those_below(tree: Path) -> None:
    assert found(tree, "") == [
        "Z.TXT", "a.txt", "b.txt", "first.txt", "gone.txt", "loop.txt",
        "day/one\ntwo.txt", "day/late/a.json", "ক/প্রথম.txt",
    ]  # fmt: skip


def test_names_keep_their_order(tree: Path) -> None:
    assert found(tree, "b.txt", "ক", "a.txt") == ["b.txt", "ক/প্রথম.txt", "a.txt"]


def first_of_each(paths: list[str]) -> list[str]:
    first: dict[str, str] = {}
    for path in paths:
        first.setdefault(os.path.realpath(path), path)
    return list(first.values())


@given(st.lists(st.sampled_from(NAMES), max_size=5))
def test_names_together_mean_what_each_means_with_each_file_once(tree: Path, names: list[str]) -> None:
    apart = [path for name in names for path in listing(tree, name)]
    assert list(listing(tree, *names)) == first_of_each(apart)


def test_a_link_to_a_directory_is_followed_if_it_is_named(tree: Path) -> None:
    assert found(tree, "today") == ["today/again.txt", "today/one\ntwo.txt", "today/late/a.json"]


def test_a_listing_knows_the_bytes_of_each_and_of_all(tree: Path) -> None:
    sized = list(listing(tree, "first.txt", "ক", "gone.txt").sized())
    assert [size for _, size in sized] == [5, 6, 0]
    assert (len(listing(tree, "")), listing(tree, "ক", "day").total()) == (9, 6 + 5 + 5 + 2)


def test_a_name_stays_as_it_was_given(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tree)
    assert list(files.find(["./day//late/", ".//a.txt", "-", "-"], (".json",))) == ["day/late/a.json", ".//a.txt", "-"]


def test_a_directory_without_articles_is_named_but_not_one_that_a_pattern_matches(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "a.txt").touch()
    assert found(tmp_path, "*") == ["a.txt"]
    with pytest.raises(FileError, match="there is no article in this directory"):
        listing(tmp_path, "empty")


def test_a_directory_that_can_not_be_searched_is_named(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(path: str) -> None:
        raise PermissionError(13, "no", path)

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(FileError, match=f"{tree}/day: permission denied"):
        listing(tree, "day")


@on_unix
def test_a_pipe_in_a_directory_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "link.txt").symlink_to("pipe.txt")
    (tmp_path / "a.txt").write_text("Kim", "utf-8")
    assert list(files.find([str(tmp_path)], [".txt"])) == [str(tmp_path / "a.txt")]
