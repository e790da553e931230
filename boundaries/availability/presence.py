"""What the user is at any instant: hours, calendar and the user's word, laid over each other.

From the highest: a closed day; away; closed hours; an out-of-office entry; a meeting or own time; a break; focus;
available. Meetings and own time also count in the pauses of a working day (a call over lunch), never before its first
opening or after its last close: then the user is off, whatever the calendar says. An entry marked busy for the whole
day and a tentative one are named but change nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, datetime, timedelta
from heapq import merge
from itertools import chain

from msgspec.structs import replace

from boundaries.availability.values import Availability, Said, Standing, State
from boundaries.facts import Busy, CalendarEvent
from boundaries.policy.model import Policy
from boundaries.text import SafeText, line
from boundaries.worktime import PolicyNeverOpens, Span, WorkTime

MEETING, OWN_TIME, AWAY, OUT = line("meeting"), line("own time"), line("away"), line("out of office")
_FAR = timedelta(days=366)
NOTHING_SAID = Said()


def own_hours(policy: Policy) -> WorkTime | None:
    """Give the protected blocks of the week as hours; None without any. Exceptions and holidays do not move them."""
    return WorkTime(replace(policy, hours=policy.own_time, exceptions=())) if policy.own_time else None


def own_time(policy: Policy, day: date) -> tuple[Span, ...]:
    """Give the protected blocks that start on a date."""
    own = own_hours(policy)
    return own.spans(day) if own is not None else ()


class Presence:
    """The state of every instant, as far as it is known now."""

    def __init__(
        self,
        work: WorkTime,
        own: WorkTime | None = None,
        events: Iterable[CalendarEvent] = (),
        said: Said = NOTHING_SAID,
    ) -> None:
        """Lay things over the user's own hours; `own` is `own_hours` of the policy."""
        self.work = work
        self.own = own
        self.events = tuple(sorted(events, key=lambda each: (each.start, each.end, each.id)))
        self._meetings = [each for each in self.events if each.busy is Busy.BUSY and not each.all_day]
        self._out = [each for each in self.events if each.busy is Busy.OUT_OF_OFFICE]
        self._said = said
        self._rest = self._resting(said)
        self._days: dict[date, Span | None] = {}

    def at(self, at: datetime) -> Standing:
        """Give the state of an instant."""
        is_open = self.work.is_open(at)
        gone = self._gone(at, is_open=is_open)
        if gone is not None:
            return gone
        busy = self._busy(at)
        if busy:
            return Standing(State.MEETING, busy)
        return Standing(self._inside(at) if is_open else State.OFF, line(self.work.why(self.work.day_of(at))))

    def now(self, now: datetime) -> Availability:
        """Give the state of an instant with its end and what follows."""
        here = self.at(now)
        for point, there in self.changes(now):
            return Availability(state=here.state, until=point, next_state=there.state, why=here.why)
        return Availability(state=here.state, until=None, why=here.why)

    def changes(self, after: datetime) -> Iterator[tuple[datetime, Standing]]:
        """Give each instant after another at which the user becomes something else to others, for a year at most."""
        before = self.at(after)
        for point in self._points(after):
            if point - after > _FAR:
                return
            there = self.at(point)
            if not there.state.same(before.state):
                yield point, there
            before = there

    def next_point(self, after: datetime) -> datetime | None:
        """Give the next instant at which anything here begins or ends; None where nothing does."""
        return next(self._points(after), None)

    def own_absences(self) -> tuple[Span, ...]:
        """Give the stretches in which the user is gone beside the hours: a closed day, away, out of office."""
        named = [each for each in (self._rest, self._said.away) if each is not None]
        return (*named, *(Span(each.start, each.end) for each in self._out))

    def day(self, day: date) -> Span | None:
        """Give a working day from its first opening to its last close; None for a day off."""
        if day not in self._days:
            spans = self.work.spans(day)
            self._days[day] = Span(spans[0].start, spans[-1].end) if spans else None
        return self._days[day]

    def _gone(self, at: datetime, *, is_open: bool) -> Standing | None:
        """Say why nobody is there, whatever the calendar holds of meetings."""
        today = self.work.day_of(at)
        if self._rest is not None and _covers(self._rest, at):
            state = State.WOUND_DOWN if today == self._said.closed_day else self._off(today)
            return Standing(state, line(self.work.why(today)))
        if _covers(self._said.away, at):
            return Standing(State.OFF, AWAY)
        if not is_open and not self._in_pause(at):
            return Standing(self._off(today), line(self.work.why(today)))
        out = next((each for each in self._out if _covers(each, at)), None)
        return Standing(State.OFF, line(out.title, OUT)) if out is not None else None

    def _busy(self, at: datetime) -> SafeText:
        """Name the meeting or the own time that holds; nothing where none does."""
        meeting = next((each for each in self._meetings if _covers(each, at)), None)
        if meeting is not None:
            return line(meeting.title, MEETING)
        return OWN_TIME if self.own is not None and self.own.is_open(at) else line("")

    def _inside(self, at: datetime) -> State:
        if _covers(self._said.on_break, at):
            return State.BREAK
        return State.FOCUS if _covers(self._said.focus, at) else State.AVAILABLE

    def _off(self, day: date) -> State:
        return State.OFF if self.day(day) is not None else State.DAY_OFF

    def _in_pause(self, at: datetime) -> bool:
        wall = at.astimezone(self.work.zone).date()
        return any(_covers(self.day(day), at) for day in (wall - timedelta(days=1), wall))

    def _resting(self, said: Said) -> Span | None:
        """Give the rest of a closed day; one without an end lasts to the end of time."""
        if said.closed_at is None or said.closed_day is None:
            return None
        close = self.work.last_close(said.closed_day)
        opens = _or_never(self.work.next_start, max(said.closed_at, close or said.closed_at))
        return Span(said.closed_at, opens or datetime.max.replace(tzinfo=said.closed_at.tzinfo))

    def _points(self, after: datetime) -> Iterator[datetime]:
        """Give every instant at which something may change, in order; what surely lasts is passed over."""
        lasting = [each.end for each in (self._rest, self._said.away) if each is not None and _covers(each, after)]
        start = max(lasting, default=after)
        stretches: list[Span | CalendarEvent] = [*self._meetings, *self._out]
        stretches += [each for each in (self._said.focus, self._said.away, self._said.on_break, self._rest) if each]
        fixed = sorted({at for each in stretches for at in (each.start, each.end) if at > start})
        own = () if self.own is None else _edges(self.own, start)
        yield from chain(lasting and [start], merge(fixed, _edges(self.work, start), own))


def _edges(work: WorkTime, after: datetime) -> Iterator[datetime]:
    """Give the openings and closes after an instant; none where the hours never open, or never close."""
    at = after
    while True:
        was_open = work.is_open(at)
        edge = _or_never(work.next_close if was_open else work.next_opening, at)
        if edge is None or work.is_open(edge) is was_open:
            return
        yield edge
        at = edge


def _covers(stretch: Span | CalendarEvent | None, at: datetime) -> bool:
    return stretch is not None and stretch.start <= at < stretch.end


def _or_never(find: Callable[[datetime], datetime], at: datetime) -> datetime | None:
    try:
        return find(at)
    except PolicyNeverOpens:
        return None
