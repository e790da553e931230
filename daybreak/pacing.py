"""Lets the breaks of a running day go on: at their next deadline, at the minute, after sleep, with idle time."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from msgspec import Struct

from boundaries.breaks.state import Happening, Look, Slept

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from daybreak.beat import Beat, Waking
    from daybreak.clock import Clock


class Paced(Struct, frozen=True):
    """What came of a step of the breaks."""

    next_look: datetime | None
    """When something happens by itself; None while only the user or the hours can change anything."""
    changed: bool
    """There is something new to show."""


class Pacing:
    """Drives the breaks; used on the loop. At rest it adds no wake-up of its own to the day's timer."""

    def __init__(self, clock: Clock, tell: Callable[[Happening], Awaitable[Paced]]) -> None:
        """Tell the day with `tell`."""
        self._clock = clock
        self._tell = tell
        self._typed_at: datetime | None = None

    def typed(self) -> None:
        """Take note of a key: costs one look at the clock."""
        self._typed_at = self._clock.now()

    async def go_on(self, beat: Beat, waking: Waking) -> bool:
        """Go on after the timer woke, and set it to the next deadline; say whether there is something new to show."""
        if waking.since is not None:
            return await self._step(beat, Slept(waking.since))
        return (waking.pause or waking.minute) and await self.look(beat)

    async def look(self, beat: Beat) -> bool:
        """Look at the breaks now."""
        return await self._step(beat, Look(self._typed_at))

    async def _step(self, beat: Beat, happened: Happening) -> bool:
        came = await self._tell(happened)
        beat.pause = came.next_look
        return came.changed
