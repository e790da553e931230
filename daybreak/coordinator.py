"""One account's life while the dashboard runs: fetch, listen, fetch again; the one place that knows of its failures.

A dead account never slows another: each has a coordinator, a back-off and connections of its own.
"""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING, Final, Protocol

from connectors.base import Capability, Watches
from connectors.errors import ConnectorError, NeedsUser
from daybreak.backoff import Backoff

if TYPE_CHECKING:
    from connectors.base import Account
    from daybreak.clock import Clock
    from daybreak.eventlog import EventLog
    from daybreak.sync import SyncResult

DEBOUNCE: Final = 0.05
"""Seconds in which a burst of hints becomes one fetch."""
POLL: Final = 60.0
"""Seconds between fetches where nothing can be heard."""
CALENDAR_POLL: Final = 300.0
"""Seconds between looks at what has no messages: a calendar."""
WATCHED_POLL: Final = 900.0
"""Seconds after which even a listening account is asked: a line can die without a word."""
SETTLE: Final = 2.0
"""Seconds after the listening began: what came between the fetch and it is fetched then."""
PATIENCE: Final = 3
"""Tries before an account waits for its user: the first refusal may be a hiccup of the server."""


class Keeper(Protocol):
    """Fetches for one account and keeps what comes of it."""

    async def fetch(self) -> SyncResult:
        """Fetch once; what is new and the account's health are durable when it returns."""

    async def failed(self, error: ConnectorError) -> None:
        """Keep an error that was heard while listening."""


class Coordinator:
    """Keeps one account fresh. Every method is called on the loop that runs it."""

    def __init__(
        self,
        account: Account,
        keeper: Keeper,
        clock: Clock,
        log: EventLog,
        backoff: Backoff | None = None,
    ) -> None:
        """Run on `clock` for durations; `backoff` is this account's own."""
        self.account = account
        self._keeper = keeper
        self._clock = clock
        self._log = log
        self._backoff = backoff or Backoff()
        self._wanted = asyncio.Event()
        self._asked = False
        self._refusals = 0
        self._failing = False
        self._watching: asyncio.Task[None] | None = None

    @property
    def failing(self) -> bool:
        """Say whether the account does not answer at present."""
        return self._failing

    def ask(self) -> None:
        """Fetch now, whatever the back-off says: the user asked, or the machine woke."""
        self._backoff.reset()
        self._refusals = 0
        self._asked = True
        self._wanted.set()

    async def run(self, delay: float = 0.0) -> None:
        """Live until cancelled; begins after `delay` seconds, so that accounts do not start all at once."""
        await self._pause(delay)
        try:
            while True:
                self._wanted.clear()
                self._asked = False
                result = await self._keeper.fetch()
                if result.error is not None:
                    await self._after_failure(result.error)
                    continue
                self._recovered()
                await self._listen()
        finally:
            await self._stop_watching()

    async def _after_failure(self, error: ConnectorError) -> None:
        wait = self._backoff.failed(error.retry_after, self._clock.monotonic())
        if not self._failing:
            self._failing = True
            self._log.write("account fails", account=self.account.name, error=error.happened, todo=error.todo)
        await self._stop_watching()
        if isinstance(error, NeedsUser):
            self._refusals += 1
            if self._refusals >= PATIENCE:
                await self._until_asked()
                return
        await self._unless_asked(wait)

    async def _unless_asked(self, seconds: float) -> None:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(seconds):
                await self._until_asked()

    async def _until_asked(self) -> None:
        while not self._asked:
            self._wanted.clear()
            await self._wanted.wait()

    def _recovered(self) -> None:
        self._backoff.worked(self._clock.monotonic())
        self._refusals = 0
        if self._failing:
            self._failing = False
            self._log.write("account recovered", account=self.account.name)

    async def _listen(self) -> None:
        """Wait for the next reason to fetch: a hint, the user, the time; where nothing ever comes, the user alone."""
        if not self.account.capabilities & {Capability.FETCH, Capability.BUSY, Capability.WATCH}:
            await self._until_asked()
            return
        limit = POLL if Capability.FETCH in self.account.capabilities else CALENDAR_POLL
        if Capability.WATCH in self.account.capabilities and isinstance(self.account, Watches):
            limit = WATCHED_POLL
            if self._watching is None:
                self._watching = asyncio.create_task(self._watch(self.account), name=f"watch {self.account.name}")
                limit = SETTLE
        await self._pause(limit)
        await asyncio.sleep(DEBOUNCE)
        if self._watching is not None and self._watching.done():
            await self._line_broke(self._watching)

    async def _line_broke(self, ended: asyncio.Task[None]) -> None:
        """Say why the listening ended, and wait before it is taken up again with the next fetch."""
        self._watching = None
        if ended.cancelled():
            return
        error = ended.exception()
        if error is None:
            await self._unless_asked(self._backoff.failed(None, self._clock.monotonic()))
        elif isinstance(error, ConnectorError):
            await self._keeper.failed(error)
            await self._after_failure(error)
        else:
            raise error

    async def _watch(self, account: Watches) -> None:
        try:
            async for _ in account.watch():
                self._wanted.set()
        finally:
            self._wanted.set()

    async def _pause(self, seconds: float) -> None:
        """Wait, but not longer than until somebody wants a fetch."""
        if seconds > 0:
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(seconds):
                    await self._wanted.wait()

    async def _stop_watching(self) -> None:
        task, self._watching = self._watching, None
        if task is not None:
            task.cancel()
            await asyncio.wait([task], timeout=1.0)
