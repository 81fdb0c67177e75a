r"""Markdown, for a wiki or a repository: one table in the order of the English terms.

>>> from glossary.model import Avoid
>>> kim = Entry(en="Kim|Un", bn="কিম", avoid=(Avoid(bn="খিম", why="wrong letter"),))
>>> print(dump(Termbase(entries=(kim,))).content.decode().splitlines()[-1])
| Kim\|Un | কিম *(draft)* | ~~খিম~~ (wrong letter) |  |
"""

import re

from glossary.formats.dumped import Dumped, without
from glossary.formats.oneline import cleaned
from glossary.model import Avoid, Entry, Status, Termbase
from glossary.text import english

__all__ = ["dump"]

_HEAD = "# Glossary: English – বাংলা\n\n| English | বাংলা | not | note |\n| --- | --- | --- | --- |\n"
_MARKUP = re.compile(r"[\\`*_\[\]<>|~#&!]")


def dump(termbase: Termbase) -> Dumped:
    """Write a glossary as a table of Markdown."""
    entries, mended = cleaned(termbase.entries, notes=True)
    ordered = sorted(entries, key=lambda entry: (english.key(entry.en), entry.en, entry.sense))
    text = _HEAD + "".join(map(_row, ordered))
    return Dumped(content=text.encode(), lost=(*mended, *without(entries, "kind", "domain", "match", "ignore")))


def _row(entry: Entry) -> str:
    sense = f" *({_escaped(entry.sense)})*" if entry.sense else ""
    draft = (
        "" if entry.status is Status.APPROVED else f" *({'draft' if entry.status is Status.PROPOSED else 'rejected'})*"
    )
    terms = ", ".join(map(_escaped, (entry.en, *entry.variants))) + sense
    renderings = ", ".join(map(_escaped, filter(None, (entry.bn, *entry.also)))) + draft
    return f"| {terms} | {renderings} | {', '.join(map(_avoided, entry.avoid))} | {_escaped(entry.note)} |\n"


def _avoided(avoid: Avoid) -> str:
    why = f" ({_escaped(avoid.why)})" if avoid.why else ""
    return f"~~{_escaped(avoid.bn)}~~{why}"


def _escaped(text: str) -> str:
    """Return a text of which nothing is markup."""
    return _MARKUP.sub(r"\\\g<0>", text) if _MARKUP.search(text) else text
