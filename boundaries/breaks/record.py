"""The record of breaks: what became of each, counted by day and by week."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, datetime

from msgspec import Struct


class BreakEvent(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One break as it was. Instants in UTC, lengths in seconds."""

    kind: str
    """eyes, move, rest, recovery, stand"""
    started_at: datetime
    ended_at: datetime
    taken: bool
    how: str = ""
    """How else than by a break begun here: `natural` (away for as long), `missed` (it never came)."""
    why: str = ""
    """Of a skipped one the user's words, of a missed one what held it: meeting, focus, promise, postponed, off."""
    due_at: datetime | None = None
    """When the rhythm wanted it; None for one that the user began early."""
    owed: float = 0.0
    """How long it should have been, debt included."""
    postponed: int = 0
    """How often it was put off."""
    moved: str = ""
    """What it gave way to: meeting, focus, promise."""

    @property
    def outcome(self) -> str:
        """Give taken, natural, skipped or missed."""
        return self.how or ("taken" if self.taken else "skipped")

    @property
    def key(self) -> str:
        """Name it in the store: the same break noted twice is one."""
        return f"{self.started_at:%Y%m%dT%H%M%S}-{self.kind}"


class Tally(Struct, frozen=True, kw_only=True):
    """How many breaks of a day or a week came to what; a postponed one is counted beside what became of it."""

    taken: int = 0
    natural: int = 0
    postponed: int = 0
    skipped: int = 0
    missed: int = 0
    rested: float = 0.0
    """Seconds of the breaks taken and natural."""
    why: tuple[tuple[str, int], ...] = ()
    """Why breaks were missed or moved, each with its number, the most frequent first."""


def tally(events: Iterable[BreakEvent]) -> Tally:
    """Count a record."""
    found = list(events)
    outcomes = [each.outcome for each in found]
    reasons: dict[str, int] = {}
    for each in found:
        reason = each.why if each.outcome == "missed" else each.moved
        if reason:
            reasons[reason] = reasons.get(reason, 0) + 1
    return Tally(
        taken=outcomes.count("taken"),
        natural=outcomes.count("natural"),
        postponed=sum(each.postponed > 0 for each in found),
        skipped=outcomes.count("skipped"),
        missed=outcomes.count("missed"),
        rested=sum((each.ended_at - each.started_at).total_seconds() for each in found if each.taken),
        why=tuple(sorted(reasons.items(), key=lambda pair: (-pair[1], pair[0]))),
    )


def by_day(events: Iterable[BreakEvent], day_of: Callable[[datetime], date]) -> dict[date, Tally]:
    """Count a record by the day that each break began on, oldest first."""
    days: dict[date, list[BreakEvent]] = {}
    for each in sorted(events, key=started):
        days.setdefault(day_of(each.started_at), []).append(each)
    return {day: tally(found) for day, found in days.items()}


def skips_in_a_row(events: Iterable[BreakEvent]) -> int:
    """Count the breaks skipped since the last one that was taken, in a record of one day."""
    row = 0
    for each in sorted(events, key=started):
        row = 0 if each.taken else row + (each.outcome == "skipped")
    return row


def started(each: BreakEvent) -> datetime:
    """Give what a record is in the order of."""
    return each.started_at
