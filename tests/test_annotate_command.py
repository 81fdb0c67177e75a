"""`glossary annotate`: what it prints, where, and what it refuses."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from support import Run

import glossary as package

GLOSSARY = """\
terms:
- {en: Kim Jong Un, bn: কিম জং উন, status: approved, kind: person, variants: [Kim], avoid: [{bn: কিম জং আন, why: wrong vowel}]}
- {en: Putin, bn: পুতিন, kind: person}
- {en: arms deal}
- {en: Tuesday, bn: মঙ্গলবার, status: rejected}
"""
ARTICLE = "Kim met Putin on Tuesday. Kim’s train left.\n"


@pytest.fixture
def desk(workplace: Path) -> Path:
    (workplace / "terms.yaml").write_text(GLOSSARY, "utf-8")
    (workplace / "kim.txt").write_text(ARTICLE, "utf-8")
    return workplace


def test_a_file_gets_no_colours(glossary: Run, desk: Path) -> None:
    done = glossary("annotate", "kim.txt")
    assert (done.code, done.err) == (0, "")
    assert done.out == (
        "Kim [→ কিম জং উন] met Putin on Tuesday. Kim’s [→ কিম জং উনের] train left.\n"
        "\nTerms\n  Kim Jong Un: কিম জং উন; not কিম জং আন (wrong vowel)\n"
    )


@pytest.mark.skipif(sys.platform == "win32", reason="a terminal is made with pty, which Windows has not")
@pytest.mark.parametrize(("variables", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False)])
def test_a_terminal_gets_colours_unless_told_otherwise(desk: Path, variables: dict[str, str], coloured: bool) -> None:
    reader, writer = os.openpty()
    environment = {name: value for name, value in os.environ.items() if name != "NO_COLOR"} | variables
    subprocess.run(
        [sys.executable, "-m", "glossary", "annotate", "kim.txt"], stdout=writer, check=True, env=environment
    )
    assert (b"\x1b[1mKim" in os.read(reader, 10_000)) is coloured
    os.close(writer)
    os.close(reader)


def test_only_approved_entries_count_unless_asked(glossary: Run, desk: Path) -> None:
    approved = json.loads(glossary("annotate", "kim.txt", "--format", "json").out)
    drafts = json.loads(glossary("annotate", "kim.txt", "--format", "json", "--status", "all").out)
    assert [match["text"] for match in approved["matches"]] == ["Kim", "Kim’s"]
    assert [match["text"] for match in drafts["matches"]] == ["Kim", "Putin", "Kim’s"]


def test_first_marks_each_term_once(glossary: Run, desk: Path) -> None:
    found = json.loads(glossary("annotate", "kim.txt", "--first", "--format", "json").out)
    assert [match["start"] for match in found["matches"]] == [0]


@pytest.mark.parametrize("shape", ["text", "html", "markdown", "json", "xliff"])
def test_a_file_is_written_in_utf_8(glossary: Run, desk: Path, shape: str) -> None:
    done = glossary("annotate", "kim.txt", "--format", shape, "-o", "out")
    written = Path("out").read_bytes().decode()
    assert (done.code, done.out, done.err) == (0, "", "Wrote out.\n")
    assert "কিম জং উন" in written
    assert "\x1b" not in written


def test_a_translation_shows_what_must_not_be_printed(glossary: Run, desk: Path) -> None:
    Path("bn.txt").write_text("কিম জং আনের ট্রেন\n", "utf-8")
    assert glossary("annotate", "bn.txt").out.splitlines()[0] == "কিম জং আনের [✗ → কিম জং উনের] ট্রেন"


def test_an_article_without_a_term_is_said_to_have_none(glossary: Run, desk: Path) -> None:
    Path("other.txt").write_text("Nothing here.\n", "utf-8")
    done = glossary("annotate", "other.txt")
    assert (done.code, done.out) == (0, "Nothing here.\n")
    assert done.err.splitlines()[-1] == "No term of terms.yaml is used in other.txt."
    assert "2 entries left out: not approved" in done.err


def test_an_article_comes_from_standard_input(glossary: Run, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"Kim left.\n")))
    assert glossary("annotate", "-").out.splitlines()[0] == "Kim [→ কিম জং উন] left."


@pytest.mark.parametrize("lost", ["terms.yaml", "kim.txt"])
def test_neither_the_article_nor_the_glossary_is_written_over(glossary: Run, desk: Path, lost: str) -> None:
    before = Path(lost).read_bytes()
    done = glossary("annotate", "kim.txt", "-o", lost)
    assert (done.code, f"{lost} would be lost" in done.err) == (2, True)
    assert Path(lost).read_bytes() == before


def test_a_directory_of_several_articles_is_refused(glossary: Run, desk: Path) -> None:
    Path("second.txt").write_text("Kim.", "utf-8")
    done = glossary("annotate", ".")
    assert (done.code, done.err) == (2, "glossary: .: there are 2 articles here; name one of them\n")


@pytest.mark.parametrize("content", [b"", b"\n \n", b"\xff", b"\0"])
def test_an_article_that_is_none_ends_in_words(glossary: Run, desk: Path, content: bytes) -> None:
    Path("odd.txt").write_bytes(content)
    done = glossary("annotate", "odd.txt", "--format", "xliff")
    assert (done.code, done.out) == (2, "")
    assert done.err.startswith("glossary: odd.txt")


def test_python_has_the_same_matches(desk: Path) -> None:
    termbase = package.load("terms.yaml")
    assert [match.text for match in package.annotate(termbase, ARTICLE)] == ["Kim", "Kim’s"]
    assert [match.text for match in package.annotate(termbase, ARTICLE, drafts=True)] == ["Kim", "Putin", "Kim’s"]
