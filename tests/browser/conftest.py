"""The style sheet in a real Chromium: without one these tests are skipped; `.ci/run` sees to it that there is one."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Playwright, sync_playwright

from glossary.formats.html import dump
from glossary.model import Entry, Termbase

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


def _program(playwright: Playwright) -> str | None:
    """Return a Chromium: the one that CHROMIUM names, one that is installed, or Playwright's own."""
    own = playwright.chromium.executable_path
    found = (os.environ.get("CHROMIUM"), *map(shutil.which, NAMES), own if Path(own).is_file() else None)
    return next(filter(None, found), None)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        program = _program(playwright)
        if program is None:
            pytest.skip("there is no Chromium here; install it, or `playwright install chromium`")
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
