"""Brings what is new at an account into the store: each step's messages and its cursor in one durable write.

After a kill at any point the next fetch begins at the last cursor that was kept; what comes twice replaces itself,
so nothing is lost and nothing doubled.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

import msgspec
from msgspec import Struct

from connectors.base import Changes, Fetches
from connectors.errors import Broken, ConnectorError, TryLater
from daybreak.documents import from_document, message_of, to_document
from daybreak.entries import MARK, AccountRecord
from daybreak.store.protocol import Change, Document

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from boundaries.facts import Message
    from connectors.base import Account
    from daybreak.clock import Clock
    from daybreak.entries import Health
    from daybreak.store.protocol import Store

_T = TypeVar("_T")
STEP_LIMIT: Final = 180.0
"""Seconds that one step of a fetch may take before it counts as failed."""
_QUIET_FOR: Final = 300.0
"""Seconds for which a poll that brought nothing new is not worth a write."""
_ALIAS: Final = "alias:"


class Room(Protocol):
    """Runs work on the one thread that the store belongs to."""

    async def __call__(self, work: Callable[[], _T]) -> _T:
        """Run it there and give what it gives."""


async def here(work: Callable[[], _T]) -> _T:
    """Run at once on this thread: a command has nothing else to do."""
    return work()


class SyncResult(Struct, frozen=True, kw_only=True):
    """What one fetch of one account came to."""

    account: str
    new: int = 0
    changed: int = 0
    gone: int = 0
    entries: int | None = None
    """How many calendar entries are at hand; None for an account that is no calendar."""
    remark: str = ""
    unlike: tuple[str, ...] = ()
    """What others see of this account and is not as it should be, a raw sentence each."""
    error: ConnectorError | None = None
    fetches: bool = True
    """Whether there is anything to fetch: not from an account that only answers for its user."""


async def sync_account(
    account: Account, store: Store, clock: Clock, *, room: Room = here, quiet: bool = False
) -> SyncResult:
    """Fetch until nothing more is there; a `ConnectorError` is kept with the account's health and given back.

    `quiet` leaves out the write of a poll that found nothing, when the last one was kept minutes ago.
    """
    try:
        if not isinstance(account, Fetches):
            return SyncResult(account=account.name)
        return await _Fetching(account, store, clock, room, quiet=quiet).steps(account)
    except ConnectorError as error:
        failure = error
        await room(lambda: keep_failure(store, account.name, failure, clock.now()))
        return SyncResult(account=account.name, error=error)


class _Fetching:
    """One fetch of one account, step by step."""

    def __init__(self, account: Account, store: Store, clock: Clock, room: Room, *, quiet: bool) -> None:
        self._account = account
        self._store = store
        self._clock = clock
        self._room = room
        self._quiet = quiet

    async def steps(self, source: Fetches) -> SyncResult:
        """Fetch and keep until the source has no more."""
        name = self._account.name
        cursor = (await self._room(lambda: _fresh(self._store, name))).cursor
        total = SyncResult(account=name)
        while True:
            step = await self._step(source, cursor)
            if step.more and step.cursor == cursor:
                raise Broken(name, "The source says that there is more and gives no more.", "Report it.")
            kept = await self._room(partial(self._keep, step))
            total = SyncResult(
                account=name,
                new=total.new + kept.new,
                changed=total.changed + kept.changed,
                gone=total.gone + kept.gone,
            )
            cursor = step.cursor
            if not step.more:
                return total

    async def _step(self, source: Fetches, cursor: str | None) -> Changes:
        import asyncio

        try:
            async with asyncio.timeout(STEP_LIMIT):
                return await source.fetch(cursor)
        except TimeoutError:
            happened = f"A fetch took longer than {STEP_LIMIT:.0f} s."
            raise TryLater(self._account.name, happened, "It is tried again.") from None

    def _keep(self, step: Changes) -> SyncResult:
        return _keep(self._store, self._account, step, self._clock.now(), quiet=self._quiet)


def keep_step(store: Store, account: Account, step: Changes, now: datetime) -> None:
    """Keep a step that was not fetched but is at hand (the demo day), exactly as a fetch would."""
    _keep(store, account, step, now, quiet=False)


def account_record(store: Store, name: str) -> AccountRecord:
    """Give what is known of an account; a fresh one where nothing is."""
    document = store.get("accounts", name)
    return AccountRecord() if document is None else from_document(document, AccountRecord)


def _fresh(store: Store, name: str) -> AccountRecord:
    store.catch_up()
    return account_record(store, name)


def _keep(store: Store, account: Account, step: Changes, now: datetime, *, quiet: bool) -> SyncResult:
    """Write one step: new and changed messages, those that are gone, the cursor. Gives their numbers."""
    before = account_record(store, account.name)
    renumbered = step.renumbered or before.renumbering
    changes, new = _message_changes(store, account.name, step, now, renumbered=renumbered)
    still_there = {change.key for change in changes}
    gone = [change for change in _gone_changes(store, step.gone) if change.key not in still_there]
    after = msgspec.structs.replace(
        before,
        kind=account.kind,
        channel=account.channel,
        me=account.me,
        capabilities=tuple(sorted(account.capabilities)),
        cursor=step.cursor,
        renumbering=renumbered and step.more,
        last_sync=now,
        health="ok",
        error="",
        failing_since=None,
    )
    if not (quiet and not changes and not gone and says_the_same(before, after, now)):
        own = Change("accounts", account.name, to_document(after))
        store.commit("sync", [*changes, *gone, own], at=now, label=account.name)
    messages = sum(1 for change in changes if change.collection == "messages")
    return SyncResult(account=account.name, new=new, changed=messages - new, gone=len(gone))


def _gone_changes(store: Store, gone: tuple[str, ...]) -> list[Change]:
    changes = []
    for identity in gone:
        known = _known(store, identity)
        before = store.get("messages", known)
        if before is not None and not before.get("gone"):
            changes.append(Change("messages", known, {**before, "gone": True}))
    return changes


def says_the_same(before: AccountRecord, after: AccountRecord, now: datetime) -> bool:
    """Say whether a fetch that brought nothing is not worth a write: the last one was kept minutes ago."""
    if before.last_sync is None or abs((now - before.last_sync).total_seconds()) > _QUIET_FOR:
        return False
    return msgspec.structs.replace(before, last_sync=None) == msgspec.structs.replace(after, last_sync=None)


def _message_changes(
    store: Store, account: str, step: Changes, now: datetime, *, renumbered: bool
) -> tuple[list[Change], int]:
    changes: dict[str, Change] = {}
    twins = _Twins(store, account) if renumbered and step.messages else None
    aliases: list[Change] = []
    new = 0
    for message in step.messages:
        identity = _known(store, message.id)
        before = store.get("messages", identity)
        if before is None and twins is not None:
            twin = twins.take(message)
            if twin is not None:
                aliases.append(Change("settings", _ALIAS + message.id, {"id": twin}))
                identity, before = twin, store.get("messages", twin)
        after = _merged(message, identity, before, now) | _asked_for(store, identity)
        if after != before:
            new += before is None and identity not in changes
            changes[identity] = Change("messages", identity, after)
    return [*changes.values(), *aliases], new


def _known(store: Store, identity: str) -> str:
    """Give the id under which a message is kept: its own, or that of before the source was renumbered."""
    if store.get("messages", identity) is not None:
        return identity
    alias = store.get("settings", _ALIAS + identity)
    return identity if alias is None else str(alias["id"])


def _merged(message: Message, identity: str, before: Document | None, now: datetime) -> Document:
    """Give the document of a message: the newer word on everything, but a text once read is not forgotten."""
    after = to_document(msgspec.structs.replace(message, id=identity))
    after["first_seen"] = now.isoformat() if before is None else before.get("first_seen", now.isoformat())
    for key in ("preview", "refs", "subject", "sender"):
        if before is not None and not after.get(key) and before.get(key):
            after[key] = before[key]
    return after


def _asked_for(store: Store, identity: str) -> Document:
    """Give the marks that are on their way to the source: until it carries them, the user's word is the newer one."""
    todo = store.get("settings", MARK + identity) or {}
    return {flag: todo[flag] for flag in ("read", "answered", "flagged", "handled") if todo.get(flag) is not None}


class _Twins:
    """Finds messages of an account that is numbered anew, by what does not change: Message-ID, arrival, size."""

    def __init__(self, store: Store, account: str) -> None:
        self._by_mark: dict[tuple[object, ...], list[str]] = {}
        for identity, document in store.items("messages").items():
            if document.get("account") == account:
                self._by_mark.setdefault(self._mark(message_of(document)), []).append(identity)

    @staticmethod
    def _mark(message: Message) -> tuple[object, ...]:
        own = message.message_id or (message.sender.address, message.subject)
        return own, message.received_at.timestamp(), message.size

    def take(self, message: Message) -> str | None:
        """Give the id under which the message is known, each at most once."""
        known = self._by_mark.get(self._mark(message))
        return known.pop(0) if known else None


def keep_failure(store: Store, name: str, error: ConnectorError, now: datetime) -> bool:
    """Keep why an account fails, once; True when this is when it began."""
    before = account_record(store, name)
    health: Health = "degraded" if isinstance(error, TryLater) else "failing"
    sentence = f"{error.happened} {error.todo}".strip()
    if before.health == health and before.error == sentence:
        return False
    record = msgspec.structs.replace(before, health=health, error=sentence, failing_since=before.failing_since or now)
    store.commit("health", [Change("accounts", name, to_document(record))], at=now, label=name)
    return before.failing_since is None
