"""A person's weeks over the real engine, with time made short: work, meetings, absences, a lid that closes, odd clocks.

The engine, its timer and the day are the real ones. Only the clock is ours: it moves on by what the timer would have
slept, and while the lid is closed its monotonic count stands.
"""

from __future__ import annotations

import asyncio
import contextlib
import random
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from a_home import POLICY, make_home

from boundaries.breaks.record import BreakEvent, started
from boundaries.facts import CalendarEvent
from boundaries.worktime import Span
from daybreak import beat, engine
from daybreak.beat import Beat, Waking
from daybreak.clock import Clock, FixedClock
from daybreak.day import Day
from daybreak.documents import from_document, to_document
from daybreak.engine import Engine
from daybreak.store.memory import MemoryStore
from daybreak.store.protocol import Change

MINUTE = timedelta(minutes=1)


class LifeClock(FixedClock):
    """A clock that is moved by hand; asleep, only its wall moves."""

    def jump(self, seconds: float) -> None:
        """Set the wall, or sleep."""
        self._at += timedelta(seconds=seconds)


class Life:
    """What the person does and what befalls the machine, by instants of the wall clock."""

    name, whole, waits = "the script of the test", True, False

    def __init__(self, clock: LifeClock, *, seed: int) -> None:
        self.clock = clock
        self.chance = random.Random(seed)
        self.away: list[Span] = []
        """Nobody at the keyboard."""
        self.sleeps: list[Span] = []
        """The lid is closed."""
        self.set_by: list[tuple[datetime, float]] = []
        """The clock is set, once, by seconds."""
        self.deeds: list[tuple[datetime, Callable[[Engine], Awaitable[object]]]] = []
        self.meetings: list[Span] = []
        self.engine: Engine | None = None
        """Theirs: while a break runs they rest."""

    def seconds(self) -> float | None:
        now = self.clock.now()
        since = max((each.start for each in self.away if each.start <= now < each.end), default=None)
        rests = self.engine.snapshot.breaks.running_since if self.engine is not None else None
        if rests is not None:
            since = min(rests, since or rests)
        return 1.0 if since is None else (now - since).total_seconds()

    def close(self) -> None:
        pass

    def pass_by(self, seconds: float) -> None:
        """Let time pass, with what befalls the machine."""
        now = self.clock.now()
        ahead = now + timedelta(seconds=seconds)
        lid = next((each for each in self.sleeps if now <= each.start < ahead or each.start <= now < each.end), None)
        if lid is not None:
            self.clock.move(max(timedelta(), lid.start - now))
            self.clock.jump((lid.end - self.clock.now()).total_seconds())
            return
        self.clock.move(timedelta(seconds=seconds))
        due = [each for each in self.set_by if each[0] <= self.clock.now()]
        for each in due:
            self.set_by.remove(each)
            self.clock.jump(each[1])

    async def act(self) -> None:
        """Do what is due; what cannot be done is not done."""
        from daybreak.live import DayError

        assert self.engine is not None
        for each in [one for one in self.deeds if one[0] <= self.clock.now()]:
            self.deeds.remove(each)
            with contextlib.suppress(DayError):
                await each[1](self.engine)


@contextmanager
def quick(monkeypatch: pytest.MonkeyPatch, life: Life, done: asyncio.Event, end: datetime) -> Iterator[None]:
    """Let the timer take no time: it moves the clock on by what it would have slept."""

    class Quick(Beat):
        async def wait(self) -> Waking:
            if life.clock.now() >= end:
                done.set()
                await asyncio.Event().wait()
            await life.act()
            life.pass_by(super()._seconds())
            return await super().wait()

        def _seconds(self) -> float:
            return 0.0

    monkeypatch.setattr(engine, "Beat", Quick)
    monkeypatch.setattr(beat, "LOOK", 30.0)
    monkeypatch.setattr(beat, "local_address", str)
    with monkeypatch.context():
        yield


async def lived(
    folder: Path, monkeypatch: pytest.MonkeyPatch, life: Life, end: datetime, policy: str = POLICY
) -> MemoryStore:
    """Live until `end`; give the store with what was kept."""
    home = make_home(folder, policy)
    store = MemoryStore()
    entries = [
        CalendarEvent(id=f"m{number}", account="cal", start=each.start, end=each.end, title="Call")
        for number, each in enumerate(life.meetings)
    ]
    store.commit("sync", [Change("events", each.id, to_document(each)) for each in entries], at=life.clock.now())
    clock: Clock = life.clock
    day = Day(home, store, clock)
    running = Engine(home, clock, store, day, accounts=())
    life.engine, done = running, asyncio.Event()
    with quick(monkeypatch, life, done, end):
        await running._pacing.find_source(lambda: life)
        await running.start()
        await done.wait()
        await running.stop()
    return store


def record(store: MemoryStore) -> list[BreakEvent]:
    """Give the record, in order."""
    return sorted((from_document(each, BreakEvent) for each in store.items("breaks").values()), key=started)


def uncounted(
    life: Life, windows: list[Span], events: list[BreakEvent], kind: str, lasts: float
) -> list[tuple[datetime, float]]:
    """Walk over every minute of the hours: give where the work since the last break of a kind was longest.

    Work is a minute in a window, at the keyboard, outside breaks, and not around a meeting, where a break waits. A
    break of the kind or a longer one ends the count, whatever became of it, and so does being away for as long.
    """
    order = {"eyes": 0, "move": 1, "rest": 2, "recovery": 1, "stand": 0}
    ends = sorted(each.ended_at for each in events if order[each.kind] >= order[kind])
    gone = sorted([*life.away, *life.sleeps], key=lambda each: each.start)
    gone = [each for each in gone if (each.end - each.start).total_seconds() >= min(lasts, 180.0)]
    found = []
    for window in windows:
        worked, at = 0.0, window.start
        while at < window.end:
            inside = [each for each in gone if each.start <= at < each.end]
            if any((each.end - each.start).total_seconds() >= lasts for each in inside):
                worked = 0.0
            elif any(each.started_at <= at < each.ended_at for each in events):
                pass
            elif not inside and not any(_around(each, at, lasts) for each in life.meetings):
                worked += 60.0
            if any(at < end <= at + MINUTE for end in ends):
                worked = 0.0
            found.append((at, worked))
            at += MINUTE
    return found


def _around(meeting: Span, at: datetime, lasts: float) -> bool:
    before = timedelta(seconds=lasts) + 12 * MINUTE
    return meeting.start - before <= at < meeting.end + 4 * MINUTE
