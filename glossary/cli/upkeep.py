"""What the program keeps besides the glossary: remembered counts, machine translation packages."""

from typing import Any

import click

from glossary.cli.program import Group, command, say, tell
from glossary.text.english import plural


@command.group(name="state", cls=Group)
def state_group() -> None:
    """Show or forget what `build --state` remembers."""


@state_group.command(name="show")
@click.argument("file")
def show_state(file: str) -> None:
    """List the days in a state, with the number of articles."""
    from glossary import files

    with files.state_to_read(file) as remembered:
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
        say(f"{file}: forgot {plural(removed, 'article')}, {remembered.documents():,} are left.")


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
