"""What recurs in articles, and how to render it: build, extract, propose, report."""

from collections.abc import Sequence
from contextlib import nullcontext
from itertools import islice
from typing import Any

import click

from glossary.cli.options import (
    KINDS,
    SOURCES,
    articles_argument,
    glossary_option,
    kinds_of,
    kinds_option,
    memory_option,
    min_count_option,
    read_as,
    reading_options,
)
from glossary.cli.program import command, put, say, tell
from glossary.text.english import plural

_RECURS = 2
_WRITTEN_AT_ONCE = 1_000


@command.command()
@articles_argument
@glossary_option
@min_count_option
@kinds_option
@reading_options
@memory_option
@click.option("--state", metavar="FILE", help="Add to what earlier builds counted in FILE, and go by all of it.")
@click.option("--no-machine", is_flag=True, help="Don't ask the machine translation model.")
@click.option("-n", "--dry-run", is_flag=True, help="Say what would be done, and write nothing.")
def build(
    articles: Sequence[str], glossary: str, min_count: int | None, kinds: str,
    jobs: int | None, memories: Sequence[str], no_machine: bool, dry_run: bool,
    state: str | None, **reading: Any,
) -> None:  # fmt: skip
    """Add the recurring names and phrases of articles to the glossary.

    ARTICLE is a file, a directory, a pattern, or - for standard input. What is in the glossary keeps
    every byte; only `auto:` blocks are rewritten.
    """
    from glossary import pipeline, show

    with show.progress() as progress, _state(state, dry_run=dry_run) as remembered:
        built = pipeline.build(
            articles, glossary, min_count=min_count, kinds=kinds_of(kinds), jobs=jobs,
            options=read_as(jobs, reading), memories=memories,
            use_machine=not no_machine, dry_run=dry_run, state=remembered, tell=tell, progress=progress,
        )  # fmt: skip
    for line in _built_lines(built, glossary, dry_run=dry_run):
        say(line)


def _state(path: str | None, *, dry_run: bool) -> Any:
    from glossary import files

    if path is None:
        return nullcontext()
    return files.state(":memory:" if dry_run and not files.is_file(path) else path)


def _built_lines(built: Any, glossary: str, *, dry_run: bool) -> list[str]:
    would = "would be " if dry_run else ""
    found = f"{plural(built.names, 'name')} and {plural(built.phrases, 'set phrase')}"
    with_bn = sum(bool(entry.bn) for entry in built.added)
    known = f", {built.remembered:,} more are remembered" if built.remembered else ""
    lines = [f"Read {plural(built.documents, 'article')}{known}: {found} recur{_often(built.min_count)}."]
    if built.added:
        lines.append(
            f"{glossary}: {would}added {plural(len(built.added), 'entry')}, {with_bn:,} with a Bengali proposal."
        )
    if built.renewed:
        lines.append(f"{glossary}: the counts and proposals of {plural(built.renewed, 'entry')} {would}renewed.")
    if not built.added and not built.renewed:
        return [*lines, f"{glossary}: nothing new."]
    if built.added and not dry_run:
        lines.append(
            f"Next: open {glossary}, write `status: approved` where you agree;"
            " then `glossary export html -o glossary.html`."
        )
    return lines


def _often(min_count: int) -> str:
    """Say how often, when it isn't what "recur" says by itself."""
    return f", each at least {min_count:,} times (see --min-count)" if min_count > _RECURS else ""


@command.command()
@articles_argument
@min_count_option
@kinds_option
@reading_options
@click.option("--format", "shape", type=click.Choice(["table", "tsv", "json"]), default="table", show_default=True)
def extract(
    articles: Sequence[str], min_count: int | None, kinds: str, jobs: int | None, shape: str, **reading: Any
) -> None:
    """List the recurring names and phrases of articles."""
    from glossary import extraction, pipeline, show

    with show.progress() as progress:
        found, documents = pipeline.extract_from(
            articles,
            min_count,
            kinds_of(kinds),
            jobs=jobs,
            options=read_as(jobs, reading),
            tell=tell,
            progress=progress,
        )
    if min_count is None and (often := _often(extraction.least(documents))):
        say(f"{plural(len(found), 'term')} of {plural(documents, 'article')} recur{often}.")
    pieces = iter(show.CANDIDATES[shape](found, documents))
    while some := "".join(islice(pieces, _WRITTEN_AT_ONCE)):
        click.echo(some, nl=False)


@command.command()
@click.argument("terms", nargs=-1, required=True, metavar="TERM...")
@glossary_option
@memory_option
@click.option("--from", "sources", multiple=True, type=click.Choice(SOURCES), help="Only this source (repeatable).")
@click.option("-n", "--number", default=5, show_default=True, type=click.IntRange(1), help="Proposals for each term.")
@click.option("--kind", type=click.Choice(KINDS), default="other", help="What the terms name.")
@click.option("--region", type=click.Choice(["BD", "IN"]), default="BD", show_default=True, help="Whose spelling.")
@click.option("--format", "shape", type=click.Choice(["table", "json", "jsonl"]), default="table", show_default=True)
def propose(
    terms: Sequence[str], glossary: str, memories: Sequence[str],
    sources: Sequence[str], number: int, kind: str, region: str, shape: str,
) -> None:  # fmt: skip
    """Propose Bengali renderings of terms; with -, of each line of standard input."""
    from glossary import pipeline, show
    from glossary.model import Kind, Region

    asked = [pipeline.candidate(term, Kind(kind)) for term in pipeline.terms(terms)]
    memory = pipeline.recollect(glossary, memories)
    found = pipeline.propose(asked, Region(region), sources or None, None if sources else tell, memory)
    answers = [(term, found[term][:number]) for term in asked]
    click.echo(show.PROPOSALS[shape](answers), nl=False)


@command.command()
@articles_argument
@glossary_option
@min_count_option
@reading_options
@click.option("-o", "--output", default="report.html", show_default=True, metavar="FILE", help="Write here.")
def report(
    articles: Sequence[str], glossary: str, min_count: int | None, jobs: int | None, output: str, **reading: Any
) -> None:
    """Write a page with figures: what recurs by week, what waits for review, how much of today's copy is covered."""
    from glossary import files, reporting, show

    if files.is_same(output, glossary):
        raise click.UsageError(f"{output} is the glossary itself; choose another name for the report")
    reporting.check_output(output, articles)
    with show.progress() as progress:
        page = reporting.report(
            articles, glossary, min_count=min_count, jobs=jobs, options=read_as(jobs, reading),
            tell=tell, progress=progress,
        )  # fmt: skip
    put(page.encode(), output)
