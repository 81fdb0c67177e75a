r"""What people do to YAML that shows in one line: a table of patterns, each with what to say.

>>> [(f.line, f.column, f.message, f.hint) for f in traps("terms:\n- en: Kim\n  bn:কিম\n", ())]
[(3, 5, 'there is no space after the colon', 'write `bn: কিম`')]
"""

import re
from collections.abc import Container, Iterator
from typing import NamedTuple

from glossary.model import Finding
from glossary.termfile.entries import KEYS
from glossary.termfile.findings import error
from glossary.termfile.lines import BREAK, Lines

__all__ = ["BLANKS", "DASHES", "TRAPS", "Trap", "traps", "without_conflicts"]

BLANKS = "\N{NO-BREAK SPACE}\u2000-\u200a\N{NARROW NO-BREAK SPACE}\N{IDEOGRAPHIC SPACE}"
"""Blanks that aren't the space bar's, for a character class."""

DASHES = "-‐‒–—−•●▪·"
"""The dash of a list, and what people and word processors write for it."""

_KEY = rf"(?:- +)?(?P<key>{'|'.join(sorted(KEYS, key=len, reverse=True))})"
_VALUE = r"(?P<value>[^\r\n]*)"
_COMMENT = re.compile(r"(?:^|\s)#.*")


class Trap(NamedTuple):
    """A mistake that shows in one line."""

    pattern: str
    """What follows the blanks at the start of the line; the group `place` is where the mistake is."""

    rule: str

    message: str
    """`{place}` and `{code}` stand for the character at the place and its number."""

    hint: str
    """`{key}` and `{value}` stand for the groups with these names; the value without a comment."""


TRAPS = (
    Trap(r"(?:- *)?(?P<place>\t)[^\S\r\n]*(?=[^\s#])", "tab", "a tab is used as indentation", "use spaces"),
    Trap(
        rf"(?:- *)?(?P<place>[{BLANKS}])[^\S\r\n]*(?=[^\s#])",
        "odd-space",
        "an invisible non-breaking space indents this line",
        "delete the blanks and type spaces",
    ),
    Trap(
        rf"(?P<place>-)(?=[^\W\d_]){_VALUE}",
        "dash-without-space",
        "there is no space after the dash",
        "write `- {value}`",
    ),
    Trap(
        rf"(?P<place>[{DASHES[1:]}])[ {BLANKS}]+{_VALUE}",
        "typographic-dash",
        "`{place}` is a typographic sign, not the dash of a list",
        "write `- {value}`",
    ),
    Trap(
        rf"{_KEY}(?P<place>:)(?=\S){_VALUE}",
        "colon-without-space",
        "there is no space after the colon",
        "write `{key}: {value}`",
    ),
    Trap(
        rf"{_KEY}[ ]*(?P<place>[：﹕ঃ꞉∶])[ {BLANKS}]*{_VALUE}",
        "odd-colon",
        "`{place}` looks like a colon but is another character ({code})",
        "write `{key}: {value}`",
    ),
    Trap(
        rf"{_KEY}:(?P<place>[{BLANKS}])[^\S\r\n]*{_VALUE}",
        "odd-space",
        "the space after the colon is an invisible non-breaking one",
        "write `{key}: {value}`",
    ),
    Trap(rf"{_KEY}[ ]*(?P<place>=)[ ]*{_VALUE}", "equals", "YAML uses a colon here", "write `{key}: {value}`"),
)

_PATTERNS = tuple((re.compile(f"^ *{trap.pattern}", re.MULTILINE), trap) for trap in TRAPS)

# Nearly every file has none of them, and two looks say so in a third of the time of all patterns: is there a
# line that begins in an odd way, or a key that isn't followed by a colon and a blank?
_SIGNS = re.compile(rf"[\t{BLANKS}{DASHES[1:]}：﹕ঃ꞉∶]|:(?=\S)|^ *-[^\W\d_]|^[ -]*[a-z_]+ *=", re.MULTILINE)
"""What some line must hold, or there is no trap: one fast look at the whole file."""

_SUSPICIOUS = (
    re.compile(rf"^ *(?:(?:- *)?[\t{BLANKS}]|-[^\W\d_]|[{DASHES[1:]}])", re.MULTILINE),
    re.compile(rf"^ *{_KEY}(?!:(?:[ \r\n]|\Z))", re.MULTILINE),
)


def traps(text: str, hidden: Container[int]) -> Iterator[Finding]:
    """Yield the traps in the lines of *text*, but for the *hidden* lines, which only go on with a value."""
    if not _SIGNS.search(text) or not any(pattern.search(text) for pattern in _SUSPICIOUS):
        return
    lines = Lines.of(text)
    for pattern, trap in _PATTERNS:
        for match in pattern.finditer(text):
            place = lines.place(match.start("place"))
            if place[0] not in hidden:
                yield error(place, trap.rule, _filled(trap.message, match), _filled(trap.hint, match))


def _filled(words: str, match: re.Match[str]) -> str:
    groups = {name: value or "" for name, value in match.groupdict().items()}
    groups["value"] = _COMMENT.sub("", groups.get("value", "")).strip()
    return words.format(**groups, code=f"U+{ord(groups['place']):04X}").replace(": `", ":`")


_MARKER = re.compile(
    r"^(?:(?P<begin><{7})|(?P<base>\|{7})|(?P<middle>={7})|(?P<end>>{7}))(?=[ \r]|$)[^\r\n]*", re.MULTILINE
)


def without_conflicts(text: str) -> tuple[str, tuple[Finding, ...]]:
    r"""Blank what an unfinished merge left behind, all but the first side, and name its marker lines.

    Every code point that stays keeps its place.

    >>> text, findings = without_conflicts("<<<<<<< HEAD\nbn: ক\n=======\nbn: খ\n>>>>>>> theirs\n")
    >>> text.split(), [(f.line, f.message) for f in findings][:1], len(findings)
    (['bn:', 'ক'], [(1, 'a merge was left unfinished')], 3)
    """
    if not any(sign * 7 in text for sign in "<|>"):
        return text, ()
    lines = Lines.of(text)
    findings: list[Finding] = []
    pieces, position, side = [], 0, ""
    for match in _MARKER.finditer(text):
        kind = match.lastgroup or ""
        if kind == "middle" and not findings:
            continue
        hint = "keep one side, and delete the other and the marker lines"
        findings.append(error(lines.place(match.start()), "merge", "a merge was left unfinished", hint))
        between = text[position : match.start()]
        pieces += [_blank(between) if side in {"base", "middle"} else between, _blank(match.group())]
        position, side = match.end(), kind
    return "".join(pieces) + text[position:], tuple(findings)


def _blank(text: str) -> str:
    return "".join(c if BREAK.match(c) else " " for c in text)
