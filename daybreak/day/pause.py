"""The breaks as the desk knows them: the state that is kept, the world around it, and what a step changes."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta

from boundaries.breaks import machine
from boundaries.breaks.count import span_at
from boundaries.breaks.phase import Phase
from boundaries.breaks.record import BreakEvent, started
from boundaries.breaks.state import BreakState, Busy, Happening, Look, Note, Setting, TooLong
from boundaries.facts import Busy as Takes
from boundaries.facts import CalendarEvent
from boundaries.violations.slips import slip_breaks, slip_no_long_break
from boundaries.worktime import Span
from daybreak.day.calendar import events
from daybreak.day.desk import Desk
from daybreak.day.plan import logged
from daybreak.day.said import AWAY, FOCUS, said
from daybreak.documents import from_document, to_document
from daybreak.paced import Paced
from daybreak.store.protocol import Change

STATE = "breaks"
"""The key in `settings` of the state of the breaks."""
_BACK = timedelta(days=4)
"""How far back the hours are known to the breaks: a state older than this begins anew."""
_TODAY = timedelta(days=2)
"""What is older is of no working day that runs now, however long its windows are."""
_PROMISES = timedelta(hours=1)
"""How far ahead promises can move a break."""
KEEP = timedelta(minutes=5)
"""How old what is kept of the state may be: after a crash it tells until when somebody looked."""


def kept(desk: Desk, now: datetime) -> BreakState:
    """Give the state as it was left: in memory where the store still holds what it came from, else from the store."""
    document = desk.store.get("settings", STATE)
    if desk.pause is not None and desk.pause[0] is document:
        return desk.pause[1]
    state = None if document is None else from_document(document, BreakState)
    if state is None or now - state.seen_at > _BACK:
        return machine.restored(of_today(desk, now), now, setting(desk, now, now))
    desk.pause = (document, state)
    return state


def watched_at(desk: Desk) -> datetime | None:
    """Give when somebody last looked at the breaks; None where nobody ever did."""
    document = desk.store.get("settings", STATE)
    if desk.pause is not None and desk.pause[0] is document:
        return desk.pause[1].seen_at
    return None if document is None else from_document(document, BreakState).seen_at


def setting(desk: Desk, now: datetime, since: datetime) -> Setting:
    """Give the rhythm, the open stretches from the day before `since` to tomorrow, and what a break gives way to."""
    return Setting(desk.policy.breaks, _spans(desk, now, max(since, now - _BACK)), _busy(desk, now))


def present(desk: Desk, now: datetime) -> tuple[machine.Step, Setting]:
    """Give the breaks as of now, with what is not written yet, and the world around them; nothing is changed."""
    before = kept(desk, now)
    world = setting(desk, now, before.at)
    return machine.step(before, Look(), now, world), world


def running_break(desk: Desk, now: datetime) -> Span | None:
    """Give the stretch of the break that runs; one whose time is over runs no longer."""
    state = kept(desk, now)
    if state.phase is not Phase.RUNNING or state.begins_at is None or state.ends_at is None or state.ends_at <= now:
        return None
    return Span(state.begins_at, state.ends_at)


def of_today(desk: Desk, now: datetime, more: Iterable[BreakEvent] = ()) -> list[BreakEvent]:
    """Give the record of the day that `now` belongs to, in order, with what is not written yet."""
    today = desk.today(now)
    recent = now - _TODAY
    known = {each.key: each for each in (*desk.values.of("breaks", BreakEvent), *more) if each.started_at > recent}
    return sorted((each for each in known.values() if desk.today(each.started_at) == today), key=started)


def went_on(desk: Desk, happened: Happening, now: datetime) -> tuple[machine.Step, Setting, list[Change]]:
    """Go on to now; give the step, the world around it, and the changes that make it durable. Raises `Refused`."""
    before = kept(desk, now)
    world = setting(desk, now, before.at)
    came = machine.step(before, happened, now, world)
    return came, world, _changes(desk, before, came, now)


def remember(desk: Desk, came: machine.Step, world: Setting, now: datetime, *, changed: bool) -> Paced:
    """Keep in memory what changes too often for the disk: when somebody looked, when a key was typed."""
    desk.pause = (desk.store.get("settings", STATE), came.state)
    return Paced(
        machine.next_look(came.state, now, world),
        changed=changed,
        watch=span_at(world.spans, now) is not None,
        running=came.state.phase is Phase.RUNNING,
    )


def _changes(desk: Desk, before: BreakState, came: machine.Step, now: datetime) -> list[Change]:
    notes = [action.event for action in came.actions if isinstance(action, Note)]
    changes = [Change("breaks", event.key, to_document(event)) for event in notes]
    slips = slip_breaks(of_today(desk, now, notes)) if notes else ()
    long = [slip_no_long_break(action.at) for action in came.actions if isinstance(action, TooLong)]
    for slip in (*slips, *long):
        if desk.store.get("violations", slip.id) is None:
            changes += logged(slip)
    document = desk.store.get("settings", STATE)
    stale = document is None or now - datetime.fromisoformat(document["seen_at"]) >= KEEP
    if changes or _lasting(before) != _lasting(came.state) or (stale and desk.work.is_open(now)):
        changes.append(Change("settings", STATE, to_document(came.state)))
    return changes


def _lasting(state: BreakState) -> tuple[object, ...]:
    """Give what of a state is worth a write."""
    return (
        state.at, state.worked, state.phase, state.kind, state.begins_at, state.ends_at, state.debt, state.postponed,
        state.not_before, state.held, state.paused, state.offered_at, state.long_noted,
    )  # fmt: skip


def _spans(desk: Desk, now: datetime, since: datetime) -> tuple[Span, ...]:
    """Give the user's hours without own time, absences, and what follows a closed day."""
    first, last = desk.today(since) - timedelta(days=1), desk.today(now) + timedelta(days=1)
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    gone = [span for day in days if desk.context.own is not None for span in desk.context.own.spans(day)]
    gone += _absences(desk, now)
    spans = [span for day in days for span in desk.work.spans(day)]
    for away in gone:
        spans = [piece for span in spans for piece in _without(span, away)]
    return tuple(spans)


def _absences(desk: Desk, now: datetime) -> list[Span]:
    found = [Span(each.start, each.end) for each in _entries(desk, now) if each.busy is Takes.OUT_OF_OFFICE]
    away = said(desk, AWAY)
    if away is not None:
        found.append(away)
    closed_at = desk.closed_at(now)
    if closed_at is not None:
        found.append(Span(closed_at, desk.opening(now) or now + timedelta(days=1)))
    return found


def _without(span: Span, away: Span) -> list[Span]:
    pieces = [Span(span.start, min(span.end, away.start)), Span(max(span.start, away.end), span.end)]
    return [piece for piece in pieces if piece.start < piece.end]


def _entries(desk: Desk, now: datetime) -> tuple[CalendarEvent, ...]:
    return events(desk, now - timedelta(days=1), now + timedelta(days=1))


def _busy(desk: Desk, now: datetime) -> tuple[Busy, ...]:
    """Give meetings, the focus that runs, and the promises of the next hour, in order."""
    found = [
        Busy(each.start, each.end, "meeting")
        for each in _entries(desk, now)
        if each.busy is Takes.BUSY and not each.all_day
    ]
    focus = said(desk, FOCUS)
    if focus is not None and focus.start <= now < focus.end:
        found.append(Busy(focus.start, focus.end, "focus"))
    until = now + _PROMISES
    dues = {row.due_at for row in desk.board.shown.due_today if row.due_at is not None and now < row.due_at < until}
    found += [Busy(due, due, "promise") for due in dues]
    return tuple(sorted(found, key=lambda each: (each.start, each.end, each.why)))
