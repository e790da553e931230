"""Whatever happens, and however time behaves: one break at a time, no burst, no debt lost, all accounted for."""

from __future__ import annotations

import contextlib
from datetime import datetime, timedelta
from itertools import pairwise

from a_day import at
from a_rhythm import BREAKS, Rhythms, hours
from hypothesis import example, given, settings
from hypothesis import strategies as st

from boundaries.breaks.count import between, span_at
from boundaries.breaks.phase import Phase
from boundaries.breaks.record import BreakEvent
from boundaries.breaks.state import (
    Busy,
    End,
    Happening,
    Idle,
    Look,
    Note,
    Postpone,
    Refused,
    Setting,
    Skip,
    Slept,
    Start,
    Take,
    lasts,
    rhythms,
)
from boundaries.worktime import Span

Turn = tuple[str, float]
turns = st.lists(
    st.one_of(
        st.tuples(st.just("pass"), st.floats(1, 5400)),
        st.tuples(st.just("idle"), st.floats(0, 2400)),
        st.tuples(st.just("sleep"), st.floats(31, 30000)),
        st.tuples(st.just("back"), st.floats(1, 7200)),
        st.tuples(st.just("gone"), st.floats(601, 30000)),
        st.tuples(st.just("zone"), st.integers(-14, 14).map(lambda hours: hours * 3600.0)),
        st.tuples(st.sampled_from(["take", "end", "postpone", "skip", "unknown", "type"]), st.just(0.0)),
    ),
    max_size=25,
)
meetings = st.lists(
    st.builds(
        lambda start, length, why: Busy(
            at(23, "09:00") + timedelta(minutes=start),
            at(23, "09:00") + timedelta(minutes=start + (0 if why == "promise" else length)),
            why,
        ),
        st.integers(0, 500),
        st.integers(1, 120),
        st.sampled_from(["meeting", "focus", "promise"]),
    ),
    max_size=5,
)
ASKED: dict[str, Happening] = {
    "take": Take(),
    "end": End(),
    "postpone": Postpone(),
    "skip": Skip(),
    "unknown": Idle(None),
}


class Lived(Rhythms):
    """A day with what time and its user do to it, watched all along."""

    def live(self, turn: Turn) -> None:
        what, seconds = turn
        by = timedelta(seconds=seconds)
        if what == "pass":
            self.until(self.now + by)
        elif what == "idle":
            begun = self.now
            while self.now < begun + by:
                self.until(min(begun + by, self.now + timedelta(seconds=30)))
                self.do(Idle((self.now - begun).total_seconds()))
            self.do(Idle(0.0), self.now + timedelta(seconds=30))
        elif what == "sleep":
            self.do(Slept(self.now), self.now + by)
        elif what == "back":
            self.do(Look(), self.now - by)
        elif what == "gone":
            self.do(Look(), self.now + by)
        elif what == "zone":
            spans = tuple(Span(each.start - by, each.end - by) for each in hours())
            self.setting = Setting(BREAKS, spans, self.setting.busy)
            self.do(Look())
        elif what == "type":
            self.do(Look(self.now))
        else:
            with contextlib.suppress(Refused):
                self.do(ASKED[what])


@settings(max_examples=50)
@example([], [("idle", 62.0), ("zone", -3600.0)], 539)
@given(meetings, turns, st.integers(0, 1440))
def test_one_at_a_time_and_never_a_burst_whatever_time_does(busy: list[Busy], lived: list[Turn], minute: int) -> None:
    day = Lived(at(23, "00:00") + timedelta(minutes=minute), BREAKS, *busy)
    began: list[datetime] = []
    for turn in lived:
        before = len(day.actions)
        day.live(turn)
        own = [action for action in day.actions[before:] if isinstance(action, Start)]
        if turn[0] in ("sleep", "back", "gone", "zone"):
            assert own == [] or (turn[0] in ("back", "zone") and len(own) <= 1)
            noted = [action for action in day.actions[before:] if isinstance(action, Note)]
            assert len(noted) <= 2
        began += [action.until for action in own]
        assert_sound(day)
    if not any(what == "back" for what, _ in lived):
        assert_apart(day.record)


def assert_sound(day: Lived) -> None:
    state = day.state
    assert (state.phase is Phase.RUNNING) == (state.ends_at is not None)
    assert (state.phase is Phase.COUNTING) == (state.begins_at is None)
    assert state.debt >= 0
    assert (state.debt > 0) == bool(state.debt_kind)
    assert 0 <= state.postponed <= BREAKS.postpone_at_most
    assert all(seconds >= -between(day.setting.spans, state.at, day.now) - 1 for seconds in state.worked.values())


def assert_apart(record: list[BreakEvent]) -> None:
    stretches = sorted((each.started_at, each.ended_at) for each in record if each.started_at < each.ended_at)
    assert all(before[1] <= after[0] for before, after in pairwise(stretches))


@settings(max_examples=30)
@given(meetings, st.lists(st.sampled_from(["pass", "postpone", "skip", "end", "take"]), max_size=30))
def test_no_debt_is_lost(busy: list[Busy], lived: list[str]) -> None:
    day = Lived(at(23, "09:00"), BREAKS, *busy)
    for what in lived:
        before, noted = day.state, len(day.record)
        day.live((what, 600.0))
        paid = sum(
            max(0.0, each.owed - lasts(BREAKS, each.kind))
            for each in day.record[noted:]
            if each.kind in rhythms(BREAKS)
        )
        put_off = 300.0 if what == "postpone" and day.state.postponed > before.postponed else 0.0
        assert before.debt + put_off <= day.state.debt + paid + 1 or lunch(day)


def lunch(day: Lived) -> bool:
    """Say whether a pause of the hours paid."""
    return span_at(day.setting.spans, day.now) is None or day.now - at(23, "13:30") < timedelta(minutes=15)


@settings(max_examples=30)
@given(st.lists(st.tuples(st.integers(5, 60), st.sampled_from(["", "postpone", "skip", "take", "end"])), max_size=14))
def test_a_day_of_breaks_is_what_the_rhythm_promises_less_what_was_skipped(lived: list[tuple[int, str]]) -> None:
    day = Lived(at(23, "09:00"), BREAKS)
    for minutes, asked in lived:
        day.live(("pass", minutes * 60.0))
        if asked:
            day.live((asked, 0.0))
    day.until(at(23, "18:00"))
    for each in day.record:
        assert each.outcome in ("taken", "skipped") or (each.outcome, each.why) == ("missed", "postponed")
        if each.outcome == "taken":
            assert (each.ended_at - each.started_at).total_seconds() * 2 >= each.owed
    begun_and_put_off = BREAKS.rest.lasts // 2
    put_off = sum(asked == "postpone" for _, asked in lived) * (BREAKS.postpone_by + begun_and_put_off)
    for window in (span for span in day.setting.spans if at(23) < span.start < at(24)):
        for kind, rhythm in rhythms(BREAKS).items():
            own = [
                each for each in day.record if lasts(BREAKS, each.kind) >= rhythm.lasts and each.kind in rhythms(BREAKS)
            ]
            inside = [each for each in own if window.start <= each.started_at < window.end]
            ends = [window.start, *(each.ended_at for each in inside)]
            for since, until in zip(ends, [*(each.started_at for each in inside), window.end], strict=True):
                worked = between((window,), since, until) - rested(day.record, since, until)
                fits = rhythm.every + 120 + 90 + put_off
                assert worked <= fits + (lasts(BREAKS, "rest") + put_off if until == window.end else 0), (kind, since)


def rested(record: list[BreakEvent], since: datetime, until: datetime) -> float:
    """Count the seconds of breaks in between."""
    pieces = [(min(each.ended_at, until) - max(each.started_at, since)).total_seconds() for each in record]
    return sum(piece for piece in pieces if piece > 0)


@settings(max_examples=25)
@given(meetings)
def test_no_break_runs_into_a_meeting_or_focus_or_makes_a_promise_late(busy: list[Busy]) -> None:
    day = Lived(at(23, "09:00"), BREAKS, *busy)
    day.setting = Setting(BREAKS, day.setting.spans, day.setting.busy)
    day.until(at(23, "17:31"))
    for each in (one for one in day.record if one.taken):
        for other in busy:
            if other.why == "promise":
                assert not each.started_at < other.end < each.ended_at
            else:
                assert each.ended_at <= other.start or each.started_at >= other.end
