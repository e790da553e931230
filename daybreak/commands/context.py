"""What every command gets besides its own arguments."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from msgspec import Struct

from daybreak.clock import Clock
from daybreak.home import Home

if TYPE_CHECKING:
    from daybreak.day import Day


class Context(Struct, frozen=True, kw_only=True):
    """The home, the clock, and how to answer."""

    home: Home
    clock: Clock
    json: bool = False
    """Print one JSON document."""
    at: datetime | None = None
    """Answer as of this instant; then `clock` stands there, and nothing is changed."""

    def day(self) -> Day:
        """Open the day of the home. Raises `StoreError` for a store that cannot be read."""
        from daybreak.day import Day
        from daybreak.store.durable import DurableStore

        self.home.prepare()
        return Day(self.home, DurableStore(self.home.data), self.clock)
