"""What holds for every rule of `check`; a new one is tested by being registered, and by an example here."""

from dataclasses import replace

import pytest
from support import PROJECT

from glossary.aids.checks import RULES, Checker, fixed
from glossary.model import Avoid, Entry, Finding, Kind, Severity, Status, Termbase

ENTRIES = (
    Entry(en="Macron", bn="মাখোঁ", kind=Kind.PERSON, status=Status.APPROVED, avoid=(Avoid(bn="মাক্রন", why="sound"),)),
    Entry(en="Kremlin", bn="ক্রেমলিন", status=Status.APPROVED),
    Entry(en="ceasefire", bn="যুদ্ধবিরতি", also=("অস্ত্রবিরতি",), status=Status.APPROVED),
)
EXAMPLES = {
    "missing": ("The Kremlin said so.", "মস্কো তা-ই বলেছে।"),
    "avoided": ("Macron’s visit", "মাক্রনের সফর"),
    "untranslated": ("the Kremlin’s guards", "Kremlin-এর প্রহরী"),
    "inconsistent": ("A ceasefire.\n\nThe ceasefire.", "যুদ্ধবিরতি।\n\nঅস্ত্রবিরতির পর।"),
    "number": ("It is the 78th session.", "এটি ৭৯তম অধিবেশন।"),
    "script": ("He left.", "তিনি চলে গেছেন|"),
}
HARD = (
    ("", ""), (" \n\n ", "\t"), ("a", "ক"), ("\ud800 Kremlin", "\udfff ক্রেমলিন"), ("Kremlin " * 50, "ক্রেমলিন " * 50),
    ("\u202eKremlin\u202c", "\u202eক্রেমলিন\u202c ৰ|12"), ("1 2 3 10:30 1.2m", "১"), ("Kremlin", "Kremlin" * 3), ("\r\n\r\n1", "ক\r\n\r\nখ"),
)  # fmt: skip


def found(rule: str, source: str, target: str, entries: tuple[Entry, ...] = ENTRIES) -> list[Finding]:
    return [f for f in Checker(Termbase(entries=entries)).check(target, source) if f.rule == rule]


@pytest.mark.parametrize("rule", RULES)
def test_its_example_is_found_once(rule: str) -> None:
    assert len(found(rule, *EXAMPLES[rule])) == 1


@pytest.mark.parametrize("rule", RULES)
def test_a_finding_says_what_is_wrong_and_what_to_do(rule: str) -> None:
    [finding] = found(rule, *EXAMPLES[rule])
    assert finding.message
    assert finding.hint.startswith(("write ", "see ", "retype ", "delete "))
    assert finding.severity in set(Severity)


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize(("source", "target"), [*HARD, *EXAMPLES.values()])
def test_a_span_is_in_the_text_and_holds_what_was_found(rule: str, source: str, target: str) -> None:
    for finding in found(rule, source, target):
        assert finding.span is not None
        assert 0 <= finding.span.start <= finding.span.end <= len(target)
        assert target[finding.span.start : finding.span.end] == (finding.found or "")


@pytest.mark.parametrize("rule", RULES)
def test_other_examples_are_none_of_its(rule: str) -> None:
    assert [name for name, texts in EXAMPLES.items() if name != rule and found(rule, *texts)] == []


@pytest.mark.parametrize("rule", RULES)
def test_a_comment_on_the_line_waives_it(rule: str) -> None:
    source, target = EXAMPLES[rule]
    assert found(rule, source, f"{target} <!-- glossary: ignore {rule} -->") == []


@pytest.mark.parametrize("rule", RULES)
def test_an_entry_may_ignore_it(rule: str) -> None:
    entries = tuple(replace(entry, ignore=(rule,)) for entry in ENTRIES)
    assert [f for f in found(rule, *EXAMPLES[rule], entries) if f.en in {e.en for e in ENTRIES}] == []


@pytest.mark.parametrize("rule", RULES)
def test_what_is_mended_is_found_no_more(rule: str) -> None:
    source, target = EXAMPLES[rule]
    left = [f.replacement for f in found(rule, source, fixed(target, found(rule, source, target)))]
    assert [replacement for replacement in left if replacement is not None] == []


@pytest.mark.parametrize("rule", RULES)
def test_the_order_of_entries_changes_nothing(rule: str) -> None:
    assert found(rule, *EXAMPLES[rule]) == found(rule, *EXAMPLES[rule], ENTRIES[::-1])


@pytest.mark.parametrize("rule", RULES)
def test_it_has_a_row_in_the_readme(rule: str) -> None:
    assert f"| `{rule}` |" in (PROJECT / "README.md").read_text("utf-8")
