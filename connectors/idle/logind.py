"""systemd: `org.freedesktop.login1` knows of a session whether it is idle or locked, and since when. Coarse.

A desktop that sets no hint looks busy for ever, so "not idle" is taken for "not known" here.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import Any

from jeepney import DBusAddress

from connectors.idle.base import believed
from connectors.idle.bus import AsksTheBus, Bus

_SESSION = "org.freedesktop.login1.Session"
_PROPERTIES = DBusAddress(
    "/org/freedesktop/login1/session/auto", "org.freedesktop.login1", "org.freedesktop.DBus.Properties"
)


class Logind(AsksTheBus):
    """Asks systemd about the user's graphical session."""

    name = "systemd (logind)"
    whole = True

    def __init__(self, now: Callable[[], datetime]) -> None:
        """Reckon from `now`: the hints are instants of the wall clock."""
        self._bus = Bus("SYSTEM")
        self._now = now
        self._locked_since: datetime | None = None

    def graphical(self) -> bool:
        """Say whether there is a graphical session to ask about; of a terminal's, the terminal knows more."""
        return self._hints().get("Type") in ("x11", "wayland", "mir")

    def seconds(self) -> float | None:
        """Give the time since the session became idle or was locked; None while neither is known."""
        hints = self._hints()
        now = self._now()
        if hints.get("LockedHint") is True:
            self._locked_since = self._locked_since or now
        else:
            self._locked_since = None
        since = hints.get("IdleSinceHint")
        found: float | None = None
        if hints.get("IdleHint") is True and isinstance(since, int) and since > 0:
            found = believed(now.timestamp() - since / 1e6)
        if self._locked_since is not None:
            found = max(found or 0.0, (now - self._locked_since).total_seconds())
        return found

    def _hints(self) -> dict[str, Any]:
        answer = self._bus.ask(_PROPERTIES, "GetAll", "s", (_SESSION,))
        if len(answer) != 1 or not isinstance(answer[0], dict):
            return {}
        return {name: value[1] for name, value in answer[0].items() if isinstance(value, tuple) and len(value) == 2}
