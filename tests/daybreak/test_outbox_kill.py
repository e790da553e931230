"""`kill -9` while an answer leaves: each one that the server took is there once, or listed as unknown."""

from __future__ import annotations

import random
import subprocess
import sys
import threading
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from smtp_sink import Caught, Sink

from boundaries.facts import Address
from connectors.base import Outgoing
from daybreak.documents import to_document
from daybreak.entries import OutboxEntry
from daybreak.outbox import Outbox
from daybreak.store.durable import DurableStore
from daybreak.store.protocol import Change

NOON = datetime(2020, 11, 24, 12, tzinfo=UTC)
CHILD = Path(__file__).with_name("outbox_child.py")


def write(folder: Path, count: int) -> None:
    store = DurableStore(folder)
    for number in range(count):
        outgoing = Outgoing(
            id=f"e{number:03}",
            to=(Address("mara@acme.example"),),
            sender=Address("noor@x.example"),
            subject="Re",
            text="Yes.",
            message_id=f"answer-{number}@x.example",
            created_at=NOON,
        )
        entry = OutboxEntry(id=f"e{number:03}", account="work", thread="t", outgoing=outgoing, leaves_at=NOON)
        store.commit("reply", [Change("outbox", entry.id, to_document(entry))], at=NOON)
    store.close()


def child(folder: Path, sink: Sink, where: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, str(CHILD), str(folder), str(sink.port), where])


def states(folder: Path) -> list[str]:
    store = DurableStore(folder)
    found: list[str] = [entry.state for entry in Outbox(store, folder).entries()]
    store.close()
    return found


def times(sink: Sink, number: int) -> int:
    return len(sink.having(f"<answer-{number}@x.example>".encode()))


@pytest.mark.parametrize(
    ("where", "killed", "restarted", "arrived"),
    [
        ("claimed", "sending", "unknown", 0),
        ("accepted", "sending", "unknown", 1),
        ("kept", "sent", "sent", 1),
        ("never", "sent", "sent", 1),
    ],
)
def test_killed_at_each_step_it_never_leaves_twice(
    tmp_path: Path, where: str, killed: str, restarted: str, arrived: int
) -> None:
    write(tmp_path, 1)
    with Sink() as sink:
        child(tmp_path, sink, where).wait(20)
        assert states(tmp_path) == [killed]
        child(tmp_path, sink, "never").wait(20)
        assert states(tmp_path) == [restarted]
        assert times(sink, 0) == arrived


def test_killed_while_the_server_takes_it_it_is_unknown_and_there_once(tmp_path: Path) -> None:
    write(tmp_path, 1)
    with Sink() as sink:
        add, running = sink.add, threading.Event()
        processes: list[subprocess.Popen[bytes]] = []

        def kill_then_add(mail: Caught) -> None:
            running.wait(5)
            processes[0].kill()
            processes[0].wait(5)
            add(mail)

        sink.add = kill_then_add  # type: ignore[method-assign]
        processes.append(child(tmp_path, sink, "never"))
        running.set()
        processes[0].wait(20)
        sink.wait_for(b"<answer-0@x.example>")
        sink.add = add  # type: ignore[method-assign]
        assert states(tmp_path) == ["sending"]
        child(tmp_path, sink, "never").wait(20)
        assert states(tmp_path) == ["unknown"]
        assert times(sink, 0) == 1


def test_killed_at_random_every_answer_is_there_once_or_unknown(tmp_path: Path) -> None:
    chance = random.Random(20261124)
    count = 30
    write(tmp_path, count)
    with Sink() as sink:
        for _ in range(6):
            process = child(tmp_path, sink, "never")
            time.sleep(chance.uniform(0.25, 0.6))
            process.kill()
            process.wait(20)
        child(tmp_path, sink, "never").wait(20)
        for number, state in enumerate(states(tmp_path)):
            assert state in ("sent", "unknown")
            assert times(sink, number) <= 1
            assert state == "unknown" or times(sink, number) == 1
        assert sum(times(sink, number) for number in range(count)) >= count - 7
