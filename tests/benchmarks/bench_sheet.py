"""The style sheet with 10,000 entries of the lexicon in Chromium: how long a keystroke takes until it is painted.

    PYTHONPATH=tests uv run python tests/benchmarks/bench_sheet.py [SIZE]

Prints milliseconds: of each keystroke of some searches, of clearing it, and of the filters.
"""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from random import Random

import chromium
from playwright.sync_api import Page, sync_playwright

from glossary import data
from glossary.formats.html import dump
from glossary.model import Avoid, Entry, Kind, Status, Termbase

_KINDS = list(Kind)
_SEARCHES = ("putin", "পুতিন", "vladmir puten", "international security committee", "নিরাপত্তা পরিষদ", "xqzvw")

_TYPE = """async text => {
  const times = [];
  for (let length = 1; length <= text.length + 1; length++) {
    const start = performance.now();
    find.value = length > text.length ? "" : text.slice(0, length);
    find.dispatchEvent(new Event("input"));
    await new Promise(painted => requestAnimationFrame(() => setTimeout(painted)));
    times.push(Math.round(performance.now() - start));
    await new Promise(next => setTimeout(next, 120));
  }
  return times;
}"""
_CHOOSE = """async ([name, value]) => {
  const start = performance.now();
  by(name).value = value;
  by(name).dispatchEvent(new Event("input"));
  await new Promise(painted => requestAnimationFrame(() => setTimeout(painted)));
  return Math.round(performance.now() - start);
}"""


def entries(size: int) -> Iterator[Entry]:
    """Yield entries as rich as those of a reviewed glossary, with the words of the lexicon."""
    lines = [line.split("\t") for name in data.names("lexicon") for line in data.read(name).splitlines()]
    pairs = [(cells[0], cells[1].split("|")[0]) for cells in lines if len(cells) > 1 and cells[1]]
    Random(1).shuffle(pairs)
    for place, (en, bn) in enumerate(pairs[:size]):
        yield Entry(
            en=en, bn=bn, status=Status.APPROVED, kind=_KINDS[place % len(_KINDS)],
            variants=(f"{en} group",) * (place % 2), also=(f"{bn} দল",) * (place % 3 == 0),
            avoid=(Avoid(bn=f"ভুল {bn}", why="that is mid-term"),) * (place % 4 == 0),
            note="প্রথমবার পুরো নাম, পরে শুধু কমিটি।" * (place % 5 == 0), domain=("politics",) * (place % 2),
        )  # fmt: skip


def measure(page: Page) -> None:
    """Print how long the page takes for what people do with it."""
    for text in _SEARCHES:
        *keystrokes, cleared = page.evaluate(_TYPE, text)
        print(f"{text!r}: longest {max(keystrokes)} ms, all {keystrokes}, cleared {cleared}")
    for name, value in (("_kind", "place"), ("_order", "bn"), ("_kind", ""), ("_order", "en")):
        print(f"{name} {value!r}: {page.evaluate(_CHOOSE, [name, value])} ms")
        page.wait_for_timeout(1500)


def main() -> None:
    size = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder, "sheet.html")
        file.write_bytes(dump(Termbase(entries=tuple(entries(size)))).content)
        browser = playwright.chromium.launch(executable_path=chromium.program(playwright))
        page = browser.new_page(viewport={"width": 1200, "height": 900})
        page.goto(file.as_uri())
        page.wait_for_timeout(1500)
        print(f"{page.locator('li').count()} entries, {file.stat().st_size / 1e6:.1f} MB")
        measure(page)
        browser.close()


if __name__ == "__main__":
    main()
