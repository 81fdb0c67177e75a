"""Join the parts for `glossary report`: read articles twice, to learn what recurs and to count it by week."""

from collections.abc import Sequence

from glossary import articles, collection, files, pipeline, reports, survey
from glossary.errors import FileError, GlossaryError
from glossary.model import Termbase
from glossary.reports.findings import forms
from glossary.reports.mentions import Forms

__all__ = ["check_output", "report"]


def check_output(output: str, names: Sequence[str]) -> None:
    """Raise `FileError` when the page would take the place of an article, or be read as one the next time."""
    if any(files.is_same(output, path) for path in files.find(names, articles.ENDINGS)):
        raise FileError(where=output, what="this is one of the articles", remedy="choose another name with -o")


def report(  # noqa: PLR0913 - one argument for each option of the command
    names: Sequence[str],
    glossary: str,
    *,
    min_count: int | None = None,
    jobs: int | None = None,
    options: survey.Options | None = None,
    tell: survey.Tell | None = None,
    progress: survey.Progress | None = None,
) -> str:
    """Return an HTML page about articles and a glossary, which need not be there yet.

    Raises `FileError` for standard input, which can't be read twice, and `FormatError` without matplotlib.
    """
    if files.STDIN in names:
        raise FileError(where=files.STDIN, what="a report reads its articles twice", remedy="name files or directories")
    reports.check()
    options = options or survey.Options()
    termbase = pipeline.load(glossary) if files.is_file(glossary) else Termbase()
    candidates, _ = pipeline.extract_from(names, min_count, jobs=jobs, options=options, tell=tell, progress=progress)
    found = collection.pieces(collection.find(names))
    documents = collection.documents((piece for piece, _ in found), options.field, _told_before)
    tally = reports.tally(documents, Forms(forms(candidates, termbase)), options.today)
    return reports.page(reports.findings(tally, candidates, termbase), glossary)


def _told_before(_: GlossaryError) -> None:
    """Say nothing: what can't be read was said at the first reading."""
