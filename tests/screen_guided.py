"""The guided answer over a fake day: open it at a step, and press keys there."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import groupby

from fake_day import FakeDay
from fake_log import COMMUNICATE, REINFORCE
from msgspec.structs import replace
from screen_day import Opened, opened, settle, type_at_once
from textual.pilot import Pilot

from daybreak.logview import GuidedDraft
from tui.screens.guided import GuidedScreen

LARGE = (160, 50)
STEPS = ("calm", "see", "communicate", "reinforce", "check", "send")
WHOLE = f"{COMMUNICATE}\n\n{REINFORCE}"


@asynccontextmanager
async def answering(
    size: tuple[int, int] = (80, 24), live: FakeDay | None = None, to: str = "calm"
) -> AsyncIterator[Opened]:
    """Open the guided answer to the first entry, at a step."""
    async with opened(live, size) as (app, pilot, day):
        await pilot.press("V")
        await settle(pilot)
        await pilot.press("a")
        await settle(pilot)
        assert isinstance(app.screen, GuidedScreen)
        await pilot.press(*["tab"] * STEPS.index(to))
        await settle(pilot)
        yield app, pilot, day


async def keys(pilot: Pilot[None], *presses: str) -> None:
    """Press keys: words at once, others when the screen has heard of the one before; wait for what they began."""
    for word, together in groupby(presses, lambda key: len(key) == 1 or key == "backspace"):
        run = list(together)
        if word and len(run) > 3:
            type_at_once(pilot.app, *run)
            await settle(pilot)
            continue
        for key in run:
            await pilot.press(key)
            await pilot.pause()
            if not word or key.isupper() or key in "acn":
                await pilot.pause(0.03)
    await settle(pilot)


class Chatting(FakeDay):
    """The answer goes out by chat."""

    async def guided(
        self, violation: str, *, step: str = "", language: str = "", fact: str = "", fresh: bool = False
    ) -> GuidedDraft:
        draft = await super().guided(violation, step=step, language=language, fact=fact, fresh=fresh)
        return replace(draft, channel="chat")
