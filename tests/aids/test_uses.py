"""Where the terms of a glossary are used, as what, and what to print there."""

import pytest

from glossary.aids import Finder, first_uses
from glossary.model import Avoid, Entry, Form, Kind, Match, Status
from glossary.text import bengali

KIM = Entry(
    en="Kim Jong Un", bn="কিম জং উন", kind=Kind.PERSON, variants=("Kim",), also=("কিম জং ইল",),
    avoid=(Avoid(bn="কিম জং আন", why="wrong vowel"),),
)  # fmt: skip
MACRON = Entry(en="Macron", bn="মাখোঁ", kind=Kind.PERSON, avoid=(Avoid(bn="মাক্রন"), Avoid(bn="ম্যাক্রোঁ")))
AMERICA = Entry(en="United States", bn="যুক্তরাষ্ট্র", kind=Kind.PLACE, variants=("US",), avoid=(Avoid(bn="আমেরিকা"),))
MONEY = Entry(en="bank", bn="ব্যাংক", sense="money")
RIVER = Entry(en="bank", bn="তীর", sense="river")


def uses(text: str, *entries: Entry) -> list[Match]:
    return list(Finder(entries).find(text))


@pytest.mark.parametrize(
    ("text", "found", "form"),
    [
        ("Then Kim left", "Kim", Form.TERM),
        ("Kim Jong Un’s letter", "Kim Jong Un’s", Form.TERM),
        ("আজ কিম জং উনের চিঠি", "কিম জং উনের", Form.RENDERING),
        ("আজ কিম জং–ইলকে", "কিম জং–ইলকে", Form.ACCEPTED),
        ("আজ কিম জং আনকে", "কিম জং আনকে", Form.AVOIDED),
    ],
)
def test_each_form_of_an_entry_is_found_as_what_it_is(text: str, found: str, form: Form) -> None:
    assert [(use.text, use.form, use.entry) for use in uses(text, KIM)] == [(found, form, KIM)]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Macron said", "মাখোঁ"),
        ("Macron’s plan", "মাখোঁর"),
        ("মাক্রনের ভাষণ", "মাখোঁর"),
        ("মাক্রনকেও ডাকা হয়", "মাখোঁকেও"),
        ("ম্যাক্রোঁর ভাষণ", "মাখোঁর"),
        ("মাক্রনপন্থী দল", "মাখোঁপন্থী"),
        ("মাখোঁকে", "মাখোঁকে"),
    ],
)
def test_what_to_print_stands_in_the_case_of_what_is_there(text: str, written: str) -> None:
    assert [use.write for use in uses(text, MACRON)] == [bengali.to_nfc(written)]


@pytest.mark.parametrize(
    ("en", "bn", "text", "written"),
    [
        ("child", "শিশু", "children’s books", "শিশুদের"),
        ("foot", "পা", "at his feet’s end", "পায়ের"),
        ("country", "দেশ", "both countries", "দেশ"),
    ],
)
def test_the_possessive_of_several_is_a_plural_only_of_people(en: str, bn: str, text: str, written: str) -> None:
    assert [use.write for use in uses(text, Entry(en=en, bn=bn))] == [bengali.to_nfc(written)]


def test_a_person_has_no_plural() -> None:
    assert uses("the Kims", KIM) == []


def test_the_longest_wins_whatever_it_is() -> None:
    avoided = Entry(en="Kim Yo Jong", bn="কিম ইয়ো জং", avoid=(Avoid(bn="কিম জং আন ইয়ো"),))
    assert [use.text for use in uses("কিম জং আন ইয়োর", KIM, avoided)] == [bengali.to_nfc("কিম জং আন ইয়োর")]


def test_what_one_entry_avoids_and_another_prints_may_be_printed() -> None:
    country = Entry(en="Americas", bn="আমেরিকা", status=Status.APPROVED)
    assert [(use.form, use.entry.en) for use in uses("আমেরিকায়", AMERICA, country)] == [(Form.RENDERING, "Americas")]


def test_entries_that_differ_in_sense_are_alternatives() -> None:
    use = uses("the bank", MONEY, RIVER)[0]
    assert (use.entry, use.alternatives, use.entries) == (MONEY, (RIVER,), (MONEY, RIVER))


def test_an_exact_entry_is_found_only_as_it_is_written() -> None:
    entry = Entry(en="Aid", bn="এইড", match="exact")
    assert [use.text for use in uses("Aid, aid, Aids; এইড, এইডের", entry)] == ["Aid", "এইড"]


def test_an_entry_without_a_rendering_is_not_looked_for() -> None:
    assert uses("Kim", Entry(en="Kim")) == []


def test_only_the_forms_asked_for_are_looked_for() -> None:
    found = Finder([KIM], {Form.AVOIDED}).find("Kim; কিম জং উন; কিম জং আন")
    assert [use.form for use in found] == [Form.AVOIDED]


def test_the_first_use_of_each_form_stays_and_all_that_must_not_be_printed() -> None:
    text = "Kim, Kim, কিম জং উন, কিম জং উন, কিম জং আন, কিম জং আন"
    assert [use.text for use in first_uses(Finder([KIM]).find(text))] == [
        "Kim", "কিম জং উন", "কিম জং আন", "কিম জং আন",
    ]  # fmt: skip


def test_first_uses_tell_senses_apart() -> None:
    entries = (Entry(en="bank", bn="ব্যাংক"), Entry(en="Bank", bn="ব্যাঙ্ক", sense="name"))
    assert [use.entry.bn for use in first_uses(Finder(entries).find("bank, Bank, bank"))] == ["ব্যাংক"]


def test_a_name_that_is_an_everyday_word_is_not_guessed_at() -> None:
    bonn = Entry(en="Bonn", bn="বন", kind=Kind.PLACE)
    assert [use.text for use in Finder([bonn]).find("They met in Bonn. বন উজাড় হচ্ছে।")] == ["Bonn"]
    forest = Entry(en="forest", bn="বন", kind=Kind.PHRASE)
    assert [use.text for use in Finder([forest]).find("বন উজাড় হচ্ছে।")] == ["বন"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("North Korean and Korean", [(17, "Korean")]),
        ("SOUTH KOREAN TALKS", []),
        ("the new Korean film, northwest Korean hills", [(8, "Korean"), (31, "Korean")]),
    ],
)
def test_a_part_of_the_name_of_another_place_is_no_use(text: str, found: list[tuple[int, str]]) -> None:
    korean = Entry(en="Korean", bn="কোরীয়", kind=Kind.DEMONYM)
    assert [(use.start, use.text) for use in Finder([korean]).find(text)] == found
