"""For how long an answer is remembered: once a person in a closed stretch, and at most once in 24 hours.

Vacation (RFC 5230) has one memory a sender and handle, and forgets after a time that is fixed where the answer is
given. So a long stretch is cut: an answer early in it is remembered until the stretch ends, in its last day for a day.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from msgspec import Struct

DAY: Final = 86_400
_PIECES: Final = 8
"""Pieces of what lies before the last day of a stretch; more would be finer than the gap to the next one needs."""


class Piece(Struct, frozen=True):
    """A part of an absence with the memory of what is answered in it; all in seconds, the first two of the epoch."""

    start: int
    end: int
    period: int


def pieces(start: int, end: int, gap: int, unit: int) -> Iterator[Piece]:
    """Cut one stretch, in order. `gap` is the time up to the next one, `unit` what a period is counted in.

    An answer is never repeated within the stretch nor within 24 hours. With `unit` 1 and a stretch of at most 24
    hours and eight gaps nobody is forgotten in the next one for longer than these 24 hours; else it is silent for
    some hours more, never for fewer.
    """
    last = end - DAY
    if start < last:
        step = _up(max(gap, -(-(last - start) // _PIECES)), unit)
        cuts = [start, *range(last - (last - start - 1) // step * step, last, step), last]
        for begins, ends in pairwise(cuts):
            yield Piece(begins, ends, _up(end - begins, unit))
    yield Piece(max(start, last), end, DAY)


def gaps(stretches: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int, int]]:
    """Give each stretch with the time from its end to the next one; a day behind the last."""
    for number, (start, end) in enumerate(stretches):
        following = stretches[number + 1][0] if number + 1 < len(stretches) else end + DAY
        yield start, end, max(0, following - end)


def _up(seconds: int, unit: int) -> int:
    return -(-seconds // unit) * unit
