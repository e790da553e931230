"""Days and a month over the real engine in seconds: every break is accounted for, whatever the clock does meanwhile."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from a_home import POLICY
from a_month import MINUTE, Life, LifeClock, lived, record, uncounted

from boundaries.breaks.record import BreakEvent
from boundaries.policy import load
from boundaries.worktime import Span, WorkTime
from daybreak.engine import Engine
from daybreak.intents import EndBreak, PostponeBreak, SkipBreak

BERLIN = ZoneInfo("Europe/Berlin")
RHYTHMS = {"eyes": (20 * 60, 20), "move": (50 * 60, 300), "rest": (150 * 60, 900)}


def berlin(day: date, clock: str) -> datetime:
    return datetime.combine(day, time.fromisoformat(clock), BERLIN).astimezone(UTC)


def span(day: date, start: str, end: str) -> Span:
    return Span(berlin(day, start), berlin(day, end))


async def put_off(engine: Engine) -> None:
    await engine.do(PostponeBreak())


async def skip(engine: Engine) -> None:
    await engine.do(SkipBreak("no time now"))


async def end(engine: Engine) -> None:
    await engine.do(EndBreak())


def windows(first: date, last: date) -> list[Span]:
    work = WorkTime(load(POLICY, "policy.toml", machine_zone="UTC").policy)
    days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
    return [each for day in days for each in work.spans(day)]


def assert_accounted(life: Life, events: list[BreakEvent], hours: list[Span], put_offs: int) -> None:
    """Assert that no break ran beside another, that none came while closed, and that none is missing."""
    rests = [(each.started_at, each.ended_at) for each in events if each.started_at < each.ended_at]
    assert all(before[1] <= after[0] for before, after in pairwise(rests))
    for each in events:
        assert any(window.start <= each.started_at <= window.end for window in hours), each
        assert each.outcome in ("taken", "natural", "skipped", "missed")
        if each.outcome == "taken":
            assert not any(each.started_at < other.end and each.ended_at > other.start for other in life.meetings), each
    for kind, (every, lasts) in RHYTHMS.items():
        slack = 2 * 60 + 90 + 4 * 60 + put_offs
        for at, worked in uncounted(life, hours, events, kind, lasts):
            close = min(window.end for window in hours if window.start <= at < window.end)
            room = lasts + put_offs if close - at < timedelta(seconds=lasts + slack) else 0
            assert worked <= every + slack + room, (kind, at.astimezone(BERLIN), worked / 60)


async def test_a_working_day_over_the_real_engine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    day = date(2026, 11, 23)
    life = Life(LifeClock(berlin(day, "08:58")), seed=1)
    life.meetings = [span(day, "10:00", "10:30"), span(day, "15:00", "16:30")]
    life.away = [span(day, "11:20", "11:41")]
    life.sleeps = [span(day, "12:35", "13:20")]
    life.deeds = [(berlin(day, "14:19"), put_off), (berlin(day, "16:40"), skip)]
    store = await lived(tmp_path, monkeypatch, life, berlin(day, "17:40"))
    events = record(store)
    assert_accounted(life, events, windows(day, day), 300)
    told = Counter((each.kind, each.outcome) for each in events)
    assert told["rest", "natural"] == 1
    assert told["move", "taken"] >= 3
    assert sum(each.outcome == "skipped" for each in events) == 1
    assert sum(each.postponed for each in events) == 1
    assert any(each.moved == "meeting" for each in events)
    assert store.get("settings", "breaks") is not None


def a_month(life: Life, first: date, days: int) -> int:
    """Fill a month with what a person does; give the seconds by which breaks were put off on the busiest day."""
    chance = life.chance
    for number in range(days):
        day = first + timedelta(days=number)
        life.sleeps.append(Span(berlin(day, "18:20"), berlin(day + timedelta(days=1), "08:40")))
        if day.weekday() >= 5:
            continue
        for start in ("09:30", "11:00", "14:00", "16:00"):
            if chance.random() < 0.4:
                begin = berlin(day, start)
                life.meetings.append(Span(begin, begin + chance.choice((15, 30, 45, 60)) * MINUTE))
        for _ in range(chance.randrange(4)):
            begin = berlin(day, "09:00") + chance.randrange(500) * MINUTE
            life.away.append(Span(begin, begin + chance.choice((1, 4, 6, 20)) * MINUTE))
        if chance.random() < 0.2:
            begin = berlin(day, "09:30") + chance.randrange(120) * MINUTE
            life.sleeps.append(Span(begin, begin + chance.choice((2, 7, 40)) * MINUTE))
        for deed in (put_off, skip, end):
            if chance.random() < 0.5:
                life.deeds.append((berlin(day, "09:05") + chance.randrange(480) * MINUTE, deed))
    life.sleeps.sort(key=lambda each: each.start)
    return 600


@pytest.mark.long
@pytest.mark.parametrize("seed", [1, 2])
async def test_a_month_with_meetings_sleep_and_a_change_of_the_clock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, seed: int
) -> None:
    first, last = date(2026, 10, 5), date(2026, 11, 4)
    life = Life(LifeClock(berlin(first, "08:41")), seed=seed)
    put_offs = a_month(life, first, (last - first).days)
    life.set_by = [(berlin(date(2026, 10, 14), "10:12"), -3600.0), (berlin(date(2026, 10, 15), "14:02"), 3600.0)]
    began = datetime.now(UTC)
    store = await lived(tmp_path, monkeypatch, life, berlin(last, "08:50"))
    speed = (last - first) / (datetime.now(UTC) - began)
    assert speed > 1000
    events = record(store)
    odd = (date(2026, 10, 14), date(2026, 10, 15))
    hours = [
        each for each in windows(first, last - timedelta(days=1)) if each.start.astimezone(BERLIN).date() not in odd
    ]
    sound = [each for each in events if each.started_at.astimezone(BERLIN).date() not in odd]
    assert_accounted(life, sound, hours, put_offs)
    by_day = Counter(each.started_at.astimezone(BERLIN).date() for each in events)
    assert len(by_day) == 22
    assert max(by_day.values()) <= 30
    outcomes = Counter(each.outcome for each in events)
    assert outcomes["taken"] > 200
    assert min(outcomes[name] for name in ("natural", "skipped")) > 3
    assert any(each.postponed for each in events)
    assert {each.moved for each in events} >= {"", "meeting"}
