"""KDE and others: `org.freedesktop.ScreenSaver` tells the idle time, in milliseconds there and in seconds elsewhere.

No answer names its unit, so it is found by how fast the number grows between two questions. Until it is known it is
taken for milliseconds: then somebody who is away looks as if at work for one question more, never the other way round.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from jeepney import DBusAddress

from connectors.idle.base import believed
from connectors.idle.bus import AsksTheBus, Bus

_SERVICE = DBusAddress("/ScreenSaver", "org.freedesktop.ScreenSaver", "org.freedesktop.ScreenSaver")
_SURE = 5.0
"""Seconds between two answers, from which on their growth tells the unit."""


class ScreenSaver(AsksTheBus):
    """Asks the desktop's screen saver."""

    name = "the desktop (org.freedesktop.ScreenSaver)"
    whole = True

    def __init__(self, monotonic: Callable[[], float] = time.monotonic) -> None:
        """Tell units apart by `monotonic`, in seconds."""
        self._bus = Bus("SESSION")
        self._monotonic = monotonic
        self._before: tuple[float, int] | None = None
        self._unit = 0.001

    def seconds(self) -> float | None:
        """Give the idle time; None without such a service."""
        answer = self._bus.ask(_SERVICE, "GetSessionIdleTime")
        if len(answer) != 1 or not isinstance(answer[0], int):
            return None
        self._learn(answer[0])
        return believed(answer[0] * self._unit)

    def _learn(self, value: int) -> None:
        now = self._monotonic()
        if self._before is not None:
            gone, grown = now - self._before[0], value - self._before[1]
            if gone >= _SURE and grown > 0:
                if 0.8 < grown / gone < 1.25:
                    self._unit = 1.0
                elif 800 < grown / gone < 1250:
                    self._unit = 0.001
        self._before = (now, value)
