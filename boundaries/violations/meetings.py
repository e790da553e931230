"""Meetings that a client put into the user's calendar: inside closed, own or taken time, or with too little notice.

Said by the calendar itself, no text is read. What the client could not know is no act: time that was taken after the
meeting was set, hours that were others then.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime, timedelta

from boundaries.availability import own_time
from boundaries.facts import CalendarEvent, Evidence, Violation
from boundaries.ids import short_id
from boundaries.violations.after_hours import dated
from boundaries.violations.case import QUOTE, Case
from boundaries.violations.fairness import closed_until, is_bot
from boundaries.violations.kinds import KINDS
from boundaries.violations.taken import TAKES
from boundaries.words import duration

KIND = "off-hours-deadline"
_GRACE = 15 * 60


def meetings(case: Case, told: Collection[datetime] = ()) -> Iterator[Violation]:
    """Suspect a meeting of the client's own setting, once however often it recurs; raises `PolicyNeverOpens`.

    `told` are the instants of meetings that a message set and that are suspected already.
    """
    seen: set[str] = set()
    for event in sorted((each for each in case.events if _is_act(case, each)), key=_start):
        if event.start in told:
            continue
        policy = _crossed(case, event)
        identity = short_id(KIND, f"{event.organizer.address} {event.created_at} {event.title}")
        if policy and identity not in seen:
            seen.add(identity)
            yield _entry(case, event, policy, identity)


def _is_act(case: Case, event: CalendarEvent) -> bool:
    """Say whether a person of the client's set it, after they were told, and before it began."""
    set_at, who = event.created_at, event.organizer.address
    if event.all_day or set_at is None or not who or is_bot(who):
        return False
    theirs = case.context.clients.of(who)
    if theirs is None or theirs.name != case.client.name or not set_at < event.start or set_at > case.now:
        return False
    agreed = case.client.agreed
    return agreed is None or set_at.astimezone(case.work.zone).date() >= agreed


def _crossed(case: Case, event: CalendarEvent) -> str:
    """Name the line of policy that a meeting crosses; empty for none."""
    zone, last = case.context.zone, event.end - timedelta(seconds=1)
    for at in (event.start, event.start + (event.end - event.start) / 2, last):
        if closed_until(case.work, at, _GRACE) is not None:
            return f"hours: closed at {dated(at, zone)}"
    days = {at.astimezone(zone).date() for at in (event.start, last)}
    if any(span.start < event.end and event.start < span.end for day in days for span in own_time(case.policy, day)):
        return f"own_time: not to be had at {dated(event.start, zone)}"
    taken = next((each for each in case.events if _was_taken(event, each)), None)
    if taken is not None:
        return f"calendar: taken from {dated(taken.start, zone)} on when it was set"
    notice = case.limits.notice
    if event.created_at is not None and (event.start - event.created_at).total_seconds() < notice:
        return f"limits: notice of {duration(notice)}"
    return ""


def _was_taken(event: CalendarEvent, other: CalendarEvent) -> bool:
    """Say whether the calendar showed another entry there already when a meeting was set."""
    if other.id == event.id or other.all_day or other.busy not in TAKES:
        return False
    overlaps = other.start < event.end and event.start < other.end
    shown = other.created_at is not None and event.created_at is not None and other.created_at < event.created_at
    return overlaps and shown and other.organizer != event.organizer


def _entry(case: Case, event: CalendarEvent, policy: str, identity: str) -> Violation:
    at = event.created_at or event.start
    quote = f"{dated(event.start, case.context.zone)} {event.title}"[:QUOTE]
    return Violation(
        id=identity,
        at=at,
        client=case.client.name,
        kind=KIND,
        severity=KINDS[KIND].severity,
        policy=policy,
        evidence=(Evidence(event.id, at, quote),),
        note="a meeting is set in the calendar",
    )


def _start(event: CalendarEvent) -> tuple[datetime, str]:
    return event.start, event.id
