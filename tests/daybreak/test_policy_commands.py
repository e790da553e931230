"""`daybreak policy` and `daybreak init`, from their arguments to what they print and leave behind."""

from __future__ import annotations

import argparse
import json
import os
import pty
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from boundaries.policy import load
from daybreak.clock import SystemClock
from daybreak.commands import init, policy
from daybreak.commands.context import Context
from daybreak.home import Home
from daybreak.policy_template import new_policy

GOOD = '[me]\nname = "Noor"\n[hours]\nmon = ["09:00-17:00"]\n[[client]]\nname = "Acme\\u001b[31m"\n'


@pytest.fixture
def home(tmp_path: Path) -> Home:
    home = Home.at(tmp_path / "home")
    home.prepare()
    return home


def run(home: Home, *words: str, as_json: bool = False, at: datetime | None = None) -> int:
    parser = argparse.ArgumentParser()
    subparsers = parser.add_subparsers()
    policy.add(subparsers)
    init.add(subparsers)
    args = parser.parse_args(words)
    code: int = args.func(args, Context(home=home, clock=SystemClock(), json=as_json, at=at))
    return code


def editor(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, change: str) -> None:
    """Make `$EDITOR` a program that changes the text of its file."""
    script = tmp_path / "editor.py"
    script.write_text(
        "import sys, pathlib\n"
        "file = pathlib.Path(sys.argv[1])\n"
        "text = file.read_text()\n"
        f"{change}\n"
        "file.write_text(text)\n"
    )
    monkeypatch.setenv("EDITOR", f"{sys.executable} {script}")


def test_check(home: Home, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(home, "policy", "check") == 0
    assert "There is no policy yet" in capsys.readouterr().out
    home.policy.write_text(GOOD)
    assert run(home, "policy", "check") == 0
    assert "sound" in capsys.readouterr().out
    home.policy.write_text(GOOD + 'fry = 1\nimportance = "\x07hi"\n'.replace("\x07", "\\u0007"))
    assert run(home, "policy", "check") == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert f"{home.policy}:8: client[Acme" in printed.err
    assert "importance" in printed.err
    assert "\x1b" not in printed.err
    assert "\x07" not in printed.err


def test_check_gives_one_document(home: Home, capsys: pytest.CaptureFixture[str]) -> None:
    home.policy.write_text(GOOD + "fry = 1\n")
    assert run(home, "policy", "check", as_json=True) == 2
    document = json.loads(capsys.readouterr().out)
    assert document["valid"] is False
    (problem,) = document["problems"]
    assert (problem["line"], problem["fatal"]) == (7, False)
    home.policy.write_bytes(b"\xff")
    assert run(home, "policy", "check", as_json=True) == 2
    assert "UTF-8" in json.loads(capsys.readouterr().out)["problems"][0]["reason"]


def test_show(home: Home, capsys: pytest.CaptureFixture[str]) -> None:
    home.policy.write_text(GOOD)
    assert run(home, "policy", "show") == 0
    assert "Mon 09:00-17:00" in capsys.readouterr().out
    assert run(home, "policy", "show", "--client", "acme\x1b[31m") == 0
    shown = capsys.readouterr().out
    assert "Noor and Acme" in shown
    assert "\x1b" not in shown
    assert run(home, "policy", "show", "--client", "acm[31m") == 1
    assert "Did you mean" in capsys.readouterr().err
    assert run(home, "policy", "show", as_json=True) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["hours"] == {"mon": ["09:00-17:00"]}
    assert document["limits"]["grace"] == 900
    assert document["promise"]["chat"] == {"seconds": 7200, "working_days": None}


def test_show_while_the_file_is_broken(home: Home, capsys: pytest.CaptureFixture[str]) -> None:
    home.policy.write_text("[")
    assert run(home, "policy", "show") == 2
    printed = capsys.readouterr()
    assert "Mon-Fri 09:00-17:00" in printed.out
    assert f"{home.policy}:1" in printed.err


def test_edit_takes_over_what_is_sound(home: Home, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    home.policy.write_text(GOOD)
    editor(monkeypatch, tmp_path, "text = text.replace('Noor', 'Nora')")
    assert run(home, "policy", "edit") == 0
    assert home.policy.read_text() == GOOD.replace("Noor", "Nora")
    assert run(home, "policy", "edit") == 0
    assert list(home.data.glob("policy.edit*")) == []


def test_edit_keeps_the_old_one_and_the_copy(
    home: Home, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home.policy.write_text(GOOD)
    editor(monkeypatch, tmp_path, "text = text.replace('09:00', '9')")
    assert run(home, "policy", "edit") == 2
    draft = home.data / "policy.edit.toml"
    assert home.policy.read_text() == GOOD
    assert str(draft) in capsys.readouterr().err
    assert '"9-17:00"' in draft.read_text()
    editor(monkeypatch, tmp_path, "text = text.replace('\"9-', '\"08:00-')")
    assert run(home, "policy", "edit") == 0
    assert "08:00-17:00" in home.policy.read_text()
    assert not draft.exists()


def test_edit_without_an_editor_or_beside_another_change(
    home: Home, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home.policy.write_text(GOOD)
    monkeypatch.setenv("EDITOR", "no-such-editor-here")
    assert run(home, "policy", "edit") == 1
    assert "Set EDITOR" in capsys.readouterr().err
    editor(monkeypatch, tmp_path, f"text += '# mine'; pathlib.Path({str(home.policy)!r}).write_text('# theirs')")
    assert run(home, "policy", "edit") == 1
    assert home.policy.read_text() == "# theirs"
    assert "changed meanwhile" in capsys.readouterr().err
    assert run(home, "policy", "edit", at=datetime(2026, 1, 1, tzinfo=UTC)) == 2


def test_edit_starts_with_a_policy_where_there_is_none(
    home: Home, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    editor(monkeypatch, tmp_path, "text += '# mine\\n'")
    assert run(home, "policy", "edit") == 0
    assert not load(home.policy.read_text(), "p").problems


def test_init_writes_a_sound_policy_once(home: Home, capsys: pytest.CaptureFixture[str]) -> None:
    hours = "mon-thu 09:00-12:30 13:30-17:30; fri 22:00-02:00"
    words = ("--name", 'Noor "N" Ñ', "--timezone", "Asia/Tokyo", "--hours", hours, "--holidays", "DE-BE")
    assert run(home, "init", *words) == 0
    found = load(home.policy.read_text(), "p")
    assert not found.problems
    assert (found.policy.me.name, found.policy.me.timezone) == ('Noor "N" Ñ', "Asia/Tokyo")
    assert found.policy.me.holidays == "DE-BE"
    assert len(found.policy.hours["mon"]) == 2
    before = home.policy.read_bytes()
    assert run(home, "init", "--name", "Other") == 1
    assert "stays as it is" in capsys.readouterr().err
    assert home.policy.read_bytes() == before


@pytest.mark.parametrize(
    ("option", "value", "words"),
    [
        ("--timezone", "Berlin", 'Did you mean "Europe/Berlin"?'),
        ("--hours", "9-5", "names no days"),
        ("--hours", "mon-fry 09:00-17:00", '"mon-fry" is no day'),
        ("--hours", "mon 09:00-17:00; mon 18:00-19:00", "stands twice"),
        ("--hours", "mon 9-5", "no window"),
        ("--hours", "mon 09:00-12:00 11:00-13:00", "overlap"),
        ("--holidays", "XX", "No public holidays"),
        ("--name", " ", "must not be empty"),
    ],
)
def test_init_refuses_what_it_cannot_read(
    home: Home, capsys: pytest.CaptureFixture[str], option: str, value: str, words: str
) -> None:
    assert run(home, "init", option, value) == 2
    assert words in capsys.readouterr().err
    assert not home.policy.exists()


def test_init_asks_on_a_terminal_until_it_is_answered(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    master, slave = pty.openpty()
    os.write(master, b"Noor\nMars\nEurope/Berlin\n\nDE\n")
    with os.fdopen(slave, "r+b", buffering=0) as terminal:
        reading = os.fdopen(os.dup(terminal.fileno()), "r")
        writing = os.fdopen(os.dup(terminal.fileno()), "w")
        with reading, writing:
            monkeypatch.setattr(sys, "stdin", reading)
            monkeypatch.setattr(sys, "stderr", writing)
            assert run(home, "init") == 0
    asked = os.read(master, 4096).decode()
    os.close(master)
    assert asked.count("Time zone") == 2
    assert "no time zone that is known" in asked
    found = load(home.policy.read_text(), "p").policy
    assert (found.me.name, found.me.timezone, found.me.holidays) == ("Noor", "Europe/Berlin", "DE")


def test_commented_parts_of_a_new_policy_are_sound_too() -> None:
    text = new_policy("N", "UTC", {}, "")
    opened = "\n".join(
        row.removeprefix("# ") if row.startswith(("# [[", "# from", "# to", "# hours", "# note", "# name")) else row
        for row in text.split("\n")
    ).replace("[hours]\n", '[hours]\nmon = ["09:00-17:00"]\n', 1)
    found = load(opened, "p")
    assert not found.problems
    assert len(found.policy.clients) == 1
    assert len(found.policy.exceptions) == 1


def test_a_new_policy_asks_all_that_ends_a_day() -> None:
    found = load(new_policy("N", "UTC", {}, ""), "p")
    items = found.policy.winddown.items
    assert {each.auto for each in items} - {None} == {
        "queue-planned",
        "promises-covered",
        "violations-reviewed",
        "availability-pushed",
        "outbox-empty",
    }
    assert [each.ask for each in items if each.ask] == ["first-three", "good", "tonight", "energy", "professional"]
