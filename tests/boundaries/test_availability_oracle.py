"""The computed state against a walk over every minute, over zones, clock changes, calendars and the user's word."""

from __future__ import annotations

from datetime import datetime
from typing import NamedTuple

from availability_oracle import GONE, Walk
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from worktime_cases import CASE, Case, cases, weeks
from worktime_oracle import MINUTE

from boundaries.availability import Presence, Said, State, own_hours, transitions
from boundaries.facts import Busy, CalendarEvent
from boundaries.worktime import Span, WorkTime

DAYS = 4


class Life(NamedTuple):
    case: Case
    events: tuple[CalendarEvent, ...]
    said: Said

    @property
    def presence(self) -> Presence:
        policy = self.case.policy
        work = WorkTime(policy, None, lambda _: self.case.holidays)
        return Presence(work, own_hours(policy), self.events, self.said)

    def walk(self) -> Walk:
        return Walk(self.case.policy, self.case.holidays, self.events, self.said, self.case.first, DAYS)


@st.composite
def stretches(draw: st.DrawFn, first: datetime, longest: int = 2000) -> Span:
    start = first + draw(st.integers(-600, DAYS * 1440)) * MINUTE
    return Span(start, start + draw(st.integers(1, longest)) * MINUTE)


@st.composite
def lives(draw: st.DrawFn) -> Life:
    case = draw(cases())
    own = draw(st.just({}) | weeks(1))
    case = case._replace(policy=replace(case.policy, own_time=own))
    events = []
    for number in range(draw(st.integers(0, 5))):
        span = draw(stretches(case.first, draw(st.sampled_from([45, 600, 3000]))))
        busy = draw(st.sampled_from([Busy.BUSY, Busy.BUSY, Busy.TENTATIVE, Busy.OUT_OF_OFFICE]))
        whole = draw(st.integers(0, 4)) == 0
        events.append(
            CalendarEvent(id=str(number), account="c", start=span.start, end=span.end, busy=busy, all_day=whole)
        )
    said = Said(
        focus=draw(st.none() | stretches(case.first, 180)),
        away=draw(st.none() | stretches(case.first)),
        on_break=draw(st.none() | stretches(case.first, 20)),
    )
    return Life(case, tuple(events), said)


@settings(CASE, max_examples=18)
@given(lives(), st.data())
def test_state_and_end_agree_with_the_walk(life: Life, data: st.DataObject) -> None:
    walk, presence = life.walk(), life.presence
    for _ in range(15):
        number = data.draw(st.integers(0, DAYS * 1440 - 1))
        at = walk.minutes[number]
        assert presence.at(at).state is walk.states[number]
        given_now, slow = presence.now(at), walk.until(number)
        assert given_now.state is walk.states[number]
        if slow is not None:
            assert (given_now.until, given_now.next_state) == slow
        elif given_now.until is not None:
            assert given_now.until > walk.minutes[-1]


@settings(CASE, max_examples=18)
@given(lives(), st.data())
def test_between_two_transitions_the_state_is_that_of_the_earlier_one(life: Life, data: st.DataObject) -> None:
    walk, presence = life.walk(), life.presence
    number = data.draw(st.integers(0, 2 * 1440))
    now = walk.minutes[number]
    points = transitions(presence, life.case.policy, now)
    assert [point.at for point in points] == sorted(point.at for point in points)
    assert all(point.at > now for point in points)
    assert all(point.state is presence.at(point.at).state for point in points)
    today = presence.work.day_of(now)
    state: State = walk.states[number]
    for at, there in zip(walk.minutes[number:], walk.states[number:], strict=True):
        if at.astimezone(presence.work.zone).date() != today:
            break
        state = next((point.state for point in reversed(points) if point.at <= at), state)
        assert there is state or {there, state} <= GONE
