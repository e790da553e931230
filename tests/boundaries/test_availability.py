from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from a_day import BERLIN, DAY, LONG, POLICY, at
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from boundaries.availability import Availability, State, availability, local_time, own_time, transitions
from boundaries.policy.model import DayException, Window
from boundaries.worktime import WorkTime

MINE = DAY.mine


@pytest.mark.parametrize(
    ("now", "state", "until", "then"),
    [
        (at(23, "10:42"), State.AVAILABLE, at(23, "12:30"), State.OFF),
        (at(23, "12:30"), State.OFF, at(23, "13:30"), State.AVAILABLE),
        (at(23, "17:29"), State.AVAILABLE, at(23, "17:30"), State.OFF),
        (at(23, "07:00"), State.OFF, at(23, "09:00"), State.AVAILABLE),
        (at(20, "18:00"), State.OFF, at(23, "09:00"), State.AVAILABLE),
        (at(21, "12:00"), State.DAY_OFF, at(23, "09:00"), State.AVAILABLE),
    ],
)
def test_the_state_of_a_week(now: datetime, state: State, until: datetime, then: State) -> None:
    assert availability(MINE, now, closed=False) == Availability(state=state, until=until, next_state=then)


def test_a_closed_day_rests_until_the_next_one_opens() -> None:
    for now in (at(23, "11:00"), at(23, "17:10"), at(23, "20:00")):
        wound_down = availability(MINE, now, closed=True)
        assert (wound_down.state, wound_down.until) == (State.WOUND_DOWN, at(24, "09:00"))
    assert availability(MINE, at(20, "13:00"), closed=True).until == at(23, "09:00")


def test_a_break_runs_inside_hours_only_and_may_end_after_them() -> None:
    running = availability(MINE, at(23, "10:00"), closed=False, on_break_until=at(23, "10:05"))
    assert (running.state, running.until, running.next_state) == (
        State.BREAK,
        at(23, "10:05"),
        State.AVAILABLE,
    )
    into_lunch = availability(MINE, at(23, "12:25"), closed=False, on_break_until=at(23, "12:35"))
    assert into_lunch.next_state == State.OFF
    ended = availability(MINE, at(23, "10:05"), closed=False, on_break_until=at(23, "10:05"))
    assert ended.state == State.AVAILABLE


def test_a_day_off_says_why() -> None:
    away = DayException(first=date(2026, 11, 23), last=date(2026, 11, 24), hours=(), note="Trade fair")
    work = WorkTime(replace(POLICY, exceptions=(away,)))
    assert availability(work, at(23, "10:00"), closed=False) == Availability(
        state=State.DAY_OFF, until=at(25, "09:00"), next_state=State.AVAILABLE, why="Trade fair"
    )


def test_hours_that_never_open_or_never_close() -> None:
    never = WorkTime(replace(POLICY, hours={}))
    assert availability(never, at(23, "10:00"), closed=False).until is None
    assert availability(never, at(23, "10:00"), closed=True).until is None
    always = replace(POLICY, hours=dict.fromkeys(("mon", "tue", "wed", "thu", "fri", "sat", "sun"), (Window(0, 1440),)))
    open_ = availability(WorkTime(always), at(23, "10:00"), closed=False)
    assert (open_.until, open_.next_state) == (at(24), State.AVAILABLE)
    assert [each.label for each in transitions(WorkTime(always), always, at(23, "10:00"))] == ["wind down"]


def said(now: datetime, **changes: object) -> list[tuple[str, str]]:
    policy = replace(POLICY, **changes)
    return [(f"{each.at.astimezone(BERLIN):%H:%M}", each.label) for each in transitions(WorkTime(policy), policy, now)]


def test_the_rest_of_a_day_as_in_the_picture() -> None:
    rest = [("12:30", "lunch, away"), ("17:00", "wind down"), ("17:30", "off until Tue 09:00")]
    assert said(at(23, "10:42")) == rest
    assert said(at(23, "07:00")) == [("09:00", "available"), *rest]
    assert said(at(23, "12:30")) == rest[1:]
    assert said(at(23, "17:30")) == []
    assert said(at(22, "12:00")) == []
    assert said(at(20, "10:00")) == [("13:30", "wind down"), ("14:00", "off until Mon 09:00")]


def test_other_gaps_are_away_and_own_time_takes_the_place_of_lunch() -> None:
    split = {"mon": (Window(480, 600), Window(660, 1200))}
    assert said(at(23, "09:00"), hours=split)[0] == ("10:00", "away")
    own = {"wed": (Window(750, 840),)}
    assert said(at(25, "09:00"), own_time=own)[0] == ("12:30", "own time until 14:00")
    assert len(own_time(replace(POLICY, own_time=own), date(2026, 11, 25))) == 1
    assert own_time(POLICY, date(2026, 11, 25)) == ()


def test_an_overnight_window_belongs_to_its_day() -> None:
    night = {"mon": (Window(1320, 1560),)}
    assert said(at(24, "00:30"), hours=night) == [("01:30", "wind down"), ("02:00", "off until Mon 22:00")]


def test_a_clients_local_time() -> None:
    assert local_time("America/New_York", at(23, "10:42")) == "New York 04:42"
    assert local_time("America/Argentina/Buenos_Aires", at(23, "10:42")) == "Buenos Aires 06:42"
    assert local_time("UTC", at(23, "10:42")) == "UTC 09:42"


instants = st.integers(0, 14 * 24 * 60).map(lambda minute: at(9) + timedelta(minutes=minute))
weeks = st.dictionaries(
    st.sampled_from(["mon", "tue", "wed", "sat"]), st.sampled_from([LONG, (Window(1320, 1560),)]), min_size=1
)


@settings(max_examples=100, deadline=None)
@given(weeks, instants, st.booleans())
def test_the_state_lasts_until_it_ends(week: dict[str, tuple[Window, ...]], now: datetime, closed: bool) -> None:
    work = WorkTime(replace(POLICY, hours=week))
    given_now = availability(work, now, closed=closed)
    assert given_now.until is not None
    assert given_now.until > now
    assert (given_now.state is State.AVAILABLE) == (work.is_open(now) and not closed)
    if given_now.state is not State.WOUND_DOWN:
        before = given_now.until - timedelta(seconds=1)
        assert work.is_open(before) == work.is_open(now)
        assert work.is_open(given_now.until) != work.is_open(now)
