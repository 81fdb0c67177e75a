import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support import PROJECT

from glossary.model import Candidate, Kind, Proposal, Region
from glossary.sources import Setting
from glossary.sources.transliteration import propose
from glossary.text import bengali

PARTS = (
    "Vedant Patel al-Zarooni O’Rourke McGinty Jr. II J. MA de van Nguyễn Müller-Thurgau XIV Pope King Jr x ’ - . 7 ?"
)


def asked(text: str, kind: Kind = Kind.PERSON) -> Candidate:
    return Candidate(text=text, kind=kind, count=1, documents=1, score=0.0, rule="asked")


def proposals(text: str, kind: Kind = Kind.PERSON, region: Region = Region.BD) -> tuple[Proposal, ...]:
    return propose([asked(text, kind)], Setting(region=region))[0]


def first(text: str, kind: Kind = Kind.PERSON, region: Region = Region.BD) -> str | None:
    return next((proposal.bn for proposal in proposals(text, kind, region)), None)


@pytest.mark.parametrize(
    ("name", "bn"),
    [
        ("Abdur Rahman", "আবদুর রহমান"),
        ("Rakib Hossain", "রাকিব হোসেন"),
        ("Alan Smith", "অ্যালান স্মিথ"),
        ("Ali Khan", "আলী খান"),
        ("Anwar Al-Jaber", "আনোয়ার আল-জাবের"),
        ("Sean O'Brien", "শন ও’ব্রায়েন"),
        ("Douglas MacArthur", "ডগলাস ম্যাকআর্থার"),
        ("Angus MacThomas", "অ্যাঙ্গাস ম্যাকটমাস"),
        ("Michael D'Souza", "মাইকেল ডি’সুজা"),
        ("J.K. Rawlings", "জে কে রলিংস"),
        ("MA Mannan", "এম এ মান্নান"),
        ("AKM Shamsul Huda", "এ কে এম শামসুল হুদা"),
        ("Md Karim Ali", "মো. করিম আলী"),
        ("Samuel Jackson Jr.", "স্যামুয়েল জ্যাকসন জুনিয়র"),
        ("Mohammed VI", "ষষ্ঠ মোহাম্মদ"),
        ("Pope Leo XIV", "পোপ চতুর্দশ লিও"),
        ("PARK YONG JIN", "পার্ক ইয়ং জিন"),
        ("Emmanuel MACRON", "এমানুয়েল মাখোঁ"),
        ("Hugo van der Berg", "হুগো ফন ডার বার্গ"),
    ],
)
def test_a_name_of_known_parts_is_put_together_as_the_press_does(name: str, bn: str) -> None:
    assert first(name) == bn


@pytest.mark.parametrize(
    ("name", "kind", "bn"),
    [
        ("Rebecca Hollingsworth", Kind.PERSON, "রেবেকা হলিংসওয়ার্থ"),
        ("Bashir al-Hamdani", Kind.PERSON, "বশির আল-হামদানি"),
        ("Kim Jong-chul", Kind.PERSON, "কিম জং-চুল"),
        ("Conor O’Sullivan", Kind.PERSON, "কনর ও’সুলিভান"),
        ("King Talal II", Kind.PERSON, "রাজা দ্বিতীয় তালাল"),
        ("Fort Hoodley", Kind.PLACE, "ফোর্ট হুডলি"),
        ("Qamishlo", Kind.PLACE, "কামিশলো"),
        ("Blackwater", Kind.ORGANIZATION, "ব্ল্যাকওয়াটার"),
        ("Ramadani", Kind.OTHER, "রামাদানি"),
    ],
)
def test_unknown_parts_are_transliterated(name: str, kind: Kind, bn: str) -> None:
    assert bn in [proposal.bn for proposal in proposals(name, kind)[:3]]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("North Korea", Kind.PLACE),
        ("Egypt", Kind.PLACE),
        ("Egypt", Kind.PERSON),
        ("sanctions", Kind.PHRASE),
        ("Security Council", Kind.ORGANIZATION),
        ("Prime Minister", Kind.TITLE),
        ("defence ministry", Kind.OTHER),
        ("KXNA", Kind.ORGANIZATION),
    ],
)
def test_what_is_translated_is_not_transliterated(name: str, kind: Kind) -> None:
    assert proposals(name, kind) == ()


def test_beside_a_name_that_the_lexicon_holds_stands_no_guess() -> None:
    assert [proposal.bn for proposal in proposals("Kim Jong Un")] == ["কিম জং উন"]
    assert proposals("Kim Jong Un")[0].score is None


def test_the_evidence_tells_the_parts() -> None:
    assert proposals("Rebecca J. Thornbury")[0].evidence == (
        "Rebecca: lexicon; J.: letter names; Thornbury: transliterated"
    )
    assert proposals("Alan Smith")[0].evidence == "Alan, Smith: lexicon"
    assert proposals("Zaboltny")[0].evidence == "transliterated"


def test_only_a_guess_has_a_score() -> None:
    assert proposals("Alan Smith")[0].score is None
    assert -3 < (proposals("Alan Zaboltny")[0].score or 0) < 0


def test_the_region_decides_how_known_parts_are_spelt() -> None:
    assert first("Sourav Banerjee Jr", region=Region.BD) == "সৌরভ ব্যানার্জি জুনিয়র"
    assert first("Sourav Banerjee Jr", region=Region.IN) == "সৌরভ বন্দ্যোপাধ্যায় জুনিয়র"


def test_a_numeral_comes_last_only_after_a_family_name() -> None:
    assert [proposal.bn for proposal in proposals("Henry Ford II")][:1] == ["দ্বিতীয় হেনরি ফোর্ড"]
    assert "হেনরি ফোর্ড দ্বিতীয়" in [proposal.bn for proposal in proposals("Henry Ford II")]
    assert [proposal.bn for proposal in proposals("Leo XIV")] == ["চতুর্দশ লিও"]


NAMES = st.lists(st.sampled_from(PARTS.split()) | st.text(max_size=8), max_size=7).map(" ".join)


@given(NAMES, st.sampled_from(Kind), st.sampled_from(Region))
def test_every_proposal_is_bengali_and_well_spelt(name: str, kind: Kind, region: Region) -> None:
    found = proposals(name, kind, region)
    assert len(found) <= 5
    assert [p.bn for p in found if bengali.problem(p.bn) or not bengali.is_bengali(p.bn)] == []
    assert [p.bn for p in found if p.bn != bengali.to_nfc(p.bn)] == []


@given(st.lists(NAMES, max_size=5), st.randoms())
def test_each_name_gets_the_same_whatever_else_is_asked(names: list[str], random: object) -> None:
    shuffled = sorted(set(names), key=lambda _: random.random())  # type: ignore[attr-defined]
    together = dict(zip(shuffled, propose([asked(name) for name in shuffled], Setting()), strict=True))
    assert together == {name: proposals(name) for name in names}


def test_another_process_proposes_the_same() -> None:
    name = "Oleksiy Zabolotnyuk"
    program = (
        "from glossary.model import Candidate, Kind; from glossary.sources import Setting, propose\n"
        f"asked = Candidate(text={name!r}, kind=Kind.PERSON, count=1, documents=1, score=0.0, rule='')\n"
        "print(ascii(propose([asked], Setting(), ['transliteration'])[asked]))"
    )
    environment = {"PYTHONHASHSEED": "11", "PATH": ""}
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, env=environment, cwd=PROJECT, text=True
    )
    assert done.stdout.strip() == ascii(proposals(name))


def test_nothing_is_loaded_for_what_is_no_name() -> None:
    program = (
        "import sys; from glossary.model import Candidate, Kind; from glossary.sources import Setting, propose\n"
        "asked = Candidate(text='arms talks', kind=Kind.PHRASE, count=1, documents=1, score=0.0, rule='')\n"
        "propose([asked], Setting(), ['transliteration'])\n"
        "from glossary.sources import transliteration\n"
        "assert 'wordfreq' not in sys.modules and not transliteration._alignments.cache_info().currsize"
    )
    subprocess.run([sys.executable, "-c", program], check=True, cwd=PROJECT)
