"""A hard article with its terms marked, and readers that give the article back from each form it is written in."""

import json
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from lxml import etree, html
from markdown_it import MarkdownIt
from markdown_it.token import Token

from glossary import articles
from glossary.aids import Finder
from glossary.model import Annotated, Avoid, Document, Entry, Kind, Span

ENTRIES = (
    Entry(
        en="Kim Jong Un", bn="কিম জং উন", kind=Kind.PERSON, variants=("Kim",), also=("কিম জং-উন",),
        avoid=(Avoid(bn="কিম জং আন", why="wrong <vowel>"),), note='leader since 2011; "the marshal" & more',
    ),
    Entry(en="US", bn="যুক্তরাষ্ট্র", kind=Kind.PLACE, avoid=(Avoid(bn="আমেরিকা"),)),
    Entry(en="North Korea", bn="উত্তর কোরিয়া", kind=Kind.PLACE),
    Entry(en="St. Petersburg", bn="সেন্ট পিটার্সবার্গ", kind=Kind.PLACE),
    Entry(en="bank", bn="ব্যাংক", sense="money"),
    Entry(en="bank", bn="তীর", sense="river"),
    Entry(en="RAB", bn="র‍্যাব"),
    Entry(en="AT&T", bn="এটিঅ্যান্ডটি"),
)  # fmt: skip

TEXT = """\
 date 2023-08-15     বাংলা

    Kim’s letter: <b>"US & *allies*"</b>
    Reuters
    Published : 15 August 2023, 09:12 AM

    Talks between the leaders of North Korea and Russia at a bank on
    the banks of the Neva in St. Petersburg ended on Tuesday. The US
    said AT&T was not involved; RAB was silent, KCNA said.

1. Kim left \x1b[31mearly\x1b[0m. # No [link](http://example.org)
\N{RIGHT-TO-LEFT OVERRIDE}Kim\N{POP DIRECTIONAL FORMATTING} 😀
    কিম জং আনকে আমেরিকার চিঠি, উত্তর কোরিয়ায় র‌্যাবের সফর।
"""

DOCUMENT = articles.parse("wire/<kim>.txt", TEXT.encode())
HARD = Annotated(document=DOCUMENT, matches=Finder(ENTRIES).find(TEXT))

_ENGLISH = ["Kim’s", "US", "North Korea", "bank", "banks", "St. Petersburg", "US", "AT&T", "RAB", "Kim", "Kim"]
_BENGALI = ["কিম জং আনকে", "আমেরিকার", "উত্তর কোরিয়ায়", "র‌্যাবের"]
ORDER = {"xliff": _ENGLISH} | dict.fromkeys(("text", "html", "markdown", "json"), _ENGLISH + _BENGALI)
"""What each form marks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Read:
    """What a form holds of an article."""

    text: str
    """The article, without what was put in; paragraphs may stand close together."""

    marked: list[str]


def read_text(written: str) -> Read:
    body = written.partition("\n\x1b[1mTerms\x1b[0m\n")[0]
    bare = re.sub(r"\x1b\[2m \[.*?\x1b\[2m\]\x1b\[0m", "", body, flags=re.DOTALL)
    marked = re.findall(r"\x1b\[(?:1|32|9;31)m(.*?)\x1b\[0m", bare, re.DOTALL)
    return Read(text=re.sub(r"\x1b\[[\d;]*m", "", bare), marked=marked)


def read_html(written: str) -> Read:
    [article] = html.document_fromstring(written).findall(".//article")
    etree.strip_elements(article, "rt", with_tail=False)
    return Read(text=str(article.text_content()), marked=[str(a.text_content()) for a in article.iter("a")])


def read_markdown(written: str) -> Read:
    tokens = MarkdownIt("commonmark").enable("strikethrough").parse(written.partition("\n## Terms\n")[0])
    inline = [piece for token in tokens for piece in token.children or ()]
    assert {token.type for token in tokens} <= {"paragraph_open", "inline", "paragraph_close"}
    text, marked = "", []
    for before, token in zip([None, *inline], inline, strict=False):
        content = token.content
        if before and before.type in {"strong_close", "s_close"}:
            content = re.sub(r"^ \([^()]*\)", "", content)
        text += content
        if before and before.type in {"strong_open", "s_open"}:
            marked.append(_until_close(inline, inline.index(token)))
    return Read(text=text, marked=marked)


def _until_close(inline: list[Token], start: int) -> str:
    end = next(at for at in range(start, len(inline)) if inline[at].type in {"strong_close", "s_close"})
    return "".join(token.content for token in inline[start:end])


def read_json(written: str) -> Read:
    data = json.loads(written)
    marked = [match["text"] for match in data["matches"]]
    assert marked == [data["text"][match["start"] : match["end"]] for match in data["matches"]]
    return Read(text=data["text"], marked=marked)


def read_xliff(written: str) -> Read:
    root = etree.fromstring(written.encode())
    etree.strip_elements(root, "{*}cp", with_tail=False)
    sources = root.findall(".//{*}source")
    marked = ["".join(map(str, mark.itertext())) for mark in root.iter("{*}mrk")]
    return Read(text="".join(str(piece) for source in sources for piece in source.itertext()), marked=marked)


READERS: Mapping[str, Callable[[str], Read]] = {
    "text": read_text, "html": read_html, "markdown": read_markdown, "json": read_json, "xliff": read_xliff,
}  # fmt: skip


def lines_as_story(text: str) -> Document:
    """Make an article of any text, whose lines all are of the story."""
    spans = (found.span() for found in re.finditer(r"[^\r\n\v\f\x85\u2028\u2029]*\S[^\r\n\v\f\x85\u2028\u2029]*", text))
    return Document(name="-", text=text, story=tuple(Span(start=start, end=end) for start, end in spans))
