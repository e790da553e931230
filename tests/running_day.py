"""The dashboard over a real day in memory, its clock moved by hand: from a key to the document, and back."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from a_home import POLICY, AtHome, at_home
from screen_day import rows, settle, type_at_once
from textual.pilot import Pilot
from textual.screen import Screen

import themes
from daybreak.clock import Clock
from daybreak.day import Day
from daybreak.engine import Engine
from tui.app import DaybreakApp

WHOLE = (
    POLICY.replace(
        '{ text = "One good thing", ask = "good" },',
        """{ text = "One good thing", ask = "good" },
  { text = "First three", ask = "first-three" },
  { text = "Tonight", ask = "tonight" },
  { text = "Energy", ask = "energy" },
  { text = "Professional", ask = "professional" },
  { text = "Everyone knows", auto = "availability-pushed" },""",
    )
    + '\n[breaks]\neyes = { every = "" }\nmove = { every = "" }\nrest = { every = "" }\n'
)
"""Every line that a wind-down can have, and no breaks beside it."""


class Running:
    """An open dashboard with its engine and its home."""

    def __init__(self, app: DaybreakApp, pilot: Pilot[None], engine: Engine, home: AtHome) -> None:
        self.app, self.pilot, self.engine, self.home = app, pilot, engine, home

    def shows(self, screen: type[Screen[Any]]) -> bool:
        """Say whether this screen is on top."""
        return isinstance(self.app.screen, screen)

    async def press(self, *keys: str) -> None:
        """Press keys, each after the one before it came to rest."""
        for key in keys:
            await self.pilot.press(key)
            await self.rest()

    async def write(self, words: str) -> None:
        """Type words, then enter."""
        type_at_once(self.app, *words, "enter")
        await self.rest()

    async def rest(self) -> None:
        """Wait until what a key began has ended."""
        for _ in range(2):
            await settle(self.pilot)

    async def go(self, to: datetime) -> None:
        """Let it be another time, and the day look at it."""
        self.home.go(to)
        await self.engine.tick()
        await self.rest()


@asynccontextmanager
async def running(
    folder: Path,
    now: datetime,
    size: tuple[int, int] = (80, 24),
    *,
    policy: str = POLICY,
    clock: Clock | None = None,
    before: tuple[object, ...] = (),
) -> AsyncIterator[Running]:
    """Open the dashboard of a home; `before` are intents that were carried out before it opened."""
    home = at_home(folder, policy=policy, now=now)
    for intent in before:
        home.do(intent)  # type: ignore[arg-type]
    if clock is not None:
        home.day = Day(home.home, home.store, clock)
    engine = Engine(home.home, clock or home.clock, home.store, home.day, accounts=())
    app = DaybreakApp(engine, look=themes.load("day"))
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        yield Running(app, pilot, engine, home)
        await pilot.pause()
    assert app.net.caught == 0


def said(day: Running) -> Iterator[str]:
    """Give the rows of the screen that say something."""
    return (row.strip() for row in rows(day.app) if row.strip())
