"""Open the day of a home for the dashboard: store, first snapshot and engine, and let go of them together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import msgspec

from daybreak.ahead import ahead
from daybreak.clock import Clock
from daybreak.home import Home

TOP: Final = 2_000
"""Lines of the queue in the first snapshot: it exists twice until the second one is there."""

if TYPE_CHECKING:
    from daybreak.day import Day
    from daybreak.engine import Engine
    from daybreak.store.durable import DurableStore


@contextmanager
def open_engine(home: Home, clock: Clock, meanwhile: Callable[[], object] | None = None) -> Iterator[Engine]:
    """Give the running day of a home; whatever happens there, the store is let go of.

    The first snapshot is computed beside `meanwhile` (importing what draws it); the day itself is loaded on its own
    thread, after the first frame. Raises `StoreError` for a store that cannot be read, `OSError` for a home that
    cannot be made.
    """
    from daybreak.store.durable import DurableStore

    home.prepare()
    store = DurableStore(home.data)
    try:
        first = ahead(lambda: _first(_day(home, store, clock)))
        if meanwhile is not None:
            meanwhile()
        yield _engine(home, clock, store, first())
    finally:
        store.close()


def _first(day: Day) -> bytes:
    """Encode the first snapshot; of a very long queue its top, the rest follows with the next one."""
    snapshot = day.snapshot()
    return msgspec.msgpack.encode(msgspec.structs.replace(snapshot, queue=snapshot.queue[:TOP]))


def _engine(home: Home, clock: Clock, store: DurableStore, first: bytes) -> Engine:
    from daybreak.engine import Engine
    from daybreak.eventlog import report_crashes
    from daybreak.snapshot import Snapshot

    snapshot = msgspec.msgpack.decode(first, type=Snapshot)
    engine = Engine(home, clock, store, lambda: _day(home, store, clock), first=snapshot)
    report_crashes(engine.log)
    return engine


def _day(home: Home, store: DurableStore, clock: Clock) -> Day:
    from daybreak.day import Day

    return Day(home, store, clock)
