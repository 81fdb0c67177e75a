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

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, NoReturn, TypeVar

import yaml

from glossary.collector import collector_paused
from glossary.model import Finding
from glossary.termfile.findings import error
from glossary.termfile.nodes import List, Map, Node, Scalar, items

__all__ = ["TOO_MUCH", "Event", "Tree", "TreeError", "Trouble", "parse"]

_MAX_DEPTH = 40
_MAX_NODES = 1_000_000


TOO_MUCH = "aliases expand to too much data"
"""What a `Trouble` says of a file that would fill the memory."""


CollectionT = TypeVar("CollectionT", List, Map)

Event = Any
"""One of libyaml's events; its type stubs leave out what this module is here for."""


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
        with collector_paused():
            return builder.tree()
    except yaml.MarkedYAMLError as stop:
        raise TreeError(_trouble(stop, builder.last)) from None
    except UnicodeDecodeError:  # a tag with bytes that are no text; libyaml gives no place
        here = (text[: text.find("!")].count("\n") + 1, 1)
        raise TreeError(Trouble(said="bad tag", began=here, here=here, before=None)) from None


class _Builder:
    """Builds nodes from one stream of events."""

    def __init__(self, text: str) -> None:
        self.next: Callable[[], Event] = yaml.CSafeLoader(text).get_event
        self.anchors: dict[str, Node] = {}
        self.findings: list[Finding] = []
        self.nodes = 0
        self.last: Node | None = None
        self.words: dict[str, str] = {}
        """The keys so far, so that each is in memory once."""
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
                self._find(event, "second-document", "a second document starts here", "delete the line with `---`")
                break
            root = self._node(self.next(), 0)
            self.next()
        empty = isinstance(root, Scalar) and root.is_none
        return Tree(None if empty else root, tuple(self.findings))

    def _node(self, event: Event, depth: int) -> Node:
        return self.openers[type(event)](event, depth)

    def _scalar(self, event: Event, _depth: int) -> Scalar:
        # tuple.__new__ skips the named tuple's own constructor, a tenth of the time of a whole load
        node = tuple.__new__(
            Scalar,
            (
                self.words.get(event.value, event.value),
                event.start_mark,
                event.end_mark.index,
                event.style or "",
                event.anchor is not None,
            ),
        )
        self.last = node
        if event.tag or event.anchor:
            self._mark(event, node)
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
        repeats = False
        following, openers, words = self.next, self.openers, self.words
        while type(inner := following()) is not yaml.MappingEndEvent:
            key = openers[type(inner)](inner, depth + 1)
            first = following()
            value = openers[type(first)](first, depth + 1)
            if type(key) is Scalar and key.value not in found and (key.value != "<<" or key.style):
                found[key.value] = (key, value)
                if key.value not in words:
                    words[key.value] = key.value
            elif isinstance(key, Scalar) and key.value in found:
                repeats = self._repeated(inner, key.value, found, repeats=repeats, is_entry=depth > 0)
            else:
                self._find_key(inner, key)
        return self._closed(Map, tuple(found.values()), event, inner)

    def _closed(self, make: Callable[..., CollectionT], children: object, event: Event, last: Event) -> CollectionT:
        flow = bool(event.flow_style)
        node = make(children, event.start_mark, last.end_mark.index, flow, event.anchor is not None)
        self.last = node if flow else self.last
        if event.tag or event.anchor:
            self._mark(event, node)
        return node

    def _mark(self, event: Event, node: Node) -> None:
        """Keep an anchor for its aliases; find tags, and anchors that nobody meant."""
        if event.tag:
            self._find(event, "tag", "`!` means something else in YAML", "put the text in quotes")
        if event.anchor:
            self.anchors[event.anchor] = node
            if isinstance(node, Scalar) and node.is_none:
                self._find(event, "anchor", "`&` means something else in YAML", "put the text in quotes")

    def _alias(self, event: Event, depth: int) -> Node:
        target = self.anchors.get(event.anchor)
        if target is None:
            _refuse(event, "unfinished alias")
        self.nodes += _size(target)
        if self.nodes > _MAX_NODES:
            _refuse(event, TOO_MUCH)
        _check_depth(event, depth + _depth(target))
        shown = target._replace(mark=event.start_mark, end=event.end_mark.index, anchored=True)
        # what stands here is the alias, one word, whatever its target looks like
        if isinstance(shown, Scalar):
            return shown._replace(style='"') if shown.style in {"|", ">"} else shown
        return shown._replace(flow=True)

    def _find_key(self, event: Event, key: Node) -> None:
        if isinstance(key, Scalar):
            self._find(event, "merge-key", "merge keys are not supported", "copy the lines")
        else:
            self._find(event, "key", "a key must be a word", "write the key as one word, or put the text in quotes")

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

    def _find(self, event: Event, rule: str, message: str, hint: str) -> None:
        self.findings.append(error(_place(event.start_mark), rule, message, hint))


def _check_depth(event: Event, depth: int) -> None:
    if depth > _MAX_DEPTH:
        _refuse(event, "nested too deeply")


def _size(node: Node) -> int:
    """Count the nodes under *node*; shared ones count each time, as a walk over them would."""
    waiting, count = [node], 0
    while waiting and count <= _MAX_NODES:
        count += 1
        waiting += items(waiting.pop())
    return count


def _depth(node: Node) -> int:
    """Return how deeply *node* is nested, through aliases, too; at most one more than is allowed."""
    level, depth = [node], 0
    while level and depth <= _MAX_DEPTH:
        level = [child for parent in level for child in items(parent)][: _MAX_NODES // 100]
        depth += 1
    return depth


def _refuse(event: Event, said: str) -> NoReturn:
    here = _place(event.start_mark)
    raise TreeError(Trouble(said=said, began=here, here=here, before=None))


def _trouble(stop: yaml.MarkedYAMLError, last: Node | None) -> Trouble:
    here = stop.problem_mark or stop.context_mark
    said = f"{stop.context or ''} {stop.problem or ''}".strip()
    return Trouble(said=said, began=_place(stop.context_mark or here), here=_place(here), before=last)


def _place(mark: Any) -> tuple[int, int]:
    return mark.line + 1, mark.column + 1
