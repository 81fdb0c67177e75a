"""The nodes of a YAML tree: texts, lists and mappings, each with its place in the file.

>>> from glossary.termfile.tree import parse
>>> plain(parse("a: [x, ~]").root)
{'a': ['x', None]}
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple, Protocol

__all__ = ["NOTHING", "List", "Map", "Mark", "Node", "Plain", "Scalar", "items", "last_leaf", "plain", "shifted"]

NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
"""What stands for no value, when it is written without quotes."""


class Mark(Protocol):
    """A place as libyaml says it: all three count from 0."""

    @property
    def index(self) -> int:
        """The offset in the text."""

    @property
    def line(self) -> int:
        """From 0."""

    @property
    def column(self) -> int:
        """In code points, from 0."""


@dataclass(frozen=True, slots=True)
class Place:
    """A place that libyaml didn't give."""

    index: int
    line: int
    column: int


class Scalar(NamedTuple):
    """A piece of text."""

    value: str
    mark: Mark
    """Where it starts; `start`, `line` and `column` say it in numbers."""

    end: int
    style: str
    """Nothing for plain, `'`, `"`, `|` or `>`."""

    anchored: bool
    """Whether it has an anchor, or stands here by an alias: then it can't be edited."""

    @property
    def is_none(self) -> bool:
        """Whether nothing is written here, or one of YAML's words for nothing."""
        return not self.style and self.value in NOTHING

    @property
    def start(self) -> int:
        """The offset of its first code point."""
        return self.mark.index

    @property
    def line(self) -> int:
        """From 1."""
        return self.mark.line + 1

    @property
    def column(self) -> int:
        """In code points, from 1."""
        return self.mark.column + 1


class List(NamedTuple):
    """A list; `end` is exact only when it is written in brackets."""

    items: tuple["Node", ...]
    mark: Mark
    end: int
    flow: bool
    anchored: bool

    @property
    def start(self) -> int:
        """The offset of its first code point."""
        return self.mark.index

    @property
    def line(self) -> int:
        """From 1."""
        return self.mark.line + 1

    @property
    def column(self) -> int:
        """In code points, from 1."""
        return self.mark.column + 1


class Map(NamedTuple):
    """A mapping with its pairs in the order of the file."""

    pairs: tuple[tuple[Scalar, "Node"], ...]
    mark: Mark
    end: int
    flow: bool
    anchored: bool

    @property
    def start(self) -> int:
        """The offset of its first code point."""
        return self.mark.index

    @property
    def line(self) -> int:
        """From 1."""
        return self.mark.line + 1

    @property
    def column(self) -> int:
        """In code points, from 1."""
        return self.mark.column + 1

    def get(self, key: str) -> "Node | None":
        """Return the value of *key*, or None."""
        return next((value for name, value in self.pairs if name.value == key), None)


Node = Scalar | List | Map

Plain = str | list["Plain"] | dict[str, "Plain"] | None
"""A node's value without its places."""


def shifted(node: Scalar, by: int) -> Scalar:
    """Return a scalar that begins *by* code points later in its line."""
    mark = node.mark
    return node._replace(mark=Place(mark.index + by, mark.line, mark.column + by))


def items(node: Node) -> Iterator[Node]:
    """Yield the children of a node, keys included."""
    if isinstance(node, List):
        yield from node.items
    elif isinstance(node, Map):
        for key, value in node.pairs:
            yield key
            yield value


def last_leaf(node: Node) -> Node:
    """Return the last node in the text of *node* whose end is exact: a scalar, or something in brackets."""
    while not isinstance(node, Scalar) and not node.flow:
        children = list(items(node))
        if not children:
            break
        node = children[-1]
    return node


def plain(node: Node | None) -> Plain:
    """Return the value of a node as strings, lists, dictionaries and None."""
    if node is None or (isinstance(node, Scalar) and node.is_none):
        return None
    if isinstance(node, Scalar):
        return node.value
    if isinstance(node, List):
        return [plain(item) for item in node.items]
    return {key.value: plain(value) for key, value in node.pairs}
