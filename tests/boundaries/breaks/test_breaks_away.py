"""The rhythm of breaks and who is away: idle, asleep, not running, a clock that was set."""

from __future__ import annotations

from a_day import at
from a_rhythm import MINUTE, SECOND, Rhythms, moves

from boundaries.breaks.machine import ahead
from boundaries.breaks.phase import Phase
from boundaries.breaks.state import (
    Idle,
    Look,
    Slept,
)


def paused(day: Rhythms) -> bool:
    return day.state.paused


def test_idle_pauses_the_count_and_as_long_as_the_break_is_the_break() -> None:
    day = moves()
    day.until(at(23, "09:30"))
    day.do(Idle(179), at(23, "09:33"))
    assert paused(day) is False
    day.do(Idle(200), at(23, "09:33") + 21 * SECOND)
    assert paused(day) is True
    assert day.until(at(23, "09:33") + 50 * SECOND) == []
    day.do(Idle(2), at(23, "09:34") + 30 * SECOND)
    assert (day.state.paused, day.record) == (False, [])
    left = at(23, "09:30") + SECOND
    gone = at(23, "09:33") + 21 * SECOND - left
    assert next(ahead(day.state, day.now, day.setting)).start == at(23, "09:50") + gone


def test_away_for_as_long_as_a_break_is_a_natural_one() -> None:
    day = moves()
    day.until(at(23, "09:40"))
    for minute in range(1, 8):
        day.do(Idle(minute * 60), at(23, "09:40") + minute * MINUTE)
    day.do(Idle(1), at(23, "09:47") + 20 * SECOND)
    assert day.told == [("move", "09:40:00", "natural")]
    assert day.record[0].taken
    assert next(ahead(day.state, day.now, day.setting)).start == at(23, "10:37")


def test_away_before_half_of_the_rhythm_begins_it_anew_and_is_no_break_on_record() -> None:
    day = moves()
    day.until(at(23, "09:10"))
    day.do(Idle(360), at(23, "09:16"))
    day.do(Idle(1), at(23, "09:16") + 20 * SECOND)
    assert day.record == []
    assert next(ahead(day.state, day.now, day.setting)).start == at(23, "10:06")


def test_one_who_is_away_when_it_is_announced_has_it_naturally() -> None:
    day = Rhythms(at(23, "09:00"))
    day.until(at(23, "09:19") + 40 * SECOND)
    day.do(Idle(30), at(23, "09:19") + 50 * SECOND)
    assert day.state.phase is Phase.COUNTING
    assert day.told == [("eyes", "09:19:20", "natural")]


def test_one_who_works_on_in_another_window_did_not_rest() -> None:
    day = moves()
    day.until(at(23, "09:50"))
    for second in range(20, 300, 20):
        day.do(Idle(1), at(23, "09:50") + second * SECOND)
    day.until(at(23, "09:56"))
    assert [(each.outcome, each.why) for each in day.record] == [("skipped", "worked on")]


def test_an_unknown_idle_time_is_work() -> None:
    day = moves()
    day.until(at(23, "09:30"))
    day.do(Idle(240), at(23, "09:34"))
    day.do(Idle(None), at(23, "09:34") + 30 * SECOND)
    assert paused(day) is False
    day.do(Idle(None), at(23, "09:44"))
    assert next(ahead(day.state, day.now, day.setting)).start == at(23, "09:54") + 30 * SECOND


def test_a_key_here_ends_what_looked_idle() -> None:
    day = moves()
    day.until(at(23, "09:30"))
    day.do(Idle(240), at(23, "09:34"))
    day.do(Look(at(23, "09:34") + 10 * SECOND), at(23, "09:35"))
    assert paused(day) is False


def test_sleep_is_idle_and_no_burst_follows() -> None:
    day = Rhythms(at(23, "09:00"))
    day.until(at(23, "09:45"))
    day.do(Slept(at(23, "09:45")), at(23, "11:45"))
    assert day.told[-1] == ("move", "09:45:00", "natural")
    assert next(ahead(day.state, day.now, day.setting)).start == at(23, "12:05")
    assert day.until(at(23, "12:04")) == []


def test_what_sleeps_through_its_break_has_taken_it() -> None:
    day = moves()
    day.until(at(23, "09:51"))
    day.do(Slept(at(23, "09:52")), at(23, "11:00"))
    assert day.told == [("move", "09:50:00", "taken")]
    assert next(ahead(day.state, day.now, day.setting)).start == at(23, "11:50")


def test_who_stays_away_after_a_break_has_its_time_on_record_once() -> None:
    day = Rhythms(at(23, "09:00"))
    day.until(at(23, "10:46") + 30 * SECOND)
    assert day.state.kind == "move"
    began = day.now
    while day.now < at(23, "11:30"):
        day.do(Idle((day.now - began).total_seconds()), day.now + 30 * SECOND)
    day.do(Idle(1))
    stretches = [(each.kind, each.outcome, each.started_at, each.ended_at) for each in day.record[-2:]]
    assert [each[:2] for each in stretches] == [("move", "taken"), ("rest", "natural")]
    assert stretches[0][3] <= stretches[1][2]


def test_a_program_that_did_not_run_saw_no_work_and_no_break() -> None:
    day = moves()
    day.until(at(23, "09:30"))
    day.do(Look(), at(23, "11:30"))
    assert day.record == []
    assert next(ahead(day.state, day.now, day.setting)).start == at(23, "12:20")


def test_a_clock_set_back_takes_the_deadlines_with_it() -> None:
    day = moves()
    day.until(at(23, "09:40"))
    day.do(Look(), at(23, "09:10"))
    assert next(ahead(day.state, day.now, day.setting)).start == at(23, "09:20")
    day.until(at(23, "09:26"))
    assert day.told == [("move", "09:20:00", "taken")]
