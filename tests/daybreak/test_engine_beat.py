from __future__ import annotations

import asyncio
import os
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from daybreak import beat
from daybreak.beat import LOOK, Beat, local_address
from daybreak.clock import FastClock, FixedClock
from daybreak.signature import signature

NEAR = datetime(2026, 11, 24, 12, 0, 59, 900_000, tzinfo=UTC)


class Wall:
    """A clock whose wall is set by hand while its monotonic count goes on."""

    def __init__(self, at: datetime) -> None:
        self._zero = time.monotonic()
        self._at = at
        self.ahead = timedelta()

    def now(self) -> datetime:
        return self._at + self.ahead + timedelta(seconds=self.monotonic())

    def monotonic(self) -> float:
        return time.monotonic() - self._zero


async def test_it_wakes_at_the_wall_minute_and_not_before() -> None:
    timer = Beat(Wall(NEAR), ())
    began = time.monotonic()
    waking = await timer.wait()
    while not waking.minute:
        waking = await timer.wait()
    assert 0.05 < time.monotonic() - began < 0.4
    assert not waking.slept
    assert not waking.due
    began = time.monotonic()
    assert not (await timer.wait()).minute
    assert time.monotonic() - began > LOOK / 2


async def test_it_wakes_exactly_when_the_next_answer_is_due() -> None:
    clock = Wall(NEAR - timedelta(seconds=30))
    timer = Beat(clock, ())
    timer.due = clock.now() + timedelta(seconds=0.3)
    began = time.monotonic()
    assert (await timer.wait()).due
    assert 0.25 < time.monotonic() - began < 0.5


async def test_a_nudge_wakes_it_at_once() -> None:
    timer = Beat(Wall(NEAR - timedelta(seconds=30)), ())
    asyncio.get_running_loop().call_later(0.05, timer.nudge)
    began = time.monotonic()
    await timer.wait()
    assert time.monotonic() - began < 0.5


async def test_a_wall_that_ran_ahead_means_that_the_machine_slept_once() -> None:
    clock = Wall(NEAR - timedelta(seconds=30))
    timer = Beat(clock, ())
    clock.ahead = timedelta(hours=8)
    timer.due = NEAR
    waking = await timer.wait()
    assert waking.slept
    assert waking.minute
    assert waking.due
    timer.due = None
    asyncio.get_running_loop().call_later(0.05, timer.nudge)
    assert not (await timer.wait()).slept


async def test_a_clock_set_back_is_a_new_minute_and_no_sleep() -> None:
    clock = Wall(NEAR - timedelta(seconds=30))
    timer = Beat(clock, ())
    clock.ahead = -timedelta(hours=1)
    asyncio.get_running_loop().call_later(0.05, timer.nudge)
    waking = await timer.wait()
    assert waking.minute
    assert not waking.slept


async def test_a_standing_clock_and_a_past_deadline_are_no_busy_loop() -> None:
    timer = Beat(FixedClock(NEAR), ())
    timer.due = NEAR - timedelta(hours=1)
    rounds, end = 0, time.monotonic() + 0.5
    while time.monotonic() < end:
        await timer.wait()
        rounds += 1
    assert rounds < 30


async def test_a_fast_day_has_fast_minutes() -> None:
    timer = Beat(FastClock(NEAR, 120), ())
    minutes, end = 0, time.monotonic() + 1.3
    while time.monotonic() < end:
        minutes += (await timer.wait()).minute
    assert 2 <= minutes <= 4


async def test_it_says_which_files_were_written(tmp_path: Path) -> None:
    folder, file, other = tmp_path / "data", tmp_path / "accounts.toml", tmp_path / "policy.toml"
    folder.mkdir()
    timer = Beat(Wall(NEAR - timedelta(seconds=30)), (folder, file, other))
    (folder / "journal").write_text("x")
    (folder / "lock").write_text("x")
    file.write_text("x")
    asyncio.get_running_loop().call_later(0.01, timer.nudge)
    assert (await timer.wait()).files == {folder, file}
    os.utime(folder / "lock", (1, 1))
    asyncio.get_running_loop().call_later(0.01, timer.nudge)
    assert (await timer.wait()).files == frozenset()


async def test_a_new_network_is_noticed_once_and_its_loss_is_not(monkeypatch: pytest.MonkeyPatch) -> None:
    addresses = ["10.0.0.5", "10.0.0.5", "", "", "10.0.0.9", "10.0.0.9"]
    monkeypatch.setattr(beat, "local_address", lambda: addresses.pop(0))
    timer = Beat(Wall(NEAR - timedelta(seconds=30)), ())
    heard = []
    for _ in range(5):
        asyncio.get_running_loop().call_later(0.01, timer.nudge)
        heard.append((await timer.wait()).network)
    assert heard == [False, False, False, True, False]


def test_asking_for_the_local_address_never_fails() -> None:
    assert isinstance(local_address(), str)


def test_what_is_not_there_has_an_empty_signature(tmp_path: Path) -> None:
    assert signature(tmp_path / "nothing") == ()
    assert signature(tmp_path) == ()
