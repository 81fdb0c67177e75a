"""How well a list of candidates agrees with what people marked: the measures, without any reading or printing.

>>> score({"kim jong un", "reporting"}, {"kim jong un", "putin"}).f1
50.0

The *forms* of a candidate are its text and its variants, each with the count of its own. A name *recurs*
when it is seen at least twice in one collection of documents, whatever its kind. M1 compares the recurring
names that were output with those that people marked, as sets of normal forms.
"""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TypeVar

from glossary.model import Candidate, Kind

__all__ = [
    "Marked", "Score", "conll", "counted", "forms", "kind_pairs", "lower", "marked_names", "names", "normal",
    "recurring", "score", "score_items", "score_names",
]  # fmt: skip

TextT = TypeVar("TextT", bound=str)

_NO_NAMES = frozenset({Kind.PHRASE, Kind.TITLE})
_CLASSES = {"PER": Kind.PERSON, "LOC": Kind.PLACE, "ORG": Kind.ORGANIZATION}
"""The classes of CoNLL-2003 that are kinds here, too; its MISC is none."""

_APOSTROPHES = str.maketrans("’‘", "''")
_NOTHING = ("O", "_")
_TIGHT_BEFORE = frozenset(", . ; : ? ! ) ] % 's n't ' '' 're 've 'll 'd 'm ” ’ ’s".split())
_TIGHT_BEHIND = frozenset("( [ $ `` “ ‘ #".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How two sets agree; the three figures are in percent."""

    right: int
    """Outputs that are in the gold."""

    output: int
    found: int
    """Gold items that are in the output: other than `right` only where an item has several forms."""

    gold: int

    @property
    def precision(self) -> float:
        return 100 * self.right / self.output if self.output else 0.0

    @property
    def recall(self) -> float:
        return 100 * self.found / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0

    def __add__(self, other: "Score") -> "Score":
        return Score(
            right=self.right + other.right,
            output=self.output + other.output,
            found=self.found + other.found,
            gold=self.gold + other.gold,
        )


def score(output: Collection[str], gold: Collection[str]) -> Score:
    """Compare two sets of strings."""
    both = len(set(output) & set(gold))
    return Score(right=both, output=len(output), found=both, gold=len(gold))


def score_items(output: Collection[str], items: Collection[Collection[str]]) -> Score:
    """Compare with items of several forms each: one of its forms is enough to find it."""
    right = set(output).intersection(*[set().union(*items)])
    found = sum(not right.isdisjoint(item) for item in items)
    return Score(right=len(right), output=len(output), found=found, gold=len(items))


def normal(text: str) -> str:
    """Return a name in lower case, without article, possessive, full stops and apostrophes; `-` is a blank."""
    plain = unicodedata.normalize("NFKC", text).casefold().translate(_APOSTROPHES).strip()
    bare = re.sub(r"'s?$", "", plain).replace(".", "").replace("'", "")
    return re.sub(r"^(?:the|an|a) ", "", re.sub(r"[\W_]+", " ", bare).strip())


def lower(text: str) -> str:
    """Return a term in lower case, with single blanks."""
    return " ".join(text.lower().split())


def forms(candidate: Candidate) -> Iterator[tuple[str, int]]:
    """Yield each form with its own count; that of the text is what the variants leave."""
    left = candidate.count - sum(variant.count for variant in candidate.variants)
    yield candidate.text, left if left >= 0 else candidate.count
    for variant in candidate.variants:
        yield variant.text, variant.count


def counted(pairs: Iterable[tuple[str, int]]) -> Counter[str]:
    """Add the counts of what has the same normal form; what has none is left out."""
    counts: Counter[str] = Counter()
    for text, count in pairs:
        counts[normal(text)] += count
    del counts[""]
    return counts


def names(candidates: Iterable[Candidate]) -> Counter[str]:
    """Count the normal forms of all that is put out as a name."""
    return counted(form for candidate in candidates if candidate.kind not in _NO_NAMES for form in forms(candidate))


def recurring(counts: Mapping[str, int]) -> set[str]:
    """Return what is seen at least twice."""
    return {name for name, count in counts.items() if count >= 2}


@dataclass(frozen=True, slots=True, kw_only=True)
class Marked:
    """A document in which people marked names."""

    text: str
    """A line for each sentence."""

    mentions: tuple[tuple[str, str], ...] = ()
    """Each name as it stands in the text, and its class."""


def marked_names(documents: Iterable[Marked]) -> Counter[str]:
    """Count the normal forms of the names marked."""
    return counted((text, 1) for document in documents for text, _ in document.mentions)


def score_names(candidates: Iterable[Candidate], documents: Iterable[Marked]) -> Score:
    """Return M1: the recurring names put out, beside those marked."""
    return score(recurring(names(candidates)), recurring(marked_names(documents)))


def kind_pairs(candidates: Sequence[Candidate], documents: Sequence[Marked]) -> Counter[tuple[Kind, Kind]]:
    """Count the recurring names that were put out as names, by the kind people gave them and the kind put out."""
    found = _kinds(candidates)
    output = recurring(names(candidates))
    return Counter((kind, found[name]) for name, kind in _marked_kinds(documents).items() if name in output)


def _kinds(candidates: Iterable[Candidate]) -> dict[str, Kind]:
    """Return the kind of each normal form: that of the candidate in which it is seen most."""
    seen: dict[str, Counter[Kind]] = defaultdict(Counter)
    for candidate in candidates:
        if candidate.kind not in _NO_NAMES:
            for text, count in forms(candidate):
                seen[normal(text)][candidate.kind] += count
    return {name: _commonest(counts) for name, counts in seen.items()}


def _marked_kinds(documents: Iterable[Marked]) -> dict[str, Kind]:
    """Return the commonest kind of each recurring name; one that is mostly something else has none."""
    classes: dict[str, Counter[str]] = defaultdict(Counter)
    for document in documents:
        for text, marked in document.mentions:
            classes[normal(text)][marked] += 1
    commonest = {name: _commonest(counts) for name, counts in classes.items() if name and counts.total() >= 2}
    return {name: _CLASSES[marked] for name, marked in commonest.items() if marked in _CLASSES}


def _commonest(counts: Counter[TextT]) -> TextT:
    """Return what is counted most; of equals, the first in the alphabet."""
    return max(sorted(counts), key=counts.__getitem__)


def conll(content: str) -> list[Marked]:
    """Read CoNLL's columns: the token first, the tag last (IOB1, IOB2 or IO); a blank line ends a sentence.

    A line that begins with `-DOCSTART-` ends a document. Tokens become plain text again.
    """
    documents = []
    for part in re.split(r"^-DOCSTART-.*$", content, flags=re.MULTILINE):
        blocks = groupby(part.split("\n"), key=lambda line: bool(line.strip()))
        sentences = [_sentence(rows) for is_text, rows in blocks if is_text]
        if sentences:
            text = "".join(told + "\n" for told, _ in sentences)
            documents.append(Marked(text=text, mentions=tuple(name for _, named in sentences for name in named)))
    return documents


def _sentence(rows: Iterable[str]) -> tuple[str, list[tuple[str, str]]]:
    """Join the tokens of a sentence; return it and the names in it."""
    text, previous, in_quotes, mentions, was = "", "", False, list[tuple[int, int, str]](), ""
    for word, tag in ((row.split()[0], row.split()[-1]) for row in rows):
        is_tight = not text or word in _TIGHT_BEFORE or previous in _TIGHT_BEHIND or (word == '"' and in_quotes)
        in_quotes ^= word == '"'
        start = len(text) + (not is_tight and not (previous == '"' and in_quotes))
        text = text.ljust(start) + word
        begins, _, marked = tag.rpartition("-")
        if marked not in _NOTHING:
            if marked == was and begins != "B":
                start = mentions.pop()[0]
            mentions.append((start, len(text), marked))
        previous, was = word, marked
    return text, [(text[start:end], marked) for start, end, marked in mentions]
