"""The page of a report in a real browser: on a desk, on a phone, in the dark, on paper."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from glossary.articles import parse
from glossary.model import Entry, Kind, Status, Termbase
from glossary.reports import findings, page, tally
from glossary.reports.mentions import Forms

LONG = "https-archive-of-the-desk-" + "with-a-very-long-name" * 9
ENTRIES = (
    Entry(en="Kim", bn="কিম", kind=Kind.PERSON, status=Status.APPROVED),
    Entry(en=LONG, bn="নাম" * 60),
    Entry(en="<b>AT&T</b> $x^2$", bn="<i>এটি</i>", kind=Kind.ORGANIZATION),
)


@pytest.fixture
def opened(page: Page, tmp_path: Path) -> Callable[[], Page]:
    """Return a function that opens the report about forty weeks of copy, which may load nothing."""
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))

    def open_it() -> Page:
        file = tmp_path / "report.html"
        file.write_text(report(), "utf-8")
        page.goto(file.as_uri())
        assert asked == [file.as_uri()]
        return page

    return open_it


def report() -> str:
    stories = [
        parse(
            f"<b>{week}</b>&amp; খবর {LONG}.txt", f"Updated : {1 + week % 27} {month} 2023\n\nKim met Putin.".encode()
        )
        for week, month in enumerate("January February March April May June July August".split() * 5)
    ]
    found = tally(stories, Forms({"Kim": "Kim", "Putin": "Vladimir <b>Putin</b>"}))
    return page(findings(found, (), Termbase(entries=ENTRIES)), "terms <b>.yaml")


def test_nothing_sticks_out_of_a_phone(opened: Callable[[], Page], page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    assert opened().evaluate("document.documentElement.scrollWidth") == 360


def test_names_are_text_and_no_markup(opened: Callable[[], Page]) -> None:
    shown = opened()
    assert "<b>AT&T</b> $x^2$" in shown.locator("body").inner_text()
    assert "Vladimir <b>Putin</b>" in shown.locator("svg").all_text_contents()[1]
    assert shown.locator("td b, code b, text b, i").count() == 0


LIGHTNESS = """colour => {
  const [r, g, b] = colour.match(/[\\d.]+/g).map(part => (part / 255) ** 2.2);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}"""
CONTRAST = f"""selector => {{
  const light = {LIGHTNESS}, paper = light(getComputedStyle(document.body).backgroundColor);
  return Math.min(...[...document.querySelectorAll(selector)].map(element => {{
    const own = light(getComputedStyle(element)[element.closest("svg") ? "fill" : "color"]);
    return (Math.max(own, paper) + .05) / (Math.min(own, paper) + .05);
  }}));
}}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_can_be_read_by_day_and_by_night(opened: Callable[[], Page], page: Page, scheme: str) -> None:
    page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # one of its literals
    opened()
    assert page.evaluate(CONTRAST, "td, th, p, li, [id*=tick] text, [id*=legend] text") > 4.5


def test_paper_is_white_at_night(opened: Callable[[], Page], page: Page) -> None:
    page.emulate_media(color_scheme="dark", media="print")
    assert opened().evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"


def test_a_legend_is_seen_without_scrolling(opened: Callable[[], Page], page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    legend = opened().locator("#copy-legend_1 text").first.bounding_box()
    assert legend is not None
    assert legend["x"] + legend["width"] < 360
