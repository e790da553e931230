"""What a command did, as one JSON document: every act that says something in words says it with `--json` too."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from a_day import at
from a_home import make_home
from a_script import Script

from connectors.vault import KeyringVault, MemoryVault
from daybreak.clock import FixedClock
from daybreak.commands import cli


@pytest.fixture
def script(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Script:
    monkeypatch.setattr(cli, "SystemClock", lambda: FixedClock(at(23, "10:00")))
    make_home(tmp_path)
    return Script(tmp_path, capsys)


def told(script: Script, *words: str) -> Any:
    return json.loads(script(*words, "--json"))


def test_breaks_and_the_days_that_differ(script: Script) -> None:
    taken = told(script, "breaks", "take", "move")
    assert (taken["label"], taken["undoable"]) == ("Back at 10:05", False)
    assert told(script, "breaks", "end")["label"] == "Break cut short: noted as skipped"
    assert told(script, "exception", "add", "2026-12-24", "--closed").keys() == {"record", "label", "undoable"}


def test_the_log_and_the_journal_are_exported_and_deleted(script: Script, tmp_path: Path) -> None:
    log, journal = tmp_path / "log.json", tmp_path / "journal.md"
    script("violation", "log", "Acme", "other")
    assert told(script, "violations", "export", str(log)) == {"file": str(log), "entries": 1}
    assert told(script, "violations", "prune") == {"deleted": 0}
    assert told(script, "violations", "delete", "--client", "Acme", "--yes") == {"deleted": 1}
    assert told(script, "journal", "export", str(journal)) == {"file": str(journal), "days": 0}


def test_a_policy_is_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "new" / "policy.toml"
    assert told(Script(tmp_path / "new", capsys), "init", "--timezone", "Europe/Berlin") == {"file": str(file)}
    assert file.exists()


def test_an_account_comes_and_goes(script: Script, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("set", "get", "delete"):
        monkeypatch.setattr(KeyringVault, name, getattr(MemoryVault(), name))
    for name in ("new", "cur", "tmp"):
        (tmp_path / "mail" / name).mkdir(parents=True)
    connected = told(script, "connect", "maildir", "local", "--set", f"path={tmp_path / 'mail'}")
    assert (connected["name"], connected["kind"]) == ("local", "maildir")
    script("sync", "local")
    assert "last synced 2026-11-23 10:00" in script("doctor")
    assert told(script, "disconnect", "local") == {"name": "local", "secret_removed": False}
