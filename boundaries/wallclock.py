"""Wall-clock windows in real time: where a zone's clock changes, and which instants a window covers.

A window covers every instant whose wall clock lies inside it, and no other. So a wall time that a clock change
skips is no time at all, and one that comes twice counts twice: a window that ends inside a repeated hour opens
again when that hour comes round.

Instants are whole seconds since 1970-01-01T00:00Z; days are numbered from 1970-01-01.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

from boundaries.policy.model import WEEKDAYS, Week, Weekday, Window

DAY = 86_400
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

Stretch = tuple[int, int]
"""From an instant to another, the second one excluded."""


class Steady(NamedTuple):
    """A time in which the zone keeps one offset, in seconds east of UTC."""

    start: int
    end: int
    offset: int


def offset_at(zone: ZoneInfo, at: int) -> int:
    """Give the zone's offset at an instant, in seconds east of UTC."""
    offset = (EPOCH + timedelta(seconds=at)).astimezone(zone).utcoffset()
    return int((offset or timedelta()).total_seconds())


def steady(zone: ZoneInfo, start: int, end: int) -> list[Steady]:
    """Cut a time where the zone's clock changes. Two changes that cancel out within a day are not seen."""
    found: list[Steady] = []
    begin, at, offset = start, start, offset_at(zone, start)
    while at < end:
        ahead = min(at + DAY, end)
        if offset_at(zone, ahead) == offset:
            at = ahead
            continue
        at = _change(zone, at, ahead, offset)
        found.append(Steady(begin, at, offset))
        begin, offset = at, offset_at(zone, at)
    if begin < end:
        found.append(Steady(begin, end, offset))
    return found


def _change(zone: ZoneInfo, before: int, after: int, offset: int) -> int:
    """Find the first instant past `before` at which the clock no longer shows `offset`."""
    while after - before > 1:
        middle = (before + after) // 2
        if offset_at(zone, middle) == offset:
            before = middle
        else:
            after = middle
    return after


def covered(
    times: Iterable[Steady], windows: Callable[[int], tuple[Window, ...]], only: int | None = None
) -> list[Stretch]:
    """Give what the windows of each day cover within some times, in order and joined; `only` asks for one day."""
    found: list[Stretch] = []
    for start, end, offset in times:
        first, last = start + offset, end + offset
        days = range(first // DAY - 1, last // DAY + 1) if only is None else (only,)
        for day in days:
            for window in windows(day):
                opens = max(day * DAY + window.start * 60, first)
                closes = min(day * DAY + window.end * 60, last)
                if opens < closes:
                    found.append((opens - offset, closes - offset))
    return _joined(found)


def week_in(zone: ZoneInfo, week: Week, own: ZoneInfo, on: date) -> Week:
    """Give a week of the zone `own` by the clock of another one, as the two stand in the seven days from `on`.

    A window stands on the day on which it begins there; one that ends after that day's midnight ends past 1,440.
    """
    if zone.key == own.key:
        return week
    there: dict[Weekday, list[Window]] = {}
    for number, weekday in enumerate(WEEKDAYS):
        midnight = datetime.combine(on + timedelta(days=(number - on.weekday()) % 7), time(), own)
        for window in week.get(weekday, ()):
            start, end = ((midnight + timedelta(minutes=at)).astimezone(zone) for at in (window.start, window.end))
            minutes = (end.date() - start.date()).days * 1440 + end.hour * 60 + end.minute
            there.setdefault(WEEKDAYS[start.weekday()], []).append(Window(start.hour * 60 + start.minute, minutes))
    return {day: tuple(sorted(there[day], key=_start)) for day in WEEKDAYS if day in there}


def _start(window: Window) -> int:
    return window.start


def _joined(stretches: list[Stretch]) -> list[Stretch]:
    """Join what overlaps or touches."""
    joined: list[Stretch] = []
    for start, end in sorted(stretches):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined
