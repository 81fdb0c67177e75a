"""What the newsroom has decided comes before everything else."""

import json
from pathlib import Path

from support import Run

from glossary import pipeline
from glossary.model import Kind, Proposal, Translation

GLOSSARY = """\
terms:
- {en: Kremlin, bn: ক্রেমলিন ভবন, status: approved, kind: place, variants: [the Kremlin palace]}
- {en: trade talks, bn: বাণিজ্যিক কথাবার্তা, status: approved, kind: phrase}
- {en: Moscow, bn: মস্কো শহর, status: proposed, kind: place}
"""


def proposed(term: str, *memory: Translation, kind: Kind = Kind.OTHER) -> tuple[Proposal, ...]:
    asked = pipeline.candidate(term, kind)
    return pipeline.propose([asked], sources=["memory", "lexicon", "composition"], memory=memory)[asked]


def test_a_rendering_that_was_decided_comes_first() -> None:
    first, *others = proposed("Kremlin", Translation(en="Kremlin", bn="ক্রেমলিন ভবন", origin="terms.yaml"))
    assert (first.bn, first.sources, first.evidence) == ("ক্রেমলিন ভবন", ("memory",), "terms.yaml")
    assert others[0].sources == ("lexicon",)


def test_the_plural_of_a_decided_term_is_found() -> None:
    assert proposed("zonal kelps", Translation(en="zonal kelp", bn="আঞ্চলিক শৈবাল"))[0].bn == "আঞ্চলিক শৈবাল"


def test_a_pronoun_is_no_country() -> None:
    assert proposed("us", Translation(en="US", bn="যুক্তরাষ্ট্র")) == ()


def test_a_decided_part_is_used_in_longer_phrases() -> None:
    found = proposed("trade talks in Geneva", Translation(en="trade talks", bn="বাণিজ্যিক কথাবার্তা", kind=Kind.PHRASE))
    assert found[0].bn == "জেনেভায় বাণিজ্যিক কথাবার্তা"


def test_the_glossary_at_hand_and_the_memories_given_are_asked(glossary: Run, workplace: Path) -> None:
    Path("terms.yaml").write_text(GLOSSARY, "utf-8")
    Path("old.tsv").write_text("Zonal Kelp\tজোনাল কেল্প\n", "utf-8")
    done = glossary("propose", "the Kremlin palace", "Zonal Kelp", "Moscow", "--memory", "old.tsv", "--format", "json")
    answers = {answer["term"]: answer["proposals"] for answer in json.loads(done.out)}
    assert answers["the Kremlin palace"][0]["bn"] == "ক্রেমলিন ভবন"
    assert answers["Zonal Kelp"][0]["evidence"] == "old.tsv"
    assert "memory" not in answers["Moscow"][0]["from"]


def test_a_build_proposes_to_no_entry_its_own_rendering(glossary: Run, workplace: Path) -> None:
    Path("terms.yaml").write_text(GLOSSARY, "utf-8")
    Path("a.txt").write_text("The Kremlin held trade talks in Lviv. Trade talks with the Kremlin ended.", "utf-8")
    glossary("build", "a.txt", "--no-machine")
    assert "from: [memory" not in Path("terms.yaml").read_text("utf-8")
    assert glossary("build", "a.txt", "--no-machine").err.endswith("nothing new.\n")


def test_a_memory_that_is_none_is_named(glossary: Run, workplace: Path) -> None:
    Path("old.tmx").write_text("<tmx>", "utf-8")
    done = glossary("propose", "Moscow", "--memory", "old.tmx")
    assert (done.code, "old.tmx: line 1: this XML is broken" in done.err) == (2, True)
