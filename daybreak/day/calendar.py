"""What the user's calendars say of a stretch of time."""

from __future__ import annotations

from datetime import UTC, date, datetime

from boundaries.facts import CalendarEvent
from boundaries.text import address, line
from daybreak.day.desk import Desk
from daybreak.snapshot import Meeting


def events(desk: Desk, start: datetime, end: datetime) -> tuple[CalendarEvent, ...]:
    """Give the entries that touch a stretch, of all accounts, in order of their start."""
    start, end = start.astimezone(UTC), end.astimezone(UTC)
    known = desk.values.of("events", CalendarEvent)
    touching = (each for each in known if each.start < end and each.end > start)
    return tuple(sorted(touching, key=lambda each: (each.start, each.end, each.id)))


def meetings_of(desk: Desk, day: date) -> tuple[Meeting, ...]:
    """Give the entries that touch a date of the user's wall clock, clean, in order of their start."""
    return tuple(
        Meeting(
            id=each.id,
            start=each.start,
            end=each.end,
            all_day=each.all_day,
            title=line(each.title) or line("busy"),
            location=line(each.location),
            link=address(each.link),
            busy=each.busy,
            account=line(each.account),
        )
        for each in events(desk, *desk.bounds(day))
    )
