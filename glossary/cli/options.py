"""Options that several commands take, and what becomes of them."""

from datetime import date
from typing import Any

import click

__all__ = [
    "ANNOTATIONS",
    "KINDS",
    "SETTABLE",
    "SOURCES",
    "articles_argument",
    "cluster_option",
    "field_option",
    "glossary_option",
    "jobs_option",
    "kinds_of",
    "kinds_option",
    "memory_option",
    "min_count_option",
    "output_option",
    "read_as",
    "reading_options",
    "resume_option",
    "sense_option",
    "strict_option",
    "which_option",
]


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
    "--min-count",
    type=click.IntRange(1),
    help="How often a term must be seen.  [default: 2; in 50,000 articles 10, in ten million 141]",
)
jobs_option = click.option(
    "--jobs",
    metavar="N",
    type=click.IntRange(1),
    help="Read with N processes.  [default: one for each core, if that is worth it]",
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


def read_as(jobs: int | None, reading: dict[str, Any]) -> Any:
    """Return how articles are to be read."""
    from glossary import pipeline

    if jobs and reading["cluster"]:
        raise click.UsageError("give --jobs or --cluster, not both")
    return pipeline.Options(**reading, today=date.today().isoformat())  # noqa: DTZ011 - the day at the desk


def kinds_of(text: str) -> list[Any]:
    """Return the kinds that a list names."""
    from glossary.model import Kind

    names = [name.strip() for name in text.split(",") if name.strip()]
    for name in names:
        if name not in KINDS:
            raise click.UsageError(f"--kinds: `{name}` is no kind; use some of {', '.join(KINDS)}")
    return [Kind(name) for name in names]
