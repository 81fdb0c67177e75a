"""The glossary in the hands of translators: export, import, annotate, check, lsp."""

import os
import sys
from collections.abc import Sequence
from typing import Any

import click

from glossary.cli.options import ANNOTATIONS, glossary_option, output_option, which_option
from glossary.cli.program import FINDINGS, command, put, say
from glossary.errors import GlossaryError
from glossary.text.english import plural


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
        put(dumped.content, output)
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
        put((click.unstyle(shown) if shape == "text" else shown).encode(errors="replace"), output)
    if not annotated.matches:
        for line in show.losses({article: left_out}):
            say(line)
        say(f"No term of {glossary} is used in {article}.")


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
