"""The rules' looks while the dashboard runs: one after the other, short steps on the day's thread, the jobs beside."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial
from typing import TYPE_CHECKING, Protocol, TypeVar

from daybreak.examination import Ended, advance

if TYPE_CHECKING:
    from daybreak.background import Background
    from daybreak.examination import Found
    from daybreak.owner import SyncDay

_T = TypeVar("_T")


class Room(Protocol):
    """Runs work on the day's own thread, in the order in which it is asked for."""

    async def __call__(self, work: Callable[[], _T]) -> _T:
        """Give what the work gives."""


class Looking:
    """Lets the rules look when it is asked to; an action that is asked for meanwhile comes between two steps."""

    def __init__(
        self, background: Background, room: Room, day: Callable[[], SyncDay], after: Callable[[], Awaitable[None]]
    ) -> None:
        """Call `day` on its own thread, and `after` when a look at something has ended."""
        self._background = background
        self._room = room
        self._day = day
        self._after = after
        self._running: asyncio.Task[None] | None = None
        self._asked = False

    def at_everything(self) -> None:
        """Look at everything, after the look that runs. Called on the loop."""
        self._start(everything=True)

    def at_news(self) -> None:
        """Look at what came since, after the look that runs. Called on the loop."""
        if not self._asked:
            self._asked = True
            self._start(everything=False)

    def _start(self, *, everything: bool) -> None:
        look = self._look(self._running, everything=everything)
        self._running = self._background.once("rules", look)

    async def _look(self, before: asyncio.Task[None] | None, *, everything: bool) -> None:
        if before is not None:
            await asyncio.wait((before,))
        self._asked = self._asked and everything
        steps = await self._room(lambda: self._day().examination(everything=everything))
        found: Found | None = None
        jobs = 0
        while not isinstance(job := await self._room(partial(advance, steps, found)), Ended):
            found = await asyncio.to_thread(job) if job is not None else None
            jobs += job is not None
        if jobs or everything:
            await self._after()
