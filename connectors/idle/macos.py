"""macOS: the I/O registry tells nanoseconds (`HIDIdleTime` of `IOHIDSystem`)."""

from __future__ import annotations

import re
import subprocess
from typing import Final

from connectors.idle.base import HoldsNothing, believed

_COMMAND: Final = ("/usr/sbin/ioreg", "-c", "IOHIDSystem", "-d", "4", "-r", "-k", "HIDIdleTime")
_VALUE: Final = re.compile(r'"HIDIdleTime"\s*=\s*(\d{1,20})')


class MacOs(HoldsNothing):
    """Asks the I/O registry."""

    name = "macOS (HIDIdleTime)"
    whole = True

    def __init__(self, command: tuple[str, ...] = _COMMAND) -> None:
        """Ask with `command`, which prints the registry."""
        self._command = command

    def seconds(self) -> float | None:
        """Give the idle time; None where the registry does not tell."""
        try:
            told = subprocess.run(  # noqa: S603 - our own words, no shell
                self._command, capture_output=True, timeout=0.9, check=False, stdin=subprocess.DEVNULL
            )
        except (OSError, subprocess.SubprocessError):
            return None
        found = _VALUE.search(told.stdout.decode("ascii", "replace"))
        return believed(int(found[1]) / 1e9) if found else None
