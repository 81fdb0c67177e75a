"""The command line: options become arguments, results become words, errors become exit codes.

Data goes to standard output; words for a person go to standard error. Exit codes: 0 fine, 1 findings,
2 it could not be done, 130 stopped by Ctrl-C.
"""

import os
import signal
import sys
from collections.abc import Sequence
from contextlib import nullcontext
from datetime import date
from typing import Any

import click

from glossary.errors import GlossaryError
from glossary.text.english import plural

__all__ = ["command", "main"]

FINDINGS = 1
FAILED = 2
STOPPED = 130
"""What a shell gives for a program that was interrupted: 128 and the number of the signal."""

KINDS = ("person", "place", "organization", "demonym", "event", "title", "phrase", "other")
SOURCES = ("memory", "lexicon", "cldr", "acronym", "composition", "transliteration", "machine")

ANNOTATIONS = ("text", "html", "markdown", "json", "xliff")

SETTABLE = ("bn", "status", "kind", "sense", "note", "match")

articles_argument = click.argument("articles", nargs=-1, required=True, metavar="ARTICLE...")
glossary_option = click.option(
    "-g", "--glossary", default="terms.yaml", show_default=True, metavar="FILE", help="The glossary file."
)
kinds_option = click.option("--kinds", metavar="KIND,...", default="", help=f"Only these kinds: {', '.join(KINDS)}.")
min_count_option = click.option(
    "--min-count", default=2, show_default=True, type=click.IntRange(1), help="How often a term must be seen."
)
jobs_option = click.option(
    "--jobs", metavar="N", type=click.IntRange(1), help="Read with N processes.  [default: one for each core]"
)
field_option = click.option(
    "--field", metavar="NAME", help="Where the text of JSON objects is.  [default: ninjs, or the field `text`]"
)
strict_option = click.option("--strict", is_flag=True, help="Stop at the first article that can't be read.")
cluster_option = click.option(
    "--cluster", metavar="ADDRESS", help="Count on the workers of a dask.distributed scheduler: tcp://HOST:PORT."
)
resume_option = click.option(
    "--resume", metavar="DIR", help="Keep what is counted in DIR; after a crash, the same command goes on there."
)
memory_option = click.option(
    "--memory", "memories", multiple=True, metavar="FILE",
    help="Also propose what this translation memory has: TMX, XLIFF, TSV or another glossary (repeatable).",
)  # fmt: skip
sense_option = click.option("--sense", metavar="TEXT", help="Which of several entries with the same term.")
output_option = click.option("-o", "--output", default="-", metavar="FILE", help="Write here; - is standard output.")
which_option = click.option(
    "--status", "which", type=click.Choice(["approved", "all"]), default="approved", show_default=True,
    help="Which entries: only approved ones, or proposed ones, too.",
)  # fmt: skip


def reading_options(function: Any) -> Any:
    """Add the options that say how articles are read; the command gets them as `reading`."""
    for option in (resume_option, cluster_option, strict_option, field_option, jobs_option):
        function = option(function)
    return function


def main() -> None:
    """Run the program; the entry point of the `glossary` command."""
    for stream in (sys.stdout, sys.stderr):
        if stream:  # a closed one is None
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        command(prog_name="glossary")
    except GlossaryError as error:
        say(f"glossary: {error}")
        sys.exit(FAILED)
    except OSError as error:
        say(f"glossary: standard output: {error.strerror}; write to a file with -o, or make room")
        sys.exit(FAILED)


def say(text: str) -> None:
    """Tell a person something."""
    click.echo(text, err=True)


def tell(error: GlossaryError) -> None:
    """Tell a person what was left out."""
    say(f"left out: {error}")


class Group(click.Group):
    """A group whose commands are listed in the order in which they are used, and can be stopped."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; Ctrl-C, and TERM as well, ends it without more ado."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:  # here, for click would exit with the code of findings
            say("glossary: stopped")
            sys.exit(STOPPED)

    def list_commands(self, _context: click.Context) -> list[str]:
        """Return the names in the order of definition."""
        return list(self.commands)


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="newsroom-glossary", prog_name="glossary")
def command() -> None:
    """English wire copy in, a Bengali glossary out.

    \b
    glossary build seeds                      find what recurs, add it to terms.yaml
    (open terms.yaml, write `status: approved` where you agree)
    glossary export html -o glossary.html     hand it to translators
    """  # noqa: D301 - click takes a backspace for the mark of a block to leave as it is


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
    articles: Sequence[str], glossary: str, min_count: int, kinds: str,
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
            articles, glossary, min_count=min_count, kinds=_kinds(kinds), jobs=jobs,
            options=_options(jobs, reading), memories=memories,
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
    known = f", {built.remembered} more are remembered" if built.remembered else ""
    lines = [f"Read {plural(built.documents, 'article')}{known}: {found} recur."]
    if built.added:
        lines.append(
            f"{glossary}: {would}added {plural(len(built.added), 'entry')}, {with_bn} with a Bengali proposal."
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


@command.command()
@articles_argument
@min_count_option
@kinds_option
@reading_options
@click.option("--format", "shape", type=click.Choice(["table", "tsv", "json"]), default="table", show_default=True)
def extract(articles: Sequence[str], min_count: int, kinds: str, jobs: int | None, shape: str, **reading: Any) -> None:
    """List the recurring names and phrases of articles."""
    from glossary import pipeline, show

    with show.progress() as progress:
        found, documents = pipeline.extract_from(
            articles,
            min_count,
            _kinds(kinds),
            jobs=jobs,
            options=_options(jobs, reading),
            tell=tell,
            progress=progress,
        )
    for piece in show.CANDIDATES[shape](found, documents):
        click.echo(piece, nl=False)


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
@click.argument("names", nargs=-1, metavar="[FILE...]")
@click.option("--strict", is_flag=True, help="Let warnings fail, too.")
@click.option(
    "--format", "shape", type=click.Choice(["text", "json", "github"]), default="text", show_default=True,
    help="For a person, for a program, or as annotations of GitHub.",
)  # fmt: skip
def lint(names: Sequence[str], strict: bool, shape: str) -> None:
    """Say what is wrong in a glossary (terms.yaml if none is named), with line and column.

    Errors make it fail, warnings don't. `# glossary: ignore RULE` at the end of a line allows what is meant.
    """
    from glossary import pipeline, show
    from glossary.model import Severity

    found = [(name, pipeline.lint(name)) for name in names or ("terms.yaml",)]
    click.echo(show.FINDINGS[shape](found), nl=False)
    if shape == "github":
        click.echo(show.FINDINGS["text"](found), nl=False, err=True)  # GitHub shows ten annotations, the log all
    failing = set(Severity) if strict else {Severity.ERROR}
    if any(finding.severity in failing for _, findings in found for finding in findings):
        sys.exit(FINDINGS)


@command.command()
@click.argument("terms", nargs=-1, required=True, metavar="TERM...")
@glossary_option
@sense_option
def approve(terms: Sequence[str], glossary: str, sense: str | None) -> None:
    """Approve entries, as by writing `status: approved`."""
    _decide(glossary, terms, {"status": "approved"}, sense)


@command.command()
@click.argument("terms", nargs=-1, required=True, metavar="TERM...")
@glossary_option
@sense_option
def reject(terms: Sequence[str], glossary: str, sense: str | None) -> None:
    """Reject entries: they stay in the file and are not proposed again."""
    _decide(glossary, terms, {"status": "rejected"}, sense)


@command.command(name="set")
@click.argument("term")
@click.argument("values", nargs=-1, required=True, metavar="KEY=TEXT...")
@glossary_option
@sense_option
def set_values(term: str, values: Sequence[str], glossary: str, sense: str | None) -> None:
    """Set texts of an entry: bn, status, kind, sense, note, match.

    For example: glossary set "Kim Jong Un" bn="কিম জং উন" status=approved
    """
    pairs = [value.partition("=") for value in values]
    for key, equals, _ in pairs:
        if not equals or key not in SETTABLE:
            raise click.UsageError(f"`{key}` can't be set; write KEY=TEXT with one of {', '.join(SETTABLE)}")
    _decide(glossary, [term], {key: text for key, _, text in pairs}, sense)


def _decide(glossary: str, terms: Sequence[str], values: dict[str, str], sense: str | None) -> None:
    from glossary import pipeline

    for entry in pipeline.decide(glossary, terms, values, sense):
        say(f"{entry.en}: " + ", ".join(f"{key} {text}" for key, text in values.items()))


@command.command()
@glossary_option
def status(glossary: str) -> None:
    """Count the entries of the glossary, and say what waits for review."""
    from glossary import pipeline, show

    click.echo(show.status(pipeline.status(glossary)), nl=False)


@command.command()
@articles_argument
@glossary_option
@min_count_option
@reading_options
@click.option("-o", "--output", default="report.html", show_default=True, metavar="FILE", help="Write here.")
def report(
    articles: Sequence[str], glossary: str, min_count: int, jobs: int | None, output: str, **reading: Any
) -> None:
    """Write a page with figures: what recurs by week, what waits for review, how much of today's copy is covered."""
    from glossary import files, reporting, show

    if files.is_same(output, glossary):
        raise click.UsageError(f"{output} is the glossary itself; choose another name for the report")
    with show.progress() as progress:
        page = reporting.report(
            articles, glossary, min_count=min_count, jobs=jobs, options=_options(jobs, reading),
            tell=tell, progress=progress,
        )  # fmt: skip
    if output == files.STDIN:
        click.echo(page, nl=False)
    else:
        files.write(output, page.encode())
        say(f"Wrote {output}.")


@command.command()
@click.argument("name", metavar="FORMAT")
@glossary_option
@output_option
@which_option
@click.option("--lost", metavar="FILE", help="Write what was left out, entry by entry, as JSON.")
def export(name: str, glossary: str, output: str, which: str, lost: str | None) -> None:
    """Write the glossary for translators; FORMAT is one of those in the README, or `all`.

    `glossary export all -o DIRECTORY` writes every format. What a file can't hold is said.
    """
    from glossary import files, pipeline, show

    if files.is_same(output, glossary):
        raise click.UsageError(f"{output} is the glossary itself; choose another name for the export")
    if name == "all":
        found = _export_all(glossary, output, drafts=which == "all")
    else:
        dumped = pipeline.export(glossary, name, drafts=which == "all")
        found = {name: dumped.lost}
        _put(dumped.content, output)
    if lost:
        files.write(lost, show.losses_json(found).encode())
    for line in show.losses(found):
        say(line)


def _export_all(glossary: str, directory: str, *, drafts: bool) -> Any:
    from glossary import files, pipeline

    if directory == files.STDIN:
        raise click.UsageError("`export all` writes several files; name a directory with -o")
    found = pipeline.export_all(glossary, directory, drafts=drafts)
    say(f"Wrote {plural(len(found), 'file')} into {directory}.")
    return found


def _put(content: bytes, output: str) -> None:
    """Write a file, or to standard output."""
    from glossary import files

    if output == files.STDIN:
        click.echo(content, nl=False)
    else:
        files.write(output, content)
        say(f"Wrote {output}.")


@command.command(name="import")
@click.argument("file")
@glossary_option
@click.option("--update", is_flag=True, help="Bring decisions into entries that are there, too.")
@click.option("-n", "--dry-run", is_flag=True, help="Say what would be done, and write nothing.")
def import_file(file: str, glossary: str, update: bool, dry_run: bool) -> None:
    """Add the entries of a file to the glossary: xlsx, csv, json, tbx, tmx, po or OmegaT's glossary.txt.

    Entries that are there keep every byte, unless --update brings a decision; what was changed on both
    sides is named, and left to you (exit code 1).
    """
    from glossary import pipeline, show

    done = pipeline.import_(file, glossary, update=update, dry_run=dry_run)
    for line in show.imported(done, file, glossary, dry_run=dry_run):
        say(line)
    click.echo(show.conflicts(done, file), nl=False)
    if done.outcome.conflicts:
        sys.exit(FINDINGS)


@command.command()
@click.argument("article")
@glossary_option
@output_option
@click.option("--format", "shape", type=click.Choice(ANNOTATIONS), default="text", show_default=True)
@click.option("--first", is_flag=True, help="Mark only the first use of each term, and all that must not be printed.")
@which_option
def annotate(article: str, glossary: str, output: str, shape: str, first: bool, which: str) -> None:
    """Mark the terms of the glossary in an article, with their renderings.

    In a translation, forms to avoid are struck, with what to print instead. --format html makes a page that
    needs no network, xliff a file for CAT tools.
    """
    from glossary import aids, files, pipeline, show

    for path in (glossary, article):
        if files.is_same(output, path):
            raise click.UsageError(f"{path} would be lost; choose another name for the output")
    annotated, left_out = pipeline.annotated(article, glossary, drafts=which == "all", first=first)
    shown = aids.ANNOTATIONS[shape](annotated)
    if output == files.STDIN and shape == "text":
        click.echo(shown, nl=False, color=False if os.environ.get("NO_COLOR") else None)
    else:
        _put((click.unstyle(shown) if shape == "text" else shown).encode(errors="replace"), output)
    if not annotated.matches:
        for line in show.losses({article: left_out}):
            say(line)
        say(f"No term of {glossary} is used in {article}.")


@command.command()
@click.argument("old")
@click.argument("new", required=False)
@glossary_option
@click.option("--format", "shape", type=click.Choice(["text", "markdown", "json"]), default="text", show_default=True)
def diff(old: str, new: str | None, glossary: str, shape: str) -> None:
    """Say what changed in meaning from OLD to NEW, as a note to translators.

    Each is a file, or a git revision of the glossary file. Without NEW, OLD is compared with the
    glossary file as it is now: `glossary diff HEAD~1`.
    """
    from glossary import aids, pipeline

    changes = pipeline.diff(old, new, glossary)
    click.echo(aids.NOTES[shape](changes), nl=False)
    if not changes.entries and not changes.settings:
        say("Nothing changed in meaning.")


@command.command()
@click.argument("names", nargs=-1, required=True, metavar="SOURCE TARGET | FILE")
@glossary_option
@click.option(
    "--status", "which", type=click.Choice(["approved", "all"]), default="approved", show_default=True,
    help="Which entries count: only approved ones, or proposed ones, too.",
)  # fmt: skip
@click.option("--fix", "copy", metavar="FILE", help="Write a copy with everything replaced that is beyond doubt.")
@click.option("--strict", is_flag=True, help="Let warnings fail, too.")
@click.option("--format", "shape", type=click.Choice(["text", "json", "github"]), default="text", show_default=True)
def check(names: Sequence[str], glossary: str, which: str, copy: str | None, strict: bool, shape: str) -> None:
    """Check the Bengali text TARGET, a translation of SOURCE; or a bilingual FILE: XLIFF, TMX, TSV.

    Finds terms that are missing, forms to avoid, English left in, two renderings of one term, other
    figures, wrong letters. With --fix, says what is left in the copy. Errors make it fail, warnings don't.
    """
    from glossary import files, proofreading, show
    from glossary.model import Severity

    if len(names) > 2:
        raise click.UsageError("give an English text and its translation, or one bilingual file")
    ready, advice = proofreading.checker(glossary, drafts=which == "all")
    checked = proofreading.check(ready, names)
    if copy is not None:
        if copy == files.STDIN or any(files.is_same(name, copy) for name in (*names, glossary)):
            raise click.UsageError(f"--fix writes a copy; {copy} is no name for one")
        files.write(copy, checked.mended)
        say(f"{copy}: mended {plural(checked.mends, 'place')}.")
        checked = proofreading.check(ready, [*names[:-1], copy], checked.mended)
    found = [(checked.name, checked.findings)]
    click.echo(show.CHECKED[shape](found), nl=False)
    if shape == "github":
        click.echo(show.CHECKED["text"](found), nl=False, err=True)  # as in lint
    for sentence in advice:
        say(sentence)
    if checked.untranslated:
        say(f"{plural(checked.untranslated, 'segment')} without a translation left out.")
    failing = set(Severity) if strict else {Severity.ERROR}
    if any(finding.severity in failing for finding in checked.findings):
        sys.exit(FINDINGS)


@command.command()
@glossary_option
@click.option("--by", type=click.Choice(["term", "kind"]), default="term", show_default=True, help="What to sort by.")
@click.option("--check", is_flag=True, help="Write nothing; say whether the file is in order (exit code 1: no).")
def tidy(glossary: str, by: str, check: bool) -> None:
    """Sort the glossary and lay it out as `build` writes it; comments stay with their entries.

    No other command does this. Commit the file before, and look at the difference afterwards.
    """
    from glossary import pipeline

    line = pipeline.tidy(glossary, by, dry_run=check)
    if line is None:
        say(f"{glossary}: in order.")
    elif check:
        click.echo(f"{glossary}:{line}: tidy would change this line")
        sys.exit(FINDINGS)
    else:
        say(f"{glossary}: tidied from line {line} on.")


@command.command()
@glossary_option
def lsp(glossary: str) -> None:
    """Serve a text editor over standard input and output, by the Language Server Protocol.

    Shows findings in the glossary and in translations while one types, entries on hover, renderings to choose, fixes.
    NAME.bn.txt is checked against NAME.en.txt, a file in bn/ against the one in en/.
    """
    try:
        from glossary.lsp.server import run
    except ModuleNotFoundError as error:
        if error.name not in {"pygls", "lsprotocol"}:
            raise
        what, remedy = "the library pygls is not installed", 'run: pip install "newsroom-glossary[lsp]"'
        raise GlossaryError(where="language server", what=what, remedy=remedy) from None
    run(glossary)


@command.group(name="state", cls=Group)
def state_group() -> None:
    """Show or forget what `build --state` remembers."""


@state_group.command(name="show")
@click.argument("file")
def show_state(file: str) -> None:
    """List the days in a state, with the number of articles."""
    from glossary import files

    with files.state(file, is_new=False) as remembered:
        for day, documents in remembered.summary():
            click.echo(f"{day}\t{documents}")


@state_group.command()
@click.argument("file")
@click.option("--before", required=True, type=click.DateTime(["%Y-%m-%d"]), help="The first day that is kept.")
def forget(file: str, before: Any) -> None:
    """Remove the counts of builds whose newest article is of a day before DATE."""
    from glossary import files

    with files.state(file, is_new=False) as remembered:
        removed = remembered.forget(before.date().isoformat())
        remembered.commit()
        say(f"{file}: forgot {plural(removed, 'article')}, {remembered.documents()} are left.")


@command.group(name="machine", cls=Group)
def machine_group() -> None:
    """Install, list and remove machine translation packages."""


@machine_group.command(name="list")
def list_packages() -> None:
    """List the packages on this machine."""
    from glossary import pipeline, show

    found = pipeline.packages_installed(tell)
    click.echo(show.packages(found), nl=False)
    if not found:
        say("No package is installed; get an English-Bengali .argosmodel file and run `glossary machine install FILE`.")


@machine_group.command()
@click.argument("file", required=False)
@click.option("--download", is_flag=True, help="Get the newest English-Bengali package from Argos's index.")
def install(file: str | None, download: bool) -> None:
    """Install a package from a local .argosmodel FILE or, only with --download, from the network."""
    from glossary import pipeline

    if (file is None) is not download:
        raise click.UsageError("give a .argosmodel file or --download")
    package = pipeline.download() if file is None else pipeline.install(file)
    say(
        f"Installed {package.name} ({package.source_language} to {package.target_language}, version {package.version})."
    )


@machine_group.command()
@click.argument("file", metavar="FILE.tsv")
def evaluate(file: str) -> None:
    """Measure the installed model on terms whose renderings are known: English, tab, Bengali."""
    from glossary import pipeline

    found = pipeline.evaluate(file)
    click.echo(f"terms: {found.terms}, answered: {found.answered}")
    click.echo(f"exact: {found.first} at first, {found.among} among the answers")
    click.echo(f"chrF: {found.chrf}")


@machine_group.command()
@click.argument("name")
def remove(name: str) -> None:
    """Remove an installed package."""
    from glossary import pipeline

    say(f"Removed {pipeline.remove(name).name}.")


def _options(jobs: int | None, reading: dict[str, Any]) -> Any:
    from glossary import pipeline

    if jobs and reading["cluster"]:
        raise click.UsageError("give --jobs or --cluster, not both")
    return pipeline.Options(**reading, today=date.today().isoformat())  # noqa: DTZ011 - the day at the desk


def _kinds(text: str) -> list[Any]:
    from glossary.model import Kind

    names = [name.strip() for name in text.split(",") if name.strip()]
    for name in names:
        if name not in KINDS:
            raise click.UsageError(f"--kinds: `{name}` is no kind; use some of {', '.join(KINDS)}")
    return [Kind(name) for name in names]
