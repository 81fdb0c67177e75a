r"""For CAT tools: XLIFF 2.1 to be translated, with the terms marked and their renderings in the glossary module.

>>> from glossary.model import Document, Entry, Form, Match, Span
>>> use = Match(start=0, end=3, text="Kim", entry=Entry(en="Kim", bn="কিম"), form=Form.TERM, write="কিম")
>>> article = Document(name="a.txt", text="Kim left.", story=(Span(start=0, end=9),))
>>> print(dump(Annotated(document=article, matches=(use,))).split("</gls:glossary>\n")[1], end="")
<segment id="s1"><source><mrk id="m1" type="term" ref="#gls=g1">Kim</mrk> left.</source></segment>
</unit>
</file>
</xliff>

A unit is a paragraph of the story, a segment a sentence; page furniture isn't translated. A glossary entry refers to
the first use in its unit, and each use to its entry. Forms to avoid are notes on the target, since the module has no
place for them. OASIS, XLIFF Version 2.1, 2018: http://docs.oasis-open.org/xliff/xliff-core/v2.1/
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from xml.sax.saxutils import escape, quoteattr

from glossary.aids.annotations.blocks import Block, blocks, pieces
from glossary.aids.annotations.legend import legend, mark, name
from glossary.errors import FormatError
from glossary.model import Annotated, Entry, Form, Match
from glossary.text import english

__all__ = ["dump"]

_CORE = "urn:oasis:names:tc:xliff:document:2.0"
_MODULE = "urn:oasis:names:tc:xliff:glossary:2.0"
_NOT_XML = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


def dump(annotated: Annotated) -> str:
    """Write the story as XLIFF; raise `FormatError` when there is none, since a file can't be without a unit."""
    name = annotated.document.name
    matches = tuple(match for match in annotated.matches if match.form is Form.TERM)
    paragraphs = blocks(replace(annotated, matches=matches))
    story = (block for block in paragraphs if block.is_story)
    units = [_unit(number, annotated.document.text, block) for number, block in enumerate(story, 1)]
    if not units:
        raise FormatError(
            where=name,
            what="there is no English story in this text",
            remedy="choose another format, or another article",
        )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<xliff xmlns="{_CORE}" xmlns:gls="{_MODULE}" version="2.1" srcLang="en" trgLang="bn">\n'
        f'<file id="f1" original={quoteattr(_plain(name))}>\n{"".join(units)}</file>\n</xliff>\n'
    )


def _unit(number: int, text: str, block: Block) -> str:
    entries = [line.entry for line in legend(block.matches)]
    ids = {mark(entry): f"g{place}" for place, entry in enumerate(entries, 1)}
    segments = "".join(_segments(text, block, ids))
    return f'<unit id="u{number}">\n{_glossary(entries, ids, block)}{_notes(entries)}{segments}</unit>\n'


def _glossary(entries: list[Entry], ids: dict[tuple[str, str], str], block: Block) -> str:
    if not entries:
        return ""
    first: dict[tuple[str, str], int] = {}
    for place, match in enumerate(block.matches, 1):
        for entry in match.entries:
            first.setdefault(mark(entry), place)
    rows = "".join(_entry(entry, ids[mark(entry)], f"#m{first[mark(entry)]}") for entry in entries)
    return f"<gls:glossary>\n{rows}</gls:glossary>\n"


def _entry(entry: Entry, own: str, use: str) -> str:
    forms = "".join(f"<gls:translation>{_words(form)}</gls:translation>" for form in (entry.bn, *entry.also))
    about = "; ".join(filter(None, (entry.sense, entry.note.strip())))
    meant = f"<gls:definition>{_words(about)}</gls:definition>" if about else ""
    term = f"<gls:term>{_words(entry.en)}</gls:term>"
    return f'<gls:glossEntry id="{own}" ref="{use}">{term}{forms}{meant}</gls:glossEntry>\n'


def _notes(entries: list[Entry]) -> str:
    rows = "".join(
        f'<note category="avoid" appliesTo="target">{_words(f"{name(entry)}: {avoid.bn}")}{_why(avoid.why)}</note>\n'
        for entry in entries
        for avoid in entry.avoid
    )
    return f"<notes>\n{rows}</notes>\n" if rows else ""


def _why(reason: str) -> str:
    return f" ({_words(reason)})" if reason else ""


def _segments(text: str, block: Block, ids: dict[tuple[str, str], str]) -> Iterator[str]:
    """Yield a segment for each sentence, and what stands between two to be ignored."""
    at, done = block.start, 0
    for number, (start, end, matches) in enumerate(_sentences(text, block), 1):
        if at < start:
            yield f"<ignorable><source>{_inline(text[at:start])}</source></ignorable>\n"
        cut = pieces(text, start, end, matches)
        marked = "".join(_marked(piece, match, done + place, ids) for piece, match, place in _counted(cut))
        yield f'<segment id="s{number}"><source>{marked}</source></segment>\n'
        at, done = end, done + len(matches)


def _sentences(text: str, block: Block) -> Iterator[tuple[int, int, tuple[Match, ...]]]:
    """Yield start, end and matches of each sentence; none ends inside a term."""
    found = [
        (block.start + at, block.start + at + len(told))
        for at, told in english.sentences(text[block.start : block.end])
    ]
    held: list[Match] = []
    left = list(reversed(block.matches))
    begin: int | None = None
    for start, end in found:
        begin = start if begin is None else begin
        while left and left[-1].start < end:
            held.append(left.pop())
        if not held or held[-1].end <= end:
            yield begin, end, tuple(held)
            held, begin = [], None


def _counted(cut: Iterator[tuple[str, Match | None]]) -> Iterator[tuple[str, Match | None, int]]:
    """Yield each piece with the number of matches up to it."""
    place = 0
    for piece, match in cut:
        place += match is not None
        yield piece, match, place


def _marked(piece: str, match: Match | None, number: int, ids: dict[tuple[str, str], str]) -> str:
    if match is None:
        return _inline(piece)
    return f'<mrk id="m{number}" type="term" ref="#gls={ids[mark(match.entry)]}">{_inline(piece)}</mrk>'


def _inline(text: str) -> str:
    """Return text of the article; what XML can't hold has an element of its own."""
    return _NOT_XML.sub(lambda found: f'<cp hex="{ord(found.group()):04X}"/>', _escaped(text))


def _words(text: str) -> str:
    """Return words of the glossary; no element may stand in them."""
    return _escaped(_plain(text))


def _plain(text: str) -> str:
    return _NOT_XML.sub("\N{REPLACEMENT CHARACTER}", text)


def _escaped(text: str) -> str:
    return escape(text, {"\r": "&#13;"})
