r"""Pairs of terms for machine translation engines: what each of them takes, and what is left out.

>>> bank = Entry(en="bank", bn="ব্যাংক", sense="money"), Entry(en="bank", bn="তীর", sense="river")
>>> found = dump([*bank, Entry(en="long", bn="ক" * 70)], AMAZON, comma_separated)
>>> found.content.decode(), [str(loss) for loss in found.lost][:2]  # doctest: +NORMALIZE_WHITESPACE
('bank,ব্যাংক\r\n', ['1 entry left out: longer than 200 bytes (long)',
 '1 entry left out: another sense stands before it, and the engine takes one (bank)'])

An engine knows no status, no second sense and no form to avoid, and puts what it is given into every
text; so only the rendering of the headword goes there, and of several senses the first.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from glossary.formats import tables
from glossary.formats.csv import FORMULA
from glossary.formats.dumped import Dumped, Loss, changed, left_out, without
from glossary.formats.oneline import cleaned
from glossary.model import Entry, Status

__all__ = ["AMAZON", "AZURE", "DEEPL", "GOOGLE", "LOST", "Engine", "comma_separated", "dump", "tab_separated"]

LOST = ("variants", "also", "avoid", "note", "domain")
"""The fields that a pair has no place for, and that mean something to a translator."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Engine:
    """What an engine takes, as its maker says."""

    term_bytes: int | None = None
    """The most bytes of a term in UTF-8; None where none are named."""

    file_bytes: int = 10 * 1024 * 1024
    """The most bytes of a file."""


DEEPL = Engine(term_bytes=1024)
"""https://developers.deepl.com/docs/api-reference/glossaries"""

GOOGLE = Engine(term_bytes=1024)
"""https://cloud.google.com/translate/docs/advanced/glossary"""

AMAZON = Engine(term_bytes=200)
"""https://docs.aws.amazon.com/translate/latest/dg/how-custom-terminology.html"""

AZURE = Engine()
"""https://learn.microsoft.com/azure/ai-services/translator/service-limits: document translation, in batches"""


def comma_separated(entry: Entry) -> str:
    """Return a row of CSV with a pair of terms."""
    return tables.comma_separated([(entry.en, entry.bn)])


def tab_separated(entry: Entry) -> str:
    """Return a line with a pair of terms."""
    return tables.tab_separated([(entry.en, entry.bn)])


def dump(
    entries: Iterable[Entry],
    engine: Engine,
    row: Callable[[Entry], str],
    head: str = "",
    lost_fields: Sequence[str] = LOST,
) -> Dumped:
    """Write what *engine* takes of *entries*: a *row* for each, below *head*; it holds all but *lost_fields*."""
    chosen, lost = _chosen(entries, engine)
    rows = [row(entry).encode() for entry in chosen]
    sizes = accumulate((len(written) for written in rows), initial=len(head.encode()))
    count = sum(size <= engine.file_bytes for size in sizes) - 1
    return Dumped(
        content=head.encode() + b"".join(rows[:count]),
        lost=(
            *lost,
            *left_out(f"the file may have {engine.file_bytes:,} bytes", chosen[count:]),
            *changed("given out like approved ones, but they are drafts", _drafts(chosen[:count])),
            *without(chosen[:count], *lost_fields),
        ),
    )


def _drafts(entries: Iterable[Entry]) -> list[Entry]:
    return [entry for entry in entries if entry.status is not Status.APPROVED]


def _chosen(entries: Iterable[Entry], engine: Engine) -> tuple[list[Entry], tuple[Loss, ...]]:
    """Return the entries that an engine takes, and why it doesn't take the others."""
    bare, mended = cleaned(entries)
    empty = [entry for entry in bare if not entry.bn]
    risky = [entry for entry in bare if entry.bn and (entry.en.startswith(FORMULA) or entry.bn.startswith(FORMULA))]
    long = [entry for entry in bare if _is_long(entry, engine)]
    refused = {id(entry) for entry in (*empty, *risky, *long)}
    fit = [entry for entry in bare if id(entry) not in refused]
    first: dict[str, Entry] = {}
    for entry in fit:
        first.setdefault(entry.en, entry)
    others = [entry for entry in fit if first[entry.en] is not entry]
    return list(first.values()), (
        *left_out("no Bengali rendering", empty),
        *left_out("begins like a formula, which a spreadsheet would run", risky),
        *left_out(f"longer than {engine.term_bytes} bytes", long),
        *left_out("another sense stands before it, and the engine takes one", others),
        *mended,
    )


def _is_long(entry: Entry, engine: Engine) -> bool:
    most = engine.term_bytes
    return most is not None and any(len(text) * 4 > most < len(text.encode()) for text in (entry.en, entry.bn))
