from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from a_day import at
from a_home import ME, AtHome, at_home
from msgspec.structs import replace

from boundaries.facts import Busy, CalendarEvent
from connectors.errors import TryLater
from connectors.memory import MemoryCalendar
from daybreak import calendars
from daybreak.calendars import forget_others, sync_all, window
from daybreak.commands.day import lines
from daybreak.sync import SyncResult, account_record


def entry(name: str, start: datetime, minutes: int = 60, **fields: object) -> CalendarEvent:
    known: dict[str, object] = {"id": name, "account": "cal", "start": start, "title": name.capitalize()}
    return CalendarEvent(end=start + timedelta(minutes=minutes), **(known | fields))  # type: ignore[arg-type]


@pytest.fixture
def home(tmp_path: Path) -> AtHome:
    return at_home(tmp_path)


@pytest.fixture
def calendar() -> MemoryCalendar:
    return MemoryCalendar("cal", ME, [entry("call", at(23, "14:00")), entry("review", at(24, "10:00"))])


async def look(home: AtHome, calendar: MemoryCalendar) -> SyncResult:
    return await sync_all(calendar, home.store, home.clock, home.home, quiet=True)


async def test_entries_come_into_the_store_and_onto_the_day(home: AtHome, calendar: MemoryCalendar) -> None:
    calendar.put(entry("visit", at(23, "00:00"), 24 * 60, all_day=True, busy=Busy.OUT_OF_OFFICE))
    calendar.put(entry("demo", at(23, "16:00"), busy=Busy.TENTATIVE, link="https://meet.example/x"))
    result = await look(home, calendar)
    assert (result.new, result.entries, result.error) == (4, 4, None)
    snapshot = home.snapshot
    assert [str(each.title) for each in snapshot.meetings] == ["Visit", "Call", "Demo"]
    blocks = [block for block in snapshot.blocks if block.kind != "break"]
    assert [(block.kind, str(block.label), block.start) for block in blocks] == [
        ("away", "None", at(23, "00:00")),
        ("meeting", "Call", at(23, "14:00")),
        ("maybe", "maybe: Demo", at(23, "16:00")),
    ]
    told = lines(snapshot)
    assert "meeting all day      Visit (out-of-office)" in told
    assert "meeting 14:00–15:00  Call" in told
    assert "meeting 16:00–17:00  Demo (tentative)  https://meet.example/x" in told


async def test_only_what_changed_is_written(home: AtHome, calendar: MemoryCalendar) -> None:
    written: list[list[str]] = []
    commit = home.store.commit

    def noting(action: str, changes: object, **rest: object) -> object:
        written.append([change.key for change in changes])  # type: ignore[attr-defined]
        return commit(action, changes, **rest)  # type: ignore[arg-type]

    home.store.commit = noting  # type: ignore[method-assign,assignment]
    await look(home, calendar)
    assert written == [["call", "review", "cal"]]
    home.clock.move(timedelta(minutes=4))
    await look(home, calendar)
    assert len(written) == 1
    calendar.put(entry("review", at(24, "11:00")))
    calendar.take("call")
    result = await look(home, calendar)
    assert (result.new, result.changed, result.gone) == (0, 1, 1)
    assert written[1:] == [["review", "call", "cal"]]


async def test_a_calendar_that_fails_keeps_its_entries_and_says_so(home: AtHome, calendar: MemoryCalendar) -> None:
    await look(home, calendar)
    calendar.failure = TryLater("cal", "The server is away.", "It is tried again by itself.")
    result = await look(home, calendar)
    assert result.error is calendar.failure
    assert [str(each.title) for each in home.snapshot.meetings] == ["Call"]
    assert any("cal: The server is away." in notice for notice in home.notices())
    calendar.failure = None
    await look(home, calendar)
    assert not home.notices()
    assert account_record(home.store, "cal").capabilities == ("busy",)


async def test_a_flood_of_entries_is_bounded(
    home: AtHome, calendar: MemoryCalendar, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(calendars, "MOST", 1)
    calendar.remark = "1 of 3 entries cannot be read."
    result = await look(home, calendar)
    assert result.entries == 1
    assert result.remark == "Only the first 1 of 2 entries are kept. 1 of 3 entries cannot be read."
    assert account_record(home.store, "cal").remark == result.remark


async def test_entries_of_an_account_that_is_gone_are_dropped(home: AtHome, calendar: MemoryCalendar) -> None:
    await look(home, calendar)
    forget_others(home.store, {"cal"}, home.now)
    assert len(home.store.items("events")) == 2
    forget_others(home.store, {"work"}, home.now)
    assert not home.store.items("events")


def test_the_window_is_bounded_by_the_user_s_own_midnights() -> None:
    zone = ZoneInfo("Europe/Berlin")
    start, end = window(at(23, "23:30"), zone)
    assert (start.isoformat(), end.isoformat()) == ("2026-11-22T00:00:00+01:00", "2026-12-29T00:00:00+01:00")


async def test_what_touches_midnight_is_on_both_days(home: AtHome, calendar: MemoryCalendar) -> None:
    calendar.put(replace(entry("late", at(22, "23:30")), end=at(23, "00:30")))
    await look(home, calendar)
    assert [str(each.title) for each in home.snapshot.meetings] == ["Late", "Call"]
