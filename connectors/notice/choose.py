"""Which desktop notices this machine has."""

from __future__ import annotations

import sys
from collections.abc import Mapping

from connectors.idle.choose import over_ssh
from connectors.notice.base import Desktop


def choose(environ: Mapping[str, str]) -> Desktop | None:
    """Give what shows notices; None where nothing does. Over SSH this machine's desktop is not the user's.

    Asks over D-Bus, at most a second long: to be called in a thread.
    """
    if over_ssh(environ):
        return None
    try:
        if sys.platform in ("darwin", "win32"):
            from connectors.notice.notifier import Notifier

            return Notifier()
        from connectors.notice.freedesktop import Freedesktop

        found = Freedesktop()
    except (ImportError, OSError):
        return None
    reachable = environ.get("DBUS_SESSION_BUS_ADDRESS") or environ.get("XDG_RUNTIME_DIR")
    return found if reachable and found.there() else None
