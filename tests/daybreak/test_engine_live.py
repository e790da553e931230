from __future__ import annotations

import asyncio
import threading
import time
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
from connectors.base import Body, Outgoing, Sent
from connectors.errors import NeedsUser, TryLater
from connectors.memory import MemoryAccount
from daybreak import beat, coordinator
from daybreak.accounts import AccountEntry, add_account, remove_account
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
from daybreak.store.durable import DurableStore
from daybreak.store.memory import MemoryStore
from daybreak.store.protocol import Change, Record, Store, StoreError
from daybreak.sync import sync_account

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
ME = Address("noor@x.example")
NOTHING = line("")


@pytest.fixture(autouse=True)
def _looks_often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beat, "LOOK", 0.2)


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


async def test_there_is_a_snapshot_before_anything_started(tmp_path: Path) -> None:
    world = World(tmp_path, source(1))
    assert world.engine.snapshot.owed == 0
    assert world.seen == []
    await world.engine.stop()


async def test_what_comes_in_is_published_on_the_loops_thread(tmp_path: Path) -> None:
    account = source(1, 2)
    world = World(tmp_path, account)
    async with world.running():
        await world.until(lambda snapshot: snapshot.owed == 2)
        account.deliver(message(3))
        began = time.monotonic()
        await world.until(lambda snapshot: snapshot.owed == 3)
        assert time.monotonic() - began < 1
    assert world.listened_on == {"MainThread"}
    assert all(name.startswith(("MainThread", "day")) for name in world.day.threads)
    assert world.day.heard >= 2


async def test_a_burst_of_news_is_few_snapshots(tmp_path: Path) -> None:
    accounts = [MemoryAccount(f"a{n}", ChannelKind.EMAIL, ME, [message(n)]) for n in range(6)]
    world = World(tmp_path, *accounts)
    async with world.running():
        await world.until(lambda snapshot: snapshot.owed == 6)
        before = len(world.seen)
        for number in range(20, 60):
            accounts[0].deliver(message(number))
        await world.until(lambda snapshot: snapshot.owed == 46)
        await asyncio.sleep(0.2)
        assert len(world.seen) - before <= 4


async def test_an_action_is_durable_and_on_the_screen_when_it_returns(tmp_path: Path) -> None:
    store = DurableStore(Home.at(tmp_path).data)
    world = World(tmp_path, store=store)
    async with world.running() as engine:
        receipt = await engine.do(Intent())
        assert receipt.label == "Done"
        assert world.seen
        again = DurableStore(Home.at(tmp_path).data)
        assert again.get("settings", "x") == {"n": 1}
        again.close()
        undone = await engine.undo()
        assert undone is not None
        assert await engine.undo() is None
        assert await engine.templates() == ("thanks",)
        assert (await engine.draft("t", "x")).text == "x"


async def test_a_reply_leaves_when_its_hold_ends(tmp_path: Path) -> None:
    account = source()
    world = World(tmp_path, account)
    async with world.running() as engine:
        await world.until(lambda snapshot: health(snapshot) == ["ok"])
        began = time.monotonic()
        await engine.do(Acknowledge(("t",)))
        await world.until(lambda _: bool(account.sent))
        assert 0.3 <= time.monotonic() - began < 0.8


async def test_what_another_process_wrote_appears_within_seconds(tmp_path: Path) -> None:
    folder = Home.at(tmp_path).data
    world = World(tmp_path, store=DurableStore(folder))
    async with world.running():
        other = DurableStore(folder)
        await asyncio.to_thread(lambda: asyncio.run(_sync(other)))
        await world.until(lambda snapshot: snapshot.owed == 2, 4)
        other.close()


async def test_an_account_that_was_mended_by_another_process_is_tried_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(coordinator, "PATIENCE", 1)
    folder, account = Home.at(tmp_path).data, source(1)
    account.failure = NeedsUser("work", "The password was refused.", "Connect again.")
    world = World(tmp_path, account, store=DurableStore(folder))
    async with world.running():
        await world.until(lambda snapshot: health(snapshot) == ["failing"])
        account.failure = None
        await asyncio.sleep(0.5)
        assert health(world.engine.snapshot) == ["failing"]
        other = DurableStore(folder)
        other.commit("connect", [Change("accounts", "work", {"kind": "memory"})], at=NOON)
        other.close()
        await world.until(lambda snapshot: snapshot.owed == 1)


async def _sync(store: Store) -> None:
    await sync_account(source(1, 2), store, SystemClock())


async def test_a_disk_that_refuses_is_a_sentence_a_notice_and_no_crash(tmp_path: Path) -> None:
    class Full(MemoryStore):
        full = False

        def commit(self, action: str, changes: Sequence[Change], **rest: object) -> Record:
            if self.full:
                raise StoreError(Path("journal"), "the disk is full.", "Free some space.")
            return super().commit(action, changes, **rest)  # type: ignore[arg-type]

    store, account = Full(), source(1)
    world = World(tmp_path, account, store=store)
    async with world.running() as engine:
        await world.until(lambda snapshot: snapshot.owed == 1)
        store.full = True
        with pytest.raises(DayError, match="the disk is full"):
            await engine.do(Intent())
        await world.until(lambda snapshot: "the disk is full" in "".join(snapshot.notices))
        account.deliver(message(2))
        await asyncio.sleep(0.2)
        store.full = False
        await engine.sync()
        await world.until(lambda snapshot: snapshot.owed == 2)
        await world.until(lambda snapshot: not snapshot.notices)


async def test_a_listener_that_fails_takes_nothing_down(tmp_path: Path) -> None:
    world = World(tmp_path, source(1))

    def fails(_snapshot: Snapshot) -> None:
        raise KeyError

    world.engine.subscribe(fails)
    async with world.running():
        await world.until(lambda snapshot: snapshot.owed == 1)
    assert "KeyError" in (world.home.log / "events.log").read_text()


async def test_an_error_of_a_connector_is_beside_its_account_and_others_go_on(tmp_path: Path) -> None:
    class Odd(MemoryAccount):
        async def fetch(self, cursor: str | None) -> None:  # type: ignore[override]
            raise ZeroDivisionError(cursor)

    world = World(tmp_path, Odd("odd", ChannelKind.EMAIL, ME), source(1))
    async with world.running():
        await world.until(lambda snapshot: snapshot.owed == 1)
        await world.until(lambda snapshot: sorted(health(snapshot)) == ["failing", "ok"])


async def test_whole_texts_come_from_the_source_and_a_failure_is_no_error(tmp_path: Path) -> None:
    account = source()
    account.deliver(message(1), Body(text="the whole text"))
    world = World(tmp_path, account)
    async with world.running() as engine:
        await world.until(lambda snapshot: snapshot.owed == 1)
        assert (await engine.view("t")).row.subject == "preview"
        account.failure = TryLater("work", "No network.", "Wait.")
        assert (await engine.view("t", whole=True)).row.subject == "preview"
        account.failure = None
        assert (await engine.view("t", whole=True)).row.subject == "the whole text"


async def test_stop_is_quick_with_a_dead_server(tmp_path: Path) -> None:
    class Dead(MemoryAccount):
        async def fetch(self, cursor: str | None) -> None:  # type: ignore[override]
            while True:
                try:
                    await asyncio.sleep(60)
                except asyncio.CancelledError:
                    if cursor == "never":
                        raise
                    await asyncio.sleep(3)
                    raise

        async def close(self) -> None:
            await asyncio.sleep(60)

    world = World(tmp_path, Dead("dead", ChannelKind.EMAIL, ME))
    await world.engine.start()
    await asyncio.sleep(0.3)
    began = time.monotonic()
    await world.engine.stop()
    assert time.monotonic() - began < 2


async def test_a_send_under_way_may_end_before_the_day_stops(tmp_path: Path) -> None:
    class Slow(MemoryAccount):
        async def send(self, outgoing: Outgoing) -> Sent:
            await asyncio.sleep(0.3)
            return await super().send(outgoing)

    account = Slow("work", ChannelKind.EMAIL, ME)
    world = World(tmp_path, account)
    world.day.reply(hold=0)
    await world.engine.start()
    await world.until(lambda _: world.store.items("outbox")["e1"].get("state") == "sending")
    await world.engine.stop()
    assert world.store.items("outbox")["e1"]["state"] == "sent"


async def test_accounts_of_the_file_come_and_go_while_it_runs(tmp_path: Path) -> None:
    world = World(tmp_path, from_file=True)
    add_account(world.home.accounts, AccountEntry(name="one", kind="memory"))
    async with world.running():
        await world.until(lambda snapshot: [str(a.name) for a in snapshot.accounts] == ["one"])
        add_account(world.home.accounts, AccountEntry(name="two", kind="memory"))
        add_account(world.home.accounts, AccountEntry(name="bad", kind="memroy"))
        await world.until(lambda snapshot: sorted(health(snapshot)) == ["failing", "ok", "ok"], 6)
        assert remove_account(world.home.accounts, "bad")
        world.home.accounts.write_text(world.home.accounts.read_text() + "\n[[")
        await world.until(lambda snapshot: "not valid TOML" in "".join(snapshot.notices), 6)


async def test_an_answer_of_an_account_that_is_gone_is_failed_with_a_sentence(tmp_path: Path) -> None:
    world = World(tmp_path, from_file=True)
    world.day.reply(hold=0)
    async with world.running():
        await world.until(lambda _: world.store.items("outbox")["e1"].get("state") == "failed")
    assert "work is gone" in world.store.items("outbox")["e1"]["error"]


class Jumping:
    """The machine's clock, whose wall can be moved on while its monotonic count goes on: a suspended laptop."""

    def __init__(self) -> None:
        self.ahead = timedelta()

    def now(self) -> datetime:
        return datetime.now(UTC) + self.ahead

    def monotonic(self) -> float:
        return time.monotonic()


async def test_after_sleep_every_account_begins_anew_and_the_minute_is_right(tmp_path: Path) -> None:
    class Line(MemoryAccount):
        closed = 0

        async def close(self) -> None:
            self.closed += 1

    clock, account = Jumping(), Line("work", ChannelKind.EMAIL, ME)
    world = World(tmp_path, account, clock=clock)
    async with world.running():
        await world.until(lambda snapshot: health(snapshot) == ["ok"])
        account.failure = TryLater("work", "No network.", "Wait.", retry_after=3000)
        account.deliver(message(1))
        await world.until(lambda snapshot: health(snapshot) == ["degraded"])
        account.failure = None
        clock.ahead = timedelta(hours=8)
        await world.until(lambda snapshot: snapshot.owed == 1 and health(snapshot) == ["ok"], 6)
        assert account.closed == 1
        assert world.engine.snapshot.at > datetime.now(UTC) + timedelta(hours=7)


async def test_at_rest_nothing_is_published_and_it_wakes_rarely(tmp_path: Path) -> None:
    world = World(tmp_path, source(1))
    async with world.running():
        await world.until(lambda snapshot: snapshot.owed == 1)
        await asyncio.sleep(2.2)
        before = len(world.seen)
        await asyncio.sleep(1.5)
        minutes = {int(snapshot.at.timestamp() // 60) for snapshot in world.seen[before:]}
        assert len(world.seen) - before <= len(minutes) <= 1
