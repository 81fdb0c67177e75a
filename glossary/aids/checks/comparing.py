"""A segment with all of the glossary that is in it: what the rules of `check` judge.

>>> from glossary.model import Segment
>>> comparer = Comparer([Entry(en="Security Council", bn="নিরাপত্তা পরিষদ")])
>>> segment = Segment(source="The Security Council met.", target="জাতিসংঘের নিরাপত্তা পরিষদের বৈঠক।", places=range(36))
>>> pair = comparer.compared(segment)
>>> [use.text for use in pair.uses], pair.accounted
(['নিরাপত্তা পরিষদের'], {('Security Council', ''): 1})
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from glossary.aids.uses import Finder
from glossary.model import Entry, Form, Kind, Match, Region, Segment
from glossary.text import bengali, english, lexicon
from glossary.text.characters import KHANDA_TA
from glossary.text.inflection import Stem, stem
from glossary.text.matching import Matcher, Term

__all__ = ["RIGHT", "Comparer", "Mark", "Pair", "accepted", "likeliest", "mark", "named"]

Mark = tuple[str, str]
"""What tells entries apart: `en` and `sense`."""

RIGHT = frozenset({Form.RENDERING, Form.ACCEPTED})
"""What may be printed."""

_LOOKS = 3
"""How often to look for what longer terms may hide; each time finds at least the longest of the rest."""


def mark(entry: Entry) -> Mark:
    """Return what tells an entry apart from others."""
    return entry.en, entry.sense


def named(found: str, forms: Sequence[str]) -> str:
    """Return which of some Bengali forms *found* is a use of: the longest that it begins with.

    >>> named("ভ্লাদিমির পুতিনের", ["পুতিন", "ভ্লাদিমির পুতিন"])
    'ভ্লাদিমির পুতিন'
    """
    key = bengali.key(found)
    begun = [form for form in forms if key.startswith(bengali.key(form).removesuffix(KHANDA_TA))]
    return max(begun, key=len, default=forms[0])


@dataclass(frozen=True, kw_only=True)
class Pair:
    """A segment, and what is of the glossary in it."""

    segment: Segment

    mentions: tuple[Match, ...]
    """English forms in the source, in order."""

    uses: tuple[Match, ...]
    """All forms in the target, in order: also English ones, and those to avoid."""

    accounted: Mapping[Mark, int]
    """How often the target has a right rendering of each entry that the source mentions; 1 may stand for more."""

    region: Region = Region.BD
    """Whose way of writing numbers is shown."""

    @cached_property
    def mentioned(self) -> Mapping[Mark, int]:
        """How often the source mentions each entry."""
        return Counter(mark(entry) for mention in self.mentions for entry in mention.entries)

    @cached_property
    def is_sentence(self) -> bool:
        """Whether the source is one sentence."""
        return sum(1 for _ in english.sentences(self.segment.source)) == 1


class Comparer:
    """The entries of a glossary, ready to be looked for on both sides."""

    def __init__(self, entries: Iterable[Entry], region: Region = Region.BD) -> None:
        """Compile *entries*; those without a rendering don't count."""
        self._region = region
        self._finder = Finder(entries)
        lexicon.attributives(), lexicon.bearers()  # read tables, which is part of getting ready

    def uses(self, text: str) -> tuple[Match, ...]:
        """Return all forms of the glossary in a text, of both languages."""
        return self._finder.find(text)

    def compared(self, segment: Segment) -> Pair:
        """Return a segment with what is of the glossary in it."""
        mentions = tuple(use for use in self._finder.find(segment.source) if use.form is Form.TERM)
        uses = self._finder.find(segment.target)
        found = Counter(mark(entry) for use in uses if use.form in RIGHT for entry in use.entries)
        entries = {mark(entry): entry for mention in mentions for entry in mention.entries}
        missed = [entry for each, entry in entries.items() if not found[each]]
        found.update(self._hidden(missed, segment.target))
        return Pair(
            segment=segment, mentions=mentions, uses=uses,
            accounted={each: found[each] for each in entries if found[each]}, region=self._region,
        )  # fmt: skip

    def _hidden(self, entries: list[Entry], text: str) -> Counter[Mark]:
        """Count the renderings that a first look misses.

        They are hidden inside a longer term; their inner words take endings; they are short words that look
        like others, which count here because their English stands in the source; or they are short for the
        rendering.
        """
        counts: Counter[Mark] = Counter()
        for _ in range(_LOOKS):
            left = [entry for entry in entries if not counts[mark(entry)]]
            terms = [(mark(entry), term) for entry in left for term in self._terms(entry)]
            hits = Matcher([term for _, term in terms]).find(text) if terms else []
            if not hits:
                break
            counts.update(terms[hit.term][0] for hit in hits)
        return counts

    @staticmethod
    def _terms(entry: Entry) -> Iterator[Term]:
        for form in accepted(entry):
            yield Term(text=form, match=entry.match, aligned=True, inner=" " in form)


def accepted(entry: Entry) -> tuple[str, ...]:
    """Return the forms that render a term where it stands in the source, `bn` first.

    Besides those of the entry what is short for a person's full name, and what a name is before a noun.

    >>> accepted(Entry(en="Kim Jong Un", bn="কিম জং উন", variants=("Kim",), kind=Kind.PERSON))
    ('কিম জং উন', 'কিম')
    """
    names = (entry.en, *entry.variants)
    before_nouns = (form for en in names for form in lexicon.attributives().get(english.key(en), ()))
    bad = {avoid.bn for avoid in entry.avoid}
    forms = (entry.bn, *entry.also, *_shortened(entry), *before_nouns, *_adjectives(entry))
    return tuple(form for form in dict.fromkeys(forms) if form not in bad)


def likeliest(entry: Entry, found: str) -> str:
    """Return what to print for a form: of a person the form with as many words, else `bn`.

    >>> likeliest(Entry(en="Kim Jong Un", bn="কিম জং উন", variants=("Kim",), kind=Kind.PERSON), "Kim’s")
    'কিম'
    """
    if entry.kind is not Kind.PERSON:
        return entry.bn
    return next((form for form in accepted(entry) if len(form.split()) == len(found.split())), entry.bn)


def _shortened(entry: Entry) -> Iterator[str]:
    """Yield what stands for the variants of a person's name: কিম for the Kim of Kim Jong Un, কিম জং উন."""
    if entry.kind is not Kind.PERSON:
        return
    words, rendered = entry.en.split(), entry.bn.replace("-", " ").split()
    if len(words) != len(rendered):
        return
    for variant in entry.variants:
        parts = variant.split()
        for start in range(len(words) - len(parts) + 1):
            if parts and words[start : start + len(parts)] == parts:
                yield " ".join(rendered[start : start + len(parts)])


def _adjectives(entry: Entry) -> Iterator[str]:
    """Yield a place's adjective, and of a nationality the place: Bangladesh nationals, বাংলাদেশি নাগরিক; Indian, ভারতের."""
    if entry.kind is Kind.PLACE and stem(entry.bn) is Stem.CONSONANT:
        yield from (entry.bn + ending for ending in _ADJECTIVE_ENDINGS)
    if entry.kind is Kind.DEMONYM:
        for form in (entry.bn, *entry.also):
            yield from lexicon.bearers().get(form, ())
            if form.endswith(_ADJECTIVE_ENDINGS):
                yield form[:-1]


_ADJECTIVE_ENDINGS = ("\N{BENGALI VOWEL SIGN I}", "\N{BENGALI VOWEL SIGN II}")
