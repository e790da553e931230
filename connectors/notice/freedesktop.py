"""Linux and BSD desktops: `org.freedesktop.Notifications` (Desktop Notifications Specification 1.2) over D-Bus.

By jeepney, which is here through keyring: one call needs no further library.
"""

from __future__ import annotations

from html import escape
from typing import Any, Final

from jeepney import DBusAddress

from connectors.idle.bus import Bus

_SERVICE: Final = DBusAddress(
    "/org/freedesktop/Notifications", "org.freedesktop.Notifications", "org.freedesktop.Notifications"
)
_LASTS: Final = 10_000
"""Milliseconds; a notice of a break that is over would only be in the way."""


class Freedesktop:
    """Asks the desktop's notification server; a newer notice takes the place of the one before."""

    name = "org.freedesktop.Notifications"

    def __init__(self) -> None:
        self._before = 0

    def show(self, title: str, body: str) -> bool:
        """Show it, without a sound; the body is escaped, because servers read markup in it."""
        hints = {"suppress-sound": ("b", True), "urgency": ("y", 1), "transient": ("b", True)}
        words: tuple[Any, ...] = ("Daybreak", self._before, "", title, escape(body, quote=False), [], hints, _LASTS)
        bus = Bus("SESSION")
        try:
            answer = bus.ask(_SERVICE, "Notify", "susssasa{sv}i", words)
        finally:
            bus.close()
        if len(answer) == 1 and isinstance(answer[0], int):
            self._before = answer[0]
            return True
        return False

    def there(self) -> bool:
        """Say whether somebody would show one."""
        bus = Bus("SESSION")
        try:
            return bool(bus.ask(_SERVICE, "GetServerInformation"))
        finally:
            bus.close()
