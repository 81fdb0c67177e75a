"""Translation memories are read pair by pair, and a damaged one is named."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.errors import FormatError
from glossary.formats import pairs

TMX = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header srclang="en-GB"/><body>
<tu><tuv xml:lang="en-GB"><seg>arms <bpt i="1">&lt;b&gt;</bpt>deal</seg></tuv><tuv xml:lang="bn-BD"><seg>অস্ত্র চুক্তি</seg></tuv></tu>
<tu><tuv lang="BN"><seg>ক্রেমলিন</seg></tuv><tuv lang="EN"><seg>Kremlin</seg></tuv></tu>
<tu><tuv xml:lang="en"><seg>talks</seg></tuv><tuv xml:lang="de"><seg>Gespräche</seg></tuv></tu>
</body></tmx>"""
XLIFF_1 = """<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file><body>
<trans-unit id="1"><source>Kremlin</source><target>ক্রেমলিন</target></trans-unit>
<trans-unit id="2"><source>talks</source></trans-unit></body></file></xliff>"""
XLIFF_2 = """<xliff version="2.1" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="bn"><file id="f">
<unit id="u"><segment><source>Kremlin</source><target>ক্রেমলিন</target></segment></unit></file></xliff>"""
LIST = "English\tBengali\nKremlin\tক্রেমলিন\tplace\n\nUN\tUN\n"


@pytest.mark.parametrize("content", [XLIFF_1, XLIFF_2, LIST, "\ufeff" + LIST])
def test_what_is_in_both_languages_is_read(content: str) -> None:
    assert list(pairs("memory", content.encode())) == [("Kremlin", "ক্রেমলিন")]


def test_markup_in_a_segment_is_no_text() -> None:
    assert list(pairs("a.tmx", TMX.encode())) == [("arms deal", "অস্ত্র চুক্তি"), ("Kremlin", "ক্রেমলিন")]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"<html><body/></html>", "a: this is no translation memory"),
        (b"<tmx><body><tu>\n</body></tmx>", "a: line 2: this XML is broken"),
        (b'<!DOCTYPE tmx [<!ENTITY a "b">]><tmx/>', "a: line 1: this file has entities"),
        (b"Kremlin,x\n", "a: no line has a tab"),
        (b"Kremlin\t\xff\n", "a:1: this is not UTF-8"),
    ],
)
def test_what_is_no_memory_is_refused_with_its_place(content: bytes, message: str) -> None:
    with pytest.raises(FormatError, match=message):
        list(pairs("a", content))


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    with suppress(FormatError):
        list(pairs("a", content))
