"""Which entries leave the house, and in what spelling of the same text.

>>> from glossary.model import Avoid
>>> kim, un = Entry(en="Kim", bn="কিম", status=Status.APPROVED), Entry(en="Un", bn="উন")
>>> choice, losses = chosen(Termbase(entries=(kim, un)))
>>> [entry.en for entry in choice.entries], [str(loss) for loss in losses]
(['Kim'], ['1 entry left out: not approved (Un)'])
"""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import replace

from glossary.formats.dumped import Loss, changed, left_out
from glossary.model import Avoid, Entry, Status, Termbase
from glossary.text.bengali import to_nfc

__all__ = ["chosen", "composed"]


def chosen(termbase: Termbase, *, drafts: bool = False) -> tuple[Termbase, tuple[Loss, ...]]:
    """Return the glossary that translators and machines may have, in NFC, and what was left out.

    Only approved entries do, unless *drafts* asks for the proposed ones, too; rejected ones never do. A
    form that the entry itself says to avoid is never given as a translation.
    """
    wanted = {Status.APPROVED, Status.PROPOSED} if drafts else {Status.APPROVED}
    kept: list[Entry] = []
    out: dict[str, list[Entry]] = defaultdict(list)
    contradictory: list[Entry] = []
    for entry in map(composed, termbase.entries):
        if why := _why_left_out(entry, wanted):
            out[why].append(entry)
            continue
        also = tuple(form for form in entry.also if form not in _avoided(entry))
        contradictory += [entry] * (also != entry.also)
        kept.append(entry if also == entry.also else replace(entry, also=also))
    losses = [loss for why, entries in sorted(out.items()) for loss in left_out(why, entries)]
    losses += changed("without a form that is both accepted and to be avoided", contradictory)
    return replace(termbase, entries=tuple(kept)), tuple(losses)


def _why_left_out(entry: Entry, wanted: Collection[Status]) -> str | None:
    if entry.status not in wanted:
        return "not approved" if entry.status is Status.PROPOSED else "rejected"
    if not entry.bn.strip():
        return "no Bengali rendering yet"
    return "its rendering is among its forms to avoid" if entry.bn in _avoided(entry) else None


def _avoided(entry: Entry) -> set[str]:
    return {avoid.bn for avoid in entry.avoid}


def composed(entry: Entry) -> Entry:
    """Return an entry with canonically equal texts in one form; most are so already."""
    texts = (entry.en, entry.bn, entry.sense, entry.note, *entry.variants, *entry.also, *entry.domain)
    reasons = (text for avoid in entry.avoid for text in (avoid.bn, avoid.why))
    if all(map(_is_composed, (*texts, *reasons))):
        return entry
    return replace(
        entry, en=to_nfc(entry.en), bn=to_nfc(entry.bn), sense=to_nfc(entry.sense), note=to_nfc(entry.note),
        variants=tuple(map(to_nfc, entry.variants)), also=tuple(map(to_nfc, entry.also)),
        domain=tuple(map(to_nfc, entry.domain)),
        avoid=tuple(Avoid(bn=to_nfc(avoid.bn), why=to_nfc(avoid.why)) for avoid in entry.avoid),
    )  # fmt: skip


def _is_composed(text: str) -> bool:
    return text.isascii() or to_nfc(text) == text
