"""The violations screen over a fake day: open it, at a size."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fake_day import FakeDay
from screen_day import Opened, opened, settle

from tui.screens.violations import ViolationsScreen

LARGE = (160, 50)


@asynccontextmanager
async def log_of(size: tuple[int, int] = (80, 24), live: FakeDay | None = None) -> AsyncIterator[Opened]:
    """Open the dashboard, and the violations screen in it."""
    async with opened(live, size) as (app, pilot, day):
        await pilot.press("V")
        await settle(pilot)
        assert isinstance(app.screen, ViolationsScreen)
        yield app, pilot, day
