"""One entry, a draft, the let-go sheet and the year on the command line."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from a_day import at
from a_home import POLICY, AtHome, at_home
from a_script import Script

from daybreak.commands import cli

SUPPORT = POLICY.replace('name = "Noor"\n', 'name = "Noor"\nrunway = "4m"\n') + (
    '\n[support]\npeople = [{ name = "Ines", role = "mentor", contact = "ines@example.org" }]\n'
)
AT = "2026-11-23T10:42:00+01:00"


@pytest.fixture
def noor(tmp_path: Path) -> Iterator[AtHome]:
    home = at_home(tmp_path / "home", policy=SUPPORT, durable=True, now=at(23, "10:42"))
    yield home
    home.store.close()


def logged(noor: AtHome, script: Script, kind: str, severity: int, said: str) -> str:
    thread = noor.mail("Copy", preview=said)
    script("violation", "log", "Acme", kind, "--severity", str(severity), "--thread", thread)
    return str(json.loads(script("violations", "--json"))[0]["id"])


def test_an_entry_is_told_whole(noor: AtHome, script: Script) -> None:
    entry = logged(noor, script, "chased", 1, "Any news?")
    said = script("violation", "show", entry, "--at", AT)
    assert "Acme: chased" in said
    assert "“Any news?”" in said
    assert "next: remind, " in said
    assert "so far: " in said
    told = script.json("violation", "show", entry[:6], at=AT)
    assert (told["kind"], told["evidence"][0]["quote"], told["support"]) == ("chased", "Any news?", [])


def test_what_is_grave_is_shown_only_when_it_is_wanted_and_people_beside_it(noor: AtHome, script: Script) -> None:
    entry = logged(noor, script, "disrespect", 3, "Mara says you are useless.")
    hidden = script("violation", "show", entry, "--at", AT)
    assert "useless" not in hidden
    assert "--reveal shows it" in hidden
    assert "Ines, mentor: ines@example.org" in hidden
    assert "“Mara says you are useless.”" in script("violation", "show", entry, "--reveal", "--at", AT)
    assert script.json("violation", "show", entry, at=AT)["evidence"][0]["quote"] is None
    summary = script("violation", "show", entry, "--summary", "--at", AT)
    assert "disrespect" in summary
    assert "Acme" not in summary
    assert "Mara" not in summary


def test_a_draft_is_checked_and_nothing_of_it_stays(noor: AtHome, script: Script) -> None:
    entry = logged(noor, script, "chased", 1, "Any news?")
    said = script("violation", "draft", entry, "--step", "restate", "--language", "de", "--at", AT)
    assert "restate, mail, de" in said or "restate" in said
    assert "✓" in said
    told = script.json("violation", "draft", entry, at=AT)
    assert told["step"] == "remind"
    assert all(each["good"] for each in told["checks"])
    assert noor.outbox() == []


def test_the_let_go_sheet_and_a_letter_only_when_asked_for(noor: AtHome, script: Script) -> None:
    logged(noor, script, "disrespect", 4, "Never mind.")
    said = script("violation", "parting", "Acme", "--at", AT)
    assert "to think it over, not to be done today" in said
    for words in ("renegotiate", "restrict", "end", "[ ] ", "4 months"):
        assert words in said
    assert "Dear" not in said
    assert len(script("violation", "parting", "acme", "--letter", "end", "--at", AT)) > 100
    assert len(script.json("violation", "parting", "Acme", at=AT)["ways"]) == 3
    script("violation", "parting", "Nobody", "--at", AT, code=1)


def test_the_year_counts_acts_and_names_the_step(noor: AtHome, script: Script) -> None:
    logged(noor, script, "chased", 1, "Any news?")
    said = script("violations", "year", "--at", AT)
    assert "1 act" in said
    assert "remind" in said
    told = script.json("violations", "year", at=AT)
    assert (told["clients"], told["standing"]) == ({"Acme": 1}, {"Acme": "remind"})
    assert script.json("violations", "year", "--slips", at=AT)["clients"] == {}


def test_words_that_nobody_knows_are_said_back_clean(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        cli.main(["policy", "show", "\x1b[31m", "\x1b]52;c;x\x07"])
    assert "\x1b" not in capsys.readouterr().err
