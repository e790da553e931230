"""The fast count against the slow walk, over zones, clock changes, holidays, exceptions and overnight windows."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from hypothesis import HealthCheck, Phase, example, given, settings
from hypothesis import strategies as st
from worktime_oracle import MINUTE, Oracle

from boundaries.policy.model import WEEKDAYS, Client, DayException, Me, Policy, Week, Window
from boundaries.worktime import PolicyNeverOpens, WorkTime

DAYS = 7
# A zone with days before which its clock does something: two changes a year, half an hour, 45 minutes, a whole
# day left out, a change at midnight, one that is no summer time, none at all.
PLACES = [
    ("Europe/Berlin", date(2026, 3, 27)),
    ("Europe/Berlin", date(2026, 10, 22)),
    ("America/New_York", date(2026, 3, 5)),
    ("America/New_York", date(2026, 10, 29)),
    ("Australia/Lord_Howe", date(2026, 4, 1)),
    ("Australia/Lord_Howe", date(2026, 10, 1)),
    ("Asia/Kathmandu", date(1985, 12, 28)),
    ("Asia/Kathmandu", date(2026, 5, 1)),
    ("Pacific/Apia", date(2011, 12, 27)),
    ("Africa/Casablanca", date(2026, 2, 12)),
    ("Africa/Casablanca", date(2026, 3, 19)),
    ("America/St_Johns", date(2010, 11, 4)),
    ("Asia/Beirut", date(2026, 10, 22)),
    ("America/Havana", date(2026, 10, 29)),
    ("Antarctica/Troll", date(2026, 10, 22)),
    ("UTC", date(2026, 12, 28)),
]


class Case(NamedTuple):
    policy: Policy
    client: Client | None
    holidays: Mapping[date, str]
    first: datetime


@st.composite
def windows(draw: st.DrawFn) -> tuple[Window, ...]:
    """Up to three windows apart from each other; the last may go past midnight, or last the whole day."""
    kind = draw(st.sampled_from(["none", "day", "some", "some", "some"]))
    if kind == "none":
        return ()
    if kind == "day":
        return (Window(0, 1440),)
    edges = sorted(draw(st.sets(st.integers(0, 96), min_size=2, max_size=6)))
    pairs = [(start * 15, end * 15) for start, end in zip(edges[::2], edges[1::2], strict=False)]
    if draw(st.booleans()):
        pairs[-1] = (min(pairs[-1][0], 1425), 1440 + draw(st.integers(1, pairs[0][0] + 15)))
    return tuple(Window(start, min(end, start + 1440)) for start, end in pairs)


def weeks(least: int) -> st.SearchStrategy[Week]:
    return st.dictionaries(st.sampled_from(WEEKDAYS), windows(), min_size=least, max_size=7)


@st.composite
def cases(draw: st.DrawFn) -> Case:
    zone, day = draw(st.sampled_from(PLACES))
    near = st.integers(-1, DAYS).map(lambda number: day + timedelta(days=number))
    exceptions = []
    for _ in range(draw(st.integers(0, 3))):
        first = draw(near)
        last = first + timedelta(days=draw(st.integers(0, 2)))
        exceptions.append(DayException(first=first, last=last, hours=draw(st.none() | windows())))
    policy = Policy(me=Me(name="N", timezone=zone), hours=draw(weeks(3)), exceptions=tuple(exceptions))
    client = draw(st.none() | weeks(0).map(lambda hours: Client(name="C", hours=hours)))
    holidays = dict.fromkeys(draw(st.sets(near, max_size=2)), "Holiday")
    midnight = datetime(day.year, day.month, day.day, tzinfo=UTC)
    return Case(policy, client, holidays, midnight + draw(st.integers(0, 1439)) * MINUTE)


# No shrinking: a walk takes 60 ms, and hundreds of them would outlast the time limit of a test.
PHASES = (Phase.explicit, Phase.reuse, Phase.generate)
CASE = settings(max_examples=45, deadline=None, phases=PHASES, suppress_health_check=list(HealthCheck))


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
