from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from a_day import DAY, POLICY, at
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from boundaries.availability import Availability, Presence, State
from boundaries.availability.presence import OWN_TIME
from boundaries.context import Context
from boundaries.showing import wanted
from boundaries.text import line

MINE = DAY.mine


@pytest.mark.parametrize(
    ("state", "now", "until", "text", "quiet"),
    [
        (State.OFF, at(23, "18:00"), at(24, "09:00"), "Away, back Tue 24 Nov 09:00 (Berlin)", True),
        (State.OFF, at(24, "06:00"), at(24, "09:00"), "Away, back Tue 24 Nov 09:00 (Berlin)", True),
        (State.OFF, at(23, "12:40"), at(23, "13:30"), "Away, back 13:30 (Berlin)", True),
        (State.DAY_OFF, at(28, "10:00"), at(30, "09:00"), "Away, back Mon 30 Nov 09:00 (Berlin)", True),
        (State.WOUND_DOWN, at(23, "17:00"), at(24, "09:00"), "Away, back Tue 24 Nov 09:00 (Berlin)", True),
        (State.FOCUS, at(23, "10:00"), at(23, "11:30"), "Focus until 11:30", True),
        (State.MEETING, at(23, "10:00"), at(23, "11:00"), "In a meeting until 11:00", True),
        (State.BREAK, at(23, "10:00"), at(23, "10:15"), "On a break, back 10:15", False),
    ],
)
def test_each_state_says_until_when(state: State, now: datetime, until: datetime, text: str, quiet: bool) -> None:
    shown = wanted(Availability(state=state, until=until, why=line("Dentist")), MINE, now)
    assert shown is not None
    assert (shown.text, shown.quiet, shown.until) == (text, quiet, until)
    assert shown.emoji


def test_while_available_nothing_is_shown() -> None:
    assert wanted(Presence(MINE).now(at(23, "10:00")), MINE, at(23, "10:00")) is None


def test_a_state_without_an_end_is_shown_for_a_day_at_a_time() -> None:
    never = Context(replace(POLICY, hours={}))
    first = wanted(Presence(never.mine).now(at(23, "10:00")), never.mine, at(23, "10:00"))
    assert first is not None
    assert first.until == at(25)
    assert first == wanted(Presence(never.mine).now(at(23, "23:59")), never.mine, at(23, "23:59"))


def test_own_time_is_no_meeting() -> None:
    protected = Availability(state=State.MEETING, until=at(23, "14:00"), why=OWN_TIME)
    shown = wanted(protected, MINE, at(23, "12:30"))
    assert shown is not None
    assert shown.text == "Busy until 14:00"


@given(
    st.integers(0, 60 * 24 * 40).map(lambda minutes: datetime(2026, 10, 10, tzinfo=UTC) + timedelta(minutes=minutes)),
)
def test_every_status_ends_with_its_state_and_is_the_same_all_through_it(now: datetime) -> None:
    here = Presence(MINE)
    state = here.now(now)
    shown = wanted(state, MINE, now)
    if shown is None:
        assert state.state is State.AVAILABLE
        return
    assert state.until is not None
    assert now < shown.until <= state.until
    later = now + (shown.until - now) / 2
    assert wanted(here.now(later), MINE, later) == shown
