"""Screens that keep their own keys: each in the help of the screen, and in the palette by name."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Coroutine
from functools import cached_property
from typing import TYPE_CHECKING, Any

from textual.binding import Binding
from textual.screen import Screen
from textual.timer import Timer
from textual.worker import Worker, WorkerState

from daybreak.live import DayError, LiveDay
from tui.footer import NoticeLine
from tui.typed import opens

if TYPE_CHECKING:
    from tui.triage import Triage

_NEWS_FOR = 8.0
"""Seconds that the result of an action stays in view."""


class Offers(Screen[None]):
    """A screen whose own keys stand in the palette, and behind `?`; an error that nobody foresaw becomes a line."""

    def action_help(self) -> None:
        """Show every key that does something now."""
        show_help(self)

    @abstractmethod
    def say(self, text: str) -> None:
        """Show a line about what a key came to; clean."""

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Say what went wrong beside the screen."""
        if event.state is WorkerState.ERROR and event.worker.error is not None:
            from boundaries.text import line

            error = event.worker.error
            what = line(str(error)) if isinstance(error, DayError) else line(f"{type(error).__name__}: {error}")
            self.say(f"That did not work: {what}")


def show_help(screen: Screen[Any]) -> None:
    """Lay the keys of a screen that do something now over it."""
    from tui.footer import help_rows
    from tui.screens.help import Help

    screen.app.push_screen(Help(help_rows(screen)))


class Acts(Offers):
    """A screen whose keys change the day; a line at its foot says what came of each."""

    def __init__(self, live: LiveDay) -> None:
        """Act on `live`."""
        super().__init__()
        self.live = live
        self.notices = NoticeLine()
        self._news: Timer | None = None

    @cached_property
    def triage(self) -> Triage:
        """Give the hand that carries intents out; loaded with the first key that needs it."""
        from tui.triage import Triage

        return Triage(self.app, self.live, self.say)

    def carry(self, work: Coroutine[Any, Any, object]) -> None:
        """Do something beside the screen; what goes wrong becomes a line, and ends nothing."""
        self.run_worker(work, group="do", exit_on_error=False)

    def opens(self, work: Coroutine[Any, Any, object]) -> None:
        """Do what will lie over the screen, or change what the next key is about; keys wait for it."""
        opens(self, work)

    def say(self, text: str) -> None:
        """Show what an action came to, for a while; clean."""
        if self._news is not None:
            self._news.stop()
        self.notices.say(text)
        self._news = self.set_timer(_NEWS_FOR, self.notices.clear)


def help_key(part: str) -> Binding:
    """Give the key that shows the help of a part of the dashboard."""
    return Binding(
        "question_mark,f1", "help", "help", id=f"{part}.help", tooltip="Every key, and what it does", show=False
    )
