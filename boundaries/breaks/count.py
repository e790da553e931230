"""Counting work towards breaks along the open stretches: bring the counts up to an instant, begin them anew."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta

from msgspec.structs import replace

from boundaries.breaks.state import LONG, STAND, BreakState, Next, Setting, lasts, owed, rhythms
from boundaries.worktime import Span

SMALL = 1.0
"""Seconds of debt that are not worth a break."""


def span_at(spans: Sequence[Span], at: datetime) -> Span | None:
    """Give the open stretch of an instant (its start included, its end not)."""
    return next((span for span in spans if span.start <= at < span.end), None)


def between(spans: Sequence[Span], start: datetime, end: datetime) -> float:
    """Count the open seconds from `start` to `end`; 0 when `end` is earlier."""
    pieces = ((min(span.end, end) - max(span.start, start)).total_seconds() for span in spans)
    return sum(piece for piece in pieces if piece > 0)


def after(spans: Sequence[Span], start: datetime, seconds: float) -> datetime | None:
    """Count open seconds from `start`; None where the stretches do not hold that many. Nothing to count is `start`."""
    left = seconds
    if left <= 0:
        return start
    for span in spans:
        begin = max(span.start, start)
        room = (span.end - begin).total_seconds()
        if room <= 0:
            continue
        if left <= room:
            return begin + timedelta(seconds=left)
        left -= room
    return None


def fold(state: BreakState, to: datetime, setting: Setting) -> BreakState:
    """Bring the counts up to `to`: open time is work, a closed stretch as long as a break begins its count anew."""
    at = state.at
    while at < to:
        span = span_at(setting.spans, at)
        if span is not None:
            until = min(span.end, to)
            gone = (until - at).total_seconds()
            state = replace(state, worked={kind: seconds + gone for kind, seconds in state.worked.items()})
        else:
            until = min((each.start for each in setting.spans if at < each.start < to), default=to)
            closed = max(
                (each.end for each in setting.spans if each.end <= at), default=datetime.min.replace(tzinfo=at.tzinfo)
            )
            state = rested(state, closed, until, setting)
        at = until
        state = replace(state, at=at)
    return state


def begun_anew(state: BreakState, kind: str, at: datetime, setting: Setting) -> BreakState:
    """Let the count of a kind begin at `at`, which may lie after the state's own instant."""
    return replace(state, worked={**state.worked, kind: -between(setting.spans, state.at, at)})


def rested(state: BreakState, since: datetime, until: datetime, setting: Setting) -> BreakState:
    """Take note of a stretch away from work: what it was long enough for begins anew, and a debt is paid."""
    length = (until - since).total_seconds()
    paid = bool(state.debt_kind) and length >= owed(state, setting.breaks, state.debt_kind)
    for kind in rhythms(setting.breaks):
        if length >= owed(state, setting.breaks, kind):
            state = begun_anew(state, kind, until, setting)
    if length >= setting.breaks.rest.lasts:
        state = begun_anew(state, LONG, until, setting)
    if paid:
        state = without_debt(state)
    return replace(state, pause_at=until) if length >= STAND else state


def without_debt(state: BreakState) -> BreakState:
    """Take the delay off, and what it held up."""
    return replace(state, debt=0.0, debt_kind="", postponed=0, not_before=None)


def over(state: BreakState, kind: str, ended_at: datetime, elapsed: float, setting: Setting) -> BreakState:
    """Take note of a break that ended, taken or not; the counts are as of its beginning.

    A break of the rhythm satisfies the shorter ones, and saying no once is enough: a skipped one counts alike, its
    delay goes with it. One without a rhythm satisfies what it was half as long as.
    """
    breaks, active = setting.breaks, rhythms(setting.breaks)
    taken = elapsed * 2 >= owed(state, breaks, kind)
    length = lasts(breaks, kind)
    done = [
        each
        for each in active
        if (lasts(breaks, each) <= length if kind in active else taken and elapsed * 2 >= owed(state, breaks, each))
    ]
    pays = state.debt_kind in done
    left = state.debt
    if pays:
        left = max(0.0, state.debt - max(0.0, elapsed - lasts(breaks, state.debt_kind))) if taken else 0.0
    worked = {each: 0.0 if each in done else seconds for each, seconds in state.worked.items()}
    if taken and length * 2 >= breaks.rest.lasts and elapsed * 2 >= breaks.rest.lasts:
        worked[LONG] = 0.0
    state = replace(state, at=ended_at, worked=worked)
    if pays:
        state = replace(state, postponed=0, not_before=None, debt=left)
        state = state if left >= SMALL else without_debt(state)
    return replace(state, pause_at=ended_at) if elapsed >= STAND else state


def taken(state: BreakState, coming: Next, setting: Setting) -> BreakState:
    """Give the state as it will be when the next break is taken as it comes."""
    state = fold(state, coming.start, setting)
    return over(state, coming.kind, coming.end, coming.length, setting)
