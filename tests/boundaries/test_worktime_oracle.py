"""The fast count against the slow walk, over zones, clock changes, holidays, exceptions and overnight windows."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from hypothesis import example, given
from hypothesis import strategies as st
from worktime_cases import CASE, DAYS, Case, cases
from worktime_oracle import MINUTE, Oracle

from boundaries.policy.model import WEEKDAYS, DayException, Me, Policy
from boundaries.worktime import PolicyNeverOpens, WorkTime


@CASE
@given(cases(), st.data())
def test_fast_count_agrees_with_the_walk(case: Case, data: st.DataObject) -> None:
    oracle = Oracle(case.policy, case.client, case.holidays, case.first, DAYS)
    work = WorkTime(case.policy, case.client, lambda _: case.holidays)
    numbers = st.integers(0, DAYS * 1440 - 1)
    for _ in range(12):
        place = data.draw(numbers)
        at = oracle.minutes[place]
        assert work.is_open(at) == (oracle.owners[place] is not None)
        if oracle.owners[place] is not None:
            assert work.day_of(at) == oracle.owners[place]
        for fast, slow in ((work.next_opening, oracle.opening), (work.next_close, oracle.close)):
            expected = slow(place)
            if expected is not None:
                assert fast(at) == expected
        expected = oracle.start(place)
        if expected is not None:
            assert work.next_start(at) == expected
        other = data.draw(numbers)
        counted = oracle.count(place, other) if other >= place else -oracle.count(other, place)
        assert work.between(at, oracle.minutes[other]) == counted * 60
        length = data.draw(st.integers(1, 1500))
        due = oracle.after(place, length)
        if due is not None:
            assert work.after(at, length * 60) == due


@CASE
@given(cases())
def test_spans_of_the_dates_are_what_is_open(case: Case) -> None:
    oracle = Oracle(case.policy, case.client, case.holidays, case.first, DAYS)
    work = WorkTime(case.policy, case.client, lambda _: case.holidays)
    first = case.first.date()
    spans = [span for number in range(-3, DAYS + 3) for span in work.spans(first + timedelta(days=number))]
    assert all(span.start < span.end for span in spans)
    covered: set[datetime] = set()
    for span in spans:
        covered.update(span.start + number * MINUTE for number in range((span.end - span.start) // MINUTE))
    opened = {minute for minute, owner in zip(oracle.minutes, oracle.owners, strict=True) if owner}
    assert {minute for minute in covered if case.first <= minute <= oracle.minutes[-1]} == opened


@CASE
@given(cases())
def test_close_of_a_date_is_the_end_of_its_last_open_minute(case: Case) -> None:
    work = WorkTime(case.policy, case.client, lambda _: case.holidays)
    day = case.first.date() + timedelta(days=3)
    start = case.first - timedelta(days=1)
    alone = {WEEKDAYS[day.weekday()]: Oracle(case.policy, case.client, case.holidays, start, 0).windows(day)}
    only = [DayException(first=date.min, last=day - timedelta(days=1), hours=())]
    only.append(DayException(first=day + timedelta(days=1), last=date.max, hours=()))
    policy = Policy(me=case.policy.me, hours=alone, exceptions=tuple(only))
    oracle = Oracle(policy, None, {}, start, DAYS)
    mine = [minute for minute, owner in zip(oracle.minutes, oracle.owners, strict=True) if owner == day]
    assert work.last_close(day) == (mine[-1] + MINUTE if mine else None)


@CASE
@given(cases(), st.integers(0, 10**12), st.integers(1, 400_000))
@example(Case(Policy(me=Me(name="N", timezone="UTC"), hours={}), None, {}, datetime(2026, 1, 1, tzinfo=UTC)), 0, 1)
def test_what_is_counted_out_is_counted_back(case: Case, microseconds: int, seconds: int) -> None:
    work = WorkTime(case.policy, case.client, lambda _: case.holidays)
    at = case.first + timedelta(microseconds=microseconds)
    try:
        due = work.after(at, seconds)
    except PolicyNeverOpens:
        return
    assert work.between(at, due) == seconds
    assert work.between(due, at) == -seconds
    assert work.between(at, due - timedelta(microseconds=1)) == seconds - 1
    assert work.between(at, due) == work.between(at, due + timedelta(0))
