from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import timedelta

import pytest
from a_day import at

from boundaries.breaks.state import Happening, Idle, Look, Slept
from daybreak import pacing
from daybreak.beat import Beat, Waking
from daybreak.clock import FixedClock
from daybreak.paced import Paced
from daybreak.pacing import EVERY, UNANSWERED, Pacing

OPEN, RUNS = Paced(None, changed=False, watch=True), Paced(None, changed=False, watch=True, running=True)


class Source:
    """Tells what it was told to tell."""

    def __init__(self, *, whole: bool = True, waits: bool = True) -> None:
        self.name, self.whole, self.waits = "a stand-in", whole, waits
        self.tells: float | None = 1.0
        self.asked = self.closed = 0
        self.slow = threading.Event()
        self.slow.set()

    def seconds(self) -> float | None:
        self.asked += 1
        self.asked_in = threading.current_thread()
        self.slow.wait(5)
        return self.tells

    def close(self) -> None:
        self.closed += 1


class Driven:
    """A driver whose day answers as it is told, and keeps what it heard."""

    def __init__(self) -> None:
        self.clock = FixedClock(at(23, "10:00"))
        self.heard: list[Happening] = []
        self.came = OPEN
        self.beat = Beat(self.clock, ())
        self.pacing = Pacing(self.clock, self._tell)

    async def _tell(self, happened: Happening) -> Paced:
        self.heard.append(happened)
        return self.came

    async def wake(self, seconds: float = 0, *, minute: bool = False, pause: bool = False, slept: bool = False) -> bool:
        """Let time pass and the timer wake; give whether there is something new to show."""
        since = self.clock.now() if slept else None
        self.clock.move(timedelta(seconds=seconds))
        waking = Waking(minute=minute, since=since, network=False, due=False, pause=pause, files=frozenset())
        return await self.pacing.go_on(self.beat, waking)


@pytest.fixture
async def driven() -> Driven:
    driven = Driven()
    await driven.pacing.look(driven.beat)
    driven.heard.clear()
    return driven


async def test_at_rest_it_asks_twice_a_minute_and_bothers_nobody(driven: Driven) -> None:
    source = Source()
    await driven.pacing.find_source(lambda: source)
    for _ in range(60):
        await driven.wake(2)
    assert source.asked == 120 / EVERY
    assert driven.heard == []
    driven.came = Paced(None, changed=False)
    await driven.wake(2, minute=True)
    for _ in range(60):
        await driven.wake(2)
    assert (source.asked, len(driven.heard)) == (120 / EVERY, 1)


@pytest.mark.parametrize("waits", [True, False])
async def test_only_a_source_that_waits_is_asked_in_a_thread(driven: Driven, *, waits: bool) -> None:
    source = Source(waits=waits)
    await driven.pacing.find_source(lambda: source)
    await driven.wake(EVERY)
    assert (source.asked_in is threading.current_thread()) is not waits


async def test_idle_time_is_told_while_it_matters_and_its_end_once(driven: Driven) -> None:
    source = Source()
    await driven.pacing.find_source(lambda: source)
    for seconds in (200.0, 230.0, 2.0, 3.0):
        source.tells = seconds
        await driven.wake(EVERY)
    assert driven.heard == [Idle(200.0), Idle(230.0), Idle(2.0)]
    driven.came = RUNS
    await driven.wake(1, minute=True)
    await driven.wake(EVERY)
    assert driven.heard[-1] == Idle(3.0)


async def test_a_deadline_asks_first_so_that_keys_in_other_windows_count(driven: Driven) -> None:
    source = Source()
    source.tells = 4.0
    await driven.pacing.find_source(lambda: source)
    await driven.wake(3, pause=True)
    assert driven.heard == [Look(driven.clock.now() - timedelta(seconds=4))]
    driven.pacing.typed()
    source.tells = 60.0
    typed_at = driven.clock.now()
    await driven.wake(1, pause=True)
    assert driven.heard[-1] == Look(typed_at)


async def test_sleep_is_told_and_the_next_deadline_is_set(driven: Driven) -> None:
    driven.came = Paced(at(23, "11:00"), changed=True, watch=True)
    assert await driven.wake(3600, slept=True, minute=True)
    assert driven.heard == [Slept(at(23, "10:00")), Look(None)]
    assert driven.beat.pause == at(23, "11:00")


async def test_a_source_that_hangs_is_not_waited_for_and_a_dead_one_is_replaced(
    driven: Driven, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pacing, "LIMIT", 0.02)
    first, second = Source(), Source()
    found = iter((first, second))
    await driven.pacing.find_source(lambda: next(found))
    first.slow.clear()
    await driven.wake(EVERY)
    first.slow.set()
    first.tells = None
    for _ in range(UNANSWERED):
        await driven.wake(EVERY)
    assert (first.closed, second.closed) == (1, 0)
    second.tells = 300.0
    await driven.wake(EVERY)
    assert driven.heard[-1] == Idle(300.0)
    driven.pacing.close()
    assert second.closed == 1


@pytest.mark.parametrize(("whole", "told"), [(True, Idle(300.0)), (False, None)])
async def test_in_another_window_only_who_sees_it_tells(driven: Driven, *, whole: bool, told: Happening | None) -> None:
    source = Source(whole=whole)
    source.tells = 300.0
    await driven.pacing.find_source(lambda: source)
    driven.pacing.elsewhere = True
    await driven.wake(EVERY)
    assert driven.heard == ([told] if told else [])


def test_a_key_costs_no_more_than_a_look_at_the_clock() -> None:
    driven = Driven()
    tell: Callable[[], None] = driven.pacing.typed
    tell()
    assert driven.heard == []


async def test_what_another_process_wrote_is_looked_at_at_once(driven: Driven) -> None:
    driven.came = Paced(at(23, "10:05"), changed=False, watch=True)
    waking = Waking(minute=False, since=None, network=False, due=False, pause=False, files=frozenset())
    await driven.pacing.go_on(driven.beat, waking, news=True)
    assert (driven.heard, driven.beat.pause) == ([Look(None)], at(23, "10:05"))
