"""The rule `off-hours-deadline`: a deadline or a meeting in closed, own or taken time, or with too little notice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from boundaries.availability import own_time
from boundaries.facts import Violation
from boundaries.violations.after_hours import dated
from boundaries.violations.asks import asked
from boundaries.violations.case import Act, Case, SetTime, text_of
from boundaries.violations.fairness import closed_until
from boundaries.violations.lexicon import lexicons
from boundaries.violations.meetings import meetings
from boundaries.violations.taken import away_on, taken
from boundaries.words import duration
from boundaries.worktime import PolicyNeverOpens

_GRACE = 15 * 60
_HOURS = "hours:"


def off_hours_deadline(case: Case) -> Iterator[Violation]:
    """Suspect a set time that lies wrong however it is read: in the client's zone or the user's, a.m. or p.m.

    And a meeting that the client put into the calendar, unless a message of theirs said the same.
    """
    told: set[datetime] = set()
    suspected: set[str] = set()
    try:
        for each in case.set_times:
            message = each.act.message.id
            policy = "" if message in suspected else _crossed(case, each)
            if policy and not _asked_at_night(case, each.act):
                suspected.add(message)
                note = f"a {each.named.what} is set"
                yield case.entry("off-hours-deadline", each.act, policy, quote=each.named.quote, note=note)
                told |= set(each.readings)
        yield from meetings(case, told)
    except PolicyNeverOpens:
        return


def _crossed(case: Case, each: SetTime) -> str:
    """Name the line of policy that a set time crosses; empty where one reading of it is fine."""
    sent_at, named = each.act.at, each.named
    instants = sorted({at for at in each.readings if at > sent_at})
    if not instants or (len(instants) < len(set(each.readings)) and named.ahead != 0):
        return ""
    if named.whole_day:
        line = _closed_days(case, instants) or away_on(case, each, instants)
    else:
        line = _wrong(case, each, instants)
    notice = case.limits.notice
    if not line and named.prompt and all((at - sent_at).total_seconds() < notice for at in instants):
        return f"limits: notice of {duration(notice)}"
    return line


def _wrong(case: Case, each: SetTime, instants: Sequence[datetime]) -> str:
    """Name what every reading of an hour lies in, in that of the working day where there is one."""
    lines: list[str] = []
    for at in instants:
        line = _closed(case, at) or _own(case, at) or taken(case, each, at)
        if not line:
            return ""
        lines.append(line)
    return next((line for line in lines if not line.startswith(_HOURS)), lines[0])


def _closed_days(case: Case, instants: Sequence[datetime]) -> str:
    zone = case.context.zone
    if any(case.work.spans(day) for day in {at.astimezone(zone).date() for at in instants}):
        return ""
    return f"{_HOURS} closed on {dated(instants[0], zone)[:-6]}"


def _closed(case: Case, at: datetime) -> str:
    return f"{_HOURS} closed at {dated(at, case.context.zone)}" if closed_until(case.work, at, _GRACE) else ""


def _own(case: Case, at: datetime) -> str:
    zone = case.context.zone
    inside = any(span.start <= at < span.end for span in own_time(case.policy, at.astimezone(zone).date()))
    return f"own_time: not to be had at {dated(at, zone)}" if inside else ""


def _asked_at_night(case: Case, act: Act) -> bool:
    """Say whether it is what `after-hours` suspects already: asked while closed, for before the next opening."""
    opening = closed_until(case.work, act.at, case.limits.grace)
    if opening is None:
        return False
    return asked(text_of(act.message), lexicons(case.languages), act.at, opening, case.zones) is not None
