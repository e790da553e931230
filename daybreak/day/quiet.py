"""When the queue is quiet inside hours: what still shows then, why, and until when."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct

from boundaries.lookin import OPEN_FOR, quiet_until
from boundaries.queue import Band
from boundaries.text import SafeText, line
from boundaries.words import clock
from daybreak.day.desk import Desk
from daybreak.day.peek import holds
from daybreak.day.plan import Plan
from daybreak.day.said import FOCUS, said
from daybreak.intents import LookIn
from daybreak.live import DayError
from daybreak.store.protocol import Change

URGENT = frozenset({Band.URGENT})
PRESSING = frozenset({Band.URGENT, Band.OVERDUE, Band.AT_RISK})
"""What shows between look-in times: no promise is broken by them."""
LOOK = "look"
"""The key in `settings` of until when the whole queue shows between two look-in times."""
LOOK_IN = "the next look-in; l looks now"


class Quiet(Struct, frozen=True, kw_only=True):
    """A stretch in which only some bands show; of the rest, the number."""

    until: datetime
    why: SafeText
    """In a word: "focus"."""
    shows: frozenset[Band]


def quiet(desk: Desk, now: datetime) -> Quiet | None:
    """Give the stretch that holds; None where the whole queue shows. Closed hours are no such stretch: they hold."""
    focus = said(desk, FOCUS)
    if focus is not None and focus.start <= now < focus.end:
        return Quiet(until=focus.end, why=line("focus"), shows=URGENT)
    times = desk.policy.look_in
    until = quiet_until(times, desk.work, now) if times and desk.work.is_open(now) else None
    if until is None or holds(desk.store, LOOK, now):
        return None
    return Quiet(until=until, why=line(LOOK_IN), shows=PRESSING)


def look_in(desk: Desk, _intent: LookIn, now: datetime) -> Plan:
    """Show the whole queue for a while, between two look-in times."""
    found = None if desk.is_closed(now) else quiet(desk, now)
    if found is None or found.why != LOOK_IN:
        raise DayError("There is nothing to look behind: the queue is not waiting for a look-in time.")
    until = now + OPEN_FOR
    label = f"The whole queue shows until {clock(until, desk.zone)}"
    change = Change("settings", LOOK, {"until": until.isoformat()})
    return Plan(action="look-in", changes=(change,), label=label, undoable=False)
