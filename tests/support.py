"""Places and types that tests share."""

import io
import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import openpyxl

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


def text_of(content: bytes) -> str:
    """Return the text of an exported file; of a workbook, a line for each row of its sheets."""
    if not content.startswith(b"PK"):
        return content.decode()
    sheets = openpyxl.load_workbook(io.BytesIO(content)).worksheets
    rows = ([sheet.title, *row] for sheet in sheets for row in sheet.iter_rows(values_only=True))
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
