r"""What the keys of terms.yaml mean: from the tree to a `Termbase`, with every mistake found on the way.

>>> from glossary.termfile.tree import parse
>>> termbase, findings = read(parse("terms:\n  - en: Putin\n    stauts: approved\n").root)
>>> termbase.entries[0].en, [(f.line, f.column, f.message, f.hint) for f in findings]
('Putin', [(3, 5, 'unknown key `stauts`', 'did you mean `status`?')])

One table per level says which keys there are and how each is read; adding a key is one line there.
"""

import difflib
import re
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
    Status,
    Termbase,
)
from glossary.termfile.findings import error
from glossary.termfile.nodes import List, Map, Node, Scalar, shifted

__all__ = ["ENTRY_KEYS", "FILE_KEYS", "INVISIBLE", "KEYS", "KEY_ORDER", "read"]

INVISIBLE = (
    "\N{ZERO WIDTH SPACE}\N{WORD JOINER}\N{ZERO WIDTH NO-BREAK SPACE}\N{SOFT HYPHEN}"
    "\u200e\u200f\u202a-\u202e\u2066-\u2069"
)
"""What nobody sees and nobody means, for a character class; Bengali needs the two joiners, so they aren't here."""

_INVISIBLE = re.compile(f"[{INVISIBLE}\N{NO-BREAK SPACE}\u200c\u200d]")

Say = Callable[[Node, str, str, str], None]
"""Records an error: where, its rule, what is wrong, what to do."""

Read = Callable[[Node, Say], Any]
"""Reads the value of one key; says what is wrong with it and returns None when it can't."""


def read(root: Node | None) -> tuple[Termbase, tuple[Finding, ...]]:
    """Return the glossary under *root*, and all that is wrong with it."""
    findings: list[Finding] = []

    def say(node: Node, rule: str, message: str, hint: str) -> None:
        findings.append(error((node.line, node.column), rule, message, hint))

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
    """Say what is wrong with a key that isn't in its table, as exactly as can be told."""
    word = key.value
    visible = _INVISIBLE.sub("", word)
    glued, _, rest = word.partition(":")
    if visible != word and visible in known:
        place = shifted(key, next(iter(_INVISIBLE.finditer(word))).start())
        return say(place, "invisible-in-key", "there is an invisible character in this key", f"retype `{visible}`")
    if rest and glued in known:
        place = shifted(key, len(glued))
        return say(place, "colon-without-space", "there is no space after the colon", f"write `{glued}: {rest}`")
    glued, _, rest = word.partition(" ")
    if rest and glued in known:
        return say(key, "no-colon", f"there is no `:` after `{glued}`", f"write `{glued}: {rest}`")
    if known is FILE_KEYS and word in ENTRY_KEYS:
        hint = "indent it as deep as the `en` of its entry, or begin a new entry with `- `"
        return say(key, "unknown-key", f"`{word}` stands outside of the entries", hint)
    near = difflib.get_close_matches(word.strip().casefold(), list(known), 1)
    hint = f"did you mean `{near[0]}`?" if near else f"use one of {', '.join(known)}"
    return say(key, "unknown-key", f"unknown key `{word}`", hint)


def _text(node: Node, say: Say) -> str | None:
    if isinstance(node, Scalar):
        return "" if node.is_none else node.value
    say(node, "not-text", *_why_not_text(node))
    return None


def _why_not_text(node: List | Map) -> tuple[str, str]:
    """Return message and hint for a list or a table in the place of a text."""
    if isinstance(node, List):
        hint = "write one text; if the brackets belong to it, in quotes" if node.flow else "write one text"
        return "a list stands where a text is expected", hint
    if node.flow:
        return "braces make a table, not a text", "put the text in quotes"
    first = node.pairs[0][0] if node.pairs else None
    if first and first.value in KEYS:
        message = "this line is indented deeper than the line above, so it reads as part of that value"
        return message, "move it to the column of the keys above"
    return "a colon followed by a space stands inside unquoted text", "put the text in quotes"


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
        "ignore": ("ignore", _texts),
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

KEYS = frozenset(
    key for table in (FILE_KEYS, ENTRY_KEYS, _AVOID_KEYS, _AUTO_KEYS, _SEEN_KEYS, _PROPOSAL_KEYS) for key in table
)
"""Every key there is, at any level."""
