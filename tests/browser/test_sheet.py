"""What a sub-editor does with the style sheet, done in a real browser."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from glossary import data
from glossary.formats.html import dump
from glossary.model import Avoid, Entry, Kind, Status, Termbase
from glossary.text.collation import sort_key

Sheet = Callable[..., Page]

PUTIN = Entry(
    en="Vladimir Putin", bn="ভ্লাদিমির পুতিন", status=Status.APPROVED, kind=Kind.PERSON, variants=("Putin",), also=("পুতিন",),
    avoid=(Avoid(bn="পুটিন", why="ট নয়, ত"),), note="প্রথমবার পুরো নাম।", domain=("politics", "war"),
)  # fmt: skip
ENTRIES = (
    PUTIN,
    Entry(en="interim government", bn="অন্তর্বর্তী সরকার", status=Status.APPROVED, kind=Kind.PHRASE, domain=("politics",)),
    Entry(en="RAB", bn="র‍্যাব", status=Status.APPROVED, kind=Kind.ORGANIZATION),
    Entry(en="Recep Tayyip Erdoğan", bn="রিসেপ তাইয়েপ এরদোয়ান", kind=Kind.PERSON),
    Entry(en="West Bank", bn="পশ্চিম তীর", status=Status.APPROVED, kind=Kind.PLACE, domain=("war",)),
    Entry(en="bank", bn="ব্যাংক", sense="money", status=Status.APPROVED),
    Entry(en="bank", bn="তীর", sense="river", status=Status.APPROVED),
)


def shown(page: Page) -> list[str]:
    return page.locator("li .en").all_text_contents()


def typed(page: Page, text: str) -> list[str]:
    page.get_by_role("searchbox", name="Search in English or Bengali").fill(text)
    return shown(page)


def many(number: int) -> list[Entry]:
    return [Entry(en=f"Name {place}", bn=f"নাম {place}", status=Status.APPROVED) for place in range(number)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("putin", "Vladimir Putin"),
        ("PUTIN’S", "Vladimir Putin"),
        ("পুতিন", "Vladimir Putin"),
        ("putn", "Vladimir Putin"),
        ("puitn", "Vladimir Putin"),
        ("Vladmir Puten", "Vladimir Putin"),
        ("পূতিন", "Vladimir Putin"),
        ("পুতীন", "Vladimir Putin"),
        ("ভ্লাদিমীর", "Vladimir Putin"),
        ("পুরো নাম", "Vladimir Putin"),
        ("erdogan", "Recep Tayyip Erdoğan"),
        ("এরদোগান", "Recep Tayyip Erdoğan"),
        ("r.a.b.", "RAB"),
        ("র‌্যাব", "RAB"),
        ("অন্তর্বতী", "interim government"),
        ("interim goverment", "interim government"),
    ],
)
def test_what_is_typed_finds_the_entry_in_either_script_and_misspelled(sheet: Sheet, text: str, found: str) -> None:
    assert typed(sheet(*ENTRIES), text)[0] == found


@pytest.mark.parametrize(
    ("text", "found"), [("vlad putinova", 0), ("qxv", 0), ("kim", 0), ("দোজান", 0), ("putin bank", 0), ("bank", 3)]
)
def test_what_is_not_there_is_not_found(sheet: Sheet, text: str, found: int) -> None:
    assert len(typed(sheet(*ENTRIES), text)) == found


def test_what_begins_with_the_text_comes_first(sheet: Sheet) -> None:
    assert typed(sheet(*ENTRIES), "bank") == ["bank", "bank", "West Bank"]


def test_whoever_types_a_form_to_avoid_is_told(sheet: Sheet) -> None:
    page = sheet(*ENTRIES)
    assert typed(page, "পুটিন") == ["Vladimir Putin"]
    expect(page.locator("#_count")).to_have_text("1 of 7 entries; this form is not to be printed")
    expect(page.locator("del.found")).to_have_text("পুটিন")


def test_the_right_form_is_not_taken_for_the_one_to_avoid_that_sounds_like_it(sheet: Sheet) -> None:
    page = sheet(Entry(en="Bangladeshi", bn="বাংলাদেশি", avoid=(Avoid(bn="বাংলাদেশী"),)))
    typed(page, "বাংলাদেশি")
    expect(page.locator("#_count")).to_have_text("1 entry")
    typed(page, "বাংলাদেশী")
    expect(page.locator("#_count")).to_have_text("1 entry; this form is not to be printed")


def test_a_misspelling_is_said_to_be_one(sheet: Sheet) -> None:
    page = sheet(*ENTRIES)
    typed(page, "putn")
    expect(page.locator("#_count")).to_have_text("1 of 7 entries, spelled a little differently")


def test_nothing_found_is_said(sheet: Sheet) -> None:
    page = sheet(*ENTRIES)
    typed(page, "qxv")
    expect(page.locator("#_count")).to_have_text("nothing found")
    expect(page.locator("#_count")).to_have_attribute("aria-live", "polite")


def test_filters_narrow_each_other(sheet: Sheet) -> None:
    page = sheet(*ENTRIES)
    page.get_by_label("domain").select_option("war")
    assert shown(page) == ["Vladimir Putin", "West Bank"]
    page.get_by_label("kind").select_option("place")
    assert shown(page) == ["West Bank"]
    expect(page.locator("#_count")).to_have_text("1 of 7 entries, place, war")
    assert typed(page, "putin") == []


def test_drafts_can_be_looked_at_alone(sheet: Sheet) -> None:
    page = sheet(*ENTRIES)
    page.get_by_label("status").select_option("proposed")
    assert shown(page) == ["Recep Tayyip Erdoğan"]


def test_the_list_can_be_had_in_bengali_order(sheet: Sheet) -> None:
    page = sheet(*ENTRIES)
    page.get_by_label("order").select_option("bn")
    renderings = ["অন্তর্বর্তী সরকার", "তীর", "পশ্চিম তীর", "ব্যাংক", "ভ্লাদিমির পুতিন", "রিসেপ তাইয়েপ এরদোয়ান", "র‍্যাব"]
    assert page.locator("li .bn").all_text_contents() == renderings
    assert page.locator("li.first").evaluate_all("all => all.map(one => one.dataset.bn)") == list("অতপবভর")


def test_bengali_order_is_that_of_the_unicode_library_in_the_browser(sheet: Sheet) -> None:
    tables = "".join(map(data.read, data.names("lexicon")))
    words = sorted(set(re.findall("[\u0980-\u09ff][\u0980-\u09ff\u200c\u200d ]*", tables)))
    inside = sheet().evaluate("words => words.sort(new Intl.Collator('bn').compare)", words)
    assert sorted(words, key=sort_key) == inside


def test_one_click_copies_a_rendering(sheet: Sheet) -> None:
    page = sheet(*ENTRIES)
    page.get_by_role("button", name="র‍্যাব").click()
    expect(page.locator("#_said")).to_have_text("র‍্যাব copied")
    page.locator("#_find").press("ControlOrMeta+V")
    assert page.locator("#_find").input_value() == "র‍্যাব"


def test_copying_works_in_a_browser_without_a_clipboard(context: BrowserContext, sheet: Sheet) -> None:
    context.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page = sheet(*ENTRIES)
    page.get_by_role("button", name="পশ্চিম তীর").click()
    expect(page.locator("#_said")).to_have_text("পশ্চিম তীর copied")
    page.locator("#_find").press("ControlOrMeta+V")
    assert page.locator("#_find").input_value() == "পশ্চিম তীর"


def test_a_form_to_avoid_can_not_be_clicked_and_looks_like_none(sheet: Sheet) -> None:
    form = sheet(*ENTRIES).locator("del")
    assert form.evaluate("one => one.closest('button')") is None
    expect(form).to_have_css("text-decoration-line", "line-through")
    assert form.locator("..").inner_text().casefold() == "not পুটিন ট নয়, ত"


def test_a_screen_reader_hears_what_is_a_rendering_and_what_is_not(sheet: Sheet) -> None:
    expect(sheet(*ENTRIES).locator("#vladimir-putin")).to_match_aria_snapshot("""
      - listitem:
        - paragraph:
          - link "Vladimir Putin"
          - text: person, politics, war
        - paragraph:
          - button "ভ্লাদিমির পুতিন"
        - paragraph: also in English Putin
        - paragraph:
          - text: accepted
          - button "পুতিন"
        - paragraph:
          - text: not
          - deletion: পুটিন
          - text: ট নয়, ত
        - paragraph: প্রথমবার পুরো নাম।
    """)


def test_keys_do_all_of_it(sheet: Sheet) -> None:
    page = sheet(*ENTRIES)
    page.keyboard.press("/")
    page.keyboard.type("bank")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("#_said")).to_have_text("তীর copied")
    page.keyboard.press("ArrowUp")
    expect(page.get_by_role("button", name="ব্যাংক")).to_be_focused()
    page.keyboard.press("ArrowUp")
    expect(page.locator("#_find")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#_said")).to_have_text("ব্যাংক copied")
    page.keyboard.press("Escape")
    assert len(shown(page)) == len(ENTRIES)


def test_escape_leads_back_to_the_search(sheet: Sheet) -> None:
    page = sheet(*ENTRIES)
    page.get_by_role("button", name="র‍্যাব").focus()
    page.keyboard.press("Escape")
    expect(page.locator("#_find")).to_be_focused()


def test_a_link_leads_to_its_entry_below_the_search(sheet: Sheet) -> None:
    page = sheet(*many(2000), at="#name-1500")
    expect(page.locator("#name-1500")).to_be_in_viewport(ratio=1)
    expect(page.locator("li:target .en")).to_have_text("Name 1500")
    below = page.locator("[role=search]").bounding_box()
    entry = page.locator("#name-1500").bounding_box()
    assert below is not None
    assert entry is not None
    assert entry["y"] >= below["y"] + below["height"]


def test_a_link_shows_an_entry_that_was_filtered_away(sheet: Sheet) -> None:
    page = sheet(*many(2000))
    typed(page, "Name 7")
    page.evaluate("location.hash = 'name-1500'")
    expect(page.locator("#name-1500")).to_be_in_viewport(ratio=1)


def test_of_very_many_entries_a_screenful_comes_at_once_and_all_of_them_soon(sheet: Sheet) -> None:
    page = sheet(*many(3000))
    at_once = page.evaluate("find.value = 'name', find.dispatchEvent(new Event('input')), list.children.length")
    assert at_once == 60
    expect(page.locator("li")).to_have_count(3000)


def test_all_entries_are_printed_however_early(sheet: Sheet) -> None:
    page = sheet(*many(3000))
    page.evaluate("find.value = 'name', show(), dispatchEvent(new Event('beforeprint'))")
    assert page.locator("li").count() == 3000


def test_paper_is_a4_in_two_columns_without_the_search(sheet: Sheet) -> None:
    page = sheet(*many(200))
    boxes = re.findall(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", page.pdf(prefer_css_page_size=True))
    assert {(round(float(width)), round(float(height))) for width, height in boxes} == {(595, 842)}
    page.emulate_media(media="print")
    assert len({entry.evaluate("one => one.getBoundingClientRect().x") for entry in page.locator("li").all()}) == 2
    expect(page.locator("#_find")).to_be_hidden()


def _lightness(color: str) -> float:
    """Return the relative luminance of a colour (WCAG 2.2)."""
    parts = [int(part) / 255 for part in re.findall(r"\d+", color)[:3]]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_all_text_stands_out_by_day_and_by_night(sheet: Sheet, scheme: str) -> None:
    page = sheet(*ENTRIES)
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    color = "one => getComputedStyle(one).color"
    paper = _lightness(page.locator("body").evaluate("one => getComputedStyle(one).backgroundColor"))
    inks = {
        part: _lightness(page.locator(part).first.evaluate(color))
        for part in ("body", ".bn", "del", "small", ".why", ".subject")
    }
    assert (paper < 0.1) is (scheme == "dark")
    assert {part for part, ink in inks.items() if (max(ink, paper) + 0.05) / (min(ink, paper) + 0.05) < 4.5} == set()


def test_a_telephone_shows_it_without_scrolling_sideways(sheet: Sheet) -> None:
    page = sheet(*ENTRIES, Entry(en="x" * 300, bn="ক" * 300))
    page.set_viewport_size({"width": 320, "height": 640})
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_nothing_from_a_glossary_runs_and_nothing_is_fetched(sheet: Sheet, page: Page) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    hostile = '</script><script>hit=1</script><img src="http://x.test/" onerror="hit=1"><!--'
    sheet(
        Entry(
            en=hostile,
            bn=hostile,
            sense=hostile,
            variants=(hostile,),
            note=hostile,
            avoid=(Avoid(bn=hostile, why=hostile),),
            domain=(hostile, "b"),
        )
    )
    typed(page, "script")
    assert page.evaluate("typeof hit") == "undefined"
    assert shown(page) == [hostile]
    assert [url for url in asked if not url.startswith(("file:", "data:"))] == []


def test_an_empty_sheet_is_quiet(sheet: Sheet) -> None:
    page = sheet()
    assert typed(page, "putin") == []


def test_without_scripts_everything_is_there_to_read(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "sheet.html").write_bytes(dump(Termbase(entries=ENTRIES)).content)
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto((tmp_path / "sheet.html").as_uri() + "#rab")
        assert len(shown(page)) == len(ENTRIES)
        expect(page.locator("#rab")).to_be_in_viewport(ratio=1)
