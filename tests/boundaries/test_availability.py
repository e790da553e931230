from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from a_day import BERLIN, DAY, POLICY, at
from msgspec.structs import replace

from boundaries.availability import (
    Availability,
    Presence,
    Said,
    State,
    local_time,
    own_hours,
    own_time,
    transitions,
)
from boundaries.facts import Busy, CalendarEvent
from boundaries.policy.model import DayException, Policy, Window
from boundaries.text import line
from boundaries.worktime import Span, WorkTime

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
    assert Presence(MINE).now(now) == Availability(state=state, until=until, next_state=then)


def closed(day: int, time: str, work: WorkTime = MINE) -> Presence:
    return Presence(work, said=Said(closed_at=at(day, time), closed_day=date(2026, 11, day)))


def test_a_closed_day_rests_until_the_next_one_opens() -> None:
    rest = closed(23, "10:30")
    for now in (at(23, "11:00"), at(23, "17:10"), at(23, "20:00")):
        assert (rest.now(now).state, rest.now(now).until) == (State.WOUND_DOWN, at(24, "09:00"))
    assert rest.at(at(23, "10:29")).state is State.AVAILABLE
    assert rest.at(at(24, "00:10")).state is State.OFF
    assert rest.now(at(24, "09:00")).state is State.AVAILABLE
    assert closed(20, "12:50").now(at(20, "13:00")).until == at(23, "09:00")
    assert transitions(rest, POLICY, at(23, "11:00")) == ()


def during(first: datetime, last: datetime) -> Span:
    return Span(first, last)


def test_a_break_runs_inside_hours_only_and_may_end_after_them() -> None:
    noon = Presence(MINE, said=Said(on_break=during(at(23, "12:20"), at(23, "12:35"))))
    running = noon.now(at(23, "12:25"))
    assert (running.state, running.until, running.next_state) == (State.BREAK, at(23, "12:30"), State.OFF)
    short = Presence(MINE, said=Said(on_break=during(at(23, "10:00"), at(23, "10:05"))))
    assert short.now(at(23, "10:00")).next_state is State.AVAILABLE
    assert short.at(at(23, "10:05")).state is State.AVAILABLE


def event(start: datetime, end: datetime, title: str = "Globex call", **fields: object) -> CalendarEvent:
    return CalendarEvent(id=title, account="cal", start=start, end=end, title=title, **fields)  # type: ignore[arg-type]


def test_touching_and_overlapping_meetings_are_one_stretch_and_each_is_told() -> None:
    meetings = (
        event(at(23, "14:00"), at(23, "14:45")),
        event(at(23, "14:30"), at(23, "15:00"), "Acme\x1b[1m"),
        event(at(23, "15:00"), at(23, "15:30"), ""),
    )
    presence = Presence(MINE, events=meetings)
    assert presence.now(at(23, "13:40")).until == at(23, "14:00")
    now = presence.now(at(23, "14:05"))
    assert (now.state, now.until, now.next_state, now.why) == (
        State.MEETING,
        at(23, "15:30"),
        State.AVAILABLE,
        "Globex call",
    )
    assert labels(presence, at(23, "13:40")) == [
        ("14:00", "Globex call · 45 min"),
        ("14:30", "Acme · 30 min"),
        ("15:00", "meeting · 30 min"),
        ("17:00", "wind down"),
        ("17:30", "off until Tue 09:00"),
    ]


def test_a_call_over_lunch_counts_and_one_in_the_evening_is_only_named() -> None:
    meetings = (event(at(23, "12:00"), at(23, "13:00")), event(at(23, "17:00"), at(23, "19:00"), "Dinner"))
    presence = Presence(MINE, events=(*meetings, event(at(23, "20:00"), at(23, "20:30"), "Choir")))
    noon = presence.now(at(23, "12:10"))
    assert (noon.state, noon.until, noon.next_state) == (State.MEETING, at(23, "13:00"), State.OFF)
    assert presence.now(at(23, "17:10")).until == at(23, "17:30")
    assert presence.at(at(23, "20:10")).state is State.OFF
    assert labels(presence, at(23, "11:00")) == [
        ("12:00", "Globex call · 1 h"),
        ("13:00", "lunch, away"),
        ("17:00", "wind down"),
        ("17:00", "Dinner · 2 h"),
        ("17:30", "off until Tue 09:00"),
        ("20:00", "Choir · 30 min"),
    ]


def test_what_is_not_sure_or_lasts_the_whole_day_changes_nothing() -> None:
    maybe = event(at(23, "10:00"), at(23, "10:30"), "Pitch", busy=Busy.TENTATIVE)
    fair = event(at(23), at(24), "Trade fair", all_day=True)
    presence = Presence(MINE, events=(maybe, fair))
    assert presence.now(at(23, "10:10")).state is State.AVAILABLE
    assert labels(presence, at(23, "09:30"))[0] == ("10:00", "maybe: Pitch · 30 min")


def test_out_of_office_is_off_also_for_whole_days() -> None:
    out = event(at(24), at(26), "Hiking", busy=Busy.OUT_OF_OFFICE, all_day=True)
    presence = Presence(MINE, events=(out,))
    gone = presence.now(at(24, "10:00"))
    assert (gone.state, gone.until, gone.why) == (State.OFF, at(26, "09:00"), "Hiking")
    assert presence.now(at(23, "18:00")).until == at(26, "09:00")
    errand = event(at(23, "15:00"), at(23, "16:00"), "", busy=Busy.OUT_OF_OFFICE)
    assert labels(Presence(MINE, events=(errand,)), at(23, "14:00"))[0] == ("15:00", "out of office · 1 h")


def test_own_time_is_busy_like_a_meeting() -> None:
    policy = replace(POLICY, own_time={"mon": (Window(600, 660),)})
    presence = Presence(MINE, own_hours(policy))
    own = presence.now(at(23, "10:15"))
    assert (own.state, own.until, own.why) == (State.MEETING, at(23, "11:00"), "own time")


def test_focus_and_away_hold_inside_hours_and_end_by_themselves() -> None:
    said = Said(focus=during(at(23, "12:00"), at(23, "14:00")))
    presence = Presence(MINE, said=said)
    assert presence.now(at(23, "12:10")).until == at(23, "12:30")
    assert presence.now(at(23, "12:40")).state is State.OFF
    again = presence.now(at(23, "13:30"))
    assert (again.state, again.until, again.next_state) == (State.FOCUS, at(23, "14:00"), State.AVAILABLE)
    assert presence.at(at(23, "14:00")).state is State.AVAILABLE
    away = Presence(MINE, said=Said(away=during(at(23, "16:00"), at(24, "11:00"))))
    gone = away.now(at(23, "16:30"))
    assert (gone.state, gone.until, gone.next_state, gone.why) == (
        State.OFF,
        at(24, "11:00"),
        State.AVAILABLE,
        "away",
    )
    assert away.now(at(23, "15:00")).until == at(23, "16:00")
    over_night = Presence(MINE, said=Said(away=during(at(23, "16:00"), at(23, "20:00"))))
    assert over_night.now(at(23, "16:30")).until == at(24, "09:00")


def test_the_next_state_is_right_across_clock_changes() -> None:
    sunday = {"sun": (Window(60, 240),)}
    spring = Presence(WorkTime(replace(POLICY, hours=sunday)))
    now = spring.now(datetime(2026, 3, 29, 0, 30, tzinfo=UTC))
    assert (now.state, now.until) == (State.AVAILABLE, datetime(2026, 3, 29, 2, tzinfo=UTC))
    autumn = Presence(WorkTime(replace(POLICY, hours={"sun": (Window(60, 150),)})))
    first = autumn.now(datetime(2026, 10, 25, 0, 10, tzinfo=UTC))
    assert (first.until, first.next_state) == (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), State.OFF)
    assert autumn.now(datetime(2026, 10, 25, 0, 40, tzinfo=UTC)).until == datetime(2026, 10, 25, 1, tzinfo=UTC)


def test_a_pause_that_a_clock_change_makes_after_midnight_is_one_of_the_day_before() -> None:
    night = WorkTime(replace(POLICY, hours={"sat": (Window(1320, 1590),)}))
    repeated = datetime(2026, 10, 25, 0, 40, tzinfo=UTC)
    assert not night.is_open(repeated)
    call = event(repeated, datetime(2026, 10, 25, 0, 50, tzinfo=UTC))
    assert Presence(night, events=(call,)).at(repeated).state is State.MEETING
    assert Presence(night, events=(call,)).now(repeated).until == call.end


def test_a_day_off_says_why() -> None:
    away = DayException(first=date(2026, 11, 23), last=date(2026, 11, 24), hours=(), note="Trade fair")
    work = WorkTime(replace(POLICY, exceptions=(away,)))
    assert Presence(work).now(at(23, "10:00")) == Availability(
        state=State.DAY_OFF, until=at(25, "09:00"), next_state=State.AVAILABLE, why=line("Trade fair")
    )


def test_hours_that_never_open_or_never_close() -> None:
    never = WorkTime(replace(POLICY, hours={}))
    assert Presence(never).now(at(23, "10:00")).until is None
    assert closed(23, "09:30", never).now(at(23, "10:00")).until is None
    always = replace(POLICY, hours=dict.fromkeys(("mon", "tue", "wed", "thu", "fri", "sat", "sun"), (Window(0, 1440),)))
    presence = Presence(WorkTime(always))
    assert presence.now(at(23, "10:00")) == Availability(state=State.AVAILABLE, until=None)
    assert labels(presence, at(23, "10:00"), always) == [("23:30", "wind down")]


def labels(presence: Presence, now: datetime, policy: Policy = POLICY) -> list[tuple[str, str]]:
    points = transitions(presence, policy, now)
    return [(f"{each.at.astimezone(BERLIN):%H:%M}", each.label) for each in points if not each.minor]


def said(now: datetime, **changes: object) -> list[tuple[str, str]]:
    policy = replace(POLICY, **changes)
    return labels(Presence(WorkTime(policy), own_hours(policy)), now, policy)


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
