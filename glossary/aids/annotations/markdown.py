r"""For a wiki, a ticket, a chat: terms in bold with the rendering behind them, what must not be printed struck.

>>> from glossary.model import Document, Entry, Match
>>> use = Match(start=4, end=7, text="Kim", entry=Entry(en="Kim", bn="কিম"), form=Form.TERM, write="কিম")
>>> print(dump(Annotated(document=Document(name="-", text="1*2 Kim"), matches=(use,))), end="")
1\*2 **Kim** (কিম)
<BLANKLINE>
## Terms
<BLANKLINE>
- **Kim**: কিম

CommonMark with the strokes of GitHub's dialect. Lines that belong to one paragraph become one.
"""

import re
from collections.abc import Iterator

from glossary.aids.annotations.blocks import Pieces, blocks
from glossary.aids.annotations.legend import Line, legend, name, renderings
from glossary.aids.annotations.printable import printable
from glossary.model import Annotated, Form

__all__ = ["dump"]

_SPECIAL = re.compile(r"([\\`*_{}\[\]<>|#~!&$])")
_BEGINNING = re.compile(r"^(?=[+=-])|^(\d{1,9})(?=[.)])")
"""What would make a list, a heading or a rule of a paragraph."""

_BREAKS = re.compile(r"\s*[\r\n\v\f\x85\u2028\u2029]\s*")


def dump(annotated: Annotated) -> str:
    """Write an article and its terms as Markdown."""
    paragraphs = ["".join(_pieces(block.pieces)) for block in blocks(annotated)]
    told = [(_escaped(name(line.entry)), "; ".join(_told(line))) for line in legend(annotated.matches)]
    lines = "".join(f"- **{term}**: {what}\n" for term, what in told)
    return "".join(f"{paragraph}\n\n" for paragraph in paragraphs) + (f"## Terms\n\n{lines}" if lines else "")


def _pieces(cut: Pieces) -> Iterator[str]:
    for number, (piece, match) in enumerate(cut):
        shown = _escaped(piece)
        if match is None:
            yield shown if number else _BEGINNING.sub(r"\1\\", shown)
            continue
        written = " / ".join(map(_escaped, renderings(match)))
        mark = "~~" if match.form is Form.AVOIDED else "**"
        yield f"{mark}{shown}{mark}" + (f" ({written})" if written else "")


def _told(line: Line) -> Iterator[str]:
    entry = line.entry
    yield _escaped(entry.bn)
    if entry.also:
        yield "also " + ", ".join(map(_escaped, entry.also))
    for avoid in entry.avoid:
        yield f"not ~~{_escaped(avoid.bn)}~~" + (f" ({_escaped(avoid.why)})" if avoid.why else "")
    if entry.note:
        yield _escaped(entry.note.strip())


def _escaped(text: str) -> str:
    """Return words that Markdown shows as they are, on one line."""
    return _SPECIAL.sub(r"\\\1", _BREAKS.sub(" ", printable(text)))
