"""Figures as SVG, drawn by matplotlib: text stays text, and the same data give the same bytes."""

import io
import math
import re
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from glossary.errors import FormatError

if TYPE_CHECKING:
    from matplotlib.figure import Figure

__all__ = ["bars", "by_week", "check", "colours"]

colours: Mapping[str, str] = {
    "approved": "#0a6847", "decided": "#0a6847", "proposed": "#e0a030", "waiting for review": "#e0a030",
    "rejected": "#8a8f98", "not in the glossary": "#b3261e",
}  # fmt: skip
"""Told apart by people who see no red or no green, too: they differ in lightness."""

_SETTINGS = {
    "svg.fonttype": "none", "font.family": ["sans-serif"], "font.size": 9, "axes.spines.top": False,
    "axes.spines.right": False, "axes.edgecolor": "#888888", "xtick.color": "#444444", "ytick.color": "#222222",
}  # fmt: skip
_STYLED: Mapping[str, str] = {
    "fill: #0a6847": "fill: var(--approved)", "fill: #e0a030": "fill: var(--waiting)",
    "fill: #8a8f98": "fill: var(--rejected)", "fill: #b3261e": "fill: var(--unknown)",
    "fill: #222222": "fill: var(--ink)", "fill: #444444": "fill: var(--ink)", "stroke: #ffffff": "stroke: var(--paper)",
}  # fmt: skip
"""What the page decides: on dark paper other colours can be read."""

_DARK = 0.88
"""The share of the largest count from which on its cell is so dark that its figure is white."""

_ID = re.compile(r'(\bid="|xlink:href="#|url\(#)')
_LONGEST = 38
_CELL = 0.3
"""Inches that a row is high."""


def check() -> None:
    """Raise `FormatError` when there is nothing to draw with: better before the articles are read than after."""
    if find_spec("matplotlib") is None:
        remedy = 'run `pip install "newsroom-glossary[report]"`'
        raise FormatError(where="report", what="matplotlib, which draws it, isn't installed", remedy=remedy)


def by_week(weeks: Sequence[str], terms: Sequence[tuple[str, Sequence[int]]]) -> str:
    """Draw how often each term is mentioned in each week, darker for more."""
    with _figure("week", 1.1 + _CELL * len(terms)) as (figure, draw):
        axes = figure.subplots()
        counts = [list(row) for _, row in terms]
        most = max(max(row) for row in counts) or 1
        cells = [[count or math.nan for count in row] for row in counts]  # no cell where nothing is
        axes.pcolormesh(cells, cmap="Greens", vmin=0, vmax=most * 1.25, edgecolor="white", linewidth=1)
        for y, row in enumerate(counts):
            for x, count in enumerate(row):
                if count:
                    shade = "white" if count > _DARK * most else "#123"
                    axes.text(x + 0.5, y + 0.5, f"{count:,}", ha="center", va="center", fontsize=8, color=shade)
        axes.set_yticks([y + 0.5 for y in range(len(terms))], [_short(term) for term, _ in terms])
        axes.set_xticks([x + 0.5 for x in range(len(weeks))], weeks, rotation=40 if len(weeks) > 6 else 0,
                        ha="right" if len(weeks) > 6 else "center", rotation_mode="anchor")  # fmt: skip
        axes.set_xlabel("week that begins on")
        axes.invert_yaxis()
        axes.tick_params(length=0)
        axes.spines[:].set_visible(False)
        return draw()


def bars(name: str, rows: Sequence[tuple[str, Mapping[str, int]]], label: str) -> str:
    """Draw a bar for each row, divided by what its numbers are of; *name* is unique on a page."""
    with _figure(name, 1.2 + _CELL * len(rows)) as (figure, draw):
        axes = figure.subplots()
        starts = [0] * len(rows)
        for part in (part for part in colours if any(part in numbers for _, numbers in rows)):
            widths = [numbers.get(part, 0) for _, numbers in rows]
            axes.barh(range(len(rows)), widths, left=starts, color=colours[part], label=part, height=0.7)
            starts = [start + width for start, width in zip(starts, widths, strict=True)]
        axes.set_yticks(range(len(rows)), [_short(row) for row, _ in rows])
        axes.set_ylim(len(rows) - 0.4, -0.6)
        axes.set_xlabel(label)
        axes.xaxis.get_major_locator().set_params(integer=True)
        axes.xaxis.set_major_formatter("{x:,.0f}")
        axes.tick_params(axis="y", length=0)
        figure.legend(loc="outside upper left", ncols=4, frameon=False)
        return draw()


@contextmanager
def _figure(name: str, height: float) -> Iterator[tuple[Any, Callable[[], str]]]:
    """Give an empty figure, and what writes it; our settings hold while it is drawn."""
    import matplotlib as mpl
    from matplotlib.figure import Figure

    settings: Any = {**_SETTINGS, "svg.hashsalt": name}
    with mpl.rc_context(settings):
        figure = Figure(figsize=(9.2, height), layout="constrained")
        yield figure, lambda: _svg(name, figure)


def _svg(name: str, figure: "Figure") -> str:
    """Write a figure to stand inside a page: no prolog, no date, and addresses that no other figure has."""
    out = io.StringIO()
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "Glyph .* missing", UserWarning)  # text stays text: the browser has the font
        figure.savefig(out, format="svg", transparent=True, metadata={"Date": None, "Creator": None})
    text = out.getvalue()
    inline = _ID.sub(rf"\g<1>{name}-", text[text.index("<svg") :])
    for drawn, styled in _STYLED.items():
        inline = inline.replace(drawn, styled)
    return inline.replace("<svg ", '<svg role="img" ', 1)


def _short(text: str) -> str:
    shown = text if len(text) <= _LONGEST else f"…{text[-_LONGEST + 1 :]}"
    return shown.replace("$", r"\$")  # which begins a formula
