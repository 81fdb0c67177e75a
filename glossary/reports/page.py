"""The page: figures and tables, with nothing that is loaded from elsewhere."""

from functools import cache
from typing import TYPE_CHECKING

from glossary import data
from glossary.errors import visible
from glossary.reports import plots
from glossary.reports.findings import DECIDED, UNKNOWN, WAITING, Findings
from glossary.text import bengali

if TYPE_CHECKING:
    from jinja2 import Template

__all__ = ["page"]


def page(found: Findings, glossary: str) -> str:
    """Return the page about a collection and the glossary of that name."""
    mentions = sum(found.copy.values())
    return _template().render(
        found=found,
        glossary=visible(glossary),
        mentions=mentions,
        share={state: round(100 * found.copy.get(state, 0) / mentions) if mentions else 0 for state in _STATES},
        states=_STATES,
        weeks=plots.by_week(found.weeks, found.terms) if found.terms else "",
        review=plots.bars("review", list(found.review.items()), "entries") if found.review else "",
        copy=plots.bars("copy", [(each.name, each.mentions) for each in found.articles], "mentions of recurring terms")
        if mentions
        else "",
        nfc=bengali.to_nfc,
    )


_STATES = (DECIDED, WAITING, UNKNOWN)


@cache
def _template() -> "Template":
    from jinja2 import Environment

    environment = Environment(autoescape=True, keep_trailing_newline=True, trim_blocks=True, lstrip_blocks=True)
    return environment.from_string(data.read("report.html.j2"))
