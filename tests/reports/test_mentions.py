"""Mentions of terms in text: the longest form, whole words, in the right case."""

import pytest

from glossary.articles import parse
from glossary.reports.mentions import Forms
from glossary.reports.tally import tally

FORMS = {
    "North Korea": "NK", "South Korea": "SK", "Korea": "K", "US": "US", "U.S.": "US", "Camp David": "CD",
    "arms deal": "AD", "Xi": "Xi", "AT&T": "ATT",
}  # fmt: skip


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("North Korea's leader", ["NK"]),
        ("North and South Korea", ["SK"]),
        ("NORTH KOREA TESTS MISSILE", ["NK"]),
        ("Let us talk to the US and the U.S. Army", ["US", "US"]),
        ("at Camp\nDavid", ["CD"]),
        ("a camp. David left", []),
        ("Camp, David", []),
        ("An arms deal, the Arms Deal", ["AD", "AD"]),
        ("Xi’s visit, exit, XI", ["Xi", "Xi"]),
        ("AT&T said", ["ATT"]),
        ("", []),
    ],
)
def test_forms_are_found(text: str, terms: list[str]) -> None:
    assert list(Forms(FORMS).find(text)) == terms


def test_a_day_that_is_in_no_calendar_is_none() -> None:
    found = tally([parse("a.txt", b" date 2023-02-31\n\nKorea.\n")], Forms(FORMS))
    assert (found.weeks, found.undated, found.day, found.copy) == ({}, 1, "", {"K": 1})


def test_a_day_to_come_is_none() -> None:
    stories = [parse("a.txt", f" date {day}\n\nKorea.\n".encode()) for day in ("2023-08-15", "2093-08-15")]
    found = tally(stories, Forms(FORMS), "2023-08-16")
    assert (list(found.weeks), found.undated, found.day) == (["2023-08-14"], 1, "2023-08-15")
