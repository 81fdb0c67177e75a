"""Sentences of wire copy with their translations: the good ones pass, and each fault is found, and nothing beside it.

`checked/segments.tsv` holds a rule or `-`, what to write instead, the English, the Bengali.
"""

from pathlib import Path

import pytest

from glossary.aids.checks import Checker
from glossary.termfile import load

HERE = Path(__file__).parent / "checked"
CHECKER = Checker(load("terms.yaml", (HERE / "terms.yaml").read_bytes()).termbase)
ROWS = [line.split("\t") for line in (HERE / "segments.tsv").read_text("utf-8").splitlines()[1:]]
GOOD = [(en, bn) for fault, _, en, bn in ROWS if fault == "-"]
BAD = [row for row in ROWS if row[0] != "-"]


@pytest.mark.parametrize(("en", "bn"), GOOD)
def test_a_good_translation_has_no_finding(en: str, bn: str) -> None:
    assert CHECKER.check(bn, en) == ()


@pytest.mark.parametrize(("fault", "expected", "en", "bn"), BAD)
def test_a_fault_is_found_and_nothing_beside_it(fault: str, expected: str, en: str, bn: str) -> None:
    findings = CHECKER.check(bn, en)
    assert [(f.rule, f.expected[:1]) for f in findings] == [(fault, (expected,) if expected != "-" else ())]


def test_all_good_sentences_as_one_article_have_no_finding() -> None:
    english, bengali = ("\n\n".join(texts) for texts in zip(*GOOD, strict=True))
    assert [f for f in CHECKER.check(bengali, english) if f.rule != "inconsistent"] == []
