"""`untranslated`: an English term of the glossary stands in the target, in Latin letters.

In an address or a hashtag, or in brackets beside its rendering, it may.
"""

import re
from collections.abc import Iterator, Sequence

from glossary.aids.checks.comparing import RIGHT, Pair, likeliest, mark
from glossary.aids.checks.flaws import Flaw, write
from glossary.model import Form, Match
from glossary.text.endings import Case
from glossary.text.inflection import inflect

__all__ = ["find"]

_WORD = re.compile(r"[^\s।]+")
_IN_ADDRESS = re.compile(r"://|www\.|[#@]|\w\.\w{2}")
_BENGALI_ENDING = re.compile("-?[\u0980-\u09ff\u200c\u200d]+$")
_BEFORE_BRACKET, _BEHIND_BRACKET = re.compile(r"[(\[][^)\]\n]{0,60}$"), re.compile(r"[^(\[\n]{0,60}[)\]]")


def find(pairs: Sequence[Pair]) -> Iterator[Flaw]:
    """Yield the terms left in English."""
    for pair in pairs:
        uses = [use for use in pair.uses if use.form is Form.TERM]
        if not uses:
            continue
        rendered = {mark(entry) for use in pair.uses if use.form in RIGHT for entry in use.entries}
        words = _WORD.finditer(pair.segment.target)
        addresses = {at for word in words if _IN_ADDRESS.search(word.group()) for at in range(*word.span())}
        for use in uses:
            if use.start not in addresses and not (
                mark(use.entry) in rendered and _is_bracketed(pair.segment.target, use)
            ):
                yield _flaw(pair, use)


def _is_bracketed(text: str, use: Match) -> bool:
    before = text[max(0, use.start - 60) : use.start]
    return bool(_BEFORE_BRACKET.search(before) and _BEHIND_BRACKET.match(text, use.end))


def _flaw(pair: Pair, use: Match) -> Flaw:
    right = _rendered(use)
    return Flaw(
        pair=pair, start=use.start, end=use.end, en=use.entry.en, entry=use.entry,
        expected=(right,), replacement=right,
        message=f"“{use.text}” is left in Latin letters", hint=write([right]),
    )  # fmt: skip


def _rendered(use: Match) -> str:
    """Return the rendering with the ending that the English term has: Kremlin’s, KCNA-এর, Putinকে."""
    ending = _BENGALI_ENDING.search(use.text)
    name = likeliest(use.entry, use.text)
    if ending and use.case == Case.BARE:
        return name + ending.group().removeprefix("-")
    if ending or use.write != use.entry.bn:
        return inflect(name, use.case)
    return name
