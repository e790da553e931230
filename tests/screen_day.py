"""The dashboard over a fake day, headless: open it, wait for it, read its rows."""

from __future__ import annotations

import asyncio
import unicodedata
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager

from fake_day import FakeDay
from textual import events
from textual.app import App
from textual.command import CommandList
from textual.pilot import Pilot

import themes
from tui.app import DaybreakApp
from tui.screens.today import TodayScreen

Opened = tuple[DaybreakApp, Pilot[None], FakeDay]
_NAMES = {" ": "space", "/": "slash", "?": "question_mark", ":": "colon", ",": "comma"}


@asynccontextmanager
async def opened(
    live: FakeDay | None = None,
    size: tuple[int, int] = (80, 24),
    *,
    theme: str = "day",
    keymap: dict[str, str] | None = None,
    clean: bool = True,
) -> AsyncIterator[Opened]:
    """Open the dashboard; at the end nothing may have been caught by the net, unless `clean` is false."""
    day = live or FakeDay()
    app = DaybreakApp(day, look=themes.load(theme), keymap=keymap)
    async with app.run_test(size=size) as pilot:
        await settle(pilot)
        yield app, pilot, day
        await pilot.pause()
    if clean:
        assert app.net.caught == 0, "something reached the screen that was not cleaned"


async def settle(pilot: Pilot[None]) -> None:
    """Wait until the cursor rests and its thread is drawn, and what the screen on top carries out has ended."""
    await pilot.pause()
    if isinstance(pilot.app.screen, TodayScreen):
        await pilot.pause(0.1)
    await until(pilot, lambda: not any(each.is_running and each.node is pilot.app.screen for each in pilot.app.workers))
    await pilot.pause()


async def until(pilot: Pilot[None], true: Callable[[], bool], seconds: float = 10) -> None:
    """Wait until something holds; the test fails where it never does."""
    async with asyncio.timeout(seconds):
        await pilot.pause()
        while not true():
            await pilot.pause(0.01)


async def shows(pilot: Pilot[None], words: str) -> None:
    """Wait until a text stands on the screen."""
    await until(pilot, lambda: words in text(pilot.app))


async def find(pilot: Pilot[None], words: str) -> None:
    """Open the palette, and wait until it has found what these words stand in."""
    await pilot.press("ctrl+p")
    await pilot.pause()
    type_at_once(pilot.app, *words)
    found = pilot.app.screen.query_one(CommandList)

    def said(prompt: str) -> bool:
        return all(word in prompt.casefold() for word in words.split())

    await until(pilot, lambda: any(said(str(each.prompt)) for each in found.options))


async def choose(pilot: Pilot[None], words: str) -> None:
    """Take from the palette what these words find."""
    await find(pilot, words)
    await pilot.press("down", "enter")
    await settle(pilot)


def type_at_once(app: App[None], *keys: str) -> None:
    """Give all keys in one go, as a terminal does when they come in one read."""
    for key in keys:
        character = key if len(key) == 1 else None
        name = key if character is None or key.isalnum() else _NAMES.get(key) or _named(key)
        app.post_message(events.Key(name, character))


def _named(character: str) -> str:
    return unicodedata.name(character).lower().replace("-", "_").replace(" ", "_")


def rows(app: App[None]) -> list[str]:
    """Give the rows of the screen as text, without the space at their ends."""
    strips = app.screen._compositor.render_strips()
    return ["".join(segment.text for segment in strip).rstrip() for strip in strips]


def text(app: App[None]) -> str:
    """Give the screen as one text."""
    return "\n".join(rows(app))
