r"""Texts for formats in which a term is one line: no tabs, line breaks or control characters, no outer blanks.

>>> clean(" North\n Korea\0 ")
'North Korea'
"""

import re
from collections.abc import Iterable
from dataclasses import replace

from glossary.formats.dumped import Loss, changed, left_out
from glossary.model import Avoid, Entry

__all__ = ["clean", "cleaned"]

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")
_UNCLEAN = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029]|\A\s|\s\Z|\s\s")


def clean(text: str) -> str:
    """Return a text on one line."""
    return " ".join(_CONTROL.sub("", text).split()) if _UNCLEAN.search(text) else text


def cleaned(entries: Iterable[Entry], *, notes: bool = False) -> tuple[list[Entry], tuple[Loss, ...]]:
    """Return *entries* with each text on one line, with *notes* also their notes, and what changed by it."""
    found: list[Entry] = []
    mended: list[Entry] = []
    empty: list[Entry] = []
    for entry in entries:
        bare = _cleaned(entry) if _is_unclean(entry) else entry
        bare = replace(bare, note=clean(bare.note)) if notes and _UNCLEAN.search(bare.note) else bare
        if not bare.en:
            empty.append(entry)
            continue
        if bare != entry:
            mended.append(entry)
        found.append(bare)
    blanks = "with blanks in place of tabs and line breaks"
    return found, (*changed(blanks, mended), *left_out("nothing but blanks", empty))


def _is_unclean(entry: Entry) -> bool:
    reasons = (text for avoid in entry.avoid for text in (avoid.bn, avoid.why))
    texts = (entry.en, entry.bn, entry.sense, *entry.variants, *entry.also, *entry.domain, *reasons)
    return any(map(_UNCLEAN.search, texts))


def _cleaned(entry: Entry) -> Entry:
    return replace(
        entry, en=clean(entry.en), bn=clean(entry.bn), sense=clean(entry.sense),
        variants=tuple(filter(None, map(clean, entry.variants))),
        also=tuple(filter(None, map(clean, entry.also))),
        domain=tuple(filter(None, map(clean, entry.domain))),
        avoid=tuple(Avoid(bn=clean(avoid.bn), why=clean(avoid.why)) for avoid in entry.avoid if clean(avoid.bn)),
    )  # fmt: skip
