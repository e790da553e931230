"""When the day ends: its close, a stop of the user's own before it, and the wind-down that leads there."""

from __future__ import annotations

from datetime import datetime, timedelta

from msgspec import Struct

from boundaries.policy.model import Policy
from boundaries.worktime import WorkTime

STOPS = 4
"""How many stop times a morning offers, the agreed close first."""
_STEP = timedelta(minutes=30)


class DayEnd(Struct, frozen=True, kw_only=True):
    """How one day ends; instants."""

    begins_at: datetime
    """When the wind-down begins."""
    closes_at: datetime
    """When the day is to be closed: the user's stop, else the close of the hours."""
    agreed_at: datetime
    """The close of the hours, which is what others were told."""
    put_off: bool = False
    """The wind-down was put off already: it is once a day."""

    @property
    def chosen(self) -> bool:
        """Say whether the user stops before the hours do."""
        return self.closes_at < self.agreed_at

    def leads(self, now: datetime) -> bool:
        """Say whether it is time to wind down."""
        return self.begins_at <= now


def day_end(
    work: WorkTime, policy: Policy, now: datetime, *, stop: datetime | None = None, put_off: datetime | None = None
) -> DayEnd | None:
    """Give the end of the day of `now`; None on a closed day.

    The wind-down begins `lead` before the close, never before the window that the close lies in, and after `put_off`
    where the user put it off. A `stop` beyond the hours is none: those were promised to others.
    """
    spans = work.spans(work.day_of(now))
    if not spans:
        return None
    agreed = spans[-1].end
    closes = stop if stop is not None and spans[0].start < stop < agreed else agreed
    window = max(span.start for span in spans if span.start < closes)
    begins = max(closes - timedelta(seconds=policy.winddown.lead), window)
    if put_off is not None and put_off < closes:
        begins = max(begins, put_off)
    return DayEnd(begins_at=begins, closes_at=closes, agreed_at=agreed, put_off=put_off is not None)


def later(end: DayEnd, policy: Policy, now: datetime) -> datetime | None:
    """Give when a wind-down begins that is put off now: half its lead on. None where the close would come first."""
    at = max(now, end.begins_at) + timedelta(minutes=max(policy.winddown.lead // 120, 1))
    return at if at < end.closes_at else None


def stops(end: DayEnd, work: WorkTime, now: datetime) -> tuple[datetime, ...]:
    """Give the stop times that a morning offers: the agreed close, then earlier ones in steps of half an hour."""
    found = [end.agreed_at]
    at = end.agreed_at - _STEP
    first = work.spans(work.day_of(now))[0].start
    while len(found) < STOPS and at > max(now, first):
        if work.is_open(at - timedelta(seconds=1)):
            found.append(at)
        at -= _STEP
    return tuple(found)
