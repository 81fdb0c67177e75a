r"""For a terminal: the article as it is, with the rendering in brackets behind each term, and the list of terms.

>>> import re
>>> from glossary.model import Avoid, Document, Entry, Match
>>> entry = Entry(en="Kim Jong Un", bn="কিম জং উন", avoid=(Avoid(bn="কিম জং আন", why="wrong vowel"),))
>>> use = Match(start=0, end=11, text="Kim Jong Un", entry=entry, form=Form.TERM, write="কিম জং উন")
>>> shown = dump(Annotated(document=Document(name="-", text="Kim Jong Un left."), matches=(use,)))
>>> print(re.sub("\x1b.*?m", "", shown), end="")
Kim Jong Un [→ কিম জং উন] left.
<BLANKLINE>
Terms
  Kim Jong Un: কিম জং উন; not কিম জং আন (wrong vowel)

Colours and strokes are escape sequences of ECMA-48, part 8.3.117; who writes to anything else than a terminal
takes them off. The article's own control characters are shown as pictures, so that it can give no orders.
"""

from collections.abc import Iterator, Mapping
from types import MappingProxyType

from glossary.aids.annotations.blocks import pieces
from glossary.aids.annotations.legend import Line, legend, name, renderings
from glossary.model import Annotated, Form, Match

__all__ = ["dump"]

_BOLD, _FAINT, _STRUCK, _GREEN = "1", "2", "9;31", "32"
_STYLES: Mapping[Form, str] = MappingProxyType(
    {Form.TERM: _BOLD, Form.RENDERING: _GREEN, Form.ACCEPTED: _GREEN, Form.AVOIDED: _STRUCK}
)
_ARROWS: Mapping[Form, str] = MappingProxyType({Form.TERM: "→", Form.AVOIDED: "✗ →"})
"""What stands before the rendering; the cross says in black and white what the stroke says."""

_PICTURES = {
    **{code: 0x2400 + code for code in range(0x20) if chr(code) not in "\t\n\r"},
    0x7F: 0x2421,
    **dict.fromkeys((*range(0x80, 0xA0), *range(0xD800, 0xE000)), 0xFFFD),
}


def dump(annotated: Annotated) -> str:
    """Write an article and its terms for a terminal."""
    text, matches = annotated.document.text, annotated.matches
    body = "".join(_piece(piece, match) for piece, match in pieces(text, 0, len(text), matches))
    return body + ("" if body.endswith("\n") else "\n") + "".join(_legend(matches))


def _piece(piece: str, match: Match | None) -> str:
    shown = _visible(piece)
    if match is None:
        return shown
    marked, written = _styled(shown, _STYLES[match.form]), " / ".join(map(_visible, renderings(match)))
    if not written:
        return marked
    return marked + _styled(f" [{_ARROWS[match.form]} ", _FAINT) + _styled(written, _GREEN) + _styled("]", _FAINT)


def _legend(matches: tuple[Match, ...]) -> Iterator[str]:
    if matches:
        yield "\n" + _styled("Terms", _BOLD) + "\n"
    for line in legend(matches):
        yield f"  {_styled(_visible(name(line.entry)), _BOLD)}: {'; '.join(_told(line))}\n"


def _told(line: Line) -> Iterator[str]:
    entry = line.entry
    yield _styled(_visible(entry.bn), _GREEN)
    if entry.also:
        yield "also " + ", ".join(map(_visible, entry.also))
    for avoid in entry.avoid:
        yield f"not {_styled(_visible(avoid.bn), _STRUCK)}" + (f" ({_visible(avoid.why)})" if avoid.why else "")
    if entry.note:
        yield " ".join(_visible(entry.note).split())


def _styled(text: str, style: str) -> str:
    return f"\x1b[{style}m{text}\x1b[0m"


def _visible(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n").translate(_PICTURES)
