"""While the dashboard runs, the glance follows the day: after each action, and after what another process wrote."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

from a_home import make_home
from always import always_open

from daybreak import glance
from daybreak.clock import SystemClock
from daybreak.home import Home
from daybreak.intents import Back, Focus
from daybreak.opening import open_engine
from daybreak.store.durable import DurableStore
from daybreak.store.protocol import Change

ALWAYS = always_open("Mia")


async def becomes(home: Home, state: str, of: Callable[[glance.Glance], object] = lambda found: found["state"]) -> None:
    async with asyncio.timeout(10):
        while True:
            found = glance.read(home, SystemClock().now())
            if found is not None and of(found) == state:
                return
            await asyncio.sleep(0.05)


async def test_the_glance_follows_the_day(tmp_path: Path) -> None:
    home = make_home(tmp_path, ALWAYS)
    with open_engine(home, SystemClock()) as engine:
        await engine.start()
        await becomes(home, "available")
        until = SystemClock().now() + timedelta(minutes=50)
        await engine.do(Focus(until))
        await becomes(home, "focus")
        other = DurableStore(home.data)
        other.commit("back", [Change("settings", "focus", None)], at=SystemClock().now())
        other.close()
        await becomes(home, "available")
        await engine.do(Focus(until))
        await engine.do(Back())
        await engine.undo()
        await becomes(home, "focus")
        home.policy.write_text(ALWAYS.replace('"UTC"', '"Europe/Berlin"'))
        await becomes(home, "Europe/Berlin", lambda found: found["zone"])
        await engine.stop()
