"""An article with its terms marked, as people and programs read it; one module for each form of output.

>>> sorted(ANNOTATIONS)
['html', 'json', 'markdown', 'text', 'xliff']

To add a form: one module with a function `dump(annotated)` that returns a text; one line in `ANNOTATIONS` and one in
the command line's list; one row in the README. The tests in tests/contracts then run on it by themselves.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from glossary.aids.annotations import html, json, markdown, text, xliff
from glossary.model import Annotated

__all__ = ["ANNOTATIONS"]

ANNOTATIONS: Mapping[str, Callable[[Annotated], str]] = MappingProxyType(
    {"text": text.dump, "html": html.dump, "markdown": markdown.dump, "json": json.dump, "xliff": xliff.dump}
)
"""By the name that `glossary annotate --format` takes."""
