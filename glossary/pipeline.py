"""The only place that joins the parts: one function for each thing the program does.

    files ─▶ articles ─▶ extract ─▶ sources ─▶ termfile ─▶ formats

>>> from glossary.articles import parse
>>> story = parse("wire.txt", b"Talks with North Korea failed. Japan and North Korea will meet.")
>>> [term] = extract([story])
>>> term.text, [proposal.bn for proposal in propose([term], sources=["lexicon"])[term]]
('North Korea', ['উত্তর কোরিয়া'])

Functions take and return data. What a person should be told on the way goes to *tell*, a sentence at a
time; what can't be done is raised as a `GlossaryError`.
"""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TypeVar

from glossary import aids, articles, extraction, files, formats, survey, termfile
from glossary import sources as proposal_sources
from glossary.collector import collector_paused
from glossary.errors import ArticleError, ChangedError, FileError, FormatError, GlossaryError, MachineError, TermError
from glossary.jobs import cores
from glossary.model import (
    Annotated,
    Candidate,
    Document,
    Entry,
    Finding,
    Kind,
    Match,
    Package,
    Proposal,
    Region,
    Status,
    Termbase,
    Translation,
)
from glossary.sources import machine, packages
from glossary.survey import Options, Tell
from glossary.text import english
from glossary.text.english import plural

__all__ = [
    "Built",
    "Options",
    "annotate",
    "annotated",
    "build",
    "candidate",
    "diff",
    "download",
    "evaluate",
    "export",
    "extract",
    "extract_from",
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

_TRIES = 3

OutcomeT = TypeVar("OutcomeT", termfile.Update, termfile.Merged, termfile.Tidied)
_LONGEST_TERM = 500


def read(*names: str, options: Options | None = None, tell: Tell | None = None) -> list[Document]:
    """Read articles: files, directories, patterns, or `-`; each may be an archive.

    An article that can't be read is reported to *tell* and left out; without *tell*, or when none is
    left, its error is raised.
    """
    return survey.read(names, options or Options(), tell)


def extract(documents: Iterable[Document], min_count: int = 2, kinds: Collection[Kind] = ()) -> list[Candidate]:
    """Return the names and set phrases that recur in *documents*; of *kinds* only, if any are given.

    A text that is there twice counts once.
    """
    once = {document.text: document for document in documents}
    counts = extraction.scan_all(once.values(), phrases=_want_phrases(kinds))
    return _of_kinds(extraction.candidates(counts, min_count), kinds)


def _want_phrases(kinds: Collection[Kind]) -> bool:
    return not kinds or not {Kind.PHRASE, Kind.TITLE}.isdisjoint(kinds)


def _of_kinds(found: Iterable[Candidate], kinds: Collection[Kind]) -> list[Candidate]:
    return [term for term in found if not kinds or term.kind in kinds]


def extract_from(  # noqa: PLR0913 - one argument for each option of the command
    names: Sequence[str],
    min_count: int = 2,
    kinds: Collection[Kind] = (),
    *,
    jobs: int | None = None,
    options: Options | None = None,
    state: files.State | None = None,
    tell: Tell | None = None,
    progress: survey.Progress | None = None,
) -> tuple[list[Candidate], int]:
    """Return what recurs in the articles that *names* mean, and how many articles were read.

    Reads a part of the collection at a time, in *jobs* processes (all cores without a number); the
    answer does not depend on them.
    """
    counts = survey.count(
        names, options, job_count=jobs or cores(), phrases=state is not None or _want_phrases(kinds), state=state,
        tell=tell, progress=progress,
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


def load(path: str) -> Termbase:
    """Read a glossary. Raises `TermfileError` with the first thing that is wrong in it."""
    return termfile.load(path, files.read(path)).termbase


def lint(path: str) -> tuple[Finding, ...]:
    """Return all that is wrong in a glossary file."""
    return termfile.lint(files.read(path))


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """What `build` did."""

    documents: int

    remembered: int
    """Articles of earlier builds that count, too."""

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
    min_count: int = 2,
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
    old = _glossary(glossary)
    remembered = state.documents() if state else 0
    candidates, documents = extract_from(
        names, min_count, kinds, jobs=jobs, options=options, state=state, tell=tell, progress=progress
    )
    sources = [name for name in proposal_sources.SOURCES if use_machine or name != "machine"]
    proposals = _proposals_for(candidates, old, recollect("", memories), sources, tell)
    merged = termfile.merged(old, candidates, proposals)
    if not dry_run and merged.content != old.content:
        merged = _write(glossary, lambda fresh: termfile.merged(fresh, candidates, proposals))
    if state and not dry_run:
        state.commit()
    for warning in merged.update.warnings:
        tell(warning) if tell else None
    phrases = sum(term.kind is Kind.PHRASE for term in candidates)
    return Built(
        documents=documents - remembered,
        remembered=remembered,
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


def _glossary(path: str) -> termfile.Termfile:
    content = files.read_if_there(path)
    return termfile.new(path) if content is None else termfile.load(path, content)


def _write(path: str, change: Callable[[termfile.Termfile], OutcomeT]) -> OutcomeT:
    """Change a glossary as it is now, and write it; if somebody saves it meanwhile, do it again."""
    with files.locked(path):
        for _ in range(_TRIES):
            before = files.read_if_there(path)
            old = termfile.new(path) if before is None else termfile.load(path, before)
            outcome = change(old)
            if outcome.content == before:
                return outcome
            with suppress(ChangedError):
                files.write(path, outcome.content, before)
                return outcome
    raise FileError(where=path, what="the file is being changed all the time", remedy="run the command again")


def decide(path: str, names: Sequence[str], values: Mapping[str, str], sense: str | None = None) -> list[Entry]:
    """Set *values* of the entries that have *names* among their English forms; all of them, or none.

    Returns the entries as they were. Raises `TermError` for a name that no entry has, or two have, and
    `TermfileError` when a value can't be set safely.
    """
    decided: list[Entry] = []

    def change(old: termfile.Termfile) -> termfile.Update:
        places = [termfile.place(old, name, sense) for name in names]
        decided[:] = [old.termbase.entries[place] for place in places]
        update = termfile.updated(old, values={(place, key): text for place in places for key, text in values.items()})
        termfile.load(path, update.content)  # a value that the file can't hold is refused here
        return update

    files.read(path)  # a decision needs a glossary; none is made here
    _write(path, change)
    return decided


def status(path: str) -> Mapping[str, Counter[str]]:
    """Count the entries of a glossary by status, kind and domain, and those without a rendering."""
    entries = load(path).entries
    return {
        "status": Counter(entry.status.value for entry in entries),
        "kind": Counter(entry.kind.value for entry in entries),
        "domain": Counter(domain for entry in entries for domain in entry.domain),
        "waiting": Counter(
            "with a proposal" if entry.bn else "without one" for entry in entries if entry.status is Status.PROPOSED
        ),
    }


def export(path: str, name: str, *, drafts: bool = False) -> tuple[bytes, tuple[str, ...]]:
    """Return the glossary in the format *name*, and what it can't hold, a sentence each.

    Only approved entries leave the house, unless *drafts* asks for the proposed ones, too; rejected
    ones never do.
    """
    if name not in formats.FORMATS:
        raise FormatError(where=name, what="there is no such format", remedy=f"use one of {', '.join(formats.FORMATS)}")
    termbase = load(path)
    chosen, lost = _usable(termbase, drafts=drafts)
    dumped = formats.FORMATS[name].dump(replace(termbase, entries=chosen))
    return dumped.content, (*lost, *dumped.lost)


def annotate(termbase: Termbase, text: str, *, drafts: bool = False) -> list[Match]:
    """Return the uses of a glossary's terms in *text*, in order, none overlapping another.

    English forms, Bengali forms with their endings, and Bengali forms to avoid; offsets are code points of
    *text*. Only approved entries count, or with *drafts* proposed ones, too. For many texts, make one
    `aids.Finder`.
    """
    return list(aids.Finder(_usable(termbase, drafts=drafts)[0]).find(text))


def annotated(
    article: str, glossary: str = "terms.yaml", *, drafts: bool = False, first: bool = False
) -> tuple[Annotated, tuple[str, ...]]:
    """Return an article with the terms of a glossary marked in it, and which entries were left out and why.

    With *first*, only the first use of each entry is marked, and all that must not be printed.
    """
    document = _document(article)
    entries, left_out = _usable(load(glossary), drafts=drafts)
    matches = aids.Finder(entries).find(document.text)
    chosen = tuple(aids.first_uses(matches)) if first else matches
    return Annotated(document=document, matches=chosen), left_out


def _document(name: str) -> Document:
    """Read one article or translation, in whichever language."""
    path, *others = files.find([name], articles.ENDINGS)
    if others:
        raise ArticleError(where=name, what=f"there are {1 + len(others)} articles here", remedy="name one of them")
    document = articles.parse(path, files.read(path, articles.LARGEST))
    if not document.text.strip():
        raise ArticleError(where=path, what="there is no text in this file", remedy="give an article or a translation")
    return document


def _usable(termbase: Termbase, *, drafts: bool) -> tuple[tuple[Entry, ...], tuple[str, ...]]:
    """Return the entries that leave the house, and a sentence on each reason why others don't."""
    wanted = {Status.APPROVED, Status.PROPOSED} if drafts else {Status.APPROVED}
    reasons = [_why_left_out(entry, wanted) for entry in termbase.entries]
    chosen = tuple(entry for entry, why in zip(termbase.entries, reasons, strict=True) if why is None)
    left_out = Counter(why for why in reasons if why)
    return chosen, tuple(f"{plural(count, 'entry')} left out: {why}" for why, count in sorted(left_out.items()))


def _why_left_out(entry: Entry, wanted: Collection[Status]) -> str | None:
    if entry.status not in wanted:
        return "not approved" if entry.status is Status.PROPOSED else "rejected"
    return None if entry.bn else "no Bengali rendering yet"


def packages_installed(tell: Tell | None = None) -> list[Package]:
    """Return the machine translation packages on this machine; damaged ones are reported to *tell*."""
    found = []
    for directory, names, size, checksum in files.package_directories(files.package_root()):
        try:
            packages.check_layout(directory, names)
            about = packages.metadata(directory, files.read(f"{directory}/metadata.json"))
        except MachineError as error:
            if tell:
                tell(error)
            continue
        found.append(packages.described(directory, about, size, checksum))
    return found


def install(path: str) -> Package:
    """Install a machine translation package from a local `.argosmodel` file, checked and loaded once."""
    return _installed(path, files.read(path))


def download() -> Package:
    """Get the newest English-Bengali package from Argos's index, and install it. Uses the network."""
    url = packages.link(packages.INDEX, files.fetch(packages.INDEX), "en", "bn")
    return _installed(url, files.fetch(url))


def _installed(name: str, content: bytes) -> Package:
    top, archive = packages.open_archive(name, content)
    checksum = files.digest(content)
    machine.forget()
    directory = files.install_directory(files.package_root(), top, archive, checksum, _loads)
    return next(package for package in packages_installed() if package.directory == directory)


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


def _loads(directory: str) -> None:
    machine.load(directory)


def remove(name: str) -> Package:
    """Remove an installed package by the name of its directory."""
    for package in packages_installed():
        if package.name == name:
            machine.forget()
            files.remove_directory(package.directory)
            return package
    installed = ", ".join(package.name for package in packages_installed()) or "none is installed"
    raise MachineError(where=name, what="there is no such package", remedy=f"choose one of: {installed}")


def terms(asked: Iterable[str]) -> list[str]:
    """Return the terms that somebody asked for, each once; `-` stands for the lines of standard input."""
    found: list[str] = []
    for term in asked:
        if term == files.STDIN:
            found += [" ".join(line.split()) for line in files.read_text(files.STDIN).splitlines() if line.strip()]
        else:
            found.append(term)
    return list(dict.fromkeys(found))


def diff(old: str, new: str | None = None, glossary: str = "terms.yaml") -> aids.Changes:
    """Return what changed in meaning between two glossaries, each a file or a git revision of *glossary*.

    Without *new*, *old* is compared with *glossary* as it is on the disk.
    """
    return aids.changes(_at(old, glossary), load(glossary) if new is None else _at(new, glossary))


def _at(name: str, glossary: str) -> Termbase:
    """Read a glossary by the name of a file or, when there is no such file, of a git revision."""
    if files.is_file(name):
        return load(name)
    return termfile.load(f"{name}:{glossary}", files.read_revision(glossary, name)).termbase


def tidy(path: str, by: str = "term", *, dry_run: bool = False) -> int | None:
    """Sort a glossary and lay it out anew; return the first line that this changes, None when it is in order."""
    found = termfile.tidied(termfile.load(path, files.read(path)), by)
    if not dry_run and found.line is not None:
        found = _write(path, lambda fresh: termfile.tidied(fresh, by))
    return found.line
