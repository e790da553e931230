"""Look-in times: the queue opens at set times of the day, and is quiet between them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta

from boundaries.worktime import WorkTime

OPEN_FOR = timedelta(minutes=30)
"""How long the queue shows whole from a look-in time on, or after a look in between."""
_AHEAD = 15
"""Days in which the next one is looked for."""


def quiet_until(times: Sequence[int], work: WorkTime, now: datetime) -> datetime | None:
    """Give the next look-in time while the queue is quiet; None at one, without any, and where none comes.

    `times` are minutes of the wall clock in order; one that falls outside the day's windows is passed over.
    """
    today = now.astimezone(work.zone).date()
    for day in (today + timedelta(days=number) for number in range(-1, _AHEAD)):
        for at in _of(times, work, day):
            if now < at:
                return at
            if now < at + OPEN_FOR:
                return None
    return None


def _of(times: Sequence[int], work: WorkTime, day: date) -> Iterator[datetime]:
    for minutes in times:
        wall = datetime(day.year, day.month, day.day, minutes // 60, minutes % 60, tzinfo=work.zone)
        at = wall.astimezone(UTC)
        if work.is_open(at):
            yield at
