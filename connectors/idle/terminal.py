"""The terminals of this user on this machine: when something was last typed into one (coarse, like `w`)."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from connectors.idle.base import HoldsNothing, believed


class Terminals(HoldsNothing):
    """Looks at the access times of the user's terminals: what is done in other windows, it does not see."""

    whole = waits = False

    def __init__(self, now: Callable[[], datetime], *, ssh: bool, folder: Path = Path("/dev/pts")) -> None:
        """Reckon from `now`; `ssh` says that the user sits at another machine."""
        self._now = now
        self._folder = folder
        self.name = "this terminal, over SSH: what you do on your own machine is not seen" if ssh else "this terminal"

    def seconds(self) -> float | None:
        """Give the time since the last key in any of them; None where there is none."""
        newest = max(self._touched(), default=None)
        return None if newest is None else believed(max(0.0, self._now().timestamp() - newest))

    def _touched(self) -> list[float]:
        user = getattr(os, "getuid", int)()
        paths = [path for path in self._folder.glob("*") if path.name.isdigit()]
        with contextlib.suppress(OSError):
            paths.append(Path(os.ttyname(0)))
        found = []
        for path in paths:
            with contextlib.suppress(OSError):
                seen = path.stat()
                if seen.st_uid == user:
                    found.append(seen.st_atime)
        return found
