r"""A glossary for Azure's document translation: a pair on each line, with a tab between, and no header.

>>> from glossary.model import Entry
>>> dump(Termbase(entries=(Entry(en="Kim", bn="কিম"),))).content.decode()
'Kim\tকিম\n'
"""

from glossary.formats import pairs
from glossary.formats.dumped import Dumped
from glossary.model import Termbase

__all__ = ["dump"]


def dump(termbase: Termbase) -> Dumped:
    """Write a glossary for Azure's Translator."""
    return pairs.dump(termbase.entries, pairs.AZURE, pairs.tab_separated)
