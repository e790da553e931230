"""All accounts of a running day: each opened, kept fresh, sent from and marked, none in the way of another."""

from __future__ import annotations

import asyncio
import contextlib
from typing import TYPE_CHECKING, Final

import msgspec

from connectors.base import Fetches
from connectors.errors import Broken, ConnectorError, TryLater
from daybreak import marks
from daybreak.accounts import AccountsError, open_account, read_accounts
from daybreak.calendars import forget_others, sync_all
from daybreak.coordinator import CALENDAR_POLL, Coordinator
from daybreak.delivery import Delivery
from daybreak.documents import to_document
from daybreak.missed import put_off
from daybreak.outbox import WAITING, Outbox, due_at
from daybreak.store.protocol import Change, StoreError
from daybreak.sync import SyncResult, account_record, keep_failure

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime

    from connectors.base import Account
    from connectors.vault import Vault
    from daybreak.accounts import AccountEntry
    from daybreak.background import Background
    from daybreak.clock import Clock
    from daybreak.entries import OutboxEntry
    from daybreak.eventlog import EventLog
    from daybreak.home import Home
    from daybreak.showing.watch import Look, Watch
    from daybreak.snapshot import Snapshot
    from daybreak.store.protocol import Record, Store
    from daybreak.sync import Room

STAGGER: Final = 0.2
"""Seconds between the starts of two accounts."""
_PROOF_FOR: Final = 600.0
"""Seconds for which an unknown answer is looked for in Sent (reliability of sending: 10 min)."""


class World:
    """What every account of one day shares."""

    def __init__(self, home: Home, store: Store, room: Room, clock: Clock, log: EventLog) -> None:
        self.home = home
        self.store = store
        self.room = room
        self.clock = clock
        self.log = log
        self.trouble: dict[str, str] = {}
        """Lasting sentences, raw, by what they are about; shown until they are gone."""


class Member:
    """One account with its coordinator; keeps what it fetches, sends what is due, marks what was handled."""

    def __init__(self, world: World, account: Account, changed: Callable[[], object]) -> None:
        self.account = account
        self._world = world
        self._changed = changed
        self._delivery = Delivery(account, world.store, world.home.data, world.clock, world.room)
        self.coordinator = Coordinator(account, self, world.clock, world.log)
        self.life: asyncio.Task[None] | None = None
        self.sending: asyncio.Task[None] | None = None
        self.marking: asyncio.Task[None] | None = None
        self._looked: float | None = None

    async def fetch(self) -> SyncResult:
        """Fetch, then mark what waits to be marked."""
        world = self._world
        try:
            result = await sync_all(
                self.account,
                world.store,
                world.clock,
                world.home,
                room=world.room,
                quiet=True,
                calendar=self._wants_calendar(),
            )
            if result.error is None:
                await self.mark()
        except StoreError as error:
            world.trouble["store"] = str(error)
            failure = TryLater(self.account.name, "What came could not be kept.", str(error))
            result = SyncResult(account=self.account.name, error=failure)
        self._changed()
        return result

    def _wants_calendar(self) -> bool:
        """Say whether its calendar is to be looked at: an account that has mail as well is asked far more often."""
        if not isinstance(self.account, Fetches):
            return True
        now = self._world.clock.monotonic()
        due = self._looked is None or now - self._looked >= CALENDAR_POLL
        self._looked = now if due else self._looked
        return due

    async def failed(self, error: ConnectorError) -> None:
        """Keep why the account fails."""
        world = self._world
        try:
            await world.room(lambda: keep_failure(world.store, self.account.name, error, world.clock.now()))
        except StoreError as full:
            world.trouble["store"] = str(full)
        self._changed()

    async def mark(self) -> None:
        """Set at the source what is pending; what cannot be set now is set after a later fetch."""
        world = self._world
        with contextlib.suppress(ConnectorError):
            await marks.mark_pending(self.account, world.store, world.clock, room=world.room)

    async def deliver(self) -> None:
        """Send what is due; what was missed while the hours were open does not leave while they are not."""
        world = self._world
        try:
            off = await world.room(lambda: put_off(world.home, world.store, self.account.name, world.clock.now()))
            if off + await self._delivery.run():
                self._changed()
        except StoreError as error:
            self._world.trouble["store"] = str(error)
            self._changed()

    async def close(self) -> None:
        """Let go of the connections."""
        with contextlib.suppress(ConnectorError, OSError):
            await self.account.close()


class Fleet:
    """Starts, finds and stops the accounts of one home."""

    def __init__(
        self, world: World, background: Background, changed: Callable[[], object], vault: Callable[[], Vault]
    ) -> None:
        """`changed` is called on the loop when a snapshot is out of date; `vault` is made in a thread, once."""
        self._world = world
        self._background = background
        self._changed = changed
        self._vault = vault
        self._entries: dict[str, AccountEntry] = {}
        self.members: dict[str, Member] = {}
        self.ready = False
        self._watch: Watch | None = None
        self._loading = asyncio.Lock()

    async def load(self) -> None:
        """Read `accounts.toml`, again too: start what is new or changed, stop what is gone."""
        async with self._loading:
            await self._load()

    async def _load(self) -> None:
        opened = await asyncio.to_thread(self._read)
        if opened is None:
            self._changed()
            return
        for name in [known for known in self._entries if known not in opened]:
            await self._stop(name)
        for name, (entry, account) in opened.items():
            if self._entries.get(name) == entry:
                if name in self.members:
                    self.members[name].coordinator.ask()
                continue
            await self._stop(name)
            self._entries[name] = entry
            await self._world.room(lambda entry=entry: self._introduce(entry))  # type: ignore[misc]
            if isinstance(account, ConnectorError):
                failure = account
                await self._world.room(
                    lambda name=name, failure=failure: keep_failure(  # type: ignore[misc]
                        self._world.store, name, failure, self._world.clock.now()
                    )
                )
                self._world.log.write("account cannot be opened", account=name, error=account.happened)
            else:
                self.add(account)
        await self._world.room(lambda: forget_others(self._world.store, opened, self._world.clock.now()))
        self.ready = True
        self._changed()

    def add(self, account: Account) -> None:
        """Start one account."""
        member = Member(self._world, account, self._changed)
        delay = STAGGER * len(self.members)
        self.members[account.name] = member
        self._live(member, delay)

    def _live(self, member: Member, delay: float) -> None:
        member.life = self._background.keep(
            f"account {member.account.name}", lambda: member.coordinator.run(delay), account=member.account.name
        )

    def _read(self) -> dict[str, tuple[AccountEntry, Account | ConnectorError]] | None:
        """Open every account, away from the loop: this is where the heavy imports happen."""
        try:
            entries = read_accounts(self._world.home.accounts)
        except AccountsError as error:
            self._world.trouble["accounts"] = str(error)
            return None
        self._world.trouble.pop("accounts", None)
        vault = self._vault() if entries else None
        opened: dict[str, tuple[AccountEntry, Account | ConnectorError]] = {}
        for entry in entries:
            try:
                if vault is not None:
                    opened[entry.name] = (entry, open_account(entry, vault))
            except ConnectorError as error:
                opened[entry.name] = (entry, error)
        return opened

    def _introduce(self, entry: AccountEntry) -> None:
        before = account_record(self._world.store, entry.name)
        after = msgspec.structs.replace(before, kind=entry.kind, channel=entry.channel or before.channel)
        if after != before or self._world.store.get("accounts", entry.name) is None:
            change = Change("accounts", entry.name, to_document(after))
            self._world.store.commit("account", [change], at=self._world.clock.now(), label=entry.name)

    def ask(self) -> None:
        """Fetch from every account now, and read back what others see."""
        for member in self.members.values():
            member.coordinator.ask()
        if self._watch is not None:
            self._watch.ask()

    def heard(self, records: Sequence[Record]) -> None:
        """Try a failing account again when another process had to do with it: it was mended there, perhaps."""
        names = {change.key for record in records for change in record.changes if change.collection == "accounts"}
        for name in names & self.members.keys():
            if self.members[name].coordinator.failing:
                self.members[name].coordinator.ask()

    async def reconnect(self) -> None:
        """Begin anew with every account at once: the machine slept, or is on another network; every line is dead."""
        async with self._loading:
            await asyncio.gather(*(self._renew(member) for member in self.members.values()))

    async def _renew(self, member: Member) -> None:
        await self._end(member.life)
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(2):
                await member.close()
        member.coordinator.ask()
        self._live(member, 0.0)

    def deliver(self, waiting: Sequence[OutboxEntry], now: datetime) -> None:
        """Send for each account that has something due, or something unknown that may be proved by now."""
        for name in {entry.account for entry in waiting if _wants_delivery(entry, now)}:
            member = self.members.get(name)
            if member is not None and (member.sending is None or member.sending.done()):
                member.sending = self._background.once(f"outbox {name}", member.deliver(), account=name)
            elif member is None and self.ready and name not in self._entries:
                self._background.once("outbox", self._world.room(lambda name=name: self._orphans(name)))  # type: ignore[misc]

    def _orphans(self, name: str) -> None:
        outbox = Outbox(self._world.store, self._world.home.data)
        for entry in outbox.entries(WAITING):
            if entry.account == name:
                outbox.move(entry.id, WAITING, _without_account, at=self._world.clock.now())

    def mark(self) -> None:
        """Set the pending marks soon, account by account."""
        for name, member in self.members.items():
            if member.marking is None or member.marking.done():
                member.marking = self._background.once(f"marks {name}", member.mark(), account=name)

    async def failed(self, name: str, error: BaseException) -> None:
        """Keep an error that nobody expected beside the account that it concerns."""
        member = self.members.get(name)
        if member is not None:
            happened = f"Something unexpected happened ({type(error).__name__})."
            await member.failed(Broken(name, happened, "It is tried again; a report is in the log folder."))

    def follow(self, look: Look) -> Callable[[Snapshot], None]:
        """Give what is to hear of every snapshot, so that others see what they should; `look` reads the desk."""
        from daybreak.showing.watch import Watch

        self._watch = Watch(self._world, self, self._background, look, self._changed)
        return self._watch.heard

    async def finish(self, within: float) -> None:
        """Let what is being sent, or shown to others, right now come to its end, for at most `within` seconds."""
        tasks = [member.sending for member in self.members.values() if member.sending is not None]
        tasks += [] if self._watch is None or self._watch.running is None else [self._watch.running]
        if tasks:
            await asyncio.wait(tasks, timeout=within)

    async def close(self, within: float) -> None:
        """Let go of every connection, in at most `within` seconds."""
        closing = [asyncio.create_task(member.close()) for member in self.members.values()]
        if closing:
            _, late = await asyncio.wait(closing, timeout=within)
            for task in late:
                task.cancel()

    async def _stop(self, name: str) -> None:
        self._entries.pop(name, None)
        member = self.members.pop(name, None)
        if member is not None:
            await self._end(member.life)
            await member.close()

    async def _end(self, task: asyncio.Task[None] | None) -> None:
        if task is not None:
            task.cancel()
            await asyncio.wait([task], timeout=2)


def _wants_delivery(entry: OutboxEntry, now: datetime) -> bool:
    due = due_at(entry)
    if due is not None:
        return due <= now
    if entry.state == "unknown":
        return entry.tried_at is not None and (now - entry.tried_at).total_seconds() <= _PROOF_FOR
    return entry.state == "sending"


def _without_account(entry: OutboxEntry) -> OutboxEntry:
    sentence = f"The account {entry.account} is gone. Connect it again, or answer from another one."
    return msgspec.structs.replace(entry, state="failed", error=sentence)
