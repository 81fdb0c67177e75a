"""Which of the uses that overlap to keep: the longest, then an approved term's, then the one in front.

>>> longest([[(0, 5, 0, Case.BARE), (0, 9, 1, Case.BARE)], [(6, 9, 2, Case.BARE)]], [True, False, True])
[(0, 9, 1, <Case.BARE: 'bare'>)]
"""

from collections.abc import Iterable, Sequence

from glossary.text.endings import Case

__all__ = ["Use", "longest"]

Use = tuple[int, int, int, Case]
"""Start, end, index of the term, case."""


def longest(windows: Iterable[list[Use]], approved: Sequence[bool]) -> list[Use]:
    """Return the uses to keep, in order; each window holds uses in any order that begin behind the last one's.

    The index of a term decides only between uses of the same words, so that the order of terms changes
    no span.
    """
    kept: list[Use] = []
    rest: list[Use] = []
    reach = 0
    for window in windows:
        uses, first = rest + sorted(window), 0
        for place in range(len(rest), len(uses)):
            start, end = uses[place][:2]
            if start >= reach:
                kept += [uses[first]] if place - first == 1 else _kept(uses[first:place], approved)
                first = place
            reach = max(reach, end)
        rest = uses[first:]
    return kept + _kept(rest, approved)


def _kept(overlapping: list[Use], approved: Sequence[bool]) -> list[Use]:
    """Return what to keep of uses each of which overlaps one before it."""
    if len(overlapping) < 2:
        return overlapping
    kept: list[Use] = []
    base = overlapping[0][0]
    taken = bytearray(max(end for _, end, _, _ in overlapping) - base)
    for use in sorted(overlapping, key=lambda use: (use[0] - use[1], not approved[use[2]], use[0], use[2])):
        start, end = use[0] - base, use[1] - base
        if not (taken[start] or taken[end - 1]):  # what is taken is no shorter, so it would cover an end
            taken[start:end] = b"\x01" * (end - start)
            kept.append(use)
    return sorted(kept)
