from __future__ import annotations

from datetime import timedelta

import pytest
from a_day import DAY, POLICY, at
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from boundaries.evening import DayEnd, day_end, later, stops
from boundaries.policy.model import Winddown

NOW = at(23, "17:08")


def end(**known: object) -> DayEnd:
    found = day_end(DAY.mine, POLICY, NOW, **known)  # type: ignore[arg-type]
    assert found is not None
    return found


def test_it_begins_before_close_and_not_before_the_last_window() -> None:
    assert (end().begins_at, end().closes_at, end().chosen) == (at(23, "17:00"), at(23, "17:30"), False)
    assert day_end(DAY.mine, POLICY, at(22, "12:00")) is None
    long = day_end(DAY.mine, replace(POLICY, winddown=Winddown(lead=6 * 3600)), NOW)
    assert long is not None
    assert long.begins_at == at(23, "13:30")


@pytest.mark.parametrize(
    ("stop", "begins", "closes"),
    [
        ("16:00", "15:30", "16:00"),
        ("12:00", "11:30", "12:00"),
        ("13:45", "13:30", "13:45"),
        ("17:30", "17:00", "17:30"),
        ("18:00", "17:00", "17:30"),
        ("08:00", "17:00", "17:30"),
    ],
)
def test_a_stop_inside_the_hours_moves_the_close_and_one_outside_does_not(stop: str, begins: str, closes: str) -> None:
    found = end(stop=at(23, stop))
    assert (found.begins_at, found.closes_at, found.agreed_at) == (at(23, begins), at(23, closes), at(23, "17:30"))


def test_it_is_put_off_by_half_its_lead_once_and_never_past_the_close() -> None:
    assert later(end(), POLICY, at(23, "17:05")) == at(23, "17:20")
    assert later(end(), POLICY, at(23, "16:00")) == at(23, "17:15")
    assert later(end(), POLICY, at(23, "17:15")) is None
    found = end(put_off=at(23, "17:20"))
    assert (found.begins_at, found.put_off) == (at(23, "17:20"), True)
    assert not found.leads(at(23, "17:19"))
    assert found.leads(at(23, "17:20"))
    assert end(put_off=at(23, "18:00")).begins_at == at(23, "17:00")


def test_a_morning_offers_the_agreed_close_and_earlier_ones_inside_the_hours() -> None:
    assert stops(end(), DAY.mine, at(23, "09:00")) == tuple(
        at(23, each) for each in ("17:30", "17:00", "16:30", "16:00")
    )
    assert stops(end(), DAY.mine, at(23, "16:40")) == (at(23, "17:30"), at(23, "17:00"))
    assert stops(end(), DAY.mine, at(23, "17:10")) == (at(23, "17:30"),)
    friday = day_end(DAY.mine, POLICY, at(27, "09:00"))
    assert friday is not None
    assert stops(friday, DAY.mine, at(27, "09:00"))[0] == at(27, "14:00")


@given(st.integers(-600, 900), st.integers(-600, 900), st.integers(60, 8 * 3600))
def test_it_always_begins_no_later_than_it_ends_and_never_ends_after_the_hours(stop: int, off: int, lead: int) -> None:
    policy = replace(POLICY, winddown=Winddown(lead=lead))
    nine = at(23, "09:00")
    found = day_end(DAY.mine, policy, NOW, stop=nine + timedelta(minutes=stop), put_off=nine + timedelta(minutes=off))
    assert found is not None
    assert nine <= found.begins_at < found.closes_at <= found.agreed_at == at(23, "17:30")
