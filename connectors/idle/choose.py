"""Which idle source this machine has: the best that answers, tried in order of how much it sees."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime

from connectors.idle.base import IdleSource


def choose(environ: Mapping[str, str], now: Callable[[], datetime]) -> IdleSource:
    """Give the best source that answers. Asks each, at most a second long: to be called in a thread."""
    for source in candidates(environ, now):
        if source.seconds() is not None:
            return source
        source.close()
    return _terminals(environ, now)


def candidates(environ: Mapping[str, str], now: Callable[[], datetime]) -> Iterator[IdleSource]:
    """Give what can work here, the best first; nothing of another platform is loaded.

    Over SSH the desktop of this machine is not the user's: only the terminal tells of them.
    """
    if sys.platform == "win32":
        from connectors.idle.windows import Windows

        yield Windows()
    elif over_ssh(environ):
        return
    elif sys.platform == "darwin":
        from connectors.idle.macos import MacOs

        yield MacOs()
    else:
        yield from _desktops(environ, now)


def over_ssh(environ: Mapping[str, str]) -> bool:
    """Say whether this session came over SSH."""
    return any(environ.get(name) for name in ("SSH_CONNECTION", "SSH_TTY", "SSH_CLIENT"))


def _desktops(environ: Mapping[str, str], now: Callable[[], datetime]) -> Iterator[IdleSource]:
    if environ.get("DBUS_SESSION_BUS_ADDRESS") or environ.get("XDG_RUNTIME_DIR"):
        with contextlib.suppress(ImportError):
            from connectors.idle.mutter import Mutter
            from connectors.idle.screensaver import ScreenSaver

            yield Mutter()
            yield ScreenSaver()
    if environ.get("DISPLAY") and not environ.get("WAYLAND_DISPLAY"):
        with contextlib.suppress(OSError):
            from connectors.idle.x11 import X11

            yield X11()
    with contextlib.suppress(ImportError):
        from connectors.idle.logind import Logind

        logind = Logind(now)
        if logind.graphical():
            yield _Settled(logind)
        else:
            logind.close()


class _Settled:
    """A source that is there though it says nothing while its user is at work."""

    def __init__(self, source: IdleSource) -> None:
        self._source = source
        self.name, self.whole, self.waits = source.name, source.whole, source.waits
        self._asked = False

    def seconds(self) -> float | None:
        """Give the idle time; the first question only finds out that somebody answers."""
        if not self._asked:
            self._asked = True
            return 0.0
        return self._source.seconds()

    def close(self) -> None:
        """Let go of it."""
        self._source.close()


def _terminals(environ: Mapping[str, str], now: Callable[[], datetime]) -> IdleSource:
    from connectors.idle.terminal import Terminals

    return Terminals(now, ssh=over_ssh(environ))
