"""A look at what is held."""

from __future__ import annotations

from datetime import datetime, timedelta

from boundaries.violations.slips import slip_peek
from boundaries.words import moment
from daybreak.day.desk import Desk
from daybreak.day.peek import PEEK, peeking
from daybreak.day.plan import Plan, logged
from daybreak.intents import Peek
from daybreak.live import DayError
from daybreak.store.protocol import Change


def peek(desk: Desk, _intent: Peek, now: datetime) -> Plan:
    """Show what is held until it would be shown anyway: a slip."""
    board = desk.board
    held = [
        thread.id
        for thread, placed in board.placements()
        if placed.open and (placed.held_until is not None or board.hidden(thread.id))
    ]
    if desk.day_closed(now) and not held:
        held = [thread.id for thread, placed in desk.board.placements() if placed.open]
    if not held or peeking(desk.store, now):
        raise DayError("Everything that was held is shown already." if held else "Nothing is held.")
    until = desk.opening(now) or now + timedelta(days=1)
    changes = [Change("settings", PEEK, {"until": until.isoformat()}), *logged(slip_peek(now, held))]
    label = f"Shown until {moment(until, now, desk.zone)}"
    return Plan(action="peek", changes=tuple(changes), label=label, undoable=False)
