"""Am I available, until when, and what comes next: computed from the policy and the calendar, never set."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime
from enum import StrEnum
from itertools import pairwise
from zoneinfo import ZoneInfo

from msgspec import Struct
from msgspec.structs import replace

from boundaries import words
from boundaries.policy.model import Policy
from boundaries.winddown import starts_at
from boundaries.worktime import PolicyNeverOpens, Span, WorkTime

NOON, AFTERNOON = 12, 14
"""Hours of the wall clock: a gap between windows that reaches into them is lunch."""


class State(StrEnum):
    """What the user is to others, right now."""

    AVAILABLE = "available"
    FOCUS = "focus"
    MEETING = "meeting"
    BREAK = "break"
    OFF = "off"
    DAY_OFF = "day-off"
    WOUND_DOWN = "wound-down"


class Transition(Struct, frozen=True, kw_only=True):
    """A point of today at which the state changes, with its words ("lunch, away", "wind down")."""

    at: datetime
    state: State
    label: str


class Availability(Struct, frozen=True, kw_only=True):
    """The state with its end; `next_state` is what follows at `until`."""

    state: State
    until: datetime | None
    next_state: State | None = None
    why: str = ""
    """A holiday's or an exception's note."""


def availability(
    work: WorkTime, now: datetime, *, closed: bool, on_break_until: datetime | None = None
) -> Availability:
    """Give the state at an instant.

    Args:
        work: the user's own working time.
        now: the instant.
        closed: the user closed the day that `now` belongs to; it rests until the first opening of a later one.
        on_break_until: when the break that runs ends; one that has ended is none.
    """
    today = work.day_of(now)
    why = work.why(today)
    if closed:
        until = next_day_opens(work, now)
        return Availability(state=State.WOUND_DOWN, until=until, next_state=_after(work, until), why=why)
    if not work.is_open(now):
        until = _or_never(work.next_opening, now)
        state = State.OFF if work.spans(today) else State.DAY_OFF
        return Availability(state=state, until=until, next_state=_after(work, until), why=why)
    if on_break_until is not None and on_break_until > now:
        return Availability(state=State.BREAK, until=on_break_until, next_state=_after(work, on_break_until), why=why)
    until = work.next_close(now)
    return Availability(state=State.AVAILABLE, until=until, next_state=_after(work, until), why=why)


def next_day_opens(work: WorkTime, now: datetime) -> datetime | None:
    """Give the first opening after the last close of the day that `now` belongs to; None within no year."""
    return _or_never(work.next_start, max(now, work.last_close(work.day_of(now)) or now))


def own_time(policy: Policy, day: date) -> tuple[Span, ...]:
    """Give the protected blocks that start on a date; exceptions and holidays do not move them."""
    return WorkTime(replace(policy, hours=policy.own_time, exceptions=())).spans(day)


def transitions(work: WorkTime, policy: Policy, now: datetime) -> tuple[Transition, ...]:
    """Give what still changes today, in order; the dashboard itself says what is now.

    An opening is named only where the day begins with it: after a pause the day just goes on.
    """
    today = work.day_of(now)
    spans = work.spans(today)
    own = own_time(policy, today)
    points = [*_pauses(work, spans, own), *_own(own, work.zone), *_edges(work, policy, spans, now)]
    return tuple(sorted((point for point in points if point.at > now), key=_at))


def local_time(zone: str, now: datetime) -> str:
    """Say what time it is where a client is, by an IANA name: "New York 04:42"."""
    city = zone.rpartition("/")[2].replace("_", " ")
    return f"{city} {words.clock(now, ZoneInfo(zone))}"


def _pauses(work: WorkTime, spans: tuple[Span, ...], own: tuple[Span, ...]) -> Iterator[Transition]:
    taken = {block.start for block in own}
    for before, after in pairwise(spans):
        if before.end in taken:
            continue
        leaves, returns = before.end.astimezone(work.zone), after.start.astimezone(work.zone)
        lunch = leaves.hour < AFTERNOON and (returns.hour, returns.minute) > (NOON, 0)
        lunch = lunch and leaves.date() == returns.date()
        yield Transition(at=before.end, state=State.OFF, label="lunch, away" if lunch else "away")


def _own(own: tuple[Span, ...], zone: ZoneInfo) -> Iterator[Transition]:
    for block in own:
        label = f"own time until {words.clock(block.end, zone)}"
        yield Transition(at=block.start, state=State.MEETING, label=label)


def _edges(work: WorkTime, policy: Policy, spans: tuple[Span, ...], now: datetime) -> Iterator[Transition]:
    if not spans:
        return
    yield Transition(at=spans[0].start, state=State.AVAILABLE, label="available")
    leads = starts_at(work, policy, now)
    if leads is not None:
        yield Transition(at=leads, state=State.AVAILABLE, label="wind down")
    close = spans[-1].end
    opening = _or_never(work.next_opening, close)
    if opening != close:
        until = f" until {words.moment(opening, now, work.zone)}" if opening is not None else ""
        yield Transition(at=close, state=State.OFF, label=f"off{until}")


def _after(work: WorkTime, at: datetime | None) -> State | None:
    if at is None:
        return None
    return State.AVAILABLE if work.is_open(at) else State.OFF


def _or_never(find: Callable[[datetime], datetime], at: datetime) -> datetime | None:
    try:
        return find(at)
    except PolicyNeverOpens:
        return None


def _at(point: Transition) -> datetime:
    return point.at
