"""What an editor or another newsroom sends comes into the glossary, and no decision is overwritten."""

import io
import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from support import Run

GLOSSARY = """\
terms:
  - en: Kim Jong Un   # by hand
    bn: কিম জং উন
    status: proposed
    variants: [Kim]
  - {en: bank, sense: river, bn: তীর, status: approved}
  - {en: bank, sense: money, bn: ব্যাংক, status: approved}
  - en: US
    bn: যুক্তরাষ্ট্র
    status: approved
"""


@pytest.fixture(autouse=True)
def _desk(workplace: Path) -> None:
    Path("terms.yaml").write_text(GLOSSARY, "utf-8")


def text() -> str:
    return Path("terms.yaml").read_text("utf-8")


def file(content: str, name: str = "in.csv") -> str:
    Path(name).write_text(content, "utf-8")
    return name


def review(change: Any) -> str:
    """Change the first sheet of the exported workbook as an editor would."""
    workbook = openpyxl.load_workbook("review.xlsx")
    change(workbook.worksheets[0])
    out = io.BytesIO()
    workbook.save(out)
    Path("review.xlsx").write_bytes(out.getvalue())
    return "review.xlsx"


def test_new_entries_are_added_at_the_end(glossary: Run) -> None:
    done = glossary("import", file("en,bn,status\nPutin,পুতিন,approved\n"))
    assert (done.code, done.err) == (0, "terms.yaml: added 1 entry.\n")
    assert text() == GLOSSARY + "  - en: Putin\n    bn: পুতিন\n    status: approved\n    kind: other\n"


def test_a_second_import_writes_nothing(glossary: Run) -> None:
    name = file("en,bn\nPutin,পুতিন\n")
    glossary("import", name)
    time = Path("terms.yaml").stat().st_mtime_ns
    done = glossary("import", name)
    assert done.err == "1 entry there already, left alone; --update brings decisions in.\n"
    assert Path("terms.yaml").stat().st_mtime_ns == time


def test_a_dry_run_writes_nothing(glossary: Run) -> None:
    done = glossary("import", file("en,bn\nPutin,পুতিন\n"), "--dry-run")
    assert done.err == "terms.yaml: would be added 1 entry.\n"
    assert text() == GLOSSARY


def test_a_glossary_is_made_where_there_is_none(glossary: Run) -> None:
    assert glossary("import", file("en,bn\nPutin,পুতিন\n"), "-g", "new.yaml").code == 0
    assert "  - en: Putin\n    bn: পুতিন\n" in Path("new.yaml").read_text("utf-8")


@pytest.mark.parametrize("term", ["kim jong un", "Kim", "KIM JONG UN", "the US"])
def test_a_known_term_is_not_added_again(glossary: Run, term: str) -> None:
    glossary("import", file(f"en,bn\n{term},ক\n"))
    assert text() == GLOSSARY


@pytest.mark.parametrize("row", ["us,আমাদের,", "bank,পাড়,edge"])
def test_another_word_or_sense_is_a_new_entry(glossary: Run, row: str) -> None:
    assert glossary("import", file(f"en,bn,sense\n{row}\n")).err == "terms.yaml: added 1 entry.\n"


def test_a_decision_counts_where_nobody_has_decided(glossary: Run) -> None:
    done = glossary("import", file("en,bn,status\nKim Jong Un,কিম জং,approved\n"), "--update")
    assert (done.code, done.err) == (0, "Kim Jong Un: bn কিম জং, status approved\n")
    assert text() == GLOSSARY.replace("কিম জং উন\n    status: proposed", "কিম জং\n    status: approved")


def test_a_list_with_more_in_it_is_taken_over_only_where_there_was_none(glossary: Run) -> None:
    glossary("import", file("en,bn,also,variants\nKim Jong Un,,কিম,Kim | Un\n"), "--update")
    assert text() == GLOSSARY.replace("variants: [Kim]", "variants: [Kim]\n    also: [কিম]")


def test_a_decision_against_another_is_a_conflict(glossary: Run) -> None:
    done = glossary("import", file("en,bn,status\nUS,আমেরিকা,approved\nPutin,পুতিন,\n"), "--update")
    assert (done.code, done.out) == (
        1,
        "in.csv:2: US: bn is `যুক্তরাষ্ট্র` in the glossary, `আমেরিকা` in the file; it differs, and nothing tells which is newer\n",
    )
    assert text().startswith(GLOSSARY)


@pytest.mark.parametrize("row", ["US,যুক্তরাষ্ট্র,", "Kim,,", "bank,তীর,", "South Korea,দক্ষিণ কোরি\u09df\u09be,two lines"])
def test_the_same_says_nothing(glossary: Run, row: str) -> None:
    korea = '  - {en: South Korea, bn: "দক্ষিণ কোরি\u09af\u09bc\u09be", note: "two\\nlines"}\n'
    Path("terms.yaml").write_text(GLOSSARY + korea, "utf-8")
    done = glossary("import", file(f"en,bn,note\n{row}\n"), "--update")
    assert (done.code, done.err) == (0, "terms.yaml: nothing new.\n")


def test_a_long_value_is_cut_in_the_list_of_conflicts(glossary: Run) -> None:
    entry = {"en": "US", "bn": "আমেরিকা " * 20, "status": "approved"}
    data = {"version": 1, "terms": [entry]}
    done = glossary("import", file(json.dumps(data), "in.json"), "--update")
    assert done.out.startswith("in.json: US: bn is `যুক্তরাষ্ট্র` in the glossary, `আমেরিকা আমেরিকা")
    assert "…` in the file;" in done.out


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        ("bank,পাড়\n", "in.csv:2: bank: several entries have this term; give its sense\n"),
        ("Putin,পুতিন\nputin,পুটিন\n", "in.csv:3: putin: this differs from the same term on line 2\n"),
        ("Putin,পুতিন\nPutin,পুতিন\n", ""),
    ],
)
def test_what_is_not_clear_is_named(glossary: Run, rows: str, message: str) -> None:
    done = glossary("import", file(f"en,bn\n{rows}"))
    assert (done.code, done.out) == (int(bool(message)), message)


def test_an_edited_workbook_brings_only_what_was_edited(glossary: Run) -> None:
    glossary("export", "xlsx", "--status", "all", "-o", "review.xlsx")
    Path("terms.yaml").write_text(GLOSSARY.replace("ব্যাংক", "ব্যাঙ্ক"), "utf-8")  # changed here meanwhile

    def edit(sheet: Any) -> None:
        sheet["C2"], sheet["B5"], sheet["I5"] = "approved", "আমেরিকা", "house style"
        sheet.append(["Putin", "পুতিন", "approved"])

    done = glossary("import", review(edit), "--update")
    assert (done.code, done.err.splitlines()) == (
        0, ["terms.yaml: added 1 entry.", "Kim Jong Un: status approved", "US: bn আমেরিকা, note house style"],
    )  # fmt: skip
    expected = GLOSSARY.replace("ব্যাংক", "ব্যাঙ্ক").replace("status: proposed", "status: approved")
    assert text().startswith(expected.replace("যুক্তরাষ্ট্র", "আমেরিকা") + "    note: house style\n")


def test_what_was_changed_on_both_sides_is_a_conflict(glossary: Run) -> None:
    glossary("export", "xlsx", "-o", "review.xlsx")
    Path("terms.yaml").write_text(GLOSSARY.replace("যুক্তরাষ্ট্র", "মার্কিন যুক্তরাষ্ট্র"), "utf-8")

    def edit(sheet: Any) -> None:
        sheet["B4"] = "আমেরিকা"

    done = glossary("import", review(edit), "--update")
    assert (done.code, done.out.splitlines()) == (
        1,
        [
            "review.xlsx:4: US: bn is `মার্কিন যুক্তরাষ্ট্র` in the glossary, `আমেরিকা` in the file; changed on both sides",
        ],
    )
    assert "আমেরিকা" not in text()


def test_edited_lists_come_back(glossary: Run) -> None:
    glossary("export", "xlsx", "--status", "all", "-o", "review.xlsx")

    def edit(sheet: Any) -> None:
        sheet["F2"], sheet["G2"], sheet["H3"] = "", "কিম | কিম জং", "ব্যাংক (that is money) | নদী"

    done = glossary("import", review(edit), "--update")
    assert done.err.splitlines() == [
        "Kim Jong Un: variants nothing, also কিম, কিম জং",
        "bank: avoid ব্যাংক (that is money), নদী",
    ]
    assert text() == GLOSSARY.replace("variants: [Kim]", "variants: []\n    also: [কিম, কিম জং]").replace(
        "তীর, status: approved", "তীর, status: approved, avoid: [{bn: ব্যাংক, why: that is money}, নদী]"
    )


def test_what_the_file_cannot_take_without_harm_is_a_conflict(glossary: Run) -> None:
    listed = GLOSSARY + "    also:\n      - আমেরিকা   # rarely\n"
    Path("terms.yaml").write_text(listed, "utf-8")
    glossary("export", "xlsx", "-o", "review.xlsx")

    def edit(sheet: Any) -> None:
        sheet["G4"] = "আমেরিকা | মার্কিন"

    done = glossary("import", review(edit), "--update")
    assert (done.code, done.out) == (
        1,
        "review.xlsx:4: US: also is `আমেরিকা` in the glossary, `আমেরিকা, মার্কিন` in the file;"
        " a comment or an anchor stands in the list under `also`; change it by hand\n",
    )
    assert text() == listed


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("gone.csv", None, "gone.csv: there is no such file; check the name"),
        ("in.csv", "en,bn\nKim,কিম,x\n", "in.csv: line 2: this row has 3 cells, the first row 2; put"),
        ("in.csv", "en,bn\nA,ক\nB,,\n", "in.csv: line 3: this row has 3 cells"),
        ("in.csv", "en,hi\nKim,किम\n", "in.csv: the file: its languages are en and hi, those of the glossary en and bn; give"),
        ("in.csv", "en,bn,status\nA,ক,approved\nB,,approved\n", "in.csv: line 3: B is approved, but has no Bengali rendering; write"),
        ("in.tmx", '<tmx><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>a</seg></tuv><tuv xml:lang="hi"><seg>b</seg></tuv></tu></body></tmx>',
         "in.tmx: the file: the languages of this file are en, hi; give one"),
    ],
)  # fmt: skip
def test_what_cannot_be_imported_changes_nothing(glossary: Run, name: str, content: str | None, message: str) -> None:
    if content:
        file(content, name)
    done = glossary("import", name, "--update")
    assert (done.code, done.err.startswith(f"glossary: {message}")) == (2, True), done.err
    assert text() == GLOSSARY


def test_unknown_columns_are_named(glossary: Run) -> None:
    done = glossary("import", file("en,bn,Editor\nPutin,পুতিন,RA\n"))
    assert done.err.splitlines()[0] == "in.csv: columns that a glossary hasn't: Editor"
