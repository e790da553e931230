"""Answers that their server keeps until their time: handed over, taken back, and known to have left."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Any, Protocol

import msgspec

from connectors.base import Capability, Replies, Schedules, Sent
from connectors.errors import ConnectorError, SendUnknown, TryLater
from daybreak.backoff import Backoff
from daybreak.outbox import TOO_LATE
from daybreak.store.protocol import Change

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from connectors.base import Account
    from daybreak.clock import Clock
    from daybreak.entries import OutboxEntry, OutboxState


class Move(Protocol):
    """Changes an entry that is in an expected state, durably; gives it, or None."""

    async def __call__(
        self,
        entry: OutboxEntry,
        expected: frozenset[OutboxState] | set[OutboxState],
        change: Callable[[OutboxEntry], OutboxEntry],
        with_it: list[Change] | None = None,
    ) -> OutboxEntry | None:
        """Make the change."""


class AtServer:
    """What an account that schedules does with answers for later."""

    def __init__(
        self, account: Account, clock: Clock, move: Move, has_left: Callable[[OutboxEntry, Sent], Awaitable[None]]
    ) -> None:
        """Change entries by `move`; `has_left` notes one as sent."""
        self._account = account
        self._clock = clock
        self._move = move
        self._has_left = has_left

    async def hand_over(self, entry: OutboxEntry) -> bool:
        """Give a claimed answer to the server; what it will not keep waits here, and leaves from here."""
        account = self._account
        if not isinstance(account, Schedules) or Capability.SCHEDULE not in account.capabilities:
            return await self._becomes(entry, state="held", to_server_at=None)
        try:
            proof = (await account.schedule(entry.outgoing, entry.leaves_at)).proof
        except SendUnknown as error:
            return await self._becomes(entry, state="unknown", error=sentence(error))
        except TryLater as error:
            later = self._clock.now() + timedelta(seconds=pause(entry.tries, error.retry_after))
            return await self._becomes(entry, state="held", to_server_at=later, error=sentence(error))
        except ConnectorError as error:
            return await self._becomes(entry, state="held", to_server_at=None, error=sentence(error))
        return await self._becomes(entry, state="scheduled", proof=proof)

    async def run(self, entry: OutboxEntry) -> bool:
        """Look after one that the server has: its time has come, or it is to be taken back."""
        if entry.state == "scheduled":
            found = await self._account.find_sent(entry.outgoing) if isinstance(self._account, Replies) else None
            await self._has_left(entry, found or Sent(proof=entry.proof))
            return True
        return await self._recall(entry)

    async def _recall(self, entry: OutboxEntry) -> bool:
        try:
            back = isinstance(self._account, Schedules) and await self._account.unschedule(entry.outgoing)
        except ConnectorError as error:
            later = self._clock.now() + timedelta(seconds=pause(entry.tries + 1, None))
            change = partial(_with, tries=entry.tries + 1, to_server_at=later, error=sentence(error))
            return await self._move(entry, {"recalled"}, change) is not None
        if not back:
            await self._has_left(entry, Sent(proof=entry.proof, notes=(TOO_LATE,)))
            return True
        return await self._move(entry, {"recalled"}, partial(_with, state="cancelled", error="")) is not None

    async def _becomes(self, entry: OutboxEntry, **values: Any) -> bool:
        values = {"error": "", **values}
        return await self._move(entry, {"sending"}, partial(_with, **values)) is not None


def _with(entry: OutboxEntry, **values: Any) -> OutboxEntry:
    return msgspec.structs.replace(entry, **values)


def sentence(error: ConnectorError) -> str:
    """Give what happened and what to do, raw."""
    return f"{error.happened} {error.todo}".strip()


def pause(tries: int, retry_after: float | None) -> float:
    """Give the seconds until the next try."""
    backoff = Backoff()
    backoff.failures = max(0, tries - 1)
    return backoff.failed(retry_after)
