r"""What the keys of terms.yaml mean: from the tree to a `Termbase`, with every mistake found on the way.

>>> from glossary.termfile.tree import parse
>>> termbase, findings = read(parse("terms:\n  - en: Putin\n    stauts: approved\n").root)
>>> termbase.entries[0].en, [(f.line, f.column, f.message, f.hint) for f in findings]
('Putin', [(3, 5, 'unknown key `stauts`', 'did you mean `status`?')])

One table per level says which keys there are and how each is read; adding a key is one line there.
"""

import difflib
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any

from glossary.model import (
    Auto,
    Avoid,
    Entry,
    Finding,
    Kind,
    Proposal,
    Region,
    Seen,
    Severity,
    Status,
    Termbase,
)
from glossary.termfile.tree import List, Map, Node, Scalar

__all__ = ["ENTRY_KEYS", "FILE_KEYS", "KEY_ORDER", "read"]

Say = Callable[[Node, str, str, str], None]
"""Records an error: where, its rule, what is wrong, what to do."""

Read = Callable[[Node, Say], Any]
"""Reads the value of one key; says what is wrong with it and returns None when it can't."""


def read(root: Node | None) -> tuple[Termbase, tuple[Finding, ...]]:
    """Return the glossary under *root*, and all that is wrong with it."""
    findings: list[Finding] = []

    def say(node: Node, rule: str, message: str, hint: str) -> None:
        findings.append(
            Finding(line=node.line, column=node.column, severity=Severity.ERROR, rule=rule, message=message, hint=hint)
        )

    if root is None:
        return Termbase(), ()
    if not isinstance(root, Map):
        say(root, "not-a-glossary", "this file isn't a glossary", "begin it with `terms:` and a list of entries")
        return Termbase(), tuple(findings)
    values = _keys(root, FILE_KEYS, say)
    return Termbase(**values), tuple(sorted(findings))


def _keys(node: Map, readers: Mapping[str, tuple[str, Read]], say: Say) -> dict[str, Any]:
    """Read the keys of a mapping by their table; keys without a readable value are left out."""
    values = {}
    for key, value in node.pairs:
        if key.value not in readers:
            _say_unknown(key, readers, say)
            continue
        field, reader = readers[key.value]
        found = reader(value, say)
        if found is not None:
            values[field] = found
    return values


def _say_unknown(key: Scalar, known: Iterable[str], say: Say) -> None:
    near = difflib.get_close_matches(key.value.strip().casefold(), list(known), 1)
    hint = f"did you mean `{near[0]}`?" if near else f"use one of {', '.join(known)}"
    say(key, "unknown-key", f"unknown key `{key.value}`", hint)


def _text(node: Node, say: Say) -> str | None:
    if isinstance(node, Scalar):
        return "" if node.is_none else node.value
    shape = "a list" if isinstance(node, List) else "a table"
    say(node, "not-text", f"{shape} stands where a text is expected", "write one text, in quotes if it has brackets")
    return None


def _texts(node: Node, say: Say) -> tuple[str, ...] | None:
    """Read a list of texts; one text alone is a list of one."""
    nodes = node.items if isinstance(node, List) else (node,)
    found = (_text(item, say) for item in nodes)
    return tuple(text for text in found if text)


def _choice(kinds: type[Status] | type[Kind] | type[Region], name: str) -> Read:
    """Make the reader of a key that takes one of a few words."""

    def reader(node: Node, say: Say) -> Status | Kind | Region | None:
        text = _text(node, say)
        if not text:
            return None
        if text in set(kinds):
            return kinds(text)
        by_folded = {kind.casefold(): kind for kind in map(str, kinds)}
        near = difflib.get_close_matches(text.casefold(), by_folded, 1)
        hint = f"did you mean `{by_folded[near[0]]}`?" if near else f"write one of {', '.join(kinds)}"
        say(node, f"wrong-{name}", f"`{text}` is no {name}", hint)
        return None

    return reader


def _match(node: Node, say: Say) -> str | None:
    text = _text(node, say)
    if text and text not in {"inflected", "exact"}:
        say(node, "wrong-match", f"`{text}` is no way of matching", "write inflected or exact")
        return None
    return text or None


def _avoids(node: Node, say: Say) -> tuple[Avoid, ...]:
    nodes = node.items if isinstance(node, List) else (node,)
    found = (_avoid(item, say) for item in nodes)
    return tuple(avoid for avoid in found if avoid is not None and avoid.bn)


def _avoid(node: Node, say: Say) -> Avoid | None:
    if isinstance(node, Map):
        values = _keys(node, _AVOID_KEYS, say)
        if "bn" in values:
            return Avoid(**values)
        say(node, "missing-bn", "the form to avoid is missing", "write `{bn: …, why: …}`")
        return None
    text = _text(node, say)
    return Avoid(bn=text) if text else None


def _number(node: Node, say: Say) -> int | None:
    text = _text(node, say) or ""
    if text.isascii() and text.isdigit() and len(text) < 16:
        return int(text)
    say(node, "not-a-number", f"`{text}` is no number", "write a whole number")
    return None


def _score(node: Node, say: Say) -> float | None:
    text = _text(node, say) or ""
    try:
        return float(text)
    except ValueError:
        say(node, "not-a-number", f"`{text}` is no number", "write a number such as -0.42")
        return None


def _seen(node: Node, say: Say) -> Seen | None:
    values = _table(node, _SEEN_KEYS, say)
    return Seen(**values) if len(values) == len(_SEEN_KEYS) else None


def _proposals(node: Node, say: Say) -> tuple[Proposal, ...]:
    nodes = node.items if isinstance(node, List) else (node,)
    tables = (_table(item, _PROPOSAL_KEYS, say) for item in nodes)
    return tuple(Proposal(**values) for values in tables if {"bn", "sources"} <= set(values))


def _auto(node: Node, say: Say) -> Auto:
    return Auto(**_table(node, _AUTO_KEYS, say))


def _table(node: Node, readers: Mapping[str, tuple[str, Read]], say: Say) -> dict[str, Any]:
    if isinstance(node, Map):
        return _keys(node, readers, say)
    if not (isinstance(node, Scalar) and node.is_none):
        say(node, "not-a-table", "keys and values are expected here", f"write the keys {', '.join(readers)}")
    return {}


def _entries(node: Node, say: Say) -> tuple[Entry, ...]:
    if isinstance(node, Scalar) and node.is_none:
        return ()
    if not isinstance(node, List):
        say(node, "not-a-list", "`terms` must be a list", "begin each entry with `- en: …`")
        return ()
    found = (_entry(item, say) for item in node.items)
    return tuple(entry for entry in found if entry is not None)


def _entry(node: Node, say: Say) -> Entry | None:
    if not isinstance(node, Map):
        say(node, "not-an-entry", "this is no entry", "write `- en: …` and the other keys below it")
        return None
    values = _keys(node, ENTRY_KEYS, say)
    if not values.get("en"):
        say(node, "missing-en", "this entry has no `en`", "write the English term as `en: …`")
        return None
    if values.get("status") is Status.APPROVED and not values.get("bn"):
        place = node.get("bn") or node.get("status") or node
        say(
            place,
            "approved-without-bn",
            "this entry is approved but has no `bn`",
            "write the rendering, or `status: proposed`",
        )
    return Entry(line=node.line, **values)


_SEEN_KEYS = MappingProxyType({"count": ("count", _number), "articles": ("articles", _number)})
_AVOID_KEYS = MappingProxyType({"bn": ("bn", _text), "why": ("why", _text)})
_PROPOSAL_KEYS = MappingProxyType(
    {"bn": ("bn", _text), "from": ("sources", _texts), "score": ("score", _score), "evidence": ("evidence", _text)}
)
_AUTO_KEYS = MappingProxyType(
    {"seen": ("seen", _seen), "example": ("example", _text), "proposals": ("proposals", _proposals)}
)

ENTRY_KEYS: Mapping[str, tuple[str, Read]] = MappingProxyType(
    {
        "en": ("en", _text),
        "bn": ("bn", _text),
        "status": ("status", _choice(Status, "status")),
        "kind": ("kind", _choice(Kind, "kind")),
        "sense": ("sense", _text),
        "variants": ("variants", _texts),
        "also": ("also", _texts),
        "avoid": ("avoid", _avoids),
        "note": ("note", _text),
        "domain": ("domain", _texts),
        "match": ("match", _match),
        "auto": ("auto", _auto),
    }
)
"""The keys of an entry, in the order in which the program writes them: field of `Entry`, reader."""

FILE_KEYS: Mapping[str, tuple[str, Read]] = MappingProxyType(
    {
        "source_language": ("source_language", _text),
        "target_language": ("target_language", _text),
        "region": ("region", _choice(Region, "region")),
        "terms": ("entries", _entries),
    }
)
"""The keys of the file: field of `Termbase`, reader."""

KEY_ORDER: tuple[str, ...] = tuple(
    dict.fromkeys(key for keys in (ENTRY_KEYS, _AUTO_KEYS, _PROPOSAL_KEYS, _AVOID_KEYS, _SEEN_KEYS) for key in keys)
)
"""All keys of an entry and of what is in it, in the order in which the program writes them."""
