from __future__ import annotations

import asyncio
import time
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from boundaries.facts import Address, ChannelKind, Message
from connectors.base import Capability
from connectors.errors import ConnectorError, NeedsUser, TryLater
from connectors.memory import MemoryAccount
from daybreak import coordinator
from daybreak.backoff import Backoff
from daybreak.clock import SystemClock
from daybreak.coordinator import Coordinator
from daybreak.eventlog import EventLog
from daybreak.store.memory import MemoryStore
from daybreak.sync import SyncResult, account_record, keep_failure, sync_account

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


class World:
    """One account with its coordinator, a store in memory and a log."""

    def __init__(self, folder: Path, source: MemoryAccount, backoff: Backoff | None = None) -> None:
        self.store = MemoryStore()
        self.source = source
        self.log = EventLog(folder, SystemClock())
        self.fetches: list[float] = []
        self.coordinator = Coordinator(source, self, SystemClock(), self.log, backoff)

    async def fetch(self) -> SyncResult:
        self.fetches.append(time.monotonic())
        return await sync_account(self.source, self.store, SystemClock())

    async def failed(self, error: ConnectorError) -> None:
        keep_failure(self.store, "work", error, SystemClock().now())

    def health(self) -> str:
        return account_record(self.store, "work").health

    def rows(self) -> list[str]:
        text = self.log.path.read_text() if self.log.path.exists() else ""
        return [row.split(" ", 1)[1] for row in text.splitlines()]

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        task = asyncio.create_task(self.coordinator.run())
        try:
            yield
        finally:
            task.cancel()
            await asyncio.wait([task])
            assert task.cancelled()


def source(kind: type[MemoryAccount] = MemoryAccount) -> MemoryAccount:
    return kind("work", ChannelKind.EMAIL, Address("noor@x.example"))


def message(number: int) -> Message:
    return Message(id=f"m{number}", account="work", native=str(number), received_at=NOON)


async def until(true: Callable[[], bool], seconds: float = 5) -> None:
    async with asyncio.timeout(seconds):
        while not true():  # noqa: ASYNC110 the condition is somebody else's
            await asyncio.sleep(0.005)


class Deaf(MemoryAccount):
    """Cannot hear of news."""

    @property
    def capabilities(self) -> frozenset[Capability]:
        return super().capabilities - {Capability.WATCH}


def no_wait() -> float:
    return 0.0


async def test_news_are_in_the_store_within_a_second_and_a_burst_is_one_fetch(tmp_path: Path) -> None:
    world = World(tmp_path, source())
    async with world.running():
        await until(lambda: world.health() == "ok")
        await asyncio.sleep(0.1)
        before, began = len(world.fetches), time.monotonic()
        for number in range(20):
            world.source.deliver(message(number))
        await until(lambda: len(world.store.items("messages")) == 20)
        assert time.monotonic() - began < 1
        await asyncio.sleep(0.15)
        assert len(world.fetches) - before <= 2


async def test_where_nothing_is_heard_it_asks_again_in_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coordinator, "POLL", 0.05)
    world = World(tmp_path, source(Deaf))
    async with world.running():
        await until(lambda: bool(world.fetches))
        world.source.deliver(message(1))
        await until(lambda: len(world.store.items("messages")) == 1)


async def test_what_came_before_the_listening_began_is_fetched_soon(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(coordinator, "SETTLE", 0.05)
    world = World(tmp_path, source())
    async with world.running():
        await until(lambda: len(world.fetches) == 2)


async def test_one_line_when_it_begins_to_fail_and_one_when_it_recovers(tmp_path: Path) -> None:
    world = World(tmp_path, source(), Backoff(no_wait))
    world.source.failure = TryLater("work", "No network.", "It is tried again.")
    async with world.running():
        await until(lambda: len(world.fetches) >= 4)
        assert world.health() == "degraded"
        world.source.failure = None
        await until(lambda: world.health() == "ok")
        await asyncio.sleep(0.1)
    assert world.rows() == [
        'account fails account=work error="No network." todo="It is tried again."',
        "account recovered account=work",
    ]


async def test_a_broken_line_is_kept_and_taken_up_again(tmp_path: Path) -> None:
    world = World(tmp_path, source(), Backoff(no_wait))
    async with world.running():
        await until(lambda: world.health() == "ok")
        await asyncio.sleep(0.05)
        world.source.failure = TryLater("work", "The server stopped.", "It is tried again.")
        world.source.deliver(message(1))
        await until(lambda: world.health() == "degraded")
        world.source.failure = None
        await until(lambda: world.health() == "ok")
        world.source.deliver(message(2))
        await until(lambda: len(world.store.items("messages")) == 2)
    assert [row.split()[1] for row in world.rows()] == ["fails", "recovered"]


async def test_who_needs_the_user_stops_after_three_tries_until_asked(tmp_path: Path) -> None:
    world = World(tmp_path, source(), Backoff(no_wait))
    world.source.failure = NeedsUser("work", "The password was refused.", "Connect again.")
    async with world.running():
        await until(lambda: len(world.fetches) == 3)
        world.source.deliver(message(1))
        await asyncio.sleep(0.3)
        assert len(world.fetches) == 3
        assert world.health() == "failing"
        world.source.failure = None
        world.coordinator.ask()
        await until(lambda: world.health() == "ok")


async def test_asking_ends_a_back_off_at_once(tmp_path: Path) -> None:
    world = World(tmp_path, source())
    world.source.failure = TryLater("work", "Busy.", "Wait.", retry_after=600)
    async with world.running():
        await until(lambda: len(world.fetches) == 1)
        await asyncio.sleep(0.05)
        world.source.failure = None
        world.coordinator.ask()
        await until(lambda: world.health() == "ok", 1)


async def test_an_error_of_the_connector_itself_leaves_the_loop_for_its_guard(tmp_path: Path) -> None:
    class Odd(MemoryAccount):
        async def watch(self) -> AsyncIterator[None]:
            yield
            raise ZeroDivisionError

    world = World(tmp_path, source(Odd))
    with pytest.raises(ZeroDivisionError):
        await asyncio.wait_for(world.coordinator.run(), 5)


async def test_a_line_that_ends_by_itself_is_not_taken_up_in_a_hurry(tmp_path: Path) -> None:
    class Short(MemoryAccount):
        async def watch(self) -> AsyncIterator[None]:
            yield

    world = World(tmp_path, source(Short), Backoff(lambda: 1.0))
    async with world.running():
        await asyncio.sleep(0.6)
    assert len(world.fetches) <= 3


class Mute(MemoryAccount):
    """Only answers by itself: nothing ever comes from it."""

    @property
    def capabilities(self) -> frozenset[Capability]:
        return frozenset({Capability.AUTO_REPLY})


async def test_an_account_from_which_nothing_comes_wakes_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(coordinator, "CALENDAR_POLL", 0.02)
    world = World(tmp_path, Mute("away", ChannelKind.EMAIL, Address("me@example.org")))
    async with world.running():
        await asyncio.sleep(0.2)
        assert len(world.fetches) == 1
        world.coordinator.ask()
        await asyncio.sleep(0.2)
        assert len(world.fetches) == 2
