"""How often composition gives a desk what it would print: a floor, on a hundred phrases written for this.

`composed_phrases.tsv` was written before the rules were; its renderings are those a sub-editor would pass.
"""

from pathlib import Path

import pytest

from glossary.model import Candidate, Kind
from glossary.sources import Setting, propose
from glossary.text import bengali, lexicon

LINES = Path(__file__).with_name("composed_phrases.tsv").read_text("utf-8").splitlines()[1:]
ACCEPTED = {
    english: {bengali.key(bn) for bn in accepted.split("|")}
    for english, _, accepted in (line.partition("\t") for line in LINES if not line.startswith("#"))
}


@pytest.fixture(scope="module")
def proposed() -> dict[str, list[str]]:
    asked = [Candidate(text=t, kind=Kind.OTHER, count=1, documents=1, score=0.0, rule="asked") for t in ACCEPTED]
    answers = propose(asked, Setting(), ["cldr", "acronym", "composition"])
    return {term.text: [bengali.key(proposal.bn) for proposal in answers[term]] for term in asked}


def test_the_sample_holds_a_hundred_phrases_that_the_lexicon_does_not() -> None:
    assert len(ACCEPTED) == 100
    assert [english for english in ACCEPTED if lexicon.lookup(english)] == []


def test_most_first_proposals_may_be_printed(proposed: dict[str, list[str]]) -> None:
    right = [english for english, accepted in ACCEPTED.items() if accepted & set(proposed[english][:1])]
    assert len(right) >= 90


def test_nearly_all_phrases_have_a_printable_one_among_three(proposed: dict[str, list[str]]) -> None:
    right = [english for english, accepted in ACCEPTED.items() if accepted & set(proposed[english][:3])]
    assert len(right) >= 95
