"""The style sheet in a real Chromium: without one these tests are skipped; `.ci/run` sees to it that there is one."""

from collections.abc import Callable, Iterator
from pathlib import Path

import chromium
import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright

from glossary.formats.html import dump
from glossary.model import Entry, Termbase


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        program = chromium.program(playwright)
        if program is None:
            pytest.skip(chromium.MISSING)
        with playwright.chromium.launch(executable_path=program) as browser:
            yield browser


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    with browser.new_context(viewport={"width": 1200, "height": 900}, color_scheme="light") as context:
        yield context


@pytest.fixture
def page(context: BrowserContext) -> Iterator[Page]:
    """Return a page on which nothing may go wrong."""
    page = context.new_page()
    wrong: list[str] = []

    def note(message: ConsoleMessage) -> None:
        if message.type in {"error", "warning"}:
            wrong.append(message.text)

    page.on("console", note)
    page.on("pageerror", lambda error: wrong.append(str(error)))
    yield page
    assert wrong == []


@pytest.fixture
def sheet(page: Page, tmp_path: Path) -> Callable[..., Page]:
    """Return a function that opens the style sheet of some entries."""

    def opened(*entries: Entry, at: str = "") -> Page:
        file = tmp_path / "glossary.html"
        file.write_bytes(dump(Termbase(entries=entries)).content)
        page.goto(file.as_uri() + at)
        return page

    return opened
