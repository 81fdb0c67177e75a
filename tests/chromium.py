"""The Chromium that the tests of the style sheet drive.

uv run python tests/chromium.py    # prints its path; exit code 1 when there is none
"""

import os
import shutil
import sys
from pathlib import Path

from playwright.sync_api import Playwright, sync_playwright

__all__ = ["MISSING", "program"]

MISSING = "there is no Chromium here; install it, or run `playwright install chromium`"

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")


def program(playwright: Playwright) -> str | None:
    """Return a Chromium: the one that CHROMIUM names, one that is installed, or Playwright's own."""
    own = playwright.chromium.executable_path
    found = (os.environ.get("CHROMIUM"), *map(shutil.which, _NAMES), own if Path(own).is_file() else None)
    return next(filter(None, found), None)


if __name__ == "__main__":
    with sync_playwright() as started:
        path = program(started)
    print(path or MISSING)
    sys.exit(0 if path else 1)
