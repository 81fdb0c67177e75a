"""`avoided`: a form that the glossary says not to print, with the reason.

A name's wrong form is wrong wherever it stands. A form that is also a word of everyday speech (আমাদের, avoided for
US), and any avoided for a phrase or a title, only counts as long as the segment mentions the term and lacks its
rendering.
"""

from collections import Counter
from collections.abc import Iterator, Sequence

from glossary.aids.checks.comparing import Mark, Pair, likeliest, mark, named
from glossary.aids.checks.flaws import Flaw, write
from glossary.model import Entry, Form, Kind, Match
from glossary.text import bengali, homographs
from glossary.text.inflection import reinflect

__all__ = ["find"]

_WORDS = frozenset({Kind.PHRASE, Kind.TITLE})


def find(pairs: Sequence[Pair]) -> Iterator[Flaw]:
    """Yield the forms to avoid."""
    for pair in pairs:
        excused: Counter[Mark] = Counter(pair.accounted)
        for use in pair.uses:
            if use.form is Form.AVOIDED:
                avoided = named(use.text, [avoid.bn for avoid in use.entry.avoid])
                if _is_everyday(use.entry, avoided):
                    excused[mark(use.entry)] += 1
                    if excused[mark(use.entry)] > pair.mentioned.get(mark(use.entry), 0):
                        continue
                yield _flaw(pair, use, avoided)


def _is_everyday(entry: Entry, form: str) -> bool:
    return entry.kind in _WORDS or homographs.is_everyday(bengali.to_nfc(form))


def _flaw(pair: Pair, use: Match, avoided: str) -> Flaw:
    """Say what to write; of a word with a grammar of its own (আমাদের) no one knows the case."""
    why = next((avoid.why for avoid in use.entry.avoid if avoid.bn == avoided), "")
    right = reinflect(use.text, avoided, likeliest(use.entry, avoided))
    is_certain = not homographs.is_everyday(bengali.to_nfc(avoided))
    return Flaw(
        pair=pair, start=use.start, end=use.end, en=use.entry.en, entry=use.entry,
        expected=(right,), replacement=right if is_certain else None,
        message=f"“{use.text}” is to be avoided" + (f": {why}" if why else ""), hint=write([right]),
    )  # fmt: skip
