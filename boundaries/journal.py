"""The journal of days: how each ended, and what changed in the calendar over night. No score, and nobody to blame."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from msgspec import Struct

from boundaries import words
from boundaries.facts import CalendarEvent


class Ended(StrEnum):
    """How a day ended."""

    ON_TIME = "on time"
    LATE = "late"
    NOT_CLOSED = "not closed"
    RUNNING = "not over yet"


class Planned(Struct, frozen=True, kw_only=True):
    """A calendar entry as it was known at a close; the title is raw."""

    id: str
    start: datetime
    end: datetime
    title: str = ""


def ended(closes_at: datetime | None, closed_at: datetime | None, now: datetime, grace: int) -> Ended:
    """Say how a day ended that was to close at `closes_at`; `grace` seconds later is still on time.

    A day without hours that was closed all the same was closed on time.
    """
    if closed_at is None:
        return Ended.RUNNING if closes_at is not None and now < closes_at else Ended.NOT_CLOSED
    if closes_at is None or closed_at <= closes_at + timedelta(seconds=grace):
        return Ended.ON_TIME
    return Ended.LATE


def told(how: Ended, closes_at: datetime | None, closed_at: datetime | None, day: date, zone: ZoneInfo) -> str:
    """Say how a day ended: "closed 17:25, on time", "closed 18:20, late (close was 17:30)", "not closed"."""
    if closed_at is None:
        return how.value
    on = closed_at.astimezone(zone).date()
    at = words.clock(closed_at, zone) if on == day else f"{words.day(on, day)} {words.clock(closed_at, zone)}"
    due = f" (close was {words.clock(closes_at, zone)})" if closes_at is not None and how is Ended.LATE else ""
    return f"closed {at}, {how.value}{due}"


def planned(events: Iterable[CalendarEvent]) -> tuple[Planned, ...]:
    """Keep of calendar entries what a morning compares."""
    return tuple(Planned(id=each.id, start=each.start, end=each.end, title=each.title) for each in events)


def changed(before: Iterable[Planned], after: Iterable[Planned], zone: ZoneInfo) -> Iterator[str]:
    """Say what differs between two looks at one day, in order of time: new, moved, gone; raw."""
    was = {each.id: each for each in before}
    now = {each.id: each for each in after}
    found = [(each.start, f"new: {_called(each)} {words.clock(each.start, zone)}") for each in _without(now, was)]
    found += [(each.start, f"gone: {_called(each)} {words.clock(each.start, zone)}") for each in _without(was, now)]
    for key, each in now.items():
        old = was.get(key, each)
        if old.start != each.start:
            times = f"from {words.clock(old.start, zone)} to {words.clock(each.start, zone)}"
            found.append((each.start, f"moved: {_called(each)} {times}"))
        elif old.end != each.end:
            times = f"{words.clock(each.start, zone)} now ends {words.clock(each.end, zone)}"
            found.append((each.start, f"changed: {_called(each)} {times}"))
    for _, said in sorted(found):
        yield said


def _without(some: dict[str, Planned], others: dict[str, Planned]) -> list[Planned]:
    return [each for key, each in some.items() if key not in others]


def _called(each: Planned) -> str:
    return each.title.strip() or "an entry without a title"
