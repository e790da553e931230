"""One question at a time over D-Bus, with jeepney; the connection is kept, and made anew after a fault."""

from __future__ import annotations

import contextlib
from typing import Any, Final

from jeepney import DBusAddress, DBusErrorResponse, new_method_call
from jeepney.io.blocking import DBusConnection, open_dbus_connection
from jeepney.wrappers import unwrap_msg

LIMIT: Final = 0.9
"""Seconds for one answer."""
_FAULTS: Final = (OSError, EOFError, ValueError, KeyError, TypeError, IndexError, AttributeError, RuntimeError)
"""What jeepney raises for a bus that is not there, hangs up or talks nonsense."""


class AsksTheBus:
    """What a source that asks over a bus has to let go of."""

    waits = True
    _bus: Bus

    def close(self) -> None:
        """Hang up."""
        self._bus.close()


class Bus:
    """One bus (`SESSION` or `SYSTEM`); nothing is opened before the first question."""

    def __init__(self, which: str) -> None:
        self._which = which
        self._connection: DBusConnection | None = None

    def ask(
        self, address: DBusAddress, method: str, signature: str = "", body: tuple[Any, ...] = ()
    ) -> tuple[Any, ...]:
        """Give the body of the answer; empty where there is none in time, an error, or no such service."""
        try:
            if self._connection is None:
                self._connection = open_dbus_connection(bus=self._which, auth_timeout=LIMIT)
            message = new_method_call(address, method, signature or None, body)
            answer: tuple[Any, ...] = unwrap_msg(self._connection.send_and_get_reply(message, timeout=LIMIT))
        except DBusErrorResponse:
            return ()
        except _FAULTS:
            self.close()
            return ()
        return answer

    def close(self) -> None:
        """Hang up; the next question calls again."""
        connection, self._connection = self._connection, None
        if connection is not None:
            with contextlib.suppress(OSError):
                connection.close()
