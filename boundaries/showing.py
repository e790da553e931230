"""What others should see beside the user's name: a state as a text with its own end, never a reason.

The words are the same for as long as a state lasts, so that what is read back can be compared. What is shown never
outlasts the state; a state without an end is shown for a day at a time and renewed while the program runs.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from msgspec import Struct

from boundaries import words
from boundaries.availability import Availability, State
from boundaries.availability.presence import OWN_TIME
from boundaries.worktime import WorkTime

SHORTEST = timedelta(minutes=3)
"""A state that is over sooner is not begun to be shown: a break of twenty seconds is nobody's business."""
ROLLING = timedelta(days=1)
"""How long a state without an end is shown at a time."""


class Wanted(Struct, frozen=True, kw_only=True):
    """A status before a connector makes it its own."""

    text: str
    emoji: str
    quiet: bool
    until: datetime


_EMOJI = {
    State.FOCUS: "dart",
    State.MEETING: "spiral_calendar_pad",
    State.BREAK: "coffee",
    State.OFF: "crescent_moon",
    State.DAY_OFF: "crescent_moon",
    State.WOUND_DOWN: "crescent_moon",
}
_LOUD = frozenset({State.BREAK})
"""States in which a message may still ring."""


def wanted(state: Availability, work: WorkTime, now: datetime) -> Wanted | None:
    """Give what should be shown in a state; None while available."""
    if state.state is State.AVAILABLE:
        return None
    if state.until is None:
        return Wanted(text="Away", emoji=_EMOJI[state.state], quiet=True, until=_day_after(now, work))
    return Wanted(
        text=_text(state, state.until, work, now),
        emoji=_EMOJI[state.state],
        quiet=state.state not in _LOUD,
        until=state.until,
    )


def _text(here: Availability, until: datetime, work: WorkTime, now: datetime) -> str:
    clock = words.clock(until, work.zone)
    if here.state is State.FOCUS:
        return f"Focus until {clock}"
    if here.state is State.MEETING:
        return f"{'Busy' if here.why == OWN_TIME else 'In a meeting'} until {clock}"
    if here.state is State.BREAK:
        return f"On a break, back {clock}"
    city = (work.zone.key or "UTC").rpartition("/")[2].replace("_", " ")
    if _is_pause(work, until, now):
        return f"Away, back {clock} ({city})"
    return f"Away, back {words.dated(until.astimezone(work.zone).date(), short=True)} {clock} ({city})"


def _is_pause(work: WorkTime, until: datetime, now: datetime) -> bool:
    """Say whether the day that runs goes on afterwards: then its date need not be said."""
    spans = work.spans(work.day_of(until))
    return bool(spans) and spans[0].start <= now and until < spans[-1].end


def _day_after(now: datetime, work: WorkTime) -> datetime:
    """Give the next midnight but one: the same all day, so that it is renewed once a day."""
    midnight = now.astimezone(work.zone).replace(hour=0, minute=0, second=0, microsecond=0)
    return (midnight + 2 * ROLLING).astimezone(now.tzinfo)
