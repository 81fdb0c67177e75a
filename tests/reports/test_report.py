"""The page says what recurs by week, what waits, and how much of the latest copy is covered; it needs nothing else."""

import datetime as dt
import re
import subprocess
import sys
from pathlib import Path

import pytest
from archives import LETTER, SUMMIT
from lxml import html
from support import PROJECT, Run

GLOSSARY = """\
terms:
- {en: Kim Jong Un, bn: কিম জং উন, status: approved, kind: person, variants: [Kim]}
- {en: Vladimir Putin, bn: ভ্লাদিমির পুতিন, kind: person, variants: [Putin]}
- {en: Tuesday, bn: মঙ্গলবার, status: rejected}
"""


@pytest.fixture
def desk(workplace: Path) -> Path:
    (workplace / "terms.yaml").write_text(GLOSSARY, "utf-8")
    (workplace / "wire").mkdir()
    for number, (day, text) in enumerate(
        [("2023-08-08", LETTER), ("2023-08-14", f"{LETTER} Kim left."), ("2023-08-20", SUMMIT), ("2023-08-20", LETTER)]
    ):
        (workplace / "wire" / f"{number}.txt").write_text(f" date {day}\n\n{text} It was day {number}.\n", "utf-8")
    return workplace


def page(glossary: Run, *arguments: str) -> str:
    done = glossary("report", "wire", *arguments)
    assert (done.code, done.err.splitlines()[-1]) == (0, "Wrote report.html.")
    return Path("report.html").read_text("utf-8")


def cells(text: str, place: str) -> list[list[str]]:
    rows = html.fromstring(text).xpath(f"//h2[@id='{place}']/following-sibling::table[1]/tbody/tr")
    return [[cell.text_content() for cell in row] for row in rows]


def test_the_latest_copy_is_measured_against_the_glossary(glossary: Run, desk: Path) -> None:
    text = html.fromstring(page(glossary)).text_content()
    assert "Coverage of the copy of 2023-08-20" in text
    assert "2 articles with " in text
    assert {"not in the glossary", "decided", "waiting for review"} <= set(re.findall(r"% ?([a-z ]+)", text))


def test_weeks_begin_on_monday(glossary: Run, desk: Path) -> None:
    drawn = html.fromstring(page(glossary)).xpath("//figure[contains(@aria-label, 'week')]")[0].text_content()
    assert re.findall(r"2023-\d\d-\d\d", drawn) == ["2023-08-07", "2023-08-14"]


def test_what_is_not_shown_is_said(glossary: Run, desk: Path) -> None:
    assert "weeks;" not in page(glossary)
    for week in range(30):
        day = dt.date(2022, 1, 3) + dt.timedelta(weeks=week)
        (desk / "wire" / f"old{week}.txt").write_text(f" date {day}\n\n{SUMMIT} It was week {week}.\n", "utf-8")
    assert "in the last 26 of 32 weeks;" in page(glossary)


def test_what_waits_is_listed_with_its_proposal(glossary: Run, desk: Path) -> None:
    assert cells(page(glossary), "review") == [["Vladimir Putin", "person", "ভ্লাদিমির পুতিন", "3"]]


def test_what_is_in_no_entry_is_listed(glossary: Run, desk: Path) -> None:
    unknown = [row[0] for row in cells(page(glossary), "unknown")]
    assert "state media" in unknown
    assert not {"Kim Jong Un", "Kim", "Putin", "Tuesday"} & set(unknown)


def test_a_glossary_need_not_be_there(glossary: Run, desk: Path) -> None:
    assert "The glossary is empty." in page(glossary, "-g", "none.yaml")


def test_articles_without_a_day_are_the_copy(glossary: Run, desk: Path) -> None:
    for path in (desk / "wire").iterdir():
        path.write_text(path.read_text("utf-8").partition("\n")[2], "utf-8")
    text = page(glossary)
    assert "No article says its day." in text
    assert "4 articles with " in text


def test_the_page_loads_nothing_from_elsewhere(glossary: Run, desk: Path) -> None:
    text = page(glossary)
    links = html.fromstring(text).xpath("//@src | //@href | //link | //script")
    assert [link for link in links if not str(link).startswith("#")] == []
    assert "@import" not in text
    assert [url for url in re.findall(r"url\(([^)]*)", text) if not url.startswith("#")] == []


def test_no_two_parts_of_the_page_have_one_address(glossary: Run, desk: Path) -> None:
    ids = re.findall(r'\bid="([^"]+)"', page(glossary))
    assert len(ids) == len(set(ids))


def test_names_are_shown_and_not_run(glossary: Run, desk: Path) -> None:
    (desk / "wire" / "<b>&$x^2$.txt").write_text(f" date 2023-08-20\n\n{LETTER} Twice.\n", "utf-8")
    (desk / "terms.yaml").write_text(GLOSSARY + "- {en: '<script>alert(1)</script>', bn: ক}\n", "utf-8")
    text = page(glossary)
    assert "<script" not in text
    assert "&lt;b&gt;&amp;$x^2$.txt" in text


@pytest.mark.parametrize("name", ["খবর.txt", "a\udcff\n\x1b.txt"])
def test_articles_may_have_any_name(glossary: Run, desk: Path, name: str) -> None:
    (desk / "wire" / name).write_text(f" date 2023-08-20\n\n{LETTER} Twice.\n", "utf-8")
    done = glossary("report", "wire")
    assert (done.code, done.err) == (0, "Wrote report.html.\n")


def test_the_same_articles_give_the_same_bytes(glossary: Run, desk: Path) -> None:
    first = page(glossary)
    command = [sys.executable, "-m", "glossary", "report", "wire", "-o", "-", "--jobs", "1"]
    assert subprocess.run(command, capture_output=True, check=True).stdout.decode() == first


def test_without_matplotlib_the_extra_is_named(glossary: Run, desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    done = glossary("report", "wire")
    assert (done.code, done.err.splitlines()[-1]) == (
        2, "glossary: report: matplotlib, which draws it, isn't installed;"
        ' run `pip install "newsroom-glossary[report]"`',
    )  # fmt: skip
    assert not Path("report.html").exists()


def test_standard_input_cannot_be_read_twice(glossary: Run, desk: Path) -> None:
    done = glossary("report", "-")
    assert (done.code, done.err) == (
        2, "glossary: -: a report reads its articles twice; name files or directories\n",
    )  # fmt: skip


def test_a_report_never_replaces_the_glossary(glossary: Run, desk: Path) -> None:
    done = glossary("report", "wire", "-o", "terms.yaml")
    assert (done.code, "is the glossary itself" in done.err) == (2, True)
    assert (desk / "terms.yaml").read_text("utf-8") == GLOSSARY


def test_a_report_never_replaces_an_article(glossary: Run, desk: Path) -> None:
    before = (desk / "wire" / "0.txt").read_bytes()
    done = glossary("report", "wire", "-o", "wire/0.txt")
    assert (done.code, done.err) == (
        2, "glossary: wire/0.txt: this is one of the articles; choose another name with -o\n",
    )  # fmt: skip
    assert (desk / "wire" / "0.txt").read_bytes() == before


def test_the_template_is_packaged() -> None:
    assert (PROJECT / "glossary" / "data" / "report.html.j2").is_file()
