"""`kill -9` after a push: what others see ends at its own time, and the next start knows it again."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from a_home import make_home

from boundaries.facts import Address, ChannelKind
from connectors.base import Status
from connectors.memory import ShowingAccount

CHILD = Path(__file__).with_name("showing_child.py")
DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def policy(mode: str) -> str:
    """Write hours that begin in three days: now is closed, whenever the test runs."""
    later = DAYS[(datetime.now(UTC).weekday() + 3) % 7]
    return f'[me]\nname = "Noor"\ntimezone = "UTC"\n[hours]\n{later} = ["10:00-11:00"]\n[auto_reply]\nmode = "{mode}"\n'


def wait_for(condition: Callable[[], bool]) -> None:
    for _ in range(400):
        if condition():
            return
        time.sleep(0.025)
    raise AssertionError("it never came to that")


@pytest.mark.parametrize("where", ["shown", "never"])
def test_killed_after_a_push_it_ends_by_itself_and_is_known_again(tmp_path: Path, where: str) -> None:
    home = make_home(tmp_path / "home", policy("on"))
    file, pushes, lines = tmp_path / "shown.json", tmp_path / "shown.pushes", tmp_path / "lines"
    child = subprocess.Popen([sys.executable, str(CHILD), str(tmp_path), where])
    if where == "shown":
        assert child.wait(20) == -9
    else:
        wait_for(lambda: lines.exists() and lines.read_text().startswith("shown"))
        child.kill()
        child.wait(5)
    shown = msgspec.json.decode(file.read_bytes(), type=Status)
    assert timedelta(days=1) < shown.until - datetime.now(UTC) < timedelta(days=4)
    lines.unlink(missing_ok=True)
    with subprocess.Popen([sys.executable, str(CHILD), str(tmp_path), "never"]) as again:
        wait_for(lambda: lines.exists() and lines.read_text().startswith("shown"))
        assert pushes.read_text() == "x", "it was pushed once, and known again"
        home.policy.write_text(policy("off"))
        wait_for(lambda: not file.exists())
        again.kill()


async def test_the_end_of_a_push_is_the_end_of_what_is_shown() -> None:
    until = datetime(2026, 11, 24, 8, tzinfo=UTC)
    for at, there in ((until - timedelta(seconds=1), True), (until, False)):
        account = ShowingAccount("talk", ChannelKind.CHAT, Address("x@y.example"), clock=lambda at=at: at)  # type: ignore[misc]
        await account.show_status(Status(text="Away", until=until))
        assert (await account.shown_status() is not None) is there
