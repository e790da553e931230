"""The promise clock: published examples computed right, lengths in their order, and ten thousand at once."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from boundaries.policy.model import WEEKDAYS, Client, DayException, Length, Me, Policy, Week, Window
from boundaries.promises import promise
from boundaries.worktime import Holidays, PolicyNeverOpens, WorkTime, no_holidays

NINE_TO_FIVE: Week = dict.fromkeys(WEEKDAYS[:5], (Window(540, 1020),))
LUNCH: Week = dict.fromkeys(WEEKDAYS[:5], (Window(540, 750), Window(810, 1020)))
SMALL_HOURS: Week = {"sun": (Window(0, 360),)}
HOUR = 3600


def hours(count: int) -> Length:
    return Length(seconds=count * HOUR)


def days(count: int) -> Length:
    return Length(working_days=count)


def policy(
    week: Week,
    promised: dict[str, Length],
    *exceptions: DayException,
    zone: str = "America/New_York",
) -> Policy:
    return Policy(me=Me(name="N", timezone=zone), hours=week, promise=promised, exceptions=exceptions)


def due(at: str, length: Length, week: Week, holidays: Holidays = no_holidays, zone: str = "America/New_York") -> str:
    """Give the wall clock of the end of a promise made at a wall clock time."""
    ours = policy(week, {"default": length}, zone=zone)
    received = datetime.fromisoformat(at).replace(tzinfo=ZoneInfo(zone))
    made = promise(WorkTime(ours, None, holidays), ours, None, "email", "work", received)
    return made.due_at.astimezone(ZoneInfo(zone)).isoformat(sep=" ", timespec="minutes")


@pytest.mark.parametrize(
    ("received", "length", "week", "expected"),
    [
        ("2026-11-20 16:30", hours(1), NINE_TO_FIVE, "2026-11-23 09:30-05:00"),
        ("2026-11-20 16:00", hours(4), NINE_TO_FIVE, "2026-11-23 12:00-05:00"),
        ("2026-11-20 17:00", hours(8), NINE_TO_FIVE, "2026-11-23 17:00-05:00"),
        ("2026-11-18 12:45", hours(1), LUNCH, "2026-11-18 14:30-05:00"),
        ("2026-03-08 00:00", hours(4), SMALL_HOURS, "2026-03-08 05:00-04:00"),
        ("2026-11-01 00:00", hours(4), SMALL_HOURS, "2026-11-01 03:00-05:00"),
        ("2026-11-20 08:00", hours(8), NINE_TO_FIVE, "2026-11-20 17:00-05:00"),
        ("2026-11-21 03:00", hours(8), NINE_TO_FIVE, "2026-11-23 17:00-05:00"),
        ("2026-11-20 16:59", days(1), NINE_TO_FIVE, "2026-11-23 17:00-05:00"),
        ("2026-11-20 17:00", days(1), NINE_TO_FIVE, "2026-11-24 17:00-05:00"),
        ("2026-11-19 10:00", days(2), LUNCH, "2026-11-23 17:00-05:00"),
    ],
)
def test_examples(received: str, length: Length, week: Week, expected: str) -> None:
    assert due(received, length, week) == expected


def test_holiday_stops_the_clock() -> None:
    def holidays(_year: int) -> dict[date, str]:
        return {date(2026, 11, 20): "A day off"}

    assert due("2026-11-19 16:00", hours(3), NINE_TO_FIVE, holidays) == "2026-11-23 11:00-05:00"
    assert due("2026-11-19 16:00", days(1), NINE_TO_FIVE, holidays) == "2026-11-23 17:00-05:00"


def test_overnight_hours() -> None:
    night: Week = {"fri": (Window(22 * 60, 26 * 60),), "mon": (Window(540, 600),)}
    assert due("2026-11-20 23:00", hours(3), night) == "2026-11-21 02:00-05:00"
    assert due("2026-11-21 01:30", days(1), night) == "2026-11-23 10:00-05:00"
    assert due("2026-11-21 03:00", days(1), night) == "2026-11-28 02:00-05:00"


def test_skipped_date_is_no_working_day() -> None:
    every: Week = dict.fromkeys(WEEKDAYS, (Window(540, 1020),))
    assert due("2011-12-29 10:00", days(1), every, zone="Pacific/Apia") == "2011-12-31 17:00+14:00"


def test_lengths_in_their_order() -> None:
    monday, friday = date(2026, 11, 23), date(2026, 11, 27)
    busy = DayException(first=monday, last=monday, promise={"email": hours(5)})
    other = DayException(first=monday, last=monday, promise={"chat": hours(6), "email": hours(7)})
    ours = policy(NINE_TO_FIVE, {"default": hours(8), "email": hours(1), "work": hours(2)}, busy, other, zone="UTC")
    client = Client(name="C", promise={"email": hours(3)})
    work = WorkTime(ours)

    def length(day: date, channel: str, account: str, client: Client | None) -> Length:
        at = datetime(day.year, day.month, day.day, 10, tzinfo=UTC)
        return promise(work, ours, client, channel, account, at).length

    assert length(friday, "email", "work", None) == hours(2)
    assert length(friday, "email", "home", None) == hours(1)
    assert length(friday, "tracker", "home", None) == hours(8)
    assert length(friday, "email", "work", client) == hours(3)
    assert length(friday, "chat", "slack", client) == hours(8)
    assert length(friday, "chat", "slack", Client(name="C", promise={"default": hours(9)})) == hours(9)
    assert length(monday, "email", "work", client) == hours(5)
    assert length(monday, "chat", "slack", client) == hours(6)
    assert length(monday, "sms", "phone", client) == hours(8)


def test_exception_counts_by_the_date_on_which_the_clock_starts() -> None:
    monday = date(2026, 11, 23)
    busy = DayException(first=monday, last=monday, promise={"email": days(2)})
    ours = policy(NINE_TO_FIVE, {"default": hours(1)}, busy, zone="UTC")
    work = WorkTime(ours)
    saturday = promise(work, ours, None, "email", "work", datetime(2026, 11, 21, tzinfo=UTC))
    evening = promise(work, ours, None, "email", "work", datetime(2026, 11, 23, 20, tzinfo=UTC))
    assert saturday.starts_at == datetime(2026, 11, 23, 9, tzinfo=UTC)
    assert saturday.due_at == datetime(2026, 11, 25, 17, tzinfo=UTC)
    assert evening.due_at == datetime(2026, 11, 24, 10, tzinfo=UTC)


def test_working_days_that_never_come_are_an_error() -> None:
    last = DayException(first=date(2026, 11, 24), last=date.max, hours=())
    ours = policy(NINE_TO_FIVE, {"default": days(1)}, last, zone="UTC")
    with pytest.raises(PolicyNeverOpens, match="No working day"):
        promise(WorkTime(ours), ours, None, "email", "work", datetime(2026, 11, 23, 10, tzinfo=UTC))
    ours = policy(NINE_TO_FIVE, {"default": days(300)}, zone="UTC")
    with pytest.raises(PolicyNeverOpens):
        promise(WorkTime(ours), ours, None, "email", "work", datetime(9999, 12, 10, 10, tzinfo=UTC))


def test_ten_thousand_promises_take_under_half_a_second() -> None:
    """Processor time, so that a busy machine does not count; measured: 0.06 s."""
    ours = policy(LUNCH, {"default": hours(8), "chat": days(2)}, zone="Europe/Berlin")
    now = datetime(2026, 11, 23, 10, tzinfo=UTC)
    started = time.process_time()
    work = WorkTime(ours)
    made = [
        promise(work, ours, None, "chat" if number % 2 else "email", "a", now - timedelta(minutes=7 * number))
        for number in range(10_000)
    ]
    left = [work.between(now, each.due_at) for each in made]
    assert time.process_time() - started < 0.5
    assert len(left) == 10_000
