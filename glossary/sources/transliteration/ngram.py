"""How likely a sequence of links is: an n-gram model with interpolated, modified Kneser-Ney smoothing.

A joint n-gram model takes a name and its transliteration as one sequence of links (Bisani and Ney,
"Joint-sequence models for grapheme-to-phoneme conversion", Speech Communication 50, 2008); here a link
is one string, the English letters and then the Bengali ones. Smoothing is that of Chen and Goodman, "An
Empirical Study of Smoothing Techniques for Language Modeling" (1998), with three discounts an order.

>>> model = JointModel([["kক", "aা"], ["kক", "uু"], ["tত", "aা"]])
>>> after_k = model.step(model.start, "kক")
>>> model.probability(after_k, "aা") > model.probability(after_k, "tত")
True
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

__all__ = ["END", "History", "JointModel"]

History = tuple[str, ...]
"""The links before, the nearest last; no longer than what the model has seen."""

ORDER = 4
"""Links that are looked at together. With five or six nothing is gained."""

_START = "^"
END = "$"
"""Stands after the last link of a name."""


class JointModel:
    """Probabilities of a link after others, learnt from sequences of links."""

    def __init__(self, sequences: Iterable[Sequence[str]]) -> None:
        """Count the links of *sequences*, one of which is one aligned name."""
        self._orders = [_Order(counts) for counts in _counts(sequences)]
        self._uniform = 1 / max(1, len(self._orders[0].counts[()]))
        self._known: dict[tuple[History, tuple[str, ...]], Sequence[float]] = {}
        self.start = self._seen((_START,) * (ORDER - 1))

    def probability(self, history: History, link: str) -> float:
        """Return how likely *link* comes after a history that `start` or `step` gave."""
        return self.probabilities(history, (link,))[0]

    def probabilities(self, history: History, links: tuple[str, ...]) -> Sequence[float]:
        """Return how likely each of *links* comes after a history."""
        known = self._known.get((history, links))
        if known is None:
            lower = self.probabilities(self._seen(history[1:]), links) if history else [self._uniform] * len(links)
            known = self._known[history, links] = self._orders[len(history)].interpolated(history, links, lower)
        return known

    def step(self, history: History, link: str) -> History:
        """Return the history after one more link."""
        return self._seen((*history, link)[1 - ORDER :])

    def _seen(self, history: History) -> History:
        """Forget the oldest links until something was seen after the rest."""
        while history not in self._orders[len(history)].counts:
            history = history[1:]
        return history


def _counts(sequences: Iterable[Sequence[str]]) -> list[dict[History, dict[str, int]]]:
    """Return what to count for each order, the lowest first.

    The highest counts occurrences; each lower one counts in how many different places a sequence was seen.
    """
    highest: dict[History, dict[str, int]] = defaultdict(dict)
    for sequence in sequences:
        padded = (*(_START,) * (ORDER - 1), *sequence, END)
        for end in range(ORDER - 1, len(padded)):
            followers = highest[padded[end - ORDER + 1 : end]]
            followers[padded[end]] = followers.get(padded[end], 0) + 1
    orders = [highest]
    while len(orders) < ORDER:
        lower: dict[History, dict[str, int]] = defaultdict(dict)
        for history, followers in orders[0].items():
            places = lower[history[1:]]
            for link in followers:
                places[link] = places.get(link, 0) + 1
        orders.insert(0, lower)
    orders[0].setdefault((), {})
    return [dict(order) for order in orders]


class _Order:
    """The counts of sequences of one length, with what each count is discounted by."""

    def __init__(self, counts: Mapping[History, Mapping[str, int]]) -> None:
        self.counts = counts
        self._discounts = _discounts(Counter(c for followers in counts.values() for c in followers.values()))
        self._totals: dict[History, tuple[int, float]] = {}

    def interpolated(self, history: History, links: Sequence[str], lower: Sequence[float]) -> Sequence[float]:
        """Return the discounted share of each link, and for the rest what the lower order says."""
        followers, discounts = self.counts[history], self._discounts
        total, rest = self._totals.get(history) or self._total(history)
        if not total:
            return lower
        counts = [followers.get(link, 0) for link in links]
        return [
            (count - discounts[min(count, 3)] + rest * likely) / total
            for count, likely in zip(counts, lower, strict=True)
        ]

    def _total(self, history: History) -> tuple[int, float]:
        counts = self.counts[history].values()
        found = self._totals[history] = (sum(counts), sum(self._discounts[min(count, 3)] for count in counts))
        return found


def _discounts(sizes: Mapping[int, int]) -> tuple[float, float, float, float]:
    """Return the discounts for counts of 0, 1, 2, and 3 or more, by how many sequences have each count."""
    once, twice, thrice, often = (sizes.get(count, 0) for count in (1, 2, 3, 4))
    if not (once and twice and thrice):
        return 0.0, 0.5, 0.5, 0.5
    share = once / (once + 2 * twice)
    found = (1 - 2 * share * twice / once, 2 - 3 * share * thrice / twice, 3 - 4 * share * often / thrice)
    return 0.0, *(min(max(discount, 0.05), 1.0) for discount in found)  # type: ignore[return-value]
