"""Bilingual files are read with the place of each letter, and changed in these places only."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.errors import FormatError
from glossary.formats import is_bilingual, pairs, read_bilingual, written

XLIFF_1 = """<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2"><file><body>
<trans-unit id="1"><source>Kremlin &amp; co</source><target>ক্রেমলিন &amp; <g id="1">কোং</g></target><note>glossary: ignore missing</note></trans-unit>
<trans-unit id="2"><source>talks</source></trans-unit>
<trans-unit id="3"><source>war</source><target/></trans-unit></body></file></xliff>"""
XLIFF_2 = """<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="bn"><file id="f">
<unit id="u"><notes><note>ask the desk</note></notes><segment><source>Kremlin</source><target>ক্রেমলিন</target></segment>
<segment><source>war</source><target>যুদ্ধ<ph id="1"/> <pc id="2">শেষ</pc></target></segment></unit></file></xliff>"""
TMX = """<?xml version='1.0'?><!-- <tu> --><tmx version="1.4"><body><tu note=">"><tuv xml:lang="en-GB"><seg>Kremlin</seg></tuv>
<tuv xml:lang="bn-BD"><seg><bpt i="1">&lt;b&gt;</bpt>ক্রেমলিন<![CDATA[ <ও>]]></seg></tuv></tu></body></tmx>"""
TSV = "English\tBengali\r\nKremlin\tক্রেমলিন\tplace\r\nwar\tযুদ্ধ\r\nalone\r\n"


@pytest.mark.parametrize(
    ("content", "targets"),
    [
        (XLIFF_1, ["ক্রেমলিন & কোং", "", ""]), (XLIFF_2, ["ক্রেমলিন", "যুদ্ধ শেষ"]), (TMX, ["ক্রেমলিন <ও>"]),
        (TSV, ["Bengali", "ক্রেমলিন", "যুদ্ধ"]), (TSV.replace("\r\n", "\n"), ["Bengali", "ক্রেমলিন", "যুদ্ধ"]),
    ],
)  # fmt: skip
def test_each_segment_has_its_text(content: str, targets: list[str]) -> None:
    assert [segment.target for segment in read_bilingual("f", content.encode()).segments] == targets


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
@pytest.mark.parametrize("content", [XLIFF_1, XLIFF_2, TMX, TSV])
def test_each_letter_stands_at_its_place(content: str, encoding: str) -> None:
    if content is not TSV or encoding != "utf-16":
        file = read_bilingual("f", content.replace("UTF-8", encoding.removesuffix("-sig")).encode(encoding))
        for segment in file.segments:
            assert len(segment.places) == len(segment.target) + 1
            assert [file.text[at] for at in segment.places[:-1]] == [c if c != "&" else "&" for c in segment.target]


@pytest.mark.parametrize("content", [XLIFF_1, XLIFF_2, TMX, TSV])
def test_a_change_changes_its_place_only(content: str) -> None:
    file = read_bilingual("f", content.encode())
    at = file.text.index("ক্রেমলিন")
    assert written(file, [(at, at + 8, "ক্রেমলিনে")]).decode() == content.replace("ক্রেমলিন", "ক্রেমলিনে", 1)


def test_what_is_put_into_xml_is_escaped() -> None:
    file = read_bilingual("f", XLIFF_2.encode())
    at = file.text.index("ক্রেমলিন")
    assert [t for _, t in pairs("f", written(file, [(at, at + 8, "ক<&খ")]))][:1] == ["ক<&খ"]


def test_notes_come_along() -> None:
    assert read_bilingual("f", XLIFF_1.encode()).segments[0].note == "glossary: ignore missing"
    assert [s.note for s in read_bilingual("f", XLIFF_2.encode()).segments] == ["ask the desk", "ask the desk"]
    assert [s.note for s in read_bilingual("f", TSV.encode()).segments] == ["", "place", ""]


@pytest.mark.parametrize(
    ("name", "content", "answer"),
    [
        ("a.tsv", "x", True),
        ("a.txt", "x\ty", False),
        ("a.xlf", XLIFF_1, True),
        ("-", "\ufeff<tmx/>", True),
        ("a", "", False),
    ],
)
def test_a_bilingual_file_is_told_by_its_beginning(name: str, content: str, answer: bool) -> None:
    assert is_bilingual(name, content.encode()) is answer


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b'<!DOCTYPE tmx [<!ENTITY a "b">]><tmx/>', "has entities of its own"), (b"<tmx><tu>", "this XML is broken"),
        (b'<?xml version="1.0" encoding="martian"?><tmx/>', "unknown encoding `martian`"),
        (b"<tmx>\n\xff</tmx>", "f:2: this is not UTF-8 text"), (b"<html/>", "no translation memory"),
    ],
)  # fmt: skip
def test_a_damaged_file_is_refused(content: bytes, message: str) -> None:
    with pytest.raises(FormatError, match=message):
        read_bilingual("f", content)


@given(st.binary(max_size=200), st.sampled_from([XLIFF_1, TMX, TSV]), st.integers(0, 400))
def test_any_bytes_are_read_or_refused(noise: bytes, content: str, at: int) -> None:
    damaged = content.encode()[:at] + noise + content.encode()[at:]
    with suppress(FormatError):
        for segment in read_bilingual("f", damaged).segments:
            assert len(segment.places) == len(segment.target) + 1
