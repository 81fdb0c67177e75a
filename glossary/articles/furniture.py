r"""Page furniture: the lines of a saved page that aren't the story, and who is named in them.

>>> is_furniture("Read more: Kim visits a factory"), is_furniture("Kim visits a factory")
(True, False)
>>> line = "(Reporting by Jane Smith in London; editing by John Brown)"
>>> [line[start:end] for start, end in credited(line)]
['Jane Smith', 'London', 'John Brown']

Agencies, reporters and photographers recur like other names, so a credit is read for its names. Its
other words, and all other furniture, count for nothing.
"""

import re
from collections.abc import Iterator

__all__ = ["DATELINE", "STAMP", "credited", "is_furniture"]

STAMP = re.compile(
    r"\s*(?:first\s+|last\s+)?(?:published|updated|posted|modified)(?:\s+(?:on|at))?\s*[:|-]"
    r"[^.]{0,60}?(?:\b(?:19|20)\d\d\b|\d:\d\d|\d\s*(?:min|hour|day)s?\b)[^.]{0,40}",
    re.IGNORECASE,
)
_AGENCIES = (
    r"reuters|ap|afp|agence france-presse|associated press|the associated press|upi|bloomberg|dpa|xinhua|tass|bbc"
    r"|bbc news|unb|bss|ani|pti|al jazeera|agencies|news agencies|staff (?:reporter|correspondent|writer)"
    r"|(?:news|online|international|world) desk|(?:own|special|diplomatic|senior) correspondent"
)
_AGENCY_LINE = re.compile(rf"\s*(?:by\s+)?(?:{_AGENCIES})(?:\s*[,/|&-]\s*(?:[\w .]{{1,30}}))?\s*", re.IGNORECASE)
_BYLINE = re.compile(
    r"\s*(?:by|By|BY)\s+[A-Z][\w.'’-]+(?:\s+(?:and\s+)?[A-Z][\w.'’-]+){1,6}(?:\s*,\s*[\w .]{1,40})?\s*"
)
_REPORTED = re.compile(
    r"""\s*(?:
      \((?:additional\s+)?(?:reporting|writing|editing|compiled)\ by\b.*\)\.?
    | (?:additional\s+)?(?:reporting|writing|editing|compiled)\ by\b[^.]{0,100}
    | (?:file\ )?(?:photo|image|picture|illustration|video)(?:\ (?:credit|courtesy|by))?\s*[:/](?!\s*(?:\S+\s+){7}).*
    | (?:photo|image|picture|video)\ (?:credit|courtesy|by)\b.*
    )\s*""",
    re.IGNORECASE | re.VERBOSE,
)
_FURNITURE = re.compile(
    r"""\s*(?:
      (?:©|copyright\ (?:©|\(c\)|[0-9])).*
    | (?:also\ |must\ )?read(?:\ (?:more|also|next|full\ story))?\s*:.*
    | related(?:\ (?:stories|articles|news|topics|content))?\s*:?
    | (?:advertisements?|share|share\ this|print|comments?|follow\ us[^.]{0,60}|subscribe(?:[^.s][^.]{0,60})?
      |sign\ up[^.]{0,60}|most\ read|more\ news|trending|top\ stories|all\ rights\ reserved\.?)
    | slideshow\ \(\d+\ images?\)
    | to\ read\ the\ full\ story\b.*
    | \d+\s+min(?:ute)?s?\s+read
    )\s*""",
    re.IGNORECASE | re.VERBOSE,
)
DATELINE = re.compile(
    r"""\s*(?P<place>[A-Z][A-Z'’.-]+(?:[ /,]+[A-Z][A-Za-z'’.-]*){0,5}?),?\s*
        (?:[A-Z][a-z]{2,8}\.?\s+\d{1,2}(?:,?\s+\d{4})?\s*)?
        \((?P<agency>Reuters|AP|AFP|UPI|dpa|Xinhua|TASS|Bloomberg|UNB|BSS|ANI|PTI)[^)]{0,40}\)\s*[-–—:]+\s*""",
    re.VERBOSE,
)
_CREDIT = re.compile(
    r"""\s*(?:
      .{0,80}(?:\bvia\ |/\ ?)(?:reuters|ap|afp|getty\ images|epa)(?:\ ?/.{0,40})?
    | (?:reuters|ap|afp|getty\ images|epa)\ ?/.{0,60}
    | .{0,80}/\ ?(?:file\ photo|handout|pool)
    )\s*""",
    re.IGNORECASE | re.VERBOSE,
)
_NO_NAME = re.compile(
    r"""(?:news|online|international|world)\ desk | \b(?:
      additional | reporting | writing | editing | compiled | by | in | and | via
    | file | photo | image | picture | illustration | video | handout | pool | credit | courtesy
    | own | staff | special | diplomatic | senior | correspondent | reporter | writer | news\ agencies | agencies
    )\b | [^\w\s.'’&-]""",
    re.IGNORECASE | re.VERBOSE,
)
_CAPITAL = r"[A-Z][\w'’&-]*\.?"
_PARTICLE = "(?:al|bin|da|de|del|der|di|dos|el|la|ter|van|von)"
_NAME = re.compile(rf"\s*({_CAPITAL}(?: (?:{_PARTICLE} ){{0,2}}{_CAPITAL})*?)\.?\s*")

_LONGEST_CREDIT = 200


def is_furniture(line: str) -> bool:
    """Tell whether a line is no part of the story."""
    if _FURNITURE.fullmatch(line) or _is_credit(line):
        return True
    return len(line) < _LONGEST_CREDIT and STAMP.fullmatch(line) is not None


def _is_credit(line: str) -> bool:
    """Tell whether a line says only who made the story or the picture."""
    if _REPORTED.fullmatch(line):
        return True
    if len(line) >= _LONGEST_CREDIT:
        return False
    if _AGENCY_LINE.fullmatch(line) or _BYLINE.fullmatch(line):
        return True
    return ("/" in line or "via" in line) and _CREDIT.fullmatch(line) is not None


def credited(line: str) -> Iterator[tuple[int, int]]:
    """Yield where each name of a credit begins and ends, in code points; nothing for other lines."""
    if _is_credit(line):
        begin = 0
        for label in [*_NO_NAME.finditer(line), None]:
            end = label.start() if label else len(line)
            if name := _NAME.fullmatch(line, begin, end):
                yield name.span(1)
            begin = label.end() if label else end
