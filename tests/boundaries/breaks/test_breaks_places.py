from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from a_day import at
from a_rhythm import MOVES, Rhythms

from boundaries.breaks.machine import ahead, next_look
from boundaries.breaks.phase import Phase
from boundaries.breaks.places import placed
from boundaries.breaks.state import Busy, Idle, Look, Postpone, Setting, Take

SECOND = timedelta(seconds=1)


def meeting(start: str, end: str) -> Busy:
    return Busy(at(23, start), at(23, end), "meeting")


def due(when: str) -> Busy:
    return Busy(at(23, when), at(23, when), "promise")


@pytest.mark.parametrize(
    ("wanted", "now", "busy", "start", "why"),
    [
        ("10:00", "09:30", (), "10:00", ""),
        ("10:00", "09:30", (meeting("10:30", "11:00"),), "10:00", ""),
        ("10:00", "09:30", (meeting("10:11", "11:00"),), "10:00", ""),
        ("10:00", "09:30", (meeting("10:10", "11:00"),), "10:03", "meeting"),
        ("10:00", "09:30", (meeting("10:05", "11:00"),), "09:58", "meeting"),
        ("10:00", "09:59", (meeting("10:05", "11:00"),), "11:02", "meeting"),
        ("10:00", "09:30", (meeting("09:55", "10:20"),), "09:48", "meeting"),
        ("10:00", "09:30", (meeting("09:00", "10:20"),), "10:22", "meeting"),
        ("10:00", "09:30", (meeting("09:00", "10:00"),), "10:02", "meeting"),
        ("10:00", "09:30", (meeting("09:50", "10:20"), meeting("10:20", "11:00")), "09:43", "meeting"),
        ("10:00", "09:48", (meeting("09:50", "10:20"), meeting("10:25", "11:00")), "11:02", "meeting"),
        ("10:00", "09:48", (meeting("09:50", "10:20"), meeting("10:32", "11:00")), "10:25", "meeting"),
        ("10:00", "09:30", (Busy(at(23, "09:40"), at(23, "10:40"), "focus"),), "10:40", "focus"),
        ("10:00", "09:30", (due("10:02"),), "09:47", "promise"),
        ("10:00", "09:58", (due("10:02"),), "10:02", "promise"),
        ("10:00", "09:58", (due("10:14"),), "09:59", "promise"),
        ("10:00", "09:30", (due("10:15"),), "10:00", ""),
        ("10:00", "09:58", (due("10:02"), meeting("10:05", "10:30")), "10:32", "meeting"),
    ],
)
def test_a_five_minute_break_gives_way(wanted: str, now: str, busy: tuple[Busy, ...], start: str, why: str) -> None:
    assert placed(at(23, wanted), 300, at(23, now), busy) == (at(23, start), why)


def test_a_short_break_needs_little_time_to_answer_after_it() -> None:
    assert placed(at(23, "10:00"), 20, at(23, "09:30"), (due("10:01"),)) == (at(23, "10:00"), "")
    soon = at(23, "10:00") + 30 * SECOND
    held = placed(at(23, "10:00"), 20, at(23, "10:00"), (Busy(soon, soon, "promise"),))
    assert held == (soon, "promise")


def test_a_long_break_comes_before_a_meeting_that_it_would_run_into() -> None:
    assert placed(at(23, "10:00"), 900, at(23, "09:30"), (meeting("10:16", "11:00"),))[0] == at(23, "09:59")


def begun(busy: Busy, until: str) -> Rhythms:
    day = Rhythms(at(23, "09:00"), MOVES, busy)
    day.until(at(23, until))
    return day


def test_the_day_moves_its_break_before_the_meeting_and_says_so_from_the_start() -> None:
    day = begun(meeting("09:55", "10:30"), "09:10")
    coming = next(ahead(day.state, day.now, day.setting))
    assert (coming.start, coming.due_at, coming.why) == (at(23, "09:48"), at(23, "09:50"), "meeting")
    day.until(at(23, "10:00"))
    assert day.told == [("move", "09:48:00", "taken")]
    assert day.record[0].moved == "meeting"


def test_what_begins_just_then_takes_an_announced_break_back() -> None:
    day = begun(meeting("15:00", "15:30"), "09:49")
    day.until(at(23, "09:49") + 40 * SECOND)
    assert day.state.phase is Phase.WARNED
    day.setting = Setting(MOVES, day.setting.spans, (Busy(at(23, "09:49"), at(23, "10:20"), "focus"),))
    day.do(Look())
    assert (day.state.phase, day.state.held) == (Phase.COUNTING, "focus")
    day.until(at(23, "10:30"))
    assert day.told == [("move", "10:20:00", "taken")]
    assert (day.record[0].moved, day.record[0].due_at) == ("focus", at(23, "09:50"))


def test_focus_that_ends_early_has_its_break_right_after() -> None:
    day = begun(meeting("15:00", "15:30"), "09:30")
    day.setting = Setting(MOVES, day.setting.spans, (Busy(at(23, "09:30"), at(23, "11:30"), "focus"),))
    day.until(at(23, "10:40"))
    day.setting = Setting(MOVES, day.setting.spans)
    day.until(at(23, "10:41"))
    assert (day.state.phase, day.state.kind) == (Phase.RUNNING, "move")
    assert day.state.begins_at is not None
    assert day.state.begins_at - at(23, "10:40") - 30 * SECOND < SECOND


def test_a_promise_that_was_kept_lets_the_break_come() -> None:
    day = begun(due("09:58"), "09:41")
    assert next(ahead(day.state, day.now, day.setting)).start == at(23, "09:43")
    day.setting = Setting(MOVES, day.setting.spans)
    assert next(ahead(day.state, day.now, day.setting)).start == at(23, "09:50")


def test_putting_off_into_a_meeting_moves_on_past_it() -> None:
    day = begun(meeting("10:04", "10:30"), "09:49")
    day.do(Postpone())
    assert next(ahead(day.state, day.now, day.setting)).start == at(23, "10:32")


def test_by_hand_a_break_comes_whatever_is_planned() -> None:
    day = begun(meeting("09:30", "10:30"), "09:40")
    day.do(Take("move"))
    assert day.state.phase is Phase.RUNNING


def test_the_next_look_is_never_past_and_at_rest_it_is_far() -> None:
    day = begun(meeting("15:00", "15:30"), "09:01")
    assert next_look(day.state, day.now, day.setting) == at(23, "09:49") + 30 * SECOND
    day.do(Idle(190), at(23, "09:10"))
    assert next_look(day.state, day.now, day.setting) is None
    day.do(Look(), at(23, "12:30"))
    assert next_look(day.state, day.now, day.setting) is None


def test_time_is_an_instant_whatever_the_zone_is_called() -> None:
    here, there = begun(meeting("15:00", "15:30"), "09:20"), begun(meeting("15:00", "15:30"), "09:20")
    east = timedelta(hours=9)
    moved = datetime.fromisoformat((there.now + east).isoformat().replace("+00:00", "+09:00"))
    assert moved == there.now
    here.do(Look(), at(23, "09:30"))
    there.do(Look(), moved + timedelta(minutes=10))
    assert next_look(here.state, here.now, here.setting) == next_look(there.state, there.now, there.setting)
