"""What is on an editor's desk: texts as they are being typed, their sources, the glossary that is for them.

A glossary counts as it was last saved; a source as it stands in the editor, if it is open there.
"""

from collections.abc import Callable
from pathlib import PurePath

from glossary import articles, files, proofreading, termfile
from glossary.aids.checks import Checker
from glossary.errors import GlossaryError
from glossary.lsp import names
from glossary.model import Finding, Segment

__all__ = ["Desk"]

Opened = Callable[[str], str | None]
"""Returns the text of a file that is open in the editor."""


class Desk:
    """Finds what belongs to a file, and checks it."""

    def __init__(self, glossary: str, opened: Opened, tell: Callable[[str], None]) -> None:
        """Take the glossary's name (or path), the texts that are open, and whom to tell what can't be done."""
        self._glossary = glossary
        self._opened = opened
        self._tell = tell
        self._checkers: dict[str, tuple[bytes, Checker | None]] = {}

    def is_glossary(self, path: str) -> bool:
        """Tell whether a file is a glossary, by its name."""
        return PurePath(path).name == PurePath(self._glossary).name

    def is_translation(self, path: str) -> bool:
        """Tell whether a file is checked as a translation, by its name."""
        return bool(names.sources(path)) or names.is_bilingual(path)

    def findings(self, path: str, text: str) -> tuple[Finding, ...]:
        """Return what is wrong in a text: of a glossary, of a translation; of any other nothing."""
        try:
            if self.is_glossary(path):
                return termfile.lint(_encoded(text))
            ready = self.checker(path) if self.is_translation(path) else None
            if ready and names.is_bilingual(path):
                return proofreading.check(ready, [path], _encoded(text)).findings
            return ready.check(text, *self.sources(path, text)) if ready else ()
        except GlossaryError as error:
            self._tell(str(error))
            return ()

    def sources(self, path: str, text: str) -> tuple[str, ...]:
        """Return what may be the source of a translation; one that isn't there has no words.

        Of the paragraphs of nothing there are as many as of *text*, so what needs no source is still found.
        """
        try:
            for name in names.sources(path):
                source = self._opened(name)
                if source is None and files.is_file(name):
                    source = files.read_text(name)
                if source is not None:
                    return proofreading.sources(source, articles.parse(name, _encoded(source)).paragraphs)
        except GlossaryError as error:
            self._tell(str(error))
        return (_NO_WORDS,) if text.strip() else ()

    def segment(self, path: str, text: str, offset: int) -> Segment | None:
        """Return the segment of a translation in which an offset is."""
        segments = proofreading.segments(text, self.sources(path, text)) if names.sources(path) and text.strip() else ()
        return next((each for each in segments if each.places[0] <= offset <= each.places[-1]), None)

    def checker(self, path: str) -> Checker | None:
        """Return the glossary for a file, compiled once: the nearest one in the directories above; None without one."""
        places = (self._glossary,) if PurePath(self._glossary).is_absolute() else names.above(path, self._glossary)
        found = next((place for place in places if files.is_file(place)), None)
        if found is None:
            return None
        old, ready = self._checkers.get(found, (b"", None))
        content = old
        try:
            content = files.read(found)
            if content != old:
                ready = Checker(termfile.load(found, content).termbase)
        except GlossaryError as error:  # the glossary counts as it was before it was broken
            self._tell(str(error))
        self._checkers[found] = content, ready
        return ready


_NO_WORDS = "—"


def _encoded(text: str) -> bytes:
    """Return a text as it would be in a file; what no file can hold becomes a question mark."""
    return text.encode("utf-8", "replace")
