"""Tells somebody in another window what the day has to say, by the ways that the policy names and no other."""

from __future__ import annotations

import os
from collections.abc import Callable, Coroutine
from typing import TYPE_CHECKING, Any

from textual.app import App

from tui.private import driver

if TYPE_CHECKING:
    from connectors.notice.base import Desktop
    from daybreak.notices import Notice
    from daybreak.snapshot import Snapshot


class Herald:
    """Compares each snapshot with the one before. Nothing is sent while the terminal says that its user looks at it."""

    def __init__(self, app: App[Any], carry: Callable[[Coroutine[Any, Any, object]], None]) -> None:
        """Ring and write through `app`; what takes time is carried beside the screen."""
        self._app = app
        self._carry = carry
        self._before: Snapshot | None = None
        self._desktop: Desktop | None = None
        self._sought = False
        self.looks: bool | None = None
        """Whether the user looks at this terminal; None where it never said."""

    def heard(self, day: Snapshot) -> None:
        """Tell what is new in a snapshot."""
        before, self._before = self._before, day
        if before is None or not day.notify or self.looks:
            return
        from daybreak.notices import notices

        for notice in notices(before, day):
            self.tell(notice, day.notify)

    def tell(self, notice: Notice, ways: tuple[str, ...]) -> None:
        """Send one by each way that is named."""
        if "terminal" in ways:
            from daybreak.terminals import sequence

            driver.write(sequence(os.environ, notice.title, notice.body))
        if "bell" in ways:
            self._app.bell()
        if "desktop" in ways:
            self._carry(self._on_the_desktop(notice))

    async def _on_the_desktop(self, notice: Notice) -> None:
        import asyncio

        if not self._sought:
            from connectors.notice.choose import choose

            self._sought = True
            self._desktop = await asyncio.to_thread(choose, os.environ)
        if self._desktop is not None:
            await asyncio.to_thread(self._desktop.show, notice.title, notice.body)
