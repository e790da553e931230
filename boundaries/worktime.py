"""Working time: the windows that hold for one client on each date, and counting along them.

Signatures are fixed; the body is the policy helper's.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from msgspec import Struct

if TYPE_CHECKING:
    from boundaries.policy.model import Client, Policy

Holidays = Callable[[int], Mapping[date, str]]
"""Public holidays of one year with their names, as the caller's library knows them."""


def no_holidays(_year: int) -> Mapping[date, str]:
    """Serve a policy that names no country."""
    return {}


class Span(Struct, frozen=True):
    """An open stretch in real time: aware instants in UTC, `start` before `end`."""

    start: datetime
    end: datetime


class WorkTime:
    """The working time of the user, or of the user for one client; computed day by day and kept."""

    zone: ZoneInfo

    def __init__(
        self, policy: Policy, client: Client | None = None, holidays: Holidays = no_holidays
    ) -> None:
        raise NotImplementedError

    def spans(self, day: date) -> tuple[Span, ...]:
        """Give the windows that start on a date, in order, overlapping ones joined."""
        raise NotImplementedError

    def is_open(self, at: datetime) -> bool:
        """Say whether an instant lies inside a window (its start included, its end not)."""
        raise NotImplementedError

    def next_opening(self, at: datetime) -> datetime:
        """Give `at` itself while open, else the start of the next window. `PolicyNeverOpens` past 366 days."""
        raise NotImplementedError

    def next_start(self, at: datetime) -> datetime:
        """Give the start of the first window that starts after `at`."""
        raise NotImplementedError

    def next_close(self, at: datetime) -> datetime:
        """Give the end of the current window, or of the next one while closed."""
        raise NotImplementedError

    def last_close(self, day: date) -> datetime | None:
        """Give the end of the last window that starts on a date: the close of that day; None on a closed day."""
        raise NotImplementedError

    def after(self, start: datetime, seconds: int) -> datetime:
        """Count working seconds from `start`; reached exactly at a close, it is that close."""
        raise NotImplementedError

    def between(self, start: datetime, end: datetime) -> int:
        """Count the working seconds from `start` to `end`; negative when `end` is earlier. Microseconds to call."""
        raise NotImplementedError

    def day_of(self, at: datetime) -> date:
        """Give the date whose windows hold at an instant: overnight windows belong to the day they start on."""
        raise NotImplementedError

    def why(self, day: date) -> str:
        """Give the words of what makes a date differ: an exception's note, a holiday's name, or nothing."""
        raise NotImplementedError
