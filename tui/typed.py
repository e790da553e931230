"""What is typed ahead: keys reach the screen that an earlier key opens, in their order, and none is lost.

Textual hands every key at once to what has the focus, and learns only later, when the key has risen through its
parents, that it opens something. So a key waits here until the one before it has risen to the app; until a screen that
was pushed or popped has been drawn; and while work goes on that will lie over the screen that began it.
"""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Coroutine
from typing import Any

from textual import events
from textual.app import App
from textual.dom import DOMNode
from textual.message import Message
from textual.screen import Screen
from textual.widget import Widget

ALWAYS = frozenset({"ctrl+q", "ctrl+c"})
"""Keys that wait for nothing: the way out."""


STEPS = frozenset({"j", "k", "up", "down", "left", "right", "pageup", "pagedown", "home", "end"})
"""Keys that open nothing where the user gave them no other meaning: a held one need not wait for itself."""


class Risen(Message):
    """Rises behind a key: when it is at the app, the key has been there."""


class TypesAhead(App[None]):
    """An app that lets keys wait for what earlier ones open."""

    def __init__(self, **options: Any) -> None:
        """Begin with no key typed."""
        super().__init__(**options)
        self._ahead: deque[events.Key] = deque()
        self._rising: Widget | None = None
        self._coming: Screen[Any] | None = None
        self._busy: Counter[DOMNode] = Counter()
        self.steps = STEPS

    def on_mount(self) -> None:
        """Hear when another screen comes on top."""
        self.screen_change_signal.subscribe(self, self._changed, immediate=True)

    async def on_event(self, event: events.Event) -> None:
        """Let a key wait for its turn; everything else goes its way."""
        if not isinstance(event, events.Key) or event.is_forwarded or event.key in ALWAYS:
            await super().on_event(event)
            return
        self._ahead.append(event)
        await self._hand_on()

    async def on_risen(self, message: Risen) -> None:
        """The key before has been everywhere: the next one's turn."""
        message.stop()
        self._rising = None
        await self._hand_on()

    async def _hand_on(self) -> None:
        while self._ahead and self._may_pass():
            event, target = self._ahead.popleft(), self.focused or self.screen
            await super().on_event(event)
            if event.is_forwarded and not self._opens_nothing(event, target) and target.post_message(Risen()):
                self._rising = target

    def _opens_nothing(self, event: events.Key, target: Widget) -> bool:
        return event.key in self.steps or target.check_consume_key(event.key, event.character)

    def _may_pass(self) -> bool:
        if self._rising is not None and self._rising.is_attached:
            return False
        return self._coming is None and not self._busy[self.screen]

    def _changed(self, screen: Screen[Any]) -> None:
        self._coming, self._rising = screen, None
        screen.call_after_refresh(self._drawn, screen)

    def _drawn(self, screen: Screen[Any]) -> None:
        if self._coming is screen:
            self._coming = None
            self.call_later(self._hand_on)

    def hold(self, screen: Screen[Any]) -> None:
        """Let keys wait while `screen` is on top."""
        self._busy[screen] += 1

    def free(self, screen: Screen[Any]) -> None:
        """End a `hold`."""
        self._busy[screen] -= 1
        self._busy += Counter()
        self.call_later(self._hand_on)


def opens(screen: Screen[Any], work: Coroutine[Any, Any, object]) -> None:
    """Do beside `screen` what will lie over it; from now until it ends, keys wait for what it opens."""
    app = screen.app
    if isinstance(app, TypesAhead):
        app.hold(screen)
    screen.run_worker(_held(screen, work), group="do", exit_on_error=False)


async def _held(screen: Screen[Any], work: Coroutine[Any, Any, object]) -> None:
    app = screen.app
    try:
        await work
    finally:
        if isinstance(app, TypesAhead):
            app.free(screen)
