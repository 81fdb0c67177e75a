"""`missing`: the source mentions a term, and no accepted form of its rendering stands in the target.

A form to avoid and a term left in English are there, if wrong, so they are for other rules. Where a word looks
like the rendering but for letters that sound alike, that word is shown. In a segment of one sentence, a warning
also tells when the rendering stands there less than half as often as the term does in the source.
"""

from collections.abc import Iterable, Iterator, Sequence

from glossary.aids.checks.comparing import Pair, accepted, mark
from glossary.aids.checks.flaws import Flaw, write
from glossary.model import Entry, Form, Match, Severity
from glossary.text.inflection import reinflect
from glossary.text.matching import Matcher, Term

__all__ = ["find"]

_WRONG = frozenset({Form.AVOIDED, Form.TERM})
_SOUNDS = str.maketrans("ীূণশষটঠডঢ", "িুনসসতথদধ")
"""Letters that sound alike and so are confused, the retroflex ones in foreign names; of two, one stands for both."""

_LEAST = 4
"""Letters of a word that may be taken for a misspelled rendering."""


def find(pairs: Sequence[Pair]) -> Iterator[Flaw]:
    """Yield the terms without a rendering, and those with too few."""
    for pair in pairs:
        if not pair.mentions:
            continue
        wrong = {mark(entry) for use in pair.uses if use.form in _WRONG for entry in use.entries}
        missed = [entries for entries in _groups(pair.mentions) if not any(_is_there(pair, wrong, e) for e in entries)]
        if missed:
            yield from _missed(pair, missed)
        if pair.is_sentence and pair.segment.is_aligned:
            yield from _too_few(pair)


def _groups(mentions: Iterable[Match]) -> list[tuple[Entry, ...]]:
    """Return the entries of each mention, each group once: one of a group is enough."""
    return list({tuple(map(mark, mention.entries)): mention.entries for mention in mentions}.values())


def _is_there(pair: Pair, wrong: set[tuple[str, str]], entry: Entry) -> bool:
    return mark(entry) in pair.accounted or mark(entry) in wrong


def _missed(pair: Pair, missed: list[tuple[Entry, ...]]) -> Iterator[Flaw]:
    similar = _similar([entries[0] for entries in missed], pair.segment.target)
    where = "here" if pair.segment.is_aligned else "in this text"
    for number, entries in enumerate(missed):
        entry = entries[0]
        expected = tuple(dict.fromkeys(form for e in entries for form in (e.bn, *e.also)))
        if number in similar:
            start, end, form = similar[number]
            found = pair.segment.target[start:end]
            right = reinflect(found.translate(_SOUNDS), form.translate(_SOUNDS), form)
            yield Flaw(
                pair=pair, start=start, end=end, en=entry.en, entry=entry, expected=(right,),
                message=f"“{found}” looks like the rendering of “{entry.en}”, and isn't spelled like it",
                hint=write([right]),
            )  # fmt: skip
        else:
            message = f"“{entry.en}” has no rendering {where}"
            yield Flaw(pair=pair, en=entry.en, entry=entry, expected=expected, message=message, hint=write(expected))


def _similar(entries: list[Entry], text: str) -> dict[int, tuple[int, int, str]]:
    """Return where something stands that sounds like a rendering, and like which, by the number of its entry."""
    sought = [(number, form) for number, entry in enumerate(entries) for form in accepted(entry) if len(form) >= _LEAST]
    found: dict[int, tuple[int, int, str]] = {}
    if sought:
        terms = [Term(text=form.translate(_SOUNDS), match=entries[number].match) for number, form in sought]
        for hit in Matcher(terms).find(text.translate(_SOUNDS)):
            number, form = sought[hit.term]
            found.setdefault(number, (hit.start, hit.end, form))
    return found


def _too_few(pair: Pair) -> Iterator[Flaw]:
    entries = {mark(entry): entry for mention in pair.mentions for entry in mention.entries}
    for each, count in pair.mentioned.items():
        there = pair.accounted.get(each, 0)
        if 0 < 2 * there < count:
            entry = entries[each]
            yield Flaw(
                pair=pair, en=entry.en, entry=entry, expected=(entry.bn,), severity=Severity.WARNING,
                message=f"“{entry.en}” stands {count} times in the source, and its rendering {_times(there)} here",
                hint="see whether something is left out",
            )  # fmt: skip


def _times(count: int) -> str:
    return "once" if count == 1 else f"{count} times"
