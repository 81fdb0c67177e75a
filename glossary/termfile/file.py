r"""A glossary file as it was read: its text, its places, its meaning.

>>> termfile = load("terms.yaml", b"terms:\n- en: Putin\n")
>>> [entry.en for entry in termfile.termbase.entries], termfile.entry_nodes[0].line
(['Putin'], 2)
"""

from dataclasses import dataclass

from glossary.errors import TermfileError
from glossary.model import Finding, Region, Severity, Termbase
from glossary.termfile import entries
from glossary.termfile.tree import List, Map, Tree, TreeError, collector_paused, parse

__all__ = ["BOM", "NEW_FILE", "Termfile", "lint", "load", "new"]

BOM = "\N{ZERO WIDTH NO-BREAK SPACE}"

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

    entry_nodes: tuple[Map, ...]
    """The places of the entries, in the order of `termbase.entries`."""


def new(name: str, region: Region = Region.BD) -> Termfile:
    """Return an empty glossary with its heading, as it will be written."""
    return load(name, NEW_FILE.format(region=region.value).encode())


def load(name: str, content: bytes) -> Termfile:
    """Read a glossary.

    Raises `TermfileError` with the first error in it; `lint` lists them all.
    """
    with collector_paused():
        text, tree, termbase, findings = _read(content)
    if findings:
        first, more = findings[0], len(findings) - 1
        what = first.message + (f" (and {more} more; see `glossary lint`)" if more else "")
        raise TermfileError(where=f"{name}:{first.line}:{first.column}", what=what, remedy=first.hint)
    has_bom = content.startswith(BOM.encode())
    return Termfile(
        name=name, content=content, text=text, has_bom=has_bom,
        tree=tree, termbase=termbase, entry_nodes=_entry_nodes(tree),
    )  # fmt: skip


def _entry_nodes(tree: Tree) -> tuple[Map, ...]:
    terms = tree.root.get("terms") if isinstance(tree.root, Map) else None
    return tuple(node for node in terms.items if isinstance(node, Map)) if isinstance(terms, List) else ()


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
    termbase, findings = entries.read(tree.root)
    return text, tree, termbase, tuple(sorted([*tree.findings, *findings]))


def _decoded(content: bytes) -> str:
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnicodeDecodeError("utf-16", content, 0, 2, "the file is saved as UTF-16")
    return content.decode("utf-8").removeprefix(BOM)


def _encoding_finding(content: bytes, error: UnicodeDecodeError) -> Finding:
    before = content[: error.start].decode("utf-8", "replace")
    byte = content[error.start]
    message = "the file is saved as UTF-16" if error.encoding == "utf-16" else f"byte 0x{byte:02X} is not UTF-8"
    return Finding(
        line=before.count("\n") + 1, column=len(before) - before.rfind("\n"), severity=Severity.ERROR,
        rule="encoding", message=message, hint="save the file as UTF-8 (in Notepad: Save As, Encoding)",
    )  # fmt: skip
