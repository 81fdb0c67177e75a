"""What a terminal, a Markdown page and a program get, in the small."""

import json
import re

import pytest
from annotated_articles import lines_as_story
from markdown_it import MarkdownIt

from glossary.aids import ANNOTATIONS, Finder
from glossary.model import Annotated, Avoid, Entry

KIM = Entry(en="Kim", bn="কিম", avoid=(Avoid(bn="খিম", why="wrong letter"),))
SENSES = (Entry(en="bank", bn="ব্যাংক", sense="money"), Entry(en="bank", bn="তীর", sense="river"))


def shown(name: str, text: str, *entries: Entry) -> str:
    return ANNOTATIONS[name](Annotated(document=lines_as_story(text), matches=Finder(entries).find(text)))


def plain(text: str, *entries: Entry) -> str:
    return re.sub(r"\x1b\[[\d;]*m", "", shown("text", text, *entries))


def test_a_rendering_stands_behind_its_term() -> None:
    assert plain("Kim’s plan", KIM).splitlines()[0] == "Kim’s [→ কিমের] plan"


def test_a_form_to_avoid_is_crossed_and_struck() -> None:
    assert plain("খিমকে", KIM).splitlines()[0] == "খিমকে [✗ → কিমকে]"
    assert shown("text", "খিমকে", KIM).startswith("\x1b[9;31mখিমকে\x1b[0m")


def test_what_may_be_printed_stays_alone() -> None:
    assert plain("কিমের", KIM).splitlines()[0] == "কিমের"


def test_all_senses_are_offered() -> None:
    assert plain("a bank", *SENSES).splitlines()[0] == "a bank [→ ব্যাংক / তীর]"


def test_the_list_tells_what_the_glossary_says() -> None:
    assert plain("Kim", KIM).splitlines()[-1] == "  Kim: কিম; not খিম (wrong letter)"


def test_an_article_gives_a_terminal_no_orders() -> None:
    assert plain("a\x1b]0;x\x07\x9b2J\rb") == "a␛]0;x␇\N{REPLACEMENT CHARACTER}2J\nb\n"


@pytest.mark.parametrize("line", ["- Kim", "+ a", "1. Kim", "12) a", "# Kim", "=== a", "> a", "    a", "---", "|a|"])
def test_a_line_stays_a_paragraph_in_markdown(line: str) -> None:
    page = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(shown("markdown", f"b\n{line}", KIM))
    assert [token.type for token in page][:6] == ["paragraph_open", "inline", "paragraph_close"] * 2


def test_json_has_the_promised_keys() -> None:
    data = json.loads(shown("json", "Kim \ud800", KIM))
    assert (set(data), data["text"]) == ({"document", "text", "matches"}, "Kim \ud800")
    assert data["matches"] == [
        {
            "start": 0, "end": 3, "text": "Kim", "en": "Kim", "sense": "", "bn": "কিম", "also": [],
            "avoid": [{"bn": "খিম", "why": "wrong letter"}], "note": "",
            "form": "term", "case": "bare", "write": "কিম", "alternatives": [],
        }
    ]  # fmt: skip


def test_json_is_text_that_can_be_saved() -> None:
    assert "\\ud800" in shown("json", "Kim \ud800", KIM).encode().decode()
