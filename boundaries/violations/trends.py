"""What the log comes to over time: acts by client, by kind, by week and day, one's own slips beside. Acts, no scores.

Counted are confirmed acts, those let slide, answered and settled ones; a suspicion nobody confirmed is no act. Days
are those of the user's wall clock.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime, timedelta, tzinfo

from msgspec import Struct

from boundaries.facts import Violation, ViolationState
from boundaries.violations.kinds import is_slip

WEEKS = 53
"""Weeks of the picture of a year."""
_COUNTED = frozenset(
    {ViolationState.CONFIRMED, ViolationState.ABSORBED, ViolationState.ADDRESSED, ViolationState.SETTLED}
)


class Bar(Struct, frozen=True):
    """How many acts bear one name."""

    name: str
    count: int


class Year(Struct, frozen=True):
    """53 weeks of seven days, oldest first: counts by week and by weekday, Monday first."""

    first: date
    """A Monday."""
    acts: tuple[tuple[int, ...], ...]
    slips: tuple[tuple[int, ...], ...]


def counted(entries: Iterable[Violation]) -> list[Violation]:
    """Give the entries that are acts."""
    return [entry for entry in entries if entry.state in _COUNTED]


def by_client(entries: Iterable[Violation]) -> tuple[Bar, ...]:
    """Count the clients' acts by client, most first."""
    return _bars(entry.client for entry in counted(entries) if not is_slip(entry.kind))


def by_kind(entries: Iterable[Violation], *, slips: bool = False) -> tuple[Bar, ...]:
    """Count the clients' acts by kind, most first; `slips`: the user's own instead."""
    return _bars(entry.kind for entry in counted(entries) if is_slip(entry.kind) is slips)


def year(entries: Iterable[Violation], now: datetime, zone: tzinfo) -> Year:
    """Count by day over the 53 weeks up to the one that `now` is in."""
    acts, slips = _days(entries, zone)
    first = _monday(now.astimezone(zone).date()) - timedelta(weeks=WEEKS - 1)
    return Year(first, _weeks(acts, first), _weeks(slips, first))


def _days(entries: Iterable[Violation], zone: tzinfo) -> tuple[Counter[date], Counter[date]]:
    acts: Counter[date] = Counter()
    slips: Counter[date] = Counter()
    for entry in counted(entries):
        (slips if is_slip(entry.kind) else acts)[entry.at.astimezone(zone).date()] += 1
    return acts, slips


def _weeks(days: Counter[date], first: date) -> tuple[tuple[int, ...], ...]:
    return tuple(tuple(days[first + timedelta(days=7 * week + day)] for day in range(7)) for week in range(WEEKS))


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _bars(names: Iterable[str]) -> tuple[Bar, ...]:
    return tuple(Bar(name, count) for name, count in sorted(Counter(names).items(), key=lambda bar: (-bar[1], bar[0])))
