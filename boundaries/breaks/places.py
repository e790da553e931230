"""Where a break really comes: around meetings, after focus, never where it would make a promise late."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial
from itertools import count

from boundaries.breaks.count import after, span_at
from boundaries.breaks.phase import Phase
from boundaries.breaks.state import BreakState, Busy, Next, Setting, lasts, owed, rhythms

SOON = timedelta(minutes=10)
"""A meeting that begins within this has the break before it, or after it."""
CLEAR = timedelta(minutes=2)
"""Between a break and a meeting."""
ANSWER = timedelta(minutes=10)
"""Left after a break for what is promised; for a very short one twice its length is enough."""
GATHER = timedelta(minutes=2)
"""A break waits this long for a longer one, which then stands for both."""
_TRIES = 500


def coming(state: BreakState, now: datetime, setting: Setting) -> Next | None:
    """Give the break that comes next, where it really comes.

    None while closed, while one runs, while the count stands, and when none fits before the next pause of the hours.
    """
    return searched(state, now, setting)[0]


def searched(state: BreakState, now: datetime, setting: Setting) -> tuple[Next | None, str]:
    """Give `coming`, and what is in the way of a break that is due and has no place any more."""
    span = span_at(setting.spans, now)
    if span is None or state.paused or state.phase is Phase.RUNNING:
        return None, ""
    if state.phase is not Phase.COUNTING and state.begins_at is not None:
        return _announced(state, state.begins_at, now, setting), state.held
    dues = _dues(state, setting, span.end)
    held = ""
    while dues:
        first = max(min(dues.values()), state.not_before or now, now)
        kind = max((each for each in dues if dues[each] <= first + GATHER), key=partial(lasts, setting.breaks))
        due = dues.pop(kind)
        wanted = max(due, state.not_before or due)
        length = owed(state, setting.breaks, kind)
        earliest = max(now, state.not_before or now)
        start, why = placed(max(wanted, now), length, earliest, setting.busy)
        why = why or ("postponed" if state.not_before is not None and wanted > due else "")
        if start + timedelta(seconds=length) <= span.end:
            return Next(kind=kind, start=start, due_at=due, length=length, why=why), why
        held = held or (why if due <= now else "")
    return None, held


def _announced(state: BreakState, begins_at: datetime, now: datetime, setting: Setting) -> Next:
    return Next(
        kind=state.kind,
        start=max(begins_at, now),
        due_at=state.due_at or begins_at,
        length=owed(state, setting.breaks, state.kind),
        why=state.held,
    )


def _dues(state: BreakState, setting: Setting, close: datetime) -> dict[str, datetime]:
    """Give when each kind is due by its count, those that are due before the close."""
    found = {}
    for kind, rhythm in rhythms(setting.breaks).items():
        due = after(setting.spans, state.at, rhythm.every - state.worked.get(kind, 0.0))
        if due is not None and due < close:
            found[kind] = due
    return found


def placed(wanted: datetime, length: float, now: datetime, busy: Sequence[Busy]) -> tuple[datetime, str]:
    """Give where a break that is wanted at an instant comes, and what moved it.

    A meeting that begins within ten minutes of it, or during it, has it before (ending two minutes before the
    meeting, and not before `now`) or else two minutes after; focus has it right after; a promise due while it runs, or
    before there was time to answer, has it before or else after.
    """
    start, why = wanted, ""
    for _ in count() if not busy else range(_TRIES):
        hit = next((each for each in busy if _in_the_way(start, length, each)), None)
        if hit is None:
            break
        why = hit.why
        before = _before(length, hit)
        near = hit.start >= wanted - SOON
        if before is not None and near and now <= before and not any(clashes(before, length, each) for each in busy):
            return before, why
        start = hit.end + (CLEAR if hit.why == "meeting" else timedelta(0))
    return start, why


def clashes(start: datetime, length: float, busy: Busy) -> bool:
    """Say whether a break that begins at `start` runs into something."""
    end = start + timedelta(seconds=length)
    if busy.why == "promise":
        return start < busy.end < end + _answer(length)
    after_it = CLEAR if busy.why == "meeting" else timedelta(0)
    return start < busy.end + after_it and end > busy.start


def _in_the_way(start: datetime, length: float, busy: Busy) -> bool:
    if busy.why == "meeting":
        soon = max(SOON, timedelta(seconds=length) + CLEAR)
        return busy.start - soon <= start < busy.end + CLEAR
    return clashes(start, length, busy)


def _before(length: float, busy: Busy) -> datetime | None:
    """Give the last start at which a break is over in time for something; focus has no before."""
    if busy.why == "focus":
        return None
    lead = CLEAR if busy.why == "meeting" else _answer(length)
    return busy.start - lead - timedelta(seconds=length)


def _answer(length: float) -> timedelta:
    return min(ANSWER, timedelta(seconds=2 * length))
