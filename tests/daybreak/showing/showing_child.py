"""A dashboard without a screen whose account shows into a file: `showing_child.py FOLDER WHERE`.

WHERE is the step at which it kills itself: shown (the source has it, the program has not kept it yet); with `never` it
lives on.
"""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from pathlib import Path

import msgspec

from boundaries.facts import Address, ChannelKind
from connectors.base import Capability, Status
from connectors.memory import ShowingAccount
from daybreak.clock import SystemClock
from daybreak.day import Day
from daybreak.engine import Engine
from daybreak.home import Home
from daybreak.snapshot import Snapshot
from daybreak.store.durable import DurableStore


class Outside(ShowingAccount):
    """A source that outlives the program: what it shows is in a file."""

    def __init__(self, file: Path, where: str) -> None:
        offers = frozenset({Capability.STATUS})
        super().__init__("talk", ChannelKind.CHAT, Address("noor@x.example"), offers=offers)
        self._file = file
        self._where = where
        if file.exists():
            self.by_hand(msgspec.json.decode(file.read_bytes(), type=Status))

    async def show_status(self, status: Status | None) -> None:
        """Write it, and perhaps die at once."""
        await super().show_status(status)
        if status is None:
            self._file.unlink(missing_ok=True)
        else:
            self._file.write_bytes(msgspec.json.encode(status))
        with self._file.with_suffix(".pushes").open("a") as pushes:
            pushes.write("x")
        if self._where == "shown":
            os.kill(os.getpid(), signal.SIGKILL)


async def main(folder: Path, where: str) -> None:
    """Run until somebody ends it."""
    home = Home.at(folder / "home")
    store, clock = DurableStore(home.data), SystemClock()
    engine = Engine(home, clock, store, Day(home, store, clock), accounts=[Outside(folder / "shown.json", where)])

    def told(day: Snapshot) -> None:
        (folder / "lines").write_text(" ".join(each.standing for each in day.showing.lines))

    engine.subscribe(told)
    await engine.start()
    await asyncio.sleep(30)


if __name__ == "__main__":
    asyncio.run(main(Path(sys.argv[1]), sys.argv[2]))
