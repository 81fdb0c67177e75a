r"""Does a text say exactly what was meant? Asked of every changed file before it is written.

>>> says("terms:\n- {en: Kim}\n", {"terms": [{"en": "Kim"}]})
True
>>> says("terms:\n- {en: Kim}\n", {"terms": [{"en": "Kim", "bn": ""}]})
False

The events of the text are walked beside the expected data, and nothing is built. A short text is read
a second time by PyYAML's own parser, which shares no code with libyaml.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import cast

import yaml

from glossary.collector import collector_paused
from glossary.termfile.nodes import NOTHING, List, Map, Node, Plain, Scalar, plain
from glossary.termfile.tree import Event, TreeError, parse

__all__ = ["Expected", "says"]

_SMALL = 200_000
"""Code points up to which the independent parser is asked, too; it reads some 0.4 MB a second."""


Expected = Plain | Node | Mapping[str, "Expected"] | Sequence["Expected"]
"""What a text should say: plain values, and nodes of the old text where nothing changed."""


def says(text: str, expected: Expected) -> bool:
    """Tell whether *text* means *expected*, whatever the order of its keys."""
    with collector_paused():
        try:
            agreed = _walk(text, expected)
        except yaml.YAMLError:
            return False
    return agreed and (len(text) > _SMALL or _says_independently(text, expected))


def _walk(text: str, expected: Expected) -> bool:
    if "*" in text and "&" in text:
        try:
            return plain(parse(text).root) == _whole(expected)
        except TreeError:
            return False
    following: Callable[[], Event] = yaml.CSafeLoader(text).get_event
    following()
    if isinstance(following(), yaml.StreamEndEvent):
        return expected is None
    return _matches(following(), following, expected)


def _shallow(expected: Expected) -> Mapping[str, Expected] | Sequence[Expected] | str | None:
    """Return the value of a node, with nodes in it; anything else as it is."""
    if isinstance(expected, Map):
        return {key.value: value for key, value in expected.pairs}
    if isinstance(expected, List):
        return list(expected.items)
    return plain(expected) if isinstance(expected, Scalar) else expected


def _whole(expected: Expected) -> Plain:
    """Return plain values only."""
    value = _shallow(expected)
    if isinstance(value, Mapping):
        return {key: _whole(inner) for key, inner in value.items()}
    return [_whole(item) for item in value] if isinstance(value, list) else cast("str | None", value)


def _matches(event: Event, following: Callable[[], Event], meant: Expected) -> bool:
    kind, expected = type(event), _shallow(meant)
    if kind is yaml.ScalarEvent:
        nothing = not event.style and event.value in NOTHING
        return (None if nothing else event.value) == expected
    if kind is yaml.SequenceStartEvent:
        return _list_matches(following, expected)
    return kind is yaml.MappingStartEvent and _map_matches(following, expected)


def _list_matches(following: Callable[[], Event], expected: Expected) -> bool:
    if not isinstance(expected, list):
        return False
    for item in expected:
        if not _matches(following(), following, item):
            return False
    return type(following()) is yaml.SequenceEndEvent


def _map_matches(following: Callable[[], Event], expected: Expected) -> bool:
    if not isinstance(expected, Mapping):
        return False
    seen = 0
    while type(key := following()) is not yaml.MappingEndEvent:
        if type(key) is not yaml.ScalarEvent or key.value not in expected:
            return False
        if not _matches(following(), following, expected[key.value]):
            return False
        seen += 1
    return seen == len(expected)


def _says_independently(text: str, expected: Expected) -> bool:
    try:
        read = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506 - BaseLoader makes strings only
    except yaml.YAMLError:
        return True  # it refuses some tabs that libyaml accepts
    return _same_words(read, _whole(expected))


def _same_words(left: object, right: object) -> bool:
    """Compare what two readers made of a file; nothing and an empty text are the same."""
    if isinstance(left, dict) and isinstance(right, dict):
        return set(left) == set(right) and all(_same_words(left[key], right[key]) for key in left)
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(map(_same_words, left, right))
    return (left or "") == (right or "") or (right is None and left in NOTHING)
