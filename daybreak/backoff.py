"""How long to wait before the next try: exponential with full jitter, the server's own word first."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

BASE: Final = 1.0
CAP: Final = 300.0
RETRY_AFTER_CAP: Final = 3600.0
HEALTHY_AFTER: Final = 60.0
"""Seconds of health after which the count begins anew."""


class Backoff:
    """Counts failures of one account; seconds everywhere, on the monotonic clock of the caller."""

    def __init__(self, jitter: Callable[[], float] = random.random) -> None:
        """Take `jitter` as a source of numbers from 0 to 1."""
        self._jitter = jitter
        self._healthy_since: float | None = None
        self.failures = 0

    def failed(self, retry_after: float | None = None, now: float | None = None) -> float:
        """Count one failure and give the seconds to wait; `retry_after` wins, up to an hour."""
        if now is not None and self._healthy_since is not None and now - self._healthy_since >= HEALTHY_AFTER:
            self.failures = 0
        self._healthy_since = None
        self.failures += 1
        if retry_after is not None:
            return min(max(retry_after, 0.0), RETRY_AFTER_CAP)
        ceiling = min(CAP, BASE * 2.0 ** min(self.failures - 1, 20))
        return max(0.05, ceiling * self._jitter())

    def worked(self, now: float) -> None:
        """Note a success; the failures are forgotten at the first one after a minute of health."""
        if self._healthy_since is None:
            self._healthy_since = now

    def reset(self) -> None:
        """Forget everything: the machine woke up, or the user asked."""
        self.failures = 0
        self._healthy_since = None
