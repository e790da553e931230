"""Where a thread stands in the queue, and why: band, time left, reasons, order."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from msgspec import Struct


class Band(StrEnum):
    """The place in the queue, from the top."""

    URGENT = "urgent"
    OVERDUE = "overdue"
    AT_RISK = "at-risk"
    TODAY = "today"
    LATER = "later"
    NO_ANSWER = "no-answer"


class Placement(Struct, frozen=True, kw_only=True):
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
    held_until: datetime | None = None
    snoozed_until: datetime | None = None
    open: bool = True
    """False: done or answered, not in the queue."""
    order: tuple[int, int, float, float, str] = (0, 0, 0.0, 0.0, "")
    """Sorts as `cli.md` says: band, importance, due, received, id."""
