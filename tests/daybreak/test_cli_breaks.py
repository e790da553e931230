from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path

import pytest
from a_day import at
from a_home import make_home
from a_script import TEN, Script

from daybreak.clock import FixedClock
from daybreak.commands import cli


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> FixedClock:
    clock = FixedClock(at(23, "10:00"))
    monkeypatch.setattr(cli, "SystemClock", lambda: clock)
    return clock


@pytest.fixture
def script(tmp_path: Path, capsys: pytest.CaptureFixture[str], clock: FixedClock) -> Script:
    del clock
    make_home(tmp_path)
    return Script(tmp_path, capsys)


def test_a_home_that_nobody_works_in_has_its_schedule_from_now_on(script: Script) -> None:
    said = script("breaks").splitlines()
    assert said[0] == "next    eyes at 10:20"
    assert said[1:4] == ["        eyes at 10:40", "        move at 10:50", "        eyes at 11:15"]
    told = script.json("breaks")
    assert told.keys() == {"running", "away", "next", "today", "days", "weeks"}
    assert told["next"][0] == {
        "kind": "eyes",
        "at": "2026-11-23T10:20:00+01:00",
        "due_at": "2026-11-23T10:20:00+01:00",
        "lasts": 20,
        "moved": None,
    }


def test_a_break_is_taken_ended_put_off_and_skipped_from_a_script(script: Script, clock: FixedClock) -> None:
    assert script("breaks", "take", "move") == "Back at 10:05\n"
    assert script("breaks").startswith("next    move runs until 10:05\n")
    assert script("status", "--format", "{state}") == "break\n"
    clock.move(timedelta(minutes=4))
    assert script("breaks", "end") == "Break taken\n"
    assert script("breaks", "postpone") == "Put off until 10:29; it will be 5 min longer\n"
    assert script("breaks").startswith("next    eyes at 10:29, put off\n")
    clock.move(timedelta(minutes=9))
    assert script("breaks", "skip", "deadline", "for", "Acme") == "Skipped: noted\n"
    told = json.loads(script("breaks", "--json"))
    assert [(each["kind"], each["outcome"], each["why"], each["postponed"]) for each in told["today"]] == [
        ("move", "taken", None, 0),
        ("eyes", "skipped", "deadline for Acme", 1),
    ]
    counts = {"taken": 1, "natural": 0, "postponed": 1, "skipped": 1, "missed": 0, "rested": 240, "why": {}}
    assert told["days"] == [{"date": "2026-11-23", **counts}]
    assert told["weeks"] == [{"from": "2026-11-23", **counts}]
    said = script("breaks")
    assert "today   10:00 move     taken\n        10:13 eyes     skipped: deadline for Acme, put off\n" in said
    assert "days    Mon 23 Nov  1 taken, 1 put off, 1 skipped\n" in said


def test_what_cannot_be_says_why(script: Script, clock: FixedClock) -> None:
    script("breaks", "end", code=1)
    assert script.err == "daybreak: No break is running.\n"
    script("breaks", "take", "nap", code=1)
    assert "nap is no kind of break" in script.err
    script("breaks", "end", "now", code=2)
    assert "only take and skip take words" in script.err
    script("breaks", "nap", code=2)
    script("--at", TEN, "breaks", "take", code=2)
    assert "--at is for reading only" in script.err
    script("breaks", "postpone")
    script("breaks", "postpone")
    script("breaks", "postpone", code=1)
    assert "as often as your policy allows" in script.err
    clock.move(timedelta(hours=12))
    script("breaks", "skip", code=1)
    assert "No break is due" in script.err
    assert script("breaks").startswith("next    none before the next pause of your hours\n")


def test_the_doctor_names_who_tells_the_idle_time_and_says_so_over_ssh(
    script: Script, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Tells:
        name, whole, waits = "GNOME (Mutter)", True, True

        def __init__(self, seconds: float | None) -> None:
            self._seconds = seconds

        def seconds(self) -> float | None:
            return self._seconds

        def close(self) -> None:
            pass

    def idle() -> str:
        return next(row for row in script("doctor").splitlines() if " idle: " in row)

    with monkeypatch.context() as here:
        here.setattr("connectors.idle.choose.choose", lambda *_: Tells(12.0))
        assert idle() == "ok    idle: Idle time comes from GNOME (Mutter): 12 s now."
        here.setattr("connectors.idle.choose.choose", lambda *_: Tells(None))
        assert "does not tell it now: being away is not noticed" in idle()
    monkeypatch.setenv("SSH_CONNECTION", "192.0.2.1 50000 192.0.2.2 22")
    assert "over SSH: what you do on your own machine is not seen" in idle()
