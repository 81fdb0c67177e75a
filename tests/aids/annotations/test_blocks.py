"""How an article is cut into paragraphs."""

import pytest

from glossary import articles
from glossary.aids import Finder
from glossary.aids.annotations.blocks import Block, blocks
from glossary.model import Annotated, Document, Entry

WRAPPED = (
    "Talks between the leaders of North Korea and Russia on an arms\n"
    "deal ended without an agreement on Tuesday, officials said, and\n"
    "will go on next week.\n"
)


def cut(text: str, *entries: Entry) -> list[Block]:
    document = articles.parse("a.txt", text.encode())
    return list(blocks(Annotated(document=document, matches=Finder(entries).find(text))))


def test_a_wrapped_paragraph_is_one() -> None:
    text = WRAPPED + "\nReuters\n"
    assert [(text[b.start : b.end], b.is_story) for b in cut(text)] == [(WRAPPED.rstrip(), True), ("Reuters", False)]


def test_a_dateline_and_what_follows_it_are_one_paragraph() -> None:
    text = "SEOUL (Reuters) - Kim left the city on Tuesday.\n"
    assert [text[b.start : b.end] for b in cut(text)] == [text.rstrip()]


def test_a_term_across_lines_joins_them() -> None:
    text = "Korea\nand\nNorth\nKorea\n"
    found = cut(text, Entry(en="North Korea", bn="উত্তর কোরিয়া"))
    assert [text[b.start : b.end] for b in found] == ["Korea", "and", "North\nKorea"]


@pytest.mark.parametrize(
    ("line", "language"), [("Kim said", "en"), ("কিম বলেন, KCNA জানিয়েছে", "bn"), ("KCNA-র মতে", "en"), ("২০২৩", "bn")]
)
def test_the_language_is_the_one_with_more_letters(line: str, language: str) -> None:
    assert [b.language for b in cut(line)] == [language]


def test_blanks_are_in_no_paragraph() -> None:
    document = Document(name="-", text=" \r\n\t\n\u2028 \n")
    assert list(blocks(Annotated(document=document, matches=()))) == []


def test_each_paragraph_has_its_own_terms() -> None:
    found = cut("Kim\n\nPutin and Kim\n", Entry(en="Kim", bn="কিম"), Entry(en="Putin", bn="পুতিন"))
    assert [[match.text for match in b.matches] for b in found] == [["Kim"], ["Putin", "Kim"]]
