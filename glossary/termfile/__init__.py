r"""terms.yaml: read it exactly, change it without disturbing it, say what is wrong in it.

>>> termfile = load("terms.yaml", "terms:\n- en: Putin   # by hand\n  bn: 'পুতিন'\n".encode())
>>> termfile.termbase.entries[0].bn
'পুতিন'
>>> print(updated(termfile, [Entry(en="Kim", bn="কিম")], {}).content.decode())
terms:
- en: Putin   # by hand
  bn: 'পুতিন'
<BLANKLINE>
- en: Kim
  bn: কিম
  status: proposed
  kind: other
<BLANKLINE>

The law: every byte outside appended entries and the values of `auto:` keys is the same after a change
as before it. If that can't be kept, the change is refused and nothing is written.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import yaml

from glossary.errors import TermfileError
from glossary.model import Auto, Entry, Finding, Region, Severity, Termbase
from glossary.termfile import entries as entries_of
from glossary.termfile.edits import append_entries, replace_auto
from glossary.termfile.render import auto_plain, entry_plain
from glossary.termfile.splice import Cut, apply
from glossary.termfile.tree import List, Map, Plain, Tree, TreeError, parse, plain

__all__ = ["NEW_FILE", "Termfile", "Update", "lint", "load", "new", "updated"]

_BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"
_SMALL = 200_000
"""Code points up to which a changed file is read a second time by an independent parser."""

NEW_FILE = """\
# yaml-language-server: $schema=glossary/data/terms.schema.json
# Edit freely: the program adds entries at the end and rewrites `auto:` blocks, and touches nothing else.
# status: proposed, approved or rejected. To agree with an entry, write `status: approved`.
source_language: en
target_language: bn
region: {region}                    # BD or IN: whose spelling is preferred
terms:
"""
"""The beginning of every file that the program makes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Termfile:
    """A glossary file as it was read."""

    name: str
    """For messages."""

    content: bytes
    """The file itself."""

    text: str
    """Decoded, without a byte order mark."""

    has_bom: bool
    tree: Tree
    termbase: Termbase

    @property
    def entry_nodes(self) -> tuple[Map, ...]:
        """The places of the entries, in the order of `termbase.entries`."""
        root = self.tree.root
        terms = root.get("terms") if isinstance(root, Map) else None
        return tuple(node for node in terms.items if isinstance(node, Map)) if isinstance(terms, List) else ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Update:
    """The outcome of a change."""

    content: bytes
    """The whole new file."""

    changed: int
    """How many `auto:` blocks got another value."""

    warnings: tuple[TermfileError, ...]
    """What was left alone, and why."""


def new(name: str, region: Region = Region.BD) -> Termfile:
    """Return an empty glossary with its heading, as it will be written."""
    return load(name, NEW_FILE.format(region=region.value).encode())


def load(name: str, content: bytes) -> Termfile:
    """Read a glossary.

    Raises `TermfileError` with the first error in it; `lint` lists them all.
    """
    text, tree, termbase, findings = _read(content)
    if findings:
        first, more = findings[0], len(findings) - 1
        what = first.message + (f" (and {more} more; see `glossary lint`)" if more else "")
        raise TermfileError(where=f"{name}:{first.line}:{first.column}", what=what, remedy=first.hint)
    has_bom = content.startswith(_BOM.encode())
    return Termfile(name=name, content=content, text=text, has_bom=has_bom, tree=tree, termbase=termbase)


def lint(content: bytes) -> tuple[Finding, ...]:
    """Return everything that is wrong in a glossary, in the order of the file."""
    return _read(content)[3]


def _read(content: bytes) -> tuple[str, Tree, Termbase, tuple[Finding, ...]]:
    """Decode, parse and interpret; what can't be read comes back empty, with findings."""
    empty = Tree(None, ())
    try:
        text = _decoded(content)
    except UnicodeDecodeError as error:
        return "", empty, Termbase(), (_encoding_finding(content, error),)
    try:
        tree = parse(text)
    except TreeError as error:
        return text, empty, Termbase(), (error.finding,)
    termbase, findings = entries_of.read(tree.root)
    return text, tree, termbase, tuple(sorted([*tree.findings, *findings]))


def _decoded(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnicodeDecodeError("utf-16", content, 0, 2, "the file is saved as UTF-16")
    return content.decode("utf-8").removeprefix(_BOM)


def _encoding_finding(content: bytes, error: UnicodeDecodeError) -> Finding:
    before = content[: error.start].decode("utf-8", "replace")
    byte = content[error.start]
    message = "the file is saved as UTF-16" if error.encoding == "utf-16" else f"byte 0x{byte:02X} is not UTF-8"
    return Finding(
        line=before.count("\n") + 1, column=len(before) - before.rfind("\n"), severity=Severity.ERROR,
        rule="encoding", message=message, hint="save the file as UTF-8 (in Notepad: Save As, Encoding)",
    )  # fmt: skip


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
    _check(termfile, text, [*expected, *added])
    content = ((_BOM if termfile.has_bom else "") + text).encode()
    return Update(content=content, changed=changed, warnings=tuple(warnings))


def _named(termfile: Termfile, added: list[dict[str, Plain]]) -> list[Cut]:
    root = termfile.tree.root
    try:
        return append_entries(termfile.text, root if isinstance(root, Map) else None, added)
    except TermfileError as error:
        raise TermfileError(where=f"{termfile.name}:{error.where}", what=error.what, remedy=error.remedy) from None


def _with_auto(entry: Plain, value: dict[str, Plain]) -> Plain:
    return {**entry, "auto": value or None} if isinstance(entry, dict) else entry


def _check(termfile: Termfile, text: str, expected: list[Plain]) -> None:
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
