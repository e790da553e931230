"""The intents of breaks, and the line that says when the next one really is."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from itertools import islice

from boundaries.breaks import machine
from boundaries.breaks.phase import Phase
from boundaries.breaks.record import BreakEvent, Tally, by_day, skips_in_a_row, tally
from boundaries.breaks.state import End as Ends
from boundaries.breaks.state import Happening, Note, Refused, rhythms
from boundaries.breaks.state import Postpone as PutsOff
from boundaries.breaks.state import Skip as DoesWithout
from boundaries.breaks.state import Take as Begins
from boundaries.text import line
from boundaries.words import clock
from daybreak.breaksview import BreakRecord, BreakRow, DayOfBreaks
from daybreak.day.desk import Desk
from daybreak.day.pause import of_today, present, went_on
from daybreak.day.plan import Plan
from daybreak.intents import EndBreak, PostponeBreak, SkipBreak, TakeBreak
from daybreak.live import DayError
from daybreak.snapshot import BreakLine

ASK_WHY = 2
"""Breaks skipped in a row, after which the next one asks why."""
MOST = 20
"""Breaks that are looked ahead at most."""
OFFER = 10 * 60
"""Seconds for which standing stays offered."""


def take_break(desk: Desk, intent: TakeBreak, now: datetime) -> Plan:
    """A break begins."""
    came, plan = _planned(desk, Begins(intent.kind), now, "break")
    until = came.state.ends_at or now
    return _labelled(plan, f"Back at {clock(until, desk.zone)}")


def end_break(desk: Desk, _intent: EndBreak, now: datetime) -> Plan:
    """A break ended: taken from half of it on, else skipped."""
    came, plan = _planned(desk, Ends(), now, "break-end")
    taken = any(isinstance(action, Note) and action.event.taken for action in came.actions)
    return _labelled(plan, "Break taken" if taken else "Break cut short: noted as skipped")


def postpone_break(desk: Desk, _intent: PostponeBreak, now: datetime) -> Plan:
    """The next break comes a little later, and is as much longer."""
    came, plan = _planned(desk, PutsOff(), now, "break-postpone")
    until = came.state.not_before or now
    more = round(came.state.debt) // 60
    return _labelled(plan, f"Put off until {clock(until, desk.zone)}; it will be {more} min longer")


def skip_break(desk: Desk, intent: SkipBreak, now: datetime) -> Plan:
    """The user does without the next break."""
    _, plan = _planned(desk, DoesWithout(intent.why.strip()[:60]), now, "break-skip")
    return _labelled(plan, "Skipped: noted")


def _planned(desk: Desk, happened: Happening, now: datetime, action: str) -> tuple[machine.Step, Plan]:
    try:
        came, _, changes = went_on(desk, happened, now)
    except Refused as refused:
        raise DayError(line(str(refused))) from refused
    return came, Plan(action=action, changes=tuple(changes), label="", undoable=False)


def _labelled(plan: Plan, label: str) -> Plan:
    return Plan(action=plan.action, changes=plan.changes, label=label, undoable=False)


def break_line(desk: Desk, now: datetime) -> BreakLine:
    """Give the next break where it really comes, what runs, and what today brought."""
    came, world = present(desk, now)
    state, breaks = came.state, desk.policy.breaks
    history = of_today(desk, now, [action.event for action in came.actions if isinstance(action, Note)])
    counts = tally(history)
    coming = tuple(islice(machine.ahead(state, now, world), 2))
    running = state.phase is Phase.RUNNING
    following = None if running or not coming else coming[0]
    then = coming[0] if running and coming else coming[1] if len(coming) > 1 else None
    stands = state.offered_at is not None and 0 <= (now - state.offered_at).total_seconds() < OFFER
    activities = breaks.activities
    return BreakLine(
        kind=following.kind if following else None,
        due_at=following.start if following else None,
        every=rhythms(breaks)[following.kind].every if following else 0,
        lasts=round(following.length) if following else 0,
        moved=following.why if following else "",
        activity=line(activities[len(history) % len(activities)]) if activities else None,
        then_kind=then.kind if then else None,
        then_at=then.start if then else None,
        phase=state.phase,
        paused=state.paused,
        postponed=state.postponed,
        may_postpone=state.postponed < breaks.postpone_at_most,
        postpone_by=breaks.postpone_by,
        postpone_most=breaks.postpone_at_most,
        debt=round(state.debt),
        asks_why=skips_in_a_row(history) >= ASK_WHY,
        offers="stand" if stands and not running else None,
        taken=counts.taken,
        natural=counts.natural,
        postponements=counts.postponed,
        skipped=counts.skipped,
        missed=counts.missed,
        running_kind=state.kind if running else None,
        running_since=state.begins_at if running else None,
        running_until=state.ends_at if running else None,
    )


def break_record(desk: Desk, now: datetime, *, days: int = 14, weeks: int = 12) -> BreakRecord:
    """Give the record: today whole, the last days and weeks counted, and what still comes."""
    came, world = present(desk, now)
    notes = [action.event for action in came.actions if isinstance(action, Note)]
    since = now - timedelta(weeks=weeks + 1)
    known = {each.key: each for each in (*desk.values.of("breaks", BreakEvent), *notes) if each.started_at > since}
    past = by_day(known.values(), desk.today)
    monday = by_day(known.values(), lambda at: desk.today(at) - timedelta(days=desk.today(at).weekday()))
    return BreakRecord(
        coming=tuple(islice(machine.ahead(came.state, now, world), MOST)),
        today=tuple(
            BreakRow(
                kind=each.kind,
                at=each.started_at,
                until=each.ended_at,
                outcome=each.outcome,
                why=line(each.why),
                moved=each.moved,
                postponed=each.postponed,
            )
            for each in of_today(desk, now, notes)
        ),
        days=_newest(past, desk.today(now) - timedelta(days=days)),
        weeks=_newest(monday, desk.today(now) - timedelta(weeks=weeks)),
    )


def _newest(counted: dict[date, Tally], after: date) -> tuple[DayOfBreaks, ...]:
    found = sorted(((day, counts) for day, counts in counted.items() if day > after), reverse=True, key=_first)
    return tuple(DayOfBreaks(day=day, tally=counts) for day, counts in found)


def _first(pair: tuple[date, Tally]) -> date:
    return pair[0]
