"""Working time by example: what holds on a date, the ends of the calendar, hours that never open, and speed."""

from __future__ import annotations

import time
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from boundaries.policy.model import WEEKDAYS, Client, DayException, Me, Policy, Week, Window
from boundaries.worktime import PolicyNeverOpens, Span, WorkTime

BERLIN = ZoneInfo("Europe/Berlin")
NINE_TO_FIVE: tuple[Window, ...] = (Window(540, 1020),)
WEEK: Week = dict.fromkeys(WEEKDAYS[:5], NINE_TO_FIVE)


def policy(hours: Week, *exceptions: DayException, zone: str = "Europe/Berlin") -> Policy:
    return Policy(me=Me(name="N", timezone=zone), hours=hours, exceptions=exceptions)


def berlin(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=BERLIN)  # type: ignore[arg-type, misc]


def test_first_exception_with_hours_goes_before_holiday_client_and_week() -> None:
    day = date(2026, 12, 25)
    only_note = DayException(first=day, last=day, note="Busy")
    short = DayException(first=day, last=day, hours=(Window(600, 720),), note="Short")
    closed = DayException(first=day, last=day, hours=())
    client = Client(name="C", hours={"fri": (Window(480, 540),)})

    def holidays(year: int) -> dict[date, str]:
        return {date(year, 12, 25): "Christmas"}

    assert WorkTime(policy(WEEK, only_note, short, closed), client, holidays).spans(day) == (
        Span(berlin(2026, 12, 25, 10), berlin(2026, 12, 25, 12)),
    )
    assert WorkTime(policy(WEEK, closed, short), client, holidays).spans(day) == ()
    assert WorkTime(policy(WEEK, only_note), client, holidays).spans(day) == ()
    assert WorkTime(policy(WEEK), client).spans(day) == (Span(berlin(2026, 12, 25, 8), berlin(2026, 12, 25, 9)),)
    assert WorkTime(policy(WEEK)).spans(day) == (Span(berlin(2026, 12, 25, 9), berlin(2026, 12, 25, 17)),)


def test_why_a_date_differs() -> None:
    day = date(2026, 12, 25)
    noted = DayException(first=day, last=day, note="Busy")
    short = DayException(first=day, last=day, hours=(), note="Away")

    def holidays(year: int) -> dict[date, str]:
        return {date(year, 12, 25): "Christmas"}

    assert WorkTime(policy(WEEK, noted, short), None, holidays).why(day) == "Away"
    assert WorkTime(policy(WEEK, noted), None, holidays).why(day) == "Christmas"
    assert WorkTime(policy(WEEK, noted)).why(day) == "Busy"
    assert WorkTime(policy(WEEK)).why(day) == ""


def test_window_in_the_skipped_hour_is_no_time_and_in_the_repeated_hour_comes_twice() -> None:
    hours: Week = {"sun": (Window(2 * 60 + 15, 2 * 60 + 45),)}
    work = WorkTime(policy(hours))
    assert work.spans(date(2026, 3, 29)) == ()
    assert work.last_close(date(2026, 3, 29)) is None
    assert work.spans(date(2026, 10, 25)) == (
        Span(datetime(2026, 10, 25, 0, 15, tzinfo=UTC), datetime(2026, 10, 25, 0, 45, tzinfo=UTC)),
        Span(datetime(2026, 10, 25, 1, 15, tzinfo=UTC), datetime(2026, 10, 25, 1, 45, tzinfo=UTC)),
    )


def test_overnight_window_belongs_to_the_day_it_starts_on() -> None:
    work = WorkTime(policy({"fri": (Window(22 * 60, 26 * 60),), "mon": NINE_TO_FIVE}))
    late = berlin(2026, 11, 28, 1)
    assert work.is_open(late)
    assert work.day_of(late) == date(2026, 11, 27)
    assert work.day_of(berlin(2026, 11, 28, 2)) == date(2026, 11, 28)
    assert work.last_close(date(2026, 11, 27)) == berlin(2026, 11, 28, 2)
    assert work.last_close(date(2026, 11, 28)) is None
    assert work.after(berlin(2026, 11, 27, 12), 4 * 3600) == berlin(2026, 11, 28, 2)
    assert work.after(berlin(2026, 11, 27, 12), 5 * 3600) == berlin(2026, 11, 30, 10)


def test_overlapping_nights_are_counted_once() -> None:
    night = (Window(20 * 60, 30 * 60),)
    work = WorkTime(policy({"mon": night, "tue": (Window(4 * 60, 8 * 60),)}))
    assert work.between(berlin(2026, 11, 23, 0), berlin(2026, 11, 25, 0)) == 12 * 3600
    assert work.next_close(berlin(2026, 11, 23, 21)) == berlin(2026, 11, 24, 8)


def test_edges_of_a_window() -> None:
    work = WorkTime(policy(WEEK))
    opens, closes = berlin(2026, 11, 23, 9), berlin(2026, 11, 23, 17)
    tick = timedelta(microseconds=1)
    assert work.is_open(opens)
    assert not work.is_open(opens - tick)
    assert work.is_open(closes - tick)
    assert not work.is_open(closes)
    assert work.next_opening(opens) == opens
    assert work.next_opening(closes) == berlin(2026, 11, 24, 9)
    assert work.next_start(opens) == berlin(2026, 11, 24, 9)
    assert work.next_start(opens - tick) == opens
    assert work.next_close(opens) == closes
    assert work.next_close(closes) == berlin(2026, 11, 24, 17)
    assert work.after(opens, 8 * 3600) == closes
    assert work.after(closes, 0) == closes
    assert work.next_opening(opens).tzinfo is UTC


def test_hours_without_a_close_end_with_each_day() -> None:
    work = WorkTime(policy(dict.fromkeys(WEEKDAYS, (Window(0, 1440),))))
    now = berlin(2026, 11, 23, 15)
    assert work.next_opening(now) == now
    assert work.next_close(now) == berlin(2026, 11, 24)
    assert work.next_start(now) == berlin(2026, 11, 24)
    assert work.after(now, 100 * 3600) == now.astimezone(UTC) + timedelta(hours=100)


@pytest.mark.parametrize("year", [1, 1901, 2026, 9998, 9999])
def test_hours_that_never_open_are_an_error_everywhere_and_at_once(year: int) -> None:
    work = WorkTime(policy({}))
    at = datetime(year, 12, 31, 23, 59, tzinfo=UTC)
    started = time.process_time()
    for ask in (work.next_opening, work.next_start, work.next_close):
        with pytest.raises(PolicyNeverOpens, match="never open in the 366 days"):
            ask(at)
    with pytest.raises(PolicyNeverOpens):
        work.after(at, 60)
    assert not work.is_open(at)
    assert work.between(at, at) == 0
    assert time.process_time() - started < 1


def test_a_year_away_is_the_longest_there_is() -> None:
    first = date(2026, 1, 1)
    for days, opens in ((366, True), (368, False)):
        away = DayException(first=first, last=first + timedelta(days=days - 1), hours=())
        work = WorkTime(policy(dict.fromkeys(WEEKDAYS, (Window(0, 1440),)), away, zone="UTC"))
        at = datetime(2026, 1, 1, tzinfo=UTC)
        if opens:
            assert work.next_opening(at) == at + timedelta(days=days)
        else:
            with pytest.raises(PolicyNeverOpens):
                work.next_opening(at)
            with pytest.raises(PolicyNeverOpens):
                work.after(at - timedelta(hours=1), 2 * 3600)


def test_far_dates_are_counted_where_they_stand() -> None:
    asked: list[int] = []

    def holidays(year: int) -> dict[date, str]:
        asked.append(year)
        return {}

    work = WorkTime(policy(WEEK), None, holidays)
    assert work.after(datetime(1901, 6, 3, 10, tzinfo=UTC), 3600) == datetime(1901, 6, 3, 11, tzinfo=UTC)
    assert set(asked) == {1901}
    assert work.next_opening(datetime(9999, 12, 1, tzinfo=UTC)).year == 9999
    with pytest.raises(PolicyNeverOpens):
        work.after(datetime(9999, 12, 1, tzinfo=UTC), 1000 * 3600)
    assert work.between(datetime.min.replace(tzinfo=UTC), datetime(1, 2, 1, tzinfo=UTC)) > 0


def test_a_century_is_counted_exactly_and_soon() -> None:
    work = WorkTime(policy(dict.fromkeys(WEEKDAYS, (Window(0, 1440),)), zone="UTC"))
    first, last = datetime(1901, 1, 1, tzinfo=UTC), datetime(2026, 1, 1, tzinfo=UTC)
    started = time.process_time()
    assert work.between(first, last) == (last - first) // timedelta(seconds=1)
    assert time.process_time() - started < 2
