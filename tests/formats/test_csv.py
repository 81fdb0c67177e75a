import csv
import io

import pytest

from glossary.errors import FormatError
from glossary.formats.cells import COLUMNS
from glossary.formats.csv import dump, load
from glossary.model import Avoid, Entry, Kind, Region, Status, Termbase


def rows(*entries: Entry) -> list[list[str]]:
    return list(csv.reader(io.StringIO(dump(Termbase(entries=entries)).content.decode("utf-8-sig"), newline="")))


def loaded(text: str, encoding: str = "utf-8") -> tuple[Entry, ...]:
    return load(text.encode(encoding)).termbase.entries


def test_every_row_has_every_column() -> None:
    assert [len(row) for row in rows(Entry(en="a", note='x,"y"\nz'))] == [len(COLUMNS)] * 2


def test_a_text_like_a_formula_is_kept_and_said_to_be_there() -> None:
    assert rows(Entry(en="=1+1", bn="-কিম", note="@x"))[1][:2] == ["=1+1", "-কিম"]
    assert [loss.terms for loss in dump(Termbase(entries=(Entry(en="=1"), Entry(en="1")))).lost] == [("=1",)]


@pytest.mark.parametrize(
    ("cell", "avoid"),
    [
        ("কিম", Avoid(bn="কিম")),
        ("কিম (ভুল)", Avoid(bn="কিম", why="ভুল")),
        ("কিম (a (b))", Avoid(bn="কিম", why="a (b)")),
        (r"কিম \(a)", Avoid(bn="কিম (a)")),
        ("কিম(a)", Avoid(bn="কিম(a)")),
    ],
)
def test_a_reason_stands_in_brackets(cell: str, avoid: Avoid) -> None:
    assert loaded(f"en,bn,avoid\nKim,কিম,{cell}\n")[0].avoid == (avoid,)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("between", [",", ";", "\t"])
def test_what_spreadsheets_write_is_read(encoding: str, between: str) -> None:
    text = 'English,বাংলা,Status\r\nKim,কিম,Approved\r\n\r\n"bank",ব্যাংক,\r\n'.replace(",", between)
    assert loaded(text, encoding) == (
        Entry(en="Kim", bn="কিম", status=Status.APPROVED), Entry(en="bank", bn="ব্যাংক"),
    )  # fmt: skip


def test_an_entry_knows_its_line() -> None:
    assert [entry.line for entry in loaded('en,bn\n\nKim,"কিম\n"\nUn,উন\n')] == [3, 5]


def test_the_languages_stand_in_the_header() -> None:
    termbase = Termbase(source_language="en-GB", target_language="as", region=Region.IN)
    assert load(dump(termbase).content).termbase == termbase


def test_unknown_columns_are_named() -> None:
    found = load("en,bn,Editor\nKim,কিম,RA\n".encode())
    assert found.ignored == ("columns that a glossary hasn't: Editor",)


def test_columns_come_in_any_order() -> None:
    text = "kind,note,source,target\nperson,x,Kim,কিম\n"
    assert loaded(text) == (Entry(en="Kim", bn="কিম", kind=Kind.PERSON, note="x"),)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "line 1: this file is empty; export it again"),
        (b"en,bn\nKim,\x93a\x94\n", "line 2: this is not text in UTF-8 (byte 0x93); save it as UTF-8 (in Excel: CSV UTF-8)"),
        (b"en,note\nKim,x\n", "line 1: no column is called `bn`; name the columns in the first row: en, bn, status, …"),
        (b"en,bn,note,Notes\n", "line 1: two columns are called `note`; delete one of them"),
        ("en,bn\nKim,কিম,x\n".encode(), "line 2: this row has 3 cells, the first row 2; put texts with commas or line breaks in quotes"),
        (b"en,bn\nKim\n", "line 2: this row has 1 cell, the first row 2; put texts with commas or line breaks in quotes"),
        ("en,bn\n,কিম\n".encode(), "line 2: this row has no English term; write it, or delete the row"),
        ("en,bn,status\nKim,কিম,ok\n".encode(), "line 2, column status: `ok` is no status; write one of proposed, approved, rejected"),
        ("en,bn,match\nKim,কিম,x\n".encode(), "line 2, column match: `x` is no way of matching; write one of inflected, exact"),
        ('en,bn\na,b\n"Kim,কিম\n'.encode(), "line 3: this row is broken (unexpected end of data); close the quotes, and write a quote inside a cell twice"),
    ],
)  # fmt: skip
def test_a_table_that_cannot_be_read_is_refused_with_its_line(content: bytes, message: str) -> None:
    with pytest.raises(FormatError) as refused:
        load(content)
    assert str(refused.value) == message
