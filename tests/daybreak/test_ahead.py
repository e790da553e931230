"""Work in a child: its result comes back, its failure is found again here, and the first snapshot is the day's own."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from a_home import at_home

from boundaries.facts import Address
from daybreak.ahead import ahead
from daybreak.opening import TOP, open_engine
from daybreak.store.protocol import StoreError


def test_the_work_is_done_in_another_process() -> None:
    # In a process of its own: a thread that another test left behind would have the work done in line.
    code = "import os; from daybreak.ahead import ahead; p = os.getpid; print(p(), int(ahead(lambda: b'%d' % p())()))"
    said = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    here, there = said.stdout.split()
    assert here != there


def test_a_large_result_comes_back_whole() -> None:
    assert ahead(lambda: b"x" * 5_000_000)() == b"x" * 5_000_000


def test_what_fails_in_the_child_fails_here_in_its_own_words() -> None:
    def work() -> bytes:
        raise ValueError("the disk is gone")

    with pytest.raises(ValueError, match="the disk is gone"):
        ahead(work)()


def test_a_child_that_is_killed_costs_only_time() -> None:
    parent = os.getpid()

    def work() -> bytes:
        if os.getpid() != parent:
            os.kill(os.getpid(), 9)
        return b"here"

    assert ahead(work)() == b"here"


def test_beside_another_thread_the_work_is_done_here() -> None:
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        assert int(ahead(lambda: str(os.getpid()).encode())()) == os.getpid()
    finally:
        done.set()
        thread.join()


async def test_the_first_snapshot_is_the_days_and_the_next_one_is_whole(tmp_path: Path) -> None:
    home = at_home(tmp_path, durable=True)
    for number in range(12):
        home.mail(f"Copy {number}", sender=Address(f"a{number}@acme.example", "A"))
    expected = home.snapshot
    home.store.close()
    imported: list[bool] = []
    with open_engine(home.home, home.clock, meanwhile=lambda: imported.append(True)) as engine:
        assert imported == [True]
        assert engine.snapshot.queue == expected.queue[:TOP]
        assert engine.snapshot.owed == expected.owed
        await engine.tick()
        assert engine.snapshot.queue == expected.queue
        await engine.stop()


async def test_a_damaged_file_is_mended_by_the_day_and_told_of_from_the_first_frame_on(tmp_path: Path) -> None:
    home = at_home(tmp_path, durable=True)
    home.mail("Copy", sender=Address("a@acme.example", "A"))
    home.store.compact()
    home.store.close()
    spoiled = home.home.data / "messages.json"
    spoiled.write_bytes(b"x" + spoiled.read_bytes()[1:])
    with open_engine(home.home, home.clock) as engine:
        assert any("messages.json was damaged" in notice for notice in engine.snapshot.notices)
        assert not list(home.home.data.glob("messages.json.corrupt-*"))
        await engine.tick()
        assert any("messages.json was damaged" in notice for notice in engine.snapshot.notices)
        assert list(home.home.data.glob("messages.json.corrupt-*"))
        await engine.stop()


def test_a_store_that_cannot_be_read_is_said_before_anything_is_drawn(tmp_path: Path) -> None:
    home = at_home(tmp_path, durable=True)
    home.mail("Copy", sender=Address("a@acme.example", "A"))
    home.store.compact()
    home.store.close()
    for path in home.home.data.glob("messages.json*"):
        path.unlink()
    for path in home.home.data.glob("journal-*.old"):
        path.unlink()
    with pytest.raises(StoreError), open_engine(home.home, home.clock):
        pytest.fail("it opened")
