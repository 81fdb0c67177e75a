"""A glossary that goes out for review and comes back: what nobody changed stays, what somebody changed arrives."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from strategies import termbases, words

from glossary import formats, termfile
from glossary.model import Entry, Status, Termbase

GLOSSARIES = termbases(words()).map(lambda termbase: _without_contradictions(termbase.entries))


def _without_contradictions(entries: tuple[Entry, ...]) -> Termbase:
    """Keep the entries that a glossary may hold beside each other: distinct terms, approved ones with a rendering."""
    found: dict[str, Entry] = {}
    for number, entry in enumerate(entries):
        status = entry.status if entry.bn else Status.PROPOSED
        found[entry.en] = replace(entry, en=f"Term {number}", variants=(), status=status)
    return Termbase(entries=tuple(found.values()))


def written(termbase: Termbase) -> termfile.Termfile:
    content = termfile.updated(termfile.new("t"), termbase.entries).content
    return termfile.load("t", content)


def returned(out: Termbase, name: str) -> formats.Loaded:
    return formats.load(name, formats.FORMATS[name].dump(out).content)


@given(GLOSSARIES, st.sampled_from(["xlsx", "csv", "json", "tbx", "tbx2"]))
def test_a_review_that_changes_nothing_changes_nothing(termbase: Termbase, name: str) -> None:
    ours, back = written(termbase), returned(termbase, name)
    base = formats.tidy(back.base.entries) if back.base else None
    found = termfile.incoming(ours, formats.taken(back.termbase, ours.termbase), base, update=True)
    assert (found.added, found.decided, found.conflicts) == ((), (), ())
    assert found.content == ours.content


@given(GLOSSARIES, st.sampled_from(["xlsx", "csv", "json", "tbx", "tbx2"]))
def test_a_new_glossary_gets_all_entries(termbase: Termbase, name: str) -> None:
    ours = termfile.new("t")
    found = termfile.incoming(ours, formats.taken(returned(termbase, name).termbase, ours.termbase))
    assert termfile.load("t", found.content).termbase.entries == termbase.entries


@given(GLOSSARIES, termbases(words()))
def test_what_an_editor_changed_in_a_workbook_arrives(before: Termbase, other: Termbase) -> None:
    edits = [replace(entry, en="", sense="", variants=()) for entry in other.entries]
    after = tuple(
        replace(edit, en=entry.en, sense=entry.sense, bn=edit.bn or "ক")
        for entry, edit in zip(before.entries, edits, strict=False)
    )
    ours = written(before)
    found = termfile.incoming(ours, after, before.entries, update=True)
    assert (found.added, found.conflicts) == ((), ())
    rest = before.entries[len(after) :]
    assert termfile.load("t", found.content).termbase.entries == (*after, *rest)
