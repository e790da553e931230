"""Answers whose hour passed while nothing ran here: what was to leave at an opening does not leave in the night."""

from __future__ import annotations

from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from msgspec.structs import replace

from daybreak.outbox import WAITING, Outbox

if TYPE_CHECKING:
    from boundaries.worktime import WorkTime
    from daybreak.entries import OutboxEntry
    from daybreak.home import Home
    from daybreak.store.protocol import Store

LATE: Final = timedelta(hours=1)
"""What is due for longer than this waited for a machine that was off, asleep, or had the wrong time."""


def put_off(home: Home, store: Store, account: str, now: datetime) -> int:
    """Let what an account missed while the user was on leave at the next opening, where they are off now; count it.

    An hour that the user chose outside their hours, and a try that failed, are as they were. Raises `StoreError` and
    `OutboxError`.
    """
    outbox = Outbox(store, home.data)
    late = [entry for entry in outbox.entries(WAITING) if entry.account == account and _missed(entry, now)]
    if not late:
        return 0
    work = _hours(home)
    found = [entry for entry in late if work.is_open(entry.leaves_at)]
    if work.is_open(now) or not found:
        return 0
    later = partial(_later, opening=_opening(work, now), now=now)
    return sum(outbox.move(entry.id, WAITING, later, at=now) is not None for entry in found)


def _missed(entry: OutboxEntry, now: datetime) -> bool:
    return entry.scheduled and not entry.tries and now - entry.leaves_at > LATE


def _later(entry: OutboxEntry, *, opening: datetime, now: datetime) -> OutboxEntry:
    return replace(entry, leaves_at=opening, to_server_at=None) if _missed(entry, now) else entry


def _opening(work: WorkTime, now: datetime) -> datetime:
    from boundaries.worktime import PolicyNeverOpens

    try:
        return work.next_opening(now)
    except PolicyNeverOpens:
        return now


def _hours(home: Home) -> WorkTime:
    """Give the user's hours as the policy says them now."""
    from boundaries.context import Context
    from boundaries.worktime import no_holidays
    from daybreak.holidays import kept
    from daybreak.policy_file import read

    policy = read(home).policy
    try:
        holidays = kept(policy.me.holidays, home.cache) if policy.me.holidays else no_holidays
    except ValueError:
        holidays = no_holidays
    return Context(policy, holidays).mine
