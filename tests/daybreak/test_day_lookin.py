"""Look-in times at the desk: what shows between them, one key that looks, what the commands say."""

from __future__ import annotations

from pathlib import Path

import pytest
from a_day import at
from a_home import POLICY, AtHome, at_home
from a_script import Script

from boundaries.facts import Address
from daybreak.intents import Focus, LookIn, MarkUrgent
from daybreak.live import DayError

TIMES = POLICY.replace("[winddown]", '[queue]\nlook_in = ["10:00", "14:00"]\n\n[winddown]', 1)


@pytest.fixture
def noor(tmp_path: Path) -> AtHome:
    found = at_home(tmp_path, durable=True, policy=TIMES, now=at(23, "09:00"))
    found.mail("Late", sender=Address("a@globex.example"), received_at=at(19, "09:00"))
    found.mail("Risky", received_at=at(20, "11:00"))
    found.mail("Calm")
    found.do(MarkUrgent((found.mail("Now"),), urgent=True))
    return found


def test_between_the_times_only_what_presses_shows_and_a_number(noor: AtHome) -> None:
    snapshot = noor.snapshot
    assert (noor.queue(), snapshot.quiet, snapshot.quiet_until) == (["Now", "Late", "Risky"], 1, at(23, "10:00"))
    assert snapshot.owed == 4
    noor.go(at(23, "10:00"))
    assert (len(noor.queue()), noor.snapshot.quiet_until) == (4, None)
    noor.go(at(23, "10:30"))
    assert (noor.snapshot.quiet, noor.snapshot.quiet_until) == (1, at(23, "14:00"))
    noor.go(at(23, "20:00"))
    assert noor.snapshot.quiet_until is None


def test_one_key_looks_and_it_is_no_slip(noor: AtHome) -> None:
    assert noor.do(LookIn()).label == "The whole queue shows until 09:30"
    assert len(noor.queue()) == 4
    with pytest.raises(DayError, match="nothing to look behind"):
        noor.do(LookIn())
    noor.go(at(23, "09:30"))
    assert (len(noor.queue()), noor.log()) == (3, [])
    noor.do(Focus(at(23, "12:00")))
    assert noor.queue() == ["Now"]
    with pytest.raises(DayError, match="nothing to look behind"):
        noor.do(LookIn())


def test_a_list_that_is_asked_for_is_whole(noor: AtHome, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    noor.store.close()
    script = Script(tmp_path, capsys)
    nine = "2026-11-23T09:00:00+01:00"
    assert len(script.json("queue", at=nine)) == 4
    today = script("--at", nine)
    assert "Calm" not in today
    assert "1 quiet until 10:00" in today
    assert "4 owed" in script("status", "--at", nine)
