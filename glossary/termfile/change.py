"""Change a glossary file, and check the outcome before anybody writes it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from types import MappingProxyType

from glossary.collector import collector_paused
from glossary.errors import TermfileError
from glossary.model import Auto, Entry
from glossary.termfile.edits import append_entries, replace_auto
from glossary.termfile.file import BOM, Termfile
from glossary.termfile.nodes import Map, Plain
from glossary.termfile.render import auto_plain, entry_plain
from glossary.termfile.selfcheck import Expected, says
from glossary.termfile.splice import Cut, apply
from glossary.termfile.values import set_value

__all__ = ["Update", "check", "updated"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """The outcome of a change."""

    content: bytes
    """The whole new file."""

    changed: int
    """How many `auto:` blocks got another value."""

    warnings: tuple[TermfileError, ...]
    """What was left alone, and why."""


def updated(
    termfile: Termfile,
    additions: Sequence[Entry] = (),
    autos: Mapping[int, Auto] = MappingProxyType({}),
    values: Mapping[tuple[int, str], Plain] = MappingProxyType({}),
) -> Update:
    """Append *additions*, give entries new values of their `auto:` keys, set *values* of other keys.

    *autos* are by the index of the entry, *values* by index and key. Entries without an `auto:` key, and
    blocks that a person has commented in, are left alone; the second with a warning. Raises
    `TermfileError` when the rest can't be done without disturbing the file.
    """
    if not additions and not autos and not values:
        return Update(content=termfile.content, changed=0, warnings=())
    with collector_paused():
        return _updated(termfile, additions, autos, values)


def _updated(
    termfile: Termfile, additions: Sequence[Entry], autos: Mapping[int, Auto], values: Mapping[tuple[int, str], Plain]
) -> Update:
    expected: list[Expected] = list(termfile.entry_nodes)
    renewed, warnings = _renew(termfile, autos, expected)
    cuts = [cut for made in renewed for cut in made]
    for (index, key), value in values.items():
        node = termfile.entry_nodes[index]
        cuts += _placed(termfile, partial(set_value, termfile.text, node, key, value))
        expected[index] = _with(expected[index], key, value)
    added = [entry_plain(entry) for entry in additions]
    root = termfile.tree.root if isinstance(termfile.tree.root, Map) else None
    cuts += _placed(termfile, partial(append_entries, termfile.text, root, added))
    if not cuts:
        return Update(content=termfile.content, changed=0, warnings=warnings)
    text = apply(termfile.text, cuts)
    check(termfile, text, [*expected, *added])
    content = ((BOM if termfile.has_bom else "") + text).encode()
    return Update(content=content, changed=len(renewed), warnings=warnings)


def _renew(
    termfile: Termfile, autos: Mapping[int, Auto], expected: list[Expected]
) -> tuple[list[list[Cut]], tuple[TermfileError, ...]]:
    """Return the cuts for each `auto:` block that changes, and why others are left; keep *expected* up to date."""
    renewed: list[list[Cut]] = []
    warnings: list[TermfileError] = []
    for index, auto in autos.items():
        node, value = termfile.entry_nodes[index], auto_plain(auto)
        if node.get("auto") is None:
            continue
        try:
            cuts = replace_auto(termfile.text, node, value)
        except TermfileError as error:
            where, what = f"{termfile.name}:{error.where}", f"{error.what}, so it is left as it is"
            warnings.append(TermfileError(where=where, what=what, remedy=error.remedy))
            continue
        if cuts:
            renewed.append(cuts)
            expected[index] = _with(expected[index], "auto", value or None)
    return renewed, tuple(warnings)


def _placed(termfile: Termfile, make: Callable[[], list[Cut]]) -> list[Cut]:
    """Make cuts; name the file in an error."""
    try:
        return make()
    except TermfileError as error:
        raise TermfileError(where=f"{termfile.name}:{error.where}", what=error.what, remedy=error.remedy) from None


def _with(entry: Expected, key: str, value: Plain) -> Expected:
    pairs = {name.value: node for name, node in entry.pairs} if isinstance(entry, Map) else entry
    return {**pairs, key: value} if isinstance(pairs, dict) else entry


def check(termfile: Termfile, text: str, entries: Sequence[Expected]) -> None:
    """Refuse to go on unless the changed text says exactly what was meant."""
    root = termfile.tree.root
    pairs = root.pairs if isinstance(root, Map) else ()
    meant: dict[str, Expected] = {key.value: value for key, value in pairs if key.value != "terms" or not entries}
    if entries:
        meant["terms"] = list(entries)
    if not says(text, meant or None):
        what = "the change can't be made without disturbing what is there (this is a fault of the program)"
        remedy = "nothing was written; please report it with the file"
        raise TermfileError(where=termfile.name, what=what, remedy=remedy)
