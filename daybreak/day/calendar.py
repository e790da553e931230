"""What the user's calendars say of a stretch of time."""

from __future__ import annotations

from datetime import datetime

from boundaries.facts import CalendarEvent
from daybreak.day.desk import Desk


def events(desk: Desk, start: datetime, end: datetime) -> tuple[CalendarEvent, ...]:
    """Give the entries that touch a stretch, of all accounts, in order of their start."""
    known = desk.values.of("events", CalendarEvent)
    touching = (each for each in known if each.start < end and each.end > start)
    return tuple(sorted(touching, key=lambda each: (each.start, each.end, each.id)))
