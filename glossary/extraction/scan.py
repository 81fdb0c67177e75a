"""Read documents once, and count what may be a name or a set phrase.

>>> from glossary.articles import parse
>>> counts = counted(scan(parse("a.txt", b"Kim met President Vladimir Putin. The war in Ukraine goes on.")))
>>> sorted(run.text for run in counts.runs)
['Kim', 'President Vladimir Putin', 'Ukraine']
>>> sorted(pattern.text for pattern in counts.patterns)
['war', 'war in Ukraine']

Capitals are counted as *runs*, whole and undecided: what a run names depends on all the articles.
"""

from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from glossary.extraction.counts import Counts, rare
from glossary.model import Document

if TYPE_CHECKING:
    from glossary.extraction.partials import Partial

__all__ = ["counted", "scan", "scan_all"]


def scan(*documents: Document, phrases: bool = True) -> "Partial":
    """Count documents; without *phrases*, names only, which is faster."""
    return scan_all(documents, phrases=phrases)


def scan_all(documents: Iterable[Document], *, phrases: bool = True) -> "Partial":
    """Count documents that are given one by one; of each, no more is kept than its story."""
    from glossary.extraction.counting import counted_in

    return counted_in(documents, phrases=phrases)


def counted(partial: "Partial", min_count: int | None = None) -> Counts:
    """Return what the rules look at, without what is too rare for terms that are seen *min_count* times."""
    from glossary.extraction.partials import counts, without_rare

    tables = without_rare(partial.tables, rare(partial.documents, min_count))
    return counts(replace(partial, tables=tables))
