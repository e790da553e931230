"""What the engine publishes, does durably, and survives."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from pathlib import Path

import pytest
from small_day import ME, World, message, source

from boundaries.facts import ChannelKind
from connectors.memory import MemoryAccount
from daybreak.clock import SystemClock
from daybreak.home import Home
from daybreak.intents import Intent
from daybreak.live import DayError
from daybreak.snapshot import Snapshot
from daybreak.store.durable import DurableStore
from daybreak.store.memory import MemoryStore
from daybreak.store.protocol import Change, Record, Store, StoreError
from daybreak.sync import sync_account


async def test_there_is_a_snapshot_before_anything_started(tmp_path: Path) -> None:
    world = World(tmp_path, source(1))
    assert world.engine.snapshot.owed == 0
    assert world.seen == []
    await world.engine.stop()


@pytest.mark.alone
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


async def test_what_another_process_wrote_appears_within_seconds(tmp_path: Path) -> None:
    folder = Home.at(tmp_path).data
    world = World(tmp_path, store=DurableStore(folder))
    async with world.running():
        other = DurableStore(folder)
        await asyncio.to_thread(lambda: asyncio.run(_sync(other)))
        await world.until(lambda snapshot: snapshot.owed == 2, 4)
        other.close()


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
