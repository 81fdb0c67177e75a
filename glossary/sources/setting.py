"""What a proposal source may need to know besides the terms."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from glossary.model import Region, Translation

__all__ = ["Setting"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """The same for all terms of a run."""

    region: Region = Region.BD
    """Whose spelling comes first."""

    memory: Mapping[str, tuple[Translation, ...]] = field(default_factory=dict)
    """What the newsroom has decided or printed before, by English comparison key; see `memory.remembered`."""

    package: str | None = None
    """The directory of the machine translation package; None while none is installed."""

    hypotheses: int = 4
    """How many translations to ask of the machine, 1 or more."""

    threads: int = 1
    """Threads for machine translation, 1 or more."""
