r"""YAML as a tree of places: what stands where in the file, to the code point.

>>> root = parse("terms:\n  - en: Kim\n").root
>>> terms = root.pairs[0][1]
>>> en = terms.items[0].pairs[0][1]
>>> en.value, (en.start, en.end), (en.line, en.column)
('Kim', (15, 18), (2, 9))

Read from libyaml's events, because no loader keeps all that an editor of the file needs: duplicate
keys, aliases, the end of a flow collection. Every scalar is text: `no` is no, never False.

Offsets count code points from 0, without a byte order mark; lines and columns count from 1.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, NamedTuple, NoReturn

import yaml

from glossary.model import Finding
from glossary.termfile.findings import error

__all__ = [
    "TOO_MUCH",
    "List",
    "Map",
    "Node",
    "Scalar",
    "Tree",
    "TreeError",
    "Trouble",
    "items",
    "last_leaf",
    "parse",
    "plain",
    "uncollected",
]

_MAX_DEPTH = 40
_MAX_NODES = 10_000_000

TOO_MUCH = "aliases expand to too much data"
"""What a `Trouble` says of a file that would fill the memory."""


class Scalar(NamedTuple):
    """A piece of text."""

    value: str
    start: int
    end: int
    line: int
    column: int
    style: str
    """`` for plain, `'`, `"`, `|` or `>`."""

    anchored: bool
    """Whether it has an anchor, or stands here by an alias: then it can't be edited."""

    @property
    def is_none(self) -> bool:
        """Whether nothing is written here, or one of YAML's words for nothing."""
        return not self.style and self.value in {"", "~", "null", "Null", "NULL"}


class List(NamedTuple):
    """A list; `start` and `end` are exact only when it is written in brackets."""

    items: tuple["Node", ...]
    start: int
    end: int
    line: int
    column: int
    flow: bool
    anchored: bool


class Map(NamedTuple):
    """A mapping with its pairs in the order of the file."""

    pairs: tuple[tuple[Scalar, "Node"], ...]
    start: int
    end: int
    line: int
    column: int
    flow: bool
    anchored: bool

    def get(self, key: str) -> "Node | None":
        """Return the value of *key*, or None."""
        return next((value for name, value in self.pairs if name.value == key), None)


Node = Scalar | List | Map

Event = Any
"""One of libyaml's events; its type stubs leave out what this module is here for."""

Plain = str | list["Plain"] | dict[str, "Plain"] | None
"""A node's value without its places."""


@dataclass(frozen=True, slots=True)
class Tree:
    """A parsed file."""

    root: Node | None
    """None when the file holds nothing but comments."""

    findings: tuple[Finding, ...]
    """Errors that leave the tree readable: duplicate keys, tags."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trouble:
    """Why and where reading stopped, for `syntax` to explain."""

    said: str
    """libyaml's words, or this module's."""

    began: tuple[int, int]
    """Line and column of what was being read."""

    here: tuple[int, int]
    """Line and column of what was not expected."""

    before: Node | None
    """The last thing that was read whole: a text, or something in brackets."""


class TreeError(Exception):
    """The text isn't YAML; `trouble` says where and why."""

    def __init__(self, trouble: Trouble) -> None:
        """Keep what stopped the reading."""
        super().__init__(trouble.said)
        self.trouble = trouble


def parse(text: str) -> Tree:
    """Parse *text*, which must not begin with a byte order mark nor hold control characters.

    Raises `TreeError` at the first place that isn't YAML, or too deep or large to be a glossary.
    """
    builder = _Builder(text)
    try:
        with uncollected():
            return builder.tree()
    except yaml.MarkedYAMLError as stop:
        raise TreeError(_trouble(stop, builder.last)) from None


@contextmanager
def uncollected() -> Iterator[None]:
    """Pause the garbage collector: a tree has no cycles, and looking for some doubles the time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


class _Builder:
    """Builds nodes from one stream of events."""

    def __init__(self, text: str) -> None:
        self.events: Iterator[Event] = yaml.parse(text, Loader=yaml.CSafeLoader)
        self.anchors: dict[str, Node] = {}
        self.findings: list[Finding] = []
        self.nodes = 0
        self.last: Node | None = None

    def tree(self) -> Tree:
        next(self.events)
        root = None
        for number, event in enumerate(self._documents()):
            if number:
                self._find(event, "second-document", "a second document starts here", "delete the line with `---`")
                break
            root = self._node(next(self.events), 0)
        empty = isinstance(root, Scalar) and root.is_none
        return Tree(None if empty else root, tuple(self.findings))

    def _documents(self) -> Iterator[Event]:
        for event in self.events:
            if isinstance(event, yaml.DocumentStartEvent):
                yield event

    def _node(self, event: Event, depth: int) -> Node:
        if depth > _MAX_DEPTH:
            _refuse(event, "nested too deeply")
        if isinstance(event, yaml.AliasEvent):
            return self._alias(event)
        if getattr(event, "tag", None):
            self._find(event, "tag", "`!` means something else in YAML", "put the text in quotes")
        node = self._open(event, depth)
        if event.anchor:
            self.anchors[event.anchor] = node
            if isinstance(node, Scalar) and node.is_none:
                self._find(event, "anchor", "`&` means something else in YAML", "put the text in quotes")
        return node

    def _open(self, event: Event, depth: int) -> Node:
        start, anchored = event.start_mark, event.anchor is not None
        line, column = start.line + 1, start.column + 1
        if isinstance(event, yaml.ScalarEvent):
            style = event.style or ""
            self.last = Scalar(event.value, start.index, _end(event), line, column, style, anchored)
            return self.last
        flow = bool(event.flow_style)
        node: Node
        if isinstance(event, yaml.SequenceStartEvent):
            items, end = self._items(depth)
            node = List(items, start.index, end, line, column, flow, anchored)
        else:
            pairs, end = self._pairs(depth)
            node = Map(pairs, start.index, end, line, column, flow, anchored)
        self.last = node if flow else self.last
        return node

    def _items(self, depth: int) -> tuple[tuple[Node, ...], int]:
        found = []
        event: Event = next(self.events)
        while not isinstance(event, yaml.SequenceEndEvent):
            found.append(self._node(event, depth + 1))
            event = next(self.events)
        return tuple(found), _end(event)

    def _pairs(self, depth: int) -> tuple[tuple[tuple[Scalar, Node], ...], int]:
        found: dict[str, tuple[Scalar, Node]] = {}
        repeats = False
        while not isinstance(event := next(self.events), yaml.MappingEndEvent):
            key = self._node(event, depth + 1)
            value = self._node(next(self.events), depth + 1)
            if not isinstance(key, Scalar):
                self._find(event, "key", "a key must be a word", "write the key as one word, or put the text in quotes")
            elif key.value == "<<" and not key.style:
                self._find(event, "merge-key", "merge keys are not supported", "copy the lines")
            elif key.value in found:
                repeats = self._repeated(event, key.value, found, repeats=repeats, is_entry=depth > 0)
            else:
                found[key.value] = (key, value)
        return tuple(found.values()), _end(event)

    def _repeated(
        self, event: Event, key: str, found: dict[str, tuple[Scalar, Node]], *, repeats: bool, is_entry: bool
    ) -> bool:
        """Say that a key stands twice; after the first key of an entry, the others repeat for the same reason."""
        begins = is_entry and key == next(iter(found))
        if not repeats:
            where = f"{'in this entry ' if begins else ''}(first on line {found[key][0].line})"
            hint = "for a new entry, begin it with `- `; else delete one" if begins else "keep one"
            self._find(event, "duplicate-key", f"`{key}` stands twice {where}", hint)
        return repeats or begins

    def _alias(self, event: Event) -> Node:
        target = self.anchors.get(event.anchor)
        if target is None:
            _refuse(event, "unfinished alias")
        self.nodes += _size(target)
        if self.nodes > _MAX_NODES:
            _refuse(event, TOO_MUCH)
        start, end = event.start_mark, event.end_mark
        return target._replace(
            start=start.index, end=end.index, line=start.line + 1, column=start.column + 1, anchored=True
        )

    def _find(self, event: Event, rule: str, message: str, hint: str) -> None:
        self.findings.append(error(_place(event.start_mark), rule, message, hint))


def _end(event: Event) -> int:
    offset: int = event.end_mark.index
    return offset


def _size(node: Node) -> int:
    """Count the nodes under *node*; shared ones count each time, as a walk over them would."""
    if isinstance(node, Scalar):
        return 1
    return 1 + sum(map(_size, items(node)))


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
    while not isinstance(node, Scalar) and not node.flow and not node.anchored:
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


def _refuse(event: Event, said: str) -> NoReturn:
    here = _place(event.start_mark)
    raise TreeError(Trouble(said=said, began=here, here=here, before=None))


def _trouble(stop: yaml.MarkedYAMLError, last: Node | None) -> Trouble:
    here = stop.problem_mark or stop.context_mark
    said = f"{stop.context or ''} {stop.problem or ''}".strip()
    return Trouble(said=said, began=_place(stop.context_mark or here), here=_place(here), before=last)


def _place(mark: Any) -> tuple[int, int]:
    return mark.line + 1, mark.column + 1
