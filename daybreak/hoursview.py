"""Hours and exceptions as the screen shows them to be changed."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from boundaries.policy.model import Weekday
from boundaries.text import SafeText


class ExceptionRow(Struct, frozen=True, kw_only=True):
    """One exception of the policy."""

    number: int
    """Its place in the file, from 0."""
    first: date
    dates: SafeText
    what: SafeText
    note: SafeText
    past: bool


class HoursView(Struct, frozen=True, kw_only=True):
    """The week's windows in the notation of the file, by day from Monday, and the exceptions in their order."""

    week: tuple[tuple[Weekday, str], ...]
    exceptions: tuple[ExceptionRow, ...]
    zone: str
    today: date
