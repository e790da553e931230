"""The one caller of the system clock."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Tells the time: instants for deadlines, a monotonic count for durations and back-off."""

    def now(self) -> datetime:
        """Give the present instant, aware, in UTC."""

    def monotonic(self) -> float:
        """Give seconds that never go back; it may stand while the machine sleeps."""


class SystemClock:
    """The machine's own clock."""

    def now(self) -> datetime:
        """Give the present instant, in UTC."""
        return datetime.now(UTC)

    def monotonic(self) -> float:
        """Give seconds of the monotonic clock."""
        return time.monotonic()


class FixedClock:
    """A clock that stands at one instant until it is moved: `--at`, and tests."""

    def __init__(self, at: datetime) -> None:
        self._at = at.astimezone(UTC)
        self._elapsed = 0.0

    def now(self) -> datetime:
        """Give the instant that it stands at."""
        return self._at

    def monotonic(self) -> float:
        """Give the seconds that it was moved so far."""
        return self._elapsed

    def move(self, by: timedelta) -> None:
        """Let time pass."""
        self._at += by
        self._elapsed += by.total_seconds()


class FastClock:
    """A clock that begins at an instant and runs `speed` times as fast as the machine's: the demo day."""

    def __init__(self, start: datetime, speed: float) -> None:
        self._start = start.astimezone(UTC)
        self.speed = speed
        self._zero = time.monotonic()

    def now(self) -> datetime:
        """Give the instant of the fast day."""
        return self._start + timedelta(seconds=self.monotonic())

    def monotonic(self) -> float:
        """Give the seconds of the fast day."""
        return (time.monotonic() - self._zero) * self.speed
