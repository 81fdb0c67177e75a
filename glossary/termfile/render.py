r"""Write plain values as the YAML of terms.yaml: short, one line where one line will do.

>>> print("\n".join(block({"en": "Kim Jong Un", "bn": "কিম জং উন", "variants": ["Kim"]})))
en: Kim Jong Un
bn: কিম জং উন
variants: [Kim]
>>> scalar("no"), scalar("it's: so"), flow({"count": "3"})
('"no"', '"it\'s: so"', '{count: 3}')
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence

from glossary.model import Auto, Entry, Proposal, Status
from glossary.termfile.nodes import Plain

__all__ = ["auto_plain", "block", "entry_plain", "flow", "scalar"]

_NOT_TEXT = frozenset("y n yes no on off true false null nan inf".split())
_NUMERIC_KEYS = frozenset({"count", "articles", "score"})
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,8})(?:\.[0-9]{1,6})?")
_WORDS = re.compile(r"[^\W_0-9][^ ]*(?: [^ ]+)*")
_JOINERS = "\N{ZERO WIDTH JOINER}\N{ZERO WIDTH NON-JOINER}"
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def entry_plain(entry: Entry) -> dict[str, Plain]:
    """Return an entry as terms.yaml holds it: keys in the usual order, nothing that says nothing."""
    avoid: list[Plain] = [{"bn": a.bn, "why": a.why} if a.why else a.bn for a in entry.avoid]
    values: dict[str, Plain] = {
        "en": entry.en,
        "bn": entry.bn,
        "status": entry.status.value,
        "kind": entry.kind.value,
        "sense": entry.sense,
        "variants": list(entry.variants),
        "also": list(entry.also),
        "avoid": avoid,
        "note": entry.note,
        "domain": list(entry.domain),
        "match": entry.match if entry.match != "inflected" else "",
        "ignore": list(entry.ignore),
        "auto": auto_plain(entry.auto) if entry.auto else "",
    }
    kept = {"en", "status", "kind"} | ({"bn"} if entry.status is Status.PROPOSED else set())
    return {key: value for key, value in values.items() if value or key in kept}


def auto_plain(auto: Auto) -> dict[str, Plain]:
    """Return the value of an `auto:` key."""
    values: dict[str, Plain] = {}
    if auto.seen:
        values["seen"] = {"count": str(auto.seen.count), "articles": str(auto.seen.articles)}
    if auto.example:
        values["example"] = auto.example
    if auto.proposals:
        values["proposals"] = [_proposal_plain(proposal) for proposal in auto.proposals]
    return values


def _proposal_plain(proposal: Proposal) -> Plain:
    values: dict[str, Plain] = {"bn": proposal.bn, "from": list(proposal.sources)}
    if proposal.score is not None:
        values["score"] = f"{proposal.score:.2f}"
    if proposal.evidence:
        values["evidence"] = proposal.evidence
    return values


def block(values: Mapping[str, Plain], step: int = 2, dash_offset: int = 2, depth: int = 0) -> Iterator[str]:
    """Yield the lines of a mapping in block style, without indentation of its own.

    *step* is the indentation of what is under a key, *dash_offset* that of a list's dashes; both in
    spaces. A mapping of scalars inside another, and a list of scalars, stand on one line.
    """
    for key, value in values.items():
        if isinstance(value, Mapping) and (depth == 0 or not _is_flat(value)):
            yield f"{scalar(key)}:"
            yield from (f"{' ' * step}{line}" for line in block(value, step, dash_offset, depth + 1))
        elif isinstance(value, list) and any(isinstance(item, Mapping) for item in value):
            yield f"{scalar(key)}:"
            yield from (f"{' ' * dash_offset}- {flow(item)}" for item in value)
        else:
            yield f"{scalar(key)}: {flow(value)}"


def _is_flat(values: Mapping[str, Plain]) -> bool:
    return all(isinstance(value, str) for value in values.values())


def flow(value: Plain) -> str:
    """Return a value on one line."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{scalar(key)}: {_in_flow(key, inner)}" for key, inner in value.items()) + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(map(flow, value)) + "]"
    return scalar(value or "")


def _in_flow(key: str, value: Plain) -> str:
    is_number = key in _NUMERIC_KEYS and isinstance(value, str) and _NUMBER.fullmatch(value)
    return str(value) if is_number else flow(value)


def scalar(text: str) -> str:
    """Return *text* plain where every YAML reader takes it for that text, else in double quotes."""
    return text if _is_plain(text) else '"' + "".join(map(_escaped, text)) + '"'


def _is_plain(text: str) -> bool:
    if not _WORDS.fullmatch(text) or text.casefold() in _NOT_TEXT:
        return False
    return all(c in " ./-" + _JOINERS or unicodedata.category(c)[0] in "LM" or c.isdigit() for c in text)


def _escaped(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    if (
        unicodedata.category(character) in {"Cc", "Zl", "Zp", "Cs", "Cn"}
        or character == "\N{ZERO WIDTH NO-BREAK SPACE}"
    ):
        code = ord(character)
        return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
    return character
