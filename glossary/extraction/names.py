"""Decide what the capital runs of a collection name.

>>> from glossary.articles import parse
>>> from glossary.extraction.scan import scan
>>> text = b"He met Russian President Vladimir Putin and US Secretary of State Antony Blinken in Moscow."
>>> [(name.text, name.rule) for name in resolve(scan(parse("a.txt", text))).names.values()]
... # doctest: +NORMALIZE_WHITESPACE
[('Russian', 'demonym before a title'), ('Russian President', 'title'), ('Vladimir Putin', 'name after a title'),
 ('US', 'before a title'), ('Secretary of State', 'title'), ('Antony Blinken', 'name after a title'),
 ('Moscow', 'capital run')]

A run is cut at its links unless they belong to a name (Bank of England), then at titles and roles;
words that are capitalised only because a sentence begins are dropped.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from glossary.extraction.counts import Counts, Run, Tally
from glossary.extraction.evidence import Evidence, is_demonym
from glossary.extraction.tables import (
    EVENT_HEADS,
    LINKS,
    NOT_NAMES,
    ORGANIZATION_HEADS,
    PARTICLES,
    PLACE_HEADS,
    ROLE_MODIFIERS,
    TITLES,
)
from glossary.model import Kind
from glossary.text import english, lexicon
from glossary.text.english import STOP_WORDS

__all__ = ["Name", "Resolved", "resolve"]

_HEADS = ORGANIZATION_HEADS | PLACE_HEADS | EVENT_HEADS

# Titles that are as often a part of a name: General Electric, Prince Edward Island, Burger King.
_TITLE_OR_NAME = frozenset(
    "general king prince princess queen justice chief executive director major home lord judge marshal captain".split()
)

# What follows "of" in a title: Secretary of State, Chief of Staff, Leader of the Opposition.
_TITLE_OF = frozenset(
    "state defense defence staff treasury commerce homeland police army navy parliament opposition house".split()
)


@dataclass(frozen=True, slots=True)
class Name:
    """One surface form of a name, with all that was counted of it."""

    text: str
    tally: Tally
    rules: Mapping[str, int]
    """How often each rule found it."""

    cues: Mapping[str, int] = field(default_factory=dict)
    """How often each cue (`role`, `in`, `said`, `colon`) stood beside it."""

    @property
    def rule(self) -> str:
        """The rule that found it most often."""
        return min(self.rules, key=lambda rule: (-self.rules[rule], rule))

    def joined(self, other: "Name") -> "Name":
        """Add further occurrences of the same form."""
        rules = Counter(self.rules) + Counter(other.rules)
        return Name(self.text, self.tally + other.tally, rules, Counter(self.cues) + Counter(other.cues))


@dataclass(frozen=True, slots=True)
class Resolved:
    """The names of a collection."""

    names: Mapping[str, Name]
    """By surface form."""

    parts: Mapping[str, tuple[str, ...]]
    """The forms that each run was resolved to."""


def resolve(counts: Counts) -> Resolved:
    """Turn the runs of *counts* into names."""
    evidence = Evidence(counts)
    names: dict[str, Name] = {}
    parts: dict[str, tuple[str, ...]] = {}
    for run, tally in counts.runs.items():
        pieces = list(_pieces(run, evidence))
        parts[run.text] = parts.get(run.text, ()) + tuple(text for text, _ in pieces)
        for text, rule in pieces:
            _add(names, _named(text, rule, run, tally))
    kept = {text: name for text, name in names.items() if not _is_furniture(name)}
    known = {english.key(text): text for text in sorted(kept, key=lambda text: (kept[text].tally.count, text))}
    for line, tally in counts.headlines.items():
        for text in _in_headline(line, known, evidence):
            _add(kept, Name(text, tally, {kept[text].rule: tally.count}))
    return Resolved(kept, parts)


def _add(names: dict[str, Name], name: Name) -> None:
    old = names.get(name.text)
    names[name.text] = old.joined(name) if old else name


def _named(text: str, rule: str, run: Run, tally: Tally) -> Name:
    cues = {run.cue: tally.count} if run.cue else {}
    if rule == "name after a title":
        cues = {"role": tally.count}
    return Name(text, tally, {rule: tally.count}, cues)


def _is_furniture(name: Name) -> bool:
    """Tell whether a form is a label: it mostly stands before a colon."""
    return name.cues.get("colon", 0) * 2 >= max(2, name.tally.count)


def _pieces(run: Run, evidence: Evidence) -> Iterator[tuple[str, str]]:
    """Yield the names in a run, each with the rule that found it."""
    words = _without_number(run.text.split(" "), evidence)
    words = _without_sentence_start(words, evidence) if run.initial else words
    for segment in _segments(words, evidence):
        for words_of_piece, rule in _around_titles(_bare(segment), evidence):
            piece = _bare(words_of_piece)
            if piece and not (len(piece) == 1 and _is_no_name(piece[0], evidence)):
                yield from _split_demonym(piece, rule, evidence)


def _without_number(words: list[str], evidence: Evidence) -> list[str]:
    """Drop a number at the end unless the name with it recurs: Apollo 11, Formula 1."""
    if not words[-1].isdigit():
        return words
    recurs = evidence.mid_sentence.get(" ".join(words), 0) > max(
        1, evidence.mid_sentence.get(" ".join(words[:-1]), 0) // 2
    )
    return words if recurs else words[:-1]


def _without_sentence_start(words: list[str], evidence: Evidence) -> list[str]:
    """Drop common words that are capitalised only because they begin a sentence."""
    while words and evidence.is_common(words[0]):
        known = " ".join(words) in evidence.mid_sentence
        supreme_court = len(words) > 1 and words[1] not in LINKS and evidence.is_common(words[1])
        if known or (supreme_court and words[0].casefold() not in STOP_WORDS and words[1].casefold() not in TITLES):
            break
        words = words[1:]
    return words


def _bare(words: Sequence[str]) -> list[str]:
    """Cut stop words, days, months and links off both edges."""
    kept = list(words)
    while kept and _is_edge(kept[0]):
        kept.pop(0)
    while kept and (_is_edge(kept[-1]) and not (kept[-1].isupper() and len(kept) > 1)):
        kept.pop()
    return kept


def _is_edge(word: str) -> bool:
    folded = word.casefold().rstrip(".")
    if word.isupper() and len(word) > 1:
        return folded in NOT_NAMES
    return folded in STOP_WORDS or folded in NOT_NAMES or word in LINKS or word in PARTICLES


def _segments(words: Sequence[str], evidence: Evidence) -> Iterator[list[str]]:
    """Cut a run at the links that aren't part of a name."""
    current: list[str] = []
    index = 0
    while index < len(words):
        links = _links(words[index:]) if current else []
        behind = words[index + len(links) :]
        if links and not _joins(current, links, behind, evidence):
            yield current
            current = []
            index += len(links)
            continue
        current += [*links, behind[0]]
        index += len(links) + 1
    if current:
        yield current


def _links(words: Sequence[str]) -> list[str]:
    count = 0
    while count < len(words) - 1 and (words[count] in LINKS or words[count] in PARTICLES):
        count += 1
    return list(words[:count])


def _joins(left: Sequence[str], links: Sequence[str], right: Sequence[str], evidence: Evidence) -> bool:
    """Decide whether the name on the left goes on behind *links*."""
    last, first, link = left[-1].casefold(), right[0].casefold(), links[0]
    if link in PARTICLES or link == "&":
        return True
    if link == "of":
        if last in TITLES:
            return first in _TITLE_OF
        return last in _HEADS or (evidence.is_common(last) and last not in NOT_NAMES)
    has_link = any(word in LINKS for word in left)
    if link == "and":
        both_common = evidence.is_common(last) and evidence.is_common(first) and first not in TITLES
        return both_common and (has_link or first in _HEADS or _has_head(right))
    return (last in _HEADS or has_link) and first not in NOT_NAMES


def _has_head(words: Sequence[str]) -> bool:
    return any(word.casefold() in ORGANIZATION_HEADS for word in words)


def _around_titles(words: Sequence[str], evidence: Evidence) -> Iterator[tuple[list[str], str]]:
    """Split off a title with its modifiers: what stands before, the title, the name behind."""
    last = _last_title(words, evidence)
    if last is None:
        yield list(words), "capital run"
        return
    first = last
    while first and words[first - 1].casefold() in ROLE_MODIFIERS | TITLES and words[first - 2 : first - 1] != ["of"]:
        first -= 1
    end = last + 1
    if len(words) > end + 1 and words[end] == "of":
        end += 2
    front, role, behind = list(words[:first]), list(words[first:end]), list(words[end:])
    if len(front) == 1 and is_demonym(front[0]):
        yield front, "demonym before a title"
        yield front + role, "title"
    else:
        yield front, "before a title"
        yield (role if len(role) > 1 else []), "title"
    yield behind, "name after a title"


def _last_title(words: Sequence[str], evidence: Evidence) -> int | None:
    for index in range(len(words) - 1, -1, -1):
        word = words[index].casefold().rstrip(".")
        if word in TITLES and not _is_part_of_name(words, index, word, evidence):
            return index
    return None


def _is_part_of_name(words: Sequence[str], index: int, word: str, evidence: Evidence) -> bool:
    """Tell whether a title word belongs to a name: General Assembly, Burger King, House of Lords."""
    if word not in _TITLE_OR_NAME:
        return False
    if index + 1 < len(words):
        following = words[index + 1].casefold()
        common = evidence.is_common(following) or lexicon.kind(following) is Kind.PHRASE
        return following in _HEADS or (common and following not in TITLES)
    before = words[index - 1] if index else ""
    return bool(before) and before.casefold() not in ROLE_MODIFIERS and not is_demonym(before) and not before.isupper()


def _is_no_name(word: str, evidence: Evidence) -> bool:
    """Tell whether a single word is no name: common, a letter, mostly written small."""
    folded = word.casefold().rstrip(".")
    if word.isupper() and len(word) > 1:
        return folded in NOT_NAMES
    return len(folded) < 2 or folded in STOP_WORDS or folded in TITLES or evidence.is_mainly_lower(word)


def _split_demonym(piece: list[str], rule: str, evidence: Evidence) -> Iterator[tuple[str, str]]:
    """Split a nationality word off a person's name: French Emmanuel Macron."""
    two_names = len(piece) > 2 and not any(evidence.is_common(w) or w.casefold() in _HEADS for w in piece[1:])
    if two_names and is_demonym(piece[0]) and lexicon.kind(" ".join(piece)) in {None, Kind.PERSON}:
        yield piece[0], "demonym"
        piece = piece[1:]
    yield " ".join(piece), rule


def _in_headline(line: str, known: Mapping[str, str], evidence: Evidence) -> Iterator[str]:
    """Yield the names, known from elsewhere by their keys, that a headline holds; longest first."""
    words = [word.strip("\"'“”‘’,.:;!?()") for word in line.split()]
    index = 0
    while index < len(words):
        form, size = _longest_known(words[index : index + 6], known, evidence)
        if form:
            yield form
        index += size


def _longest_known(words: Sequence[str], known: Mapping[str, str], evidence: Evidence) -> tuple[str | None, int]:
    """Return the longest known name at the front of *words* and its length; None and 1 if there is none."""
    for size in range(len(words), 0, -1):
        form = known.get(english.key(" ".join(words[:size])))
        if form and (size > 1 or not evidence.is_mainly_lower(form)):
            return form, size
    return None, 1
