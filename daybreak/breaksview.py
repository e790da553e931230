"""What is shown of the record of breaks: today whole, the days before it counted, and what still comes."""

from __future__ import annotations

from datetime import date, datetime

from msgspec import Struct

from boundaries.breaks.record import Tally
from boundaries.breaks.state import Next
from boundaries.text import SafeText


class BreakRow(Struct, frozen=True, kw_only=True):
    """One break of today."""

    kind: str
    at: datetime
    until: datetime
    outcome: str
    """taken, natural, skipped, missed"""
    why: SafeText
    """The user's words about a skipped one; what held a missed one."""
    moved: str
    postponed: int


class DayOfBreaks(Struct, frozen=True, kw_only=True):
    """A day, or a week from its Monday on, and what its breaks came to."""

    day: date
    tally: Tally


class BreakRecord(Struct, frozen=True, kw_only=True):
    """The record."""

    coming: tuple[Next, ...]
    """Before the next pause of the hours, each as if it is taken."""
    today: tuple[BreakRow, ...]
    days: tuple[DayOfBreaks, ...]
    """The newest first; days without any break are left out."""
    weeks: tuple[DayOfBreaks, ...]
    """The newest first."""
