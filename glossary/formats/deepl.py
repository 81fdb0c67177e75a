r"""DeepL's glossaries: CSV without a header, the English term and its rendering.

>>> from glossary.model import Entry
>>> dump(Termbase(entries=(Entry(en="Kim", bn="কিম"),))).content.decode()
'Kim,কিম\r\n'

Whether DeepL has glossaries for English and Bengali, ask it: its list of language pairs changes.
"""

from glossary.formats import pairs
from glossary.formats.dumped import Dumped
from glossary.model import Termbase

__all__ = ["dump"]


def dump(termbase: Termbase) -> Dumped:
    """Write a glossary for DeepL."""
    return pairs.dump(termbase.entries, pairs.DEEPL, pairs.comma_separated)
