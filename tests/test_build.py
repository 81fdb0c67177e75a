"""The main job, as a person at a terminal and an editor see it."""

import errno
import os
import stat
import tempfile
from pathlib import Path

import pytest
from support import SEEDS, Run

from glossary.articles import ENDINGS
from glossary.model import Kind, Status
from glossary.pipeline import load


def test_build_says_in_a_few_lines_what_it_did(glossary: Run, workplace: Path) -> None:
    done = glossary("build", SEEDS)
    assert (done.code, done.out) == (0, "")
    lines = done.err.splitlines()
    assert lines[0].startswith("left out: machine translation: no English-Bengali model is installed;")
    assert lines[1].startswith("Read 2 articles: ")
    assert lines[2].startswith("terms.yaml: added ")
    assert len(lines) < 10


def test_build_makes_a_glossary_that_can_be_read(glossary: Run, workplace: Path) -> None:
    glossary("build", SEEDS)
    entries = {entry.en: entry for entry in load("terms.yaml").entries}
    kim = entries["Kim Jong Un"]
    assert (kim.bn, kim.status, kim.kind, kim.variants) == ("কিম জং উন", Status.PROPOSED, Kind.PERSON, ("Kim",))
    assert kim.auto is not None
    assert "Kim Jong Un" in kim.auto.example
    assert glossary("lint").code == 0


def test_a_second_build_writes_nothing(glossary: Run, workplace: Path) -> None:
    glossary("build", SEEDS)
    before, time = Path("terms.yaml").read_bytes(), Path("terms.yaml").stat().st_mtime_ns
    assert glossary("build", SEEDS).err.splitlines()[-1] == "terms.yaml: nothing new."
    assert (Path("terms.yaml").read_bytes(), Path("terms.yaml").stat().st_mtime_ns) == (before, time)


def test_edits_by_hand_survive_a_build(glossary: Run, workplace: Path) -> None:
    glossary("build", SEEDS)
    text = Path("terms.yaml").read_text("utf-8")
    edited = (
        text.replace(
            "  - en: Japan\n    bn: জাপান\n", "  # checked with the desk\n  - bn: 'জাপান'   # sic\n    en: Japan\n"
        )
        .replace("status: proposed\n    kind: person", "kind: person\n    status: approved  # yes")
        .replace("region: BD", 'region:   "BD"')
        + "\n# to do: ask about Shoigu\n"
    )
    Path("terms.yaml").write_text(edited, "utf-8", newline="")
    assert glossary("build", SEEDS).code == 0
    assert Path("terms.yaml").read_text("utf-8") == edited


def test_a_rejected_entry_is_not_proposed_again(glossary: Run, workplace: Path) -> None:
    Path("terms.yaml").write_text("terms:\n- {en: JAPAN, status: rejected}\n", "utf-8")
    glossary("build", SEEDS)
    assert [e.en for e in load("terms.yaml").entries if e.en.casefold() == "japan"] == ["JAPAN"]


def test_a_term_known_as_a_variant_is_known(glossary: Run, workplace: Path) -> None:
    Path("terms.yaml").write_text("terms:\n- {en: Nippon, variants: Japan}\n", "utf-8")
    glossary("build", SEEDS)
    assert "Japan" not in {entry.en for entry in load("terms.yaml").entries}


def test_what_an_editor_avoids_is_never_proposed_again(glossary: Run, workplace: Path) -> None:
    Path("terms.yaml").write_text(
        "terms:\n  - en: Moscow\n    avoid: [মস্কো, মস্কভা]\n    auto:\n      proposals:\n"
        "        - {bn: মস্কভা, from: [machine]}\n        - {bn: মসকো, from: [machine]}\n",
        "utf-8",
    )
    glossary("build", SEEDS, "--no-machine")
    [moscow] = (entry for entry in load("terms.yaml").entries if entry.en == "Moscow")
    assert moscow.auto is not None
    assert [proposal.bn for proposal in moscow.auto.proposals] == ["মসকো"]


def test_a_dry_run_writes_nothing(glossary: Run, workplace: Path) -> None:
    done = glossary("build", SEEDS, "--dry-run")
    assert "would be added" in done.err
    assert not Path("terms.yaml").exists()


def test_only_the_kinds_asked_for_are_added(glossary: Run, workplace: Path) -> None:
    glossary("build", SEEDS, "--kinds", "person,place")
    assert {entry.kind for entry in load("terms.yaml").entries} == {Kind.PERSON, Kind.PLACE}


def test_an_unreadable_article_is_named_and_the_others_go_through(glossary: Run, workplace: Path) -> None:
    Path("bad.txt").write_bytes(b"\xff\xfe\0")
    done = glossary("build", SEEDS, "bad.txt")
    assert done.code == 0
    assert "left out: bad.txt: this file is saved as UTF-16; give plain text saved as UTF-8" in done.err
    assert Path("terms.yaml").exists()


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("gone.txt", None, "gone.txt: there is no such file; check the name"),
        ("photo.txt", b"\x89PNG\0", "photo.txt: this is a binary file, not text; give plain text saved as UTF-8"),
        ("latin.txt", b"Caf\xe9", "latin.txt:1: byte 0xE9 is not UTF-8; give plain text saved as UTF-8"),
        ("empty.txt", b"", "empty.txt: there is no story here; give English text"),
        ("frame.txt", b"Published : 1 May 2023\n", "frame.txt: there is no story here; give English text"),
    ],
)
def test_an_article_that_cannot_be_read_stops_the_build(
    glossary: Run, workplace: Path, name: str, content: bytes | None, message: str
) -> None:
    if content is not None:
        Path(name).write_bytes(content)
    done = glossary("build", name)
    assert (done.code, done.err) == (2, f"glossary: {message}\n")
    assert not Path("terms.yaml").exists()


def test_a_directory_without_articles_is_named(glossary: Run, workplace: Path) -> None:
    Path("empty").mkdir()
    done = glossary("build", "empty")
    assert done.code == 2
    assert done.err == (
        "glossary: empty: there is no article in this directory;"
        f" put articles into it; their names end in {', '.join(ENDINGS)}\n"
    )


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('terms:\n- en: "Kim\n', "terms.yaml:2:7: this quote is never closed; add the closing quote at the end of the text"),
        (
            "terms:\n- en: Kim\n  bn: ক\n  bn: খ\n",
            "terms.yaml:4:3: `bn` stands twice (first on line 3); keep one",
        ),
        ("terms:\n- en: Kim\n  status: ok\n", "terms.yaml:3:11: `ok` is no status; write one of proposed, approved, rejected"),
        ("terms: [{en: Kim}]\n", "terms.yaml:1:8: the entries are written in brackets; write each entry on lines of its own, after `- `"),
    ],
)  # fmt: skip
def test_a_broken_glossary_is_left_alone(glossary: Run, workplace: Path, text: str, message: str) -> None:
    Path("terms.yaml").write_text(text, "utf-8")
    done = glossary("build", SEEDS, "--no-machine")
    assert (done.code, done.err) == (2, f"glossary: {message}\n")
    assert Path("terms.yaml").read_text("utf-8") == text


@pytest.mark.parametrize(
    ("number", "message"),
    [
        (errno.EROFS, "the disk can only be read; choose another place"),
        (errno.EACCES, "permission denied; ask for the right to use it, or choose another place"),
        (errno.ENOSPC, "the disk is full; make room and try again"),
    ],
)
def test_a_place_that_cannot_be_written_is_named(
    glossary: Run, workplace: Path, monkeypatch: pytest.MonkeyPatch, number: int, message: str
) -> None:
    def refuse(**_: object) -> None:
        raise OSError(number, "no")

    Path("terms.yaml").write_text("terms:\n", "utf-8")
    monkeypatch.setattr(tempfile, "mkstemp", refuse)
    done = glossary("build", SEEDS, "--no-machine")
    assert (done.code, done.err) == (2, f"glossary: terms.yaml: {message}\n")
    assert Path("terms.yaml").read_text("utf-8") == "terms:\n"


def test_a_glossary_that_may_not_be_written_is_not_replaced(
    glossary: Run, workplace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Path("terms.yaml").write_text("terms:\n", "utf-8")
    monkeypatch.setattr(os, "access", lambda *_: False)
    done = glossary("build", SEEDS, "--no-machine")
    assert (done.code, "permission denied" in done.err) == (2, True)
    assert Path("terms.yaml").read_text("utf-8") == "terms:\n"


def test_a_place_that_is_no_directory_is_named(glossary: Run, workplace: Path) -> None:
    Path("file").write_text("", "utf-8")
    done = glossary("build", SEEDS, "--no-machine", "-g", "file/terms.yaml")
    assert (done.code, done.err) == (
        2, "glossary: file/terms.yaml: a part of this path is no directory; check the name\n",
    )  # fmt: skip


def test_a_glossary_behind_a_link_is_changed_where_it_is(glossary: Run, workplace: Path) -> None:
    Path("shared").mkdir()
    Path("shared/terms.yaml").write_text("terms:\n", "utf-8")
    Path("shared/terms.yaml").chmod(0o640)
    Path("terms.yaml").symlink_to("shared/terms.yaml")
    glossary("build", SEEDS)
    assert Path("terms.yaml").is_symlink()
    assert stat.S_IMODE(Path("shared/terms.yaml").stat().st_mode) == 0o640
    assert load("shared/terms.yaml").entries
    assert {path.name for path in Path("shared").iterdir()} == {"terms.yaml", ".terms.yaml.lock"}
