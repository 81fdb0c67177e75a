"""From a text and its translation to findings with line and column.

>>> from glossary.model import Avoid
>>> macron = Entry(en="Macron", bn="মাখোঁ", status=Status.APPROVED, avoid=(Avoid(bn="মাক্রন", why="wrong sound"),))
>>> for finding in check(Termbase(entries=(macron,)), "Macron’s visit", "মাক্রনের সফর"):
...     print(finding.line, finding.column, finding.rule, finding.message, finding.replacement)
1 1 avoided “মাক্রনের” is to be avoided: wrong sound মাখোঁর
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from glossary.aids.checks import waivers
from glossary.aids.checks.aligning import best_aligned
from glossary.aids.checks.comparing import Comparer
from glossary.aids.checks.flaws import Flaw
from glossary.aids.checks.rules import RULES
from glossary.collector import collector_paused
from glossary.model import Entry, Finding, Match, Segment, Severity, Span, Status, Termbase
from glossary.text.lines import Lines

__all__ = ["Checker", "changes", "check", "fixed", "segments", "wrong_ignores"]

UNUSED = "unused-waiver"


class Checker:
    """A glossary, ready to check any number of translations."""

    def __init__(self, termbase: Termbase, *, drafts: bool = False) -> None:
        """Compile the approved entries; with *drafts* the proposed ones, too."""
        wanted = {Status.APPROVED, Status.PROPOSED} if drafts else {Status.APPROVED}
        self.entries = tuple(entry for entry in termbase.entries if entry.status in wanted and entry.bn)
        self._comparer = Comparer(self.entries, termbase.region)

    def check(self, target: str, *sources: str) -> tuple[Finding, ...]:
        """Return what is wrong in *target*, in its order; offsets are those of *target*.

        Of several forms of the source, such as with and without page furniture, the one counts that fits best.
        """
        return self.findings(target, segments(target, sources))

    def uses(self, text: str) -> tuple[Match, ...]:
        """Return where the glossary's forms, of both languages, stand in a text."""
        return self._comparer.uses(text)

    @collector_paused()
    def findings(self, text: str, segments: Iterable[Segment]) -> tuple[Finding, ...]:
        """Return what is wrong in the *segments* of a file whose text is *text*, in its order.

        A segment without a translation has nothing wrong in it yet.
        """
        pairs = [self._comparer.compared(segment) for segment in segments if segment.target.strip()]
        lines = Lines(text)
        waived = _Waivers(text, lines)
        found = {
            _placed(text, lines, name, flaw)
            for name, find in RULES.items()
            for flaw in find(pairs)
            if not _is_ignored(flaw, name) and not waived.waive(flaw, name)
        }
        return tuple(sorted({*found, *waived.unused()}))


def segments(target: str, sources: Sequence[str]) -> tuple[Segment, ...]:
    """Return the segments of a translation, its waivers left out, with the source that fits best."""
    return best_aligned(sources, waivers.blanked(target))


def check(termbase: Termbase, source: str, target: str) -> list[Finding]:
    """Return what is wrong in *target*, the Bengali translation of *source*, by the approved entries of a glossary.

    To check many texts, make a `Checker` once.
    """
    return list(Checker(termbase).check(target, source))


def _is_ignored(flaw: Flaw, rule: str) -> bool:
    return flaw.entry is not None and rule in flaw.entry.ignore


def _placed(text: str, lines: Lines, rule: str, flaw: Flaw) -> Finding:
    """Give a flaw its place in the file; what can't be replaced there letter by letter has no replacement."""
    span, is_whole = _span(text, flaw)
    line, column = lines.place(span.start)
    return Finding(
        line=line, column=column, severity=flaw.severity, rule=rule, message=flaw.message, hint=flaw.hint,
        span=span, en=flaw.en, expected=flaw.expected, replacement=flaw.replacement if is_whole else None,
        found=flaw.pair.segment.target[flaw.start : flaw.end] or None,
    )  # fmt: skip


def _span(text: str, flaw: Flaw) -> tuple[Span, bool]:
    """Return where a flaw stands in the file, and whether the file has there what the segment has: no markup."""
    places = flaw.pair.segment.places
    start = places[flaw.start]
    end = places[flaw.end - 1] + 1 if flaw.end > flaw.start else start
    found = flaw.pair.segment.target[flaw.start : flaw.end]
    return Span(start=start, end=end), text[start:end] == found


class _Waivers:
    """The waivers in a text and in the notes of its segments, and which of them were used."""

    def __init__(self, text: str, lines: Lines) -> None:
        self._waivers = waivers.waivers(text)
        self._by_line: dict[int, list[waivers.Waiver]] = defaultdict(list)
        for waiver in self._waivers:
            self._by_line[waiver.line].append(waiver)
        self._lines = lines
        self._used: set[tuple[waivers.Waiver, str]] = set()

    def waive(self, flaw: Flaw, rule: str) -> bool:
        """Tell whether a flaw is waived: by the note of its segment, or on its lines."""
        segment = flaw.pair.segment
        if any(rule in rules or not rules for rules in waivers.noted(segment.note)):
            return True
        is_missing = flaw.start == flaw.end
        first = segment.places[0 if is_missing else flaw.start]
        last = segment.places[-1 if is_missing else flaw.end - 1]
        around = range(self._lines.place(first)[0], self._lines.place(last)[0] + 1)
        lines = around if len(around) < len(self._by_line) else [line for line in self._by_line if line in around]
        hits = {
            (waiver, rule if waiver.rules else "")
            for line in lines
            for waiver in self._by_line.get(line, ())
            if rule in waiver.rules or not waiver.rules
        }
        self._used |= hits
        return bool(hits)

    def unused(self) -> Iterator[Finding]:
        """Yield a warning for each rule that a waiver names in vain."""
        for waiver in self._waivers:
            for rule in waiver.rules or ("",):
                if (waiver, rule) not in self._used:
                    message = f"nothing here breaks the rule `{rule}`" if rule else "there is nothing to ignore here"
                    if rule and rule not in RULES:
                        message = f"`{rule}` is no rule of `check`"
                    yield Finding(
                        line=waiver.line, column=waiver.column, severity=Severity.WARNING, rule=UNUSED,
                        message=message, hint="delete the comment",
                    )  # fmt: skip


def changes(findings: Iterable[Finding]) -> list[tuple[int, int, str]]:
    """Return what to replace in a file, so that all findings beyond doubt are mended; no two overlap."""
    found: list[tuple[int, int, str]] = []
    spans = [(f.span, f.replacement) for f in findings if f.span is not None and f.replacement is not None]
    for span, replacement in sorted(spans, key=lambda change: (change[0].start, -change[0].end)):
        if not found or span.start >= found[-1][1]:
            found.append((span.start, span.end, replacement))
    return found


def fixed(text: str, findings: Iterable[Finding]) -> str:
    """Return *text* with all findings mended whose replacement is beyond doubt.

    >>> kremlin = Entry(en="Kremlin", bn="ক্রেমলিন", status=Status.APPROVED)
    >>> fixed("Kremlin-এর", check(Termbase(entries=(kremlin,)), "Kremlin", "Kremlin-এর"))
    'ক্রেমলিনের'
    """
    pieces: list[str] = []
    done = 0
    for start, end, new in changes(findings):
        pieces += text[done:start], new
        done = end
    return "".join((*pieces, text[done:]))


def wrong_ignores(entries: Sequence[Entry]) -> Iterator[tuple[Entry, str]]:
    """Yield what entries ignore that is no rule."""
    return ((entry, rule) for entry in entries for rule in entry.ignore if rule not in RULES)
