"""The tables that ship with the package, read as text; `text.lexicon` and others say what they mean.

>>> read("terms.schema.json").startswith("{")
True
"""

from functools import cache
from importlib.resources import files

__all__ = ["names", "read"]


def read(name: str) -> str:
    """Return the text of a table; *name* is its path inside this package."""
    return files(__name__).joinpath(name).read_text("utf-8")


@cache
def names(folder: str) -> tuple[str, ...]:
    """Return the names of the tables in a folder, sorted."""
    return tuple(sorted(f"{folder}/{table.name}" for table in files(__name__).joinpath(folder).iterdir()))
