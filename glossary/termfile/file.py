r"""A glossary file as it was read: its text, its places, its meaning.

>>> termfile = load("terms.yaml", b"terms:\n- en: Putin\n")
>>> [entry.en for entry in termfile.termbase.entries], termfile.entry_nodes[0].line
(['Putin'], 2)
"""

from dataclasses import dataclass

from glossary.errors import TermfileError
from glossary.model import Termbase
from glossary.termfile.decoding import BOM
from glossary.termfile.nodes import List, Map
from glossary.termfile.structure import structure
from glossary.termfile.tree import Tree

__all__ = ["BOM", "NEW_FILE", "Termfile", "load", "new"]

NEW_FILE = """\
# yaml-language-server: $schema=glossary/data/terms.schema.json
# Edit freely: the program adds entries at the end and rewrites `auto:` blocks, and touches nothing else.
# status: proposed, approved or rejected. To agree with an entry, write `status: approved`.
source_language: en
target_language: bn
region: BD                    # BD or IN: whose spelling is preferred
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


def new(name: str) -> Termfile:
    """Return an empty glossary with its heading, as it will be written."""
    return load(name, NEW_FILE.encode())


def load(name: str, content: bytes) -> Termfile:
    """Read a glossary.

    Raises `TermfileError` with the first error in its structure; `lint` lists them all.
    """
    found = structure(content)
    if found.findings:
        first, more = found.findings[0], len(found.findings) - 1
        what = first.message + (f" (and {more} more; see `glossary lint`)" if more else "")
        raise TermfileError(where=f"{name}:{first.line}:{first.column}", what=what, remedy=first.hint)
    has_bom = content.startswith(BOM.encode())
    return Termfile(
        name=name, content=content, text=found.text, has_bom=has_bom,
        tree=found.tree, termbase=found.termbase, entry_nodes=_entry_nodes(found.tree),
    )  # fmt: skip


def _entry_nodes(tree: Tree) -> tuple[Map, ...]:
    terms = tree.root.get("terms") if isinstance(tree.root, Map) else None
    return tuple(node for node in terms.items if isinstance(node, Map)) if isinstance(terms, List) else ()
