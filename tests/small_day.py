"""The engine over as small a day as it can see, for tests of what the engine itself does."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TypeVar

import pytest

from boundaries.availability import Availability, State
from boundaries.breaks.state import Happening
from boundaries.facts import Address, ChannelKind, Message
from boundaries.queue import Band
from boundaries.text import line
from connectors.base import Body, Outgoing
from connectors.memory import MemoryAccount
from daybreak import beat
from daybreak.clock import Clock, SystemClock
from daybreak.day.desk import Desk
from daybreak.documents import from_document, message_of, to_document
from daybreak.engine import Engine
from daybreak.entries import AccountRecord, OutboxEntry
from daybreak.examination import Steps
from daybreak.glance import Glance
from daybreak.home import Home
from daybreak.intents import Acknowledge, Intent, Receipt
from daybreak.live import DayError, Draft
from daybreak.paced import Paced
from daybreak.snapshot import AccountLine, QueueRow, Snapshot, ThreadView
from daybreak.store.memory import MemoryStore
from daybreak.store.protocol import Change, Record, Store, StoreError

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
ME = Address("noor@x.example")
NOTHING = line("")


_T = TypeVar("_T")


class SmallDay:
    """As much of a day as the engine can see: the number of messages is what is owed."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self.store = store
        self.clock = clock
        self.threads: set[str] = set()
        self.bodies: dict[str, Body] = {}
        self.heard = 0

    def glance(self) -> Glance:
        return {}

    def snapshot(self) -> Snapshot:
        self.threads.add(threading.current_thread().name)
        now = self.clock.now()
        accounts = tuple(
            AccountLine(
                name=line(name), kind=record.kind, health=record.health, last_sync=None, error=line(record.error)
            )
            for name, document in self.store.items("accounts").items()
            for record in [from_document(document, AccountRecord)]
        )
        return Snapshot(
            at=now,
            zone="UTC",
            day=now.date(),
            name=NOTHING,
            availability=Availability(state=State.AVAILABLE, until=None),
            transitions=(),
            blocks=(),
            windows=(),
            queue=(),
            owed=len(self.store.items("messages")),
            phrase=NOTHING,
            accounts=accounts,
        )

    def absorb(self, records: Sequence[Record], *, judge: bool = True) -> None:
        self.heard += len(records) if not judge else 0

    def examination(self, *, everything: bool = True) -> Steps:
        self.threads.add(threading.current_thread().name)
        self.looked = everything
        yield None

    def pause(self, happened: Happening) -> Paced:
        del happened
        return Paced(None, changed=False)

    def do(self, intent: Intent) -> Receipt:
        if isinstance(intent, Acknowledge):
            self.reply(hold=0.3)
        try:
            record = self.store.commit("act", [Change("settings", "x", {"n": 1})], at=NOON, undoable=True)
        except StoreError as error:
            raise DayError(str(error)) from error
        return Receipt(record=record.id, label="Done", undoable=True)

    def reply(self, *, hold: float) -> None:
        outgoing = Outgoing(id="e1", to=(ME,), sender=ME, subject="Re", text="Yes", message_id="a@x", created_at=NOON)
        leaves_at = self.clock.now() + timedelta(seconds=hold)
        entry = OutboxEntry(id="e1", account="work", thread="t", outgoing=outgoing, leaves_at=leaves_at)
        self.store.commit("reply", [Change("outbox", "e1", to_document(entry))], at=NOON)

    def undo(self) -> Receipt | None:
        pair = self.store.undo(at=NOON)
        return None if pair is None else Receipt(record=pair[1].id, label="Undone")

    def view(self, thread: str) -> ThreadView:
        row = QueueRow(
            thread=thread,
            band=Band.TODAY,
            left=None,
            due_at=None,
            client=NOTHING,
            client_known=True,
            sender=NOTHING,
            address=NOTHING,
            subject=line(self.bodies.get("m1", Body(text="preview")).text),
            account=NOTHING,
            channel=ChannelKind.EMAIL,
            received_at=NOON,
            last_at=NOON,
            messages=1,
            unanswered=1,
            importance="normal",
        )
        return ThreadView(row=row, messages=(), reasons=())

    def draft(self, thread: str, template: str = "") -> Draft:
        return Draft(thread=thread, to=NOTHING, subject=NOTHING, text=template)

    def look(self, work: Callable[[Desk, datetime], _T]) -> _T:
        raise AssertionError(f"a small day has no desk for {work}")

    def templates(self) -> tuple[str, ...]:
        return ("thanks",)

    def when(self, words: str) -> datetime:
        return self.clock.now() + timedelta(hours=int(words))

    def unread_bodies(self, thread: str) -> tuple[Message, ...]:
        _ = thread
        found = [message_of(document) for document in self.store.items("messages").values()]
        return tuple(one for one in found if one.id not in self.bodies)

    def keep_body(self, message: Message, body: Body) -> None:
        self.bodies[message.id] = body


def message(number: int) -> Message:
    return Message(id=f"m{number}", account="work", native=str(number), received_at=NOON)


def source(*numbers: int) -> MemoryAccount:
    return MemoryAccount("work", ChannelKind.EMAIL, ME, [message(number) for number in numbers])


class World:
    """An engine over a store and a small day."""

    def __init__(
        self,
        folder: Path,
        *accounts: MemoryAccount,
        store: Store | None = None,
        clock: Clock | None = None,
        from_file: bool = False,
    ) -> None:
        self.home = Home.at(folder)
        self.clock = clock or SystemClock()
        self.store = store or MemoryStore()
        self.day = SmallDay(self.store, self.clock)
        self.engine = Engine(self.home, self.clock, self.store, self.day, accounts=None if from_file else accounts)
        self.seen: list[Snapshot] = []
        self.listened_on: set[str] = set()
        self.engine.subscribe(self._listen)

    def _listen(self, snapshot: Snapshot) -> None:
        self.seen.append(snapshot)
        self.listened_on.add(threading.current_thread().name)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[Engine]:
        """Run the engine, which looks often at what other processes wrote."""
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(beat, "LOOK", 0.2)
            await self.engine.start()
            try:
                yield self.engine
            finally:
                await self.engine.stop()

    async def until(self, true: Callable[[Snapshot], bool], seconds: float = 5) -> None:
        async with asyncio.timeout(seconds):
            while not true(self.engine.snapshot):  # noqa: ASYNC110 the condition is the test's
                await asyncio.sleep(0.005)


def health(snapshot: Snapshot) -> list[str]:
    return [account.health for account in snapshot.accounts]
