"""The people, places, organisations and set phrases that made news are about, invented as they are needed.

>>> from random import Random
>>> urn = Urn(Random(1).random, iter(range(1000)).__next__, discount=0.5, strength=1)
>>> [urn.draw() for _ in range(12)]
[0, 0, 1, 2, 0, 0, 2, 0, 0, 3, 4, 3]

Real news name new things all the time, the more slowly the more there are. A Pitman-Yor process (Pitman
and Yor 1997) does the same: each draw is either new or one of those before, the likelier the oftener it
was drawn. Names are made of words from such processes, so words grow more slowly than names.
"""

import re
from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import accumulate, count
from random import Random
from sys import intern
from typing import Generic, NamedTuple, TypeVar

import made_news_tables as tables
import wordfreq
from made_news_tables import Culture, Syllables

__all__ = ["Named", "Place", "Slots", "Template", "Urn", "World", "capital", "fill", "spelled", "template"]

ItemT = TypeVar("ItemT")
Slots = Mapping[str, Callable[[], str]]
"""What fills each slot of a template; asked anew each time."""

_STEP = 7919
"""A prime: numbers that follow one another are spelled with other syllables."""

_NOUN = re.compile(r"(?:tion|sion|ment|[nl]ity|ance|ence|ship|age|ture|sure|ist|ator|tory)$")
_MASS_NOUN = re.compile(r"(?:ness|ity|ism|logy|ics)$")
_ADJECTIVE = re.compile(r"(?:al|ive|ous|ic|able|ible|less|ary)$")
_ACRONYM_FROM = 3
"""So many words with a capital make an acronym."""

_BATCH = 1000
_COINED_EACH = 12
"""Words are drawn so many at a time; one in so many is a coined one."""

_FLATTENING = 5
"""Added to a word's rank: no word is far commoner than the next."""


class Urn(Generic[ItemT]):
    """A Pitman-Yor process: after n draws, some n ** *discount* of them are distinct.

    *strength* is about the number of draws before repetition sets in.
    """

    def __init__(
        self, random: Callable[[], float], make: Callable[[], ItemT], *, discount: float, strength: float
    ) -> None:
        self._random, self._make, self._discount, self._strength = random, make, discount, strength
        self._items: list[ItemT] = []
        self._draws = array("I")  # of each draw, twice the item's number, plus one when it was the item's first

    def draw(self) -> ItemT:
        """Return an item, new or not."""
        items, draws, random = self._items, self._draws, self._random
        number = len(draws)
        if random() * (number + self._strength) < self._strength + self._discount * len(items):
            draws.append(2 * len(items) + 1)
            items.append(self._make())
            return items[-1]
        while True:
            found = draws[int(random() * number)]
            if not found & 1 or random() >= self._discount:
                draws.append(found & ~1)
                return items[found >> 1]


def spelled(number: int, syllables: Syllables) -> str:
    """Return an invented word, the short ones first; another for each number if there are middles."""
    starts, middles, ends = syllables
    size, inside = len(starts) * len(ends), 0  # how many words there are with so many middles inside
    while number >= size and middles:
        number -= size
        size *= len(middles)
        inside += 1
    rest, end = divmod(number * _STEP % size, len(ends))
    rest, start = divmod(rest, len(starts))
    word = starts[start]
    for _ in range(inside):
        rest, middle = divmod(rest, len(middles))
        word += middles[middle]
    return word + ends[end]


class Template(NamedTuple):
    """A text with slots, ready to be filled often."""

    form: str
    """For the `%` operator."""

    slots: str
    """A letter each, in order."""


@cache
def template(text: str) -> Template:
    """Prepare a text with slots such as `{p}`."""
    return Template(re.sub(r"\{\w\}", "%s", text), "".join(re.findall(r"\{(\w)\}", text)))


def fill(prepared: Template, slots: Slots) -> str:
    """Fill each slot."""
    form, wanted = prepared
    return form % tuple([slots[slot]() for slot in wanted])


def capital(text: str) -> str:
    """Begin with a capital, as a sentence does."""
    return text[:1].upper() + text[1:]


class Named(NamedTuple):
    """A person or organisation. There are millions: what they share is held once."""

    before: str
    """A title and a blank, or nothing; only said at the first mention."""

    full: str
    behind: str
    """A blank and the acronym in brackets, or nothing; only said at the first mention."""

    later: str

    @property
    def first(self) -> str:
        """The first mention."""
        return self.before + self.full + self.behind


class Place(NamedTuple):
    """A country or town."""

    name: str
    people: str
    """Of its people: `Russian`."""


class World:
    """All that stories can be about, and the words to tell them in.

    Its discounts and strengths were found by trying, until words and capital runs grew as in real news.
    """

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self.random = rng.random
        pools = {slot: self._pool(words) for slot, words in _vocabulary().items()}
        self._cultures = [self._culture(culture) for culture in tables.CULTURES]
        self._towns = self._spelling(tables.TOWNS, discount=0.6, strength=300)
        self.places = Urn(self.random, self._places().__next__, discount=0.8, strength=50)
        self.words: Slots = {
            **pools,
            "i": lambda: str(2 + int(3000 * self.random() * self.random() * self.random())),
            "w": lambda: self.choice(tables.WEEKDAYS),
        }
        self._parts: Slots = {
            "N": lambda: capital(pools["n"]()),
            "J": lambda: capital(pools["j"]()),
            "c": lambda: self.places.draw().name,
            "d": lambda: self.places.draw().people,
            "f": lambda: self._name_part("f"),
            "g": lambda: self._name_part("g"),
            "x": self._spelling(tables.BODIES, discount=0.7, strength=100),
        }
        self.people = Urn(self.random, self._person, discount=0.96, strength=100)
        self.organisations = Urn(self.random, self._organisation, discount=0.95, strength=100)
        self.events = Urn(self.random, lambda: self._made(tables.EVENTS, self._parts), discount=0.95, strength=100)
        self.phrases = Urn(self.random, lambda: self._made(tables.PHRASES, self.words), discount=0.85, strength=3000)

    def choice(self, items: Sequence[ItemT]) -> ItemT:
        """Return one of *items*, each as likely as any other."""
        return items[int(self.random() * len(items))]

    def _made(self, forms: Sequence[str], slots: Slots) -> str:
        return fill(template(self.choice(forms)), slots)

    def _pool(self, words: Sequence[str]) -> Callable[[], str]:
        """Return a source of words, those in front more often, and now and then a coined one: `microgovernance`."""
        coined = self._spelling(Syllables(tables.PREFIXES, tables.PREFIXES, tuple(words)), discount=0.5, strength=2000)
        return self._drawn(words, coined).__next__

    def _drawn(self, words: Sequence[str], coined: Callable[[], str]) -> Iterator[str]:
        weights = list(accumulate(1 / (rank + _FLATTENING) for rank in range(len(words))))
        while True:
            batch = self._rng.choices(words, cum_weights=weights, k=_BATCH)
            batch[::_COINED_EACH] = [coined() for _ in batch[::_COINED_EACH]]
            yield from batch

    def _spelling(self, syllables: Syllables, *, discount: float, strength: float) -> Callable[[], str]:
        words = (spelled(number, syllables) for number in count())
        return Urn(self.random, words.__next__, discount=discount, strength=strength).draw

    def _culture(self, culture: Culture) -> tuple[Slots, tuple[str, ...]]:
        given = self._spelling(culture.given, discount=0.5, strength=30)
        family = self._spelling(culture.family, discount=0.6, strength=300)
        return {"g": given, "f": family, "i": lambda: given()[0], "l": lambda: given().lower()}, culture.forms

    def _name_part(self, slot: str) -> str:
        slots, _ = self.choice(self._cultures)
        return slots[slot]()

    def _person(self) -> Named:
        slots, forms = self.choice(self._cultures)
        marked = self._made(forms, slots)
        full = marked.replace("[", "").replace("]", "")
        title = self._made(tables.TITLED, {**self._parts, "t": lambda: self.choice(tables.TITLES)})
        later = marked[marked.index("[") + 1 : marked.index("]")]
        return Named(before=intern(title), full=full, behind="", later=intern(later))

    def _organisation(self) -> Named:
        full = self._made(tables.ORGANISATIONS, self._parts)
        initials = "".join(word[0] for word in full.split() if word[0].isupper())
        if len(initials) < _ACRONYM_FROM:
            return Named(before="", full=full, behind="", later=full)
        return Named(before="", full=full, behind=intern(f" ({initials})"), later=intern(initials))

    def _places(self) -> Iterator[Place]:
        """Yield the real ones, then invented ones without end."""
        yield from (Place(*pair.split(":")) for pair in tables.PLACES)
        while True:
            town = self._towns()
            people = town + ("n" if town[-1] in "aeiou" else "ian")
            yield Place(self._made(tables.PLACE_FORMS, {"x": partial(str, town)}), people)


@cache
def _vocabulary() -> dict[str, tuple[str, ...]]:
    """Sort the words of wordfreq's small list by what their endings show; the keys are the slots they fill."""
    words = [word for word in wordfreq.top_n_list("en", 30_000, wordlist="small") if re.fullmatch("[a-z]{5,}", word)]
    known = {*words, *tables.NOUNS}
    verbs = {word for word in words if {word + "ed", word + "d"} & known}
    counted = tuple(word for word in words if _NOUN.search(word) and word + "s" in known)
    return {
        "n": (*tables.NOUNS, *(word for word in words if _NOUN.search(word) or _MASS_NOUN.search(word))),
        "m": tuple(word + "s" for word in (*tables.NOUNS, *counted)),
        "j": tuple(word for word in words if _ADJECTIVE.search(word) and word + "s" not in known),
        "v": tuple(word for word in words if word.endswith("ed") and {word[:-1], word[:-2]} & verbs),
        "y": tuple(word for word in words if word.endswith("ly") and {word[:-2], word[:-3] + "y"} & known),
    }
