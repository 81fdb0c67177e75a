"""Add what a build counts to what earlier builds counted: what recurs over weeks is found without reading them again.

The counts of all parts are merged anew each time, so the answer is the one that all articles together would give.
"""

from collections.abc import Iterator
from contextlib import contextmanager

from glossary import files
from glossary.counting import Shelf
from glossary.errors import FileError
from glossary.files import State
from glossary.fingerprints import Fingerprints

__all__ = ["add", "parts"]


@contextmanager
def parts(state: State | None) -> Iterator[list[str]]:
    """Give the counts of earlier parts, if any, each in a file for a while: several processes read them."""
    places: list[str] = []
    if state is None:
        yield places
        return
    with files.scratch() as room:
        for number, content in enumerate(state.parts()):
            places.append(f"{room}/{number:06}.part")
            files.write_part(places[-1], content)
        try:
            yield places
        except FileError as error:
            if error.where not in places:
                raise
            what = "the counts in this state are damaged"
            raise FileError(where=state.path, what=what, remedy="take a copy, or build it anew") from None


def add(state: State, shelf: Shelf, seen: Fingerprints, today: str) -> None:
    """Add the counts of a shelf to a state.

    They belong to the latest day of their articles, or to *today* when none says its day, or a later one. What
    could not be read isn't added: it may be read another time, with another option.
    """
    heads = shelf.heads()
    if new := sum(head.documents for head in heads):
        newest = max(head.newest for head in heads)
        failed = {number for head in heads for number in head.failed}
        numbers = (number for number in seen.new if number not in failed)
        state.add(min(newest or today, today or newest), new, map(files.read, shelf.places()), numbers)
