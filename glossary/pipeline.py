"""The only place that joins the parts: one function for each thing the program does.

    files ─▶ articles ─▶ extract ─▶ sources ─▶ termfile ─▶ formats

>>> from glossary.articles import parse
>>> story = parse("wire.txt", b"Talks with North Korea failed. Japan and North Korea will meet.")
>>> [term] = extract([story])
>>> term.text, [proposal.bn for proposal in propose([term], sources=["lexicon"])[term]]
('North Korea', ['উত্তর কোরিয়া'])

An idea of its own has a module of its own: `survey` counts articles, `keeping` reads and changes the
glossary file, `exchange` exports and imports, `packages` installs machine translation. Functions take and
return data. What a person should be told on the way goes to *tell*, a sentence at a time; what can't be
done is raised as a `GlossaryError`.
"""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from glossary import extraction, files, formats, survey, termfile
from glossary import sources as proposal_sources
from glossary.aids.checks import check
from glossary.annotating import annotate, annotated
from glossary.collector import collector_paused
from glossary.errors import FormatError, GlossaryError, TermError
from glossary.exchange import Imported, export, export_all, import_
from glossary.keeping import change, decide, diff, lint, load, opened, status, tidy
from glossary.model import (
    Candidate,
    Document,
    Entry,
    Kind,
    Proposal,
    Region,
    Status,
    Termbase,
    Translation,
)
from glossary.packages import download, install, packages_installed, remove
from glossary.sources import packages
from glossary.survey import Options, Tell
from glossary.text import english

__all__ = [
    "Built",
    "Imported",
    "Options",
    "annotate",
    "annotated",
    "build",
    "candidate",
    "check",
    "decide",
    "diff",
    "download",
    "evaluate",
    "export",
    "export_all",
    "extract",
    "extract_from",
    "import_",
    "install",
    "lint",
    "load",
    "packages_installed",
    "propose",
    "read",
    "recollect",
    "remove",
    "status",
    "tidy",
]

_LONGEST_TERM = 500


def read(*names: str, options: Options | None = None, tell: Tell | None = None) -> list[Document]:
    """Read articles: files, directories, patterns, or `-`; each may be an archive.

    An article that can't be read is reported to *tell* and left out; without *tell*, or when none is
    left, its error is raised.
    """
    return survey.read(names, options or Options(), tell)


def extract(
    documents: Iterable[Document], min_count: int | None = None, kinds: Collection[Kind] = ()
) -> list[Candidate]:
    """Return the names and set phrases that recur in *documents*; of *kinds* only, if any are given.

    They recur if they are seen *min_count* times; without it 2, or more in a large collection (see
    `extraction.least`). A text that is there twice counts once.
    """
    once = {document.text: document for document in documents}
    scanned = extraction.scan_all(once.values(), phrases=_want_phrases(kinds))
    return _of_kinds(extraction.candidates(extraction.counted(scanned, min_count), min_count), kinds)


def _want_phrases(kinds: Collection[Kind]) -> bool:
    return not kinds or not {Kind.PHRASE, Kind.TITLE}.isdisjoint(kinds)


def _of_kinds(found: Iterable[Candidate], kinds: Collection[Kind]) -> list[Candidate]:
    return [term for term in found if not kinds or term.kind in kinds]


def extract_from(  # noqa: PLR0913 - one argument for each option of the command
    names: Sequence[str],
    min_count: int | None = None,
    kinds: Collection[Kind] = (),
    *,
    jobs: int | None = None,
    options: Options | None = None,
    state: files.State | None = None,
    tell: Tell | None = None,
    progress: survey.Progress | None = None,
) -> tuple[list[Candidate], int]:
    """Return what recurs in the articles that *names* mean, and how many articles were read.

    Reads a part of the collection at a time, in *jobs* processes (without a number, one for each core if that is
    worth it); the answer does not depend on them.
    """
    counts = survey.count(
        names, options, min_count=min_count, job_count=jobs,
        phrases=state is not None or _want_phrases(kinds), state=state, tell=tell, progress=progress,
    )  # fmt: skip
    with collector_paused():
        found = extraction.candidates(counts, min_count)
    return _of_kinds(found, kinds), counts.documents


def candidate(text: str, kind: Kind = Kind.OTHER) -> Candidate:
    """Make a candidate of a term that somebody typed. Raises `TermError` for what can't be a term."""
    bare = " ".join(text.split())
    if not bare:
        raise TermError(where="term", what="this term is empty", remedy="give an English name or phrase")
    if len(bare) > _LONGEST_TERM:
        raise TermError(
            where=bare[:40] + "…", what=f"this is longer than {_LONGEST_TERM} characters", remedy="give one term"
        )
    return Candidate(text=bare, kind=kind, count=1, documents=1, score=0.0, rule="asked")


def propose(
    terms: Sequence[Candidate],
    region: Region = Region.BD,
    sources: Collection[str] | None = None,
    tell: Tell | None = None,
    memory: Iterable[Translation] = (),
) -> dict[Candidate, tuple[Proposal, ...]]:
    """Return Bengali renderings for each term, best first, from the *sources* named or from all.

    *memory* is what the newsroom has decided or printed before; see `recollect`.

    A source that can't work here is reported to *tell*; without *tell* its error is raised.
    """
    wanted = set(proposal_sources.SOURCES if sources is None else sources)
    return proposal_sources.propose(terms, _setting(region, wanted, memory, tell), wanted, tell)


def _setting(
    region: Region, sources: Collection[str], memory: Iterable[Translation], tell: Tell | None
) -> proposal_sources.Setting:
    package = packages.newest(packages_installed(tell), "en", "bn") if "machine" in sources else None
    return proposal_sources.Setting(region=region, package=package, memory=proposal_sources.remembered(memory))


def recollect(glossary: str = "terms.yaml", memories: Iterable[str] = ()) -> list[Translation]:
    """Return what a glossary, if it is there, and translation memories decide: TMX, XLIFF, TSV, other glossaries.

    Of a glossary only approved entries count. Raises `FormatError` for a file that is no memory.
    """
    found = _decided(glossary) if glossary and files.is_file(glossary) else []
    for name in memories:
        if name.endswith((".yaml", ".yml")):
            found += _decided(name)
        else:
            found += [Translation(en=en, bn=bn, origin=name) for en, bn in formats.pairs(name, files.read(name))]
    return found


def _decided(path: str) -> list[Translation]:
    return _decided_in(load(path), path)


def _decided_in(termbase: Termbase, origin: str) -> list[Translation]:
    return [
        Translation(en=en, bn=bn, kind=entry.kind, origin=origin)
        for entry in termbase.entries
        if entry.status is Status.APPROVED
        for en in (entry.en, *entry.variants)
        for bn in (entry.bn, *entry.also)
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What `build` did."""

    documents: int

    remembered: int
    """Articles of earlier builds that count, too."""

    min_count: int
    """How often a term had to be seen."""

    names: int
    phrases: int
    """Recurring names and set phrases found in the articles."""

    added: tuple[Entry, ...]
    """The new entries."""

    renewed: int
    """Entries whose `auto:` block changed."""


def build(  # noqa: PLR0913 - one argument for each option of the command
    names: Sequence[str],
    glossary: str = "terms.yaml",
    *,
    min_count: int | None = None,
    kinds: Collection[Kind] = (),
    use_machine: bool = True,
    dry_run: bool = False,
    memories: Sequence[str] = (),
    jobs: int | None = None,
    options: Options | None = None,
    state: files.State | None = None,
    tell: Tell | None = None,
    progress: survey.Progress | None = None,
) -> Built:
    """Find what recurs in the articles, propose renderings, and add what is new to the glossary.

    Entries that are there keep every byte but the value of their `auto:` key. Nothing is written when
    nothing changes. With a *state*, what recurs in its articles and these; it changes after the glossary.
    """
    old = opened(glossary)
    remembered = state.documents() if state else 0
    candidates, documents = extract_from(
        names, min_count, kinds, jobs=jobs, options=options, state=state, tell=tell, progress=progress
    )
    sources = [name for name in proposal_sources.SOURCES if use_machine or name != "machine"]
    proposals = _proposals_for(candidates, old, recollect("", memories), sources, tell)
    merged = termfile.merged(old, candidates, proposals)
    if not dry_run and merged.content != old.content:
        merged = change(glossary, lambda fresh: termfile.merged(fresh, candidates, proposals))
    if state and not dry_run:
        state.commit()
    for warning in merged.update.warnings:
        tell(warning) if tell else None
    phrases = sum(term.kind is Kind.PHRASE for term in candidates)
    return Built(
        documents=documents - remembered,
        remembered=remembered,
        min_count=extraction.least(documents) if min_count is None else min_count,
        names=len(candidates) - phrases,
        phrases=phrases,
        added=merged.added,
        renewed=merged.update.changed,
    )


def _proposals_for(
    candidates: Sequence[Candidate],
    old: termfile.Termfile,
    memory: Sequence[Translation],
    sources: Collection[str],
    tell: Tell | None,
) -> dict[Candidate, tuple[Proposal, ...]]:
    """Propose with what the glossary decides in mind; to its own terms it needn't propose its own renderings.

    What sources that aren't asked now, or can't work, proposed in earlier builds stands.
    """
    own = {english.key(form) for entry in old.termbase.entries for form in (entry.en, *entry.variants)}
    decided = [*_decided_in(old.termbase, old.name), *memory]
    earlier = termfile.proposed(old, candidates)
    answers: dict[Candidate, tuple[Proposal, ...]] = {}
    for is_own, recalled in ((True, memory), (False, decided)):
        terms = [term for term in candidates if (english.key(term.text) in own) is is_own]
        if terms:
            setting = _setting(old.termbase.region, sources, recalled, tell)
            answers |= proposal_sources.propose(terms, setting, sources, tell, earlier)
            tell = _unheard  # what can't work was told once
    return answers


def _unheard(_: GlossaryError) -> None:
    """Tell nobody."""


def evaluate(path: str) -> proposal_sources.Evaluation:
    """Ask the installed model for the English side of a list or memory, and compare with the Bengali side."""
    known = list(formats.pairs(path, files.read(path)))
    if not known:
        raise FormatError(
            where=path, what="there is no pair in this file", remedy="give lines with English, tab, Bengali"
        )
    asked = [candidate(en) for en, _ in known]
    answers = propose(asked, sources=["machine"])
    references = [bn for _, bn in known]
    return proposal_sources.evaluated(references, [answers[term] for term in asked], proposal_sources.chrf)


def terms(asked: Iterable[str]) -> list[str]:
    """Return the terms that somebody asked for, each once; `-` stands for the lines of standard input."""
    found: list[str] = []
    for term in asked:
        if term == files.STDIN:
            found += [" ".join(line.split()) for line in files.read_text(files.STDIN).splitlines() if line.strip()]
        else:
            found.append(term)
    return list(dict.fromkeys(found))
