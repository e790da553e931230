"""What the horizon draws: meetings, own time, breaks, focus, absences, each with its kind and its name."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from a_day import BERLIN, at
from a_home import POLICY, AtHome, at_home

from boundaries.facts import Busy, CalendarEvent
from daybreak.documents import to_document
from daybreak.intents import Away, Focus
from daybreak.store.protocol import Change

OWN = POLICY.replace('fri = ["09:00-14:00"]', 'fri = ["09:00-14:00"]\n\n[own_time]\nmon = ["15:00-15:20"]')
OWN = f'{OWN}\n[breaks]\nrest = {{ every = "" }}\nmove = {{ every = "50m", lasts = "5m" }}\n'


@pytest.fixture
def noor(tmp_path: Path) -> AtHome:
    return at_home(tmp_path, policy=OWN)


def enter(noor: AtHome, title: str, start: datetime, end: datetime, **fields: object) -> None:
    event = CalendarEvent(id=title, account="cal", start=start, end=end, title=title, **fields)  # type: ignore[arg-type]
    noor.day.absorb([noor.store.commit("sync", [Change("events", title, to_document(event))], at=noor.now)])


def drawn(noor: AtHome) -> list[str]:
    def clock(at: datetime) -> str:
        return f"{at.astimezone(BERLIN):%H:%M}"

    shown = [each for each in noor.snapshot.blocks if each.kind != "break"]
    return [f"{clock(each.start)}-{clock(each.end)} {each.kind} {each.label or ''}".strip() for each in shown]


def test_each_thing_has_its_kind(noor: AtHome) -> None:
    enter(noor, "Pitch", at(23, "14:30"), at(23, "15:30"), busy=Busy.TENTATIVE)
    enter(noor, "Globex", at(23, "14:00"), at(23, "14:45"))
    enter(noor, "Dentist", at(23, "16:00"), at(23, "17:00"), busy=Busy.OUT_OF_OFFICE)
    enter(noor, "Fair", at(23), at(24), all_day=True)
    enter(noor, "Tomorrow", at(24, "10:00"), at(24, "11:00"))
    noor.do(Focus(at(23, "11:00")))
    assert drawn(noor) == [
        "16:00-17:00 away Dentist",
        "14:00-14:45 meeting Globex",
        "14:30-15:30 maybe maybe: Pitch",
        "15:00-15:20 own own time",
        "10:00-11:00 focus focus",
    ]
    noor.do(Away(at(24, "12:00")))
    assert drawn(noor)[0] == "10:00-12:00 away away"


def test_breaks_that_can_be_seen_are_drawn_where_they_come(noor: AtHome) -> None:
    breaks = [each for each in noor.snapshot.blocks if each.kind == "break"]
    assert breaks
    assert all((each.end - each.start).total_seconds() == 300 for each in breaks)
    assert all(each.start < at(23, "12:30") for each in breaks)
