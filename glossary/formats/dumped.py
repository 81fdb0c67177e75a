"""What every format has in common."""

from collections.abc import Callable
from dataclasses import dataclass

from glossary.model import Termbase

__all__ = ["Dumped", "Format"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dumped:
    """A glossary in some format."""

    content: bytes
    """The whole file. The same glossary always gives the same bytes."""

    lost: tuple[str, ...] = ()
    """What the format can't hold, a sentence each."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """One entry of the registry of formats."""

    dump: Callable[[Termbase], Dumped]
    """Writes all entries of a glossary; which ones leave the house was decided before."""

    suffix: str
    """The usual ending of such a file's name."""
