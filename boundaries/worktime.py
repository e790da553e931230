"""Working time: the windows that hold for one client on each date, and counting along them.

On a date hold the windows of the first exception in the file that covers it and has `hours`, else none on a
public holiday, else the client's own day, else the week's. Which instants a window covers: `boundaries.wallclock`.
Counting is done on UTC, in blocks of 64 days that are worked out when first needed and kept.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Mapping
from datetime import date, datetime, timedelta
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

from msgspec import Struct

from boundaries.policy.model import WEEKDAYS, Window
from boundaries.wallclock import DAY, EPOCH, Stretch, covered, steady

if TYPE_CHECKING:
    from boundaries.policy.model import Client, DayException, Policy

Holidays = Callable[[int], Mapping[date, str]]
"""Public holidays of one year with their names, as the caller's library knows them."""

_EPOCH_DAY = date(1970, 1, 1).toordinal()
_SECOND = 1_000_000
_BLOCK = 64 * DAY * _SECOND
_HORIZON = 366 * DAY * _SECOND
# A few days short of both ends of the calendar, so that no zone and no overnight window leaves it.
_FIRST = (date(1, 1, 8).toordinal() - _EPOCH_DAY) * DAY * _SECOND
_LAST = (date(9999, 12, 24).toordinal() - _EPOCH_DAY) * DAY * _SECOND


class PolicyNeverOpens(Exception):  # noqa: N818 - a state of the policy, named as the user would say it
    """No window opens within 366 days: there is no working time to count. The text says from when on."""


def no_holidays(_year: int) -> Mapping[date, str]:
    """Serve a policy that names no country."""
    return {}


class Span(Struct, frozen=True):
    """An open stretch in real time: aware instants in UTC, `start` before `end`."""

    start: datetime
    end: datetime


class _Block(NamedTuple):
    """The open stretches of one block, in microseconds; `worked[i]` is the sum of the first i + 1."""

    starts: list[int]
    ends: list[int]
    worked: list[int]

    def until(self, at: int) -> int:
        """Count from the start of the block."""
        i = bisect_right(self.starts, at) - 1
        return self.worked[i] - max(0, self.ends[i] - at) if i >= 0 else 0

    @property
    def total(self) -> int:
        return self.worked[-1] if self.worked else 0


class WorkTime:
    """The working time of the user, or of the user for one client; computed block by block and kept."""

    zone: ZoneInfo

    def __init__(self, policy: Policy, client: Client | None = None, holidays: Holidays = no_holidays) -> None:
        self.zone = ZoneInfo(policy.me.timezone)
        own = client.hours if client else {}
        self._week = tuple(own.get(day, policy.hours.get(day, ())) for day in WEEKDAYS)
        self._exceptions = policy.exceptions
        self._holidays = holidays
        self._years: dict[int, Mapping[date, str]] = {}
        self._blocks: dict[int, _Block] = {}
        self._closes: dict[date, datetime | None] = {}
        self._days: dict[int, tuple[Window, ...]] = {}
        self._asked: tuple[datetime, date, bool] | None = None

    def spans(self, day: date) -> tuple[Span, ...]:
        """Give the windows that start on a date, in order, overlapping and touching ones joined."""
        number = day.toordinal() - _EPOCH_DAY
        if not _FIRST <= number * DAY * _SECOND < _LAST or not self._windows(number):
            return ()
        # Zones lie within a day of UTC, and a window ends within two days of its midnight.
        times = steady(self.zone, (number - 2) * DAY, (number + 4) * DAY)
        return tuple(
            Span(_instant(start * _SECOND), _instant(end * _SECOND))
            for start, end in covered(times, self._windows, number)
        )

    def is_open(self, at: datetime) -> bool:
        """Say whether an instant lies inside a window (its start included, its end not)."""
        return self._open(_number(at))

    def present(self, now: datetime) -> tuple[date, bool]:
        """Give `day_of` and `is_open` of an instant that is asked for many times in a row."""
        if self._asked is None or self._asked[0] is not now:
            self._asked = (now, self.day_of(now), self.is_open(now))
        return self._asked[1:]

    def next_opening(self, at: datetime) -> datetime:
        """Give `at` itself while open, else the start of the next window. `PolicyNeverOpens` past 366 days."""
        return _instant(self._opening(_number(at)))

    def closed_since(self, at: datetime) -> datetime | None:
        """Give the end of the last window before `at` while closed; None while open, or where 366 days have none."""
        now = _number(at)
        key = now // _BLOCK
        while not self._open(now) and (key + 1) * _BLOCK > max(now - _HORIZON, _FIRST * _SECOND):
            ends = self._block(key).ends
            before = bisect_right(ends, now)
            if before:
                return _instant(ends[before - 1])
            key -= 1
        return None

    def next_start(self, at: datetime) -> datetime:
        """Give the start of the first window that starts after `at`, touching windows taken as one.

        Hours without any close start again with each day's window.
        """
        now = _number(at)
        if not self._open(now):
            return _instant(self._opening(now))
        close = self._close(now)
        return self._day_end(at) if close is None else _instant(self._opening(close))

    def next_close(self, at: datetime) -> datetime:
        """Give the end of the current window, or of the next one while closed, touching windows taken as one.

        Hours without any close end with each day's window.
        """
        opening = self._opening(_number(at))
        close = self._close(opening)
        return self._day_end(_instant(opening)) if close is None else _instant(close)

    def last_close(self, day: date) -> datetime | None:
        """Give the end of the last window that starts on a date: the close of that day; None on a closed day."""
        if day not in self._closes:
            spans = self.spans(day)
            self._closes[day] = spans[-1].end if spans else None
        return self._closes[day]

    def after(self, start: datetime, seconds: int) -> datetime:
        """Count working seconds from `start`; reached exactly at a close, it is that close.

        Nothing to count gives `start` itself. Raises `PolicyNeverOpens` when the count meets 366 closed days.
        """
        at = since = _number(start)
        left = seconds * _SECOND
        while left > 0:
            at = self._opening(at, since)
            key = at // _BLOCK
            block = self._block(key)
            worked = block.until(at)
            if worked + left <= block.total:
                i = bisect_left(block.worked, worked + left)
                return _instant(block.ends[i] - (block.worked[i] - worked - left))
            left -= block.total - worked
            since = block.ends[-1]
            at = (key + 1) * _BLOCK
        return _instant(at)

    def between(self, start: datetime, end: datetime) -> int:
        """Count the working seconds from `start` to `end`; negative when `end` is earlier. Microseconds to call.

        Parts of a second are dropped.
        """
        first, last = _number(start), _number(end)
        if last < first:
            return -(self._worked(last, first) // _SECOND)
        return self._worked(first, last) // _SECOND

    def day_of(self, at: datetime) -> date:
        """Give the date whose windows hold at an instant: overnight windows belong to the day they start on.

        Where windows of two dates overlap, the earlier one; while closed, the date of the wall clock.
        """
        wall = at.astimezone(self.zone)
        today = wall.date()
        minute = (24 + wall.hour) * 60 + wall.minute
        before = self._windows(today.toordinal() - _EPOCH_DAY - 1)
        if any(window.start <= minute < window.end for window in before):
            return today - timedelta(days=1)
        return today

    def why(self, day: date) -> str:
        """Give the words of what makes a date differ: an exception's note, a holiday's name, or nothing."""
        exception = self._exception(day)
        if exception is not None:
            return exception.note
        noted = (each.note for each in self._exceptions if each.first <= day <= each.last and each.note)
        return self._holiday(day) or next(noted, "")

    def _windows(self, number: int) -> tuple[Window, ...]:
        """Give the wall-clock windows of a day, numbered from 1970-01-01."""
        windows = self._days.get(number)
        if windows is None:
            day = date.fromordinal(number + _EPOCH_DAY)
            exception = self._exception(day)
            windows = self._week[day.weekday()] if exception is None else exception.hours or ()
            if windows and exception is None and self._holiday(day):
                windows = ()
            self._days[number] = windows
        return windows

    def _exception(self, day: date) -> DayException | None:
        for exception in self._exceptions:
            if exception.first <= day <= exception.last and exception.hours is not None:
                return exception
        return None

    def _holiday(self, day: date) -> str:
        if day.year not in self._years:
            self._years[day.year] = self._holidays(day.year)
        return self._years[day.year].get(day, "")

    def _block(self, key: int) -> _Block:
        """Give the block of a key, worked out once."""
        block = self._blocks.get(key)
        if block is None:
            start, end = max(key * _BLOCK, _FIRST), min((key + 1) * _BLOCK, _LAST)
            stretches: list[Stretch] = []
            if start < end:
                times = steady(self.zone, start // _SECOND, end // _SECOND)
                stretches = covered(times, self._windows)
            starts = [start * _SECOND for start, _ in stretches]
            ends = [end * _SECOND for _, end in stretches]
            worked = list(accumulate((end - start) * _SECOND for start, end in stretches))
            block = self._blocks[key] = _Block(starts, ends, worked)
        return block

    def _open(self, at: int) -> bool:
        block = self._block(at // _BLOCK)
        i = bisect_right(block.starts, at) - 1
        return i >= 0 and at < block.ends[i]

    def _opening(self, at: int, since: int | None = None) -> int:
        """Give `at` while open, else the next start; it must come within 366 days of `since`."""
        since = at if since is None else since
        key = at // _BLOCK
        while key * _BLOCK <= min(since + _HORIZON, _LAST):
            block = self._block(key)
            i = bisect_right(block.ends, at)
            if i < len(block.ends):
                opening = max(at, block.starts[i])
                if opening - since <= _HORIZON:
                    return opening
                break
            key += 1
        raise PolicyNeverOpens(
            f"The hours never open in the 366 days from {_instant(since):%Y-%m-%d} on: give [hours] a window."
        )

    def _close(self, at: int) -> int | None:
        """Give the end of the open run at `at`; None where it does not end within 366 days."""
        close = at
        while self._open(close):
            block = self._block(close // _BLOCK)
            close = block.ends[bisect_right(block.starts, close) - 1]
            if close - at > _HORIZON:
                return None
        return close

    def _day_end(self, at: datetime) -> datetime:
        return self.last_close(self.day_of(at)) or at

    def _worked(self, first: int, last: int) -> int:
        """Count microseconds of working time."""
        low, high = first // _BLOCK, last // _BLOCK
        worked = self._block(high).until(last) - self._block(low).until(first)
        return worked + sum(map(self._total, range(low, high)))

    def _total(self, key: int) -> int:
        return self._block(key).total


def _number(at: datetime) -> int:
    """Give an instant in microseconds since 1970."""
    since = at - EPOCH
    return (since.days * DAY + since.seconds) * _SECOND + since.microseconds


def _instant(number: int) -> datetime:
    return EPOCH + timedelta(microseconds=number)
