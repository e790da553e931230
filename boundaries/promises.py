"""The promise clock: when a thread is owed an answer, in working time (`cli.md`, "The promise clock")."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, timedelta

from msgspec import Struct

from boundaries.policy.model import Client, Length, Policy
from boundaries.worktime import PolicyNeverOpens, WorkTime

_FALLBACK = Length(seconds=8 * 3600)


class Promise(Struct, frozen=True):
    """A promise with the moment its clock starts, its end, and what it promises."""

    starts_at: datetime
    due_at: datetime
    length: Length


def promise(  # noqa: PLR0913, PLR0917 - each decides the promise; the policy owns most, the message the rest
    work: WorkTime, policy: Policy, client: Client | None, channel: str, account: str, received_at: datetime
) -> Promise:
    """Compute the promise for a message that came at `received_at`; instants come back in UTC.

    The length: an exception's `promise` on the date the clock starts, else the client's, else the policy's; in each
    the account's own name first, then the channel kind, then `default` (exception and client: only if they hold one).
    Raises `PolicyNeverOpens` when the count meets 366 closed days.
    """
    starts_at = work.next_opening(received_at)
    day = work.day_of(starts_at)
    length = length_on(policy, client, channel, account, day)
    if length.working_days is not None:
        return Promise(starts_at, close_of_working_day(work, day, length.working_days), length)
    return Promise(starts_at, work.after(starts_at, length.seconds or 0), length)


def length_on(policy: Policy, client: Client | None, channel: str, account: str, day: date) -> Length:
    """Give the length of a promise whose clock starts on a date.

    Of several exceptions on that date the first in the file that has a word for the channel holds.
    """
    exceptions = (each.promise for each in policy.exceptions if each.first <= day <= each.last)
    own = client.promise if client else {}
    for table in (*exceptions, own, policy.promise):
        length = _length_in(table, channel, account)
        if length is not None:
            return length
    return _FALLBACK


def _length_in(table: Mapping[str, Length], channel: str, account: str) -> Length | None:
    for name in (account, channel, "default"):
        if name in table:
            return table[name]
    return None


def close_of_working_day(work: WorkTime, day: date, count: int) -> datetime:
    """Give the close of the `count`th working day after a date; of that date itself for 0."""
    close = work.last_close(day)
    closed = 0
    while count > 0 or close is None:
        if closed == 366 or day == date.max:
            raise PolicyNeverOpens(f"No working day comes in the 366 days up to {day}: give [hours] a window.")
        day += timedelta(days=1)
        close = work.last_close(day)
        closed = closed + 1 if close is None else 0
        count -= close is not None
    return close
