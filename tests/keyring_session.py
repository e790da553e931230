"""Runs a Python script inside a private D-Bus session with a real gnome-keyring: no desktop, no shared secrets."""

from __future__ import annotations

import contextlib
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from servers import require

State = Literal["unlocked", "locked", "no daemon", "no bus"]
PASSWORD = "the session's own"

_INNER = {
    "unlocked": 'printf %s "$KEYRING_PW" | "$KEYRING_DAEMON" --unlock --components=secrets >/dev/null; exec "$@"',
    "locked": (
        'printf %s "$KEYRING_PW" | "$KEYRING_DAEMON" --unlock --components=secrets >/dev/null; '
        '"$KEYRING_DAEMON" --replace --start --components=secrets >/dev/null 2>&1; exec "$@"'
    ),
    "no daemon": 'exec "$@"',
}


def environment(home: Path) -> dict[str, str]:
    """Give the variables of a session whose every file lies under `home`, and nothing of the caller's."""
    runtime = home / "run"
    runtime.mkdir(parents=True, exist_ok=True)
    runtime.chmod(0o700)
    kept = {name: os.environ[name] for name in ("PATH", "LANG") if name in os.environ}
    return kept | {
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(runtime),
        "XDG_DATA_HOME": str(home / "share"),
        "XDG_CONFIG_HOME": str(home / "config"),
        "PYTHONDONTWRITEBYTECODE": "1",
    }


def run_in_session(
    script: str, home: Path, state: State = "unlocked", *arguments: str, extra: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    """Run Python source with this interpreter in a session of that state; the same `home` keeps its secrets.

    Raises `subprocess.TimeoutExpired` after 60 s. The bus and the daemon end with the script.
    """
    variables = environment(home) | (extra or {})
    command = [sys.executable, "-c", script, *arguments]
    if state != "no bus":
        variables["KEYRING_PW"] = PASSWORD
        variables["KEYRING_DAEMON"] = require("gnome-keyring-daemon", "gnome-keyring")
        bus = require("dbus-run-session", "dbus-daemon")
        command = [bus, "--config-file", str(_bus_config(home)), "--", "bash", "-c", _INNER[state], "session", *command]
    return subprocess.run(command, env=variables, capture_output=True, text=True, timeout=60, check=False, cwd=home)


@contextlib.contextmanager
def session(home: Path, state: State = "unlocked") -> Iterator[dict[str, str]]:
    """Keep a session of that state open; gives the variables with which a program is in it."""
    variables = environment(home)
    if state == "no bus":
        yield variables
        return
    daemon = require("gnome-keyring-daemon", "gnome-keyring")
    bus = require("dbus-run-session", "dbus-daemon")
    say = 'printf "%s\\n" "$DBUS_SESSION_BUS_ADDRESS"; read -r _'
    command = [bus, "--config-file", str(_bus_config(home)), "--", "bash", "-c", _INNER[state], "session"]
    held = subprocess.Popen(
        [*command, "bash", "-c", say],
        env=variables | {"KEYRING_PW": PASSWORD, "KEYRING_DAEMON": daemon},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=home,
    )
    try:
        yield variables | {"DBUS_SESSION_BUS_ADDRESS": held.stdout.readline().strip() if held.stdout else ""}
    finally:
        held.communicate("\n", timeout=20)


def _bus_config(home: Path) -> Path:
    """Write a bus that activates nothing by itself, so that `no daemon` is what it says."""
    path = home / "bus.conf"
    path.write_text(
        "<busconfig><type>session</type>"
        f"<listen>unix:tmpdir={home}</listen>"
        '<policy context="default"><allow send_destination="*" eavesdrop="true"/>'
        '<allow eavesdrop="true"/><allow own="*"/></policy></busconfig>'
    )
    return path
