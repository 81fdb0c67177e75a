"""What recurs over days is found without reading old articles again, and nothing is counted twice or half."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

import pytest
from archives import LETTER, SUMMIT, lines
from support import ASSETS, Outcome, Run

from glossary import collection, extraction, files, pipeline, survey
from glossary.articles import parse
from glossary.errors import FileError
from glossary.extraction import candidates, packing, partials
from glossary.extraction import counted as counted_of
from glossary.model import Candidate

DAYS = {
    "mon": f" date 2023-08-14\n\n{LETTER}\n",
    "tue": f" date 2023-08-15\n\n{SUMMIT}\n",
    "wed": f" date 2023-08-16\n\n{LETTER.replace('Tuesday', 'Wednesday')} Japan protested.\n",
}


@pytest.fixture
def desk(workplace: Path) -> Path:
    for day, text in DAYS.items():
        (workplace / f"{day}.txt").write_text(text, "utf-8")
    return workplace


@pytest.fixture
def build(glossary: Run, desk: Path) -> Callable[..., Outcome]:
    return lambda *arguments: glossary("build", "--no-machine", "--state", "news.state", *arguments)


def entries() -> list[str]:
    return [entry.en for entry in pipeline.load("terms.yaml").entries]


def days() -> list[tuple[str, int]]:
    with files.state("news.state") as state:
        return state.summary()


def test_what_recurs_over_days_is_found(build: Callable[..., Outcome]) -> None:
    assert "0 names" in build("mon.txt").err
    assert build("wed.txt").err.startswith("Read 1 article, 1 more are remembered: ")
    assert {"Kim Jong Un", "Vladimir Putin"} <= set(entries())
    kim = next(entry for entry in pipeline.load("terms.yaml").entries if entry.en == "Kim Jong Un")
    assert kim.auto
    assert kim.auto.seen
    assert (kim.auto.seen.count, kim.auto.seen.articles) == (2, 2)


def counted(*names: str) -> list[Candidate]:
    with files.state("news.state") as state:
        counts = survey.count(names, state=state, tell=lambda _: None)
        state.commit()
    return list(candidates(counts, 1))


def test_the_answer_is_that_of_all_articles_together(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(collection, "_PART_PIECES", 1)
    counted("mon.txt")
    counted("wed.txt", "tue.txt")
    assert counted("mon.txt") == list(candidates(survey.count(["mon.txt", "tue.txt", "wed.txt"]), 1))


def test_an_article_counts_once(build: Callable[..., Outcome]) -> None:
    build("mon.txt", "tue.txt")
    before = Path("terms.yaml").read_bytes() if Path("terms.yaml").exists() else b""
    done = build("mon.txt", "tue.txt")
    assert "mon.txt: 1 article here is a copy of earlier ones" in done.err
    assert "Read 0 articles, 2 more are remembered" in done.err
    assert (Path("terms.yaml").read_bytes() if Path("terms.yaml").exists() else b"") == before


def test_what_could_not_be_read_may_be_read_later(build: Callable[..., Outcome]) -> None:
    Path("a.jsonl").write_bytes(lines([SUMMIT]) + b'{"body": "' + LETTER.encode() + b'"}\n')
    build("a.jsonl")
    assert "Read 1 article, 1 more are remembered" in build("a.jsonl", "--field", "body").err


def test_a_dry_run_remembers_nothing(build: Callable[..., Outcome]) -> None:
    build("mon.txt", "--dry-run")
    assert not Path("news.state").exists()
    build("mon.txt")
    build("wed.txt", "--dry-run")
    assert [count for _, count in days()] == [1]


def test_a_build_that_fails_remembers_nothing(build: Callable[..., Outcome]) -> None:
    Path("terms.yaml").write_text("terms:\n- en: [\n", "utf-8")
    assert build("mon.txt").code == 2
    assert days() == []


def test_counts_belong_to_the_day_of_the_newest_article(build: Callable[..., Outcome]) -> None:
    build("mon.txt", "tue.txt")
    build("wed.txt")
    assert days() == [("2023-08-15", 2), ("2023-08-16", 1)]


@pytest.mark.parametrize(
    ("date", "day"), [("2999-01-01", "2023-08-20"), ("", "2023-08-20"), ("2023-08-15", "2023-08-15")]
)
def test_no_article_is_of_a_later_day_than_today(desk: Path, date: str, day: str) -> None:
    Path("a.txt").write_text(f" date {date}\n\n{LETTER}" if date else LETTER, "utf-8")
    with files.state("news.state") as state:
        survey.count(["a.txt"], survey.Options(today="2023-08-20"), state=state)
        assert state.summary() == [(day, 1)]


def test_a_build_that_fails_leaves_no_new_state(build: Callable[..., Outcome]) -> None:
    assert build("nothere.txt").code == 2
    assert not Path("news.state").exists()


def test_a_dry_run_removes_no_file(build: Callable[..., Outcome]) -> None:
    Path(":memory:").write_text("mine", "utf-8")
    build("mon.txt", "--dry-run")
    assert Path(":memory:").read_text("utf-8") == "mine"


def test_a_state_can_be_looked_at_while_a_build_adds_to_it(glossary: Run, build: Callable[..., Outcome]) -> None:
    build("mon.txt")
    with files.state("news.state"):
        assert glossary("state", "show", "news.state").out == "2023-08-14\t1\n"


def test_a_directory_is_no_state(glossary: Run, workplace: Path) -> None:
    done = glossary("state", "show", ".")
    assert (done.code, done.err) == (2, "glossary: .: this is a directory; name a state\n")


def test_counts_that_were_emptied_are_named(desk: Path) -> None:
    with files.state("news.state") as state:
        state.add("2023-08-15", 1, [b""], [1])
        with pytest.raises(FileError, match=r"^news\.state: the counts in this state are damaged"):
            survey.count(["tue.txt"], state=state)


def test_forgetting_is_asked_for_and_forgets_all_of_a_day(glossary: Run, build: Callable[..., Outcome]) -> None:
    build("mon.txt", "tue.txt")
    build("wed.txt")
    assert glossary("state", "show", "news.state").out == "2023-08-15\t2\n2023-08-16\t1\n"
    done = glossary("state", "forget", "news.state", "--before", "2023-08-16")
    assert (done.code, done.err) == (0, "news.state: forgot 2 articles, 1 are left.\n")
    assert "Read 1 article, 1 more are remembered" in build("mon.txt").err


def test_forgetting_makes_the_file_smaller(desk: Path) -> None:
    with files.state("news.state") as state:
        state.add("2023-08-14", 1, [bytes(1_000_000)], [1])
        state.commit()
        state.forget("2023-08-15")
        state.commit()
    assert Path("news.state").stat().st_size < 100_000


@pytest.mark.parametrize("content", [b"terms:\n- en: Kim\n" * 99, b"SQLite format 3\0" + bytes(99)])
def test_another_file_is_not_taken_for_a_state(glossary: Run, desk: Path, content: bytes) -> None:
    Path("other").write_bytes(content)
    done = glossary("build", "mon.txt", "--state", "other")
    assert (done.code, done.err) == (
        2,
        "glossary: other: this file is no state, or damaged; name another file, or a copy\n",
    )
    assert Path("other").read_bytes() == content


def test_another_database_is_not_taken_for_a_state(desk: Path) -> None:
    with sqlite3.connect("other") as other:
        other.execute("create table a (b)")
    other.close()
    with (
        pytest.raises(FileError, match="this file is no state of `glossary build`; name another"),
        files.state("other"),
    ):
        pass


def test_a_state_of_another_version_is_named(desk: Path) -> None:
    with files.state("news.state") as state:
        state.commit()
    with sqlite3.connect("news.state") as other:
        other.execute("pragma user_version = 7")
    other.close()
    with (
        pytest.raises(FileError, match="this state has version 7, this program writes version 2"),
        files.state("news.state"),
    ):
        pass


def test_two_builds_do_not_use_a_state_at_once(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("glossary.files.states._PATIENCE", 0)
    with (
        files.state("news.state"),
        pytest.raises(FileError, match="another command has been working with this state"),
        files.state("news.state"),
    ):
        pass


def test_damaged_counts_are_named(desk: Path) -> None:
    with files.state("news.state") as state:
        survey.count(["mon.txt"], state=state)
        [part] = state.parts()
        state.add("2023-08-15", 1, [part[:-9]], [1])
        with pytest.raises(FileError, match=r"^news\.state: the counts in this state are damaged"):
            survey.count(["tue.txt"], state=state)


def test_a_state_that_is_not_there_has_nothing_to_forget(glossary: Run, workplace: Path) -> None:
    done = glossary("state", "forget", "gone", "--before", "2023-08-16")
    assert (done.code, done.err) == (2, "glossary: gone: there is no such file; check the name\n")
    assert not Path("gone").exists()


def test_the_counts_in_a_state_are_what_its_version_says() -> None:
    """When this fails, old states are misread: raise `_VERSION` in files/states.py, and write the file anew."""
    scanned = extraction.scan(*(parse(f"{day}.txt", text.encode()) for day, text in DAYS.items()))
    *buckets, examples = files.unpacked(str(ASSETS / "counts.v2.part"), slice(None))
    tables = partials.behind([packing.loaded(bucket) for bucket in buckets])
    read = partials.Partial(documents=len(DAYS), tables=tables, examples=packing.loaded_examples(examples))
    assert counted_of(read) == counted_of(scanned)
    assert files.packed(packing.dumped(scanned)) == files.packed([*buckets, examples])
