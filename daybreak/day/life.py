"""The intents beside the queue: breaks, and a look at what is held."""

from __future__ import annotations

from datetime import datetime, timedelta

from boundaries.breaks import BreakEvent, event, lasts
from boundaries.text import line
from boundaries.violations.slips import slip_breaks, slip_peek
from boundaries.words import clock, moment
from daybreak.day.desk import Desk
from daybreak.day.plan import Plan, fresh_id, logged
from daybreak.documents import to_document
from daybreak.intents import EndBreak, Peek, TakeBreak
from daybreak.live import DayError
from daybreak.store.protocol import Change, Document

BREAK = "break"
"""The key in `settings` of the break that runs."""
PEEK = "peek"
"""The key in `settings` of until when what is held is shown."""


def take_break(desk: Desk, intent: TakeBreak, now: datetime) -> Plan:
    """A break begins; one that ran to its end without a key is noted."""
    if running_break(desk, now) is not None:
        raise DayError("A break is running already.")
    if intent.kind not in ("eyes", "move", "rest", "recovery"):
        raise DayError(f"{line(intent.kind)} is no kind of break.")
    until = now + timedelta(seconds=lasts(desk.policy.breaks, intent.kind))
    changes = [Change("settings", BREAK, {"kind": intent.kind, "started_at": now.isoformat()})]
    before = desk.store.get("settings", BREAK)
    if before is not None:
        changes.append(Change("breaks", fresh_id(), to_document(_event(desk, before, now))))
    return Plan(action="break", changes=tuple(changes), label=f"Back at {clock(until, desk.zone)}", undoable=False)


def end_break(desk: Desk, _intent: EndBreak, now: datetime) -> Plan:
    """A break ended: taken from half of it on, else skipped."""
    document = desk.store.get("settings", BREAK)
    if document is None:
        raise DayError("No break is running.")
    ended = _event(desk, document, now)
    changes = [Change("settings", BREAK, None), Change("breaks", fresh_id(), to_document(ended))]
    for slip in slip_breaks([*breaks_of_today(desk, now), ended]):
        if desk.store.get("violations", slip.id) is None:
            changes += logged(slip)
    label = "Break taken" if ended.taken else "Break cut short: noted as skipped"
    return Plan(action="break-end", changes=tuple(changes), label=label, undoable=False)


def running_break(desk: Desk, now: datetime) -> tuple[str, datetime] | None:
    """Give the kind and the end of the break that runs; one whose time is over runs no longer."""
    document = desk.store.get("settings", BREAK)
    if document is None:
        return None
    until = datetime.fromisoformat(document["started_at"]) + timedelta(
        seconds=lasts(desk.policy.breaks, document["kind"]),
    )
    return (document["kind"], until) if until > now else None


def breaks_of_today(desk: Desk, now: datetime) -> list[BreakEvent]:
    """Give the breaks of the day that `now` belongs to; one that ran to its end without a key is among them."""
    today = desk.today(now)
    events = list(desk.values.of("breaks", BreakEvent))
    document = desk.store.get("settings", BREAK)
    if document is not None and running_break(desk, now) is None:
        events.append(_event(desk, document, now))
    return sorted((each for each in events if desk.today(each.started_at) == today), key=lambda each: each.started_at)


def _event(desk: Desk, document: Document, now: datetime) -> BreakEvent:
    started = datetime.fromisoformat(document["started_at"])
    whole = started + timedelta(seconds=lasts(desk.policy.breaks, document["kind"]))
    return event(desk.policy.breaks, document["kind"], started, min(now, whole))


def peek(desk: Desk, _intent: Peek, now: datetime) -> Plan:
    """Show what is held until it would be shown anyway: a slip."""
    held = [thread.id for thread, placed in desk.board.placements() if placed.open and placed.held_until is not None]
    if desk.day_closed(now) and not held:
        held = [thread.id for thread, placed in desk.board.placements() if placed.open]
    if not held:
        raise DayError("Nothing is held.")
    until = desk.opening(now) or now + timedelta(days=1)
    changes = [Change("settings", PEEK, {"until": until.isoformat()}), *logged(slip_peek(now, held))]
    label = f"Shown until {moment(until, now, desk.zone)}"
    return Plan(action="peek", changes=tuple(changes), label=label, undoable=False)


def peeking(desk: Desk, now: datetime) -> bool:
    """Say whether the user chose to see what is held."""
    document = desk.store.get("settings", PEEK)
    return document is not None and datetime.fromisoformat(document["until"]) > now
