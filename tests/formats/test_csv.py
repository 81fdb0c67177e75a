import csv
import io

from glossary.formats.csv import COLUMNS, dump
from glossary.model import Entry, Termbase


def rows(*entries: Entry) -> list[list[str]]:
    return list(csv.reader(io.StringIO(dump(Termbase(entries=entries)).content.decode("utf-8-sig"))))


def test_every_row_has_every_column() -> None:
    assert [len(row) for row in rows(Entry(en="a", note='x,"y"\nz'))] == [len(COLUMNS)] * 2


def test_no_cell_is_run_as_a_formula() -> None:
    assert rows(Entry(en="=1+1", bn="-কিম", note="@x"))[1] == [
        "'=1+1",
        "'-কিম",
        *rows(Entry(en="a", note="'@x"))[1][2:],
    ]


def test_what_was_changed_is_said() -> None:
    assert len(dump(Termbase(entries=(Entry(en="=1"),))).lost) == 1
    assert dump(Termbase(entries=(Entry(en="1"),))).lost == ()


def test_rules_to_ignore_are_told_as_lost() -> None:
    assert dump(Termbase(entries=(Entry(en="1", ignore=("missing",)),))).lost == (
        "rules to ignore of 1 entry are not in the file",
    )
