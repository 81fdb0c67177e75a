"""The page: it is whole, it loads nothing, and each term leads to its line and back."""

import re

import pytest
from annotated_articles import HARD
from lxml import html

from glossary.aids.annotations.html import dump

PAGE = dump(HARD)
ROOT = html.document_fromstring(PAGE)


def test_every_address_of_the_page_is_there_once() -> None:
    ids = [str(element.get("id")) for element in ROOT.iter() if element.get("id")]
    assert len(ids) == len(set(ids))
    assert {str(link.get("href")).removeprefix("#") for link in ROOT.iter("a")} <= set(ids)


def test_nothing_is_loaded() -> None:
    assert [element.tag for element in ROOT.iter() if element.get("src") or element.tag in {"link", "iframe"}] == []
    assert re.findall(r"url\(|@import|fetch\(", PAGE) == []
    assert "default-src 'none'" in PAGE


@pytest.mark.parametrize(
    ("text", "language"), [("Kim’s", "en"), ("কিম জং আনকে", "bn"), ("উত্তর কোরিয়ায়", "bn"), ("কিম জং উনের", "bn")]
)
def test_a_browser_knows_which_language_a_word_is_in(text: str, language: str) -> None:
    element = next(found for found in ROOT.iter("a", "span", "del") if found.text == text)
    assert next(above.get("lang") for above in [element, *element.iterancestors()] if above.get("lang")) == language


def test_a_form_to_avoid_is_struck_with_what_to_print_above_it() -> None:
    assert re.search('<del>কিম জং আনকে</del><rt lang="bn"><span>কিম জং উনকে</span></rt>', PAGE)


def test_a_term_with_two_senses_leads_to_both() -> None:
    [bank] = [link for link in ROOT.iter("a") if link.findtext("ruby/span") == "bank"]
    shown = [
        str(ROOT.get_element_by_id(f"t{number}").text_content())
        for number in (bank.get("href", "")[2:], bank.get("data-more"))
    ]
    assert ["money" in shown[0], "river" in shown[1]] == [True, True]


def test_words_of_the_article_and_the_glossary_are_no_markup() -> None:
    assert ROOT.findall(".//article//b") == []
    assert "wrong &lt;vowel&gt;" in PAGE
    assert "wire/&lt;kim&gt;.txt" in PAGE


def test_from_each_line_one_comes_back_to_a_use_that_leads_there() -> None:
    for number, back in enumerate((link for link in ROOT.iter("a") if link.get("class") == "back"), 1):
        use = ROOT.get_element_by_id(back.get("href", "")[1:])
        assert str(number) in [use.get("href", "")[2:], *use.get("data-more", "").split()]
