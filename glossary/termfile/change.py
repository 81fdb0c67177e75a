"""Change a glossary file, and check the outcome before anybody writes it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import yaml

from glossary.errors import TermfileError
from glossary.model import Auto, Entry
from glossary.termfile.edits import append_entries, replace_auto
from glossary.termfile.file import BOM, Termfile
from glossary.termfile.render import auto_plain, entry_plain
from glossary.termfile.splice import Cut, apply
from glossary.termfile.tree import Map, Plain, TreeError, parse, plain

__all__ = ["Update", "check", "updated"]

_SMALL = 200_000
"""Code points up to which a changed file is read a second time by an independent parser."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """The outcome of a change."""

    content: bytes
    """The whole new file."""

    changed: int
    """How many `auto:` blocks got another value."""

    warnings: tuple[TermfileError, ...]
    """What was left alone, and why."""


def updated(termfile: Termfile, additions: Sequence[Entry], autos: Mapping[int, Auto]) -> Update:
    """Append *additions*, and give entries (by their index) new values of their `auto:` keys.

    Entries without an `auto:` key, and blocks that a person has commented in, are left alone; the
    second with a warning. Raises `TermfileError` when the rest can't be done without disturbing the file.
    """
    cuts: list[Cut] = []
    warnings: list[TermfileError] = []
    changed = 0
    expected = [plain(node) for node in termfile.entry_nodes]
    for index, auto in autos.items():
        node, value = termfile.entry_nodes[index], auto_plain(auto)
        if node.get("auto") is None:
            continue
        try:
            made = replace_auto(termfile.text, node, value)
        except TermfileError as error:
            where, what = f"{termfile.name}:{error.where}", f"{error.what}, so it is left as it is"
            warnings.append(TermfileError(where=where, what=what, remedy=error.remedy))
            continue
        cuts += made
        changed += bool(made)
        if made:
            expected[index] = _with_auto(expected[index], value)
    added = [entry_plain(entry) for entry in additions]
    cuts += _named(termfile, added)
    text = apply(termfile.text, cuts)
    check(termfile, text, [*expected, *added])
    content = ((BOM if termfile.has_bom else "") + text).encode()
    return Update(content=content, changed=changed, warnings=tuple(warnings))


def _named(termfile: Termfile, added: list[dict[str, Plain]]) -> list[Cut]:
    root = termfile.tree.root
    try:
        return append_entries(termfile.text, root if isinstance(root, Map) else None, added)
    except TermfileError as error:
        raise TermfileError(where=f"{termfile.name}:{error.where}", what=error.what, remedy=error.remedy) from None


def _with_auto(entry: Plain, value: dict[str, Plain]) -> Plain:
    return {**entry, "auto": value or None} if isinstance(entry, dict) else entry


def check(termfile: Termfile, text: str, expected: list[Plain]) -> None:
    """Read the changed text again, and refuse to go on unless it says exactly what was meant."""
    problem = TermfileError(
        where=termfile.name,
        what="the change can't be made without disturbing what is there (this is a fault of the program)",
        remedy="nothing was written; please report it with the file",
    )
    try:
        root = parse(text).root
    except TreeError as error:
        raise problem from error
    if _terms_of(plain(root)) != expected or _others(plain(root)) != _others(plain(termfile.tree.root)):
        raise problem
    if len(text) <= _SMALL:
        try:
            independent = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - BaseLoader makes strings only
        except yaml.YAMLError:
            return  # the pure Python parser refuses some tabs that libyaml accepts
        if _same_words(_terms_of(independent), expected) is False:
            raise problem


def _terms_of(data: object) -> object:
    return (data.get("terms") or []) if isinstance(data, dict) else []


def _others(data: object) -> object:
    return {key: value for key, value in data.items() if key != "terms"} if isinstance(data, dict) else {}


def _same_words(left: object, right: object) -> bool:
    """Compare what two readers made of a file; nothing and an empty text are the same."""
    if isinstance(left, dict) and isinstance(right, dict):
        return list(left) == list(right) and all(_same_words(left[key], right[key]) for key in left)
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(map(_same_words, left, right))
    return (left or "") == (right or "") or left in {"~", "null", "Null", "NULL"}
