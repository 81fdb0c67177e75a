"""Which program this is: counts that two of them made are not mixed."""

import hashlib
from functools import cache
from importlib import metadata, resources
from importlib.resources.abc import Traversable

__all__ = ["program"]

_COUNTING = ("articles", "extraction", "text")
"""The packages that decide what is counted."""


@cache
def program() -> str:
    """Return a name for the part of this program that counts: its version, and a fingerprint of its code."""
    digest = hashlib.blake2b(digest_size=6)
    for package in _COUNTING:
        for module in sorted(resources.files("glossary").joinpath(package).iterdir(), key=_name):
            if module.name.endswith(".py"):
                digest.update(module.read_bytes().replace(b"\r\n", b"\n"))
    return f"{metadata.version('newsroom-glossary')}-{digest.hexdigest()}"


def _name(entry: Traversable) -> str:
    return entry.name
