"""Times that a message sets, and calendars that change: who is looked at anew, and who is not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from a_day import at
from a_home import MARA, AtHome, at_home

from boundaries.facts import Address, CalendarEvent
from daybreak.documents import to_document
from daybreak.examination import Ended, advance
from daybreak.intents import Back, Focus
from daybreak.store.protocol import Change

GIL = Address("gil@globex.example", "Gil")
MONDAY = at(23, "10:00")


@pytest.fixture
def noor(tmp_path: Path) -> Iterator[AtHome]:
    home = at_home(tmp_path / "home")
    home.go(MONDAY)
    yield home
    home.store.close()


def jobs(noor: AtHome) -> int:
    """Look at everything; give how many clients were judged."""
    steps = noor.day.examination()
    count, job = 0, advance(steps)
    while not isinstance(job, Ended):
        count += job is not None
        job = advance(steps, job() if job is not None else None)
    return count


def entry(noor: AtHome, start: datetime, created_at: datetime, name: str = "mine") -> None:
    """Let a calendar bring an entry of an hour."""
    event = CalendarEvent(
        id=name,
        account="cal",
        start=start,
        end=start + timedelta(hours=1),
        title="Dentist",
        created_at=created_at,
    )
    record = noor.store.commit("calendar", [Change("events", name, to_document(event))], at=noor.now)
    noor.day.absorb([record])


def crossed(noor: AtHome) -> list[str]:
    return [each.policy for each in noor.log() if each.kind == "off-hours-deadline"]


def test_a_time_set_over_an_entry_of_the_calendar(noor: AtHome) -> None:
    entry(noor, at(26, "10:00"), at(20, "09:00"))
    noor.mail("Kickoff", sender=GIL, preview="Can we have a call on Thursday at 10:00?")
    assert crossed(noor) == ["calendar: taken at Thu 26 Nov 2026 10:00"]
    noor.day.examine()
    noor.reopen()
    noor.day.examine()
    assert len(crossed(noor)) == 1


def test_a_calendar_that_comes_later_is_not_missed_and_judges_nobody_else_anew(noor: AtHome) -> None:
    noor.mail("Kickoff", sender=GIL, preview="Can we have a call on Thursday at 10:00?")
    noor.mail("Launch", sender=MARA, preview="Can we have a call on Wednesday at 10:00 am?")
    assert jobs(noor) == 2
    assert jobs(noor) == 0
    entry(noor, at(25, "14:00"), at(20, "09:00"), "beside")
    entry(noor, at(26, "09:30"), MONDAY + timedelta(minutes=5), "made since")
    assert jobs(noor) == 0
    entry(noor, at(26, "09:30"), at(20, "09:00"))
    assert crossed(noor) == []
    assert jobs(noor) == 1
    assert crossed(noor) == ["calendar: taken at Thu 26 Nov 2026 10:00"]
    assert jobs(noor) == 0
    record = noor.store.commit("calendar", [Change("events", "mine", None)], at=noor.now)
    noor.day.absorb([record])
    assert jobs(noor) == 0


def test_focus_counts_for_what_comes_after_it(noor: AtHome) -> None:
    before = noor.mail("Before", sender=GIL, preview="Thank you for the file.")
    noor.do(Focus(until=at(23, "12:00")))
    noor.go(at(23, "10:30"))
    noor.mail("Now", sender=GIL, preview="Can we have a call today at 11:00 am?")
    assert crossed(noor) == ["focus: until Mon 23 Nov 2026 12:00"]
    noor.do(Back())
    noor.day.examine()
    assert crossed(noor) == ["focus: until Mon 23 Nov 2026 12:00"]
    assert before
