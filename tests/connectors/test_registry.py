from __future__ import annotations

import sys
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import pytest

from connectors import registry
from connectors.base import Setting
from connectors.errors import Broken, NeedsUser
from connectors.memory.kind import MemoryKind
from connectors.registry import check_settings


class Kind(MemoryKind):
    settings: tuple[Setting, ...] = (
        Setting(name="host", help="the server's name"),
        Setting(name="port", help="its port", type="number", default="993"),
        Setting(name="idle", help="wait for news", type="flag", default="true"),
        Setting(
            name="security", help="how the line is kept safe", type="choice", default="tls", choices=("tls", "none")
        ),
        Setting(name="path", help="a folder", type="path", default=""),
        Setting(name="address", help="your address", type="address", default=""),
    )


KIND = Kind()


@pytest.fixture
def plug_ins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Install a package of somebody else's with one good and three broken connectors."""
    info = tmp_path / "somebodys-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: somebodys\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text(
        "[daybreak.connectors]\ngood=somebodys:GOOD\nraises=somebodys_raises:X\nabsent=somebodys:ABSENT\n"
        "bare=somebodys:BARE\nclass=somebodys:Class\nmemory=somebodys:GOOD\n"
    )
    (tmp_path / "somebodys.py").write_text(
        "from connectors.memory.kind import MemoryKind as Class\nGOOD = Class()\nBARE = object()\n"
    )
    (tmp_path / "somebodys_raises.py").write_text("raise ZeroDivisionError('on import')\n")
    monkeypatch.syspath_prepend(str(tmp_path))
    yield
    for name in ("somebodys", "somebodys_raises"):
        sys.modules.pop(name, None)


def test_ours_are_there_by_name() -> None:
    assert {"imap", "maildir", "mbox", "memory"} <= set(registry.names())
    assert registry.load("memory").kind == "memory"


def test_naming_them_loads_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(metadata.EntryPoint, "load", lambda _self: pytest.fail("loaded"))
    assert registry.names()


@pytest.mark.usefixtures("plug_ins")
def test_a_broken_plug_in_stops_none_of_the_others() -> None:
    assert {"good", "raises", "absent", "bare", "class", "memory", "maildir", "mbox"} <= set(registry.names())
    for broken in ("raises", "absent", "bare", "class"):
        with pytest.raises(Broken) as told:
            registry.load(broken)
        assert told.value.account == broken
    for well in ("good", "maildir", "mbox"):
        assert registry.load(well).kind
    with pytest.raises(Broken, match="ZeroDivisionError: on import"):
        registry.load("raises")
    assert type(registry.load("memory")).__module__ == "connectors.memory.kind"


def test_an_unknown_kind_is_answered_with_the_nearest() -> None:
    with pytest.raises(NeedsUser, match="Did you mean 'maildir'") as told:
        registry.load("mail-dir")
    assert told.value.field == "kind"
    with pytest.raises(NeedsUser, match=r"There are: .*imap"):
        registry.load("zzz")


def test_settings_are_checked_and_filled_in() -> None:
    checked = check_settings(
        KIND, {"host": " mail.example ", "port": 143, "idle": False, "secret_command": ["pass", "my mail"]}
    )
    assert checked["host"] == "mail.example"
    assert (checked["port"], checked["idle"], checked["security"]) == ("143", "false", "tls")
    assert checked["secret_command"] == "pass 'my mail'"
    assert checked["channel"] == ""
    home = check_settings(KIND, {"host": "x", "path": "~/Mail", "channel": "sms"})
    assert home["path"].endswith("/Mail")
    assert not home["path"].startswith("~")


@pytest.mark.parametrize(
    ("given", "field", "sentence"),
    [
        ({"hots": "x"}, "hots", "Did you mean 'host'"),
        ({}, "host", "is missing.*the server's name"),
        ({"host": ""}, "host", "empty"),
        ({"host": "a\nb"}, "host", "control character"),
        ({"host": ["a"]}, "host", "is no text"),
        ({"host": "x", "port": "imap"}, "port", "no whole number"),
        ({"host": "x", "port": "²"}, "port", "no whole number"),
        ({"host": "x", "idle": "maybe"}, "idle", "neither true nor false"),
        ({"host": "x", "security": "tsl"}, "security", "Did you mean 'tls'"),
        ({"host": "x", "address": "nobody"}, "address", "no mail address"),
        ({"host": "x", "secret_command": "pass 'x"}, "secret_command", "No closing quotation"),
        ({"host": "x", "channel": "fax"}, "channel", "email"),
        ({"host": "x", "path": "~nosuchuser/x"}, "path", "home"),
    ],
)
def test_wrong_settings_name_their_field(given: dict[str, object], field: str, sentence: str) -> None:
    with pytest.raises(NeedsUser, match=sentence) as told:
        check_settings(KIND, given, "work")
    assert told.value.field == field
    assert told.value.account == "work"
