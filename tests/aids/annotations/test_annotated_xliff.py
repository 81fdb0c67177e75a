"""XLIFF 2.1: the rules of the standard that a reader of it stumbles over."""

import pytest
from annotated_articles import HARD, lines_as_story
from lxml import etree

from glossary.aids import Finder
from glossary.aids.annotations.xliff import dump
from glossary.errors import FormatError
from glossary.model import Annotated, Document, Entry

ROOT = etree.fromstring(dump(HARD).encode())
UNITS = ROOT.findall(".//{*}unit")


def segments(text: str, *entries: Entry) -> list[str]:
    article = Annotated(document=lines_as_story(text), matches=Finder(entries).find(text))
    root = etree.fromstring(dump(article).encode())
    return ["".join(map(str, source.itertext())) for source in root.findall(".//{*}segment/{*}source")]


def test_each_reference_is_to_a_mark_or_an_entry_of_the_same_unit() -> None:
    for unit in UNITS:
        marks = {mark.get("id") for mark in unit.iter("{*}mrk")}
        entries = {entry.get("id") for entry in unit.iter("{*}glossEntry")}
        assert {str(entry.get("ref"))[1:] for entry in unit.iter("{*}glossEntry")} <= marks
        assert {str(mark.get("ref")).removeprefix("#gls=") for mark in unit.iter("{*}mrk")} <= entries


def test_identifiers_are_unique_where_they_must_be() -> None:
    for name in ("mrk", "glossEntry", "segment"):
        for unit in UNITS:
            ids = [element.get("id") for element in unit.iter(f"{{*}}{name}")]
            assert len(ids) == len(set(ids))
    assert len({unit.get("id") for unit in UNITS}) == len(UNITS)


def test_page_furniture_is_not_translated() -> None:
    assert "Published" not in "".join(map(str, ROOT.itertext()))


def test_a_segment_is_a_sentence() -> None:
    assert segments("Kim left. Putin stayed.") == ["Kim left.", "Putin stayed."]


def test_no_sentence_ends_inside_a_term() -> None:
    text = "He saw Yahoo! Japan then. Kim left."
    assert segments(text, Entry(en="Yahoo! Japan", bn="ইয়াহু! জাপান")) == ["He saw Yahoo! Japan then.", "Kim left."]


def test_what_xml_cannot_hold_has_an_element() -> None:
    root = etree.fromstring(dump(Annotated(document=lines_as_story("a\x1b\ud800b"), matches=())).encode())
    assert [point.get("hex") for point in root.iter("{*}cp")] == ["001B", "D800"]


def test_a_text_without_a_story_is_refused() -> None:
    article = Annotated(document=Document(name="bn.txt", text="কিম জং উন"), matches=())
    with pytest.raises(FormatError) as caught:
        dump(article)
    assert str(caught.value) == (
        "bn.txt: there is no English story in this text; choose another format, or another article"
    )
