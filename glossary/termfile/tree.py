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
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, NamedTuple, NoReturn, Protocol, TypeVar

import yaml

from glossary.model import Finding, Severity

__all__ = [
    "Event",
    "List",
    "Map",
    "Node",
    "Scalar",
    "Tree",
    "TreeError",
    "collector_paused",
    "items",
    "last_leaf",
    "parse",
    "plain",
]

_MAX_DEPTH = 40
_MAX_NODES = 10_000_000

NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
"""What stands for no value, when it is written without quotes."""


class Mark(Protocol):
    """A place as libyaml says it: all three count from 0."""

    @property
    def index(self) -> int: ...
    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...


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

CollectionT = TypeVar("CollectionT", List, Map)

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


class TreeError(Exception):
    """The text isn't YAML; `finding` says where and why."""

    def __init__(self, finding: Finding) -> None:
        """Keep what was found."""
        super().__init__(finding.message)
        self.finding = finding


def parse(text: str) -> Tree:
    """Parse *text*, which must not begin with a byte order mark.

    Raises `TreeError` at the first place that isn't YAML, or too deep or large to be a glossary.
    """
    try:
        with collector_paused():
            return _Builder(text).tree()
    except yaml.MarkedYAMLError as error:
        raise TreeError(_syntax_finding(error)) from None
    except yaml.reader.ReaderError as error:
        raise TreeError(_character_finding(text, error)) from None


@contextmanager
def collector_paused() -> Iterator[None]:
    """Pause the garbage collector: the many small objects made here hold no cycles, and it doubles the time.

    Freezing and thawing at the end puts them among the old objects, so that they aren't walked at once.
    """
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.freeze()
            gc.unfreeze()
            gc.enable()


class _Builder:
    """Builds nodes from one stream of events."""

    def __init__(self, text: str) -> None:
        self.next: Callable[[], Event] = yaml.CSafeLoader(text).get_event
        self.anchors: dict[str, Node] = {}
        self.findings: list[Finding] = []
        self.nodes = 0
        self.openers: Mapping[type, Callable[[Event, int], Node]] = {
            yaml.ScalarEvent: self._scalar,
            yaml.SequenceStartEvent: self._list,
            yaml.MappingStartEvent: self._map,
            yaml.AliasEvent: self._alias,
        }

    def tree(self) -> Tree:
        self.next()
        root = None
        while isinstance(event := self.next(), yaml.DocumentStartEvent):
            if root is not None:
                _refuse(event, "second-document", "a second document starts here", "delete the line with `---`")
            root = self._node(self.next(), 0)
            self.next()
        empty = isinstance(root, Scalar) and root.is_none
        return Tree(None if empty else root, tuple(self.findings))

    def _node(self, event: Event, depth: int) -> Node:
        return self.openers[type(event)](event, depth)

    def _scalar(self, event: Event, _depth: int) -> Scalar:
        anchor = event.anchor
        # tuple.__new__ skips the named tuple's own constructor, a tenth of the time of a whole load
        node = tuple.__new__(
            Scalar, (event.value, event.start_mark, event.end_mark.index, event.style or "", anchor is not None)
        )
        if event.tag:
            self._find_tag(event)
        if anchor:
            self.anchors[anchor] = node
        return node

    def _list(self, event: Event, depth: int) -> List:
        _check_depth(event, depth)
        found = []
        while type(inner := self.next()) is not yaml.SequenceEndEvent:
            found.append(self._node(inner, depth + 1))
        return self._closed(List, tuple(found), event, inner)

    def _map(self, event: Event, depth: int) -> Map:
        _check_depth(event, depth)
        found: dict[str, tuple[Scalar, Node]] = {}
        following, openers = self.next, self.openers
        while type(inner := following()) is not yaml.MappingEndEvent:
            key = openers[type(inner)](inner, depth + 1)
            first = following()
            value = openers[type(first)](first, depth + 1)
            if type(key) is Scalar and key.value not in found and key.value != "<<":
                found[key.value] = (key, value)
            else:
                self._find_key(inner, key, found)
        return self._closed(Map, tuple(found.values()), event, inner)

    def _closed(self, make: Callable[..., CollectionT], children: object, event: Event, last: Event) -> CollectionT:
        anchor = event.anchor
        node = make(children, event.start_mark, last.end_mark.index, bool(event.flow_style), anchor is not None)
        if event.tag:
            self._find_tag(event)
        if anchor:
            self.anchors[anchor] = node
        return node

    def _alias(self, event: Event, _depth: int) -> Node:
        target = self.anchors.get(event.anchor)
        if target is None:
            _refuse(event, "alias", f"`*{event.anchor}` means something else in YAML", "put the text in quotes")
        self.nodes += _size(target)
        if self.nodes > _MAX_NODES:
            _refuse(event, "alias-bomb", "aliases expand to too much data", "copy the values")
        return target._replace(mark=event.start_mark, end=event.end_mark.index, anchored=True)

    def _find_tag(self, event: Event) -> None:
        self._find(event, "tag", "`!` means something else in YAML", "put the text in quotes")

    def _find_key(self, event: Event, key: Node, found: Mapping[str, tuple[Scalar, Node]]) -> None:
        if not isinstance(key, Scalar):
            self._find(event, "key", "a key must be a word", "write the key as one word, or put the text in quotes")
        elif key.value in found:
            first = found[key.value][0].line
            what = f"`{key.value}` stands twice in this entry (first on line {first})"
            self._find(event, "duplicate-key", what, "keep one; or, for a new entry, begin it with `- `")
        else:
            self._find(event, "merge-key", "merge keys are not supported", "copy the lines")

    def _find(self, event: Event, rule: str, message: str, hint: str) -> None:
        self.findings.append(_finding(event.start_mark, rule, message, hint))


def _check_depth(event: Event, depth: int) -> None:
    if depth > _MAX_DEPTH:
        _refuse(event, "too-deep", "this is nested too deeply", "move it out of some of its brackets")


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


def _refuse(event: Event, rule: str, message: str, hint: str) -> NoReturn:
    raise TreeError(_finding(event.start_mark, rule, message, hint))


def _finding(mark: Any, rule: str, message: str, hint: str) -> Finding:
    return Finding(
        line=mark.line + 1, column=mark.column + 1, severity=Severity.ERROR, rule=rule, message=message, hint=hint
    )


# libyaml's words for what a person did, and better ones. Where the trouble began is the context mark
# for what was opened and never closed, the problem mark for the rest.
_QUOTE_IT = "put the text in quotes"
_BEGAN_BEFORE = (
    ("quoted scalar", "unclosed-quote", "this quote is never closed", "add the closing quote at the end of the text"),
    ("expected ',' or ']'", "unclosed-bracket", "this bracket is never closed", f"close it with `]`, or {_QUOTE_IT}"),
    ("expected ',' or '}'", "unclosed-bracket", "this brace is never closed", f"close it with `}}`, or {_QUOTE_IT}"),
    ("could not find expected ':'", "no-colon", "there is no `:` after the key", "write `key: text`"),
)
_IS_HERE = (
    (
        "mapping values are not allowed",
        "colon-in-text",
        "a colon and a space stand inside unquoted text, or this line is indented too deeply",
        f"{_QUOTE_IT}, or move the line to the column of the keys above",
    ),
    ("cannot start any token", "reserved-sign", "a value may not begin with this character", _QUOTE_IT),
    (
        "did not find expected key",
        "indentation",
        "this line doesn't start in the column of the lines above",
        "move it to the column of the keys above",
    ),
    (
        "did not find expected '-' indicator",
        "indentation",
        "this line doesn't start in the column of the entries above",
        "begin an entry with `- ` in the column of the dashes above",
    ),
    ("found undefined alias", "alias", "`*` means something else in YAML", _QUOTE_IT),
    ("unknown escape", "backslash", "a backslash is special inside double quotes", "use single quotes"),
)


def _syntax_finding(error: yaml.MarkedYAMLError) -> Finding:
    said = f"{error.context or ''} {error.problem or ''}"
    for table, place in ((_BEGAN_BEFORE, error.context_mark), (_IS_HERE, error.problem_mark)):
        for words, rule, message, hint in table:
            if words in said:
                return _finding(place or error.problem_mark, rule, message, hint)
    mark = error.problem_mark or error.context_mark
    return _finding(mark, "syntax", f"this isn't YAML ({said.strip()})", "compare with the entries above")


def _character_finding(text: str, error: yaml.reader.ReaderError) -> Finding:
    found = next(((i, c) for i, c in enumerate(text) if _is_control(c)), (0, text[:1]))
    before = text[: found[0]]
    return Finding(
        line=before.count("\n") + 1, column=found[0] - (before.rfind("\n") + 1) + 1, severity=Severity.ERROR,
        rule="control-character", message=f"invisible character U+{ord(found[1] or chr(0)):04X} ({error.reason})",
        hint="delete it",
    )  # fmt: skip


def _is_control(character: str) -> bool:
    code = ord(character)
    return (
        (code < 0x20 and character not in "\t\n\r")
        or (0x7F <= code < 0xA0 and code != 0x85)
        or code in {0xFFFE, 0xFFFF}
    )
