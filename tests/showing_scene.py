"""An account that shows, its clock, and what is wanted of it: for the tests of what others see."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path

from a_day import DAY
from msgspec.structs import replace

from boundaries.availability import Presence
from boundaries.away_notes import WEEKS, plan
from boundaries.facts import Address, ChannelKind
from boundaries.showing import wanted
from connectors.base import Status
from connectors.memory import ShowingAccount
from daybreak.clock import FixedClock
from daybreak.eventlog import EventLog
from daybreak.showing.reconciler import Reconciler
from daybreak.showing.records import ReplyRecord, ShownRecord, StatusRecord, change, shown_record
from daybreak.showing.want import Mode, Want
from daybreak.store.memory import MemoryStore
from daybreak.sync import here

ME = Address("noor@x.example", "Noor")
AWAY = "Away, back Tue 24 Nov 09:00 (Berlin)"


class Scene:
    """An account, its clock, and what the reconciler is told to want."""

    def __init__(self, folder: Path, now: datetime, *, one: bool = False) -> None:
        self.clock = FixedClock(now)
        self.store = MemoryStore()
        self.log = EventLog(folder, self.clock)
        self.account = ShowingAccount("chat", ChannelKind.CHAT, ME, clock=self.clock.now, one_absence=one)
        self.mode: Mode = "on"
        self.context = DAY
        self.mine: tuple[str, ...] = ("noor@x.example",)
        self.reconciler = self.again()

    def again(self) -> Reconciler:
        """Make a reconciler as a new process would."""
        self.reconciler = Reconciler(self.account, self.store, self.clock, self.log, here)
        return self.reconciler

    def want(self) -> Want:
        now = self.clock.now()
        shown = wanted(Presence(self.context.mine).now(now), self.context.mine, now)
        status = Status(text=shown.text, emoji=shown.emoji, quiet=shown.quiet, until=shown.until) if shown else None
        ahead = plan(self.context, now, mine=self.mine)
        return Want(
            at=now,
            zone=self.context.zone,
            mode=self.mode,
            status=status,
            plan=ahead,
            planned_to=now + timedelta(weeks=WEEKS),
        )

    async def go(self, to: datetime | None = None, *, asked: bool = False) -> ShownRecord:
        """Let the clock come to an instant, reconcile, and give what is remembered."""
        if to is not None:
            self.clock.move(to - self.clock.now())
        await self.reconciler.run(self.want(), asked=asked)
        return self.record

    async def mend(self) -> ShownRecord:
        """Ask for ours to be put back."""
        self.store.commit("mend", [change("chat", replace(self.record, mend=True))], at=self.clock.now())
        return await self.go()

    @property
    def record(self) -> ShownRecord:
        return shown_record(self.store, "chat")

    def status(self) -> StatusRecord:
        """Give what is remembered of its status."""
        found = self.record.status
        assert found is not None
        return found

    def reply(self) -> ReplyRecord:
        """Give what is remembered of its automatic answer."""
        found = self.record.reply
        assert found is not None
        return found

    async def text(self) -> str:
        """Give what others see now."""
        shown = await self.account.shown_status()
        return shown.text if shown else ""

    def lines(self) -> list[str]:
        return self.log.path.read_text().splitlines() if self.log.path.exists() else []
