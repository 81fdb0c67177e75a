"""Cut a run of capitals into the names that it holds.

>>> from glossary.extraction.counts import Counts
>>> evidence = Evidence(Counts())
>>> list(pieces(Run("US Secretary of State Antony Blinken", initial=False), evidence))
[('US', 'before a title'), ('Secretary of State', 'title'), ('Antony Blinken', 'name after a title')]

A run is cut at its links unless they belong to a name (Bank of England), then at titles and roles;
words that are capitalised only because a sentence begins are dropped. A name that the lexicon holds
whole is never cut: Sheikh Hasina, General Motors.
"""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from glossary.extraction.counts import Run
from glossary.extraction.evidence import Evidence, is_compatriot, is_demonym
from glossary.extraction.heads import DIRECTIONS
from glossary.extraction.links import segments
from glossary.extraction.tables import (
    HEADS,
    LEADING_PARTICLES,
    LINKS,
    NAMES_LIKE_STOP_WORDS,
    NOT_NAMES,
    OWNERS,
    PARTICLES,
    ROLE_MODIFIERS,
    TITLES,
)
from glossary.extraction.tags import is_known
from glossary.model import Kind
from glossary.text import lexicon
from glossary.text.english import STOP_WORDS

__all__ = ["pieces"]

# What a run may be cut at; one that holds none of them is one name.
_CUTTING = TITLES | LINKS | PARTICLES | NOT_NAMES | STOP_WORDS
_CUT = re.compile(r"'s |\. | [0-9]+$")

_OWNERS = frozenset(f"{owner}'s" for owner in OWNERS)

# Titles that are as often a part of a name: General Electric, Prince Edward Island, Burger King.
_TITLE_OR_NAME = frozenset(
    "general king prince princess queen justice chief executive director major home lord judge marshal captain".split()
)


def pieces(run: Run, evidence: Evidence) -> Iterator[tuple[str, str]]:
    """Yield the names in a run, each with the rule that found it."""
    if " " not in run.text:
        if (
            not _is_edge(run.text)
            and not _is_no_name(run.text, evidence)
            and not evidence.is_lower_alone(run.text)
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
    for segment in segments(words, evidence):
        for words_of_piece, rule in _around_titles(_bare(segment, evidence), evidence):
            piece = _bare(words_of_piece, evidence)
            if piece and not (len(piece) == 1 and _is_no_name(piece[0], evidence)):
                yield from _split_demonym(piece, rule, evidence)


def _without_number(words: list[str], evidence: Evidence) -> list[str]:
    """Drop a number at the end unless the name with it recurs: Apollo 11, Formula 1.

    A common word that names nothing without its number goes with it: Phase 2.
    """
    if not words[-1].isdigit():
        return words
    whole, bare = evidence.seen(" ".join(words)), evidence.seen(" ".join(words[:-1]))
    if len(words) == 2 and (evidence.is_lower_alone(words[0]) or (not bare and is_known(words[0].casefold()))):
        return words if whole > 1 else []
    return words if whole > max(1, bare // 2) else [*words[:-2], words[-2].removesuffix("'s")]


def _without_sentence_start(words: list[str], evidence: Evidence) -> list[str]:
    """Drop common words that are capitalised only because they begin a sentence."""
    while words and evidence.is_common(words[0]) and words[0].casefold() not in _OWNERS:
        known = _always_begins(words, evidence) or any(
            evidence.alone(" ".join(words[:end]).removesuffix("'s")) for end in range(2, len(words) + 1)
        )
        supreme_court = len(words) > 1 and words[1] not in LINKS and evidence.is_common(words[1])
        if (
            known
            or _introduces(words)
            or (supreme_court and words[0].casefold() not in STOP_WORDS and words[1].casefold() not in TITLES)
        ):
            break
        words = words[1:]
    return words


def _always_begins(words: Sequence[str], evidence: Evidence) -> bool:
    """Tell whether a name recurs behind a common word, and never without it: Field Level Media."""
    if len(words) < 2 or words[1] in LINKS or words[0].casefold() in STOP_WORDS | TITLES | ROLE_MODIFIERS:
        return False
    return evidence.seen(" ".join(words)) > 1 and not evidence.seen(" ".join(words[1:]))


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


@lru_cache(maxsize=1 << 14)
def _is_edge(word: str) -> bool:
    folded = word.casefold().rstrip(".")
    if word.isupper() and len(word) > 1:
        return folded in NOT_NAMES
    return folded in STOP_WORDS or folded in NOT_NAMES or word in LINKS or word in PARTICLES


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
        return following in HEADS or (common and following not in TITLES)
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
    """Split a nationality word off a person's name: French Emmanuel Macron, West African Ebola, Welshman Evans."""
    size = 2 if len(piece) > 2 and piece[0].casefold() in DIRECTIONS else 1
    front, rest = piece[:size], piece[size:]
    if rest and is_demonym(front[-1]) and _may_part(front, rest, evidence):
        yield " ".join(front), "demonym"
        piece = rest
    yield " ".join(piece), rule


def _may_part(front: Sequence[str], rest: Sequence[str], evidence: Evidence) -> bool:
    """Tell whether what stands behind a nationality word names somebody by itself."""
    if lexicon.kind(" ".join([*front, *rest])) not in {None, Kind.PERSON}:
        return False
    if len(rest) > 1 and evidence.alone(" ".join(rest)):
        return True
    two_names = len(front) + len(rest) > 2 and not any(evidence.is_common(w) or w.casefold() in HEADS for w in rest)
    return two_names or is_compatriot(front[-1])
