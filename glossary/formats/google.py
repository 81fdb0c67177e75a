r"""Google's glossary for one direction: CSV without a header, for a header would be taken for a term.

>>> from glossary.model import Entry
>>> dump(Termbase(entries=(Entry(en="Kim", bn="কিম"),))).content.decode()
'Kim,কিম\r\n'
"""

from glossary.formats import pairs
from glossary.formats.dumped import Dumped
from glossary.model import Termbase

__all__ = ["dump"]


def dump(termbase: Termbase) -> Dumped:
    """Write a glossary for Google's Cloud Translation."""
    return pairs.dump(termbase.entries, pairs.GOOGLE, pairs.comma_separated)
