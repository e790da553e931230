from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from boundaries.facts import Address, ChannelKind, Message
from connectors.base import Outgoing, Sent
from connectors.errors import ConnectorError, NeedsUser, Refused, SendUnknown, TryLater
from connectors.memory import MemoryAccount
from daybreak.clock import FixedClock
from daybreak.delivery import Delivery
from daybreak.documents import message_of, to_document
from daybreak.entries import OutboxEntry
from daybreak.marks import after_undo, mark_pending, pending, to_mark
from daybreak.outbox import Outbox, OutboxError, sending_locked, shown_state
from daybreak.store.durable import DurableStore
from daybreak.store.memory import MemoryStore
from daybreak.store.protocol import Change, Record, Store
from daybreak.sync import sync_account

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
ME = Address("noor@x.example")
ASKED = Message(
    id="m1", account="work", native="INBOX;1;1", message_id="q@acme.example", received_at=NOON - timedelta(hours=1)
)


def entry(number: int = 1, **fields: object) -> OutboxEntry:
    outgoing = Outgoing(
        id=f"e{number}",
        to=(Address("mara@acme.example"),),
        sender=ME,
        subject="Re: Copy",
        text="Yes.",
        message_id=f"answer-{number}@x.example",
        in_reply_to=ASKED.native,
        created_at=NOON,
    )
    known: dict[str, object] = {
        "id": f"e{number}",
        "account": "work",
        "thread": "t1",
        "outgoing": outgoing,
        "leaves_at": NOON + timedelta(seconds=10),
        "answers": ("m1",),
    }
    return OutboxEntry(**(known | fields))  # type: ignore[arg-type]


class Account(MemoryAccount):
    """Its next sends end as they are told to."""

    def __init__(self, *ends: ConnectorError) -> None:
        super().__init__("work", ChannelKind.EMAIL, ME, [ASKED])
        self.ends = list(ends)
        self.tries = 0
        self.during: Callable[[], object] = int

    async def send(self, outgoing: Outgoing) -> Sent:
        self.tries += 1
        self.during()
        if self.ends:
            raise self.ends.pop(0)
        return await super().send(outgoing)


class World:
    """A store with one entry, an account and a clock."""

    def __init__(self, folder: Path, *ends: ConnectorError, store: Store | None = None) -> None:
        self.folder = folder
        self.store = store or MemoryStore()
        self.outbox = Outbox(self.store, folder)
        self.clock = FixedClock(NOON)
        self.account = Account(*ends)
        self.delivery = Delivery(self.account, self.store, folder, self.clock)
        self.put(entry())

    def put(self, one: OutboxEntry) -> None:
        self.store.commit("reply", [Change("outbox", one.id, to_document(one))], at=NOON, undoable=True)

    async def after(self, seconds: float) -> OutboxEntry:
        self.clock.move(timedelta(seconds=seconds))
        await self.delivery.run()
        return self.outbox.get("e1")


async def test_it_is_held_then_leaves_once(tmp_path: Path) -> None:
    world = World(tmp_path)
    assert (await world.after(9)).state == "held"
    sent = await world.after(2)
    assert (sent.state, sent.sent_at, sent.proof) == (
        "sent", NOON + timedelta(seconds=11), "kept as answer-1@x.example"
    )  # fmt: skip
    await world.after(600)
    assert world.account.tries == 1
    assert world.outbox.next_look(world.clock.now()) is None
    assert world.outbox.unsettled() == []


async def test_it_can_be_taken_back_until_it_leaves(tmp_path: Path) -> None:
    world = World(tmp_path)
    assert world.outbox.cancel("e1", at=NOON).state == "cancelled"
    assert (await world.after(60)).state == "cancelled"
    assert world.account.tries == 0
    with pytest.raises(OutboxError, match="cancelled before"):
        world.outbox.cancel("e1", at=NOON)
    with pytest.raises(OutboxError, match="no such entry"):
        world.outbox.cancel("e9", at=NOON)


async def test_while_it_is_sent_it_cannot_be_taken_back(tmp_path: Path) -> None:
    world = World(tmp_path)
    said: list[str] = []

    def take_back() -> None:
        with pytest.raises(OutboxError) as caught:
            world.outbox.cancel("e1", at=NOON)
        said.append(str(caught.value))

    world.account.during = take_back
    assert (await world.after(11)).state == "sent"
    assert said == ["It is being sent right now."]
    with pytest.raises(OutboxError, match="has left"):
        world.outbox.cancel("e1", at=NOON)


async def test_a_busy_server_is_tried_again_with_its_own_word_on_when(tmp_path: Path) -> None:
    world = World(tmp_path, TryLater("work", "Busy.", "It is tried again.", retry_after=120))
    waiting = await world.after(11)
    assert (waiting.state, waiting.error) == ("queued", "Busy. It is tried again.")
    assert waiting.leaves_at == NOON + timedelta(seconds=131)
    assert (await world.after(119)).state == "queued"
    assert (await world.after(2)).state == "sent"
    assert [one.message_id for one in world.account.sent] == ["answer-1@x.example"]


@pytest.mark.parametrize("kind", [Refused, NeedsUser])
async def test_a_refusal_is_final_until_the_user_says_again(tmp_path: Path, kind: type[ConnectorError]) -> None:
    world = World(tmp_path, kind("work", "No such recipient.", "Check the address."))
    failed = await world.after(11)
    assert (failed.state, failed.error) == ("failed", "No such recipient. Check the address.")
    assert (await world.after(900)).state == "failed"
    world.outbox.settle("e1", "again", at=world.clock.now())
    assert (await world.after(0)).state == "sent"


async def test_what_may_have_left_is_never_sent_again_unasked(tmp_path: Path) -> None:
    world = World(tmp_path, SendUnknown("work", "The line broke after the text.", "Look in Sent."))
    for seconds in (11, 60, 3600):
        assert (await world.after(seconds)).state == "unknown"
    assert world.account.tries == 1
    with pytest.raises(OutboxError, match="say which"):
        world.outbox.cancel("e1", at=NOON)
    with pytest.raises(OutboxError, match="`sent` or `again`"):
        world.outbox.settle("e1", "maybe", at=NOON)
    world.outbox.settle("e1", "sent", at=world.clock.now())
    assert (await world.after(60)).state == "sent"
    with pytest.raises(OutboxError, match="nothing to settle"):
        world.outbox.settle("e1", "again", at=world.clock.now())


async def test_proof_in_sent_settles_what_is_unknown(tmp_path: Path) -> None:
    world = World(tmp_path, SendUnknown("work", "The line broke after the text.", "Look in Sent."))
    assert (await world.after(11)).state == "unknown"
    await MemoryAccount.send(world.account, entry().outgoing)
    settled = await world.after(30)
    assert (settled.state, settled.proof) == ("sent", "found answer-1@x.example")
    assert world.account.tries == 1


async def test_sending_of_a_dead_process_is_unknown_and_of_a_living_one_is_left_alone(tmp_path: Path) -> None:
    world = World(tmp_path)
    world.put(entry(state="sending", tried_at=NOON))
    with sending_locked(tmp_path, "work") as mine:
        assert mine
        assert (await world.after(60)).state == "sending"
    unknown = await world.after(0)
    assert unknown.state == "unknown"
    assert "nobody knows" in unknown.error
    assert world.account.tries == 0


async def test_an_undo_of_another_process_between_look_and_write_wins(tmp_path: Path) -> None:
    class Late(MemoryStore):
        undone = False

        def commit(self, action: str, changes: Sequence[Change], **rest: Any) -> Record:
            if action == "outbox" and not self.undone:
                self.undone = True
                super().undo(at=NOON)
            return super().commit(action, changes, **rest)

    world = World(tmp_path, store=Late())
    world.clock.move(timedelta(seconds=11))
    assert await world.delivery.run() == 0
    assert world.store.get("outbox", "e1") is None
    assert world.account.tries == 0


async def test_two_processes_send_each_entry_once(tmp_path: Path) -> None:
    worlds = [World(tmp_path / "locks", store=DurableStore(tmp_path / "data", device=name)) for name in ("a", "b")]
    for number in range(2, 8):
        worlds[0].put(entry(number))
    for world in worlds:
        world.store.refresh()
        world.clock.move(timedelta(seconds=11))
    for _ in range(3):
        await asyncio.gather(*(world.delivery.run() for world in worlds))
    left = [one.message_id for world in worlds for one in world.account.sent]
    assert sorted(left) == [f"answer-{number}@x.example" for number in range(1, 8)]
    for world in worlds:
        world.store.close()


async def test_an_account_that_cannot_send_says_so(tmp_path: Path) -> None:
    class Deaf(MemoryAccount):
        capabilities = frozenset()

    world = World(tmp_path)
    world.delivery = Delivery(Deaf("work", ChannelKind.EMAIL, ME), world.store, tmp_path, world.clock)
    failed = await world.after(11)
    assert (failed.state, failed.error) == ("failed", "This account cannot send. Answer from another one.")


def test_what_is_held_no_longer_is_shown_as_queued() -> None:
    assert shown_state(entry(), NOON) == "held"
    assert shown_state(entry(), NOON + timedelta(seconds=10)) == "queued"
    assert shown_state(entry(state="failed"), NOON + timedelta(days=1)) == "failed"


async def test_once_it_left_the_question_is_marked_answered_at_the_source(tmp_path: Path) -> None:
    world = World(tmp_path)
    await sync_account(world.account, world.store, world.clock)
    await world.after(11)
    world.account.deliver(ASKED)
    assert list(pending(world.store, "work")) == ["mark:m1"]
    world.account.failure = TryLater("work", "No network.", "Wait.")
    with pytest.raises(TryLater):
        await mark_pending(world.account, world.store, world.clock)
    assert pending(world.store, "work")
    world.account.failure = None
    assert await mark_pending(world.account, world.store, world.clock) == 1
    found = world.account.find("m1")
    assert found is not None
    assert found.answered
    assert pending(world.store, "work") == {}
    assert message_of(world.store.items("messages")["m1"]).answered
    assert await mark_pending(world.account, world.store, world.clock) == 0


async def test_undoing_an_action_takes_its_marks_back_set_or_not(tmp_path: Path) -> None:
    for set_already in (False, True):
        world = World(tmp_path)
        await sync_account(world.account, world.store, world.clock)
        changes = to_mark(world.store, [ASKED], {"handled": True}, at=NOON)
        world.store.commit("done", changes, at=NOON, undoable=True)
        if set_already:
            await mark_pending(world.account, world.store, world.clock)
            await sync_account(world.account, world.store, world.clock)
        undone = world.store.undo(at=NOON)
        assert undone is not None
        back = after_undo(world.store, undone[0], at=NOON)
        if back:
            world.store.commit("marks", back, at=NOON)
        assert not message_of(world.store.items("messages")["m1"]).handled
        await mark_pending(world.account, world.store, world.clock)
        found = world.account.find("m1")
        assert found is not None
        assert not found.handled


async def test_a_mark_that_is_refused_for_good_is_not_asked_for_again(tmp_path: Path) -> None:
    world = World(tmp_path)
    world.store.commit("done", to_mark(world.store, [ASKED], {"handled": True}, at=NOON), at=NOON)
    world.account.failure = Refused("work", "No such folder.", "Look at it.")
    assert await mark_pending(world.account, world.store, world.clock) == 0
    assert pending(world.store, "work") == {}


def test_a_mark_is_asked_for_only_where_it_is_missing() -> None:
    store = MemoryStore()
    asked = [
        ASKED,
        Message(id="m2", account="work", native="2", received_at=NOON, read=True),
        Message(id="m3", account="work", native="3", received_at=NOON, from_me=True),
        Message(id="m4", account="work", native="4", received_at=NOON, gone=True),
    ]
    assert [change.key for change in to_mark(store, asked, {"read": True}, at=NOON)] == ["mark:m1"]
