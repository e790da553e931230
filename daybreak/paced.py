"""What came of a step of the breaks: when to look again."""

from __future__ import annotations

from datetime import datetime

from msgspec import Struct


class Paced(Struct, frozen=True):
    """What came of a step of the breaks."""

    next_look: datetime | None
    """When something happens by itself; None while only the user or the hours can change anything."""
    changed: bool
    """There is something new to show."""
    watch: bool = False
    """The hours are open: idle time matters."""
    running: bool = False
    """A break runs: whether somebody works on matters."""
