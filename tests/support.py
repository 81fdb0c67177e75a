"""Places and types that tests share."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).parent.parent
SEEDS = PROJECT / "seeds"
ASSETS = Path(__file__).parent / "assets"
GOLDEN = Path(__file__).parent / "golden"
TINY_MODEL = ASSETS / "tiny-en_bn.argosmodel"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a run of the program left behind."""

    code: int
    out: str
    err: str


Run = Callable[..., Outcome]
"""Runs the command line with some arguments."""
