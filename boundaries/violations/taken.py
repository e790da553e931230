"""Time that was taken when a client set another: entries of the user's calendars, declared focus, being away.

What the client could not see is no act: an entry that came to be after the message. What they take part in themselves
is what they speak of.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from boundaries.facts import Busy, CalendarEvent
from boundaries.prose import words_of
from boundaries.violations.after_hours import dated
from boundaries.violations.case import Case, SetTime, text_of

TAKES = frozenset({Busy.BUSY, Busy.OUT_OF_OFFICE})
_NAME = 3
"""Letters of a name that is looked for in a title."""


def taken(case: Case, each: SetTime, at: datetime) -> str:
    """Name what lay at a reading of a set time already, as a line of policy; empty for nothing."""
    zone = case.context.zone
    strictly = each.named.what == "deadline"
    beside = [event for event in case.entries_at(at) if not (strictly and event.start == at)]
    if any(_with_them(case, each, event) for event in beside):
        return ""
    if any(_takes(event) and _was_shown(event, each) for event in beside):
        return f"calendar: taken at {dated(at, zone)}"
    for name, span in (("focus", case.said.focus), ("away", case.said.away)):
        if span is not None and span.start < each.act.at and span.start <= at < span.end:
            return f"{name}: until {dated(span.end, zone)}"
    return ""


def away_on(case: Case, each: SetTime, instants: Sequence[datetime]) -> str:
    """Name what took a whole day already, from its first opening to its last close; empty for nothing."""
    zone, away, line = case.context.zone, case.said.away, ""
    for day in {at.astimezone(zone).date() for at in instants}:
        spans = case.work.spans(day)
        if not spans:
            return ""
        start, end = spans[0].start, spans[-1].end
        if away is not None and away.start < each.act.at and away.start <= start and end <= away.end:
            line = f"away: until {dated(away.end, zone)}"
        elif any(_is_out(event, each) and end <= event.end for event in case.entries_at(start)):
            line = f"calendar: out of office on {dated(instants[0], zone)[:-6]}"
        else:
            return ""
    return line


def _takes(event: CalendarEvent) -> bool:
    return event.busy in TAKES and not (event.all_day and event.busy is Busy.BUSY)


def _is_out(event: CalendarEvent, each: SetTime) -> bool:
    return event.busy is Busy.OUT_OF_OFFICE and _was_shown(event, each)


def _was_shown(event: CalendarEvent, each: SetTime) -> bool:
    return event.created_at is not None and event.created_at < each.act.at


def _with_them(case: Case, each: SetTime, event: CalendarEvent) -> bool:
    """Say whether an entry is about the client: they take part in it, or its title names them or their message."""
    people = (case.context.clients.of(one.address) for one in (event.organizer, *event.attendees) if one.address)
    if any(found is not None and found.name == case.client.name for found in people):
        return True
    title = words_of(event.title)
    if not title:
        return False
    names = [case.client.name, *(project.name for project in case.client.projects)]
    names += [name for name in each.act.message.sender.name.split() if len(name) >= _NAME]
    if any(_holds(title, words_of(name)) for name in names):
        return True
    return len(event.title) >= _NAME and _holds(words_of(text_of(each.act.message)), title)


def _holds(words: Sequence[str], part: Sequence[str]) -> bool:
    size = len(part)
    return size > 0 and any(words[start : start + size] == part for start in range(len(words) - size + 1))
