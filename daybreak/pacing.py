"""Lets the breaks of a running day go on: at their next deadline, at the minute, after sleep, with idle time."""

from __future__ import annotations

import asyncio
import contextlib
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final

from daybreak.paced import Paced

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from boundaries.breaks.state import Happening
    from connectors.idle.base import IdleSource
    from daybreak.beat import Beat, Waking
    from daybreak.clock import Clock

EVERY: Final = 30.0
"""Seconds between two questions about idle time, in hours only."""
NOTABLE: Final = 15.0
"""Seconds of idle time from which on the breaks are told."""
LIMIT: Final = 2.0
UNANSWERED: Final = 10
"""Questions without an answer, after which another source is looked for."""


class Pacing:
    """Drives the breaks; used on the loop. At rest it adds no wake-up of its own to the day's timer."""

    def __init__(self, clock: Clock, tell: Callable[[Happening], Awaitable[Paced]]) -> None:
        """Tell the day with `tell`."""
        self._clock = clock
        self._tell = tell
        self._typed_at: datetime | None = None
        self._came = Paced(None, changed=False)
        self._source: IdleSource | None = None
        self._choose: Callable[[], IdleSource] | None = None
        self._asked_at = clock.monotonic()
        self._idle = False
        self._unanswered = 0
        self.elsewhere = False
        """The terminal said that its user is in another window."""

    def typed(self) -> None:
        """Take note of a key: costs one look at the clock."""
        self._typed_at = self._clock.now()

    async def find_source(self, choose: Callable[[], IdleSource]) -> None:
        """Let `choose`, in a thread, say who knows the idle time."""
        self._choose = choose
        self.close()
        self._source = await asyncio.to_thread(choose)
        self._unanswered = 0

    def close(self) -> None:
        """Let go of what tells the idle time."""
        source, self._source = self._source, None
        if source is not None:
            source.close()

    async def go_on(self, beat: Beat, waking: Waking, *, news: bool = False) -> bool:
        """Go on after the timer woke, and set it to the next deadline; say whether there is something new to show.

        `news` says that another process wrote something: it may have begun or ended a break.
        """
        from boundaries.breaks.state import Slept

        changed = False
        if waking.since is not None:
            changed = await self._step(beat, Slept(waking.since))
        due = self._clock.monotonic() - self._asked_at >= EVERY
        if self._source is not None and self._came.watch and (due or waking.pause or waking.since is not None):
            changed |= await self._ask(beat)
        if waking.pause or waking.minute or news:
            changed |= await self.look(beat)
        return changed

    async def look(self, beat: Beat) -> bool:
        """Look at the breaks now."""
        from boundaries.breaks.state import Look

        return await self._step(beat, Look(self._typed_at))

    async def _ask(self, beat: Beat) -> bool:
        """Read the idle time, and tell what matters of it."""
        from boundaries.breaks.state import Idle

        self._asked_at = self._clock.monotonic()
        seconds = await self._seconds()
        before, self._idle = self._idle, seconds is not None and seconds >= NOTABLE
        if seconds is not None:
            touched = self._clock.now() - timedelta(seconds=seconds)
            self._typed_at = max(touched, self._typed_at or touched)
        if self._idle or before or self._came.running:
            return await self._step(beat, Idle(seconds))
        return False

    async def _seconds(self) -> float | None:
        seconds = None
        source = self._source
        if source is not None and not source.waits:
            seconds = source.seconds()
        elif source is not None:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(LIMIT):
                    seconds = await asyncio.to_thread(source.seconds)
        self._unanswered = 0 if seconds is not None else self._unanswered + 1
        if self._unanswered >= UNANSWERED and self._choose is not None:
            await self.find_source(self._choose)
        if self.elsewhere and source is not None and not source.whole:
            return None
        return seconds

    async def _step(self, beat: Beat, happened: Happening) -> bool:
        self._came = await self._tell(happened)
        beat.pause = self._came.next_look
        return self._came.changed


class Feels:
    """The part of a `LiveDay` that feels what its user does at the screen."""

    _pacing: Pacing

    def typed(self) -> None:
        """Take note of a key, wherever in the dashboard."""
        self._pacing.typed()

    def focused(self, *, here: bool) -> None:
        """Take note of whether the terminal says that its user looks at it."""
        self._pacing.elsewhere = not here
