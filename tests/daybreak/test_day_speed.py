"""What the day costs at 1,000 and 10,000 threads: CPU time of this process, so that others beside it count little."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from statistics import median

import pytest
from a_home import ME, AtHome, at_home

from boundaries.facts import Address, Message
from daybreak.day import Day
from daybreak.documents import to_document
from daybreak.intents import Assign, Done, Intent, Reply, Snooze
from daybreak.store.protocol import Change

pytestmark = pytest.mark.alone

NOISE = 2.5
"""How much slower than its budget a busy machine may be."""


def filled(folder: Path, threads: int) -> AtHome:
    """Give a home with so many threads of 202 senders."""
    noor = at_home(folder)
    senders = ["mara@acme.example", "gil@globex.example", *(f"p{i}@s{i % 50}.example" for i in range(200))]
    changes = []
    for number in range(threads):
        message = Message(
            id=f"work-{number:06}",
            account="work",
            native=f"INBOX;1;{number}",
            message_id=f"m{number}@x.example",
            sender=Address(senders[number % len(senders)], f"Person {number % 200}"),
            to=(ME,),
            subject=f"Subject number {number} about things",
            received_at=noor.now - timedelta(minutes=7 * number % 40_000),
            preview="Could you look at this? " * 8,
        )
        changes.append(Change("messages", message.id, to_document(message)))
    noor.store.commit("sync", changes, at=noor.now)
    noor.day = Day(noor.home, noor.store, noor.clock)
    return noor


@pytest.fixture(scope="module")
def crowd(tmp_path_factory: pytest.TempPathFactory) -> AtHome:
    return filled(tmp_path_factory.mktemp("crowd"), 10_000)


@pytest.fixture(autouse=True)
def _no_collections() -> Iterator[None]:
    """Leave out the garbage collector: the program freezes what it loaded (`daybreak.__main__`)."""
    gc.disable()
    yield
    gc.enable()


def cost(work: Callable[[], object], times: int) -> float:
    """Give the median CPU milliseconds of some work."""
    spent = []
    for _ in range(times):
        began = time.process_time()
        work()
        spent.append(time.process_time() - began)
    return 1000 * median(spent)


def test_a_thousand_threads_are_there_at_once(tmp_path: Path) -> None:
    noor = filled(tmp_path, 1000)
    assert len(noor.snapshot.queue) == 1000
    assert cost(lambda: Day(noor.home, noor.store, noor.clock).snapshot(), 5) < 60 * NOISE


def test_ten_thousand_threads_within_a_second(crowd: AtHome) -> None:
    assert cost(lambda: Day(crowd.home, crowd.store, crowd.clock).snapshot(), 2) < 1000 * NOISE


@pytest.mark.parametrize("kind", ["done", "snooze", "reply", "assign"])
def test_an_action_at_ten_thousand_threads_costs_under_ten_milliseconds(crowd: AtHome, kind: str) -> None:
    ids = iter([row.thread for row in crowd.day.queue(hidden=True)][:30])
    made: dict[str, Callable[[str], Intent]] = {
        "done": lambda thread: Done((thread,)),
        "snooze": lambda thread: Snooze((thread,), crowd.now + timedelta(days=2)),
        "reply": lambda thread: Reply(thread=thread, text="Yes."),
        "assign": lambda thread: Assign((thread,), "Globex"),
    }

    def act() -> None:
        crowd.do(made[kind](next(ids)))
        crowd.day.snapshot()

    def back() -> None:
        assert crowd.day.undo() is not None
        crowd.day.snapshot()

    assert cost(act, 15) < 10 * NOISE
    assert cost(back, 15) < 10 * NOISE


def test_a_new_minute_at_ten_thousand_threads(crowd: AtHome) -> None:
    def minute() -> None:
        crowd.clock.move(timedelta(minutes=1))
        crowd.day.snapshot()

    assert cost(minute, 3) < 500 * NOISE
