"""Find the recurring names and set phrases of a collection of articles.

>>> from glossary.articles import parse
>>> first = parse("a.txt", b"Talks with North Korea failed. Kim Jong Un left. Kim was angry.")
>>> second = parse("b.txt", b"Kim Jong Un of North Korea signed an arms deal.")
>>> for candidate in candidates(counted(scan(first, second))):
...     print(candidate.text, candidate.kind, candidate.count, [v.text for v in candidate.variants])
Kim Jong Un person 3 ['Kim']
North Korea place 2 []

`scan` counts documents, and what it returns adds up (see `partials`); `counted` makes of it what the rules look
at, and `candidates` decides. So a collection can be scanned in any order, in parts, on several machines, with
the same result.
"""

from glossary.extraction.candidates import candidates
from glossary.extraction.counts import least, rare
from glossary.extraction.scan import counted, scan, scan_all

__all__ = ["candidates", "counted", "least", "rare", "scan", "scan_all"]
