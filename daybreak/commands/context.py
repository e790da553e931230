"""What every command gets besides its own arguments."""

from __future__ import annotations

import contextlib
from datetime import datetime
from typing import TYPE_CHECKING

from msgspec import Struct

from daybreak.clock import Clock
from daybreak.commands.speech import complain
from daybreak.home import Home

if TYPE_CHECKING:
    from daybreak.day import Day  # noqa: TC004 - nothing decodes a Context, so the annotation is never read
    from daybreak.store.protocol import Store


class PolicyInvalidError(Exception):
    """The policy file cannot be used; the text names file, line and reason, raw."""


class Context(Struct, frozen=True, kw_only=True):
    """The home, the clock, and how to answer."""

    home: Home
    clock: Clock
    json: bool = False
    """Print one JSON document."""
    at: datetime | None = None
    """Answer as of this instant; then `clock` stands there, and nothing is changed."""
    opened: list[Day] = []
    """The days that the command opened."""

    def day(self, *, lenient: bool = False) -> Day:
        """Open the day of the home; what is odd about its policy is said on standard error.

        With `at` it is a copy that keeps nothing. `lenient` goes on with the last good policy where the file is broken.

        Raises:
            PolicyInvalidError: the file cannot be used.
            StoreError: the store cannot be read.
        """
        from daybreak.day import Day
        from daybreak.policy_file import read
        from daybreak.store.durable import DurableStore

        self.home.prepare()
        found = read(self.home)
        if any(problem.fatal for problem in found.problems) and not lenient:
            raise PolicyInvalidError(found.notice)
        if found.notice and not lenient:
            complain(f"daybreak: {found.notice}", 0)
        store: Store = DurableStore(self.home.data)
        for notice in () if lenient else store.notices:
            complain(f"daybreak: {notice}", 0)
        if self.at is not None:
            from daybreak.asof import as_of

            store = as_of(store, self.at)
        self.opened.append(Day(self.home, store, self.clock, policy_file=found))
        return self.opened[-1]

    def keep_glance(self) -> None:
        """Let the next `daybreak status` find its facts at hand, where a command computed a day or changed it."""
        from daybreak import glance
        from daybreak.store.protocol import StoreError

        if self.opened and self.at is None and glance.read(self.home, self.clock.now()) is None:
            with contextlib.suppress(StoreError):
                self.opened[-1].glance()
