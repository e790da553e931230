"""What the breaks are made of: the state that is kept, what can happen, and what is to be done about it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from msgspec import Struct

from boundaries.breaks.phase import Phase
from boundaries.breaks.record import BreakEvent
from boundaries.policy.model import Breaks, Rhythm
from boundaries.worktime import Span

STAND: Final = 2 * 60
"""Seconds of the `stand` that is offered after a long time without a pause; as long counts as a pause."""
WITHOUT_LONG: Final = 4 * 3600
"""Seconds of work without a long break that are a slip."""
LONG: Final = "long"
"""Beside the kinds, what counts the work since a long break was really taken: a skipped one does not end it."""
KINDS: Final = ("eyes", "move", "rest", "recovery", "stand")
"""`recovery` and `stand` are offered, never due."""


class Busy(Struct, frozen=True):
    """A stretch that a break gives way to; a promise is an instant."""

    start: datetime
    end: datetime
    why: str
    """meeting, focus, promise"""


class Setting(Struct, frozen=True):
    """What the world looks like at the moment: the rhythm, the open stretches around now, and what is planned."""

    breaks: Breaks
    spans: tuple[Span, ...]
    """In order, from before the state's own instant to at least the end of today, own time cut out."""
    busy: tuple[Busy, ...] = ()
    """In order."""


class BreakState(Struct, frozen=True, kw_only=True, omit_defaults=True):
    """The breaks as they stand. Every deadline is a wall-clock instant in UTC; nothing is ever counted by ticks."""

    at: datetime
    """As of when `worked` holds."""
    seen_at: datetime
    """The newest instant at which somebody looked."""
    worked: dict[str, float] = {}
    """Seconds of work since the last break that a kind counts from; below zero where it begins after `at`."""
    phase: Phase = Phase.COUNTING
    kind: str = ""
    """Of the break that is announced, waits or runs."""
    begins_at: datetime | None = None
    """Announced, waiting: when it is due. Running: when it began."""
    ends_at: datetime | None = None
    due_at: datetime | None = None
    """When the rhythm wanted it."""
    owed: float = 0.0
    """Length of the one that runs, debt included."""
    active: float = 0.0
    """Seconds of the one that runs in which somebody worked on."""
    debt: float = 0.0
    """Delay that is owed to the next break of `debt_kind` or longer."""
    debt_kind: str = ""
    postponed: int = 0
    not_before: datetime | None = None
    """A postponed break comes no earlier."""
    held: str = ""
    """What the next break gives way to: meeting, focus, promise, postponed."""
    idle_since: datetime | None = None
    paused: bool = False
    """Idle for so long that the count stands."""
    checked_at: datetime | None = None
    """When the idle time was last known."""
    typed_at: datetime | None = None
    pause_at: datetime | None = None
    """End of the last pause of two minutes or more."""
    offered_at: datetime | None = None
    """When standing was last offered."""
    long_noted: bool = False
    rested_until: datetime | None = None
    """End of the last break on record."""


class Happening(Struct, frozen=True, tag=True):
    """The root of what can happen."""


class Look(Happening, frozen=True):
    """Time passed; `typed_at` is the last key that is known of."""

    typed_at: datetime | None = None


class Idle(Happening, frozen=True):
    """The idle time was read: seconds since anybody touched keyboard or mouse; None where nobody knows."""

    seconds: float | None


class Slept(Happening, frozen=True):
    """The machine was suspended from `since` until now."""

    since: datetime


class Take(Happening, frozen=True):
    """The user begins a break; an empty kind is the next one, or a move."""

    kind: str = ""


class End(Happening, frozen=True):
    """The user ends the one that runs."""


class Postpone(Happening, frozen=True):
    """The user puts the next one off."""


class Skip(Happening, frozen=True):
    """The user does without the next one."""

    why: str = ""


class Refused(Exception):  # noqa: N818 - an answer to the user, in words
    """It cannot be done now; the text says why and what can."""


class Action(Struct, frozen=True, tag=True):
    """The root of what is to be done."""


class Warn(Action, frozen=True):
    """Say that a break comes."""

    kind: str
    at: datetime


class Start(Action, frozen=True):
    """A break begins."""

    kind: str
    until: datetime


class Note(Action, frozen=True):
    """Put into the record."""

    event: BreakEvent


class Offer(Action, frozen=True):
    """Offer a break that is not due."""

    kind: str


class TooLong(Action, frozen=True):
    """Four hours of work went by without a long break."""

    at: datetime


class Next(Struct, frozen=True, kw_only=True):
    """The break that comes next, where it really comes."""

    kind: str
    start: datetime
    due_at: datetime
    length: float
    why: str = ""
    """What moved it: meeting, focus, promise, postponed."""

    @property
    def end(self) -> datetime:
        """Give when it will be over."""
        return self.start + timedelta(seconds=self.length)


def rhythms(breaks: Breaks) -> dict[str, Rhythm]:
    """Give the kinds that are on, by name, the shortest first."""
    every = {"eyes": breaks.eyes, "move": breaks.move, "rest": breaks.rest}
    on = {kind: rhythm for kind, rhythm in every.items() if rhythm.every > 0}
    return dict(sorted(on.items(), key=lambda pair: pair[1].lasts))


def lasts(breaks: Breaks, kind: str) -> int:
    """Give how many seconds a break of a kind lasts, without any debt."""
    every = {"eyes": breaks.eyes, "move": breaks.move, "rest": breaks.rest}
    if kind in every:
        return every[kind].lasts
    return STAND if kind == "stand" else breaks.recovery


def owed(state: BreakState, breaks: Breaks, kind: str) -> float:
    """Give how many seconds a break of a kind lasts now: one as long as the postponed one pays its delay."""
    length = lasts(breaks, kind)
    pays = bool(state.debt_kind) and kind in rhythms(breaks) and length >= lasts(breaks, state.debt_kind)
    return length + (state.debt if pays else 0.0)
