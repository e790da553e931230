"""Play the demo day: on a throw-away home, without account, network or keyring."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from daybreak.clock import Clock, FastClock, FixedClock, SystemClock
from daybreak.day import Day
from daybreak.demo.accounts import demo_accounts, play
from daybreak.demo.calendar import demo_calendar
from daybreak.demo.people import demo_policy, demo_start
from daybreak.demo.seed import seed
from daybreak.engine import Engine
from daybreak.home import Home
from daybreak.store.memory import MemoryStore


@contextmanager
def demo_engine(speed: float = 1.0) -> Iterator[Engine]:
    """Give the demo day with its clock running `speed` times as fast; the home goes with it."""
    with tempfile.TemporaryDirectory(prefix="daybreak-demo-") as folder:
        home = demo_home(Path(folder))
        clock = FastClock(demo_start(SystemClock().now()), speed)
        store = demo_store(clock)
        accounts = demo_accounts(clock)
        engine = Engine(home, clock, store, Day(home, store, clock), accounts=(*accounts.values(), demo_calendar()))
        script = play(accounts, clock)
        engine.accompany(script)
        try:
            yield engine
        finally:
            script.close()
            store.close()


@contextmanager
def demo_day() -> Iterator[Day]:
    """Give the demo day as it begins, standing still."""
    with tempfile.TemporaryDirectory(prefix="daybreak-demo-") as folder:
        home = demo_home(Path(folder))
        clock = FixedClock(demo_start(SystemClock().now()))
        day = Day(home, demo_store(clock), clock)
        day.examine()
        yield day


def demo_home(folder: Path) -> Home:
    """Make a home with the policy of the demo day."""
    home = Home.at(folder)
    home.prepare()
    home.policy.write_text(demo_policy(), encoding="utf-8")
    return home


def demo_store(clock: Clock) -> MemoryStore:
    """Make a store that holds the morning of the demo day."""
    store = MemoryStore()
    seed(store, clock)
    return store
