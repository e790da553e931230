"""Focus, away and back at a desk: durable, undone, ended by the clock alone."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from a_day import at
from a_home import AtHome, at_home

from boundaries.availability import State
from boundaries.facts import Busy, CalendarEvent
from daybreak.documents import to_document
from daybreak.intents import Away, Back, CloseDay, Focus
from daybreak.live import DayError
from daybreak.store.protocol import Change


@pytest.fixture
def noor(tmp_path: Path) -> AtHome:
    return at_home(tmp_path, durable=True)


def now_is(noor: AtHome) -> tuple[State, datetime | None, str]:
    found = noor.snapshot.availability
    return found.state, found.until, found.why


def enter(noor: AtHome, start: datetime, end: datetime, title: str = "Globex call", busy: Busy = Busy.BUSY) -> None:
    event = CalendarEvent(id=title, account="cal", start=start, end=end, title=title, busy=busy)
    noor.day.absorb([noor.store.commit("sync", [Change("events", title, to_document(event))], at=noor.now)])


def test_focus_holds_over_a_restart_and_ends_by_the_clock(noor: AtHome) -> None:
    noor.go(at(23, "10:00").replace(second=31))
    receipt = noor.do(Focus(noor.day.when("50m")))
    assert (receipt.label, receipt.undoable) == ("Focus until 10:51", True)
    noor.reopen()
    assert now_is(noor) == (State.FOCUS, at(23, "10:51"), "")
    noor.go(at(23, "10:51"))
    assert now_is(noor) == (State.AVAILABLE, at(23, "12:30"), "")
    noor.go(at(24, "10:00"))
    assert noor.snapshot.availability.state is State.AVAILABLE


def test_focus_is_undone_and_ended_early(noor: AtHome) -> None:
    noor.do(Focus(at(23, "11:00")))
    noor.day.undo()
    assert noor.snapshot.availability.state is State.AVAILABLE
    noor.do(Focus(at(23, "11:00")))
    noor.go(at(23, "10:20"))
    assert noor.do(Back()).label == "Back: focus ended after 20 minutes"
    assert noor.snapshot.availability.state is State.AVAILABLE
    noor.day.undo()
    assert now_is(noor) == (State.FOCUS, at(23, "11:00"), "")
    noor.go(at(23, "11:00"))
    with pytest.raises(DayError, match="neither in focus nor away"):
        noor.do(Back())


def test_focus_ends_with_the_hours_and_needs_them(noor: AtHome) -> None:
    assert noor.do(Focus(at(23, "16:00"))).label == "Focus until 12:30, when your hours end"
    with pytest.raises(DayError, match="has passed"):
        noor.do(Focus(at(23, "10:00")))
    noor.go(at(23, "18:00"))
    with pytest.raises(DayError, match="You are off until Tue 09:00"):
        noor.do(Focus(at(23, "19:00")))


def test_focus_until_the_next_meeting(noor: AtHome) -> None:
    with pytest.raises(DayError, match="No meeting is left"):
        noor.do(Focus(None))
    enter(noor, at(23, "10:30"), at(23, "11:00"), "Pitch", Busy.TENTATIVE)
    enter(noor, at(23, "14:00"), at(23, "15:00"), "Acme")
    assert noor.do(Focus(None)).label == "Focus until 12:30, when your hours end"
    enter(noor, at(23, "11:15"), at(23, "12:00"))
    assert noor.do(Focus(None)).label == "Focus until 11:15"
    assert noor.snapshot.availability.next_state is State.MEETING
    noor.go(at(23, "11:20"))
    assert now_is(noor) == (State.MEETING, at(23, "12:00"), "Globex call")
    assert [each.label for each in noor.snapshot.transitions] == [
        "available",
        "lunch, away",
        "available",
        "Acme · 1 h",
        "available",
        "wind down",
        "off until Tue 09:00",
    ]


def test_away_takes_the_place_of_focus_and_back_ends_it(noor: AtHome) -> None:
    noor.do(Focus(at(23, "11:00")))
    assert noor.do(Away(at(23, "15:00"))).label == "Away until 15:00"
    assert now_is(noor) == (State.OFF, at(23, "15:00"), "away")
    noor.go(at(23, "10:00").replace(second=20))
    assert noor.do(Back()).label == "Back: away ended after 20 seconds"
    assert noor.snapshot.availability.state is State.AVAILABLE
    noor.day.undo()
    noor.day.undo()
    assert now_is(noor)[0] == State.FOCUS
    with pytest.raises(DayError, match="has passed"):
        noor.do(Away(at(23, "09:00")))


def test_a_closed_day_comes_before_all_else(noor: AtHome) -> None:
    noor.do(Away(at(24, "12:00")))
    noor.do(CloseDay())
    assert now_is(noor) == (State.WOUND_DOWN, at(24, "12:00"), "")
    noor.go(at(24, "09:30"))
    assert now_is(noor) == (State.OFF, at(24, "12:00"), "away")


def test_in_focus_only_what_is_urgent_shows(noor: AtHome) -> None:
    noor.mail("Copy")
    noor.mail("Down", account="phone")
    noor.do(Focus(at(23, "11:00")))
    snapshot = noor.snapshot
    assert (noor.queue(), snapshot.quiet, snapshot.quiet_until, snapshot.held) == (["Down"], 1, at(23, "11:00"), 0)
    assert snapshot.owed == 2
    enter(noor, at(23, "10:20"), at(23, "10:30"))
    noor.go(at(23, "10:25"))
    assert (noor.queue(), noor.snapshot.focus_until) == (["Down"], at(23, "11:00"))
    noor.go(at(23, "11:00"))
    snapshot = noor.snapshot
    assert (sorted(noor.queue()), snapshot.quiet, snapshot.quiet_until) == (["Copy", "Down"], 0, None)


@pytest.mark.parametrize("said", [Away, Focus])
def test_a_clock_that_is_set_back_ends_no_stretch(noor: AtHome, said: type[Away | Focus]) -> None:
    noor.go(at(23, "15:00"))
    noor.do(said(at(23, "16:00")))
    named = noor.snapshot.availability
    noor.go(at(23, "13:40"))
    assert noor.snapshot.availability == named
    noor.do(Back())
    assert noor.snapshot.availability.state is State.AVAILABLE


def test_a_closed_day_stays_closed_when_the_clock_is_set_back(noor: AtHome) -> None:
    noor.go(at(23, "17:20"))
    noor.do(CloseDay())
    noor.go(at(23, "15:20"))
    assert now_is(noor)[:2] == (State.WOUND_DOWN, at(24, "09:00"))
