"""What a format wrote, it reads again: load(dump(x)) == x, or what the format can hold of x."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import any_texts, cell_texts, termbases, words, xml_texts

from glossary.formats import FORMATS
from glossary.model import Entry, Kind, Status, Termbase

WHOLE = {"csv": any_texts(), "json": any_texts(), "tbx": xml_texts(), "tbx2": xml_texts(), "xlsx": cell_texts()}
"""The formats that hold everything, and the texts that they can hold."""


def read_again(name: str, termbase: Termbase) -> Termbase:
    load = FORMATS[name].load
    assert load is not None
    return load(FORMATS[name].dump(termbase).content).termbase


@pytest.mark.parametrize("name", WHOLE)
@given(data=st.data())
def test_what_was_written_is_read_again(name: str, data: st.DataObject) -> None:
    termbase = data.draw(termbases(WHOLE[name]))
    assert read_again(name, termbase) == termbase


@given(termbases(xml_texts()))
def test_tmx_holds_all_entries_with_a_rendering(termbase: Termbase) -> None:
    filled = replace(termbase, entries=tuple(entry for entry in termbase.entries if entry.bn))
    assert read_again("tmx", termbase) == filled


def distinct(termbase: Termbase) -> Termbase:
    """Leave out entries with a term and sense that were there before."""
    found: dict[tuple[str, str], Entry] = {}
    for entry in termbase.entries:
        found.setdefault((entry.en, entry.sense), entry)
    return replace(termbase, entries=tuple(found.values()))


@given(termbases(words()).map(distinct))
def test_po_holds_all_that_is_reviewed_or_waits_for_it(termbase: Termbase) -> None:
    held = tuple(entry if entry.bn else replace(entry, status=_without_rendering(entry)) for entry in termbase.entries)
    assert read_again("po", termbase) == replace(termbase, entries=held)


def _without_rendering(entry: Entry) -> Status:
    return Status.REJECTED if entry.status is Status.REJECTED else Status.PROPOSED


@given(termbases(words()).map(distinct))
def test_omegat_holds_terms_and_comments(termbase: Termbase) -> None:
    entries = tuple(map(_for_omegat, termbase.entries))
    held = tuple(replace(entry, status=_draft(entry)) for entry in entries)
    assert read_again("omegat", Termbase(entries=entries)) == Termbase(entries=held)


def _for_omegat(entry: Entry) -> Entry:
    return replace(entry, bn=entry.bn or "ক", kind=Kind.OTHER, domain=(), match="inflected", ignore=())


def _draft(entry: Entry) -> Status:
    return Status.REJECTED if entry.status is Status.REJECTED else Status.PROPOSED
