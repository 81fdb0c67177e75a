"""A glossary as other programs read it; one module per format.

>>> sorted(FORMATS)
['csv', 'html', 'json']

To add a format: one module with a function `dump(termbase)` that returns its bytes and says what it
had to leave out, and where it makes sense `load(content)`; one line in `FORMATS`; one row in the README.
The tests in tests/contracts then run on it by themselves.
"""

from collections.abc import Mapping
from types import MappingProxyType

from glossary.formats import csv, html, json
from glossary.formats.choice import chosen
from glossary.formats.dumped import Dumped, Format, Loaded, Loss

__all__ = ["FORMATS", "Dumped", "Format", "Loaded", "Loss", "chosen"]

FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "csv": Format(dump=csv.dump, load=csv.load, file="glossary.csv"),
        "json": Format(dump=json.dump, load=json.load, file="glossary.json"),
        "html": Format(dump=html.dump, file="glossary.html"),
    }
)
"""By the name that `glossary export` takes."""
