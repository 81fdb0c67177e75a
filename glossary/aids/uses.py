"""Where the terms of a glossary are used in a text: what `annotate` shows and `check` judges.

>>> from glossary.model import Avoid
>>> wrong = Avoid(bn="মাক্রন", why="wrong vowel")
>>> finder = Finder([Entry(en="Macron", bn="মাখোঁ", avoid=(wrong,))])
>>> [(use.text, use.form.value, use.write) for use in finder.find("Macron’s; মাক্রনের, মাখোঁর")]
[('Macron’s', 'term', 'মাখোঁর'), ('মাক্রনের', 'avoided', 'মাখোঁর'), ('মাখোঁর', 'rendering', 'মাখোঁর')]

English and Bengali forms are looked for at once, so a text may be an article, its translation, or half of
each. Make a `Finder` once for many texts.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from types import MappingProxyType

from glossary.model import Entry, Form, Kind, Match
from glossary.text import bengali
from glossary.text.homographs import is_namesake
from glossary.text.inflection import Case, inflect, reinflect
from glossary.text.matching import Hit, Matcher, Term
from glossary.text.people import names_people

__all__ = ["Finder", "first_uses"]

_Named = tuple[Form, str, str]
"""As what a form is looked for, the form, how it matches."""


class Finder:
    """The forms of some entries, ready to be found in any text."""

    def __init__(self, entries: Iterable[Entry], forms: Collection[Form] = frozenset(Form)) -> None:
        """Compile *entries*, of which those with a rendering count; with *forms*, look for nothing else."""
        holders: dict[_Named, list[Entry]] = defaultdict(list)
        for entry in entries:
            if entry.bn:
                for form, text in _forms(entry):
                    if (
                        form in forms
                        and not _is_doubtful(entry, form, text)
                        and entry not in holders[form, text, entry.match]
                    ):
                        holders[form, text, entry.match].append(entry)
        self._named = list(holders.items())
        self._matcher = Matcher([_term(named, held[0]) for named, held in self._named])

    def find(self, text: str) -> tuple[Match, ...]:
        """Return the uses in order; of those that overlap the longest, then what may be printed."""
        return tuple(match for hit in self._matcher.find(text) if not _is_part(match := self._match(text, hit), text))

    def _match(self, text: str, hit: Hit) -> Match:
        (form, name, _), (entry, *others) = self._named[hit.term]
        found = text[hit.start : hit.end]
        return Match(
            start=hit.start, end=hit.end, text=found, entry=entry, form=form, case=hit.case.value,
            write=_WRITTEN[form](found, name, entry.bn, hit.case), alternatives=tuple(others),
        )  # fmt: skip


def first_uses(matches: Iterable[Match]) -> Iterator[Match]:
    """Yield the first use of each entry as each of its forms, and every use of what must not be printed."""
    seen: set[tuple[str, str, Form]] = set()
    for match in matches:
        mark = match.entry.en, match.entry.sense, match.form
        if mark not in seen or match.form is Form.AVOIDED:
            seen.add(mark)
            yield match


def _forms(entry: Entry) -> Iterator[tuple[Form, str]]:
    yield from ((Form.TERM, text) for text in (entry.en, *entry.variants))
    yield Form.RENDERING, entry.bn
    yield from ((Form.ACCEPTED, text) for text in entry.also)
    yield from ((Form.AVOIDED, avoid.bn) for avoid in entry.avoid)


def _is_part(match: Match, text: str) -> bool:
    """Tell whether the name of a place or a people is only a part of another's: Korean in North Korean."""
    if match.form is not Form.TERM or match.entry.kind not in _PLACES:
        return False
    return _OTHER_PLACE.search(text, max(0, match.start - _LONGEST_DIRECTION), match.start) is not None


_PLACES = frozenset({Kind.PLACE, Kind.DEMONYM})
_DIRECTIONS = ("North", "South", "East", "West", "New")
_OTHER_PLACE = re.compile(rf"(?<![A-Za-z])(?:{'|'.join([*_DIRECTIONS, *map(str.upper, _DIRECTIONS)])})[ -]\Z")
_LONGEST_DIRECTION = 6


def _is_doubtful(entry: Entry, form: Form, text: str) -> bool:
    """Tell whether a rendering is more often a word than the name: without the English beside it, nobody can tell."""
    return form in _BENGALI and entry.kind in _NAMES and is_namesake(bengali.to_nfc(text))


_BENGALI = frozenset({Form.RENDERING, Form.ACCEPTED})
_NAMES = frozenset({Kind.PERSON, Kind.PLACE, Kind.ORGANIZATION, Kind.EVENT})


def _term(named: _Named, entry: Entry) -> Term:
    """Return what to look for; what one entry avoids and another prints may be printed."""
    form, text, match = named
    return Term(text=text, match=match, approved=form is not Form.AVOIDED, plural=entry.kind is not Kind.PERSON)


def _rendered(_found: str, _name: str, bn: str, case: Case) -> str:
    """Return the rendering of an English form: possessives are genitives, and a plural shows only in people's."""
    if case is Case.PLURAL_GENITIVE and names_people(bn):
        return inflect(bn, case)
    return inflect(bn, Case.GENITIVE) if case in _POSSESSIVES else bn


def _replaced(found: str, name: str, bn: str, _case: Case) -> str:
    return reinflect(found, name, bn)


def _kept(found: str, _name: str, _bn: str, _case: Case) -> str:
    return found


_POSSESSIVES = frozenset({Case.GENITIVE, Case.PLURAL_GENITIVE})
_WRITTEN: Mapping[Form, Callable[[str, str, str, Case], str]] = MappingProxyType(
    {Form.TERM: _rendered, Form.RENDERING: _kept, Form.ACCEPTED: _kept, Form.AVOIDED: _replaced}
)
