"""The rest of today in words: what changes when, in order."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time, timedelta

from boundaries import words
from boundaries.availability.presence import AWAY, OWN_TIME, Presence
from boundaries.availability.values import Standing, State, Transition
from boundaries.evening import DayEnd, day_end
from boundaries.facts import Busy, CalendarEvent
from boundaries.policy.model import Policy
from boundaries.text import SafeText, line

NOON, AFTERNOON = 12, 14
"""Hours of the wall clock: a gap between windows that reaches into them is lunch."""


def transitions(
    presence: Presence, policy: Policy, now: datetime, ending: DayEnd | None = None
) -> tuple[Transition, ...]:
    """Give what still changes today, in order; the dashboard itself says what is now.

    Every change of state is among them, so that between two of them the state is that of the earlier one; besides
    them the wind-down, and each entry of the calendar at its start. A return to work within the day is a minor one.
    `ending` is how the user wants the day to end, where that is not as the policy has it.
    """
    end = _end_of_day(presence, now)
    entries = [each for each in presence.events if now < each.start < end and not each.all_day]
    found = [*_wind_down(presence, ending or day_end(presence.work, policy, now), now)]
    for at, standing in presence.changes(now):
        if at > end:
            break
        told = next((each for each in entries if each.start == at and _is_told(each, standing)), None)
        if told is None:
            found.append(_change(presence, at, standing, now))
    found += [
        Transition(at=each.start, state=presence.at(each.start).state, label=_entry(presence, each, now))
        for each in entries
    ]
    return tuple(sorted(found, key=lambda point: point.at))


def named(event: CalendarEvent) -> SafeText:
    """Name an entry of the calendar: its title, clean, and whether it is sure."""
    title = line(event.title, "out of office" if event.busy is Busy.OUT_OF_OFFICE else "meeting")
    return line(f"maybe: {title}") if event.busy is Busy.TENTATIVE else title


def _is_told(event: CalendarEvent, standing: Standing) -> bool:
    """Say whether an entry is what brings a change about: its own line tells it."""
    wanted = {Busy.BUSY: State.MEETING, Busy.OUT_OF_OFFICE: State.OFF}.get(event.busy)
    return wanted is standing.state and standing.why not in (OWN_TIME, AWAY)


def _entry(presence: Presence, event: CalendarEvent, now: datetime) -> SafeText:
    zone = presence.work.zone
    if event.end.astimezone(zone).date() != event.start.astimezone(zone).date():
        return line(f"{named(event)} until {words.moment(event.end, now, zone)}")
    return line(f"{named(event)} \N{MIDDLE DOT} {words.short(int((event.end - event.start).total_seconds()))}")


def _change(presence: Presence, at: datetime, standing: Standing, now: datetime) -> Transition:
    state, zone = standing.state, presence.work.zone
    until = presence.now(at).until
    ends = f" until {words.moment(until, now, zone)}" if until is not None else ""
    day = presence.day(presence.work.day_of(at))
    minor = False
    if state is State.AVAILABLE:
        label, minor = "available", day is None or day.start != at
    elif state.gone:
        inside = day is not None and day.start <= at < day.end
        label = f"away{ends}" if standing.why == AWAY else _pause(presence, at, until) if inside else f"off{ends}"
    else:
        label = f"{standing.why if state is State.MEETING else 'a break' if state is State.BREAK else 'focus'}{ends}"
        minor = state is not State.MEETING
    return Transition(at=at, state=state, label=line(label), minor=minor)


def _pause(presence: Presence, at: datetime, until: datetime | None) -> str:
    """Name a pause of the hours: one that reaches over noon is lunch."""
    leaves = at.astimezone(presence.work.zone)
    returns = leaves if until is None else until.astimezone(presence.work.zone)
    over_noon = leaves.hour < AFTERNOON and (returns.hour, returns.minute) > (NOON, 0)
    return "lunch, away" if over_noon and leaves.date() == returns.date() else "away"


def _wind_down(presence: Presence, ending: DayEnd | None, now: datetime) -> Iterator[Transition]:
    if ending is None:
        return
    points = [(ending.begins_at, "wind down"), *([(ending.closes_at, "your stop")] if ending.chosen else [])]
    for at, label in points:
        if at > now and not (state := presence.at(at).state).gone:
            yield Transition(at=at, state=state, label=line(label))


def _end_of_day(presence: Presence, now: datetime) -> datetime:
    """Give the end of the day whose windows hold: midnight, or the close of a window that goes past it."""
    today = presence.work.day_of(now)
    midnight = datetime.combine(today + timedelta(days=1), time(), presence.work.zone)
    day = presence.day(today)
    return max(midnight, day.end) if day is not None else midnight
