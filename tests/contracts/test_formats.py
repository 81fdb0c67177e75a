"""What holds for every export format; a new one is tested by being registered."""

import os
import subprocess
import sys
from collections.abc import Callable

import pytest
from hard_glossary import GLOSSARY
from readers import READERS
from support import PROJECT, text_of

from glossary.formats import FORMATS, chosen
from glossary.formats.oneline import clean
from glossary.model import Avoid, Entry, Kind, Status, Termbase

HARD = Termbase(
    entries=(
        Entry(
            en="Kim Jong Un", bn="কিম জং উন", status=Status.APPROVED, kind=Kind.PERSON, variants=("Kim",),
            also=("কিম জং-উন",), avoid=(Avoid(bn="কিম জং আন", why="wrong vowel"),),
            note='He said: "no",\nand <left> & came\tback', domain=("politics", "war"),
        ),
        Entry(en="=SUM(1)", bn="@যোগ", status=Status.APPROVED),
        Entry(en="bank", bn="ব্যাংক", sense="money", status=Status.APPROVED, kind=Kind.PHRASE),
        Entry(en="bank", bn="তীর", sense="river", status=Status.APPROVED, kind=Kind.PHRASE),
        Entry(en="RAB", bn="র‍্যাব 😀", status=Status.PROPOSED, match="exact"),
    )
)  # fmt: skip


@pytest.mark.parametrize("name", FORMATS)
def test_every_rendering_is_in_the_file_or_said_to_be_left_out(name: str) -> None:
    dumped = FORMATS[name].dump(HARD)
    left_out = {term for loss in dumped.lost if loss.what.startswith("left out") for term in loss.terms}
    text = text_of(dumped.content)
    assert [entry.en for entry in HARD.entries if entry.bn not in text and entry.en not in left_out] == []


@pytest.mark.parametrize("name", FORMATS)
def test_an_empty_glossary_can_be_written(name: str) -> None:
    assert FORMATS[name].dump(Termbase()).lost == ()


@pytest.mark.parametrize("name", FORMATS)
def test_the_golden_file_is_what_it_was(name: str, golden: Callable[[str, bytes], None]) -> None:
    golden(FORMATS[name].file.replace(".xlsx", ".xlsx.txt"), text_of(FORMATS[name].dump(HARD).content).encode())


@pytest.mark.parametrize("name", FORMATS)
def test_another_process_writes_the_same_bytes(name: str) -> None:
    program = (
        "import sys; sys.path[:0] = ['tests', 'tests/contracts']; from test_formats import HARD;"
        f"from glossary.formats import FORMATS; sys.stdout.buffer.write(FORMATS[{name!r}].dump(HARD).content)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        check=True,
        env={**os.environ, "PYTHONHASHSEED": "7"},
        cwd=PROJECT,
    )
    assert done.stdout == FORMATS[name].dump(HARD).content


@pytest.mark.parametrize("name", READERS)
def test_nothing_but_good_renderings_is_a_translation(name: str) -> None:
    termbase, _ = chosen(GLOSSARY)
    good = {
        (clean(english), clean(bengali))
        for entry in termbase.entries
        for english in (entry.en, *entry.variants)
        for bengali in (entry.bn, *entry.also)
    }
    pairs = {
        (clean(english), clean(bengali)) for english, bengali in READERS[name](FORMATS[name].dump(termbase).content)
    }
    assert pairs - good == set()
    assert len(pairs) > 250


def test_every_format_for_programs_has_an_independent_reader() -> None:
    assert set(FORMATS) - set(READERS) == {"markdown"}


@pytest.mark.parametrize("name", FORMATS)
def test_the_loss_report_names_entries_of_the_glossary(name: str) -> None:
    termbase, _ = chosen(GLOSSARY, drafts=True)
    lost = FORMATS[name].dump(termbase).lost
    assert {term for loss in lost for term in loss.terms} <= {entry.en for entry in termbase.entries}


@pytest.mark.parametrize("name", [name for name, one in FORMATS.items() if one.load])
def test_what_is_read_again_has_lines_and_the_same_terms(name: str) -> None:
    termbase, _ = chosen(GLOSSARY)
    load = FORMATS[name].load
    assert load is not None
    entries = load(FORMATS[name].dump(termbase).content).termbase.entries
    assert [(entry.en, entry.bn) for entry in entries] == [(clean(e.en), clean(e.bn)) for e in termbase.entries]
    assert [entry.avoid for entry in entries] == [entry.avoid for entry in termbase.entries]
