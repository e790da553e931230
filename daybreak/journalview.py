"""The journal of days as a screen or a command shows it, and the morning that follows a close.

Made when it is asked for; no part of a snapshot. Texts are `SafeText`; instants are aware, in UTC.
"""

from __future__ import annotations

from datetime import date, datetime

from msgspec import Struct

from boundaries.evening import DayEnd
from boundaries.journal import Ended
from boundaries.text import SafeText


class JournalDay(Struct, frozen=True, kw_only=True):
    """One day as it ended, with what was written."""

    day: date
    ended: Ended
    closes_at: datetime | None = None
    """When it was to close: the stop of that day, else the close of its hours."""
    closed_at: datetime | None = None
    first_three: tuple[SafeText, ...] = ()
    """For the day after."""
    good: SafeText | None = None
    tonight: SafeText | None = None
    energy: int | None = None
    """1 to 5."""
    professional: bool | None = None
    done: tuple[SafeText, ...] = ()
    """Lines that were ticked, by themselves or by hand."""
    skipped: tuple[tuple[SafeText, SafeText], ...] = ()
    """Lines that were skipped, each with its reason."""
    left: tuple[SafeText, ...] = ()
    """Lines that stood open at the close."""
    search: str = ""
    """Lower-case text of all of it."""


class Journal(Struct, frozen=True, kw_only=True):
    """The days that a search leaves, newest first."""

    days: tuple[JournalDay, ...]
    total: int
    """Days before the search."""


class Morning(Struct, frozen=True, kw_only=True):
    """What a day begins with: what was written for it, what came meanwhile, when it may stop."""

    day: date
    closed_at: datetime | None
    """When the day before it was closed."""
    first_three: tuple[SafeText, ...]
    good: SafeText | None
    released: int
    """Threads that wrote while closed, and are in the queue now."""
    released_of: tuple[SafeText, ...]
    """Whose they are, most first."""
    changed: tuple[SafeText, ...]
    """What differs in the calendar since the close, in words."""
    compared: bool
    """The calendar of this day was known at the close."""
    end: DayEnd | None
    stops: tuple[datetime, ...]
    """Stop times to choose from, the agreed close first."""
