"""Working time the slow way: walk real time minute by minute, look at the wall clock, read the policy's words."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from boundaries.policy.model import WEEKDAYS, Client, Policy, Window

MINUTE = timedelta(minutes=1)
_DAY = timedelta(days=1)


class Oracle:
    """Every minute of some days, each open or closed; starts and ends on whole minutes of UTC."""

    def __init__(
        self, policy: Policy, client: Client | None, holidays: Mapping[date, str], first: datetime, days: int
    ) -> None:
        self._policy = policy
        self._client = client
        self._holidays = holidays
        self._zone = ZoneInfo(policy.me.timezone)
        self._open: dict[date, set[int]] = {}
        self.minutes = [first + number * MINUTE for number in range(days * 1440)]
        self.owners = [self._owner(minute) for minute in self.minutes]

    def windows(self, day: date) -> tuple[Window, ...]:
        for exception in self._policy.exceptions:
            if exception.first <= day <= exception.last and exception.hours is not None:
                return exception.hours
        if day in self._holidays:
            return ()
        name = WEEKDAYS[day.weekday()]
        if self._client is not None and name in self._client.hours:
            return self._client.hours[name]
        return self._policy.hours.get(name, ())

    def open_minutes(self, day: date) -> set[int]:
        """Give the minutes of a date's windows, counted from its midnight on the wall."""
        if day not in self._open:
            self._open[day] = {minute for window in self.windows(day) for minute in range(window.start, window.end)}
        return self._open[day]

    def _owner(self, at: datetime) -> date | None:
        """Give the date whose window holds at an instant, the earlier one of two; None while closed."""
        wall = at.astimezone(self._zone)
        minute = wall.hour * 60 + wall.minute
        today = wall.date()
        before = today - _DAY
        if minute + 1440 in self.open_minutes(before):
            return before
        return today if minute in self.open_minutes(today) else None

    def opening(self, at: int) -> datetime | None:
        return next((m for m, owner in zip(self.minutes[at:], self.owners[at:], strict=True) if owner), None)

    def close(self, at: int) -> datetime | None:
        """Give the first closed minute after an open one."""
        begun = False
        for minute, owner in zip(self.minutes[at:], self.owners[at:], strict=True):
            if begun and owner is None:
                return minute
            begun = begun or owner is not None
        return None

    def start(self, at: int) -> datetime | None:
        """Give the first open minute after a closed one."""
        shut = self.owners[at] is None
        for minute, owner in zip(self.minutes[at:], self.owners[at:], strict=True):
            if shut and owner is not None:
                return minute
            shut = shut or owner is None
        return None

    def count(self, first: int, last: int) -> int:
        """Count open minutes."""
        return sum(owner is not None for owner in self.owners[first:last])

    def after(self, at: int, minutes: int) -> datetime | None:
        """Walk until that many open minutes have passed."""
        for minute, owner in zip(self.minutes[at:], self.owners[at:], strict=True):
            if minutes == 0:
                return minute
            minutes -= owner is not None
        return None
