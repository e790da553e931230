"""The day while the dashboard runs: the day on a thread of its own, its snapshot on the loop's, everything else around.

Before the first frame there is a snapshot and nothing else; accounts, network and keyring come after it.
"""

from __future__ import annotations

import asyncio
import contextlib
import gc
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from typing import TYPE_CHECKING, Final, TypeVar

import msgspec

from boundaries.text import line
from daybreak.background import INSIDE, Background, said_inside
from daybreak.beat import Beat
from daybreak.eventlog import EventLog, quiet_libraries
from daybreak.live import DayError
from daybreak.looking import Looking
from daybreak.looks import Looks
from daybreak.outside import import_outside
from daybreak.pacing import Feels, Pacing
from daybreak.shared import SharedStore
from daybreak.store.protocol import StoreError

if TYPE_CHECKING:
    from collections.abc import Callable, Coroutine, Sequence
    from datetime import datetime

    from connectors.base import Account
    from daybreak.clock import Clock
    from daybreak.day.desk import Desk
    from daybreak.fleet import Fleet
    from daybreak.home import Home
    from daybreak.intents import Intent, Receipt
    from daybreak.live import Draft
    from daybreak.outbox import Outbox
    from daybreak.owner import SyncDay
    from daybreak.snapshot import Snapshot, ThreadView
    from daybreak.store.protocol import Record, Store

_T = TypeVar("_T")
SWITCH: Final = 0.0005
"""Seconds after which a busy thread hands over: a key waits no longer for one that reads mail."""
SETTLE: Final = 0.05
"""Seconds in which a burst of news becomes one snapshot."""
EXAMINE: Final = 5
"""Minutes between two looks of the rules at everything."""
BODY_LIMIT: Final = 30.0
QUOTE_LIMIT: Final = 2.0
"""Seconds that the beginning of an answer waits for the text that it quotes."""


class Engine(Looks, Feels):
    """The `LiveDay` of the dashboard."""

    def __init__(  # noqa: PLR0913 - what a day is made of, once
        self,
        home: Home,
        clock: Clock,
        store: Store | Callable[[], Store],
        day: SyncDay | Callable[[], SyncDay],
        *,
        first: Snapshot | None = None,
        accounts: Sequence[Account] | None = None,
    ) -> None:
        """Begin with a day and its store, or with its `first` snapshot and what loads both later, on its own thread.

        `accounts` stand in for those of the home (the demo).
        """
        self.clock = clock
        self._home = home
        self._given = accounts
        self._load = day
        self._loaded: SyncDay | None = None
        self._store = SharedStore(store if callable(store) else lambda: store, self._heard)
        self.log = EventLog(home.log, clock)
        self._background = Background(self.log, self._trouble)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="day")
        self._notices: dict[str, str] = {}
        self._companions: list[Coroutine[object, object, object]] = []
        self._listeners: list[Callable[[Snapshot], None]] = []
        self._stale: asyncio.Task[None] | None = None
        self._looking = Looking(self._background, self._room, lambda: self._day, self.tick)
        self._pacing = Pacing(clock, lambda happened: self._ask(lambda day: day.pause(happened)))
        self._beat: Beat | None = None
        self._fleet: Fleet | None = None
        self._snapshot = self._drawn = first or self._day.snapshot()

    @property
    def _day(self) -> SyncDay:
        """Give the day; asked for on its own thread, because the first to ask loads it."""
        if self._loaded is None:
            self._loaded = self._load() if callable(self._load) else self._load
            # What stands now stays: without this every later collection, in the middle of a key, looks at it again.
            gc.freeze()
        return self._loaded

    @cached_property
    def _outbox(self) -> Outbox:
        """Give the answers on their way; the first frame waits for none of that."""
        from daybreak.outbox import Outbox

        return Outbox(self._store, self._home.data)

    @property
    def snapshot(self) -> Snapshot:
        """Give the newest snapshot."""
        return self._snapshot

    def subscribe(self, listener: Callable[[Snapshot], None]) -> None:
        """Call `listener` on the loop's thread with each new snapshot."""
        self._listeners.append(listener)

    def accompany(self, work: Coroutine[object, object, object]) -> None:
        """Let something run beside the day from its start on (the demo's clients)."""
        self._companions.append(work)

    async def start(self) -> None:
        """Begin to sync, to send and to watch the clock; comes back at once."""
        sys.setswitchinterval(SWITCH)
        self._background.once("start", self._start())
        for work in self._companions:
            self._background.once("companion", work)

    async def _start(self) -> None:
        quiet_libraries(self.log)
        self._beat = Beat(self.clock, (self._home.data, self._home.accounts, self._home.policy))
        self._background.keep("timer", self._run)
        await self._pacing.look(self._beat)
        await self.tick()
        await asyncio.to_thread(import_outside)
        from connectors.idle.choose import choose
        from connectors.vault import KeyringVault
        from daybreak.fleet import Fleet, World

        world = World(self._home, self._store, self._room, self.clock, self.log)
        world.trouble = self._notices
        self._fleet = Fleet(world, self._background, self._changed, KeyringVault)
        if self._given is None:
            await self._fleet.load()
        else:
            for account in self._given:
                self._fleet.add(account)
        self.subscribe(self._fleet.follow(self.look))
        self._looking.at_everything()
        if self._given is None:
            await self._pacing.find_source(lambda: choose(os.environ, self.clock.now))

    async def stop(self) -> None:
        """Stop everything; what was acknowledged is durable already. Never waits for a server."""
        if self._fleet is not None:
            await self._fleet.finish(0.6)
        await self._background.stop(0.4)
        self._pacing.close()
        if self._fleet is not None:
            await self._fleet.close(0.3)
        with contextlib.suppress(TimeoutError, StoreError):
            async with asyncio.timeout(0.5):
                await self._room(self._store.close)
        self._thread.shutdown(wait=False)

    async def do(self, intent: Intent) -> Receipt:
        """Carry out an intent; durable, and on the screen, when it returns. Raises `DayError`."""
        receipt = await self._act(lambda day: day.do(intent))
        await self._after_action()
        return receipt

    async def undo(self) -> Receipt | None:
        """Take back the newest action; None when there is nothing."""
        receipt = await self._act(lambda day: day.undo())
        await self._after_action()
        return receipt

    async def view(self, thread: str, *, whole: bool = False) -> ThreadView:
        """Give one thread; `whole` fetches the texts that are not at hand. Raises `DayError`."""
        notes = await self._fetch_bodies(thread) if whole else {}
        view = await self._ask(lambda day: day.view(thread))
        if not notes:
            return view
        messages = tuple(
            msgspec.structs.replace(message, note=line(notes[message.id])) if message.id in notes else message
            for message in view.messages
        )
        return msgspec.structs.replace(view, messages=messages)

    async def draft(self, thread: str, template: str = "") -> Draft:
        """Begin a reply; the original is quoted whole where it can be had quickly."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(QUOTE_LIMIT):
                await self._fetch_bodies(thread)
        return await self._ask(lambda day: day.draft(thread, template))

    async def templates(self) -> tuple[str, ...]:
        """Give the names of the reply templates."""
        return await self._ask(lambda day: day.templates())

    async def when(self, words: str) -> datetime:
        """Read a time in words. Raises `DayError`."""
        return await self._ask(lambda day: day.when(words))

    async def look(self, work: Callable[[Desk, datetime], _T]) -> _T:
        """Let something read the desk. Raises `DayError`."""
        return await self._ask(lambda day: day.look(work))

    async def tick(self) -> None:
        """Recompute for the present instant, and publish."""
        snapshot = await self._ask(lambda day: day.snapshot())
        self._notices.pop(INSIDE, None)
        self._publish(snapshot)

    async def sync(self) -> None:
        """Fetch from every account now."""
        if self._fleet is not None:
            self._fleet.ask()

    async def _room(self, work: Callable[[], _T]) -> _T:
        """Run work on the day's own thread."""
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    async def _ask(self, work: Callable[[SyncDay], _T]) -> _T:
        """Ask the day, on its own thread."""
        return await self._room(lambda: work(self._day))

    async def _act(self, work: Callable[[SyncDay], _T]) -> _T:
        """Run an action; what the disk refuses is said in words and stands as a notice until a write succeeds."""

        def both() -> tuple[_T, Snapshot]:
            return work(self._day), self._day.snapshot()

        try:
            done, snapshot = await self._room(both)
        except DayError as error:
            if isinstance(error.__cause__, StoreError):
                self._notices["store"] = str(error.__cause__)
            # Also a refusal can change what is next: an answer that has left is no level of undo any more.
            self._changed()
            raise
        self._publish(snapshot)
        return done

    async def _after_action(self) -> None:
        if self._beat is not None and await self._pacing.look(self._beat):
            await self.tick()
        await self._look_at_outbox()
        if self._fleet is not None:
            self._fleet.mark()

    async def _fetch_bodies(self, thread: str) -> dict[str, str]:
        """Fetch the texts of a thread that are not at hand; give a sentence for each that could not be had."""
        from connectors.base import Fetches
        from connectors.errors import ConnectorError

        notes: dict[str, str] = {}
        for message in await self._ask(lambda day: day.unread_bodies(thread)):
            member = None if self._fleet is None else self._fleet.members.get(message.account)
            if member is None or not isinstance(member.account, Fetches):
                notes[message.id] = f"The account {message.account} is not connected: this is the beginning only."
                continue
            try:
                async with asyncio.timeout(BODY_LIMIT):
                    body = await member.account.body(message)
            except ConnectorError as error:
                notes[message.id] = f"{error.happened} {error.todo}"
            except TimeoutError:
                notes[message.id] = "The server did not give the whole text in time: this is the beginning only."
            else:
                await self._ask(lambda day, message=message, body=body: day.keep_body(message, body))  # type: ignore[misc]
        return notes

    async def _run(self) -> None:
        """Live by the timer until cancelled."""
        beat = self._beat
        while beat is not None:
            waking = await beat.wait()
            if waking.slept or waking.network:
                self.log.write("resumed" if waking.slept else "network changed")
                if self._fleet is not None:
                    self._background.once("reconnect", self._fleet.reconnect())
            if self._home.accounts in waking.files and self._fleet is not None and self._given is None:
                self._background.once("accounts", self._fleet.load())
            changed = self._home.data in waking.files
            news = await self._room(self._store.refresh) if changed else ()
            if news and self._fleet is not None:
                self._fleet.heard(news)
            edited = self._home.policy in waking.files
            if waking.slept or edited or (waking.minute and self.clock.now().minute % EXAMINE == 0):
                self._looking.at_everything()
            paused = await self._pacing.go_on(beat, waking, news=bool(news))
            if paused or news or waking.minute or waking.slept or self._home.policy in waking.files:
                await self.tick()
            if news or waking.due or waking.minute:
                await self._look_at_outbox()

    async def _look_at_outbox(self) -> None:
        """Send what is due, and set the timer to the next."""
        if self._fleet is None or self._beat is None:
            return
        now = self.clock.now()
        unsettled, due = await self._room(lambda: (self._outbox.unsettled(), self._outbox.next_look(now)))
        self._fleet.deliver(unsettled, now)
        self._beat.due = due
        self._beat.nudge()

    def _changed(self) -> None:
        """Publish soon: a burst of news is one snapshot. Called on the loop."""
        if self._stale is None or self._stale.done():
            self._stale = self._background.once("publish", self._publish_soon())

    async def _publish_soon(self) -> None:
        await asyncio.sleep(SETTLE)
        self._stale = None
        await self.tick()
        await self._look_at_outbox()
        self._looking.at_news()

    def _publish(self, snapshot: Snapshot) -> None:
        self._drawn = snapshot
        if self._notices:
            own = tuple(line(text) for text in self._notices.values())
            snapshot = msgspec.structs.replace(snapshot, notices=(*own, *snapshot.notices))
        self._snapshot = snapshot
        # Beside the drawing both would take turns: it is drawn first.
        self._background.later("glance", SETTLE, lambda: self._ask(lambda day: day.glance()))
        for listener in self._listeners:
            self._background.call("listener", listener, snapshot)

    def _heard(self, records: Sequence[Record]) -> None:
        """Tell the day what was written; runs on the day's thread."""
        self._notices.pop("store", None)
        self._day.absorb(records, judge=False)

    def _trouble(self, account: str, error: BaseException) -> None:
        if account and self._fleet is not None:
            self._background.once("health", self._fleet.failed(account, error))
        elif not account and INSIDE not in self._notices:
            self._notices[INSIDE] = said_inside(error)
            self._publish(self._drawn)
