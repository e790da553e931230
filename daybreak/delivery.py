"""Sends what is due in the outbox: each answer at most once, and none lost without a word."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

import msgspec

from connectors.base import Capability, Replies, Sent
from connectors.errors import ConnectorError, SendUnknown, TryLater
from daybreak import marks, outbox
from daybreak.at_server import AtServer, pause, sentence
from daybreak.documents import message_of
from daybreak.sync import here

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from connectors.base import Account, Outgoing
    from daybreak.clock import Clock
    from daybreak.entries import OutboxEntry, OutboxState
    from daybreak.store.protocol import Change, Store
    from daybreak.sync import Room

SEND_LIMIT: Final = 900.0
"""Seconds for one try: a server may take 10 minutes to answer the final dot (RFC 5321 section 4.5.3.2.6)."""
_DIED: Final = "Daybreak stopped while this was being sent: nobody knows whether it left."


class Delivery:
    """Works off the outbox of one account; one try at a time, over all processes."""

    def __init__(self, account: Account, store: Store, folder: Path, clock: Clock, room: Room = here) -> None:
        """Keep its locks in `folder`, the home's `data`."""
        self._account = account
        self._store = store
        self._folder = folder
        self._outbox = outbox.Outbox(store, folder)
        self._clock = clock
        self._room = room
        self._later = AtServer(account, clock, self._move, self._has_left)

    async def run(self) -> int:
        """Send what is due and look for proof of what is unknown; gives how many entries changed.

        Another process that is sending for this account is left to it: 0.
        """
        with outbox.sending_locked(self._folder, self._account.name) as mine:
            if not mine:
                return 0
            unsettled = await self._room(self._look)
            changed = 0
            for entry in unsettled:
                if entry.state == "sending":
                    changed += (
                        await self._move(entry, {"sending"}, partial(_now, state="unknown", error=_DIED)) is not None
                    )
                if entry.state in ("sending", "unknown"):
                    changed += await self._prove(entry)
            for entry in unsettled:
                due = outbox.due_at(entry)
                if due is None or due > self._clock.now():
                    continue
                if entry.state in outbox.WAITING:
                    changed += await self._try(entry)
                elif entry.state in outbox.AT_SERVER:
                    changed += await self._later.run(entry)
            return changed

    def _look(self) -> list[OutboxEntry]:
        self._store.catch_up()
        return [one for one in self._outbox.unsettled() if one.account == self._account.name]

    async def _try(self, entry: OutboxEntry) -> bool:
        now = self._clock.now()
        if entry.until is not None and now >= entry.until:
            over = partial(_now, state="cancelled", error="Its time was over before it could leave.")
            return await self._move(entry, outbox.WAITING, over) is not None
        claim = partial(_now, state="sending", tries=entry.tries + 1, tried_at=now, error="")
        claimed = await self._move(entry, outbox.WAITING, claim)
        if claimed is None:
            return False
        if claimed.to_server_at is not None and claimed.leaves_at > now:
            return await self._later.hand_over(claimed)
        try:
            sent = await self._send(claimed.outgoing)
        except SendUnknown as error:
            await self._move(claimed, {"sending"}, partial(_now, state="unknown", error=sentence(error)))
            await self._prove(claimed)
        except TryLater as error:
            later = self._clock.now() + timedelta(seconds=pause(claimed.tries, error.retry_after))
            again = partial(_now, state="queued", leaves_at=later, to_server_at=None, error=sentence(error))
            await self._move(claimed, {"sending"}, again)
        except ConnectorError as error:
            await self._move(claimed, {"sending"}, partial(_now, state="failed", error=sentence(error)))
        else:
            await self._has_left(claimed, sent)
        return True

    async def _send(self, outgoing: Outgoing) -> Sent:
        account = self._account
        if not isinstance(account, Replies) or Capability.REPLY not in account.capabilities:
            raise ConnectorError(account.name, "This account cannot send.", "Answer from another one.")
        try:
            async with asyncio.timeout(SEND_LIMIT):
                return await account.send(outgoing)
        except TimeoutError:
            raise SendUnknown(account.name, "The server never said whether it took it.", "Look in Sent.") from None

    async def _prove(self, entry: OutboxEntry) -> bool:
        """Look whether an unknown answer left after all; without proof it stays unknown."""
        if not isinstance(self._account, Replies):
            return False
        try:
            sent = await self._account.find_sent(entry.outgoing)
        except ConnectorError:
            return False
        if sent is None:
            return False
        await self._has_left(entry, sent)
        return True

    async def _has_left(self, entry: OutboxEntry, sent: Sent) -> None:
        leaving = partial(_now, state="sent", sent_at=self._clock.now(), proof=sent.proof, notes=sent.notes, error="")
        answered = await self._room(lambda: self._answered(entry))
        await self._move(entry, {"sending", "unknown", "scheduled", "recalled"}, leaving, answered)

    def _answered(self, entry: OutboxEntry) -> list[Change]:
        documents = [self._store.get("messages", identity) for identity in entry.answers]
        messages = [message_of(document) for document in documents if document is not None]
        return marks.to_mark(self._store, messages, {"answered": True}, at=self._clock.now())

    async def _move(
        self,
        entry: OutboxEntry,
        expected: frozenset[OutboxState] | set[OutboxState],
        change: Callable[[OutboxEntry], OutboxEntry],
        with_it: list[Change] | None = None,
    ) -> OutboxEntry | None:
        def step() -> OutboxEntry | None:
            now = self._clock.now()
            return self._outbox.move(entry.id, expected, change, at=now, with_it=with_it or ())

        return await self._room(step)


def _now(entry: OutboxEntry, **values: object) -> OutboxEntry:
    return msgspec.structs.replace(entry, **values)
