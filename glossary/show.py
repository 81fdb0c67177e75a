"""How results look on standard output: tables for a person, JSON and TSV for programs.

>>> print(findings_text([("terms.yaml", ())]), end="")
"""

import io
import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from glossary.model import Candidate, Finding, Package, Proposal
from glossary.text.english import plural

if TYPE_CHECKING:
    from glossary.exchange import Imported
    from glossary.formats import Loss
    from glossary.termfile import Conflict

__all__ = [
    "CANDIDATES",
    "CHECKED",
    "FINDINGS",
    "PROPOSALS",
    "conflicts",
    "imported",
    "losses",
    "losses_json",
    "packages",
    "progress",
    "status",
]

_LONGEST = 80
"""Characters of a value that are shown in a line."""

Answers = Sequence[tuple[Candidate, Sequence[Proposal]]]
Found = Sequence[tuple[str, Sequence[Finding]]]


def _table(headers: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Lay out a table as wide as the terminal, or as its cells where there is none."""
    from rich import box
    from rich.console import Console
    from rich.table import Table

    out = io.StringIO()
    table = Table(*headers, box=box.SIMPLE_HEAD, header_style="bold", pad_edge=False, show_edge=False)
    for row in rows:
        table.add_row(*row)
    Console(file=out, highlight=False, markup=False, width=_width()).print(table)
    return "".join(f"{line.rstrip()}\n" for line in out.getvalue().splitlines())


def _width() -> int:
    from rich.console import Console

    console = Console()
    return console.width if console.is_terminal else 120


@contextmanager
def progress() -> Iterator[Callable[[int, int], None] | None]:
    """Give a function that shows how many bytes of how many are done; None where no terminal would show it.

    When all are read, the terms are chosen, which takes a while for an archive.
    """
    from rich import progress as shown
    from rich.console import Console

    console = Console(stderr=True)
    if not console.is_terminal:
        yield None
        return
    columns = (
        shown.TextColumn("{task.description}"), shown.SpinnerColumn(), shown.BarColumn(), shown.DownloadColumn(),
        shown.TransferSpeedColumn(), shown.TimeRemainingColumn(),
    )  # fmt: skip
    with shown.Progress(*columns, console=console, transient=True) as bar:
        task = bar.add_task("Reading", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total or None, description=_step(done, total))


def _step(done: int, total: int) -> str:
    """Say what is being done: when an archive was read, some work is left, for which no time is known.

    >>> _step(7, 9), _step(9, 9), _step(9, 0)
    ('Reading', 'Choosing terms', 'Reading')
    """
    return "Choosing terms" if 0 < total <= done else "Reading"


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def candidates_json(found: Sequence[Candidate], documents: int) -> Iterator[str]:
    """Yield the JSON that `glossary extract` promises, a term at a time: there may be very many."""
    head, tail = _json({"documents": documents, "terms": [0]}).split("\n    0")
    yield head
    for number, term in enumerate(found):
        yield f"{',' if number else ''}\n    " + _json(_candidate(term)).rstrip("\n").replace("\n", "\n    ")
    yield tail if found else tail.lstrip()


def _candidate(term: Candidate) -> dict[str, Any]:
    example = {"document": term.example.document, "text": term.example.text} if term.example else None
    return {
        "text": term.text, "kind": term.kind.value, "count": term.count, "documents": term.documents,
        "score": term.score, "rule": term.rule,
        "variants": [{"text": variant.text, "count": variant.count} for variant in term.variants],
        "example": example,
    }  # fmt: skip


def candidates_table(found: Sequence[Candidate], _documents: int) -> Iterator[str]:
    """Yield a table of candidates."""
    headers = ("term", "kind", "seen", "articles", "also as")
    rows = (
        (t.text, t.kind.value, str(t.count), str(t.documents), ", ".join(v.text for v in t.variants)) for t in found
    )
    yield _table(headers, rows)


def candidates_tsv(found: Sequence[Candidate], _documents: int) -> Iterator[str]:
    """Yield candidates as tab-separated lines with a header."""
    yield "text\tkind\tcount\tdocuments\tscore\trule\tvariants\n"
    for t in found:
        variants = "|".join(v.text for v in t.variants)
        yield f"{t.text}\t{t.kind.value}\t{t.count}\t{t.documents}\t{t.score}\t{t.rule}\t{variants}\n"


def proposals_json(answers: Answers) -> str:
    """Return a list with one object for each term, in the order asked."""
    return _json([_answer(*answer) for answer in answers])


def proposals_jsonl(answers: Answers) -> str:
    """Return one JSON object a line, in the order asked."""
    return "".join(json.dumps(_answer(*answer), ensure_ascii=False) + "\n" for answer in answers)


def _answer(term: Candidate, proposals: Sequence[Proposal]) -> dict[str, Any]:
    return {"term": term.text, "kind": term.kind.value, "proposals": [_proposal(proposal) for proposal in proposals]}


def _proposal(proposal: Proposal) -> dict[str, Any]:
    return {
        "bn": proposal.bn, "from": list(proposal.sources), "score": proposal.score, "evidence": proposal.evidence,
    }  # fmt: skip


def proposals_table(answers: Answers) -> str:
    """Return a table of proposals; a term without one has a dash."""
    rows = []
    for term, proposals in answers:
        shown = [(p.bn, ", ".join(p.sources), p.evidence or "") for p in proposals] or [("—", "", "")]
        rows += [(term.text if not number else "", *cells) for number, cells in enumerate(shown)]
    return _table(("term", "Bengali", "from", "why"), rows)


def findings_text(found: Found) -> str:
    """Return a line for each finding."""
    return "".join(
        f"{name}:{f.line}:{f.column}: {f.severity}: {f.message}; {f.hint} [{f.rule}]\n"
        for name, findings in found
        for f in findings
    )


def findings_json(found: Found) -> str:
    """Return the JSON that `glossary lint` promises."""
    return _json(
        [
            {
                "file": name, "line": f.line, "column": f.column, "severity": f.severity.value,
                "rule": f.rule, "message": f.message, "hint": f.hint,
            }
            for name, findings in found
            for f in findings
        ]
    )  # fmt: skip


def checked_json(found: Found) -> str:
    """Return the JSON that `glossary check` promises; `replacement` is null where a person has to decide."""
    return _json(
        [
            {
                "file": name, "line": f.line, "column": f.column, "severity": f.severity.value, "rule": f.rule,
                "en": f.en, "expected": list(f.expected), "found": f.found, "message": f.message, "hint": f.hint,
                "replacement": f.replacement, "start": f.span.start if f.span else None,
                "end": f.span.end if f.span else None,
            }
            for name, findings in found
            for f in findings
        ]
    )  # fmt: skip


def findings_github(found: Found) -> str:
    r"""Return a workflow command of GitHub for each finding, which shows it beside its line.

    >>> from glossary.model import Severity
    >>> finding = Finding(line=3, column=5, severity=Severity.ERROR, rule="r", message="50%", hint="fix, it")
    >>> print(findings_github([("a,b.yaml", [finding])]), end="")
    ::error file=a%2Cb.yaml,line=3,col=5,title=r::50%25; fix, it
    """
    return "".join(
        f"::{f.severity} file={_property(name)},line={f.line},col={f.column},title={_property(f.rule)}"
        f"::{_escaped(f'{f.message}; {f.hint}')}\n"
        for name, findings in found
        for f in findings
    )


def _escaped(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def status(counts: Mapping[str, Counter[str]]) -> str:
    """Return the counts of `glossary status` as words."""
    lines = [plural(sum(counts["status"].values()), "entry")]
    lines += [
        f"{title}: " + ", ".join(f"{count} {name}" for name, count in counts[title].most_common())
        for title in ("status", "kind", "domain")
        if counts[title]
    ]
    waiting = counts["waiting"]
    if waiting:
        lines.append(
            f"waiting for review: {sum(waiting.values())}, {waiting['with a proposal']} of them with a proposal"
        )
    return "\n".join(lines) + "\n"


def packages(found: Sequence[Package]) -> str:
    """Return a table of the installed packages; nothing when there is none."""
    if not found:
        return ""
    rows = ((p.name, f"{p.source_language} → {p.target_language}", p.version, f"{p.size:,}", p.sha256) for p in found)
    return _table(("package", "pair", "version", "bytes", "sha256"), rows)


def losses(found: "Mapping[str, Sequence[Loss]]") -> list[str]:
    """Return a line for each loss; what several files lost is said once."""
    common = [loss for loss in next(iter(found.values()), ()) if all(loss in lost for lost in found.values())]
    lines = [str(loss) for loss in common]
    for name, lost in found.items():
        lines += [f"{name}: {loss}" if len(found) > 1 else str(loss) for loss in lost if loss not in common]
    return lines


def losses_json(found: "Mapping[str, Sequence[Loss]]") -> str:
    """Return the losses by file or format: what became of the entries, and their English terms."""
    return _json(
        {name: [{"what": loss.what, "terms": list(loss.terms)} for loss in lost] for name, lost in found.items()}
    )


def imported(done: "Imported", file: str, glossary: str, *, dry_run: bool) -> list[str]:
    """Return what an import did, in words."""
    outcome, would = done.outcome, "would be " if dry_run else ""
    lines = [f"{file}: {text}" for text in done.ignored]
    if outcome.added:
        lines.append(f"{glossary}: {would}added {plural(len(outcome.added), 'entry')}.")
    for entry, values in outcome.decided:
        lines.append(f"{entry.en}: {would}" + ", ".join(f"{key} {text or 'nothing'}" for key, text in values.items()))
    if outcome.left_alone:
        lines.append(f"{plural(outcome.left_alone, 'entry')} there already, left alone; --update brings decisions in.")
    return lines or [f"{glossary}: nothing new."]


def conflicts(done: "Imported", file: str) -> str:
    """Return a line for each conflict: where it stands, what each side says, why nobody decided it."""
    return "".join(f"{file}{_conflict(conflict)}\n" for conflict in done.outcome.conflicts)


def _conflict(conflict: "Conflict") -> str:
    start = (f":{conflict.line}: " if conflict.line else ": ") + conflict.en
    if not conflict.field:
        return f"{start}: {conflict.why}"
    sides = f"`{_short(conflict.ours)}` in the glossary, `{_short(conflict.theirs)}` in the file"
    return f"{start}: {conflict.field} is {sides}; {conflict.why}"


def _short(text: str) -> str:
    """Return a text on one line, cut where it is long."""
    bare = " ".join(text.split())
    return bare if len(bare) <= _LONGEST else f"{bare[:_LONGEST].rstrip()}…"


CANDIDATES: Mapping[str, Callable[[Sequence[Candidate], int], Iterator[str]]] = MappingProxyType(
    {"table": candidates_table, "tsv": candidates_tsv, "json": candidates_json}
)
PROPOSALS: Mapping[str, Callable[[Answers], str]] = MappingProxyType(
    {"table": proposals_table, "json": proposals_json, "jsonl": proposals_jsonl}
)
FINDINGS: Mapping[str, Callable[[Found], str]] = MappingProxyType(
    {"text": findings_text, "json": findings_json, "github": findings_github}
)
CHECKED: Mapping[str, Callable[[Found], str]] = MappingProxyType({**FINDINGS, "json": checked_json})
