"""Find the best renderings of an English noun phrase, from the renderings of its stretches.

>>> from glossary.sources.setting import Setting
>>> [part.bn for part in parsed("Russian President Vladimir Putin", Setting())][:2]
['রুশ প্রেসিডেন্ট ভ্লাদিমির পুতিন', 'রাশিয়ার প্রেসিডেন্ট ভ্লাদিমির পুতিন']

A chart, as in Cocke, Younger and Kasami's parser: the renderings of a stretch are what is known of it as a
whole or, failing that, what the rules make of its two halves, for each place to cut it. Fewer and longer
known parts cost less; equal costs are told apart by the Bengali letters, so that the order is always the same.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain

from glossary.sources.composition import hyphens, links, nouns, unknown, verbs
from glossary.sources.composition.known import known_here
from glossary.sources.composition.part import NAMES, Part, Role
from glossary.sources.composition.tokens import POSSESSIVE, Token, tokens
from glossary.sources.setting import Setting

__all__ = ["parsed"]

_MOST_TOKENS = 10
_MOST_OF_A_ROLE = 6
"""How many renderings of a stretch are kept for each role that it may have."""

_RULES = (*nouns.RULES, *verbs.RULES)

_Cells = dict[tuple[int, int], tuple[Part, ...]]


def parsed(text: str, setting: Setting, *, guess: bool = True) -> tuple[Part, ...]:
    """Return the renderings of a phrase, best first; `()` when some part of it is unknown.

    With *guess*, an unknown part that may be a name is transliterated.
    """
    row = tokens(text)
    if not 0 < len(row) <= _MOST_TOKENS:
        return ()
    cells = _filled(text, row, setting, {})
    whole = (0, len(row))
    if cells[whole] or not guess:
        return cells[whole]
    places = [run for run in unknown.runs(row, cells) if run != whole]
    names = {run: unknown.transliterated(_surface(text, row, *run), setting.region) for run in places}
    return _filled(text, row, setting, names)[whole] if any(names.values()) else ()


def _surface(text: str, row: tuple[Token, ...], start: int, end: int) -> str:
    return text[row[start].start : row[end - 1].end]


def _filled(
    text: str, row: tuple[Token, ...], setting: Setting, transliterated: Mapping[tuple[int, int], tuple[Part, ...]]
) -> _Cells:
    """Return the chart: what each stretch may be, from the shortest to the whole."""
    cells: _Cells = {}
    names: list[tuple[int, int]] = []
    for length in range(1, len(row) + 1):
        for start in range(len(row) - length + 1):
            end = start + length
            surface = _surface(text, row, start, end)
            is_word = row[start].text != POSSESSIVE and row[end - 1].text != POSSESSIVE
            whole = transliterated.get((start, end)) or (known_here(surface, setting) if is_word else ())
            if length > 1 and any(part.role in NAMES for part in whole):
                names.append((start, end))
            made = whole or _made(row, cells, start, end, _cuts(start, end, names))
            done = verbs.alone(surface) if whole else _with_verb(row, cells, start, end)
            cells[start, end] = _best(chain(made, done))
    return cells


def _cuts(start: int, end: int, names: Collection[tuple[int, int]]) -> Sequence[int]:
    """Return where to cut a stretch: through no known name of several words, if that can be helped."""
    cuts = range(start + 1, end)
    return [cut for cut in cuts if not any(left < cut < right for left, right in names)] or cuts


def _made(row: tuple[Token, ...], cells: _Cells, start: int, end: int, cuts: Sequence[int]) -> Iterator[Part]:
    """Yield what the rules make of a stretch, cut at each of *cuts*."""
    for cut in cuts:
        rules = _rules(row[cut])
        for left in cells[start, cut]:
            for right in cells[cut, end]:
                yield from (part for rule in rules for part in rule(left, right))
            yield from _with_link(row, cells, left, cut, end)
            yield from _with_suffix(row, left, cut, end)
    for right in cells.get((start + 1, end), ()):
        yield from nouns.with_rank(row[start].text, right)
        yield from verbs.owned(row[start].text, right)
        yield from verbs.negated(row[start].text, right)
        if row[start + 1].is_glued:
            yield from hyphens.with_prefix(row[start].text, right)


def _rules(token: Token) -> Sequence[nouns.Rule]:
    """Return the rules for what meets before a token; what describes a noun never stands before its article."""
    if token.is_glued:
        return hyphens.RULES
    return () if token.has_article or verbs.is_owner(token.text) else _RULES


def _with_verb(row: tuple[Token, ...], cells: _Cells, start: int, end: int) -> Iterator[Part]:
    """Yield what a verb at the start of a stretch makes of the rest."""
    for cut in range(start + 1, min(start + verbs.MOST_WORDS, end) + 1):
        verb = " ".join(token.text for token in row[start:cut])
        if cut < end and row[cut].is_glued:
            return
        if not verbs.is_verb(verb):
            continue
        if cut == end:
            yield from verbs.alone(verb)
        elif verbs.is_owner(row[cut].text):
            for right in cells.get((cut + 1, end), ()):
                for own in verbs.owned(row[cut].text, right, "own"):
                    yield from verbs.governed(verb, own, is_sure=True)
        else:
            for right in cells[cut, end]:
                yield from verbs.governed(verb, right, is_sure=row[cut].has_article)


def _with_link(row: tuple[Token, ...], cells: _Cells, left: Part, cut: int, end: int) -> Iterator[Part]:
    if cut + 1 < end and not row[cut].is_glued and not row[cut + 1].is_glued:
        for right in cells[cut + 1, end]:
            yield from links.joined_by(left, row[cut].text, right)


def _with_suffix(row: tuple[Token, ...], left: Part, cut: int, end: int) -> Iterator[Part]:
    if all(token.is_glued for token in row[cut:end]):
        yield from hyphens.with_suffix(left, "-".join(token.text for token in row[cut:end]))


def _best(parts: Iterable[Part]) -> tuple[Part, ...]:
    """Keep the cheapest part for each rendering and role, and the cheapest few of each role."""
    cheapest: dict[tuple[str, Role], Part] = {}
    for part in sorted(parts, key=lambda part: (part.cost, part.bn)):
        cheapest.setdefault((part.bn, part.role), part)
    kept: dict[Role, list[Part]] = {}
    for part in cheapest.values():
        kept.setdefault(part.role, []).append(part)
    return tuple(part for role in kept for part in kept[role][:_MOST_OF_A_ROLE])
