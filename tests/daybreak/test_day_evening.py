"""The end of a day and the beginning of the next: checklist, stop, putting off, close, morning, journal, recovery."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from a_day import at
from a_home import POLICY, AtHome, at_home

from boundaries.availability import State
from boundaries.facts import Address, CalendarEvent
from boundaries.journal import Ended
from daybreak.day.journal import journal
from daybreak.day.morning import morning
from daybreak.documents import to_document
from daybreak.intents import (
    ChooseStop,
    CloseDay,
    DecideViolation,
    EndBreak,
    Focus,
    Intent,
    LogViolation,
    OfferRecovery,
    Peek,
    PutOff,
    Reply,
    TakeBreak,
    Tick,
)
from daybreak.journalview import Journal, Morning
from daybreak.live import DayError
from daybreak.store.protocol import Change

WHOLE = POLICY.replace(
    '{ text = "One good thing", ask = "good" },',
    """{ text = "One good thing", ask = "good" },
  { text = "First three", ask = "first-three" },
  { text = "Tonight", ask = "tonight" },
  { text = "Energy", ask = "energy" },
  { text = "Professional", ask = "professional" },
  { text = "Outbox", auto = "outbox-empty" },
  { text = "Everyone knows", auto = "availability-pushed" },""",
)
GIL = Address("gil@globex.example", "Gil")


@pytest.fixture(params=["memory", "durable"])
def noor(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[AtHome]:
    found = at_home(tmp_path / "home", durable=request.param == "durable", policy=WHOLE)
    yield found
    found.store.close()


def the_morning(noor: AtHome) -> Morning:
    return noor.day.look(morning)


def the_journal(noor: AtHome, words: str = "") -> Journal:
    return noor.day.look(lambda desk, now: journal(desk, now, words=words))


def wind_down(noor: AtHome) -> None:
    """Answer every line as an ordinary evening does."""
    noor.do(Tick(1, done=True))
    noor.do(Tick(2, done=True, answer="The copy went out"))
    noor.do(Tick(3, done=True, answer="Hero copy, 09:15, desk, open the comments; Invoice 118, 10:30"))
    noor.do(Tick(4, done=True, answer="Soup with Lia"))
    noor.do(Tick(5, done=True, answer="4"))
    noor.do(Tick(6, done=True, answer="Y"))


def test_each_answer_is_durable_and_in_its_form(noor: AtHome) -> None:
    wind_down(noor)
    noor.reopen()
    lines = noor.snapshot.winddown
    assert [line.ticked for line in lines] == [True, True, True, True, True, True, True, True, False]
    assert [line.answer for line in lines[4:7]] == ["Soup with Lia", "4", "yes"]
    assert lines[3].answers == ("Hero copy · 09:15 · desk · open the comments", "Invoice 118 · 10:30")
    assert not lines[8].needed


@pytest.mark.parametrize(
    ("intent", "why"),
    [
        (Tick(5, done=True, answer="9"), "from 1 to 5"),
        (Tick(6, done=True, answer="maybe"), "y or n"),
        (ChooseStop(at(23, "18:00")), "Your hours end at 17:30 today"),
        (ChooseStop(at(23, "09:30")), "has passed"),
    ],
)
def test_what_cannot_be_kept_says_why_and_changes_nothing(noor: AtHome, intent: Intent, why: str) -> None:
    before = noor.snapshot
    with pytest.raises(DayError, match=why):
        noor.do(intent)
    assert noor.snapshot == before


def test_a_stop_moves_the_wind_down_and_what_others_were_told_stays(noor: AtHome) -> None:
    assert noor.do(ChooseStop(at(23, "16:00"))).label == "You stop at 16:00 today"
    noor.reopen()
    snapshot = noor.snapshot
    assert snapshot.end is not None
    assert (snapshot.end.begins_at, snapshot.end.closes_at, snapshot.end.chosen) == (
        at(23, "15:30"),
        at(23, "16:00"),
        True,
    )
    labels = [(point.at, point.label) for point in snapshot.transitions]
    assert (at(23, "15:30"), "wind down") in labels
    assert (at(23, "16:00"), "your stop") in labels
    noor.go(at(23, "16:30"))
    assert noor.snapshot.availability.state is State.AVAILABLE
    noor.do(ChooseStop(None))
    end = noor.snapshot.end
    assert end is not None
    assert not end.chosen
    noor.go(at(24, "10:00"))
    end = noor.snapshot.end
    assert end is not None
    assert end.closes_at == at(24, "17:30")


def test_the_wind_down_is_put_off_once(noor: AtHome) -> None:
    noor.go(at(23, "17:02"))
    assert noor.do(PutOff()).label == "Wind-down begins 17:17; close stays at 17:30"
    noor.reopen()
    end = noor.snapshot.end
    assert end is not None
    assert (end.begins_at, end.put_off, end.leads(noor.now)) == (at(23, "17:17"), True, False)
    with pytest.raises(DayError, match="put off once already"):
        noor.do(PutOff())
    noor.day.undo()
    noor.go(at(23, "17:20"))
    with pytest.raises(DayError, match="no room before it"):
        noor.do(PutOff())
    noor.go(at(23, "19:00"))
    with pytest.raises(DayError, match="no room"):
        noor.do(PutOff())


def test_on_a_day_off_there_is_nothing_to_end(noor: AtHome) -> None:
    noor.go(at(28, "12:00"))
    assert noor.snapshot.end is None
    for intent in (PutOff(), ChooseStop(None)):
        with pytest.raises(DayError, match="no working hours"):
            noor.do(intent)


def test_an_answer_in_the_outbox_keeps_its_line_open_until_it_has_left(noor: AtHome) -> None:
    noor.do(Reply(thread=noor.mail(), text="Yes."))
    assert [(line.ticked, line.detail) for line in noor.snapshot.winddown[7:8]] == [(False, "1 leaving now")]
    noor.left(noor.outbox()[0])
    assert [(line.ticked, line.detail) for line in noor.snapshot.winddown[7:8]] == [(True, "empty")]
    noor.do(Reply(thread=noor.mail("Later"), text="Yes.", send_at=at(24, "09:00")))
    assert [(line.ticked, line.detail) for line in noor.snapshot.winddown[7:8]] == [(True, "1 scheduled")]
    entry = noor.outbox()[-1]
    failed = {**to_document(entry), "state": "failed", "error": "no"}
    noor.day.absorb([noor.store.commit("outbox", [Change("outbox", entry.id, failed)], at=noor.now)])
    lines = noor.snapshot.winddown
    assert (lines[7].ticked, lines[7].detail) == (False, "1 did not leave")
    assert (lines[0].ticked, lines[0].detail) == (False, "1 answer did not leave, 2 answered")


def test_what_was_suspected_over_night_is_todays_to_decide(noor: AtHome) -> None:
    policy = WHOLE.replace('auto = "outbox-empty"', 'auto = "violations-reviewed"')
    noor.home.policy.write_text(policy)
    noor.go(at(23, "22:00"))
    noor.mail("Chat", account="talk", sender=GIL)
    assert noor.snapshot.suspected == 1
    assert (noor.snapshot.winddown[7].ticked, noor.snapshot.winddown[7].detail) == (True, "none today")
    noor.go(at(24, "10:00"))
    assert (noor.snapshot.winddown[7].ticked, noor.snapshot.winddown[7].detail) == (False, "1 undecided")
    noor.do(DecideViolation(violation=noor.log()[0].id, state="absorbed"))
    assert (noor.snapshot.winddown[7].ticked, noor.snapshot.winddown[7].detail) == (True, "1 decided")
    noor.go(at(25, "10:00"))
    assert noor.snapshot.winddown[7].detail == "none today"


def test_a_closed_day_rests_the_screen_until_a_peek_or_the_opening(noor: AtHome) -> None:
    noor.go(at(23, "17:10"))
    noor.do(CloseDay())
    snapshot = noor.snapshot
    assert (snapshot.closed, snapshot.resting, snapshot.opens_at) == (True, True, at(24, "09:00"))
    noor.go(at(24, "08:59"))
    assert noor.snapshot.resting
    noor.go(at(24, "09:00"))
    assert (noor.snapshot.resting, noor.snapshot.greets) == (False, True)


def test_what_closing_leads_to_is_told_before_it_also_in_the_morning(noor: AtHome) -> None:
    noor.go(at(23, "10:42"))
    assert (noor.snapshot.opens_at, noor.snapshot.rests_until) == (at(23, "13:30"), at(24, "09:00"))
    noor.do(CloseDay())
    assert noor.snapshot.opens_at == at(24, "09:00")


def test_a_look_that_was_taken_before_the_close_ends_with_it(noor: AtHome) -> None:
    noor.go(at(23, "17:10"))
    noor.mail("Early")
    noor.do(CloseDay())
    noor.do(Peek())
    shown = [len(noor.snapshot.queue)]
    noor.day.undo()
    noor.do(CloseDay())
    assert [*shown, len(noor.snapshot.queue)] == [1, 0]


def event(name: str, start: str, end: str, day: int = 24) -> Change:
    known = CalendarEvent(id=name, account="work", start=at(day, start), end=at(day, end), title=name)
    return Change("events", name, to_document(known))


def test_the_morning_says_what_was_written_what_came_and_what_changed(noor: AtHome) -> None:
    noor.store.commit("sync", [event("call", "10:00", "11:00"), event("other day", "10:00", "11:00", 25)], at=noor.now)
    noor.mail("Early")
    wind_down(noor)
    noor.go(at(23, "17:10"))
    noor.do(CloseDay())
    noor.go(at(23, "20:00"))
    noor.mail("Night")
    noor.mail("Night 2", sender=GIL)
    noor.mail("News", sender=GIL, automatic="List-Id")
    changes = [event("call", "11:00", "12:00"), event("new", "09:30", "09:45"), Change("events", "other day", None)]
    noor.store.commit("sync", changes, at=noor.now)
    noor.go(at(24, "09:02"))
    noor.reopen()
    found, greets = the_morning(noor), noor.snapshot.greets
    assert greets
    assert found.first_three == ("Hero copy · 09:15 · desk · open the comments", "Invoice 118 · 10:30")
    assert (found.good, found.closed_at) == ("The copy went out", at(23, "17:10"))
    assert (found.released, sorted(found.released_of)) == (2, ["Acme", "Globex"])
    assert (found.compared, found.changed) == (True, ("new: new 09:30", "moved: call from 10:00 to 11:00"))
    assert found.stops == tuple(at(24, each) for each in ("17:30", "17:00", "16:30", "16:00"))
    noor.do(ChooseStop(None))
    assert the_morning(noor).first_three == found.first_three
    assert noor.snapshot.greets is not greets


def test_after_a_weekend_the_calendar_of_monday_is_compared(noor: AtHome) -> None:
    noor.go(at(27, "13:30"))
    noor.do(CloseDay())
    noor.store.commit("sync", [event("call", "10:00", "11:00", 30)], at=noor.now)
    noor.go(at(30, "09:00"))
    assert the_morning(noor).changed == ("new: call 10:00",)


def test_nothing_greets_where_nothing_was_written_or_the_evening_has_come(noor: AtHome) -> None:
    assert not noor.snapshot.greets
    noor.do(CloseDay())
    noor.go(at(24, "17:05"))
    assert not noor.snapshot.greets
    noor.go(at(25, "09:05"))
    assert not noor.snapshot.greets


def test_the_journal_holds_days_on_time_late_and_not_closed(noor: AtHome) -> None:
    wind_down(noor)
    noor.do(Tick(0, done=False, skipped="a long call"))
    noor.go(at(23, "17:25"))
    noor.do(CloseDay())
    noor.go(at(24, "19:00"))
    noor.do(CloseDay())
    noor.go(at(26, "15:00"))
    noor.do(ChooseStop(at(26, "15:30")))
    noor.go(at(26, "15:50"))
    noor.do(CloseDay())
    noor.go(at(27, "10:00"))
    noor.reopen()
    days = the_journal(noor).days
    assert [(day.day.day, day.ended) for day in days] == [
        (27, Ended.RUNNING),
        (26, Ended.LATE),
        (25, Ended.NOT_CLOSED),
        (24, Ended.LATE),
        (23, Ended.ON_TIME),
    ]
    monday = days[-1]
    assert (monday.closes_at, monday.closed_at) == (at(23, "17:30"), at(23, "17:25"))
    assert (monday.energy, monday.professional, monday.tonight) == (4, True, "Soup with Lia")
    assert monday.skipped == (("Queue cleared", "a long call"),)
    assert monday.done == ("Queue cleared", "Desk cleared", "Outbox")
    assert monday.left == ()
    assert "Desk cleared" in days[1].left


def test_the_journal_is_found_by_any_word_and_keeps_what_was_asked_then(noor: AtHome) -> None:
    wind_down(noor)
    noor.do(CloseDay())
    noor.go(at(24, "10:00"))
    noor.home.policy.write_text(POLICY)
    assert [day.good for day in the_journal(noor, "COPY out").days] == ["The copy went out"]
    assert [day.day.day for day in the_journal(noor, "monday").days] == [23]
    assert the_journal(noor, "copy elsewhere").days == ()
    assert the_journal(noor, "copy elsewhere").total == 2
    assert the_journal(noor).days[1].energy == 4


def test_a_hard_message_offers_a_recovery_break_and_forces_none(noor: AtHome) -> None:
    assert not noor.snapshot.recovery
    thread = noor.mail("Hard")
    for severity, offered in ((1, False), (3, True)):
        noor.do(LogViolation(client="Acme", kind="disrespect", severity=severity, thread=thread))
        assert noor.snapshot.recovery is offered
    noor.reopen()
    seen = [noor.snapshot.recovery]
    noor.do(TakeBreak("recovery"))
    seen.append(noor.snapshot.recovery)
    noor.go(noor.now + timedelta(minutes=1))
    noor.do(EndBreak())
    assert [*seen, noor.snapshot.recovery] == [True, False, False]


def test_whoever_reads_what_is_grave_is_offered_a_break(noor: AtHome) -> None:
    assert noor.do(OfferRecovery()).label == "A recovery break is there if you want it"
    assert noor.snapshot.recovery
    assert noor.day.undo() is None


def test_an_offer_passes_by_itself(noor: AtHome) -> None:
    noor.do(LogViolation(client="Acme", kind="disrespect", severity=2))
    noor.go(noor.now + timedelta(minutes=31))
    assert not noor.snapshot.recovery


def test_closing_ends_focus_and_breaks_and_shows_that_nobody_is_there(noor: AtHome) -> None:
    noor.do(Focus(at(23, "17:20")))
    noor.go(at(23, "17:05"))
    noor.do(CloseDay())
    snapshot = noor.snapshot
    assert snapshot.availability.state is State.WOUND_DOWN
    assert snapshot.availability.until == at(24, "09:00")
    assert (snapshot.breaks.kind, snapshot.breaks.running_kind) == (None, None)
