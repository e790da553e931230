"""Weeks of hours in zones whose clocks do odd things: what the fast counts are held against the slow walks with."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from worktime_oracle import MINUTE

from boundaries.policy.model import WEEKDAYS, Client, DayException, Me, Policy, Week, Window

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
CASE = settings(max_examples=45, phases=PHASES, suppress_health_check=list(HealthCheck))
