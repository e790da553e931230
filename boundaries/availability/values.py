"""What the user is to others: the states, and what they are computed from besides hours and calendar."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from msgspec import Struct

from boundaries.text import SafeText, line
from boundaries.worktime import Span


class State(StrEnum):
    """What the user is to others, right now."""

    AVAILABLE = "available"
    FOCUS = "focus"
    MEETING = "meeting"
    BREAK = "break"
    OFF = "off"
    DAY_OFF = "day-off"
    WOUND_DOWN = "wound-down"

    @property
    def gone(self) -> bool:
        """Say whether nobody is there: these states are one stretch to others, whatever it is called."""
        return self in (State.OFF, State.DAY_OFF, State.WOUND_DOWN)

    def same(self, other: State) -> bool:
        """Say whether two states are one to others."""
        return self is other or (self.gone and other.gone)


class Standing(Struct, frozen=True):
    """The state of one instant with its reason, clean: an entry's title, a holiday, an exception's note."""

    state: State
    why: SafeText = line("")


class Transition(Struct, frozen=True, kw_only=True):
    """A point of today at which something changes, with its words ("lunch, away", "wind down")."""

    at: datetime
    state: State
    """The state from here on."""
    label: SafeText
    minor: bool = False
    """The day just goes on: a short list may leave it out."""


class Availability(Struct, frozen=True, kw_only=True):
    """The state with its end; `next_state` is what follows at `until`."""

    state: State
    until: datetime | None
    """The first instant at which the user is something else to others; None where that is more than a year away."""
    next_state: State | None = None
    why: SafeText = line("")
    """An entry's title, a holiday's name, an exception's note; clean."""


class Said(Struct, frozen=True, kw_only=True):
    """What the user said by a key or a command. Each stretch ends by itself; one that has passed counts no more."""

    focus: Span | None = None
    away: Span | None = None
    on_break: Span | None = None
    closed_at: datetime | None = None
    closed_day: date | None = None
    """The working day that was closed; the user is gone until the first opening after its last close."""
