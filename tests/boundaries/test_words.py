from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from a_day import BERLIN, at
from hypothesis import given
from hypothesis import strategies as st

from boundaries import words
from boundaries.policy.model import Length

NOW = at(23, "10:42")


@pytest.mark.parametrize(
    ("instant", "short", "long"),
    [
        (at(23, "09:05"), "09:05", "09:05"),
        (at(24, "09:00"), "Tue 09:00", "Tuesday 09:00"),
        (at(29, "09:00"), "Sun 09:00", "Sunday 09:00"),
        (at(30, "09:00"), "30 Nov 09:00", "30 November 09:00"),
        (at(17, "09:00"), "Tue 09:00", "Tuesday 09:00"),
        (at(16, "09:00"), "16 Nov 09:00", "16 November 09:00"),
        (NOW + timedelta(days=400), "28 Dec 2027 10:42", "28 December 2027 10:42"),
    ],
)
def test_a_moment_is_named_by_its_distance(instant: datetime, short: str, long: str) -> None:
    assert words.moment(instant, NOW, BERLIN) == short
    assert words.moment(instant, NOW, BERLIN, long=True) == long


def test_tomorrow_is_said_on_request() -> None:
    assert words.moment(at(24, "09:00"), NOW, BERLIN, tomorrow=True) == "tomorrow 09:00"
    assert words.moment(at(25, "09:00"), NOW, BERLIN, tomorrow=True) == "Wed 09:00"


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        (20, "20 seconds"),
        (1, "1 second"),
        (22 * 60, "22 minutes"),
        (-20 * 60, "20 minutes"),
        (5400, "1 hour 30 minutes"),
        (4 * 3600 + 59, "4 hours"),
        (30 * 3600 + 60, "30 hours"),
        (72 * 3600, "3 days"),
    ],
)
def test_a_duration_in_words(seconds: int, expected: str) -> None:
    assert words.duration(seconds) == expected


@pytest.mark.parametrize(
    ("length", "expected"),
    [
        (Length(seconds=4 * 3600), "4 working hours"),
        (Length(seconds=3600), "1 working hour"),
        (Length(seconds=5400), "90 working minutes"),
        (Length(seconds=9000), "2 working hours 30 minutes"),
        (Length(seconds=60 * 3600), "60 working hours"),
        (Length(working_days=1), "1 working day"),
        (Length(working_days=2), "2 working days"),
        (Length(seconds=0), "0 working seconds"),
    ],
)
def test_a_promise_in_words(length: Length, expected: str) -> None:
    assert words.length(length) == expected


def test_away_ordinals_and_counts() -> None:
    assert words.away(NOW + timedelta(minutes=22), NOW) == "in 22 minutes"
    assert words.away(NOW - timedelta(minutes=20), NOW) == "20 minutes ago"
    assert words.away(NOW, NOW) == "now"
    assert [words.ordinal(n) for n in (1, 3, 10, 11, 12, 13, 21, 22, 23, 111)] == [
        *("first", "third", "tenth", "11th", "12th", "13th", "21st", "22nd", "23rd", "111th")
    ]
    assert (words.count(1, "reply", "replies"), words.count(2, "reply", "replies")) == ("1 reply", "2 replies")


@pytest.mark.parametrize(
    ("left", "due_at", "expected"),
    [
        (41 * 60, at(23, "11:23"), "0:41"),
        (40 * 60 + 1, at(23, "11:23"), "0:41"),
        (1, at(23, "10:43"), "0:01"),
        (0, at(23, "10:42"), "0:00"),
        (290 * 60, at(23, "16:32"), "4:50"),
        (8 * 3600, at(24, "10:42"), "Tue"),
        (30 * 3600, at(4, "10:42", 12), "4 Dec"),
        (90 * 3600, at(24, "10:42", 12), "24 Dec"),
        (900 * 3600, NOW + timedelta(days=700), "2028"),
        (-20 * 60, at(23, "10:22"), "−0:20"),
        (-20 * 60 - 59, at(23, "10:21"), "−0:20"),
        (0, at(20, "14:00"), "−0:00"),
        (-(23 * 3600 + 59 * 60), at(18, "14:00"), "−23:59"),
        (-24 * 3600, at(18, "10:42"), "−5d"),
        (-(10**9), datetime(1901, 1, 1, tzinfo=BERLIN), "−9999d"),
        (None, None, ""),
    ],
)
def test_what_is_left_in_six_cells(left: int | None, due_at: datetime | None, expected: str) -> None:
    assert words.compact_left(left, due_at, NOW, BERLIN) == expected


@given(st.integers(-400, 4000), st.integers(0, 200_000))
def test_it_never_takes_more_than_six_cells(days: int, left: int) -> None:
    due = NOW + timedelta(days=days, minutes=7)
    assert 3 <= len(words.compact_left(left if days >= 0 else -left, due, NOW, BERLIN)) <= 6
