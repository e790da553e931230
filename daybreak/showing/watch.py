"""While the dashboard runs: shows what changed at once, reads back every 15 minutes, and stays out of the way."""

from __future__ import annotations

import asyncio
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Final, Protocol, TypeVar

from daybreak.day.auto_answers import due, tell
from daybreak.outbox import Outbox, OutboxError
from daybreak.showing.reconciler import Reconciler
from daybreak.showing.want import want
from daybreak.store.protocol import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable

    from connectors.base import Account
    from daybreak.background import Background
    from daybreak.day.desk import Desk
    from daybreak.fleet import Fleet, World
    from daybreak.showing.want import Want
    from daybreak.snapshot import Snapshot

_T = TypeVar("_T")
READ_BACK: Final = timedelta(minutes=15)
_FAILING: Final = timedelta(minutes=1)
"""How soon an account is looked at again that could not be reached; it is left alone for longer by itself."""


class Look(Protocol):
    """Lets something read the desk, on the day's own thread."""

    async def __call__(self, work: Callable[[Desk, datetime], _T]) -> _T:
        """Read it at the present instant."""


class Watch:
    """Hears every snapshot; what others see follows it. Every method is called on the loop."""

    def __init__(
        self, world: World, fleet: Fleet, background: Background, look: Look, changed: Callable[[], object]
    ) -> None:
        """Begin; nothing is shown before the first snapshot is heard."""
        self._world = world
        self._fleet = fleet
        self._background = background
        self._look = look
        self._changed = changed
        self._reconcilers: dict[str, tuple[Account, Reconciler]] = {}
        self._key: tuple[object, ...] = ()
        self._done_at = self._tried_at = world.clock.now()
        self.running: asyncio.Task[None] | None = None
        """What is being shown right now."""
        self._names: frozenset[str] = frozenset()
        self._wanted: Want | None = None
        self._asked = False
        self._telling: asyncio.Task[None] | None = None
        self._would_tell: set[str] = set()

    def heard(self, day: Snapshot) -> None:
        """Reconcile where the state, the policy, the accounts or the user's wish changed, and every 15 minutes."""
        shown = day.showing
        if shown.mode == "off" and not shown.lines:
            self._key, self._wanted = (), None
            return
        if self._wanted is not None and any(each.standing == "here" for each in shown.lines):
            self._tell()
        here = day.availability
        members = tuple(sorted(self._fleet.members))
        key = (here.state, here.until, shown.mode, shown.version, shown.asked, members)
        if key != self._key or not timedelta(0) <= day.at - self._done_at < READ_BACK:
            self._key, self._done_at = key, day.at
            self._tried_at = day.at
            self._start(frozenset(members))
            return
        failing = frozenset(str(each.account) for each in shown.lines if each.standing == "trouble")
        if failing and not timedelta(0) <= day.at - self._tried_at < _FAILING:
            self._tried_at = day.at
            self._start(failing)

    def ask(self) -> None:
        """Read back at once, and try again what failed just now; nothing where nobody is told anything."""
        if self._wanted is not None:
            self._asked, self._done_at = True, self._world.clock.now()
            self._start(frozenset(self._fleet.members))

    def _start(self, names: frozenset[str]) -> None:
        """Reconcile these accounts, after what runs already."""
        self._names |= names
        if self.running is None or self.running.done():
            self.running = self._background.once("showing", self._run())

    async def _run(self) -> None:
        while self._names:
            names, self._names = self._names, frozenset()
            asked, self._asked = self._asked, False
            wanted = await self._look(want)
            members = [member for name, member in self._fleet.members.items() if name in names]
            await asyncio.gather(*(self._one(member.account, wanted, asked=asked) for member in members))
            # Only now it is known which servers answer for themselves.
            self._wanted = wanted
            self._tell()

    def _tell(self) -> None:
        """Tell who wrote just now, over the channels whose servers do not; a burst of news is one look."""
        if self._telling is None or self._telling.done():
            self._telling = self._background.once("automatic answers", self._told())

    async def _told(self) -> None:
        wanted = self._wanted
        if wanted is None or wanted.mode == "off":
            return
        if wanted.mode == "dry-run":
            for each in await self._look(lambda desk, now: due(desk, now, wanted.plan)):
                if each.entry.id not in self._would_tell:
                    self._would_tell.add(each.entry.id)
                    to = each.entry.outgoing.to[0].address
                    would = f"tell {to}: {each.entry.outgoing.subject}"
                    self._world.log.write("dry run", account=each.entry.account, what="auto-reply", would=would)
            return
        try:
            outbox = Outbox(self._world.store, self._world.home.data)
            if await self._look(lambda desk, now: tell(desk, outbox, now, wanted.plan)):
                self._changed()
        except (StoreError, OutboxError) as error:
            self._world.log.write("nobody was told", why=error)

    async def _one(self, account: Account, wanted: Want, *, asked: bool) -> None:
        known = self._reconcilers.get(account.name)
        if known is None or known[0] is not account:
            world = self._world
            known = (account, Reconciler(account, world.store, world.clock, world.log, world.room))
            self._reconcilers[account.name] = known
        try:
            if await known[1].run(wanted, asked=asked):
                self._changed()
        except StoreError as error:
            self._world.trouble["store"] = str(error)
            self._changed()
