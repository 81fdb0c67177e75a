r"""Amazon's custom terminology: CSV with a header of the two language codes, 200 bytes a term.

>>> from glossary.model import Entry
>>> dump(Termbase(entries=(Entry(en="Kim", bn="কিম"),))).content.decode()
'en,bn\r\nKim,কিম\r\n'
"""

from glossary.formats import pairs, tables
from glossary.formats.dumped import Dumped
from glossary.model import Termbase

__all__ = ["dump"]


def dump(termbase: Termbase) -> Dumped:
    """Write a glossary for Amazon Translate, for one direction."""
    header = tables.comma_separated([(termbase.source_language, termbase.target_language)])
    return pairs.dump(termbase.entries, pairs.AMAZON, pairs.comma_separated, header)
