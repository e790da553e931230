"""The ladder: what is offered after a confirmed violation, how it climbs on repetition and cools with time.

Points of a confirmed violation: severity 1 → 1, 2 → 3, 3 → 8, 4 → the top at once; each weighs 0.5 ** (age / 30 days).
"""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct


class Step(StrEnum):
    """A step of the ladder, from the lowest: what is offered, never a number about a person."""

    REMIND = "remind"
    RESTATE = "restate"
    FIRM = "firm"
    FORMAL = "formal"
    PART_WAYS = "part-ways"


class Offer(Struct, frozen=True, kw_only=True):
    """The step that is offered for an entry, why, and the rest before its answer may leave."""

    step: Step
    reason: str
    """In words: "again within 14 days of a reminder"."""
    rest_seconds: int = 0
    rest_until_next_day: bool = False
    """Rest until the next working day (`formal`), or over a night (`part-ways`)."""
