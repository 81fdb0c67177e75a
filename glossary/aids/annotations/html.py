"""One page with everything in it: the article with the rendering above each term, and the list of terms below.

>>> from glossary.model import Document, Entry, Form, Match
>>> use = Match(start=3, end=6, text="Kim", entry=Entry(en="Kim", bn="কিম"), form=Form.TERM, write="কিম")
>>> page = dump(Annotated(document=Document(name="a.txt", text="<b>Kim"), matches=(use,)))
>>> '&lt;b&gt;<a' in page, '<span>Kim</span><rt lang="bn"><span>কিম</span></rt>' in page
(True, True)

The renderings stand in ruby annotations (HTML Standard, 4.5.10), which browsers leave out of what is copied here.
A term is a link to its line of the list; where scripts run, hovering over it or reaching it with the Tab key shows that
line beside it. The page loads nothing, and says so to the browser (Content Security Policy).
"""

import re
from collections.abc import Iterator
from functools import cache
from html import escape
from typing import TYPE_CHECKING

from glossary import data
from glossary.aids.annotations.blocks import Block, blocks
from glossary.aids.annotations.legend import legend, mark, renderings
from glossary.model import Annotated, Form, Match

if TYPE_CHECKING:
    from jinja2 import Template

__all__ = ["dump"]

_NOT_HTML = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""Control characters, halves of characters and noncharacters (HTML Standard, 13.2.3.5)."""

_ENGLISH = frozenset({Form.TERM})


def dump(annotated: Annotated) -> str:
    """Write an article and its terms as a page of HTML."""
    lines = legend(annotated.matches)
    numbers = {mark(line.entry): number for number, line in enumerate(lines, 1)}
    seen: set[int] = set()
    paragraphs = [_paragraph(block, numbers, seen) for block in blocks(annotated)]
    return _template().render(
        name=annotated.document.name, paragraphs=paragraphs, lines=lines, uses=len(annotated.matches)
    )


@cache
def _template() -> "Template":
    from jinja2 import Environment

    environment = Environment(autoescape=True, keep_trailing_newline=True, finalize=_finalized)
    return environment.from_string(data.read("annotated.html.j2"))


def _finalized(value: object) -> object:
    """Keep out of the page what the words of a glossary or the name of a file may hold."""
    return _NOT_HTML.sub(_REPLACEMENT, value) if type(value) is str else value


def _paragraph(block: Block, numbers: dict[tuple[str, str], int], seen: set[int]) -> str:
    inner = "".join(_pieces(block, numbers, seen))
    furniture = ' class="furniture"' if not block.is_story and block.language == "en" else ""
    return f'<p lang="{block.language}"{furniture}>{inner}</p>'


def _pieces(block: Block, numbers: dict[tuple[str, str], int], seen: set[int]) -> Iterator[str]:
    for piece, match in block.pieces:
        yield _text(piece) if match is None else _use(piece, match, numbers, seen, block.language)


def _use(piece: str, match: Match, numbers: dict[tuple[str, str], int], seen: set[int], around: str) -> str:
    """Return the link of a use; the first one of an entry has an address to come back to."""
    number = numbers[mark(match.entry)]
    address = "" if number in seen else f' id="u{number}"'
    seen.add(number)
    language = "en" if match.form in _ENGLISH else "bn"
    spoken = "" if language == around else f' lang="{language}"'
    written = " / ".join(map(_text, renderings(match)))
    tag = "del" if match.form is Form.AVOIDED else "span"
    shown = f"<{tag}>{_text(piece)}</{tag}>"
    inner = f'<ruby>{shown}<rt lang="bn"><span>{written}</span></rt></ruby>' if written else _text(piece)
    return f'<a class="{match.form}" href="#t{number}"{address}{spoken}>{inner}</a>'


def _text(text: str) -> str:
    return escape(_NOT_HTML.sub(_REPLACEMENT, text), quote=False)


_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"
