import re

import pytest

from glossary import data
from glossary.formats.html import dump
from glossary.model import Avoid, Entry, Status, Termbase


def page(*entries: Entry) -> str:
    return dump(Termbase(entries=entries)).content.decode()


def ids(*entries: Entry) -> list[str]:
    return re.findall(r'<li id="([^"]+)"', page(*entries))


def test_bengali_is_marked_as_bengali_wherever_it_stands() -> None:
    text = page(
        Entry(
            en="Putin",
            bn="পুতিন",
            also=("ভ্লাদিমির পুতিন",),
            avoid=(Avoid(bn="পুটিন", why="ট নয়"),),
            note="সবখানে",
            domain=("রাজনীতি",),
        )
    )
    assert re.findall(r'lang="bn"[^>]*>([^<]+)<', text)[1:] == [
        "রাজনীতি", "পুতিন", "ভ্লাদিমির পুতিন", "পুটিন", "ট নয়", "সবখানে",
    ]  # fmt: skip


def test_nothing_from_the_glossary_is_markup() -> None:
    text = page(Entry(en="<script>x</script>", bn="ক</script>", note='"><img src=x>', domain=('"a', "b")))
    assert text.count("<script") == text.count("</script>") == 1
    assert "<img" not in text
    assert 'data-domain="&#34;a\nb"' in text


def test_nothing_is_fetched_and_only_the_page_s_own_script_runs() -> None:
    text = page(Entry(en="a", bn="ক"))
    assert re.findall(r"(?:src|href)=\"(?!#|data:,)", text) == []
    assert "http:" not in text.replace("http-equiv", "")
    assert re.search(
        r"default-src 'none'; img-src data:; style-src 'sha256-[\w+/=]+'; script-src 'sha256-[\w+/=]+';", text
    )


@pytest.mark.parametrize("name", ["style.css", "fold.js", "search.js", "page.js"])
def test_what_is_written_into_the_page_can_not_end_its_element(name: str) -> None:
    assert not re.search(r"</|<!--", data.read(f"sheet/{name}"))


def test_addresses_are_made_of_the_term_and_its_sense() -> None:
    assert ids(
        Entry(en="bank", bn="তীর", sense="river"), Entry(en="bank", bn="ব্যাংক", sense="money"), Entry(en="U.S.", bn="যুক্তরাষ্ট্র"),
        Entry(en="Erdoğan", bn="এরদোয়ান"), Entry(en="_find", bn="খোঁজ"),
    ) == ["bank-money", "bank-river", "erdogan", "find", "us"]  # fmt: skip


def test_addresses_are_never_given_twice() -> None:
    assert ids(*[Entry(en=en, bn="ক") for en in ("US", "U.S.", "us 2", "🌙", "☀")]) == [
        "entry",
        "entry-2",
        "us",
        "us-2",
        "us-2-2",
    ]


def test_another_entry_does_not_change_an_address() -> None:
    river = Entry(en="bank", bn="তীর", sense="river")
    assert set(ids(river)) < set(ids(river, Entry(en="bank", bn="ব্যাংক", sense="money"), Entry(en="Bank", bn="ব্যাংক")))


def test_entries_stand_under_their_letters_whatever_signs_come_first() -> None:
    text = page(*[Entry(en=en, bn="ক") for en in ("Élysée", "9/11", '"Dear Leader"', "east")])
    assert re.findall(r'data-en="(.)"', text) == ["#", "D", "E", "E"]
    assert re.findall(r'<a href="#[^"]+">(.)</a>', text) == ["#", "D", "E"]


def test_a_form_to_avoid_is_shown_with_its_reason_and_is_no_button() -> None:
    text = page(Entry(en="Kim", bn="কিম", avoid=(Avoid(bn="খিম", why="wrong letter"),)))
    assert '<small>not</small> <del lang="bn">খিম</del> <span class="why">wrong letter</span>' in text
    assert re.findall(r"<button[^>]*>([^<]+)", text) == ["কিম"]


def test_a_draft_is_marked() -> None:
    assert "proposed, not decided" in page(Entry(en="Kim", bn="কিম"))
    assert "proposed, not decided" not in page(Entry(en="Kim", bn="কিম", status=Status.APPROVED))


def test_a_filter_without_a_choice_is_left_out() -> None:
    text = page(Entry(en="Kim", bn="কিম", domain=("war",)), Entry(en="Un", bn="উন"))
    assert re.findall(r"<select id=\"_(\w+)\"", text) == ["order"]
