"""Open the day of a home for the dashboard: store, day and engine, and let go of them together."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from daybreak.clock import Clock
from daybreak.day import Day
from daybreak.engine import Engine
from daybreak.home import Home
from daybreak.store.durable import DurableStore


@contextmanager
def open_engine(home: Home, clock: Clock) -> Iterator[Engine]:
    """Give the running day of a home. Raises `StoreError` for a store that cannot be read."""
    home.prepare()
    store = DurableStore(home.data)
    try:
        yield Engine(home, clock, store, Day(home, store, clock))
    finally:
        store.close()
