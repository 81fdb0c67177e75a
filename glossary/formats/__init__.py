"""A glossary as other programs read it; one module per format.

>>> list(FORMATS)[:4]
['html', 'xlsx', 'csv', 'json']

To add a format: one module with a function `dump(termbase)` that returns its bytes and says what it
had to leave out, and where it makes sense `load(content)`; one line in `FORMATS`; one row in the README.
The tests in tests/contracts then run on it by themselves.
"""

from collections.abc import Mapping
from types import MappingProxyType

from glossary.formats import (
    amazon,
    azure,
    csv,
    deepl,
    google,
    google_terms,
    html,
    json,
    markdown,
    omegat,
    po,
    tbx,
    tbx2,
    tmx,
    weblate,
    xlsx,
)  # fmt: skip
from glossary.formats.bilingual import Bilingual, is_bilingual, written
from glossary.formats.bilingual import read as read_bilingual
from glossary.formats.choice import chosen
from glossary.formats.dumped import Dumped, Format, Loaded, Loss
from glossary.formats.intake import taken, tidy
from glossary.formats.memories import pairs
from glossary.formats.recognition import recognise

__all__ = [
    "FORMATS", "Bilingual", "Dumped", "Format", "Loaded", "Loss", "chosen", "is_bilingual", "load", "pairs",
    "read_bilingual", "recognise", "taken", "tidy", "written",
]  # fmt: skip

FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "html": Format(dump=html.dump, file="glossary.html"),
        "xlsx": Format(dump=xlsx.dump, load=xlsx.load, file="glossary.xlsx"),
        "csv": Format(dump=csv.dump, load=csv.load, file="glossary.csv"),
        "json": Format(dump=json.dump, load=json.load, file="glossary.json"),
        "markdown": Format(dump=markdown.dump, file="glossary.md"),
        "tbx": Format(dump=tbx.dump, load=tbx.load, file="glossary.tbx"),
        "tbx2": Format(dump=tbx2.dump, load=tbx2.load, file="glossary.v2.tbx"),
        "tmx": Format(dump=tmx.dump, load=tmx.load, file="glossary.tmx"),
        "omegat": Format(dump=omegat.dump, load=omegat.load, file="omegat.txt"),
        "po": Format(dump=po.dump, load=po.load, file="glossary.po"),
        "weblate": Format(dump=weblate.dump, file="weblate.csv"),
        "deepl": Format(dump=deepl.dump, file="deepl.csv"),
        "google": Format(dump=google.dump, file="google.csv"),
        "google-terms": Format(dump=google_terms.dump, file="google-terms.csv"),
        "amazon": Format(dump=amazon.dump, file="amazon.csv"),
        "azure": Format(dump=azure.dump, file="azure.tsv"),
    }
)
"""By the name that `glossary export` takes."""

_LOADS = MappingProxyType({name: one.load for name, one in FORMATS.items() if one.load})


def load(name: str, content: bytes) -> Loaded:
    """Read a file called *name* in the format that it is in. Raises `FormatError` with the place in it."""
    return _LOADS[recognise(name, content)](content)
