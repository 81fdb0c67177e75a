"""The command line: options become arguments, results become words, errors become exit codes.

Data goes to standard output; words for a person go to standard error. Exit codes: 0 fine, 1 findings,
2 it could not be done, 130 stopped by Ctrl-C. `program` has the words and the codes, `options` what several
commands take; the commands stand in the order in which they are used.
"""

import signal
import sys

from glossary.cli import collecting, reviewing, translating, upkeep  # noqa: F401 - each adds its commands, in this order
from glossary.cli.options import ANNOTATIONS, KINDS, SOURCES
from glossary.cli.program import FAILED, command, say
from glossary.errors import GlossaryError

__all__ = ["ANNOTATIONS", "KINDS", "SOURCES", "command", "main"]


def main() -> None:
    """Run the program; the entry point of the `glossary` command."""
    for stream in (sys.stdout, sys.stderr):
        if stream:  # a closed one is None
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        command(prog_name="glossary")
    except GlossaryError as error:
        say(f"glossary: {error}")
        sys.exit(FAILED)
    except OSError as error:
        say(f"glossary: standard output: {error.strerror}; write to a file with -o, or make room")
        sys.exit(FAILED)
