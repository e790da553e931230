"""Ask for a time in words until one is understood, or its user goes back."""

from __future__ import annotations

from datetime import datetime

from textual.app import App
from textual.content import Content

from boundaries.text import line
from daybreak.live import DayError, LiveDay
from tui.screens.ask import Ask


async def ask_time(app: App[None], live: LiveDay, heading: Content, hint: str) -> datetime | None:
    """Give the instant that was written, in UTC; what is not understood stays to be mended, with the reason below."""
    words, wrong = "", ""
    while True:
        said = await app.push_screen_wait(Ask(heading, value=words, hint=hint, wrong=wrong))
        if not said:
            return None
        try:
            return await live.when(said)
        except DayError as problem:
            words, wrong = said, line(str(problem))
