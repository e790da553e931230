"""Availability the slow way: every minute by itself, from the wall clock and the words of the rules."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from msgspec.structs import replace
from worktime_oracle import MINUTE, Oracle

from boundaries.availability import Said, State
from boundaries.facts import Busy, CalendarEvent
from boundaries.policy.model import Policy
from boundaries.worktime import Span

GONE = {State.OFF, State.DAY_OFF, State.WOUND_DOWN}


class Walk:
    """The state of every minute of some days."""

    def __init__(
        self,
        policy: Policy,
        holidays: Mapping[date, str],
        events: tuple[CalendarEvent, ...],
        said: Said,
        first: datetime,
        days: int,
    ) -> None:
        before = first - timedelta(days=3)
        own = Oracle(replace(policy, hours=policy.own_time, exceptions=()), None, {}, first, days)
        self._hours = Oracle(policy, None, holidays, before, 0)
        self._zone = ZoneInfo(policy.me.timezone)
        self._events, self._said = events, said
        self._days: dict[date, tuple[datetime, datetime]] = {}
        owners = [self._open_on(before + number * MINUTE) for number in range((days + 6) * 1440)]
        self.minutes = [first + number * MINUTE for number in range(days * 1440)]
        self._open = owners[3 * 1440 :]
        self._own = own.owners
        self.states = [self._state(number) for number in range(len(self.minutes))]

    def _open_on(self, at: datetime) -> bool:
        """Say whether a minute is open; note it for each date whose windows hold."""
        wall = at.astimezone(self._zone)
        minute = wall.hour * 60 + wall.minute
        found = False
        for day, since in ((wall.date() - timedelta(days=1), minute + 1440), (wall.date(), minute)):
            if since in self._hours.open_minutes(day):
                begin, _ = self._days.get(day, (at, at))
                self._days[day] = (begin, at)
                found = True
        return found

    def _state(self, number: int) -> State:  # noqa: PLR0911 - a line a rule
        at, said = self.minutes[number], self._said
        if _in(said.away, at):
            return State.OFF
        inside = any(begin <= at <= last for begin, last in self._days.values())
        if not self._open[number] and not inside:
            today = at.astimezone(self._zone).date()
            return State.OFF if today in self._days else State.DAY_OFF
        running = [each for each in self._events if each.start <= at < each.end]
        if any(each.busy is Busy.OUT_OF_OFFICE for each in running):
            return State.OFF
        if any(each.busy is Busy.BUSY and not each.all_day for each in running) or self._own[number] is not None:
            return State.MEETING
        if not self._open[number]:
            return State.OFF
        if _in(said.on_break, at):
            return State.BREAK
        return State.FOCUS if _in(said.focus, at) else State.AVAILABLE

    def until(self, number: int) -> tuple[datetime, State] | None:
        """Give the first minute at which the user is something else to others."""
        here = self.states[number]
        for at, there in zip(self.minutes[number:], self.states[number:], strict=True):
            if there is not here and not {here, there} <= GONE:
                return at, there
        return None


def _in(stretch: Span | None, at: datetime) -> bool:
    return stretch is not None and stretch.start <= at < stretch.end
