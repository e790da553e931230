"""The evening and the morning from the command line: winddown, journal, morning."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

import pytest
from a_day import at
from a_home import POLICY, at_home
from a_script import Script

from boundaries.facts import Address
from connectors.base import Outgoing
from daybreak.clock import FixedClock
from daybreak.documents import to_document
from daybreak.entries import OutboxEntry
from daybreak.intents import CloseDay, Tick
from daybreak.store.durable import DurableStore
from daybreak.store.protocol import Change

WHOLE = POLICY.replace(
    '{ text = "One good thing", ask = "good" },',
    """{ text = "One good thing", ask = "good" },
  { text = "First three", ask = "first-three" },
  { text = "Energy", ask = "energy" },""",
)


@pytest.fixture
def at_hour(monkeypatch: pytest.MonkeyPatch) -> Callable[[datetime], None]:
    """Let it be another hour for commands that change something."""

    def go(to: datetime) -> None:
        clock = FixedClock(to)
        monkeypatch.setattr("daybreak.commands.cli.SystemClock", lambda: clock)

    return go


@pytest.fixture
def run(tmp_path: Path, capsys: pytest.CaptureFixture[str], at_hour: Callable[[datetime], None]) -> Script:
    noor = at_home(tmp_path / "home", durable=True, policy=WHOLE, now=at(23, "17:05"))
    noor.store.close()
    at_hour(at(23, "17:05"))
    return Script(tmp_path / "home", capsys)


def test_the_checklist_as_text_and_as_json(run: Script) -> None:
    told = run("winddown")
    assert told.splitlines()[:3] == [
        "close at 17:30, wind-down from 17:00",
        " 1  [x]  Queue cleared",
        "       nothing is owed",
    ]
    assert " 5  [ ]  Energy" in told
    found = run.json("winddown", at="2026-11-23T17:05:00+01:00")
    assert (found["date"], found["begins_at"], found["closes_at"], found["closed_at"]) == (
        "2026-11-23",
        "2026-11-23T17:00:00+01:00",
        "2026-11-23T17:30:00+01:00",
        None,
    )
    assert found["items"][0] == {
        "number": 1,
        "text": "Queue cleared",
        "detail": "nothing is owed",
        "ticked": True,
        "auto": True,
        "ask": None,
        "answer": None,
        "skipped": None,
        "needed": True,
    }


def test_an_evening_is_answered_put_off_and_closed(run: Script, at_hour: Callable[[datetime], None]) -> None:
    run("winddown", "--check", "2", "--answer", "3", "The copy", "--answer", "5", "4", "--put-off")
    assert "       The copy\n" in run("winddown", "--check", "3")
    told = run("winddown", "--answer", "4", "Hero copy, 09:15, desk, open it; Invoice")
    assert "wind-down from 17:20, put off once" in told
    assert "       1  Hero copy · 09:15 · desk · open it\n       2  Invoice\n" in told
    told = run("winddown", "--uncheck", "2", "--skip", "2", "the desk is at home")
    assert " 2  [-]  Desk cleared\n       skipped: the desk is at home\n" in told
    assert run("winddown", "--close").startswith("The day is closed. The queue rests until tomorrow 09:00.\n")
    run("winddown", "--close", code=1)
    assert "closed already" in run.err
    assert run("queue") == "The day is closed: the queue rests.\n"
    at_hour(at(24, "09:00"))
    morning = run("morning")
    assert morning.splitlines() == [
        "Tuesday 24 November",
        "1  Hero copy · 09:15 · desk · open it",
        "2  Invoice",
        "went well   The copy",
        "released    0 messages",
        "stop        17:30, as agreed",
    ]
    assert run("morning", "--stop", "16:00").startswith("You stop at 16:00 today\n")
    assert "stop        16:00\n" in run("morning")
    assert run("morning", "--stop", "agreed").startswith("You stop at 17:30 today\n")
    found = run.json("morning", at="2026-11-24T09:00:00+01:00")
    assert (found["stop"], len(found["stops"]), found["calendar"]) == ("2026-11-24T17:30:00+01:00", 4, [])


@pytest.mark.parametrize(
    ("words", "code", "why"),
    [
        (("--check", "9"), 1, "The checklist has 5 lines"),
        (("--check", "0"), 2, "numbered from 1"),
        (("--answer", "x", "y"), 2, "'x' is no number"),
        (("--answer", "5", "7"), 1, "from 1 to 5"),
        (("--skip", "2", " "), 2, "takes a reason"),
        (("--check", "1"), 1, "ticks itself"),
        (("--close", "--at", "2026-11-23T17:05:00+01:00"), 2, "--at is for reading only"),
    ],
)
def test_what_cannot_be_says_why(run: Script, words: tuple[str, ...], code: int, why: str) -> None:
    run("winddown", *words, code=code)
    assert why in run.err


def test_a_stop_beyond_the_hours_is_refused(run: Script) -> None:
    run("morning", "--stop", "18:00", code=1)
    assert "Your hours end at 17:30 today" in run.err
    run("morning", "--stop", "17:15", "--at", "2026-11-23T17:05:00+01:00", code=2)


@pytest.fixture
def written(run: Script, tmp_path: Path, at_hour: Callable[[datetime], None]) -> Script:
    noor = at_home(tmp_path / "home", durable=True, policy=WHOLE, now=at(23, "17:05"))
    noor.do(Tick(2, done=True, answer="The copy | went *out*"))
    noor.do(CloseDay())
    noor.store.close()
    at_hour(at(25, "10:00"))
    return run


def test_the_journal_is_printed_found_and_exported(written: Script, tmp_path: Path) -> None:
    assert written("journal").splitlines() == [
        "2026-11-25 Wed  not over yet",
        "2026-11-24 Tue  not closed",
        "2026-11-23 Mon  closed 17:05, on time                    The copy | went *out*",
    ]
    assert written("journal", "--find", "COPY monday").count("\n") == 1
    assert written("journal", "--since", "2026-11-24").count("\n") == 2
    assert written("journal", "--find", "nothing") == "No day has these words.\n"
    written("journal", "--since", "soon", code=2)
    assert "--since takes a date" in written.err
    text = written("journal", "--format", "markdown")
    assert "## Monday 23 November 2026\n\n- closed 17:05, on time\n- went well: The copy \\| went \\*out\\*\n" in text
    assert "- left open: Desk cleared\n" in text
    for name in ("days.md", "days.json"):
        assert written("journal", "export", str(tmp_path / name)).startswith("3 days in ")
    assert (tmp_path / "days.md").read_text() == text
    (_, _, monday) = json.loads((tmp_path / "days.json").read_text())
    assert (monday["date"], monday["ended"], monday["good"]) == ("2026-11-23", "on-time", "The copy | went *out*")
    assert monday["left"] == ["Desk cleared", "First three", "Energy"]
    written("journal", "export", str(tmp_path / "days.txt"), code=2)
    assert "ends in .md or .json" in written.err


def test_an_empty_journal_says_so(run: Script) -> None:
    assert run("journal") == "No day was written down yet.\n"


def test_hostile_words_of_ones_own_are_harmless(run: Script) -> None:
    run("winddown", "--answer", "3", "\x1b[2J\x07 # owned\u202e", "--close")
    for words in (("journal",), ("journal", "--format", "markdown"), ("winddown",), ("morning",)):
        told = run(*words)
        assert "\x1b" not in told
        assert "\u202e" not in told


def put(home: Path, account: str) -> None:
    """Let an answer wait that is due."""
    outgoing = Outgoing(
        id="e1",
        to=(Address("mara@acme.example"),),
        sender=Address("noor@x.example"),
        subject="Re: Copy",
        text="Yes",
        message_id="a@x.example",
        created_at=at(23, "17:04"),
    )
    entry = OutboxEntry(id="e1", account=account, thread="t1", outgoing=outgoing, leaves_at=at(23, "17:05"))
    store = DurableStore(home / "data")
    store.commit("reply", [Change("outbox", "e1", to_document(entry))], at=at(23, "17:04"))
    store.close()


def test_closing_sends_what_is_due(run: Script, tmp_path: Path) -> None:
    run("connect", "memory", "scratch")
    put(tmp_path / "home", "scratch")
    assert "[x]" in run("winddown", "--close")
    assert run("outbox") == "Nothing waits to leave.\n"


def test_a_day_is_closed_also_where_something_does_not_leave_and_it_says_so(run: Script, tmp_path: Path) -> None:
    run("connect", "memory", "scratch")
    put(tmp_path / "home", "gone")
    assert run("winddown", "--close", code=3).startswith("The day is closed. The queue rests until tomorrow 09:00.\n")
    assert "gone: Re: Copy: queued." in run.err


def test_what_rests_after_the_close_is_held_until_the_opening(run: Script, tmp_path: Path) -> None:
    noor = at_home(tmp_path / "home", durable=True, policy=WHOLE, now=at(23, "17:05"))
    noor.mail("Launch copy", received_at=at(23, "17:04"))
    noor.store.close()
    run("winddown", "--close")
    assert run.json("queue", at="2026-11-23T17:06:00+01:00") == []
    [row] = run.json("queue", "--held", at="2026-11-23T17:06:00+01:00")
    assert row["held_until"] == "2026-11-24T09:00:00+01:00"
