"""Everything by name: actions, threads, clients, themes. Foreign text is `Content`, never markup."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from textual.binding import BindingType
from textual.command import DiscoveryHit, Hit, Hits, Provider
from textual.content import Content
from textual.screen import Screen
from textual.types import IgnoreReturnCallbackType

import themes
from daybreak.snapshot import QueueRow
from tui import keys
from tui.footer import fits
from tui.offers import Offers
from tui.screens.guided import GuidedScreen
from tui.screens.guided_actions import STEPS
from tui.screens.today import TodayScreen
from tui.screens.violations import KEYS, ViolationsScreen

_THREADS = 20
"""Threads that a search offers at most."""


class DayCommands(Provider):
    """What the palette offers over today, the log and the guided answer."""

    async def discover(self) -> Hits:
        """Give what can be done, before anything is typed."""
        for name, tooltip, command in self._commands():
            yield DiscoveryHit(Content(name), command, help=tooltip)

    async def search(self, query: str) -> Hits:
        """Give what matches: actions and themes by their words, threads by what their lines say."""
        matcher = self.matcher(query)
        for name, tooltip, command in self._commands():
            score = matcher.match(f"{name} {tooltip}")
            if score > 0:
                yield Hit(score, Content(name), command, text=name, help=tooltip)
        screen = self.screen
        if isinstance(screen, TodayScreen):
            for row in _found(screen, query.lower().split()):
                told = Content.assemble((f"{row.client or row.sender}  ", "bold"), row.subject)
                yield Hit(0.9, told, partial(_go, screen, row.thread), text=row.thread)

    def _commands(self) -> Iterator[tuple[str, str, IgnoreReturnCallbackType]]:
        screen, app = self.screen, self.app
        for binding in keys.bindings(_bindings(screen)):
            if binding.tooltip and fits(screen, binding.action):
                name = binding.description.capitalize()
                yield name, binding.tooltip, partial(screen.run_action, binding.action)
        if isinstance(screen, GuidedScreen):
            for step in STEPS:
                yield f"Step: {step}", "Go to this step of the answer", partial(screen.go_to, step)
        for name in themes.names():
            yield f"Theme: {name}", "Change the look", partial(_wear, app, name)
        if isinstance(screen, TodayScreen):
            for client in screen.live.snapshot.clients:
                yield f"Find: {client}", "Show this client alone", partial(_seek, screen, client)
        yield "Quit", "Leave; nothing is lost", partial(app.run_action, "quit")


def _bindings(screen: Screen[Any]) -> list[BindingType]:
    """Give what a screen does by keys: today, the log, the guided answer."""
    if isinstance(screen, TodayScreen):
        return keys.TODAY
    if isinstance(screen, ViolationsScreen):
        return KEYS
    if isinstance(screen, GuidedScreen):
        return GuidedScreen.BINDINGS
    return screen.BINDINGS if isinstance(screen, Offers) else []


def _found(screen: TodayScreen, words: list[str]) -> Iterator[QueueRow]:
    left = _THREADS
    for row in screen.live.snapshot.queue:
        if row.holds(words):
            yield row
            left -= 1
            if not left:
                return


def _go(screen: TodayScreen, thread: str) -> None:
    """Put the cursor on a thread."""
    screen.queue.seek("")
    for index, row in enumerate(screen.queue.list.rows):
        if row.thread == thread:
            screen.action_pane("queue")
            screen.queue.list.move_to(index)
            return


def _seek(screen: TodayScreen, client: str) -> None:
    screen.action_pane("queue")
    screen.queue.seek(client)


def _wear(app: object, name: str) -> None:
    from tui.app import DaybreakApp

    if isinstance(app, DaybreakApp):
        app.wear(themes.load(name))
