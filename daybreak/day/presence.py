"""What the user is to others, from what the desk knows; and what they say of it: focus, away, back."""

from __future__ import annotations

from datetime import datetime, timedelta

from boundaries.availability import Presence, Said
from boundaries.facts import Busy
from boundaries.words import duration, moment
from boundaries.worktime import Span
from daybreak.day.calendar import events
from daybreak.day.desk import Desk
from daybreak.day.pause import running_break
from daybreak.day.plan import Plan
from daybreak.day.said import AWAY, FOCUS, begun, said
from daybreak.intents import Away, Back, Focus
from daybreak.live import DayError
from daybreak.store.protocol import Change

_BEFORE, _AHEAD = timedelta(days=2), timedelta(days=35)
"""How far entries of the calendar are looked at."""
_MINUTE = timedelta(minutes=1)


def presence(desk: Desk, now: datetime) -> Presence:
    """Give what the user is at every instant, as far as is known now."""
    return Presence(
        desk.work,
        desk.context.own,
        events(desk, now - _BEFORE, now + _AHEAD),
        Said(
            focus=begun(said(desk, FOCUS), now),
            away=begun(said(desk, AWAY), now),
            on_break=running_break(desk, now),
            closed_at=desk.closed_at(now),
            closed_day=desk.working_day(now),
        ),
    )


def focus(desk: Desk, intent: Focus, now: datetime) -> Plan:
    """Begin a stretch without interruption; it ends at a whole minute, at the latest with the hours."""
    if desk.is_closed(now):
        opening = desk.opening(now)
        ends = f" until {moment(opening, now, desk.zone)}" if opening is not None else ""
        raise DayError(f"You are off{ends}: nothing interrupts you now. Focus inside your hours.")
    until = _whole(_next_meeting(desk, now) if intent.until is None else intent.until)
    if until <= now:
        raise DayError("That time has passed. Focus until one that is still to come.")
    close = desk.work.next_close(now)
    ends = ""
    if until > close and not desk.work.is_open(close):
        until, ends = close, ", when your hours end"
    changes = (_stretch(FOCUS, now, until), Change("settings", AWAY, None))
    return Plan(action="focus", changes=changes, label=f"Focus until {moment(until, now, desk.zone)}{ends}")


def away(desk: Desk, intent: Away, now: datetime) -> Plan:
    """Be away until an instant, whatever the hours say."""
    until = _whole(intent.until)
    if until <= now:
        raise DayError("That time has passed. Be away until one that is still to come.")
    changes = (_stretch(AWAY, now, until), Change("settings", FOCUS, None))
    return Plan(action="away", changes=changes, label=f"Away until {moment(until, now, desk.zone)}")


def back(desk: Desk, _intent: Back, now: datetime) -> Plan:
    """End focus or being away before its time."""
    running = {key: found for key in (FOCUS, AWAY) if (found := said(desk, key)) is not None and found.end > now}
    if not running:
        raise DayError("You are neither in focus nor away: there is nothing to come back from.")
    changes = tuple(Change("settings", key, None) for key in running)
    told = [f"{key} ended after {_lasted(found, now)}" for key, found in running.items()]
    return Plan(action="back", changes=changes, label=f"Back: {', '.join(told)}")


def _lasted(stretch: Span, now: datetime) -> str:
    """Say how long a stretch lasted, to the minute that has begun; none where the clock was set back."""
    seconds = max(0, int((now - stretch.start).total_seconds()))
    return duration(seconds if seconds < 60 else seconds // 60 * 60)


def _next_meeting(desk: Desk, now: datetime) -> datetime:
    """Give the start of the next meeting today that is sure; it may lie behind the next pause of the hours."""
    _, ends = desk.bounds(now.astimezone(desk.zone).date())
    starts = [
        each.start
        for each in events(desk, now, ends)
        if each.start > now and each.busy is not Busy.TENTATIVE and not each.all_day
    ]
    if not starts:
        raise DayError("No meeting is left today. Say how long instead: 50m, 2h, 11:30.")
    return min(starts)


def _stretch(key: str, now: datetime, until: datetime) -> Change:
    return Change("settings", key, {"since": now.isoformat(), "until": until.isoformat()})


def _whole(at: datetime) -> datetime:
    """Give the whole minute at an instant or after it: the dashboard wakes at the minute, and says no more."""
    rest = timedelta(seconds=at.second, microseconds=at.microsecond)
    return at - rest + _MINUTE if rest else at
