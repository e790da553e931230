"""GNOME, also on Wayland: `org.gnome.Mutter.IdleMonitor` tells milliseconds."""

from __future__ import annotations

from jeepney import DBusAddress

from connectors.idle.base import believed
from connectors.idle.bus import AsksTheBus, Bus

_MONITOR = DBusAddress(
    "/org/gnome/Mutter/IdleMonitor/Core", "org.gnome.Mutter.IdleMonitor", "org.gnome.Mutter.IdleMonitor"
)


class Mutter(AsksTheBus):
    """Asks GNOME's compositor."""

    name = "GNOME (org.gnome.Mutter.IdleMonitor)"
    whole = True

    def __init__(self) -> None:
        self._bus = Bus("SESSION")

    def seconds(self) -> float | None:
        """Give the idle time; None without GNOME."""
        answer = self._bus.ask(_MONITOR, "GetIdletime")
        if len(answer) != 1 or not isinstance(answer[0], int):
            return None
        return believed(answer[0] / 1000)
