"""The first start on a terminal, and every later one: which day is opened. The screen has tests of its own."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest
from a_home import make_home
from a_script import Script

from daybreak.commands import today


class Opened:
    """Stands where the screen would, and keeps what it was given."""

    def __init__(self) -> None:
        self.clients: list[tuple[str, ...]] = []
        self.options: list[dict[str, Any]] = []

    def __call__(self, live: Any, **options: Any) -> int:
        self.clients.append(tuple(live.snapshot.clients))
        self.options.append(options)
        return 0


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> Opened:
    screen = Opened()
    monkeypatch.setattr(today, "_on_terminal", lambda: True)
    monkeypatch.setattr(today, "_screen", lambda: screen)
    return screen


@pytest.mark.parametrize(("answer", "written", "clients"), [("\n", False, 0), ("d\n", False, 8), ("init\n", True, 0)])
def test_the_first_start_offers_a_demo_a_policy_or_later(
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    opened: Opened,
    answer: str,
    written: bool,
    clients: int,
) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO(answer))
    said = Script(tmp_path / "home", capsys)()
    assert "[d]emo day, [i]nit your own, or [enter] for later" in said
    assert (tmp_path / "home" / "policy.toml").exists() is written
    assert [len(each) for each in opened.clients] == [clients]


def test_a_home_with_a_policy_is_opened_without_a_question(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], opened: Opened
) -> None:
    make_home(tmp_path / "home")
    assert Script(tmp_path / "home", capsys)("--theme", "paper") == ""
    assert opened.clients == [("Acme", "Globex")]
    assert opened.options == [{"theme": "paper", "keys": tmp_path / "home" / "keys.toml"}]


def test_the_demo_touches_no_home(tmp_path: Path, capsys: pytest.CaptureFixture[str], opened: Opened) -> None:
    Script(tmp_path / "home", capsys)("--demo")
    assert [len(each) for each in opened.clients] == [8]
    assert not (tmp_path / "home").exists()


def test_the_dashboard_shows_no_other_instant(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], opened: Opened
) -> None:
    script = Script(tmp_path / "home", capsys)
    script("--at", "2026-11-23T10:00:00+01:00", code=2)
    script("--json", code=2)
    assert opened.clients == []
