"""Laws of `check`: any two texts are compared without an error, and every finding is at its place."""

from hypothesis import given
from hypothesis import strategies as st

from glossary.aids.checks import Checker, fixed
from glossary.model import Avoid, Entry, Kind, Status, Termbase
from glossary.text.lines import Lines

ENTRIES = (
    Entry(en="Macron", bn="মাখোঁ", kind=Kind.PERSON, status=Status.APPROVED, avoid=(Avoid(bn="মাক্রন"),)),
    Entry(en="US", bn="যুক্তরাষ্ট্র", also=("আমেরিকা",), status=Status.APPROVED, avoid=(Avoid(bn="আমাদের"),)),
    Entry(en="tax", bn="কর", kind=Kind.PHRASE, status=Status.APPROVED),
    Entry(en="x", bn="ক", status=Status.APPROVED),
    Entry(en="bank", bn="ব্যাংক", sense="money", status=Status.APPROVED),
    Entry(en="bank", bn="তীর", sense="river", status=Status.APPROVED),
)
CHECKER = Checker(Termbase(entries=ENTRIES))
PIECES = st.sampled_from(
    "Macron মাখোঁর মাক্রনকে US আমাদের যুক্তরাষ্ট্রে tax করের x ক bank তীরে 78th ৭৮তম 1.2m ১২ লাখ 10:30 ১,২৩ . । | ॥ ৰ কেে "
    "<!--glossary:ignore--> #glossary:ignore (US) \u202e \u200c \ud800 😀 ক\u09bc কa \r".split(" ")
)
TEXTS = st.lists(st.one_of(PIECES, st.sampled_from([" ", "\n", "\n\n", "\r\n"]), st.text(max_size=3)), max_size=25).map(
    "".join
)


@given(TEXTS, TEXTS)
def test_every_finding_is_where_it_says(source: str, target: str) -> None:
    lines = Lines(target)
    for finding in CHECKER.check(target, source):
        if finding.span is not None:
            assert lines.place(finding.span.start) == (finding.line, finding.column)
            assert target[finding.span.start : finding.span.end] == (finding.found or "")


@given(TEXTS, TEXTS)
def test_the_order_of_entries_changes_nothing(source: str, target: str) -> None:
    backwards = Checker(Termbase(entries=ENTRIES[::-1]))
    spans = [(f.span, f.rule) for f in CHECKER.check(target, source)]
    assert [(f.span, f.rule) for f in backwards.check(target, source)] == spans


@given(TEXTS, TEXTS)
def test_mending_changes_nothing_but_what_was_found(source: str, target: str) -> None:
    findings = CHECKER.check(target, source)
    replaced = [f for f in findings if f.replacement is not None]
    assert replaced or fixed(target, findings) == target
