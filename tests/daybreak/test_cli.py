"""The command line as a script sees it: shapes, order, exit codes; each command once through `main`."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from a_day import at
from a_home import AtHome
from a_script import TEN, Script

from boundaries.facts import Address
from daybreak.commands.cli import COMMANDS
from daybreak.intents import Done
from daybreak.store.durable import DurableStore

STRANGER = Address("who@else.example", "Who")


def ids(script: Script, *words: str, at: str = TEN) -> list[str]:
    return [row["id"] for row in script.json("queue", *words, at=at)]


def test_a_row_of_the_queue_has_its_exact_shape(noor: AtHome, script: Script) -> None:
    thread = noor.mail("Launch copy", received_at=at(23, "09:12"))
    (row,) = script.json("queue")
    assert row == {
        "id": thread,
        "client": "Acme",
        "client_known": True,
        "account": "work",
        "channel": "email",
        "from": {"name": "Mara", "address": "mara@acme.example"},
        "subject": "Launch copy",
        "received_at": "2026-11-23T09:12:00+01:00",
        "last_at": "2026-11-23T09:12:00+01:00",
        "messages": 1,
        "unanswered": 1,
        "band": "later" if row["band"] == "later" else "today",
        "due_at": "2026-11-23T14:12:00+01:00",
        "left": 3 * 3600 + 12 * 60,
        "held_until": None,
        "snoozed_until": None,
        "reasons": ["promise of 4 working hours ends 14:12", "key client"],
    }
    assert row["band"] == "today"


def test_the_order_is_band_importance_due_received(noor: AtHome, script: Script) -> None:
    later = noor.mail("later", sender=Address("a@globex.example"), received_at=at(23, "09:50"))
    key = noor.mail("key", received_at=at(23, "09:40"))
    list_mail = noor.mail("list", automatic="List-Id", received_at=at(20, "09:40"))
    overdue = noor.mail("overdue", received_at=at(19, "09:40"))
    urgent = noor.mail("urgent", account="phone", received_at=at(23, "09:59"))
    rows = script.json("queue")
    assert [row["id"] for row in rows] == [urgent, overdue, key, later, list_mail]
    assert [row["band"] for row in rows] == ["urgent", "overdue", "today", "later", "no-answer"]
    assert rows[1]["left"] < 0
    assert (rows[4]["due_at"], rows[4]["left"]) == (None, None)
    assert ids(script, "--band", "no-answer") == [list_mail]
    assert ids(script, "--client", "globex") == [later]


def test_held_threads_show_nothing_unless_asked(noor: AtHome, script: Script) -> None:
    noor.go(at(23, "21:05"))
    held = noor.mail("A secret at night", received_at=at(23, "21:00"))
    night = "2026-11-23T21:05:00+01:00"
    assert script.json("queue", at=night) == []
    text = script("queue", "--at", night)
    assert "secret" not in text
    assert "1 held until tomorrow 09:00" in text
    (row,) = script.json("queue", "--held", at=night)
    assert (row["id"], row["held_until"]) == (held, "2026-11-24T09:00:00+01:00")
    assert script.json("status", at=night)["held"] == 1
    assert "secret" not in script("--at", night)


def test_what_had_not_come_by_then_is_not_there(noor: AtHome, script: Script) -> None:
    noor.mail("early", received_at=at(23, "09:12"))
    noor.mail("late", received_at=at(23, "09:55"))
    assert [row["subject"] for row in script.json("queue", at="2026-11-23T09:30:00+01:00")] == ["early"]
    assert len(script.json("queue")) == 2


def test_a_status_has_its_exact_shape(noor: AtHome, script: Script) -> None:
    noor.mail("overdue", received_at=at(19, "09:40"))
    noor.mail("soon", sender=Address("a@globex.example"), received_at=at(20, "10:40"))
    found = script.json("status")
    assert found == {
        "state": "available",
        "until": "2026-11-23T12:30:00+01:00",
        "next": {"state": "off", "at": "2026-11-23T12:30:00+01:00"},
        "owed": 2,
        "overdue": 1,
        "at_risk": found["at_risk"],
        "held": 0,
        "break_in": None,
        "suspected": 0,
        "clients": [{"name": "Acme", "local_time": "04:00"}],
    }
    assert script("status", "--at", TEN) == "available until 12:30 · 2 owed · 1 overdue\n"
    assert script("status", "--at", TEN, "--format", "{state}|{until}|{owed}/{overdue} {held}") == (
        "available|12:30|2/1 0\n"
    )
    script("status", "--format", "{nothing}", code=2)


def test_the_day_and_today_are_told_in_text(noor: AtHome, script: Script) -> None:
    noor.mail("Launch copy", received_at=at(23, "09:12"))
    assert "09:00–12:30" in script("day", "--at", TEN)
    assert "now     available until 12:30" in script("day", "--at", TEN)
    assert "now     off until Tue 09:00" in script("day", "--at", "2026-11-23T20:00:00+01:00")
    assert "clients Acme 04:00" in script("day", "--at", TEN)
    assert script.json("day")["windows"][0]["start"] == "2026-11-23T09:00:00+01:00"
    today = script("--at", TEN)
    assert all(word in today for word in ("QUEUE", "Launch copy", "TODAY", "VIOLATIONS", "breaks"))


def test_show_gives_the_thread_by_the_beginning_of_its_id(noor: AtHome, script: Script) -> None:
    thread = noor.mail("Evil \x1b[31mred", preview="Hello\x1b]52;c;x\x07 there", received_at=at(23, "09:12"))
    found = script.json("show", thread[:6])
    assert (found["id"], found["subject"]) == (thread, "Evil red")
    assert "\x1b" not in found["messages"][0]["text"]
    assert "why here: promise of 4 working hours" in script("show", thread, "--at", TEN)
    assert "Mara <mara@acme.example>" in script("show", thread, "--at", TEN)
    nameless = noor.mail("", sender=Address(""), preview="", received_at=at(23, "09:13"))
    said = script("show", nameless, "--at", TEN)
    assert "<>" not in said
    assert "[nothing of its text was read yet; it is fetched when it is opened in the dashboard]" in said
    script("show", "zzzz", "--at", TEN, code=1)
    assert "daybreak queue" in script.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("ack",), "Acknowledged"),
        (("done",), "Done"),
        (("snooze", "--until", "tomorrow"), "Snoozed"),
        (("assign", "Globex"), "Globex"),
        (("assign", "--none"), "nobody's client"),
        (("assign", "--ignore"), "ignored from now on"),
        (("revision",), "Launch: revision 2 of 2"),
        (("reply", "--template", "received"), "Answer to Mara"),
    ],
)
def test_triage_is_said_kept_and_taken_back(noor: AtHome, script: Script, words: tuple[str, ...], said: str) -> None:
    thread = noor.mail("Launch copy", received_at=at(23, "09:12"))
    before = script.json("queue", "--held")
    assert said in script(words[0], thread, *words[1:])
    assert script.json("queue", "--held") != before or words[0] == "revision"
    assert "Taken back" in script("undo")
    assert script.json("queue", "--held") == before
    script("undo", code=1)
    assert script.err == "There is nothing to undo.\n"


def test_undo_goes_back_several_levels_across_processes(noor: AtHome, script: Script) -> None:
    first, second = noor.mail("one", received_at=at(23, "09:12")), noor.mail("two", received_at=at(23, "09:13"))
    script("done", first)
    script("snooze", second, "--until", "2099-01-05")
    noor.store.close()
    store = DurableStore(noor.home.data)
    store.compact()
    store.close()
    assert ids(script) == []
    script("undo")
    assert ids(script) == [second]
    script("undo")
    assert ids(script) == [first, second]


def test_a_screened_sender_stays_known(noor: AtHome, script: Script) -> None:
    thread = noor.mail("Hello", sender=STRANGER, received_at=at(23, "09:12"))
    assert script.json("queue")[0]["client_known"] is False
    script("assign", thread, "acme")
    noor.day.refresh()
    noor.mail("Again", sender=STRANGER, received_at=at(23, "09:30"))
    assert [(row["client"], row["client_known"]) for row in script.json("queue")] == [("Acme", True)] * 2
    script("assign", thread, "Nobody Inc", code=1)
    assert "Acme, Globex" in script.err
    script("assign", thread, code=2)


def test_a_reply_from_a_file_and_from_standard_input(
    noor: AtHome, script: Script, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    one, two = noor.mail("one", received_at=at(23, "09:12")), noor.mail("two", received_at=at(23, "09:13"))
    letter = tmp_path / "letter.txt"
    letter.write_text("It is ready.\n", "utf-8")
    assert "Answer to Mara" in script("reply", one, "--text-file", str(letter), "--at-opening")
    monkeypatch.setattr(sys, "stdin", io.StringIO("So is this."))
    assert "leaves" in script("reply", two, "--text-file", "-", "--now")
    assert ids(script) == []
    waiting = json.loads(script("outbox", "--json"))
    assert {entry["subject"] for entry in waiting} == {"Re: one", "Re: two"}
    script("outbox", "cancel", next(entry["id"] for entry in waiting if entry["subject"] == "Re: two"))
    assert ids(script) == [two]
    monkeypatch.setattr(sys, "stdin", io.StringIO(""))
    script("reply", two, code=1)
    script("reply", two, "--text-file", str(tmp_path / "none.txt"), code=1)
    assert "Nothing was sent" in script.err


@pytest.mark.parametrize("name", sorted(name for name, (_, _, changes) in COMMANDS.items() if changes))
def test_what_changes_something_refuses_another_instant(noor: AtHome, script: Script, name: str) -> None:
    others: dict[str, Callable[[str], list[str]]] = {
        "snooze": lambda thread: [thread, "--until", "monday"],
        "assign": lambda thread: [thread, "Acme"],
        "connect": lambda _: ["maildir", "x"],
        "disconnect": lambda _: ["x"],
        "init": lambda _: [],
        "undo": lambda _: [],
        "back": lambda _: [],
        "peek": lambda _: [],
        "violation": lambda _: ["log", "Acme", "other"],
    }
    thread = noor.mail("Launch copy", received_at=at(23, "09:12"))
    words = others[name](thread) if name in others else [thread]
    script(name, *words, "--at", TEN, code=2)
    assert "reading only" in script.err
    assert ids(script) == [thread]


@pytest.mark.parametrize(
    "words",
    [
        ("dance",),
        ("queue", "--band", "soon"),
        ("queue", "--at", "10:00"),
        ("snooze", "x"),
        ("--at", "2026-11-23T10:00:00"),
    ],
)
def test_wrong_usage_ends_with_two(noor: AtHome, script: Script, words: tuple[str, ...]) -> None:
    del noor
    script(*words, code=2)
    assert script.err.count("\n") == 1


def test_an_unclear_time_says_which_are_understood(noor: AtHome, script: Script) -> None:
    thread = noor.mail("Launch copy", received_at=at(23, "09:12"))
    script("snooze", thread, "--until", "someday", code=2)
    assert "opening, tomorrow, monday" in script.err


def test_a_broken_policy_ends_with_two_and_its_place(noor: AtHome, script: Script) -> None:
    thread = noor.mail("Launch copy", received_at=at(23, "09:12"))
    noor.home.policy.write_text('[me]\nname = "Noor"\n[hours]\nmon = ["9-5"]\n', "utf-8")
    script("queue", code=2)
    assert "policy.toml:4" in script.err or ", line 4" in script.err
    script("done", thread, code=2)
    assert "Launch copy" in script("--at", TEN)


def test_a_home_without_a_policy_works_and_says_so(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    script = Script(tmp_path / "new", capsys)
    assert script("status", "--at", "2026-11-23T10:00:00+00:00").startswith(("available", "off"))
    assert "daybreak init" in script.err
    assert script("queue") == "Nothing is owed an answer.\n"


def test_options_stand_before_and_after(noor: AtHome, script: Script) -> None:
    noor.mail("Launch copy", received_at=at(23, "09:12"))
    assert script("--json", "--at", TEN, "queue") == script("queue", "--json", "--at", TEN)
    assert script("queue", "--json", f"--at={TEN}").isascii()


def test_version_and_help(script: Script) -> None:
    assert script("--version").startswith("daybreak ")
    told = script("--help")
    assert all(name in told for name in COMMANDS)
    assert "--until" in script("snooze", "--help")


def test_what_is_not_ascii_is_escaped_in_json(noor: AtHome, script: Script) -> None:
    noor.mail("Größe “neu”", received_at=at(23, "09:12"))
    text = script("queue", "--json", "--at", TEN)
    assert text.isascii()
    assert json.loads(text)[0]["subject"] == "Größe “neu”"


def test_a_command_takes_in_what_another_process_did(noor: AtHome, script: Script) -> None:
    thread = noor.mail("Launch copy", received_at=at(23, "09:12"))
    noor.do(Done((thread,)))
    assert script.json("queue") == []
    noor.go(noor.now + timedelta(minutes=1))
    script("undo")
    noor.day.refresh()
    assert noor.queue() == ["Launch copy"]
