"""Changes in words, as a translator reads them."""

from collections.abc import Callable

import pytest

from glossary.aids import NOTES, Changes, changes
from glossary.model import Avoid, Entry, Kind, Region, Status, Termbase

APPROVED, REJECTED = Status.APPROVED, Status.REJECTED
OLD = Termbase(
    entries=(
        Entry(en="Putin", bn="পুটিন"),
        Entry(en="Kyiv", bn="কিয়েভ", variants=("Kiev",)),
        Entry(en="Seoul", bn="সৌল", status=APPROVED),
        Entry(en="arms deal", bn="অস্ত্রচুক্তি", status=APPROVED),
        Entry(en="Moscow", bn="মস্কো", status=APPROVED, avoid=(Avoid(bn="মস্কভা"),)),
        Entry(en="bank", bn="ব্যাংক", sense="money", status=APPROVED, note="not a\nriver"),
        Entry(en="Tuesday"),
        Entry(en="old draft", bn="খসড়া"),
        Entry(en="Burma", bn="বার্মা", status=APPROVED),
    )
)
NEW = Termbase(
    region=Region.IN,
    entries=(
        Entry(en="NATO", bn="ন্যাটো", status=APPROVED, kind=Kind.ORGANIZATION, also=("নেটো",), avoid=(Avoid(bn="নাটো"),)),
        Entry(en="Putin", bn="পুতিন", status=APPROVED, avoid=(Avoid(bn="পুটিন", why="wrong *t*"),)),
        Entry(en="Tuesday", bn="মঙ্গলবার", status=APPROVED),
        Entry(en="Kiev", bn="কিয়েভ", status=APPROVED, variants=("Kyiv",)),
        Entry(en="Seoul", bn="সিউল", status=APPROVED),
        Entry(en="arms deal", bn="অস্ত্রচুক্তি", status=REJECTED),
        Entry(en="Moscow", bn="মস্কো", status=APPROVED, avoid=(Avoid(bn="মস্কোভা", why="English"),)),
        Entry(en="bank", bn="ব্যাংক", sense="money", status=APPROVED, match="exact"),
        Entry(en="missile test", bn="ক্ষেপণাস্ত্র পরীক্ষা", kind=Kind.PHRASE),
    ),
)


@pytest.mark.parametrize(("name", "suffix"), [("text", ".txt"), ("markdown", ".md"), ("json", ".json")])
def test_the_note_is_what_it_was(name: str, suffix: str, golden: Callable[[str, bytes], None]) -> None:
    golden(f"diff/note{suffix}", NOTES[name](changes(OLD, NEW)).encode())


def test_nothing_is_said_when_nothing_changed() -> None:
    assert (NOTES["text"](Changes()), NOTES["markdown"](Changes())) == ("", "")
