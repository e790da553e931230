"""How a day ends and the next begins: the checklist as it stands, a stop of one's own, the close, what is kept of it.

All of it lives in the day's own document in `days`: `marks` of the checklist by number, `stop`, `put_off` and `read_at`
as instants, and since the close `closed_at`, `closes_at`, `lines` (the checklist as it stood) and `agenda` (the entries
of the next working day as the calendars had them).
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from msgspec.structs import replace

from boundaries.breaks.record import BreakEvent
from boundaries.closing import answered
from boundaries.evening import DayEnd, day_end, later
from boundaries.facts import Violation, ViolationState
from boundaries.journal import planned
from boundaries.text import line
from boundaries.violations.kinds import is_slip
from boundaries.winddown import Facts, Item, Mark, checklist
from boundaries.words import clock, moment
from daybreak.day import calendar, showing
from daybreak.day.desk import Desk
from daybreak.day.pause import running_break
from daybreak.day.peek import PEEK, peeking
from daybreak.day.plan import Plan
from daybreak.documents import from_document, instant_in, to_document
from daybreak.entries import OutboxEntry
from daybreak.intents import ChooseStop, CloseDay, OfferRecovery, PutOff, Tick
from daybreak.live import DayError
from daybreak.snapshot import WinddownLine
from daybreak.store.protocol import Change, Document

RECOVERY = "recovery"
"""The key in `settings` of when a recovery break was offered last."""
OFFERED_FOR = timedelta(minutes=30)
"""How long a recovery break stays offered."""


def end_of(desk: Desk, now: datetime) -> DayEnd | None:
    """Give how today ends; None on a closed day."""
    known = desk.store.get("days", desk.today(now).isoformat()) or {}
    return day_end(desk.work, desk.policy, now, stop=instant_in(known, "stop"), put_off=instant_in(known, "put_off"))


def winddown(desk: Desk, now: datetime, *, peeked: bool) -> tuple[WinddownLine, ...]:
    """Give the checklist as the screen shows it; `peeked` counts what is held as well."""
    return tuple(
        WinddownLine(
            text=line(item.text),
            detail=line(item.detail),
            ticked=item.ticked,
            auto=item.auto,
            ask=item.ask,
            answer=line(item.answer) if item.answer else None,
            answers=tuple(line(row) for row in item.answer.split("\n") if row) if item.ask == "first-three" else (),
            skipped=line(item.skipped) if item.skipped else None,
            needed=item.needed,
        )
        for item in items(desk, now, peeked=peeked)
    )


def items(desk: Desk, now: datetime, *, peeked: bool = False) -> tuple[Item, ...]:
    """Give the checklist as it stands, raw."""
    marks = {
        int(number): from_document(document, Mark)
        for number, document in desk.day_document(now).get("marks", {}).items()
    }
    return checklist(desk.policy, _facts(desk, now, peeked=peeked), marks, now, desk.zone)


def _facts(desk: Desk, now: datetime, *, peeked: bool) -> Facts:
    today, board = desk.today(now), desk.board
    since = _since(desk, now)
    suspected = [
        entry
        for entry in desk.values.of("violations", Violation)
        if since < entry.at <= now and not is_slip(entry.kind) and not board.tells_of_held(entry)
    ]
    entries = desk.values.of("outbox", OutboxEntry)
    over = ("draft", "sent", "cancelled")
    waiting = [entry for entry in entries if entry.state not in over and entry.what != "automatic"]
    stuck = sum(entry.state in ("failed", "unknown") for entry in waiting)
    scheduled = sum(entry.scheduled and entry.state not in ("failed", "unknown") for entry in waiting)
    return Facts(
        owed=(*board.shown.owed, *(board.held.owed if peeked else ()), *board.snoozed.owed),
        answered=sum(
            desk.today(entry.outgoing.created_at) == today
            for entry in entries
            if entry.state != "cancelled" and entry.what == "reply"
        ),
        snoozed=len(board.snoozed),
        scheduled=scheduled,
        undecided=sum(entry.state is ViolationState.SUSPECTED for entry in suspected),
        decided=sum(entry.state is not ViolationState.SUSPECTED for entry in suspected),
        pushed=showing.pushed(desk, now),
        pushed_words=_shown(desk),
        unsent=stuck,
        leaving=len(waiting) - stuck - scheduled,
    )


def _shown(desk: Desk) -> str:
    """Say what each account shows others, as it was read back last; nothing where none can show anything."""
    known = showing.showing(desk)
    if not known.lines:
        return ""
    if known.mode != "on":
        return "a dry run: nothing is sent" if known.mode == "dry-run" else "turned off by your policy"
    told = [
        f"{each.account} {each.what}" + (" \N{CHECK MARK}" if each.standing in {"shown", "idle"} else f": {each.text}")
        for each in known.lines
        if each.standing != "here"
    ]
    here = [str(each.account) for each in known.lines if each.standing == "here"]
    told += [f"from here while Daybreak runs: {', '.join(here)}"] if here else []
    return " \N{MIDDLE DOT} ".join(told)


def _since(desk: Desk, now: datetime) -> datetime:
    """Give the close of the working day before this one: what came in the night between belongs to this day."""
    opening = desk.work.spans(desk.working_day(now))
    if not opening:
        return now - timedelta(days=1)
    before = desk.work.last_close(desk.working_day(opening[0].start - timedelta(seconds=1)))
    return before if before is not None and before < now else now - timedelta(days=1)


def tick(desk: Desk, intent: Tick, now: datetime) -> Plan:
    """Tick, answer or skip a line of the wind-down; the answer is kept in its canonical form.

    Ticking a line that is answered already keeps its answer.
    """
    lines = desk.policy.winddown.items
    if not 0 <= intent.item < len(lines):
        raise DayError(f"The checklist has {len(lines)} lines.")
    wanted = lines[intent.item]
    if wanted.auto and not intent.skipped:
        raise DayError("This line ticks itself as soon as it is true; it can be skipped with a reason.")
    try:
        said = answered(wanted.ask or "", intent.answer)
    except ValueError as problem:
        raise DayError(str(problem)) from problem
    document = desk.day_document(now)
    known: dict[str, Any] = document.get("marks", {})
    if intent.done and not said and str(intent.item) in known:
        said = from_document(known[str(intent.item)], Mark).answer
    mark = Mark(done=intent.done, answer=said, skipped=intent.skipped.strip(), ask=wanted.ask or "")
    marks = {**known, str(intent.item): to_document(mark)}
    words = "Skipped" if mark.skipped else "Ticked" if mark.done or said else "Unticked"
    return _kept(desk, now, "tick", f"{words}: {line(wanted.text)}", marks=marks)


def put_off(desk: Desk, _intent: PutOff, now: datetime) -> Plan:
    """Wind down a little later: once a day."""
    end = _end(desk, now)
    if end.put_off:
        raise DayError(f"It was put off once already. Close is at {clock(end.closes_at, desk.zone)}.")
    at = later(end, desk.policy, now)
    if at is None:
        raise DayError(f"Close is at {clock(end.closes_at, desk.zone)}: there is no room before it to put this off.")
    label = f"Wind-down begins {clock(at, desk.zone)}; close stays at {clock(end.closes_at, desk.zone)}"
    return _kept(desk, now, "put-off", label, put_off=at.isoformat())


def choose_stop(desk: Desk, intent: ChooseStop, now: datetime) -> Plan:
    """Keep when the user stops today: between now and the close of the hours, which others were told."""
    end = _end(desk, now)
    read_at = desk.day_document(now).get("read_at") or now.isoformat()
    at = intent.at or end.agreed_at
    if at > end.agreed_at:
        raise DayError(
            f"Your hours end at {clock(end.agreed_at, desk.zone)} today, and others were told so. "
            "Longer hours are an exception (H, or `daybreak exception add`); a stop is before their end."
        )
    if at <= now:
        raise DayError(f"{moment(at, now, desk.zone)} has passed. Choose a time that is still to come.")
    stop = at.isoformat() if at < end.agreed_at else None
    return _kept(desk, now, "stop", f"You stop at {clock(at, desk.zone)} today", stop=stop, read_at=read_at)


def close_day(desk: Desk, _intent: CloseDay, now: datetime) -> Plan:
    """Close the day: the queue rests until the next opening of a later one, also where a look was taken before."""
    if desk.day_closed(now):
        raise DayError("The day is closed already.")
    closes_at = closes(desk, now)
    agenda: Document | None = None
    after = max(now, desk.work.last_close(desk.working_day(now)) or now)
    opens_at = desk.next_start(after)
    if opens_at is not None:
        known = planned(calendar.events(desk, *desk.bounds(desk.today(opens_at))))
        agenda = {"day": desk.today(opens_at).isoformat(), "events": [to_document(each) for each in known]}
    kept = _kept(
        desk,
        now,
        "close",
        line(desk.policy.winddown.phrase),
        closed_at=now.isoformat(),
        closes_at=closes_at.isoformat() if closes_at is not None else None,
        lines=[to_document(item) for item in items(desk, now)],
        agenda=agenda,
    )
    looked = (Change("settings", PEEK, None),) if peeking(desk.store, now) else ()
    return replace(kept, changes=(*kept.changes, *looked))


def closes(desk: Desk, now: datetime) -> datetime | None:
    """Give when the working day of `now` was to close: the user's stop, else the close of the hours."""
    agreed = desk.work.last_close(desk.working_day(now))
    stop = instant_in(desk.day_document(now), "stop")
    return min(stop, agreed) if stop is not None and agreed is not None else agreed


def greets(desk: Desk, now: datetime) -> bool:
    """Say whether the day has begun, something was written for it, and nobody has read it yet."""
    end = end_of(desk, now)
    if end is None or desk.working_day(now) != desk.today(now) or end.leads(now):
        return False
    document = desk.day_document(now)
    if document.get("read_at") or document.get("closed_at"):
        return False
    before = day_before(desk, now)
    return bool(before.get("closed_at") or before.get("marks"))


def day_before(desk: Desk, now: datetime) -> Document:
    """Give what is kept of the working day before the one of `now`."""
    spans = desk.work.spans(desk.working_day(now))
    return desk.day_document(spans[0].start - timedelta(seconds=1)) if spans else {}


def offered_recovery(now: datetime) -> Change:
    """Give the change with which a recovery break is offered."""
    return Change("settings", RECOVERY, {"offered_at": now.isoformat()})


def offer_recovery(_desk: Desk, _intent: OfferRecovery, now: datetime) -> Plan:
    """Offer a recovery break after a grave message was read."""
    label = line("A recovery break is there if you want it")
    return Plan(action="recovery", changes=(offered_recovery(now),), label=label, undoable=False)


def recovers(desk: Desk, now: datetime) -> bool:
    """Say whether a recovery break is offered: for half an hour, or until a break of that length began."""
    offered_at = instant_in(desk.store.get("settings", RECOVERY) or {}, "offered_at")
    if offered_at is None or not offered_at <= now < offered_at + OFFERED_FOR or desk.is_closed(now):
        return False
    running = running_break(desk, now)
    if running is not None and running.start >= offered_at:
        return False
    taken = desk.values.of("breaks", BreakEvent)
    return not any(each.kind in ("recovery", "rest") and each.started_at >= offered_at for each in taken)


def _end(desk: Desk, now: datetime) -> DayEnd:
    end = end_of(desk, now)
    if end is None or desk.working_day(now) != desk.today(now):
        raise DayError("There are no working hours now, so nothing is left to end.")
    if desk.day_closed(now):
        raise DayError("The day is closed already.")
    return end


def _kept(desk: Desk, now: datetime, action: str, label: str, **fields: object) -> Plan:
    """Lay fields over the document of the working day; None takes one away."""
    document = {**desk.day_document(now), **fields}
    document = {name: value for name, value in document.items() if value is not None}
    return Plan(
        action=action, changes=(Change("days", desk.working_day(now).isoformat(), document),), label=line(label)
    )
