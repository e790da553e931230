"""How the engine stops, sleeps and rests."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from small_day import ME, World, health, message, source

from boundaries.facts import ChannelKind
from connectors.errors import TryLater
from connectors.memory import MemoryAccount


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
