"""Read documents once, and count what may be a name or a set phrase.

>>> from glossary.articles import parse
>>> counts = scan(parse("a.txt", b"Kim met President Vladimir Putin. The war in Ukraine goes on."))
>>> [run.text for run in counts.runs]
['Kim', 'President Vladimir Putin', 'Ukraine']
>>> [pattern.text for pattern in counts.patterns]
['war', 'war in Ukraine']

Capitals are counted as *runs*, whole and undecided: what a run names depends on all the articles.
"""

from collections.abc import Iterable

from glossary.extraction.counts import Counts
from glossary.model import Document

__all__ = ["scan", "scan_all"]


def scan(*documents: Document, phrases: bool = True) -> Counts:
    """Count documents; without *phrases*, names only, which is faster."""
    return scan_all(documents, phrases=phrases)


def scan_all(documents: Iterable[Document], *, phrases: bool = True) -> Counts:
    """Count documents that are given one by one; of each, no more is kept than its story."""
    from glossary.extraction.counting import counted_in

    return counted_in(documents, phrases=phrases)
