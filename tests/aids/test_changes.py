"""What counts as a change, which entries are the same one, and what a translator reads first."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.aids.changes import Change, Difference, Part, changes
from glossary.model import Auto, Avoid, Entry, Kind, Region, Status, Termbase

APPROVED, PROPOSED, REJECTED = Status.APPROVED, Status.PROPOSED, Status.REJECTED
WORDS = st.sampled_from(["Kim", "kim", "Putin", "bank", "ক", "খ", ""])
ENTRIES = st.lists(
    st.builds(
        Entry, en=WORDS.filter(bool), bn=WORDS, status=st.sampled_from(Status), sense=WORDS,
        variants=st.lists(WORDS, max_size=2).map(tuple), also=st.lists(WORDS, max_size=2).map(tuple),
        avoid=st.lists(st.builds(Avoid, bn=WORDS.filter(bool), why=WORDS), max_size=2).map(tuple),
    )
)  # fmt: skip


def found(old: list[Entry], new: list[Entry]) -> tuple[Change, ...]:
    return changes(Termbase(entries=tuple(old)), Termbase(entries=tuple(new))).entries


def fields(old: Entry, new: Entry) -> list[str]:
    [change] = found([old], [new])
    return [difference.field for difference in change.differences]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (Entry(en="Kim", auto=Auto(example="a")), Entry(en="Kim", auto=Auto(example="b"))),
        (Entry(en="Kim", line=3), Entry(en="Kim", line=7)),
        (Entry(en="Kim", also=("ক", "খ")), Entry(en="Kim", also=("খ", "ক"))),
        (Entry(en="Kim", bn="কোরি\u09df\u09be"), Entry(en="Kim", bn="কোরি\u09af\u09bc\u09be")),
    ],
)
def test_what_means_nothing_to_a_translator_is_no_change(old: Entry, new: Entry) -> None:
    assert found([old], [new]) == ()


@given(ENTRIES, st.randoms())
def test_the_order_of_entries_is_no_change(entries: list[Entry], random: object) -> None:
    shuffled = sorted(entries, key=lambda _: random.random())  # type: ignore[attr-defined]
    twice = {(entry.en, entry.sense) for entry in entries}
    assert len(twice) < len(entries) or found(entries, shuffled) == ()


@given(ENTRIES, ENTRIES)
def test_every_entry_is_matched_once_at_most(old: list[Entry], new: list[Entry]) -> None:
    pairs = found(old, new)
    untouched = len(new) - sum(change.now is not None for change in pairs)
    assert untouched + sum(change.was is not None for change in pairs) == len(old)


@given(ENTRIES, ENTRIES)
def test_drafts_come_last_and_parts_in_their_order(old: list[Entry], new: list[Entry]) -> None:
    parts = [list(Part).index(change.part) for change in found(old, new)]
    assert parts == sorted(parts)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (Entry(en="United States"), Entry(en="the united-states", bn="ক")),
        (Entry(en="Kim Jong-un", variants=("Kim",)), Entry(en="Kim Jong Il", variants=("Kim",))),
        (Entry(en="Kiev"), Entry(en="Kyiv", variants=("Kiev",))),
        (Entry(en="Kyiv", variants=("Kiev",)), Entry(en="Kiev")),
        (Entry(en="bank", bn="তীর"), Entry(en="bank", bn="তীর", sense="river")),
        (Entry(en="bank", sense="River"), Entry(en="bank", sense="river", bn="তীর")),
    ],
)
def test_two_entries_are_the_same_one(old: Entry, new: Entry) -> None:
    assert [(change.was, change.now) for change in found([old], [new])] == [(old, new)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (Entry(en="bank", sense="river"), Entry(en="bank", sense="money")),
        (Entry(en="Kim"), Entry(en="Putin")),
        (Entry(en="Kim", variants=("K",), sense="a"), Entry(en="Kims", variants=("K",), sense="b")),
    ],
)
def test_two_entries_are_different_ones(old: Entry, new: Entry) -> None:
    assert [(change.was, change.now) for change in found([old], [new])] == [(None, new), (old, None)]


def test_entries_as_written_are_matched_before_others() -> None:
    us, us_too = Entry(en="US", bn="ক"), Entry(en="us", bn="খ")
    assert found([us, us_too], [us_too, us]) == ()


@pytest.mark.parametrize(
    ("old", "new", "part"),
    [
        (None, Entry(en="a", bn="ক", status=APPROVED), Part.APPROVED),
        (Entry(en="a"), Entry(en="a", bn="ক", status=APPROVED), Part.APPROVED),
        (Entry(en="a", bn="ক", status=APPROVED), Entry(en="a", bn="খ", status=APPROVED), Part.RENDERING),
        (Entry(en="a", bn="ক", status=APPROVED), Entry(en="a", bn="ক", status=REJECTED), Part.WITHDRAWN),
        (Entry(en="a", bn="ক", status=APPROVED), None, Part.WITHDRAWN),
        (Entry(en="a", status=APPROVED), Entry(en="a", status=APPROVED, avoid=(Avoid(bn="খ"),)), Part.AVOIDED),
        (Entry(en="a", status=APPROVED, avoid=(Avoid(bn="খ"),)), Entry(en="a", status=APPROVED), Part.OTHER),
        (Entry(en="a", status=APPROVED), Entry(en="a", status=APPROVED, note="so"), Part.OTHER),
        (None, Entry(en="a"), Part.DRAFT),
        (Entry(en="a"), Entry(en="a", status=REJECTED), Part.DRAFT),
        (Entry(en="a"), None, Part.DRAFT),
    ],
)
def test_a_change_stands_in_its_part(old: Entry | None, new: Entry | None, part: Part) -> None:
    assert [change.part for change in found([old] if old else [], [new] if new else [])] == [part]


def test_every_field_that_changed_is_named() -> None:
    old = Entry(en="Kim", bn="ক", note="a", kind=Kind.PERSON, domain=("x",))
    new = Entry(en="KIM", bn="খ", status=APPROVED, variants=("K",), also=("গ",), match="exact")
    assert fields(old, new) == ["en", "bn", "status", "also", "variants", "note", "kind", "domain", "match"]


def test_a_form_to_avoid_with_another_reason_is_still_to_avoid() -> None:
    old, new = (Entry(en="Kim", avoid=(Avoid(bn="খিম", why=why),)) for why in ("old", "wrong letter"))
    [change] = found([old], [new])
    assert change.differences == (Difference(field="avoid", added=("খিম (wrong letter)",), removed=()),)


def test_settings_of_the_file_are_compared() -> None:
    assert changes(Termbase(), Termbase(region=Region.IN)).settings == (
        Difference(field="region", added=("IN",), removed=("BD",)),
    )
