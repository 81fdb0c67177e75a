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

from functools import cache
from html import escape
from typing import TYPE_CHECKING, NamedTuple

from glossary import data
from glossary.aids.annotations.blocks import Block, blocks
from glossary.aids.annotations.legend import legend, mark, renderings
from glossary.aids.annotations.printable import printable
from glossary.model import Annotated, Form, Match

if TYPE_CHECKING:
    from jinja2 import Template

__all__ = ["dump"]


def dump(annotated: Annotated) -> str:
    """Write an article and its terms as a page of HTML."""
    lines = legend(annotated.matches)
    links = _Links({mark(line.entry): number for number, line in enumerate(lines, 1)}, {})
    paragraphs = [_paragraph(block, links) for block in blocks(annotated)]
    return _template().render(
        name=annotated.document.name, paragraphs=paragraphs, lines=lines, homes=links.homes, uses=len(annotated.matches)
    )


class _Links(NamedTuple):
    """What leads where between the article and its list of terms."""

    numbers: dict[tuple[str, str], int]
    """The place of each entry in the list, from 1."""

    homes: dict[int, int]
    """For each place, the number in the address of the use where the entry came first."""


@cache
def _template() -> "Template":
    from jinja2 import Environment

    environment = Environment(autoescape=True, keep_trailing_newline=True, finalize=_finalized)
    return environment.from_string(data.read("annotated.html.j2"))


def _finalized(value: object) -> object:
    """Keep out of the page what the words of a glossary or the name of a file may hold."""
    return printable(value) if type(value) is str else value


def _paragraph(block: Block, links: _Links) -> str:
    inner = "".join(
        _text(piece) if match is None else _use(piece, match, links, block.language) for piece, match in block.pieces
    )
    furniture = ' class="furniture"' if not block.is_story and block.language == "en" else ""
    return f'<p lang="{block.language}"{furniture}>{inner}</p>'


def _use(piece: str, match: Match, links: _Links, around: str) -> str:
    """Return the link of a use to the line of its entry, in a paragraph of the language *around*."""
    language = "en" if match.form is Form.TERM else "bn"
    spoken = "" if language == around else f' lang="{language}"'
    return f'<a class="{match.form}"{_addresses(match, links)}{spoken}>{_shown(piece, match)}</a>'


def _addresses(match: Match, links: _Links) -> str:
    """Return where a use leads, and where it is if an entry came first there."""
    number, *others = (links.numbers[mark(entry)] for entry in match.entries)
    new = [place for place in (number, *others) if place not in links.homes]
    links.homes.update(dict.fromkeys(new, new[0]) if new else {})
    own = f' id="u{new[0]}"' if new else ""
    more = f' data-more="{" ".join(map(str, others))}"' if others else ""
    return f' href="#t{number}"{own}{more}'


def _shown(piece: str, match: Match) -> str:
    written = " / ".join(map(_text, renderings(match)))
    if not written:
        return _text(piece)
    tag = "del" if match.form is Form.AVOIDED else "span"
    return f'<ruby><{tag}>{_text(piece)}</{tag}><rt lang="bn"><span>{written}</span></rt></ruby>'


def _text(text: str) -> str:
    return escape(printable(text), quote=False)
