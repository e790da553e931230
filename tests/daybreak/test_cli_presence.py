"""`focus`, `away` and `back` as a script uses them."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from a_home import at_home
from a_script import Script
from always import always_open

from daybreak import glance, quick
from daybreak.clock import SystemClock
from daybreak.home import Home

ALWAYS = always_open("Mia")


@pytest.fixture
def script(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Script:
    home = at_home(tmp_path / "home", durable=True, policy=ALWAYS)
    home.store.close()
    return Script(tmp_path / "home", capsys)


def status(script: Script) -> tuple[str, datetime | None]:
    found = json.loads(script("status", "--json"))
    return found["state"], datetime.fromisoformat(found["until"]) if found["until"] else None


def test_focus_away_back_and_undo(script: Script) -> None:
    assert script("focus", "50m").startswith("Focus until ")
    state, until = status(script)
    assert state == "focus"
    assert until is not None
    assert timedelta(minutes=50) <= until - datetime.now(UTC) + timedelta(seconds=30) <= timedelta(minutes=52)
    assert script("back").startswith("Back: focus ended after ")
    assert status(script) == ("available", None)
    assert script("away", "tomorrow", "09:00").startswith("Away until ")
    assert status(script)[0] == "off"
    script("undo")
    assert status(script)[0] == "available"
    script("undo")
    assert status(script)[0] == "focus"
    assert json.loads(script("back", "--json"))["undoable"] is True


def test_what_cannot_be_done_is_said(script: Script) -> None:
    script("back", code=1)
    assert "neither in focus nor away" in script.err
    script("focus", "soon", code=2)
    assert "not a time" in script.err
    script("focus", "meeting", code=1)
    assert "No meeting is left" in script.err
    script("focus", "25m", "--at", "2026-11-23T10:00:00+01:00", code=2)
    script("away", code=2)


def test_the_next_status_finds_it_at_hand(script: Script, tmp_path: Path) -> None:
    home = Home.at(tmp_path / "home")
    for words, state in (("focus 50m", "focus"), ("back", "available"), ("undo", "focus"), ("undo", "available")):
        script(*words.split())
        found = glance.read(home, SystemClock().now())
        assert found is not None, words
        assert found["state"] == state
    assert quick.answer(["--home", str(tmp_path / "home"), "status"]) == 0


def test_a_command_that_only_reads_keeps_it_too_but_not_as_of_another_time(script: Script, tmp_path: Path) -> None:
    home = Home.at(tmp_path / "home")
    script("queue", "--at", "2026-11-23T10:00:00+01:00")
    assert not (home.cache / "glance.json").exists()
    script("queue")
    assert glance.read(home, SystemClock().now()) is not None
