from __future__ import annotations

from datetime import datetime, timedelta

from a_day import DAY, POLICY, at
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from boundaries.breaks import BreakEvent, NextBreak, event, lasts, next_break, tally
from boundaries.policy.model import Breaks, Rhythm, Window
from boundaries.worktime import WorkTime

BREAKS = Breaks()
WORK = DAY.mine


def took(kind: str, started_at: datetime, ended_at: datetime | None = None) -> BreakEvent:
    ended = ended_at or started_at + timedelta(seconds=lasts(BREAKS, kind))
    return event(BREAKS, kind, started_at, ended)


def skipped(kind: str, when: datetime) -> BreakEvent:
    return event(BREAKS, kind, when, when)


def coming(now: datetime, *history: BreakEvent, breaks: Breaks = BREAKS) -> tuple[str, datetime] | None:
    found = next_break(breaks, history, now, WORK)
    return None if found is None else (found.kind, found.due_at)


def test_the_first_of_the_day_is_counted_from_its_window() -> None:
    found = next_break(BREAKS, (), at(23, "09:05"), WORK)
    assert found == NextBreak(
        kind="eyes",
        due_at=at(23, "09:20"),
        every=1200,
        lasts=20,
        then_kind="eyes",
        then_at=at(23, "09:40") + timedelta(seconds=20),
    )


def test_a_longer_break_satisfies_a_shorter_one_and_not_the_other_way() -> None:
    assert coming(at(23, "10:00"), took("rest", at(23, "09:45"))) == ("eyes", at(23, "10:20"))
    eyes = [took("eyes", at(23, f"09:{minute}")) for minute in (20, 40)]
    assert coming(at(23, "09:45"), *eyes) == ("move", at(23, "09:50"))


def test_saying_no_once_is_enough() -> None:
    assert coming(at(23, "09:21"), skipped("eyes", at(23, "09:20"))) == ("eyes", at(23, "09:40"))
    assert coming(at(23, "09:51"), skipped("move", at(23, "09:50"))) == ("eyes", at(23, "10:10"))
    assert coming(at(23, "09:51"), skipped("eyes", at(23, "09:50"))) == ("move", at(23, "09:51"))
    assert coming(at(23, "09:30"), skipped("recovery", at(23, "09:25"))) == ("eyes", at(23, "09:30"))
    assert coming(at(23, "09:30"), took("recovery", at(23, "09:15"))) == ("eyes", at(23, "09:45"))


def test_after_lunch_the_rhythm_begins_anew() -> None:
    assert coming(at(23, "13:40")) == ("eyes", at(23, "13:50"))
    short = {"mon": (Window(540, 600), Window(610, 1050))}
    found = next_break(
        replace(BREAKS, eyes=Rhythm(0, 0), move=Rhythm(0, 0)),
        (),
        at(23, "10:20"),
        WorkTime(replace(POLICY, hours=short)),
    )
    assert found is not None
    assert found.due_at == at(23, "11:40")


def test_none_while_closed_none_past_the_close_and_none_when_off() -> None:
    assert coming(at(23, "12:30")) is None
    assert coming(at(23, "20:00")) is None
    assert coming(at(23, "12:15"), took("rest", at(23, "11:55"))) is None
    off = Breaks(eyes=Rhythm(0, 20), move=Rhythm(0, 300), rest=Rhythm(0, 900))
    assert coming(at(23, "10:00"), breaks=off) is None


def test_a_long_sleep_makes_one_break_due_now_the_longest() -> None:
    now = at(23, "12:10")
    assert coming(now) == ("rest", now)
    taken = took("rest", now, at(23, "12:20"))
    assert coming(at(23, "12:20"), taken) is None


def test_a_clock_set_back_counts_the_future_as_now() -> None:
    assert coming(at(23, "10:00"), took("rest", at(23, "11:00"))) == ("eyes", at(23, "10:20"))


def test_half_of_a_break_is_a_break() -> None:
    start = at(23, "10:00")
    assert took("move", start, start + timedelta(seconds=150)).taken
    assert not took("move", start, start + timedelta(seconds=149)).taken
    assert took("recovery", start, start + timedelta(minutes=5)).taken
    assert event(BREAKS, "eyes", start, start - timedelta(hours=1)).ended_at == start


def test_the_days_record_is_counted() -> None:
    record = [took("eyes", at(20, "09:20")), took("eyes", at(23, "09:20")), skipped("move", at(23, "09:50"))]
    assert tally(record, at(23)) == (1, 1)


moments = st.integers(0, 14 * 60).map(lambda minute: at(23, "07:00") + timedelta(minutes=minute))
events = st.lists(
    st.builds(
        lambda kind, when, length: event(BREAKS, kind, when, when + timedelta(seconds=length)),
        st.sampled_from(["eyes", "move", "rest", "recovery"]),
        moments,
        st.integers(0, 1200),
    ),
    max_size=6,
)


@settings(max_examples=120, deadline=None)
@given(events, moments)
def test_a_break_is_ahead_inside_hours_and_taking_it_is_enough(history: list[BreakEvent], now: datetime) -> None:
    found = next_break(BREAKS, history, now, WORK)
    if not WORK.is_open(now):
        assert found is None
        return
    if found is None:
        return
    assert now <= found.due_at < WORK.next_close(now)
    assert WORK.is_open(found.due_at)
    taken = took(found.kind, found.due_at)
    no = skipped(found.kind, found.due_at)
    assert coming(found.due_at, *history, no) != (found.kind, found.due_at)
    again = next_break(BREAKS, [*history, taken], taken.ended_at, WORK)
    if again is not None:
        assert again.kind != found.kind or again.due_at >= taken.ended_at + timedelta(seconds=found.every)
        if again.due_at == taken.ended_at:
            assert lasts(BREAKS, again.kind) > lasts(BREAKS, found.kind)
