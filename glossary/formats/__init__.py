"""A glossary as other programs read it; one module per format.

>>> sorted(FORMATS)
['csv', 'html', 'json']

To add a format: one module with a function `dump(termbase)` that returns its bytes and says what it
had to leave out; one line in `FORMATS`; one row in the README. The tests in tests/contracts then run
on it by themselves.
"""

from collections.abc import Mapping
from types import MappingProxyType

from glossary.formats import csv, html, json
from glossary.formats.bilingual import Bilingual, is_bilingual, written
from glossary.formats.bilingual import read as read_bilingual
from glossary.formats.dumped import Dumped, Format
from glossary.formats.memories import pairs

__all__ = ["FORMATS", "Bilingual", "Dumped", "Format", "is_bilingual", "pairs", "read_bilingual", "written"]

FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "csv": Format(dump=csv.dump, suffix=".csv"),
        "json": Format(dump=json.dump, suffix=".json"),
        "html": Format(dump=html.dump, suffix=".html"),
    }
)
"""By the name that `glossary export` takes."""
