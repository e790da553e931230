"""Open the day of a home for the dashboard: store, first snapshot and engine, and let go of them together."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final

import msgspec

from daybreak.ahead import ahead
from daybreak.clock import Clock
from daybreak.home import Home

TOP: Final = 200
"""Lines of the queue in the first snapshot: more than any screen shows; the rest comes with the second one."""

if TYPE_CHECKING:
    from pathlib import Path

    from daybreak.day import Day
    from daybreak.engine import Engine
    from daybreak.store.durable import DurableStore


class _Late:
    """The store of a home, read when it is first asked for: by the day, on its own thread, after the first frame."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._store: DurableStore | None = None

    def __call__(self) -> DurableStore:
        """Give it. Raises `StoreError`."""
        if self._store is None:
            self._store = _store(self._folder)
        return self._store

    def close(self) -> None:
        """Let go of it."""
        if self._store is not None:
            self._store.close()


@contextmanager
def open_engine(home: Home, clock: Clock, meanwhile: Callable[[], object] | None = None) -> Iterator[Engine]:
    """Give the running day of a home; whatever happens there, the store is let go of.

    The first snapshot is computed, from a look at the files, beside `meanwhile` (importing what draws it); store and
    day themselves are loaded on the day's own thread, after the first frame. Raises `StoreError` for a store that
    cannot be read, `OSError` for a home that cannot be made.
    """
    home.prepare()
    first = ahead(lambda: _first(_day(home, _store(home.data, mends=False), clock)))
    if meanwhile is not None:
        meanwhile()
    store = _Late(home.data)
    try:
        yield _engine(home, clock, store, first)
    finally:
        store.close()


def _first(day: Day) -> bytes:
    """Encode the first snapshot; of a very long queue its top, the rest follows with the next one."""
    snapshot = day.snapshot()
    return msgspec.msgpack.encode(msgspec.structs.replace(snapshot, queue=snapshot.queue[:TOP]))


def _engine(home: Home, clock: Clock, store: _Late, first: Callable[[], bytes]) -> Engine:
    """Put the engine together; what it needs is imported before anybody waits for the first snapshot."""
    from daybreak.engine import Engine
    from daybreak.eventlog import report_crashes
    from daybreak.snapshot import Snapshot

    snapshot = msgspec.msgpack.decode(first(), type=Snapshot)
    engine = Engine(home, clock, store, lambda: _day(home, store(), clock), first=snapshot)
    report_crashes(engine.log)
    return engine


def _store(folder: Path, *, mends: bool = True) -> DurableStore:
    from daybreak.store.durable import DurableStore

    return DurableStore(folder, mends=mends)


def _day(home: Home, store: DurableStore, clock: Clock) -> Day:
    from daybreak.day import Day

    return Day(home, store, clock)
