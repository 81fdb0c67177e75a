"""TBX version 2 (2008, `martif`): what OmegaT, Weblate and the Translate Toolkit read; they can't read version 3.

>>> from glossary.model import Entry
>>> file = dump(Termbase(entries=(Entry(en="Kim", bn="কিম"),))).content
>>> b"<martif" in file, load(file).termbase.entries[0].bn
(True, 'কিম')
"""

from glossary.formats import tbx, xml
from glossary.formats.dumped import Dumped
from glossary.formats.tbx import load
from glossary.model import Termbase

__all__ = ["dump", "load"]

V2 = tbx.Dialect(
    head=xml.DECLARATION + '<martif type="TBX-Basic" xml:lang="{source}">\n'
    "<martifHeader><fileDesc><sourceDesc><p>{origin}</p></sourceDesc></fileDesc>\n"
    '<encodingDesc><p type="XCSURI">TBXBasicXCSV02.xcs</p></encodingDesc></martifHeader>\n<text><body>\n',
    tail="</body></text>\n</martif>\n",
    concept="termEntry",
    language="langSet",
    term="tig",
)


def dump(termbase: Termbase) -> Dumped:
    """Write a glossary as TBX version 2."""
    return tbx.written(V2, termbase)
