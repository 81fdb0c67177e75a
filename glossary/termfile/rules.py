r"""What may be read but shouldn't be printed: slips in texts, and entries that contradict each other.

>>> from glossary.termfile.tree import parse
>>> text = "terms:\n- {en: Kim, bn: কিম}\n- {en: kim, bn: খিম, avoid: খিম}\n"
>>> [(f.line, f.column, f.severity.value, f.rule) for f in sorted(judged(text, parse(text).root))]
[(3, 8, 'error', 'duplicate-term'), (3, 29, 'error', 'good-and-avoided')]
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from glossary.model import Finding, Severity, Status
from glossary.termfile.findings import error, warning
from glossary.termfile.lines import BREAK
from glossary.termfile.nodes import List, Map, Node, Scalar
from glossary.text import bengali, english
from glossary.text.spelling import Slip, bengali_slips, english_slips

__all__ = ["RULES", "judged"]

RULES: Mapping[str, Severity] = MappingProxyType(
    {
        "assamese-letter": Severity.ERROR,
        "avoided-elsewhere": Severity.ERROR,
        "avoided-in-another-sense": Severity.WARNING,
        "bengali-in-english": Severity.ERROR,
        "colon-for-visarga": Severity.ERROR,
        "double-blank": Severity.WARNING,
        "duplicate-term": Severity.ERROR,
        "foreign-letters": Severity.ERROR,
        "good-and-avoided": Severity.ERROR,
        "latin-letters": Severity.WARNING,
        "malformed": Severity.ERROR,
        "mixed-scripts": Severity.ERROR,
        "outer-blank": Severity.WARNING,
        "shared-variant": Severity.WARNING,
        "unbalanced": Severity.WARNING,
        "wrong-danda": Severity.ERROR,
    }
)
"""The rules of this module: an error makes the glossary wrong, a warning may be meant."""


class Term(NamedTuple):
    """The texts of an entry that the rules are about, with their places."""

    en: Scalar
    variants: tuple[Scalar, ...]
    good: tuple[Scalar, ...]
    """`bn` and `also`."""

    avoided: tuple[Scalar, ...]
    sense: str

    @property
    def line(self) -> int:
        """Where the entry is, for a reader."""
        return self.en.line

    @property
    def english(self) -> tuple[Scalar, ...]:
        """All English forms."""
        return (self.en, *self.variants)


def judged(text: str, root: Node | None) -> Iterator[Finding]:
    """Yield what is wrong in the entries under *root*."""
    terms = []
    for node in _entries(root):
        if term := _term(node):
            yield from _slips(term, text)
            yield from _good_and_avoided(term)
            if _status(node) != Status.REJECTED.value:
                terms.append(term)
    yield from _contradictions(terms)


def _entries(root: Node | None) -> tuple[Map, ...]:
    terms = root.get("terms") if isinstance(root, Map) else None
    return tuple(node for node in terms.items if isinstance(node, Map)) if isinstance(terms, List) else ()


def _term(node: Map) -> Term | None:
    en = next(iter(_texts(node, "en")), None)
    if en is None:
        return None
    sense = "".join(scalar.value for scalar in _texts(node, "sense"))
    good = (*_texts(node, "bn"), *_texts(node, "also"))
    return Term(en, _texts(node, "variants"), good, _texts(node, "avoid"), sense)


def _texts(node: Map, key: str) -> tuple[Scalar, ...]:
    """Return the texts under a key, be it one or a list; of tables in it those under `bn`."""
    value = node.get(key)
    found = value.items if isinstance(value, List) else (value,)
    texts = (item.get("bn") if isinstance(item, Map) else item for item in found)
    return tuple(text for text in texts if isinstance(text, Scalar) and text.value and not text.is_none)


def _status(node: Map) -> str:
    return "".join(scalar.value for scalar in _texts(node, "status"))


def _slips(term: Term, text: str) -> Iterator[Finding]:
    """Yield the slips in each text. A form to avoid may be misspelled on purpose, so there they only warn."""
    for scalars, slips, make in (
        (term.english, english_slips, None),
        (term.good, bengali_slips, None),
        (term.avoided, bengali_slips, warning),
    ):
        for scalar in scalars:
            for slip in slips(scalar.value):
                yield _found(scalar, slip, text, make)


def _found(scalar: Scalar, slip: Slip, text: str, make: Callable[..., Finding] | None) -> Finding:
    place = scalar.line, scalar.column + _offset(scalar, slip.offset, text)
    return (make or _MAKE[slip.rule])(place, slip.rule, slip.message, slip.hint)


def _offset(scalar: Scalar, offset: int, text: str) -> int:
    """Return how far behind the start of a scalar a code point of its value is written; 0 where that isn't simple."""
    raw = text[scalar.start : scalar.end]
    quote = 1 if scalar.style in {'"', "'"} else 0
    is_simple = raw[quote : len(raw) - quote] == scalar.value and not BREAK.search(raw)
    return quote + offset if is_simple else 0


def _say(scalar: Scalar, rule: str, message: str, hint: str) -> Finding:
    return _MAKE[rule]((scalar.line, scalar.column), rule, message, hint)


def _good_and_avoided(term: Term) -> Iterator[Finding]:
    """Yield forms that an entry both accepts and forbids. Only the very same spelling counts."""
    good = {_form(scalar) for scalar in term.good}
    for scalar in term.avoided:
        if _form(scalar) in good:
            message = f"“{scalar.value}” is both good and to be avoided in this entry"
            yield _say(scalar, "good-and-avoided", message, "delete one of the two")


def _form(scalar: Scalar) -> str:
    return bengali.to_nfc(scalar.value).strip()


class Use(NamedTuple):
    """An English form of an entry."""

    term: Term
    scalar: Scalar


def _contradictions(terms: Iterable[Term]) -> Iterator[Finding]:
    """Yield entries that claim the same English form, and Bengali forms that one of them wants and another forbids."""
    uses: dict[str, list[Use]] = defaultdict(list)
    for term in terms:
        for scalar in term.english:
            uses[english.key(scalar.value)].append(Use(term, scalar))
    said: set[tuple[int, int]] = set()
    for shared in uses.values():
        for place, use in enumerate(shared):
            others = [other for other in shared[:place] if _clash(other, use)]
            if others:
                yield from _duplicate(min(others, key=_is_variant), use, said)
        yield from _avoided_elsewhere(shared) if len(shared) > 1 else ()


def _clash(one: Use, other: Use) -> bool:
    if one.term is other.term or one.term.sense != other.term.sense:
        return False
    return english.same_case_class(one.scalar.value, other.scalar.value)


def _is_variant(use: Use) -> bool:
    return use.scalar is not use.term.en


def _duplicate(first: Use, second: Use, said: set[tuple[int, int]]) -> Iterator[Finding]:
    pair = first.term.line, second.term.line
    if pair in said:
        return
    said.add(pair)
    what = f"“{second.scalar.value}” also belongs to the entry on line {first.term.line}"
    if not _is_variant(first) and not _is_variant(second):
        hint = "make one entry of the two, or tell them apart with `sense: …`"
        yield _say(second.scalar, "duplicate-term", what, hint)
    else:
        yield _say(second.scalar, "shared-variant", what, "delete it in one of the two, or give both a `sense: …`")


def _avoided_elsewhere(shared: Iterable[Use]) -> Iterator[Finding]:
    terms = {use.term.line: use.term for use in shared}.values()
    for term in terms:
        for scalar in term.avoided:
            for other in terms:
                if other is not term and any(_form(good) == _form(scalar) for good in other.good):
                    yield _avoided(scalar, other, has_other_sense=term.sense != other.sense)


def _avoided(scalar: Scalar, other: Term, *, has_other_sense: bool) -> Finding:
    rule = "avoided-in-another-sense" if has_other_sense else "avoided-elsewhere"
    message = f"“{scalar.value}” is to be avoided here, but good in the entry on line {other.line}"
    return _say(scalar, rule, message, "decide for one of the two")


_MAKE = {rule: error if severity is Severity.ERROR else warning for rule, severity in RULES.items()}
