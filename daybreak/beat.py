"""The one timer of a running day: the wall minute, the next answer that is due, what other processes wrote, sleep.

At rest it wakes 21 times a minute: every 3 s to look at the times of a few files, and at the minute.
"""

from __future__ import annotations

import asyncio
import contextlib
import socket
from typing import TYPE_CHECKING, Final

from daybreak.clock import FastClock
from daybreak.signature import signature

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime
    from pathlib import Path

    from daybreak.clock import Clock

LOOK: Final = 3.0
"""Seconds between looks at the files of the home."""
SLEPT: Final = 30.0
"""Seconds by which the wall clock must be ahead of the monotonic one to say that the machine slept."""
_SHORTEST: Final = 0.02
_ANYWHERE: Final = ("192.0.2.1", 9)
"""An address for documentation (RFC 5737): connecting a datagram socket to it asks for a route and sends nothing."""


class Waking:
    """Why the timer woke; several may be true at once."""

    __slots__ = ("due", "files", "minute", "network", "pause", "since")

    def __init__(  # noqa: PLR0913 - the reasons, side by side
        self, *, minute: bool, since: datetime | None, network: bool, due: bool, pause: bool, files: frozenset[Path]
    ) -> None:
        self.minute = minute
        self.since = since
        """Since when the machine slept; None where it did not."""
        self.network = network
        self.due = due
        self.pause = pause
        self.files = files

    @property
    def slept(self) -> bool:
        """Say whether the machine slept."""
        return self.since is not None


class Beat:
    """Sleeps until something is to be done. Used on the loop; deadlines are wall instants, recomputed each time."""

    def __init__(self, clock: Clock, watched: Sequence[Path]) -> None:
        """Watch files, and folders for the files right in them."""
        self._clock = clock
        self._watched = {path: signature(path) for path in watched}
        self._minute = _minute(clock.now())
        self._wall = clock.now()
        self._monotonic = clock.monotonic()
        self._address = local_address()
        self._nudge = asyncio.Event()
        self.due: datetime | None = None
        """When the next answer leaves."""
        self.pause: datetime | None = None
        """When the breaks want to be looked at."""

    def nudge(self) -> None:
        """Wake it now: `due` changed."""
        self._nudge.set()

    async def wait(self) -> Waking:
        """Sleep until the next reason, or the next look, and say what there is to do."""
        self._nudge.clear()
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(self._seconds()):
                await self._nudge.wait()
        now, monotonic = self._clock.now(), self._clock.monotonic()
        slept = (now - self._wall).total_seconds() - (monotonic - self._monotonic) > SLEPT
        since = self._wall if slept else None
        self._wall, self._monotonic = now, monotonic
        minute, self._minute = _minute(now) != self._minute, _minute(now)
        address = local_address()
        network, self._address = address not in ("", self._address), address
        changed = []
        for path, before in self._watched.items():
            after = signature(path)
            if after != before:
                changed.append(path)
                self._watched[path] = after
        due = self.due is not None and self.due <= now
        pause = self.pause is not None and self.pause <= now
        return Waking(minute=minute, since=since, network=network, due=due, pause=pause, files=frozenset(changed))

    def _seconds(self) -> float:
        """Give the real seconds to sleep: a fast clock's minute is a short one."""
        now = self._clock.now()
        pace = self._clock.speed if isinstance(self._clock, FastClock) else 1.0
        waits = [60.0 - now.timestamp() % 60.0]
        waits += [(at - now).total_seconds() for at in (self.due, self.pause) if at is not None and at > now]
        return max(_SHORTEST, min(LOOK, *(wait / pace for wait in waits)))


def local_address() -> str:
    """Give the address that this machine would reach the world from; empty without a network. Sends nothing."""
    with contextlib.suppress(OSError), socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect(_ANYWHERE)
        return str(probe.getsockname()[0])
    return ""


def _minute(at: datetime) -> int:
    return int(at.timestamp() // 60)
