"""The user's own side: acts against one's own boundaries, logged beside the others, without blame.

A slip is a fact that the user made: it is confirmed from the start, and never feeds a client's ladder.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from boundaries.breaks.record import BreakEvent, started
from boundaries.facts import Thread, Violation, ViolationState
from boundaries.ids import short_id
from boundaries.promises import close_of_working_day
from boundaries.queue import Placement
from boundaries.violations.kinds import KINDS
from boundaries.worktime import PolicyNeverOpens, WorkTime

IN_A_ROW = 3
"""Breaks skipped one after the other that make a slip."""
AFTER_CLOSE = timedelta(minutes=30)
"""In which the day may still be wound down."""
TO_ANNOUNCE = 2
"""Working days in which the clients are told of new hours."""


def slip_reply(thread: str, client: str, sent_at: datetime, work: WorkTime) -> Violation | None:
    """Make the slip of an answer that left while closed; None in hours."""
    if work.is_open(sent_at):
        return None
    return _slip("slip-reply", sent_at, client, "hours: an answer left while closed", thread, thread)


def slip_peek(at: datetime, held: Sequence[str]) -> Violation | None:
    """Make the slip of a look at what was held; None where nothing was."""
    if not held:
        return None
    number = f"{len(held)} held message{'' if len(held) == 1 else 's'} opened"
    thread = held[0] if len(held) == 1 else ""
    return _slip("slip-peek", at, "", f"hours: {number} while closed", at.isoformat(), thread)


def slip_promise(thread: Thread, placement: Placement, now: datetime) -> Violation | None:
    """Make the slip of a promise that is past; None while it holds. A promise moved and past again is another one."""
    due_at = placement.due_at
    if not placement.open or due_at is None or now <= due_at:
        return None
    key = f"{thread.id} {due_at.isoformat()}"
    return _slip("slip-promise", due_at, placement.client, "promise: past without an answer", key, thread.id)


def slip_breaks(history: Iterable[BreakEvent]) -> tuple[Violation, ...]:
    """Make a slip of every third break in a row that was skipped; a taken one begins the row anew.

    The row is counted inside one record: hand in a day's.
    """
    slips: list[Violation] = []
    row = 0
    for each in sorted(history, key=started):
        row = 0 if each.taken else row + (each.outcome == "skipped")
        if row == IN_A_ROW:
            row = 0
            at = each.started_at
            policy = "breaks: three in a row skipped"
            slips.append(_slip("slip-break", at, "", policy, f"row {at.isoformat()}"))
    return tuple(slips)


def slip_no_long_break(at: datetime) -> Violation:
    """Make the slip of four hours of work without a long break; the breaks say when, once a stretch."""
    return _slip("slip-break", at, "", "breaks: four hours without a long one", f"long {at.isoformat()}")


def slip_close(now: datetime, closed_at: datetime) -> Violation | None:
    """Make the slip of work in the dashboard more than 30 minutes after a close, once a close; None before that."""
    if now - closed_at <= AFTER_CLOSE:
        return None
    policy = "hours: work more than 30 minutes after close"
    return _slip("slip-close", closed_at + AFTER_CLOSE, "", policy, closed_at.isoformat())


def slip_channel(thread: str, client: str, at: datetime, channel: str) -> Violation:
    """Make the slip of work answered on a channel where it does not belong; `channel` is the right one."""
    return _slip("slip-channel", at, client, f"channels: this belongs on {channel}", thread, thread)


def slip_announce(client: str, changed_at: datetime, work: WorkTime, now: datetime) -> Violation | None:
    """Make the slip of hours that changed and were not announced two working days later; None before that."""
    try:
        until = close_of_working_day(work, work.day_of(changed_at), TO_ANNOUNCE)
    except PolicyNeverOpens:
        return None
    if now <= until:
        return None
    policy = "hours: changed and not announced within two working days"
    return _slip("slip-announce", until, client, policy, f"{client} {changed_at.isoformat()}")


def _slip(kind: str, at: datetime, client: str, policy: str, key: str, thread: str = "") -> Violation:  # noqa: PLR0913, PLR0917 - the fields of one entry
    return Violation(
        id=short_id(kind, key, at.isoformat()),
        at=at,
        client=client,
        kind=kind,
        severity=KINDS[kind].severity,
        state=ViolationState.CONFIRMED,
        policy=policy,
        thread=thread,
    )
