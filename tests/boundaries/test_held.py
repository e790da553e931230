from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from a_day import ACME, DAY, LONG, POLICY, at, mail, thread
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec.structs import replace

from boundaries.context import Context
from boundaries.facts import ChannelKind, ThreadState
from boundaries.held import held_until
from boundaries.queue import place


@pytest.mark.parametrize(
    ("received", "now", "until"),
    [
        (at(23, "18:00"), at(23, "19:00"), at(24, "09:00")),
        (at(23, "17:30"), at(23, "19:00"), at(24, "09:00")),
        (at(23, "17:29"), at(23, "19:00"), None),
        (at(23, "18:00"), at(24, "09:00"), None),
        (at(23, "18:00"), at(24, "08:59"), at(24, "09:00")),
        (at(20, "14:00"), at(22, "12:00"), at(23, "09:00")),
        (at(23, "12:45"), at(23, "13:00"), at(23, "13:30")),
        (at(22, "20:00"), at(23, "19:00"), None),
    ],
)
def test_what_came_while_closed_is_held_until_hours_begin(
    received: datetime, now: datetime, until: datetime | None
) -> None:
    assert place(thread(mail(received)), DAY, now).held_until == until


def test_one_message_of_working_time_shows_the_thread() -> None:
    both = thread(mail(at(23, "15:00")), mail(at(23, "20:00")))
    assert place(both, DAY, at(23, "21:00")).held_until is None


def test_urgent_is_never_held() -> None:
    night, now = mail(at(23, "20:00")), at(23, "21:00")
    assert place(thread(night, channel=ChannelKind.SMS), DAY, now).held_until is None
    assert place(thread(night, state=ThreadState(urgent=True)), DAY, now).held_until is None
    robot = mail(at(23, "20:00"), automatic="List-Id")
    assert place(thread(robot), DAY, now).held_until == at(24, "09:00")


def test_a_clients_own_hours_open_for_that_client() -> None:
    longer = Context(replace(POLICY, clients=(replace(ACME, hours={"fri": LONG}),)))
    asked = thread(mail(at(27, "15:00")))
    assert place(asked, DAY, at(27, "15:10")).held_until == at(30, "09:00")
    assert place(asked, longer, at(27, "15:10")).held_until is None


instants = st.integers(0, 14 * 24 * 60).map(lambda minute: at(9) + timedelta(minutes=minute))


@settings(max_examples=150)
@given(st.lists(instants, min_size=1, max_size=3), instants)
def test_nothing_is_held_while_open_and_held_ends_at_an_opening(arrivals: list[datetime], now: datetime) -> None:
    until = held_until(arrivals, DAY.mine, DAY.mine, now)
    if DAY.mine.is_open(now):
        assert until is None
    elif until is not None:
        assert until == DAY.mine.next_opening(now) > now
        assert not any(DAY.mine.is_open(arrival) for arrival in arrivals if arrival <= now)
    else:
        assert any(DAY.mine.next_opening(arrival) <= now for arrival in arrivals)
