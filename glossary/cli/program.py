"""The group of all commands, and how the program talks to a person."""

import sys
from typing import Any

import click

from glossary.errors import GlossaryError

__all__ = ["FAILED", "FINDINGS", "STOPPED", "Group", "command", "put", "say", "tell"]


FINDINGS = 1
FAILED = 2
STOPPED = 130
"""What a shell gives for a program that was interrupted: 128 and the number of the signal."""


def say(text: str) -> None:
    """Tell a person something."""
    click.echo(text, err=True)


def tell(error: GlossaryError) -> None:
    """Tell a person what was left out."""
    say(f"left out: {error}")


def put(content: bytes, output: str) -> None:
    """Write a file, or to standard output."""
    from glossary import files

    if output == files.STDIN:
        click.echo(content, nl=False)
    else:
        files.write(output, content)
        say(f"Wrote {output}.")


class Group(click.Group):
    """A group whose commands are listed in the order in which they are used, and can be stopped."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run a command; Ctrl-C, and TERM as well, ends it without more ado."""
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:  # here, for click would exit with the code of findings
            say("glossary: stopped")
            sys.exit(STOPPED)

    def list_commands(self, _context: click.Context) -> list[str]:
        """Return the names in the order of definition."""
        return list(self.commands)


@click.group(cls=Group, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(package_name="newsroom-glossary", prog_name="glossary")
def command() -> None:
    """English wire copy in, a Bengali glossary out.

    \b
    glossary build seeds                      find what recurs, add it to terms.yaml
    (open terms.yaml, write `status: approved` where you agree)
    glossary export html -o glossary.html     hand it to translators
    """  # noqa: D301 - click takes a backspace for the mark of a block to leave as it is
