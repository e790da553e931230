"""Work in the dashboard long after close: a slip of the user's own, once a close."""

from __future__ import annotations

from datetime import datetime

from boundaries.queue import Band
from boundaries.violations.slips import slip_close
from daybreak import intents
from daybreak.day.desk import Desk
from daybreak.day.plan import logged
from daybreak.store.protocol import Change

_WORK = (
    intents.Reply,
    intents.Acknowledge,
    intents.Snooze,
    intents.Done,
    intents.Redirect,
    intents.Assign,
    intents.CountRevision,
    intents.MarkDelivery,
    intents.MarkDefect,
    intents.NoAnswer,
    intents.WaitFor,
    intents.PromiseBy,
)
"""What is work; the log, breaks, the wind-down and what is urgent are none."""


def late(desk: Desk, intent: intents.Intent, now: datetime) -> list[Change]:
    """Give the slip of an intent that is carried out long after close, where it is not logged yet.

    An answer that leaves at once is the slip of its own kind, and an urgent thread is no slip.
    """
    if not isinstance(intent, _WORK) or not desk.is_closed(now) or (isinstance(intent, intents.Reply) and intent.now):
        return []
    threads = [intent.thread] if isinstance(intent, intents.Reply) else list(intent.threads)
    found = [thread.id for each in threads if (thread := desk.board.thread(each)) is not None]
    if found and all(desk.board.placement(each).band is Band.URGENT for each in found):
        return []
    closed_at = _closed_at(desk, now)
    slip = slip_close(now, closed_at) if closed_at is not None else None
    return logged(slip) if slip is not None and desk.store.get("violations", slip.id) is None else []


def _closed_at(desk: Desk, now: datetime) -> datetime | None:
    """Give the close that the present closed stretch begins with: of the day, or earlier by the user's hand."""
    close = desk.work.last_close(desk.working_day(now))
    ends = [at for at in (close, desk.closed_at(now)) if at is not None]
    return min(ends) if ends and min(ends) <= now else None
