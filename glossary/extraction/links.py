"""Which links belong to a name: that of Bank of England, not that of Kim and Putin.

>>> from glossary.extraction.counts import Counts
>>> evidence = Evidence(Counts(lower={"bank": 2}))
>>> list(segments("Bank of England and Kim".split(), evidence))
[['Bank', 'of', 'England'], ['Kim']]

Some words take a name behind `of` by what they mean (Bank, University); else the collection decides:
what recurs linked, and seldom apart, is one name.
"""

from collections.abc import Iterator, Sequence

from glossary.extraction.evidence import Evidence
from glossary.extraction.tables import HEADS, LINKS, NOT_NAMES, ORGANIZATION_HEADS, OWNERS, PARTICLES, TITLES
from glossary.extraction.tags import is_known
from glossary.model import Kind
from glossary.text import lexicon

__all__ = ["segments"]

# What follows "of" in a title: Secretary of State, Chief of Staff, Leader of the Opposition.
_TITLE_OF = frozenset(
    "state defense defence staff treasury commerce homeland police army navy parliament opposition house".split()
)


def segments(words: Sequence[str], evidence: Evidence) -> Iterator[list[str]]:
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
            index += len(links)
            if place := _place_of_title(current, links, behind):
                yield place
                index += 1
            current = []
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
    if lexicon.kind(owner) is Kind.PLACE:
        return False
    end = next((index for index, word in enumerate(right) if word in LINKS), len(right))
    return not evidence.capitalised(owner) and evidence.seen(" ".join([*left, *right[:end]])) > 1


def _place_of_title(left: Sequence[str], links: Sequence[str], right: Sequence[str]) -> list[str]:
    """Return the place that stands between a title and a name: Mayor of London Boris Johnson."""
    of_title = links[0] == "of" and left[-1].casefold() in TITLES
    return list(right[:1]) if of_title and lexicon.kind(right[0]) is Kind.PLACE else []


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
        return last in HEADS or (evidence.is_common(last) and last not in NOT_NAMES)
    has_link = any(word in LINKS for word in left)
    if link == "and":
        common = [evidence.is_common(last), evidence.is_common(first) and first not in TITLES]
        if has_link:
            return any(common)
        return (all(common) and (first in HEADS or _has_head(right))) or _are_one_department(left, links, right)
    return link != "in" and (last in HEADS or (has_link and link != "on"))


def _are_one_department(left: Sequence[str], links: Sequence[str], right: Sequence[str]) -> bool:
    """Tell whether common words that are only seen in capitals share a head: Health and Human Services."""
    words = [*left, right[0]]
    if len(left) > 1 or len(links) > 1 or right[0].casefold() in TITLES:
        return False
    return all(is_known(word.casefold()) for word in words) and _has_head(right[1:])


def _recur_together(left: Sequence[str], links: Sequence[str], right: Sequence[str], evidence: Evidence) -> bool:
    """Tell whether two names recur linked, and mostly so: Queen of the South."""
    end = next((index for index, word in enumerate(right) if word in LINKS), len(right))
    name = " ".join(right[:end])
    whole = evidence.alone(" ".join([*left, *links, name]))
    if links[0] == "in":
        return whole > 1 and any(word in LINKS for word in left)
    return whole > 1 and 2 * whole > max(evidence.alone(name), evidence.alone(" ".join(left)))


def _has_head(words: Sequence[str]) -> bool:
    return any(word.casefold() in ORGANIZATION_HEADS for word in words)
