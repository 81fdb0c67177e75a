"""Every mistake that a user can meet, said in one sentence: where, what is wrong, what to do.

>>> str(GlossaryError(where="terms.yaml:12:5", what="unknown key `stauts`", remedy="write `status`"))
'terms.yaml:12:5: unknown key `stauts`; write `status`'

The command line prints `str(error)` and exits with 2. Anything else that is raised is a bug and
stays a traceback.
"""

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
]


class GlossaryError(Exception):
    """The base of all errors that a user can meet."""

    def __init__(self, *, where: str, what: str, remedy: str) -> None:
        """Say *where* it is (a file, `file:line:column`, an option), *what* is wrong, what to do."""
        super().__init__(where, what, remedy)
        self.where = where
        self.what = what
        self.remedy = remedy

    def __str__(self) -> str:
        """Return the sentence that the user reads."""
        return f"{self.where}: {self.what}; {self.remedy}"


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
