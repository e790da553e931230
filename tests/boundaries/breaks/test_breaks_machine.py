"""The rhythm of breaks while one works: warned, put off, skipped, taken, on record."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise

import pytest
from a_day import at
from a_rhythm import BREAKS, MINUTE, MOVES, SECOND, Rhythms, hours, moves
from msgspec import json
from msgspec.structs import replace

from boundaries.breaks.machine import ahead, restored
from boundaries.breaks.phase import Phase
from boundaries.breaks.record import BreakEvent, by_day, skips_in_a_row, tally
from boundaries.breaks.state import (
    BreakState,
    Busy,
    End,
    Look,
    Offer,
    Postpone,
    Refused,
    Setting,
    Skip,
    Start,
    Take,
    TooLong,
    Warn,
)
from boundaries.worktime import Span


def test_a_quiet_morning_keeps_the_rhythm_and_a_longer_break_stands_for_the_shorter_ones() -> None:
    day = Rhythms(at(23, "09:00"))
    day.until(at(23, "12:31"))
    assert day.told == [
        ("eyes", "09:20:00", "taken"),
        ("eyes", "09:40:20", "taken"),
        ("move", "09:50:40", "taken"),
        ("eyes", "10:15:40", "taken"),
        ("eyes", "10:36:00", "taken"),
        ("move", "10:46:20", "taken"),
        ("eyes", "11:11:20", "taken"),
        ("eyes", "11:31:40", "taken"),
        ("rest", "11:42:00", "taken"),
        ("eyes", "12:17:00", "taken"),
    ]


def test_it_warns_half_a_minute_before_and_waits_for_a_pause_in_typing() -> None:
    day = moves()
    assert day.until(at(23, "09:49") + 29 * SECOND) == []
    due = at(23, "09:50")
    assert day.do(Look(), due - 30 * SECOND) == [Warn("move", due)]
    assert day.do(Look(due - SECOND), due) == []
    assert day.state.phase is Phase.WAITING
    assert day.do(Look(due + 4 * SECOND), due + 9 * SECOND) == []
    assert day.do(Look(due + 4 * SECOND), due + 14 * SECOND) == [Start("move", due + 14 * SECOND + 5 * MINUTE)]


def test_it_waits_for_a_pause_in_typing_no_longer_than_a_minute() -> None:
    day = moves()
    due = at(23, "09:50")
    day.until(due - 40 * SECOND)
    for second in range(-31, 60):
        assert not any(isinstance(one, Start) for one in day.do(Look(due + second * SECOND), due + second * SECOND))
    assert [type(one) for one in day.do(Look(due + 60 * SECOND), due + 60 * SECOND)] == [Start]


def test_putting_off_adds_the_delay_to_the_break_and_is_allowed_twice() -> None:
    day = moves()
    day.until(at(23, "09:49") + 45 * SECOND)
    day.do(Postpone())
    assert (day.state.phase, day.state.debt, day.state.not_before) == (Phase.COUNTING, 300, at(23, "09:55"))
    day.until(at(23, "09:55"))
    assert (day.state.phase, day.state.ends_at) == (Phase.RUNNING, at(23, "10:05"))
    day.do(Postpone(), at(23, "09:56"))
    with pytest.raises(Refused, match="as often as your policy allows"):
        day.do(Postpone())
    day.until(at(23, "10:20"))
    assert day.told == [("move", "10:01:00", "taken")]
    event = day.record[0]
    assert (event.ended_at - event.started_at, event.owed, event.postponed) == (15 * MINUTE, 900, 2)
    assert (day.state.debt, day.state.postponed, day.state.not_before) == (0, 0, None)


def test_a_long_enough_half_is_a_break_and_what_is_left_of_the_delay_is_not_lost() -> None:
    day = moves()
    day.until(at(23, "09:50"))
    day.do(End(), at(23, "09:50") + 150 * SECOND)
    assert day.record[-1].taken
    day.until(at(23, "10:40"))
    day.do(Postpone())
    day.until(at(23, "10:48"))
    day.do(End(), day.state.begins_at + 6 * MINUTE if day.state.begins_at else None)
    assert (day.record[-1].owed, day.record[-1].taken, day.state.debt) == (600, True, 240)
    day.until(at(23, "11:55"))
    assert day.record[-1].owed == 540


def test_less_than_half_is_a_skip_and_saying_no_once_is_enough() -> None:
    day = moves()
    day.until(at(23, "09:50"))
    day.do(End(), at(23, "09:52"))
    assert day.told == [("move", "09:50:00", "skipped")]
    day.until(at(23, "10:41"))
    assert day.told == [("move", "09:50:00", "skipped")]
    day.until(at(23, "10:48"))
    assert day.told[1:] == [("move", "10:42:00", "taken")]


def test_a_skip_takes_its_delay_with_it_and_keeps_the_words() -> None:
    day = moves()
    day.until(at(23, "09:49") + 40 * SECOND)
    day.do(Postpone())
    day.do(Skip("call with Mara"))
    event = day.record[0]
    assert (event.outcome, event.why, event.owed, event.postponed) == ("skipped", "call with Mara", 600, 1)
    assert (day.state.debt, day.state.not_before) == (0, None)
    assert skips_in_a_row(day.record) == 1


def test_a_break_comes_at_once_by_hand_and_only_one() -> None:
    day = moves()
    assert day.do(Take(), at(23, "09:10")) == [Start("move", at(23, "09:15"))]
    with pytest.raises(Refused, match="running already"):
        day.do(Take("eyes"))
    day.until(at(23, "09:16"))
    assert day.told == [("move", "09:10:00", "taken")]
    assert next(ahead(day.state, day.now, day.setting)).start == at(23, "10:05")
    with pytest.raises(Refused, match="No break is running"):
        day.do(End())
    with pytest.raises(Refused, match="nap is no kind"):
        day.do(Take("nap"))


def test_a_recovery_break_is_nobodys_to_put_off_and_stands_for_a_move() -> None:
    day = Rhythms(at(23, "09:00"))
    day.until(at(23, "09:30"))
    day.do(Take("recovery"))
    with pytest.raises(Refused, match="yours alone"):
        day.do(Postpone())
    day.until(at(23, "09:59"))
    assert day.told[-1] == ("recovery", "09:30:00", "taken")
    assert day.state.worked["move"] < 21 * 60


def test_none_while_closed_and_after_lunch_the_rhythm_begins_anew() -> None:
    day = moves(at_="12:00")
    assert day.until(at(23, "13:30")) == []
    day.until(at(23, "14:30"))
    assert day.told == [("move", "14:20:00", "taken")]
    assert list(ahead(day.state, at(23, "17:00"), day.setting))[-1].end <= at(23, "17:30")
    evening = Rhythms(at(23, "20:00"))
    assert evening.until(at(23, "23:00")) == []


def test_a_longer_one_without_room_before_the_close_takes_no_shorter_one_with_it() -> None:
    day = Rhythms(at(23, "16:36"))
    day.until(at(23, "17:09"))
    day.do(Skip())
    day.until(at(23, "17:31"))
    assert day.told == [("eyes", "16:56:00", "taken"), ("eyes", "17:09:00", "skipped"), ("eyes", "17:29:00", "taken")]


def test_one_that_was_held_until_the_close_is_missed() -> None:
    day = moves()
    day.setting = Setting(MOVES, day.setting.spans, (Busy(at(23, "09:30"), at(23, "12:30"), "focus"),))
    day.until(at(23, "12:31"))
    assert [(each.outcome, each.why) for each in day.record] == [("missed", "focus")]
    assert day.record[0].due_at == at(23, "09:50")


def test_after_ninety_minutes_without_a_pause_standing_is_offered_once() -> None:
    day = Rhythms(at(23, "09:00"), BREAKS, Busy(at(23, "09:05"), at(23, "12:10"), "meeting"))
    offers = [action for action in day.until(at(23, "11:45")) if isinstance(action, Offer)]
    assert offers == [Offer("stand")]
    assert day.state.offered_at == at(23, "10:30")
    day.do(Take("stand"), at(23, "11:46"))
    day.until(at(23, "11:49"))
    assert day.told == [("stand", "11:46:00", "taken")]
    assert day.state.pause_at == at(23, "11:48")


def test_four_hours_without_a_long_break_are_said_once_also_when_it_was_skipped() -> None:
    day = Rhythms(
        at(27, "09:00"), replace(BREAKS, eyes=replace(BREAKS.eyes, every=0), move=replace(BREAKS.move, every=0))
    )
    day.setting = Setting(day.setting.breaks, hours(26, 29))
    day.until(at(27, "11:29") + 50 * SECOND)
    day.do(Skip())
    said = [action for action in day.until(at(27, "14:00")) if isinstance(action, TooLong)]
    assert said == [TooLong(at(27, "13:00"))]


def test_the_state_survives_a_restart_as_a_document() -> None:
    day = moves()
    day.until(at(23, "09:49") + 45 * SECOND)
    day.do(Postpone())
    day.do(Take("eyes"))
    state = json.decode(json.encode(day.state), type=BreakState)
    assert state == day.state


def test_without_a_state_the_record_of_the_day_tells_how_it_stands() -> None:
    day = moves()
    event = BreakEvent(kind="move", started_at=at(23, "09:20"), ended_at=at(23, "09:25"), taken=True)
    state = restored([event], at(23, "09:40"), day.setting)
    assert next(ahead(state, at(23, "09:40"), day.setting)).start == at(23, "10:15")
    sits_down = restored([], at(23, "11:00"), day.setting)
    assert next(ahead(sits_down, at(23, "11:00"), day.setting)).start == at(23, "11:50")


def test_a_record_is_counted_by_day() -> None:
    events = [
        BreakEvent(kind="move", started_at=at(20, "10:00"), ended_at=at(20, "10:05"), taken=True, postponed=1),
        BreakEvent(kind="rest", started_at=at(23, "10:00"), ended_at=at(23, "10:15"), taken=True, how="natural"),
        BreakEvent(kind="move", started_at=at(23, "11:00"), ended_at=at(23, "11:00"), taken=False),
        BreakEvent(
            kind="move", started_at=at(23, "12:30"), ended_at=at(23, "12:30"), taken=False, how="missed", why="focus"
        ),
        BreakEvent(kind="move", started_at=at(23, "15:00"), ended_at=at(23, "15:05"), taken=True, moved="meeting"),
    ]
    days = list(by_day(events, lambda when: when.date()).values())
    assert (days[0].taken, days[0].postponed, days[0].rested) == (1, 1, 300)
    assert (days[1].taken, days[1].natural, days[1].skipped, days[1].missed) == (1, 1, 1, 1)
    assert days[1].why == (("focus", 1), ("meeting", 1))
    assert tally([]).taken == 0


@pytest.mark.parametrize(("month", "day", "hours"), [(10, 24, 9), (3, 28, 7)])
def test_a_night_shift_over_a_change_of_the_clock_keeps_its_rhythm_in_real_time(
    month: int, day: int, hours: int
) -> None:
    night = Span(at(day, "22:00", month), at(day + 1, "06:00", month))
    assert night.end - night.start == timedelta(hours=hours)
    shift = Rhythms(night.start, MOVES)
    shift.setting = Setting(MOVES, (night,))
    shift.until(night.end + MINUTE)
    starts = [each.started_at for each in shift.record]
    assert starts[0] - night.start == 50 * MINUTE
    assert {later - before for before, later in pairwise(starts)} == {55 * MINUTE}
    assert len(starts) == hours * 60 // 55
