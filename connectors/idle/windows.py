"""Windows: `GetLastInputInfo` against `GetTickCount`, both milliseconds in 32 bits that wrap after 49 days."""

from __future__ import annotations

import ctypes
from typing import Any

from connectors.idle.base import HoldsNothing, believed


class LastInput(ctypes.Structure):
    """`LASTINPUTINFO` of winuser.h."""

    _fields_ = (("size", ctypes.c_uint32), ("time", ctypes.c_uint32))


class Windows(HoldsNothing):
    """Asks the desktop of this session."""

    name = "Windows (GetLastInputInfo)"
    whole, waits = True, False

    def __init__(self, user32: Any = None, kernel32: Any = None) -> None:
        """Load the libraries. Raises `OSError` where this is not Windows."""
        libraries = getattr(ctypes, "windll", None)
        if libraries is None and user32 is None:
            raise OSError("this is not Windows")
        self._user32: Any = user32 or getattr(libraries, "user32", None)
        self._kernel32: Any = kernel32 or getattr(libraries, "kernel32", None)

    def seconds(self) -> float | None:
        """Give the idle time; None where the session has no desktop."""
        last = LastInput(ctypes.sizeof(LastInput), 0)
        if not self._user32.GetLastInputInfo(ctypes.byref(last)):
            return None
        ticks = self._kernel32.GetTickCount() & 0xFFFFFFFF
        return believed(((ticks - last.time) & 0xFFFFFFFF) / 1000)
