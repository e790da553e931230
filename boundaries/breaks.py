"""The rhythm of breaks inside working time: deadlines, recomputed from the record, never ticks.

First form: the record is of breaks begun here; working time itself stands for work at the keyboard.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from msgspec import Struct

from boundaries.policy.model import Breaks, Rhythm
from boundaries.worktime import Span, WorkTime

KINDS = ("eyes", "move", "rest")
"""The kinds with a rhythm; `recovery` is offered, never due."""


class BreakEvent(Struct, frozen=True, kw_only=True):
    """One break as it was: begun and ended, taken or skipped."""

    kind: str
    started_at: datetime
    ended_at: datetime
    taken: bool


class NextBreak(Struct, frozen=True, kw_only=True):
    """The break that comes next, and the one that follows when it is taken."""

    kind: str
    due_at: datetime
    """Never before `now`: what a suspended machine slept through is due once, now."""
    every: int
    lasts: int
    then_kind: str | None = None
    then_at: datetime | None = None


def rhythms(breaks: Breaks) -> dict[str, Rhythm]:
    """Give the kinds that are on, by name."""
    every = {"eyes": breaks.eyes, "move": breaks.move, "rest": breaks.rest}
    return {kind: rhythm for kind, rhythm in every.items() if rhythm.every > 0}


def lasts(breaks: Breaks, kind: str) -> int:
    """Give how many seconds a break of a kind lasts."""
    every = {"eyes": breaks.eyes, "move": breaks.move, "rest": breaks.rest}
    return every[kind].lasts if kind in every else breaks.recovery


def event(breaks: Breaks, kind: str, started_at: datetime, ended_at: datetime) -> BreakEvent:
    """Make the record of a break that ended: half of a break is a break, less is a skipped one."""
    ended_at = max(started_at, ended_at)
    taken = (ended_at - started_at).total_seconds() * 2 >= lasts(breaks, kind)
    return BreakEvent(kind=kind, started_at=started_at, ended_at=ended_at, taken=taken)


def tally(history: Iterable[BreakEvent], since: datetime) -> tuple[int, int]:
    """Count the breaks taken and skipped that began at `since` or later."""
    taken = [each.taken for each in history if each.started_at >= since]
    return sum(taken), len(taken) - sum(taken)


def next_break(breaks: Breaks, history: Sequence[BreakEvent], now: datetime, work: WorkTime) -> NextBreak | None:
    """Give the next break, or None while closed or when none comes before the next pause of the hours.

    Each kind is due after `every` seconds of work since the last break of its kind or of a longer one, or since the
    beginning of the window; a pause of the hours as long as the break is one, and so is half of it spent in a break
    without a rhythm. A skipped break counts here like a
    taken one, so that saying no once is enough. Of several that are due at once it is the longest, for it satisfies
    the others. An event after `now` (a clock set back) counts as of now.
    """
    if not work.is_open(now):
        return None
    active = rhythms(breaks)
    first = _first(active, history, now, work)
    if first is None:
        return None
    due_at, kind = first
    ended = due_at + timedelta(seconds=active[kind].lasts)
    taken = BreakEvent(kind=kind, started_at=due_at, ended_at=ended, taken=True)
    then = _first(active, (*_past(history, now), taken), ended, work) if ended < work.next_close(now) else None
    return NextBreak(
        kind=kind,
        due_at=due_at,
        every=active[kind].every,
        lasts=active[kind].lasts,
        then_kind=then[1] if then else None,
        then_at=then[0] if then else None,
    )


def _first(
    active: Mapping[str, Rhythm], history: Sequence[BreakEvent], now: datetime, work: WorkTime
) -> tuple[datetime, str] | None:
    close = work.next_close(now)
    found: tuple[datetime, str] | None = None
    for kind in sorted(active, key=lambda kind: active[kind].lasts):
        since = _since(kind, active, history, now, work)
        due_at = max(now, work.after(since, active[kind].every))
        if due_at < close and (found is None or due_at <= found[0]):
            found = due_at, kind
    return found


def _past(history: Iterable[BreakEvent], now: datetime) -> list[BreakEvent]:
    """Give the record with nothing in it that lies ahead."""
    return [
        BreakEvent(
            kind=each.kind,
            started_at=min(each.started_at, now),
            ended_at=min(each.ended_at, now),
            taken=each.taken,
        )
        for each in history
    ]


def _since(
    kind: str, active: Mapping[str, Rhythm], history: Iterable[BreakEvent], now: datetime, work: WorkTime
) -> datetime:
    """Give when the count of a kind began: its window, or the last event that satisfies it."""
    length = active[kind].lasts
    since = stretch_start(length, now, work)
    for each in history:
        if each.kind in active:
            satisfies = active[each.kind].lasts >= length
        else:
            satisfies = each.taken and (each.ended_at - each.started_at).total_seconds() * 2 >= length
        if satisfies:
            since = max(since, min(each.ended_at, now))
    return since


def stretch_start(length: int, now: datetime, work: WorkTime) -> datetime:
    """Give the start of the stretch of work that `now` lies in; a pause shorter than the break does not end it."""
    start = now
    before: Span | None = None
    for span in work.spans(work.day_of(now)):
        if span.start > now:
            break
        if before is None or (span.start - before.end).total_seconds() >= length:
            start = span.start
        before = span
    return start
