"""An answer for the opening does not leave in the night because the machine slept through it."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from a_day import at
from a_home import ME, AtHome, at_home
from a_script import Script

from boundaries.facts import ChannelKind
from connectors.memory import MemoryAccount
from daybreak.clock import FixedClock
from daybreak.engine import Engine
from daybreak.intents import Reply
from daybreak.missed import put_off

NIGHT = at(24, "22:00")


@pytest.fixture
def noor(tmp_path: Path) -> AtHome:
    """Give a home with an answer that was to leave on Tuesday at nine."""
    noor = at_home(tmp_path, now=at(23, "18:00"))
    noor.do(Reply(thread=noor.mail(), text="Yes."))
    assert noor.outbox()[0].leaves_at == at(24, "09:00")
    return noor


def moved(noor: AtHome, now: datetime) -> datetime:
    noor.go(now)
    put_off(noor.home, noor.store, "work", now)
    return noor.outbox()[0].leaves_at


async def test_a_dashboard_that_opens_at_night_keeps_it_until_the_opening(noor: AtHome) -> None:
    noor.go(NIGHT)
    account = MemoryAccount("work", ChannelKind.EMAIL, ME)
    engine = Engine(noor.home, noor.clock, noor.store, noor.day, accounts=[account])
    await engine.start()
    try:
        async with asyncio.timeout(5):
            while noor.outbox()[0].leaves_at != at(25, "09:00"):  # noqa: ASYNC110 the condition is the engine's
                await asyncio.sleep(0.01)
        await asyncio.sleep(0.1)
        assert account.sent == []
    finally:
        await engine.stop()


def test_while_open_or_hardly_late_it_leaves(noor: AtHome) -> None:
    assert moved(noor, at(24, "10:30")) == at(24, "09:00")
    assert moved(noor, at(24, "09:30")) == at(24, "09:00")
    assert moved(noor, NIGHT) == at(25, "09:00")
    assert moved(noor, NIGHT + timedelta(hours=3)) == at(25, "09:00")


def test_an_hour_of_the_users_own_outside_the_hours_is_kept_to(tmp_path: Path) -> None:
    noor = at_home(tmp_path, now=at(23, "10:00"))
    noor.do(Reply(thread=noor.mail(), text="Yes.", send_at=at(23, "20:00")))
    assert moved(noor, NIGHT) == at(23, "20:00")


def test_what_was_written_by_a_clock_of_1970_waits_for_the_opening(tmp_path: Path) -> None:
    noor = at_home(tmp_path, now=datetime(1970, 1, 1, 0, 1, tzinfo=UTC))
    noor.do(Reply(thread=noor.mail(), text="Yes."))
    assert moved(noor, NIGHT) == at(25, "09:00")


def test_a_command_that_sends_at_night_keeps_it_too_and_says_so(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    noor = at_home(tmp_path, durable=True, now=at(23, "18:00"))
    noor.do(Reply(thread=noor.mail(), text="Yes."))
    noor.store.close()
    script = Script(tmp_path, capsys, FixedClock(NIGHT))
    assert script("outbox", "send") == "Nothing is due.\n"
    assert script.err == "1 answer for an hour that has passed: put off to the next opening.\n"
    assert [row["leaves_at"] for row in json.loads(script("outbox", "--json"))] == ["2026-11-25T09:00:00+01:00"]
    script("outbox", "send")
    assert script.err == ""
