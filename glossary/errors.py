"""Every mistake that a user can meet, said in one sentence: where, what is wrong, what to do.

>>> str(GlossaryError(where="terms.yaml:12:5", what="unknown key `stauts`", remedy="write `status`"))
'terms.yaml:12:5: unknown key `stauts`; write `status`'

The command line prints `str(error)` and exits with 2. Anything else that is raised is a bug and
stays a traceback.
"""

import re

__all__ = [
    "ArticleError",
    "ChangedError",
    "CheckError",
    "ClusterError",
    "FileError",
    "FormatError",
    "GlossaryError",
    "MachineError",
    "TermError",
    "TermfileError",
    "visible",
]

_UNSEEN = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]",
)
"""Control characters, ends of lines, changes of direction, and halves of characters, as bytes of a name become."""


def visible(text: str) -> str:
    r"""Return *text* so that it stays in its line and can be written, whatever a file is called.

    >>> visible("a\x1b[31m\n.txt"), visible("কর্\u200dতা.txt")
    ('a\\x1b[31m\\n.txt', 'কর্\u200dতা.txt')
    """
    return _UNSEEN.sub(lambda found: found.group().encode("unicode_escape").decode("ascii"), text)


class GlossaryError(Exception):
    """The base of all errors that a user can meet."""

    def __init__(self, *, where: str, what: str, remedy: str) -> None:
        """Say *where* it is (a file, `file:line:column`, an option), *what* is wrong, what to do."""
        super().__init__(where, what, remedy)
        self.where = where
        self.what = what
        self.remedy = remedy

    def __str__(self) -> str:
        """Return the sentence that the user reads, in one line."""
        return visible(f"{self.where}: {self.what}; {self.remedy}")


class FileError(GlossaryError):
    """A file or directory can't be found, read or written."""


class ChangedError(FileError):
    """A file was changed by somebody else between reading and writing it."""


class ArticleError(GlossaryError):
    """A file isn't an article: not text, not UTF-8."""


class ClusterError(GlossaryError):
    """The machines that somebody named can't do the work."""


class TermError(GlossaryError):
    """A term can't be looked up: it is empty, or far too long."""


class TermfileError(GlossaryError):
    """terms.yaml can't be read, or can't be changed without disturbing what a person wrote."""


class CheckError(GlossaryError):
    """A translation can't be checked: the files aren't a text and its translation."""


class FormatError(GlossaryError):
    """A glossary can't be written in, or read from, the format asked for."""


class MachineError(GlossaryError):
    """A machine translation package is missing, damaged or of another kind."""
