"""The glossary file in the hands of its editors: lint, approve, reject, set, status, diff, tidy."""

import sys
from collections.abc import Sequence

import click

from glossary.cli.options import SETTABLE, glossary_option, sense_option
from glossary.cli.program import FINDINGS, command, say


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
