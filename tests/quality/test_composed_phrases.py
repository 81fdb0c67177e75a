"""How often composition gives a desk what it would print: floors, on phrases written for this.

`composed_phrases.tsv` was written before its rules were, and so were the first sixty of `verb_phrases.tsv`; the
renderings are those a sub-editor would pass.
"""

from pathlib import Path

import pytest

from glossary.model import Candidate, Kind
from glossary.sources import Setting, propose
from glossary.text import bengali, lexicon

SAMPLES = ("composed_phrases", "verb_phrases")


def accepted(sample: str) -> dict[str, set[str]]:
    """Return the keys of what may be printed for each phrase of a sample."""
    lines = Path(__file__).with_name(f"{sample}.tsv").read_text("utf-8").splitlines()[1:]
    pairs = (line.split("\t") for line in lines if not line.startswith("#"))
    return {english: {bengali.key(bn) for bn in renderings.split("|")} for english, renderings in pairs}


def right(sample: str, number: int) -> list[str]:
    """Return the phrases with a printable rendering among so many proposals."""
    phrases = accepted(sample)
    asked = [Candidate(text=t, kind=Kind.OTHER, count=1, documents=1, score=0.0, rule="asked") for t in phrases]
    answers = propose(asked, Setting(), ["cldr", "acronym", "composition"])
    return [t.text for t in asked if phrases[t.text] & {bengali.key(p.bn) for p in answers[t][:number]}]


@pytest.mark.parametrize("sample", SAMPLES)
def test_a_sample_holds_a_hundred_phrases_that_the_lexicon_does_not(sample: str) -> None:
    assert len(accepted(sample)) == 100
    assert [english for english in accepted(sample) if lexicon.lookup(english)] == []


@pytest.mark.parametrize(("sample", "floor"), [("composed_phrases", 90), ("verb_phrases", 80)])
def test_most_first_proposals_may_be_printed(sample: str, floor: int) -> None:
    assert len(right(sample, 1)) >= floor


@pytest.mark.parametrize("sample", SAMPLES)
def test_nearly_all_phrases_have_a_printable_one_among_three(sample: str) -> None:
    assert len(right(sample, 3)) >= 95
