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

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from glossary.extraction import cues
from glossary.extraction.counts import RARE_ABOVE, Counts, Run, Tally, joined
from glossary.extraction.evidence import KINDS_OF_NAMES, Evidence, is_demonym
from glossary.extraction.tables import (
    EVENT_HEADS,
    LEADING_PARTICLES,
    LINKS,
    NAMES_LIKE_STOP_WORDS,
    NOT_NAMES,
    ORGANIZATION_HEADS,
    OWNERS,
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

# What a run may be cut at; one that holds none of them is one name.
_CUTTING = TITLES | LINKS | PARTICLES | NOT_NAMES | STOP_WORDS
_CUT = re.compile(r"'s |\. | [0-9]+$")

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
    """How often each cue, such as `role` or `said`, stood beside it."""

    @property
    def rule(self) -> str:
        """The rule that found it most often."""
        return min(self.rules, key=lambda rule: (-self.rules[rule], rule))


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
    found = _Found()
    parts: dict[str, tuple[str, ...]] = {}
    for run, tally in _not_rare(counts):
        pieces = list(_pieces(run, evidence))
        parts[run.text] = parts.get(run.text, ()) + tuple(text for text, _ in pieces)
        for text, rule in pieces:
            found.add(text, rule, tally)
        for text, cue in _cues_inside(run.text, pieces):
            found.add_cue(text, cue, tally.occurrences)
    for (run_text, side, cue), count in counts.cues.items():
        for text in set(parts.get(run_text, ())):
            if run_text.startswith(text) if side == "before" else run_text.endswith(text):
                found.add_cue(text, cue, count)
    kept = {text: name for text, name in found.names() if not _is_furniture(name)}
    _add_headlines(kept, counts.headlines, evidence)
    return Resolved(kept, parts)


def _cues_inside(run: str, pieces: Sequence[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield the cues that the words of a run give the pieces it was cut in."""
    words, at = run.split(" "), 0
    for piece, rule in pieces if len(words) > 1 else ():
        size = piece.count(" ") + 1
        at = next((i for i in range(at, len(words)) if " ".join(words[i : i + size]) == piece), at)
        before, behind = cues.cues(words, at, at + size)
        at += size
        yield piece, "role" if rule == "name after a title" else before
        yield piece, behind


def _not_rare(counts: Counts) -> Iterable[tuple[Run, Tally]]:
    """Return the runs; of a large collection only those seen twice, as the others are half of all and name little."""
    if counts.documents <= RARE_ABOVE:
        return counts.runs.items()
    return ((run, tally) for run, tally in counts.runs.items() if tally.occurrences > 1)


class _Found:
    """The forms found so far."""

    def __init__(self) -> None:
        self.tallies: dict[str, Tally] = {}
        self.rules: dict[str, dict[str, int]] = {}
        self.cues: dict[str, dict[str, int]] = {}

    def add(self, text: str, rule: str, tally: Tally) -> None:
        old = self.tallies.get(text)
        self.tallies[text] = joined(old, tally) if old else tally
        _count(self.rules.setdefault(text, {}), rule, tally.occurrences)

    def add_cue(self, text: str, cue: str, count: int) -> None:
        if cue:
            _count(self.cues.setdefault(text, {}), cue, count)

    def names(self) -> Iterator[tuple[str, Name]]:
        for text, tally in self.tallies.items():
            yield text, Name(text, tally, self.rules[text], self.cues.get(text, {}))


def _count(counts: dict[str, int], what: str, count: int) -> None:
    counts[what] = counts.get(what, 0) + count


def _add_headlines(names: dict[str, Name], headlines: Mapping[str, Tally], evidence: Evidence) -> None:
    """Count the names in headlines, where capitals say nothing, by what is known from elsewhere."""
    known = {english.key(text): text for text in sorted(names, key=lambda text: (names[text].tally.occurrences, text))}
    for line, tally in headlines.items():
        for text in _in_headline(line, known, evidence):
            old = names.get(text)
            rules = {"headline": tally.occurrences}
            names[text] = replace(old, tally=joined(old.tally, tally)) if old else Name(text, tally, rules)


def _is_furniture(name: Name) -> bool:
    """Tell whether a form is a label: it mostly stands before a colon, and is no name that the lexicon knows."""
    labels = name.cues.get("colon", 0) * 2 >= max(2, name.tally.occurrences)
    return labels and lexicon.kind(name.text) not in KINDS_OF_NAMES


def _pieces(run: Run, evidence: Evidence) -> Iterator[tuple[str, str]]:
    """Yield the names in a run, each with the rule that found it."""
    if " " not in run.text:
        if (
            not _is_edge(run.text)
            and not _is_no_name(run.text, evidence)
            and not (run.initial and evidence.is_common(run.text))
        ):
            yield run.text, "capital run"
        return
    plain = run.text.split(" ")
    if not run.initial and _CUTTING.isdisjoint(run.text.casefold().split(" ")) and not _CUT.search(run.text):
        yield from _split_demonym(plain, "capital run", evidence)
        return
    words = _without_number(lexicon.whole_names_joined(plain), evidence)
    words = _without_sentence_start(words, evidence) if run.initial else words
    for segment in _segments(words, evidence):
        for words_of_piece, rule in _around_titles(_bare(segment, evidence), evidence):
            piece = _bare(words_of_piece, evidence)
            if piece and not (len(piece) == 1 and _is_no_name(piece[0], evidence)):
                yield from _split_demonym(piece, rule, evidence)


def _without_number(words: list[str], evidence: Evidence) -> list[str]:
    """Drop a number at the end unless the name with it recurs: Apollo 11, Formula 1."""
    if not words[-1].isdigit():
        return words
    recurs = evidence.seen(" ".join(words)) > max(1, evidence.seen(" ".join(words[:-1])) // 2)
    return words if recurs else words[:-1]


def _without_sentence_start(words: list[str], evidence: Evidence) -> list[str]:
    """Drop common words that are capitalised only because they begin a sentence."""
    while words and evidence.is_common(words[0]):
        known = any(evidence.alone(" ".join(words[:end]).removesuffix("'s")) for end in range(2, len(words) + 1))
        supreme_court = len(words) > 1 and words[1] not in LINKS and evidence.is_common(words[1])
        if (
            known
            or _introduces(words)
            or (supreme_court and words[0].casefold() not in STOP_WORDS and words[1].casefold() not in TITLES)
        ):
            break
        words = words[1:]
    return words


def _introduces(words: Sequence[str]) -> bool:
    """Tell whether a title stands in front of a name: Prime Minister Sheikh Hasina."""
    front = [word.casefold() in TITLES | ROLE_MODIFIERS for word in words]
    size = front.index(False) if False in front else 0
    return size > 1 and words[size - 1].casefold() in TITLES and words[size] not in LINKS


def _bare(words: Sequence[str], evidence: Evidence) -> list[str]:
    """Cut stop words, days, months and links off both edges."""
    kept = list(words)
    if len(kept) > 1 and kept[0] in NAMES_LIKE_STOP_WORDS and evidence.alone(" ".join(kept)) > 1:
        return kept
    while kept and _is_edge(kept[0]) and not (kept[0] in LEADING_PARTICLES and len(kept) > 1):
        kept.pop(0)
    while kept and (_is_edge(kept[-1]) and not (kept[-1].isupper() and len(kept) > 1)):
        kept.pop()
    return kept


@lru_cache(maxsize=1 << 16)
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
        if current and current[-1].endswith("'s") and not _owns_name(current, words[index:], evidence):
            yield [*current[:-1], current[-1].removesuffix("'s")]
            current = []
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


def _owns_name(left: Sequence[str], right: Sequence[str], evidence: Evidence) -> bool:
    """Tell whether a word with 's is a part of the name that goes on: Women's Tennis Association, Pilgrim's Pride."""
    owner = left[-1].removesuffix("'s")
    if right[0] in LINKS:
        return False
    if owner.casefold() in OWNERS:
        return True
    end = next((index for index, word in enumerate(right) if word in LINKS), len(right))
    return not evidence.capitalised(owner) and evidence.seen(" ".join([*left, *right[:end]])) > 1


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
    if first in NOT_NAMES:
        return False
    if link != "and" and _recur_together(left, links, right, evidence):
        return True
    if link == "of":
        if last in TITLES:
            return first in _TITLE_OF
        return last in _HEADS or (evidence.is_common(last) and last not in NOT_NAMES)
    has_link = any(word in LINKS for word in left)
    if link == "and":
        common = [evidence.is_common(last), evidence.is_common(first) and first not in TITLES]
        return any(common) if has_link else all(common) and (first in _HEADS or _has_head(right))
    return link != "in" and (last in _HEADS or has_link)


def _recur_together(left: Sequence[str], links: Sequence[str], right: Sequence[str], evidence: Evidence) -> bool:
    """Tell whether two names recur linked, and mostly so: Simon and Garfunkel, Queen of the South."""
    end = next((index for index, word in enumerate(right) if word in LINKS), len(right))
    name = " ".join(right[:end])
    whole = evidence.alone(" ".join([*left, *links, name]))
    if links[0] == "in":
        return whole > 1 and any(word in LINKS for word in left)
    return whole > 1 and 2 * whole > max(evidence.alone(name), evidence.alone(" ".join(left)))


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
    if word.isupper() and len(folded) > 1:
        return folded in NOT_NAMES
    return (
        len(folded) < 2
        or folded.isdigit()
        or folded in STOP_WORDS
        or folded in TITLES
        or evidence.is_mainly_lower(word)
    )


def _split_demonym(piece: list[str], rule: str, evidence: Evidence) -> Iterator[tuple[str, str]]:
    """Split a nationality word off a person's name: French Emmanuel Macron, Welshman Evans."""
    two_names = len(piece) > 2 and not any(evidence.is_common(w) or w.casefold() in _HEADS for w in piece[1:])
    if len(piece) > 1 and (two_names or piece[0].endswith(("man", "woman"))) and is_demonym(piece[0]):
        if lexicon.kind(" ".join(piece)) in {None, Kind.PERSON}:
            yield piece[0], "demonym"
            piece = piece[1:]
    yield " ".join(piece), rule


def _in_headline(line: str, known: Mapping[str, str], evidence: Evidence) -> Iterator[str]:
    """Yield the names that a headline holds, the longest first: known from the articles, or from the lexicon."""
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
        text = " ".join(words[:size])
        form = known.get(english.key(text)) or _in_lexicon(text)
        if form and (size > 1 or not evidence.is_mainly_lower(form)):
            return form, size
    return None, 1


def _in_lexicon(text: str) -> str | None:
    """Return the name that the lexicon knows a text in capitals by, unless it may be a common word, too."""
    found = lexicon.lookup(text)
    if not found or found[0].kind not in KINDS_OF_NAMES or found[0].topic in lexicon.NAME_PARTS:
        return None
    is_word = any(word.en.islower() for word in lexicon.lookup(text.casefold()))
    return None if is_word else found[0].en
