"""The rule `off-hours-deadline`: a deadline or a meeting inside closed or own time, or with too little notice."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from zoneinfo import ZoneInfo

from boundaries.availability import own_time
from boundaries.facts import Violation
from boundaries.violations.after_hours import dated
from boundaries.violations.asks import asked
from boundaries.violations.case import Act, Case, text_of
from boundaries.violations.fairness import closed_until
from boundaries.violations.lexicon import lexicons
from boundaries.violations.meetings import meetings
from boundaries.violations.times import Named, named
from boundaries.words import duration
from boundaries.worktime import PolicyNeverOpens

_GRACE = 15 * 60


def off_hours_deadline(case: Case) -> Iterator[Violation]:
    """Suspect a set time that lies wrong however it is read: in the client's zone or the user's, a.m. or p.m.

    And a meeting that the client put into the calendar, unless a message of theirs said the same.
    """
    told: set[datetime] = set()
    try:
        for act in case.calm:
            for each in named(text_of(act.message), case.languages):
                policy = _crossed(case, act, each)
                if policy and not _asked_at_night(case, act):
                    note = f"a {each.what} is set"
                    yield case.entry("off-hours-deadline", act, policy, quote=each.quote, note=note)
                    told |= {at for zone in case.zones for at in each.instants(act.at, zone)}
                    break
        yield from meetings(case, told)
    except PolicyNeverOpens:
        return


def _crossed(case: Case, act: Act, each: Named) -> str:
    """Name the line of policy that a set time crosses; empty where one reading of it is fine."""
    readings = [(zone, at) for zone in case.zones for at in each.instants(act.at, zone)]
    instants = [at for _, at in readings if at > act.at]
    if not instants or (len(instants) < len(readings) and each.ahead != 0):
        return ""
    at, zone = min(instants), case.context.zone
    if each.whole_day:
        if all(not case.work.spans(day) for day in {at.astimezone(zone).date() for at in instants}):
            return f"hours: closed on {dated(at, zone)[:-6]}"
    elif all(closed_until(case.work, at, _GRACE) is not None for at in instants):
        return f"hours: closed at {dated(at, zone)}"
    elif all(_own(case, at, zone) for at in instants):
        return f"own_time: not to be had at {dated(at, zone)}"
    notice = case.limits.notice
    if each.prompt and all((at - act.at).total_seconds() < notice for at in instants):
        return f"limits: notice of {duration(notice)}"
    return ""


def _own(case: Case, at: datetime, zone: ZoneInfo) -> bool:
    day = at.astimezone(zone).date()
    return any(span.start <= at < span.end for span in own_time(case.context.policy, day))


def _asked_at_night(case: Case, act: Act) -> bool:
    """Say whether it is what `after-hours` suspects already: asked while closed, for before the next opening."""
    opening = closed_until(case.work, act.at, case.limits.grace)
    if opening is None:
        return False
    return asked(text_of(act.message), lexicons(case.languages), act.at, opening, case.zones) is not None
