import re

from glossary.formats.html import dump
from glossary.model import Avoid, Entry, Status, Termbase


def page(*entries: Entry) -> str:
    return dump(Termbase(entries=entries)).content.decode()


def test_bengali_is_marked_as_bengali() -> None:
    assert 'lang="bn">পুতিন<' in page(Entry(en="Putin", bn="পুতিন"))


def test_nothing_from_the_glossary_is_markup() -> None:
    text = page(Entry(en="<script>x</script>", bn="ক", note='"><img src=x>'))
    assert "<script>x" not in text
    assert "<img" not in text


def test_nothing_is_fetched() -> None:
    assert re.findall(r"(?:src|href)=\"(?!#)", page(Entry(en="a", bn="ক"))) == []
    assert "http" not in page(Entry(en="a", bn="ক"))


def test_two_senses_have_two_addresses() -> None:
    text = page(Entry(en="bank", bn="তীর", sense="river"), Entry(en="bank", bn="ব্যাংক", sense="money"))
    assert re.findall(r'<li id="([^"]+)"', text) == ["bank", "bank-2"]


def test_a_form_to_avoid_is_shown_with_its_reason() -> None:
    text = page(Entry(en="Kim", bn="কিম", avoid=(Avoid(bn="খিম", why="wrong letter"),)))
    assert re.search(r'class="avoid">not: <span lang="bn">খিম</span>, wrong letter', text)


def test_a_draft_is_marked() -> None:
    assert "not approved" in page(Entry(en="Kim", bn="কিম"))
    assert "not approved" not in page(Entry(en="Kim", bn="কিম", status=Status.APPROVED))
