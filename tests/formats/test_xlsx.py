import io
import zipfile
from dataclasses import replace
from typing import Any

import openpyxl
import pytest

from glossary.errors import FormatError
from glossary.formats import archives
from glossary.formats.xlsx import dump, load
from glossary.model import Avoid, Entry, Kind, Status, Termbase

KIM = Entry(en="Kim", bn="কিম", status=Status.APPROVED, kind=Kind.PERSON, avoid=(Avoid(bn="খিম", why="wrong"),))


def book(*entries: Entry) -> Any:
    return openpyxl.load_workbook(io.BytesIO(dump(Termbase(entries=entries)).content))


def saved(workbook: Any) -> bytes:
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def made(*rows: tuple[str | int, ...]) -> bytes:
    workbook = openpyxl.Workbook()
    for row in rows:
        workbook.worksheets[0].append(row)
    return saved(workbook)


def packed(**files: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return out.getvalue()


def test_every_cell_is_text() -> None:
    sheets = book(Entry(en="=1+1", bn="-ক", note="@x"), KIM).worksheets
    cells = [cell for sheet in sheets[:2] for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {(cell.data_type, cell.number_format) for cell in cells} == {("s", "@")}


def test_the_sheet_is_ready_to_work_in() -> None:
    sheet = book(KIM).worksheets[0]
    assert (sheet.title, sheet.freeze_panes, sheet.auto_filter.ref) == ("Glossary", "C2", "A1:L2")
    assert {str(rule.sqref): rule.formula1 for rule in sheet.data_validations.dataValidation} == {
        "C2:C1002": '"proposed,approved,rejected"',
        "D2:D1002": '"person,place,organization,demonym,event,title,phrase,other"',
        "K2:K1002": '"inflected,exact"',
    }
    assert (sheet["B2"].alignment.wrap_text, sheet["B2"].font.name) == (True, "Nirmala UI")
    assert sheet.column_dimensions["B"].width == 30


def test_there_are_instructions_in_both_languages() -> None:
    sheet = book().worksheets[1]
    assert sheet["A1"].value.startswith("One row")
    assert "ভুক্তি" in sheet["B1"].value


def test_the_hidden_sheet_tells_what_was_exported() -> None:
    workbook = book(KIM)
    workbook.worksheets[0]["B2"].value = "কিম জং"
    found = load(saved(workbook))
    assert [entry.bn for entry in found.termbase.entries] == ["কিম জং"]
    assert found.base == Termbase(entries=(KIM,))


def test_an_emptied_cell_says_nothing() -> None:
    workbook = book(KIM)
    for cell in ("D2", "J2", "K2", "K9"):
        workbook.worksheets[0][cell].value = None
    assert load(saved(workbook)).termbase.entries == (replace(KIM, kind=Kind.OTHER),)


def test_a_text_too_long_for_a_cell_is_cut_and_said_to_be() -> None:
    dumped = dump(Termbase(entries=(Entry(en="a", note="😀" * 20_000),)))
    assert [str(loss) for loss in dumped.lost] == ["1 entry with a text cut at 32,767 characters (a)"]
    found = load(dumped.content)
    assert found.termbase.entries[0].note == "😀" * 16_383 + "…"
    assert found.base == found.termbase


def test_what_a_cell_cannot_hold_is_said() -> None:
    dumped = dump(Termbase(entries=(Entry(en="a", note="x\0"), Entry(en="b", note="x\r\ny"))))
    assert [str(loss) for loss in dumped.lost] == [
        "1 entry without control characters (a)", "1 entry with line breaks of another kind (b)",
    ]  # fmt: skip


def test_other_peoples_workbooks_are_read() -> None:
    found = load(made(("English", "বাংলা", "Editor"), ("Kim", "কিম"), (), (2023, "২০২৩", True)))
    assert found.termbase.entries == (Entry(en="Kim", bn="কিম"), Entry(en="2023", bn="২০২৩"))
    assert [entry.line for entry in found.termbase.entries] == [2, 4]
    assert (found.ignored, found.base) == (("columns that a glossary hasn't: Editor",), None)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (made(("en", "bn"), ("Kim", "=A1")), "cell B2: a formula stands here, in the sheet Sheet; format the cell as text, and type the text"),
        (made(("en", "bn"), ("Kim", "#N/A")), "cell B2: a error stands here"),
        (made(("en", "bn", "status"), ("Kim", "কিম", "ok")), "row 2, column status: `ok` is no status; write one of"),
        (made(("en", "note"), ("Kim", "কিম")), "row 1: no column is called `bn`"),
        (made(("en", "bn"), ("Kim", "কিম", "x")), "row 2: there is a text to the right of the last column, bn"),
        (made(("en", "bn"), ("", "কিম")), "row 2: this row has no English term"),
        (made(), "row 1: this sheet is empty; export it again"),
        (b"PK\x03\x04", "the file: this is no sound workbook (File is not a zip file); save it again in Excel"),
        (packed(x=b""), "the file: this workbook can't be read (KeyError:"),
        (packed(**{"xl/vbaProject.bin": b""}), "the file: this workbook has macros; save it as .xlsx, which has none"),
        (packed(**{"xl/a.xml": b"<!DOCTYPE a>"}), "the file: xl/a.xml in it has a document type of its own;"),
        (packed(**{str(number): b"" for number in range(1001)}), "the file: this workbook is far too large when it is unpacked; divide it"),
    ],
)  # fmt: skip
def test_a_workbook_that_cannot_be_read_is_refused_with_its_place(content: bytes, message: str) -> None:
    with pytest.raises(FormatError) as refused:
        load(content)
    assert str(refused.value).startswith(message)


def test_a_bomb_is_refused_before_it_is_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "MOST_BYTES", 1_000_000)
    bomb = packed(**{"xl/a.xml": bytes(1_000_001)})
    assert len(bomb) < 2000
    with pytest.raises(FormatError, match="far too large when it is unpacked"):
        load(bomb)
