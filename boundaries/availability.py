"""Am I available, until when, and what comes next: computed from the policy and the calendar, never set."""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum

from msgspec import Struct


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
