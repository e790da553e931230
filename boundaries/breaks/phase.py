"""Where a break stands, apart from all that moves it: a screen needs no more."""

from __future__ import annotations

from enum import StrEnum


class Phase(StrEnum):
    """Where the next break stands."""

    COUNTING = "counting"
    WARNED = "warned"
    WAITING = "waiting"
    """Due, and the user types: it waits for a pause."""
    RUNNING = "running"
