import pytest

from glossary.errors import FormatError
from glossary.formats import FORMATS, recognise
from glossary.model import Entry, Termbase

KIM = Termbase(entries=(Entry(en="Kim", bn="কিম"),))


@pytest.mark.parametrize("name", [name for name, one in FORMATS.items() if one.load])
def test_what_this_program_writes_is_recognised_whatever_it_is_called(name: str) -> None:
    assert recognise("glossary", FORMATS[name].dump(KIM).content) == name


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("a.csv", "en;bn\nKim;কিম\n", "csv"),
        ("a.txt", "source\ttarget\nKim\tকিম\n", "csv"),
        ("a.txt", "Kim\tকিম\n", "omegat"),
        ("a.utf8", "Kim,Un\tকিম\n", "omegat"),
        ("a", "Kim\tকিম\n", "omegat"),
        ("a.csv", "Kim,কিম\n", "csv"),
        ("weblate.csv", "source,target,context,developer_comments,fuzzy\n", "csv"),
        ("a.xml", ' \n<tmx version="1.4"/>', "tmx"),
        ("a", "", "csv"),
        ("a.po", '# x\nmsgid ""\nmsgstr ""\n', "po"),
    ],
)
def test_files_of_others_are_recognised(name: str, text: str, expected: str) -> None:
    assert recognise(name, text.encode()) == expected
    assert recognise(name, text.encode("utf-16")) == expected


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"\xd0\xcf\x11\xe0\xa1", "the file: this is an old Excel workbook, or one with a password; save it as .xlsx without a password"),
        (b"%PDF-1.7", "the file: this is a PDF; ask for the table that it was made of"),
        (b"<html><body/></html>", "the file: this is XML of another kind, <html>; give TBX or TMX"),
        (b"< >", "line 1: this XML is broken (StartTag: invalid element name); export it again"),
        (b"en,bn\n\xff\xff", "line 2: this is not text in UTF-8 (byte 0xFF); save it as UTF-8 (in Excel: CSV UTF-8)"),
        (b"\xff\xfea", "line 1: this is not text in UTF-16 (byte 0x61); save it as UTF-8 (in Excel: CSV UTF-8)"),
    ],
)  # fmt: skip
def test_what_is_no_glossary_is_refused(content: bytes, message: str) -> None:
    with pytest.raises(FormatError) as refused:
        recognise("x.csv", content)
    assert str(refused.value) == message
