"""The log of violations on the command line."""

from __future__ import annotations

import csv
import io

from a_day import at
from a_home import AtHome
from a_script import TEN, Script


def test_the_log_in_every_form(noor: AtHome, script: Script) -> None:
    thread = noor.mail("Launch copy", preview="=1+1 where is it?", received_at=at(23, "09:12"))
    script("violation", "log", "Acme", "other", "--severity", "2", "--note", "=cmd()", "--thread", thread)
    (entry,) = script.json("violations")
    assert entry == {
        "id": entry["id"],
        "at": "2026-11-23T09:12:00+01:00",
        "client": "Acme",
        "kind": "other",
        "severity": 2,
        "state": "confirmed",
        "step": "remind",
        "policy": "",
        "evidence": [{"message_id": "1@acme.example", "at": "2026-11-23T09:12:00+01:00", "quote": "=1+1 where is it?"}],
        "note": "=cmd()",
    }
    (row,) = csv.DictReader(io.StringIO(script("violations", "--format", "csv", "--at", TEN)))
    assert row["note"] == "'=cmd()"
    assert "| Acme | other |" in script("violations", "--format", "markdown", "--at", TEN)
    assert "confirmed" in script("violations", "--at", TEN)
    assert script.json("violations", "--client", "Globex") == []
    assert script.json("violations", "--since", "2026-11-24") == []
    assert script.json("violations", "--slips") == []
    script("violations", "--since", "yesterday", code=2)
    script("violation", "absorb", entry["id"][:5])
    script("violation", "dismiss", entry["id"], "--note", "agreed")
    script("violation", "settle", entry["id"], code=1)
    script("violation", "confirm", entry["id"])
    script("violation", "settle", entry["id"])
    assert script.json("violations", "--state", "settled")[0]["note"] == "agreed"


def test_a_promise_that_passed_is_seen_as_a_slip_as_of_then(noor: AtHome, script: Script) -> None:
    noor.mail("Launch copy", received_at=at(23, "09:12"))
    slips = script.json("violations", "--slips", at="2026-11-23T15:00:00+01:00")
    assert [slip["kind"] for slip in slips] == ["slip-promise"]
    assert script.json("violations", "--slips") == []
