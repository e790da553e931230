from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from boundaries.facts import Address, ChannelKind, Message
from connectors.base import Changes
from connectors.errors import Broken, ConnectorError, NeedsUser, TryLater
from connectors.memory import MemoryAccount
from daybreak.clock import FixedClock
from daybreak.documents import message_of, to_document
from daybreak.entries import MarkToDo
from daybreak.store.memory import MemoryStore
from daybreak.store.protocol import Change, Record, Store, StoreError
from daybreak.sync import account_record, sync_account

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
ME = Address("noor@x.example")


def message(number: int, **fields: object) -> Message:
    known: dict[str, object] = {
        "id": f"work-{number}",
        "account": "work",
        "native": f"INBOX;1;{number}",
        "message_id": f"{number}@acme.example",
        "subject": f"Message {number}",
        "received_at": NOON + timedelta(minutes=number),
        "size": 1000 + number,
    }
    return Message(**(known | fields))  # type: ignore[arg-type]


def account(*numbers: int) -> MemoryAccount:
    return MemoryAccount("work", ChannelKind.EMAIL, ME, [message(number) for number in numbers])


def kept(store: Store) -> dict[str, Message]:
    return {key: message_of(document) for key, document in store.items("messages").items()}


async def test_the_first_fetch_brings_every_message_and_the_accounts_state() -> None:
    store = MemoryStore()
    result = await sync_account(account(*range(450)), store, FixedClock(NOON))
    assert (result.new, result.changed, result.gone, result.error) == (450, 0, 0, None)
    assert kept(store)["work-7"] == message(7)
    record = account_record(store, "work")
    assert (record.health, record.last_sync, record.kind, record.me) == ("ok", NOON, "memory", ME)
    assert "reply" in record.capabilities


async def test_the_messages_of_a_step_and_their_cursor_are_one_write() -> None:
    class Watching(MemoryStore):
        writes: list[set[str]] = []  # noqa: RUF012 one test, one list

        def commit(self, action: str, changes: Sequence[Change], **rest: Any) -> Record:
            self.writes.append({change.collection for change in changes})
            return super().commit(action, changes, **rest)

    store = Watching()
    await sync_account(account(*range(250)), store, FixedClock(NOON))
    assert store.writes == [{"messages", "accounts"}] * 2


async def test_the_same_id_replaces_but_a_text_once_read_stays() -> None:
    store, source, clock = MemoryStore(), account(), FixedClock(NOON)
    source.deliver(message(1, preview="Hello", refs=("a@x",)))
    await sync_account(source, store, clock)
    clock.move(timedelta(hours=1))
    source.deliver(message(1, answered=True))
    result = await sync_account(source, store, clock)
    assert (result.new, result.changed) == (0, 1)
    assert kept(store)["work-1"] == message(1, preview="Hello", refs=("a@x",), answered=True)
    assert store.items("messages")["work-1"]["first_seen"] == NOON.isoformat()


async def test_a_message_gone_at_the_source_is_kept_as_gone_and_may_come_back() -> None:
    store, source, clock = MemoryStore(), account(1, 2), FixedClock(NOON)
    await sync_account(source, store, clock)
    source.remove("work-1")
    assert (await sync_account(source, store, clock)).gone == 1
    assert [key for key, one in kept(store).items() if one.gone] == ["work-1"]
    source.deliver(message(1))
    await sync_account(source, store, clock)
    assert not kept(store)["work-1"].gone


async def test_a_quiet_poll_that_finds_nothing_writes_nothing_for_five_minutes() -> None:
    store, source, clock = MemoryStore(), account(1), FixedClock(NOON)
    await sync_account(source, store, clock)
    clock.move(timedelta(minutes=2))
    await sync_account(source, store, clock, quiet=True)
    assert account_record(store, "work").last_sync == NOON
    clock.move(timedelta(minutes=4))
    await sync_account(source, store, clock, quiet=True)
    assert account_record(store, "work").last_sync == NOON + timedelta(minutes=6)


class Scripted(MemoryAccount):
    """Gives the steps that it was told to give."""

    def __init__(self, *steps: Changes | ConnectorError) -> None:
        super().__init__("work", ChannelKind.EMAIL, ME)
        self.steps = list(steps)
        self.cursors: list[str | None] = []

    async def fetch(self, cursor: str | None) -> Changes:
        self.cursors.append(cursor)
        step = self.steps.pop(0)
        if isinstance(step, ConnectorError):
            raise step
        return step


async def test_a_source_numbered_anew_keeps_what_is_known_without_doubles() -> None:
    store, clock = MemoryStore(), FixedClock(NOON)
    await sync_account(account(1, 2, 3), store, clock)

    def anew(number: int, **fields: object) -> Message:
        return message(number, id=f"anew-{number}", native=f"INBOX;2;{number + 50}", **fields)

    source = Scripted(
        Changes(messages=(anew(3), anew(4)), cursor="b1", more=True, renumbered=True),
        TryLater("work", "The line broke.", "Wait."),
        Changes(messages=(anew(2), anew(1)), cursor="b2"),
        Changes(messages=(anew(1, answered=True),), gone=("anew-2",), cursor="b3"),
    )
    assert (await sync_account(source, store, clock)).error is not None
    result = await sync_account(source, store, clock)
    assert (result.new, result.changed) == (0, 2)
    assert set(kept(store)) == {"work-1", "work-2", "work-3", "anew-4"}
    assert kept(store)["work-2"].native == "INBOX;2;52"
    await sync_account(source, store, clock)
    assert kept(store)["work-1"].answered
    assert kept(store)["work-2"].gone
    assert source.cursors[1:] == ["b1", "b1", "b2"]


@pytest.mark.parametrize(
    ("error", "health"),
    [
        (TryLater("work", "No network.", "It is tried again."), "degraded"),
        (NeedsUser("work", "The password was refused.", "Connect again."), "failing"),
        (Broken("work", "Not IMAP.", "Look at the port."), "failing"),
    ],
)
async def test_health_says_what_happened_since_when_and_recovers(error: ConnectorError, health: str) -> None:
    store, source, clock = MemoryStore(), account(1), FixedClock(NOON)
    source.failure = error
    assert (await sync_account(source, store, clock)).error is error
    clock.move(timedelta(hours=1))
    await sync_account(source, store, clock)
    record = account_record(store, "work")
    assert (record.health, record.failing_since, record.last_sync) == (health, NOON, None)
    assert record.error == f"{error.happened} {error.todo}"
    source.failure = None
    await sync_account(source, store, clock)
    record = account_record(store, "work")
    assert (record.health, record.error, record.failing_since) == ("ok", "", None)


async def test_a_source_that_promises_more_for_ever_is_broken() -> None:
    store = MemoryStore()
    source = Scripted(Changes(cursor="a", more=True), Changes(cursor="a", more=True))
    assert isinstance((await sync_account(source, store, FixedClock(NOON))).error, Broken)


async def test_half_a_surrogate_never_stops_a_fetch() -> None:
    store, source = MemoryStore(), account(1)
    source.deliver(message(2, subject="odd \ud800 text"))
    assert (await sync_account(source, store, FixedClock(NOON))).new == 2
    assert kept(store)["work-2"].subject == "odd ? text"


class Flaky(MemoryAccount):
    """Fails at the calls that it was told to fail at, before or after the work was done."""

    faults: list[bool]

    async def fetch(self, cursor: str | None) -> Changes:
        changes = await super().fetch(cursor)
        if self.faults and self.faults.pop():
            raise TryLater(self.name, "The line broke.", "Wait.")
        return changes


class Dying(MemoryStore):
    """Dies at some commits: nothing of them is kept, as after `kill -9`."""

    faults: list[bool]

    def commit(self, action: str, changes: Sequence[Change], **rest: Any) -> Record:
        if self.faults and self.faults.pop():
            raise StoreError(Path("store"), "it was killed.", "Start again.")
        return super().commit(action, changes, **rest)


Event = st.one_of(
    st.tuples(st.just("deliver"), st.integers(0, 30)),
    st.tuples(st.just("remove"), st.integers(0, 30)),
    st.tuples(st.just("flag"), st.integers(0, 30)),
    st.tuples(st.just("sync"), st.just(0)),
)


@settings(max_examples=60)
@given(
    events=st.lists(Event, max_size=40),
    lines=st.lists(st.booleans(), max_size=20),
    kills=st.lists(st.booleans(), max_size=20),
)
def test_whatever_breaks_nothing_is_lost_and_nothing_doubled(
    events: list[tuple[str, int]], lines: list[bool], kills: list[bool]
) -> None:
    async def scenario() -> None:
        store, clock = Dying(), FixedClock(NOON)
        source = Flaky("work", ChannelKind.EMAIL, ME, [message(number) for number in range(210, 430)])
        store.faults, source.faults = list(kills), list(lines)
        for what, number in events:
            known = source.find(f"work-{number}")
            if what == "deliver":
                source.deliver(message(number))
            elif what == "remove":
                source.remove(f"work-{number}")
            elif what == "flag" and known is not None:
                source.deliver(replace(known, read=not known.read))
            elif what == "sync":
                await attempt(source, store, clock)
        store.faults, source.faults = [], []
        for _ in range(2):  # a first fetch that was cut off ends with the backlog; what came meanwhile is the next
            await attempt(source, store, clock)
        there = {one.id: one for one in kept(store).values() if not one.gone}
        expected = {key: one for n in range(430) if (one := source.find(key := f"work-{n}")) is not None}
        assert there == expected

    asyncio.run(scenario())


async def attempt(source: MemoryAccount, store: MemoryStore, clock: FixedClock) -> None:
    try:
        await sync_account(source, store, clock)
    except StoreError:
        return


async def test_a_mark_on_its_way_to_the_source_is_newer_than_what_the_source_says() -> None:
    store, source, clock = MemoryStore(), account(1), FixedClock(NOON)
    await sync_account(source, store, clock)
    todo = MarkToDo(account="work", native="INBOX;1;1", since=NOON, handled=False)
    store.commit("undo", [Change("settings", "mark:work-1", to_document(todo))], at=NOON)
    source.deliver(message(1, handled=True, answered=True))
    await sync_account(source, store, clock)
    assert (kept(store)["work-1"].handled, kept(store)["work-1"].answered) == (False, True)
    store.commit("marks", [Change("settings", "mark:work-1", None)], at=NOON)
    source.deliver(message(1, handled=True))
    await sync_account(source, store, clock)
    assert kept(store)["work-1"].handled
