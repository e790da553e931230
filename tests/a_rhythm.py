"""A Monday of breaks for the tests: Noor's hours, what happens to them, and what came of it."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import cache

from a_day import DAY, at
from msgspec.structs import replace

from boundaries.breaks.machine import fresh, next_look, step
from boundaries.breaks.record import BreakEvent
from boundaries.breaks.state import Action, BreakState, Busy, Happening, Look, Note, Setting
from boundaries.policy.model import Breaks, Rhythm
from boundaries.worktime import Span

BREAKS = Breaks()
MOVES = replace(BREAKS, eyes=Rhythm(0, 20), rest=Rhythm(0, 900))
"""Only a move every 50 minutes."""
SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)


@cache
def hours(first: int = 20, last: int = 25) -> tuple[Span, ...]:
    """Give Noor's windows of some days of November 2026."""
    return tuple(span for day in range(first, last) for span in DAY.mine.spans(at(day).astimezone(DAY.zone).date()))


class Rhythms:
    """Breaks that go on by hand: time passes in steps, and what came of it is kept."""

    def __init__(self, begin: datetime, breaks: Breaks = BREAKS, *busy: Busy) -> None:
        self.setting = Setting(breaks, hours(), tuple(sorted(busy, key=lambda each: each.start)))
        self.state: BreakState = fresh(begin)
        self.now = begin
        self.actions: list[Action] = []

    def do(self, happened: Happening, now: datetime | None = None) -> list[Action]:
        """Let something happen; give what is to be done."""
        self.now = now or self.now
        came = step(self.state, happened, self.now, self.setting)
        self.state = came.state
        self.actions += came.actions
        return list(came.actions)

    def until(self, end: datetime, *, typed_at: datetime | None = None) -> list[Action]:
        """Let time pass as the driver does: to each next look, and now and then in between."""
        found: list[Action] = []
        while self.now < end:
            between = self.now + timedelta(seconds=300 - self.now.timestamp() % 300)
            wanted = next_look(self.state, self.now, self.setting)
            found += self.do(Look(typed_at), min(end, between, wanted or end))
        return found

    @property
    def record(self) -> list[BreakEvent]:
        """Give what is on record, in the order in which it was noted."""
        return [action.event for action in self.actions if isinstance(action, Note)]

    @property
    def told(self) -> list[tuple[str, str, str]]:
        """Give kind, Berlin time and outcome of each."""
        zone = DAY.zone
        return [(each.kind, f"{each.started_at.astimezone(zone):%H:%M:%S}", each.outcome) for each in self.record]


def moves(*, at_: str = "09:00") -> Rhythms:
    """Begin a Monday with nothing but moves."""
    return Rhythms(at(23, at_), MOVES)
