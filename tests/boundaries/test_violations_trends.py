"""What the log comes to: by client, kind, week and day; slips beside."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from a_day import BERLIN, at
from hypothesis import given
from hypothesis import strategies as st

from boundaries.facts import Violation, ViolationState
from boundaries.violations.kinds import KINDS, is_slip
from boundaries.violations.trends import Bar, by_client, by_kind, counted, year

NOW = at(25, "12:00")


def act(when: datetime, client: str = "Acme", kind: str = "scope", state: str = "confirmed") -> Violation:
    return Violation(
        id=f"{client}{when}{kind}", at=when, client=client, kind=kind, severity=1, state=ViolationState(state)
    )


LOG = (
    act(at(23, "00:30")),
    act(at(22, "23:30"), kind="chased", state="absorbed"),
    act(at(23, "10:00"), "Globex", state="settled"),
    act(at(24, "10:00"), "Hooli", state="suspected"),
    act(at(24, "11:00"), "Hooli", state="dismissed"),
    act(at(24, "12:00"), "", "slip-peek"),
)


def test_by_client_and_kind_most_first_and_only_what_is_an_act() -> None:
    assert by_client(LOG) == (Bar("Acme", 2), Bar("Globex", 1))
    assert by_kind(LOG) == (Bar("scope", 2), Bar("chased", 1))
    assert by_kind(LOG, slips=True) == (Bar("slip-peek", 1),)


def test_a_year_is_53_weeks_of_seven_days() -> None:
    picture = year(LOG, NOW, BERLIN)
    assert picture.first == date(2025, 11, 24)
    assert {len(week) for week in picture.acts} == {7}
    assert len(picture.acts) == len(picture.slips) == 53
    assert picture.acts[-1] == (2, 0, 0, 0, 0, 0, 0)
    assert picture.acts[-2][6] == 1
    assert picture.slips[-1][1] == 1


_ENTRIES = st.builds(
    act,
    st.integers(0, 370 * 24).map(lambda hours: datetime(2026, 11, 29, 22, tzinfo=UTC) - timedelta(hours=hours)),
    st.sampled_from(["Acme", "Globex"]),
    st.sampled_from(list(KINDS)),
    st.sampled_from([str(state) for state in ViolationState]),
)


@given(st.lists(_ENTRIES, max_size=30))
def test_every_act_of_the_year_is_counted_once(entries: list[Violation]) -> None:
    picture = year(entries, NOW, BERLIN)
    first = picture.first
    inside = [entry for entry in counted(entries) if entry.at.astimezone(BERLIN).date() >= first]
    mondays = [(first + timedelta(weeks=number)).isocalendar()[:2] for number in range(53)]
    weeks = [(entry.at.astimezone(BERLIN).isocalendar()[:2], is_slip(entry.kind)) for entry in inside]
    assert sum(map(sum, (*picture.acts, *picture.slips))) == len(inside)
    assert [(sum(a), sum(s)) for a, s in zip(picture.acts, picture.slips, strict=True)] == [
        (weeks.count((monday, False)), weeks.count((monday, True))) for monday in mondays
    ]
    assert sum(bar.count for bar in by_client(entries)) == sum(bar.count for bar in by_kind(entries))
