"""Where a thread stands in the queue, and why: band, time left, reasons, order."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from math import inf

from msgspec import Struct

from boundaries.context import Context
from boundaries.facts import Thread
from boundaries.held import declared, held_until
from boundaries.owed import Owed, owed, told_by
from boundaries.policy.model import Client
from boundaries.promises import promise
from boundaries.worktime import PolicyNeverOpens, WorkTime

__all__ = ["Band", "Context", "Due", "Placement", "due", "in_order", "place"]


class Band(StrEnum):
    """The place in the queue, from the top."""

    URGENT = "urgent"
    OVERDUE = "overdue"
    AT_RISK = "at-risk"
    TODAY = "today"
    LATER = "later"
    NO_ANSWER = "no-answer"


class Placement(Struct, frozen=True, kw_only=True, gc=False):
    """What the rules make of one thread at one instant."""

    band: Band
    client: str
    """Name of the client, else empty."""
    importance: str
    received_at: datetime
    """The oldest unanswered message, or the newest one when nothing is owed."""
    unanswered: int
    due_at: datetime | None = None
    left: int | None = None
    risk: int = 0
    """Working seconds left from which on the promise is at risk."""
    held_until: datetime | None = None
    snoozed_until: datetime | None = None
    open: bool = True
    """False: done, answered or waiting for the client; not in the queue."""
    order: tuple[int, int, float, float, str] = (0, 0, 0.0, 0.0, "")
    """Sorts as `cli.md` says: band, importance, due, received, id."""


class Due(Struct, frozen=True):
    """The end of a thread's promise and its whole length in working seconds."""

    at: datetime
    whole: int


_BANDS = {band: number for number, band in enumerate(Band)}
_IMPORTANCE = {"key": 0, "normal": 1, "low": 2}
_AT_RISK = 3600
"""Working seconds left at which a promise is at risk, however long it is."""


def due(thread: Thread, client: Client | None, what: Owed, context: Context) -> Due | None:
    """Compute when an answer is due; None where nothing is owed, or no window opens within a year.

    An explicit promise holds unless it had passed before the oldest owed message came; the time that an
    acknowledgement named stands, whatever the hours and the policy became since.
    """
    since, promised = what.since, thread.state.promised_at
    if since is None:
        return None
    work = context.work(client)
    try:
        if promised is not None and promised > since:
            return Due(promised, work.between(since, promised))
        made = promise(work, context.policy, client, thread.channel, thread.account, since)
    except PolicyNeverOpens:
        return None
    ends = told_by(thread, since) or made.due_at
    if made.length.seconds is not None:
        return Due(ends, made.length.seconds)
    return Due(ends, work.between(made.starts_at, ends))


def place(thread: Thread, context: Context, now: datetime) -> Placement:
    """Place a thread, of at least one message, in the queue at an instant.

    A snoozed thread keeps its promise and its band; whoever shows the queue leaves it out until `snoozed_until`.
    """
    client = context.clients.of_thread(thread)
    what = owed(thread, context, now)
    ends = due(thread, client, what, context)
    left = None if ends is None else context.work(client).between(now, ends.at)
    urgent = what.since is not None and (
        thread.state.urgent or bool(_pressing(thread, what) and context.urgent_channel(client, thread))
    )
    band = _band(what, ends, left, now, context.work(client)) if not urgent else Band.URGENT
    importance = client.importance if client else "normal"
    received = _received(thread, what)
    snoozed = thread.state.snoozed_until
    return Placement(
        band=band,
        client=client.name if client else "",
        importance=importance,
        received_at=received,
        unanswered=len(what.unanswered),
        due_at=ends.at if ends else None,
        left=left,
        risk=max(ends.whole // 4, _AT_RISK) if ends else 0,
        held_until=None if urgent and declared(thread, client, context) else _held(what, client, context, now),
        snoozed_until=snoozed if snoozed is not None and snoozed > now else None,
        open=not what.waits and (what.since is not None or bool(what.unanswered)),
        order=(
            _BANDS[band],
            _IMPORTANCE[importance],
            ends.at.timestamp() if ends else inf,
            received.timestamp(),
            thread.id,
        ),
    )


def in_order(threads: Iterable[Thread], context: Context, now: datetime) -> list[tuple[Thread, Placement]]:
    """Give the open threads with their places, first things first."""
    placed = ((thread, place(thread, context, now)) for thread in threads)
    return sorted((each for each in placed if each[1].open), key=lambda each: each[1].order)


def _pressing(thread: Thread, what: Owed) -> bool:
    """Say whether something is owed that the user did not mark as not urgent."""
    calm = thread.state.not_urgent_at
    return any(calm is None or message.received_at > calm for message in what.owing)


def _band(what: Owed, ends: Due | None, left: int | None, now: datetime, work: WorkTime) -> Band:
    if what.since is None:
        return Band.NO_ANSWER
    if ends is None or left is None:
        return Band.LATER
    if now > ends.at:
        return Band.OVERDUE
    if left <= max(ends.whole // 4, _AT_RISK):
        return Band.AT_RISK
    close = work.last_close(work.present(now)[0])
    return Band.TODAY if close is not None and ends.at <= close else Band.LATER


def _received(thread: Thread, what: Owed) -> datetime:
    if what.since is not None and what.unanswered:
        return (what.owing or what.unanswered)[0].received_at
    return max(message.received_at for message in thread.messages)


def _held(what: Owed, client: Client | None, context: Context, now: datetime) -> datetime | None:
    if what.silent and what.since is not None:
        arrivals = [what.since]
    else:
        arrivals = [message.received_at for message in what.unanswered]
    if not arrivals:
        return None
    try:
        return held_until(arrivals, context.mine, context.work(client), now)
    except PolicyNeverOpens:
        return None
