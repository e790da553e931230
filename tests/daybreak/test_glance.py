"""The glance behind `daybreak status`: what it says is what would be computed, or it says nothing."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from a_day import at
from a_home import POLICY, AtHome, at_home
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from boundaries.facts import Address, CalendarEvent
from daybreak import glance, quick
from daybreak.clock import FixedClock
from daybreak.day import Day
from daybreak.documents import to_document
from daybreak.intents import (
    Acknowledge,
    Away,
    CloseDay,
    Done,
    EndBreak,
    Focus,
    Intent,
    Peek,
    PromiseBy,
    Snooze,
    TakeBreak,
    WaitFor,
)
from daybreak.live import DayError
from daybreak.store.durable import DurableStore
from daybreak.store.protocol import Change

TOM = Address("tom@globex.example", "Tom")
OWN = POLICY.replace('fri = ["09:00-14:00"]', 'fri = ["09:00-14:00"]\n\n[own_time]\nmon = ["15:00-15:20"]')
OWN = OWN.replace('importance = "key"', 'importance = "key"\nhours = { mon = ["07:00-12:00"], sat = ["10:00-11:00"] }')


def computed(noor: AtHome, now: datetime) -> glance.Glance:
    """Give the glance as a process of its own computes it."""
    return Day(noor.home, noor.store, FixedClock(now)).glance()


def told(found: glance.Glance, now: datetime) -> tuple[object, ...]:
    return glance.document(found, now), glance.one_line(found, now)


def lived(noor: AtHome, draw: Callable[[st.SearchStrategy[int]], int]) -> None:
    """Let some things happen, minutes or hours apart."""
    threads: list[str] = []
    for _ in range(draw(st.integers(1, 12))):
        noor.go(noor.now + timedelta(seconds=draw(st.integers(1, 9000))))
        later = noor.now + timedelta(minutes=draw(st.integers(1, 2000)))
        one = (threads[draw(st.integers(0, len(threads) - 1))],) if threads else ("none",)
        happenings: list[Intent | str] = [
            "mail",
            "mail",
            "text",
            "event",
            Snooze(one, later),
            WaitFor(one, later),
            PromiseBy(one, later),
            Done(one),
            Acknowledge(one),
            Focus(later),
            Away(later),
            TakeBreak("move"),
            EndBreak(),
            CloseDay(),
            Peek(),
        ]
        what = happenings[draw(st.integers(0, len(happenings) - 1))]
        if what == "mail":
            threads.append(noor.mail(sender=TOM))
        elif what == "text":
            threads.append(noor.mail(account="phone"))
        elif what == "event":
            event = CalendarEvent(id=str(later), account="cal", start=later, end=later + timedelta(minutes=30))
            noor.day.absorb([noor.store.commit("sync", [Change("events", event.id, to_document(event))], at=noor.now)])
        elif not isinstance(what, str):
            try:
                noor.do(what)
            except DayError:
                continue


@settings(max_examples=30, suppress_health_check=list(HealthCheck))
@given(st.data())
def test_until_it_ends_it_is_what_would_be_computed(data: st.DataObject) -> None:
    folder = Path(tempfile.mkdtemp())
    try:
        noor = at_home(folder, policy=OWN, now=at(23, "06:30"))
        lived(noor, data.draw)
        found = noor.day.glance()
        first, last = found["from"], found["to"]
        for part in (data.draw(st.floats(0, 1)), 0.9999999):
            then = datetime.fromtimestamp(first + (last - first) * part, noor.now.tzinfo)
            if first <= then.timestamp() < last:
                assert told(found, then) == told(computed(noor, then), then)
    finally:
        shutil.rmtree(folder)


@pytest.fixture
def noor(tmp_path: Path) -> Iterator[AtHome]:
    home = at_home(tmp_path / "home", durable=True)
    home.mail()
    yield home
    home.store.close()


def test_it_is_kept_and_read_while_nothing_changed(noor: AtHome) -> None:
    found = noor.day.glance()
    assert glance.read(noor.home, noor.now) == {**found, "seen": glance.seen(noor.home)}
    assert glance.one_line(found, noor.now) == "available until 12:30 · 1 owed"
    assert (noor.home.cache / "glance.json").stat().st_mode & 0o077 == 0
    end = datetime.fromtimestamp(found["to"], noor.now.tzinfo)
    assert glance.read(noor.home, end - timedelta(microseconds=10)) is not None
    assert glance.read(noor.home, end) is None
    assert glance.read(noor.home, noor.now - timedelta(seconds=1)) is None


def wrote_policy(noor: AtHome) -> None:
    noor.home.policy.write_text(POLICY.replace("17:30", "17:00"))


def wrote_store(noor: AtHome) -> None:
    other = DurableStore(noor.home.data)
    other.commit("focus", [Change("settings", "x", {"y": 1})], at=noor.now)
    other.close()


def spoiled(noor: AtHome) -> None:
    file = noor.home.cache / "glance.json"
    file.write_bytes(file.read_bytes()[:-20])


def emptied(noor: AtHome) -> None:
    (noor.home.cache / "glance.json").write_bytes(b"")


def of_another_version(noor: AtHome) -> None:
    file = noor.home.cache / "glance.json"
    file.write_text(file.read_text().replace('"format": 1', '"format": 0'))


def odd(noor: AtHome) -> None:
    (noor.home.cache / "glance.json").write_text("[1]")


@pytest.mark.parametrize("change", [wrote_policy, wrote_store, spoiled, emptied, of_another_version, odd])
def test_it_says_nothing_once_something_changed(noor: AtHome, change: Callable[[AtHome], None]) -> None:
    noor.day.glance()
    assert glance.read(noor.home, noor.now) is not None
    change(noor)
    assert glance.read(noor.home, noor.now) is None


def test_it_is_not_kept_where_others_wrote_what_the_day_has_not_heard(noor: AtHome) -> None:
    wrote_store(noor)
    noor.day.glance()
    assert glance.read(noor.home, noor.now) is None
    noor.day.refresh()
    noor.day.glance()
    assert glance.read(noor.home, noor.now) is not None
    noor.home.policy.write_text(POLICY.replace("17:30", "17:00"))
    assert noor.day.glance()["until"] is not None
    noor.home.policy.write_text("[me]\n")
    noor.day.glance()
    assert glance.read(noor.home, noor.now) is None


def test_what_was_done_since_is_in_it(noor: AtHome) -> None:
    before = noor.day.glance()
    noor.do(Focus(at(23, "11:00")))
    after = noor.day.glance()
    assert (before["state"], after["state"]) == ("available", "focus")
    assert glance.read(noor.home, noor.now) == {**after, "seen": glance.seen(noor.home)}


def test_a_disk_that_takes_nothing_costs_only_time(noor: AtHome, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "open", full)
    glance.keep(noor.home, {"format": 1})
    monkeypatch.undo()
    assert glance.read(noor.home, noor.now) is None


@pytest.mark.parametrize(
    ("words", "taken"),
    [
        ("status", True),
        ("status --json", True),
        ("--home=x status --format {owed}", True),
        ("--json --home x status", True),
        ("status status", False),
        ("status --format", False),
        ("status --format --json", False),
        ("status --at 2026-11-23T10:00:00Z", False),
        ("status --json --json", False),
        ("queue", False),
        ("", False),
        ("--help status", False),
    ],
)
def test_only_what_is_plain_is_answered_quickly(words: str, *, taken: bool) -> None:
    assert (quick._asked(words.split()) is not None) is taken


def an_older_home(folder: Path) -> AtHome:
    """Make a home with a mail of long ago: the machine's own clock decides here."""
    noor = at_home(folder / "home", durable=True, now=datetime(2024, 5, 6, 10, tzinfo=UTC))
    noor.mail()
    noor.store.close()
    return noor


HEAVY = ("textual", "rich", "httpx", "keyring", "asyncio", "tinydb")
LIGHT = (*HEAVY, "msgspec", "argparse", "tomllib", "threading", "socket", "subprocess")


@pytest.mark.parametrize(
    ("first", "never"), [(True, (*HEAVY, "argparse", "shutil", "boundaries.policy.lines")), (False, LIGHT)]
)
def test_a_fresh_interpreter_loads_little(tmp_path: Path, first: bool, never: tuple[str, ...]) -> None:
    noor = an_older_home(tmp_path)
    command = ("import sys; sys.argv = ['daybreak', '--home', %r, 'status']\nfrom daybreak.__main__ import main\n"
               "try: main()\nexcept SystemExit as end: assert not end.code\n"
               "print([name for name in %r if name in sys.modules])")  # fmt: skip
    words = [sys.executable, "-c", command % (str(noor.home.policy.parent), never)]
    times = 1 if first else 2
    lines = [subprocess.run(words, capture_output=True, text=True, check=True).stdout for _ in range(times)]
    assert lines[-1].endswith("[]\n"), lines[-1]
    assert len({line.splitlines()[0] for line in lines}) == 1


def test_both_ways_say_the_same(tmp_path: Path) -> None:
    noor = an_older_home(tmp_path)
    home = str(noor.home.policy.parent)
    program = [sys.executable, "-m", "daybreak", "--home", home, "status"]
    for form in ([], ["--json"], ["--format", "{state} {until} {owed} {overdue} {held} {break_in}"]):
        said = []
        for kept in (False, True):
            if not kept:
                (noor.home.cache / "glance.json").unlink(missing_ok=True)
            ended = subprocess.run([*program, *form], capture_output=True, text=True, check=True)
            said.append(ended.stdout)
            assert ended.stderr == ""
        assert said[0] == said[1]
    wrong = subprocess.run([*program, "--format", "{nothing}"], capture_output=True, text=True, check=False)
    assert (wrong.returncode, "--format takes {state}" in wrong.stderr) == (2, True)
    assert json.loads(subprocess.run([*program, "--json"], capture_output=True, check=True).stdout)["clients"]


@pytest.mark.parametrize("form", [[], ["--json"]])
@pytest.mark.parametrize(
    "damage", [{"zone": "Europe/Berlon"}, {"until": "2026-11-23T12:3"}, {"clients": [["A", "x"]]}, None]
)
def test_a_glance_that_the_disk_damaged_is_computed_anew(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], form: list[str], damage: dict[str, object] | None
) -> None:
    noor = at_home(tmp_path, policy=OWN, durable=True)
    noor.store.close()
    words = ["status", *form, "--home", str(tmp_path)]
    assert quick.answer(words) == 0
    kept = noor.home.cache / "glance.json"
    known = json.loads(kept.read_text())
    if damage is None:
        del known["owed"]
    kept.write_text(json.dumps(known | (damage or {})))
    capsys.readouterr()
    assert quick.answer(words) == 0
    assert "owed" in capsys.readouterr().out
